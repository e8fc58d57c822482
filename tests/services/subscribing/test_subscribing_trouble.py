"""When the database is away: one clear sentence about subscriptions, and answers to questions as always."""

import pytest

from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.subscribing import Change
from bot.storage import Database
from bot.texts import Texts
from tests.services.reading import SEWERS, shown, text_of
from tests.services.subscribing.tapping import subscribe

ACTIONS = (
    "subscribe:",
    "subscribe:news",
    "subscribe:4.3",
    "stop:news",
    "stop:all",
    "agree:2026-11.news",
    "settings:",
    "settings:speak",
    "pause:7",
    "quiet:off",
    "why:1",
    "again:blocked",
    "data:",
    "erase:yes",
)


@pytest.fixture
async def away(bot: Bot, asker: Asker, database: Database) -> Bot:
    """A bot whose database has been closed after somebody subscribed."""
    await subscribe(bot, asker, "news")
    await database.stop()
    return bot


@pytest.mark.parametrize("action", ACTIONS)
async def test_a_press_is_answered_with_one_sentence(away: Bot, asker: Asker, say: Texts, action: str) -> None:
    """Nobody is told that something was done which was not."""
    pressed = await away.press(asker, f"{action}:sl")

    assert [text_of(reply) for reply in pressed.replies] == [say("subscribe-storage", "sl")]
    assert (pressed.in_place, pressed.toast) == (False, None)


@pytest.mark.parametrize("command", ["iscriviti", "iscrizioni", "mieidati"])
async def test_a_command_is_answered_with_one_sentence(away: Bot, asker: Asker, say: Texts, command: str) -> None:
    """In the command's language."""
    assert [text_of(reply) for reply in await away.command(asker, command)] == [say("subscribe-storage", "it")]


async def test_questions_are_answered_and_the_language_can_be_chosen(away: Bot, asker: Asker) -> None:
    """The rest of the bot does not notice."""
    assert shown(*await away.ask(asker, SEWERS["sl"])) == ["4.3"]
    assert (await away.press(asker, "language::it")).replies


async def test_what_telegram_tells_is_lost_without_a_failure(
    away: Bot, asker: Asker, caplog: pytest.LogCaptureFixture
) -> None:
    """A line in the log, without anybody's number."""
    for change in Change:
        assert await away.changed(asker, change) == ()
    await away.moved(-5, -1005)

    assert "a change of subscriptions is lost" in caplog.text
    assert str(asker.person) not in caplog.text
