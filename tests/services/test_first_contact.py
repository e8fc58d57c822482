"""The first words to somebody new, and the language they choose."""

import pytest

from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.replies import Button
from bot.storage import Database
from bot.texts import Texts
from tests.services.conftest import Builder
from tests.services.reading import SEWERS, labels, press_of, shown, text_of


@pytest.mark.parametrize(("app", "ours", "other"), [("sl", "sl", "it"), ("it-IT", "it", "sl")])
async def test_the_welcome_is_in_the_language_of_the_app(bot: Bot, say: Texts, app: str, ours: str, other: str) -> None:
    """What the bot can do in three lines, three examples, a word on privacy, and none of the other language."""
    (welcome,) = await bot.start(Asker(1, app))

    said = text_of(welcome)
    assert all(
        say(line, ours, period="2022–2026") in said
        for line in ("welcome-title", "welcome-ask", "welcome-browse", "welcome-honest", "welcome-privacy")
    )
    assert say("welcome-title", other) not in said
    assert labels(welcome)[:3] == [say(f"example-{number}", ours) for number in (1, 2, 3)]
    assert {say("button-language-sl", "sl"), say("button-language-it", "it")} <= set(labels(welcome))


@pytest.mark.parametrize("app", ["hr", "en-GB", "", None, "slx", "xx-sl"])
async def test_any_other_app_is_welcomed_in_both_languages(bot: Bot, say: Texts, app: str | None) -> None:
    """Equal rank: both texts, and two buttons, each named in its own language."""
    (welcome,) = await bot.start(Asker(1, app))

    assert say("welcome-title", "sl") in text_of(welcome)
    assert say("welcome-title", "it") in text_of(welcome)
    assert labels(welcome) == [say("button-language-sl", "sl"), say("button-language-it", "it")]


@pytest.mark.parametrize(("language", "other"), [("sl", "it"), ("it", "sl")])
async def test_a_language_button_of_the_first_screen_chooses_that_language(
    bot: Bot, marko: Asker, say: Texts, language: str, other: str
) -> None:
    """The welcome stays in its place in one language, and from then on the bot speaks it."""
    (welcome,) = await bot.start(marko)

    pressed = await bot.press(marko, press_of(welcome, say(f"button-language-{language}", language)))

    assert pressed.in_place
    assert say("welcome-title", language) in text_of(pressed.replies[0])
    assert say("welcome-title", other) not in text_of(pressed.replies[0])
    assert await bot.language(marko) == language


async def test_an_unknown_person_has_no_language(bot: Bot, marko: Asker) -> None:
    """Neither their app nor a choice tells it."""
    assert await bot.language(marko) is None


async def test_a_chosen_language_is_confirmed_and_outranks_the_app(bot: Bot, asker: Asker, say: Texts) -> None:
    """Whoever chose Italian is spoken to in Italian, on a Slovene phone too."""
    pressed = await bot.press(asker, "language::it")

    assert pressed.toast == say("language-chosen", "it")
    assert await bot.language(asker) == "it"
    assert text_of((await bot.start(asker))[0]).startswith(say("welcome-title", "it"))


async def test_a_chosen_language_survives_a_restart(
    bot: Bot, build: Builder, asker: Asker, database: Database, file: object
) -> None:
    """Another process on the same database knows it."""
    await bot.press(asker, "language::it")
    await database.stop()

    again = Database(f"sqlite+aiosqlite:///{file}")
    await again.start()

    assert await build(store=again).language(asker) == "it"
    await again.stop()


async def test_a_choice_may_be_changed_at_any_time(bot: Bot, asker: Asker) -> None:
    """The last one counts, and it is nobody else's."""
    for language in ("it", "sl", "it"):
        await bot.press(asker, f"language::{language}")

    assert await bot.language(asker) == "it"
    assert await bot.language(Asker(2002, "sl")) == "sl"


@pytest.mark.parametrize(("chosen", "asked"), [("it", "sl"), ("sl", "it")])
async def test_the_language_of_the_question_is_the_language_of_the_answer(
    bot: Bot, asker: Asker, say: Texts, chosen: str, asked: str
) -> None:
    """Whatever was chosen: who asks in the other language reads it, too."""
    await bot.press(asker, f"language::{chosen}")

    (card,) = await bot.ask(asker, SEWERS[asked])

    assert say("button-helpful", asked) in labels(card)


@pytest.mark.parametrize(("number", "entry_id"), [(1, "4.3"), (2, "9.2"), (3, "4.5")], ids=["sewers", "sport", "road"])
@pytest.mark.parametrize("language", ["sl", "it"])
async def test_an_example_question_is_answered_by_the_entry_it_is_about(
    bot: Bot, language: str, number: int, entry_id: str
) -> None:
    """The first thing many people see of the bot: one card, and the right one."""
    (welcome,) = await bot.start(Asker(1, language))
    example = [button for row in welcome.rows for button in row][number - 1]
    assert isinstance(example, Button)

    pressed = await bot.press(Asker(1, language), example.action)

    assert shown(*pressed.replies) == [entry_id]
    assert not pressed.in_place
