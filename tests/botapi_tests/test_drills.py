"""What a drill of sending needs: counting what came to be, chance, chats lost for good, and quiet after a 429."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import timedelta

import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from tests.botapi import BotApi, Person
from tests.botapi.faults import chance
from tests.botapi.rates import Quiet
from tests.botapi.records import Happening
from tests.botapi.refusal import Refusal, too_many


class Watched(list[Happening]):
    """What happened in a chat, and how often somebody looked."""

    looks = 0

    def __iter__(self) -> Iterator[Happening]:
        self.looks += 1
        return super().__iter__()


class Clock:
    """Monotonic seconds that a test moves."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ana(api: BotApi) -> Person:
    """Somebody who started the bot."""
    person = api.person("Ana")
    person.start()
    return person


async def outcome(bot: Bot, chat_id: int | str) -> str:
    """What the bot got for a message."""
    try:
        await bot.send_message(chat_id, "x")
    except TelegramError as error:
        return type(error).__name__
    return "sent"


async def test_an_effect_is_what_came_to_be_whatever_the_bot_learnt(api: BotApi, bot: Bot, ana: Person) -> None:
    """A refused call is none, a dropped answer does not undo one, a copy is one, an edit is not."""
    before = time.monotonic()
    api.fail("sendMessage", 500)
    api.drop("sendMessage", after=True)
    api.drop("sendPhoto")
    for call in (bot.send_message(ana.id, "<b>a</b>"), bot.send_message(ana.id, "b"), bot.send_photo(ana.id, b"x")):
        with pytest.raises(NetworkError):
            await call
    sent = await bot.send_photo(ana.id, b"x", caption="<i>č</i>", parse_mode="HTML")
    await bot.copy_message(ana.id, ana.id, sent.message_id)
    await bot.edit_message_caption(ana.id, sent.message_id, caption="d")
    seen = [(effect.chat_id, effect.method, effect.text) for effect in api.effects]
    assert seen == [(ana.id, "sendMessage", "b"), (ana.id, "sendPhoto", "č"), (ana.id, "copyMessage", "č")]
    assert before <= api.effects[0].at <= api.effects[1].at <= time.monotonic()


async def test_one_text_to_many_is_in_memory_once(api: BotApi, bot: Bot) -> None:
    """In the effects as in the messages and the calls."""
    people = [api.person(f"P{number}") for number in range(5)]
    for person in people:
        person.meet()
        await bot.send_message(person.id, "Novice iz Kopra\n")
    assert len({id(effect.text) for effect in api.effects} | {id(person.last.text) for person in people}) == 1
    assert len({id(call.params["text"]) for call in api.calls if call.method == "sendMessage"}) == 1


async def test_only_whoever_is_written_to_looks_up(api: BotApi, bot: Bot) -> None:
    """Of all who wait for the bot; otherwise 10,000 of them would look 10,000 times each."""
    ana, luca = api.person("Ana"), api.person("Luca")
    ana.meet()
    luca.meet()
    looked_at = Watched()
    api.world.chats[luca.id].happenings = looked_at
    waiting = asyncio.create_task(luca.hears())
    for _ in range(3):
        await bot.send_message(ana.id, "x")
    assert looked_at.looks == 1
    await bot.send_message(luca.id, "y")
    assert [message.text for message in await waiting] == ["y"]
    assert looked_at.looks == 2


@pytest.mark.parametrize(
    ("kind", "words", "told"),
    [
        ("403", "bot was blocked by the user", ["kicked"]),
        ("deactivated", "user is deactivated", []),
        ("400", "Chat not found", []),
    ],
)
async def test_a_chat_may_be_lost_for_good(
    api: BotApi, bot: Bot, ana: Person, kind: str, words: str, told: list[str]
) -> None:
    """Though the fault befell one call; the bot hears only of a block, and only if that was asked for."""
    api.random_faults(seed=1, share={kind: 1.0}, tell=True)
    with pytest.raises((Forbidden, BadRequest), match=words):
        await bot.send_message(ana.id, "x")
    api.heal()
    with pytest.raises((Forbidden, BadRequest), match=words):
        await bot.send_photo(ana.id, b"x")
    moves = [update.my_chat_member for update in await bot.get_updates() if update.my_chat_member]
    assert [move.new_chat_member.status for move in moves] == told
    assert api.effects == []


async def test_whoever_blocked_by_chance_may_come_back(api: BotApi, bot: Bot, ana: Person) -> None:
    """Silently as it went, and START opens the chat."""
    api.random_faults(seed=1, share={"403": 1.0})
    assert await outcome(bot, ana.id) == "Forbidden"
    api.heal()
    assert not [update for update in await bot.get_updates() if update.my_chat_member]
    ana.start()
    assert await outcome(bot, ana.id) == "sent"


async def test_a_group_throws_the_bot_out_by_chance(api: BotApi, bot: Bot, ana: Person) -> None:
    """A group cannot block."""
    group = api.group("Sosedje", [ana])
    api.random_faults(seed=1, share={"403": 1.0})
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(group.id, "x")


