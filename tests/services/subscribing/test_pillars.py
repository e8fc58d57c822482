"""Who follows a pillar gets the news of its commitments: why says so, and a stop ends whatever brought it."""

import pytest

from bot.language import LANGUAGES, Language
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.storage import Database
from bot.texts import Texts
from tests.services.conftest import Clock
from tests.services.reading import text_of
from tests.services.subscribing.tapping import active, does, subscribe
from tests.storage.steps import begin, states


@pytest.fixture
def pillar(bot: Bot, asker: Asker) -> str:
    """The pillar of the commitment 4.3, as the person reads it."""
    entry = bot.matcher().knowledge.programme.find("4")
    assert entry
    return f"4 · {entry.title['sl']}"


async def follow(bot: Bot, asker: Asker, *feeds: str) -> None:
    """Get the notices, and follow some entries by the bells below their cards."""
    await subscribe(bot, asker, "notices")
    for feed in feeds:
        await bot.press(asker, f"subscribe:{feed}:sl")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_following_a_pillar_says_that_its_commitments_belong_to_it(
    bot: Bot, asker: Asker, say: Texts, language: Language
) -> None:
    """So that nobody is surprised by what comes."""
    await subscribe(bot, asker, "notices")
    (word,) = (await bot.press(asker, f"subscribe:4:{language}")).replies
    assert {"sl": "kateri od njegovih zavez", "it": "un impegno che ne fa parte"}[language] in text_of(word)


async def test_why_names_the_pillar_that_brought_it(
    bot: Bot, asker: Asker, database: Database, clock: Clock, pillar: str
) -> None:
    """With the button that ends it."""
    await follow(bot, asker, "4")
    number = await begin(database, clock(), "4.3")

    (why,) = (await bot.press(asker, f"why:{number}:sl")).replies

    assert pillar in text_of(why)
    assert ("stop", "4") in does(why)


async def test_a_stop_below_a_message_ends_the_pillar_that_brought_it(
    bot: Bot, asker: Asker, database: Database, clock: Clock, pillar: str, say: Texts
) -> None:
    """It says so, offers the way back to what has ended, and what is not sent yet is taken back."""
    await follow(bot, asker, "4")
    number = await begin(database, clock(), "4.3")

    pressed = await bot.press(asker, "stop:4.3:sl")

    assert pressed.toast == say("ended-entry", "sl", feed=pillar)
    assert does(pressed.replies[0]) == {("subscribe", "4"), ("settings", "")}
    assert await active(database, asker.person) == {"notices"}
    assert await states(database) == {(number, asker.person): "gone"}


async def test_a_stop_below_a_message_ends_both_ways_by_which_it_comes(
    bot: Bot, asker: Asker, database: Database, pillar: str
) -> None:
    """Whoever follows the commitment and its pillar has had enough of it."""
    await follow(bot, asker, "4", "4.3")

    (word,) = (await bot.press(asker, "stop:4.3:sl")).replies

    assert pillar in text_of(word)
    assert does(word) == {("subscribe", "4"), ("subscribe", "4.3"), ("settings", "")}
    assert await active(database, asker.person) == {"notices"}


async def test_a_stop_elsewhere_ends_that_alone_and_tells_that_the_pillar_goes_on(
    bot: Bot, asker: Asker, database: Database, pillar: str, say: Texts
) -> None:
    """Below a card one means what one reads there."""
    await follow(bot, asker, "4", "4.3")
    followed = await bot.press(asker, "subscribe:4.3:sl")
    assert followed.instead

    (word,) = (await bot.press(asker, followed.instead.action)).replies

    assert say("ended-not-pillar", "sl", feed=pillar) in text_of(word)
    assert await active(database, asker.person) == {"notices", "4"}
