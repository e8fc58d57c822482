"""What Telegram tells by itself: blocking, coming back, being thrown out, and groups that get another number."""

import pytest

from bot.handlers.pace import Pace
from bot.services.asker import Asker
from bot.services.subscribing import Change
from tests.botapi import BotApi, Person
from tests.fake_services import FakeBot

from .conftest import Running


async def told(api: BotApi, services: FakeBot) -> list[tuple[str, str]]:
    """What the services were told, once all is quiet."""
    await api.settled()
    return services.heard


async def test_a_block_is_passed_on_and_nothing_is_written(api: BotApi, ana: Person, services: FakeBot) -> None:
    """To somebody who has blocked the bot nothing can be."""
    ana.say("živjo")
    await ana.next_message()
    ana.block()

    assert (await told(api, services))[1:] == [("changed", Change.BLOCKED)]
    assert services.askers[-1] == Asker(ana.id, "sl")
    assert len(api.sent_to(ana.id)) == 1


async def test_who_comes_back_reads_what_the_services_say(ana: Person) -> None:
    """Below the old conversation."""
    ana.say("živjo")
    await ana.next_message()
    ana.block()
    ana.unblock()

    assert (await ana.next_message()).text == "changed: unblocked"


async def test_thrown_out_of_a_group_or_channel_is_passed_on(api: BotApi, ana: Person, services: FakeBot) -> None:
    """With the number of the chat; being promoted is nothing to pass on, nor is coming into a channel."""
    group, channel = api.group("Sosedje", [ana]), api.channel("Novice", [ana])
    group.promote_bot(ana)
    group.demote_bot(ana)
    group.kick_bot(ana)
    channel.dismiss_bot(ana)

    assert await told(api, services) == [("changed", Change.REMOVED)] * 2
    assert services.askers == [Asker(ana.id, "sl", group.id), Asker(ana.id, "sl", channel.id)]


async def test_a_group_that_takes_the_bot_in_reads_one_word_and_a_channel_none(
    api: BotApi, ana: Person, services: FakeBot
) -> None:
    """Being promoted there and back is no coming in; being thrown out and taken in again is."""
    group, channel = api.group("Sosedje", [ana], fresh=True), api.channel("Novice", [ana])
    assert (await group.next_message()).text == "changed: added"
    group.promote_bot(ana)
    group.demote_bot(ana)
    assert await told(api, services) == [("changed", Change.ADDED)]
    assert services.askers == [Asker(ana.id, "sl", group.id)]
    assert api.sent_to(channel.id) == []

    group.kick_bot(ana)
    group.add_bot(ana)
    assert await told(api, services) == [("changed", each) for each in (Change.ADDED, Change.REMOVED, Change.ADDED)]


async def test_a_group_that_moves_is_told_by_both_chats(api: BotApi, ana: Person, services: FakeBot) -> None:
    """In the same words, from the old number to the new one."""
    group = api.group("Sosedje", [ana])
    old = group.id
    new = group.migrate()

    assert await told(api, services) == [("moved", f"{old} {new}")] * 2


async def test_no_flood_keeps_telegrams_own_words_back(api: BotApi, running: Running, services: FakeBot) -> None:
    """Whoever wrote too much and then blocks the bot has blocked it."""
    async with running(pace=Pace(1, lambda: 0.0)):
        ana = api.person("Ana", language_code="sl")
        for _ in range(5):
            ana.say("voda")
        await ana.hears(2)
        ana.block()

        assert ("changed", Change.BLOCKED) in await told(api, services)


@pytest.mark.parametrize("kind", ["block", "migrate"])
async def test_what_is_told_twice_is_passed_on_once(
    api: BotApi, running: Running, services: FakeBot, kind: str
) -> None:
    """The second delivery is claimed already."""
    claimed: set[int] = set()

    async def claim(update_id: int) -> bool:
        first = update_id not in claimed
        claimed.add(update_id)
        return first

    async with running(claim=claim):
        ana = api.person("Ana", language_code="sl")
        ana.say("živjo")
        await ana.next_message()
        if kind == "block":
            ana.block()
        else:
            api.group("Sosedje", [ana]).migrate()
        before = list(await told(api, services))
        api.redeliver(1)

        assert await told(api, services) == before