async def test_what_names_no_chat_cannot_lose_one(api: BotApi, bot: Bot, ana: Person) -> None:
    """The call is answered as ever."""
    api.random_faults(seed=1, share={"403": 1.0}, of=["getMe"])
    assert (await bot.get_me()).id == bot.id
    assert await outcome(bot, ana.id) == "sent"


@pytest.mark.parametrize("share", [0.3, {"429": 0.1, "500": 0.1, "502": 0.1}])
def test_each_kind_has_its_share(share: float | Mapping[str, float]) -> None:
    """Whether given for all of them together or for each."""
    dice = chance(3, share, None, ("429", "500", "502"))
    thrown = [dice.throw("sendMessage") for _ in range(10_000)]
    codes = Counter(fault.refusal.code for fault in thrown if fault and fault.refusal)
    assert codes.keys() == {429, 500, 502}
    assert all(850 < count < 1150 for count in codes.values())


@pytest.mark.parametrize("share", [{"418": 0.1}, {"429": 0.6, "500": 0.6}])
def test_a_chance_that_cannot_be_is_refused(share: Mapping[str, float]) -> None:
    """An unknown kind, or more faults than calls."""
    with pytest.raises(ValueError, match=r"no such faults: \['418'\]|more faults than calls"):
        chance(1, share, None, ())


async def test_a_429_by_chance_asks_for_the_time_that_was_given(api: BotApi, bot: Bot, ana: Person) -> None:
    """In whole seconds."""
    api.random_faults(seed=1, share={"429": 1.0}, retry_after=17)
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(ana.id, "x")
    assert caught.value.retry_after == timedelta(seconds=17)


async def test_after_a_429_nobody_may_be_written_to_until_its_time_is_over(api: BotApi, bot: Bot, ana: Person) -> None:
    """What is no writing goes on; a call that comes too early learns what remains and prolongs nothing."""
    luca = api.person("Luca")
    luca.start()
    clock = Clock()
    quiet = api.quiet_after_429(clock)
    api.fail("sendMessage", 429, retry_after=5, chat_id=ana.id)
    seen = [await outcome(bot, ana.id), await outcome(bot, luca.id)]
    clock.now += 3.5
    with pytest.raises(RetryAfter) as caught:
        await bot.send_photo(luca.id, b"x")
    assert caught.value.retry_after == timedelta(seconds=2)
    await bot.send_chat_action(luca.id, "typing")
    clock.now += 1.5
    seen += [await outcome(bot, luca.id), await outcome(bot, ana.id)]
    assert (seen, quiet.refusals) == (["RetryAfter", "RetryAfter", "sent", "sent"], 2)


async def test_too_fast_a_bot_is_silenced_as_well(api: BotApi, bot: Bot, ana: Person) -> None:
    """The limit of sending starts the quiet, and healing ends it."""
    quiet = api.quiet_after_429(Clock())
    limit = api.rate_limit(total=1)
    seen = [await outcome(bot, ana.id) for _ in range(4)]
    assert (seen, limit.refusals, quiet.refusals) == (["sent"] + ["RetryAfter"] * 3, 1, 2)
    api.limit = None
    api.heal()
    assert await outcome(bot, ana.id) == "sent"


def test_only_a_429_of_a_writing_call_begins_the_quiet() -> None:
    """Polling too eagerly forbids nobody to write."""
    quiet = Quiet(Clock())
    quiet.begin("getUpdates", too_many(5))
    quiet.begin("sendMessage", Refusal(500, "Internal Server Error"))
    quiet.check("sendMessage")
    quiet.begin("sendMessage", too_many(5))
    quiet.check("getUpdates")
    with pytest.raises(Refusal):
        quiet.check("editMessageText")


async def test_faults_of_many_chats_come_in_the_order_of_the_plan(api: BotApi, bot: Bot, ana: Person) -> None:
    """Whether they are meant for one chat or all, one method or all."""
    api.fail("*", 500)
    api.fail("sendMessage", 403, chat_id=ana.id)
    api.fail("sendMessage", 400, times=0)
    api.fail("*", 429, chat_id=ana.id)
    seen = [await outcome(bot, ana.id) for _ in range(4)]
    assert seen == ["NetworkError", "Forbidden", "RetryAfter", "sent"]
    assert api.faults.happened == {"sendMessage": 3}


async def test_whoever_met_the_bot_before_can_be_written_to(api: BotApi, bot: Bot) -> None:
    """Without a word that the bot would have to answer."""
    ana = api.person()
    assert await outcome(bot, ana.id) == "Forbidden"
    ana.meet()
    assert await outcome(bot, ana.id) == "sent"
    assert await bot.get_updates() == ()


@pytest.mark.parametrize("chat_id", ["@nobody", "ana", 7])
async def test_a_chat_that_never_was_is_not_found(bot: Bot, chat_id: int | str) -> None:
    """By whatever it is called."""
    assert await outcome(bot, chat_id) == "BadRequest"
