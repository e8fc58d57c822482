"""What goes wrong on demand, and what is counted."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from tests.botapi import BotApi, Person


@pytest.fixture
def ana(api: BotApi) -> Person:
    """Somebody who started the bot."""
    person = api.person("Ana")
    person.start()
    return person


async def test_a_method_fails_as_often_as_planned(api: BotApi, bot: Bot, ana: Person) -> None:
    """Then it works again; every call is counted."""
    api.fail("sendMessage", 429, retry_after=7, times=2)
    for _attempt in range(2):
        with pytest.raises(RetryAfter) as caught:
            await bot.send_message(ana.id, "x")
        assert caught.value.retry_after == timedelta(seconds=7)
    await bot.send_message(ana.id, "x")
    assert [call.status for call in api.calls if call.method == "sendMessage"] == [429, 429, 200]
    assert api.count("sendMessage") == 3
    assert [message.text for message in api.sent_to(ana.id)] == ["x"]


@pytest.mark.parametrize(("status", "words"), [(500, "Internal Server Error"), (502, "Bad Gateway")])
async def test_the_server_may_break(api: BotApi, bot: Bot, ana: Person, status: int, words: str) -> None:
    """Nothing is written then."""
    api.fail("*", status)
    with pytest.raises(NetworkError, match=words):
        await bot.send_message(ana.id, "x")
    assert api.sent_to(ana.id) == []


async def test_a_fault_can_be_meant_for_one_chat(api: BotApi, bot: Bot, ana: Person) -> None:
    """Others are served."""
    luca = api.person("Luca")
    luca.start()
    api.fail("sendMessage", 403, chat_id=luca.id, description="Forbidden: bot was blocked by the user", times=None)
    await bot.send_message(ana.id, "x")
    with pytest.raises(Forbidden):
        await bot.send_message(luca.id, "x")
    api.heal()
    await bot.send_message(luca.id, "x")


@pytest.mark.parametrize(("after", "written"), [(False, 0), (True, 1)])
async def test_a_connection_is_lost_before_or_after_the_effect(
    api: BotApi, bot: Bot, ana: Person, *, after: bool, written: int
) -> None:
    """The bot cannot tell the two apart; the person can."""
    api.drop("sendMessage", after=after)
    with pytest.raises(NetworkError):
        await bot.send_message(ana.id, "x")
    assert len(api.sent_to(ana.id)) == written


async def test_one_slow_call_does_not_hold_up_another(api: BotApi, bot: Bot, ana: Person) -> None:
    """Slowness is a matter of one call, not of the server."""
    luca = api.person("Luca")
    luca.start()
    api.slow("sendMessage", 0.3, times=1)
    slow = asyncio.create_task(bot.send_message(ana.id, "počasi"))
    await api.called("sendMessage")
    await bot.send_message(luca.id, "hitro")
    assert not slow.done()
    await slow


async def test_the_same_seed_brings_the_same_faults(api: BotApi, bot: Bot, ana: Person) -> None:
    """So that a failed run can be repeated."""

    async def run() -> list[str]:
        api.random_faults(seed=7, share=0.5)
        outcomes = []
        for _attempt in range(20):
            try:
                await bot.send_message(ana.id, "x")
            except TelegramError as error:
                outcomes.append(type(error).__name__)
            else:
                outcomes.append("sent")
        return outcomes

    first = await run()
    assert first == await run()
    assert len(set(first)) > 1


async def test_what_goes_beyond_the_rate_is_refused_and_counted(api: BotApi, bot: Bot, ana: Person) -> None:
    """The limit is on what writes, for all chats together."""
    limit = api.rate_limit(total=3)
    outcomes = await asyncio.gather(*(bot.send_message(ana.id, "x") for _ in range(5)), return_exceptions=True)
    assert sum(isinstance(outcome, RetryAfter) for outcome in outcomes) == limit.refusals == 2
    assert await bot.get_me()


async def test_a_query_may_become_too_old(api: BotApi, bot: Bot, ana: Person) -> None:
    """A bot that was away comes too late to answer."""
    await bot.send_message(ana.id, "x")
    query_id = ana.forge("old:data")
    api.expire_queries()
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(query_id)


async def test_files_arrive_and_can_be_fetched_again(api: BotApi, bot: Bot, ana: Person) -> None:
    """By multipart on the way there, from the file address on the way back."""
    sent = await bot.send_document(
        ana.id, b"ime;glas\n", filename="izvoz.csv", caption="<b>Izvoz</b>", parse_mode="HTML"
    )
    assert ana.last.file
    assert (ana.last.file.name, ana.last.file.content, ana.last.html) == (
        "izvoz.csv",
        b"ime;glas\n",
        "<b>Izvoz</b>",
    )
    assert sent.document
    fetched = await sent.document.get_file()
    assert bytes(await fetched.download_as_bytearray()) == b"ime;glas\n"
    assert api.unknown == []


async def test_pictures_and_copies_and_actions_work(api: BotApi, bot: Bot, ana: Person) -> None:
    """A known file is sent again by its id; a caption has its own limit."""
    sent = await bot.send_photo(ana.id, b"png", caption="x" * 1024)
    await bot.send_photo(ana.id, sent.photo[-1].file_id)
    await bot.copy_message(ana.id, ana.id, sent.message_id)
    await bot.send_chat_action(ana.id, "typing")
    assert [bool(message.file) for message in api.sent_to(ana.id)] == [True] * 3
    assert ana.actions == ["typing"]
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(ana.id, b"png", caption="x" * 1025)
