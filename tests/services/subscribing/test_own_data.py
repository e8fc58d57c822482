"""Everything about oneself: shown in words and as a file, and erased for good."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.language import LANGUAGES, Language
from bot.services.actions import Verb
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.replies import Reply
from bot.storage import Database, Erasure, State
from bot.storage.schema import metadata
from bot.texts import Texts
from tests.services.conftest import Clock
from tests.services.reading import SEWERS, buttons, text_of
from tests.services.subscribing.tapping import does, opened, subscribe, tap
from tests.storage.steps import states
from tests.storage.test_erasure import PERSON, traces
from tests.storage.whole import TABLES, live, work

ANA = Asker(PERSON, "sl")


def document(reply: Reply) -> dict[str, Any]:
    """What the file of a Reply holds."""
    assert reply.file is not None
    assert reply.file.name.endswith(".json")
    found = json.loads(reply.file.content)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
async def test_everything_is_in_the_file_and_in_words(
    bot: Bot, database: Database, clock: Clock, say: Texts, language: Language
) -> None:
    """Each table that holds anything, with times that any program reads; and a paragraph for each on the screen."""
    await live(database, PERSON, clock())
    number = await work(database, PERSON, clock())

    reply = await opened(bot, ANA, {"sl": "mojipodatki", "it": "mieidati"}[language])

    kept = document(reply)["kept"]
    assert set(kept) == {table.name for table in TABLES} | {"campaigns"}
    assert {each["feed"] for each in kept["subscriptions"]} == {"news", "events", "4.3"}
    assert datetime.fromisoformat(kept["subscriptions"][0]["since"]) == clock()
    assert kept["campaigns"] == [{"number": number}]
    assert document(reply)["number"] == PERSON
    first, *paragraphs, last = reply.blocks
    assert (first.text, last.text) == (say("data-title", language), say("data-file", language))
    assert len(paragraphs) == len(kept)
    assert [block.text for block in paragraphs if not block.text.endswith(".")] == []
    assert len(paragraphs[0].text.splitlines()) == len(kept["subscriptions"])
    assert {("settings", ""), ("erase", "ask")} == does(reply)
    assert say("data-campaigns", language, numbers=str(number)) in text_of(reply)
    ended = say("data-subscription-ended", language, feed="»«", since="", date="", until="").split("»«")[0]
    assert text_of(reply).count(ended) == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_was_set_is_told_as_one_would_tell_it(
    bot: Bot, asker: Asker, clock: Clock, say: Texts, language: Language
) -> None:
    """The language, the pause while it is on, the quiet hours; what was never set is not spoken of."""
    command = {"sl": "mojipodatki", "it": "mieidati"}[language]
    await subscribe(bot, asker, "news")
    plain = text_of(await opened(bot, asker, command))
    for action in ("pause:7", "quiet:22-7"):
        await bot.press(asker, f"{action}:sl")
    wishes = text_of(await opened(bot, asker, command))
    clock.forward(8 * 24 * 60)
    later = text_of(await opened(bot, asker, command))

    spoken = say("data-language", language, language="sl")
    pause = say("data-pause", language, date={"sl": "21. 5. 2025", "it": "21/5/2025"}[language])
    quiet = say("data-quiet", language, start="22", end="7")
    assert [[each in told for each in (spoken, pause, quiet)] for told in (plain, wishes, later)] == [
        [True, False, False],
        [True, True, True],
        [True, False, True],
    ]


@pytest.mark.parametrize(("action", "count"), [("yes", 2), ("no", 2)])
async def test_after_the_answer_there_are_ways_to_go_on(bot: Bot, asker: Asker, action: str, count: int) -> None:
    """Two buttons at most, each of which opens something."""
    await subscribe(bot, asker, "news")

    (word,) = (await bot.press(asker, f"erase:{action}/w:sl")).replies

    assert len(buttons(word)) == count
    for button in buttons(word):
        assert (await bot.press(asker, button.action)).replies


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", [table.name for table in metadata.sorted_tables if "person" in table.c])
def test_every_table_of_people_has_its_words(say: Texts, table: str, language: Language) -> None:
    """Whoever adds a table says what it holds."""
    message = "data-subscription" if table == "subscriptions" else f"data-{table.replace('_', '-')}"
    assert message in say.ids(language)


async def test_of_a_stranger_nothing_is_kept_and_there_is_no_file(bot: Bot, asker: Asker, say: Texts) -> None:
    """It is said in one sentence."""
    reply = await opened(bot, asker, "mojipodatki")

    assert (reply.file, say("data-nothing", "sl") in text_of(reply)) == (None, True)


async def test_the_button_on_the_settings_shows_the_same(bot: Bot, asker: Asker) -> None:
    """As a new message, so that the settings stay."""
    await subscribe(bot, asker, "news")

    pressed = await tap(bot, asker, await opened(bot, asker, "narocnina"), Verb.DATA)

    assert not pressed.in_place
    assert document(pressed.replies[0])["kept"]["consents"]


async def test_erasing_asks_once_and_says_what_will_be_gone(
    bot: Bot, asker: Asker, database: Database, say: Texts
) -> None:
    """A no leaves everything as it is."""
    await subscribe(bot, asker, "news")
    before = await Erasure(database).everything(asker.person)

    question = await opened(bot, asker, "izbris")
    assert say("erase-what", "sl") in text_of(question)
    assert does(question) == {("erase", "yes"), ("erase", "no")}
    kept = await tap(bot, asker, question, Verb.ERASE, "no")

    assert (kept.in_place, text_of(kept.replies[0])) == (True, say("erase-not", "sl"))
    assert await Erasure(database).everything(asker.person) == before


async def test_after_one_yes_nothing_is_left_in_any_table_nor_in_the_file(
    bot: Bot, database: Database, clock: Clock, say: Texts, file: Path
) -> None:
    """Searched for byte by byte; deliveries keep their counts, and what is under way finds no row."""
    await live(database, PERSON, clock())
    await work(database, PERSON, clock())
    await bot.ask(ANA, SEWERS["sl"])
    assert traces(file.parent)

    done = await tap(bot, ANA, await opened(bot, ANA, "izbris"), Verb.ERASE, "yes")

    assert (done.in_place, text_of(done.replies[0])) == (True, say("erase-done", "sl"))
    assert await Erasure(database).everything(PERSON) == {}
    assert await states(database) == {}
    assert traces(file.parent) == []


async def test_erasing_brings_nothing_back_and_what_follows_begins_anew(
    bot: Bot, database: Database, clock: Clock, file: Path
) -> None:
    """Old buttons of somebody who was erased keep nothing of them, nor does looking."""
    await live(database, PERSON, clock())
    await bot.press(ANA, "erase:yes:sl")

    for action in ("stop:news", "stop:all", "pause:7", "pause:off", "quiet:22-7", "why:1", "again:blocked"):
        await bot.press(ANA, f"{action}:sl")
    await bot.press(ANA, "erase:yes:sl")
    for command in ("naroci", "narocnina", "mojipodatki", "izbris"):
        await bot.command(ANA, command)

    assert await Erasure(database).everything(PERSON) == {}
    assert traces(file.parent) == []


async def test_erasing_one_person_leaves_the_deliveries_of_others(bot: Bot, database: Database, clock: Clock) -> None:
    """And the counts of the campaign stay the same."""
    await live(database, 7, clock())
    await live(database, PERSON, clock())
    ledger = bot.subscribing.acts.ledger
    numbers = {campaign for campaign, _ in await states(database)}
    before = {number: (await ledger.tally(number)).total for number in numbers}

    await bot.press(ANA, "erase:yes:sl")

    assert {number: (await ledger.tally(number)).total for number in numbers} == before
    assert {person for _, person in await states(database)} == {7}
    assert State.SENDING not in set((await states(database)).values())
