"""In which language somebody is answered who says "stop", and what a choice of language changes."""

import pytest

from bot.language import LANGUAGES, Language, other
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.texts import Texts
from tests.services.reading import labels, press_of, text_of
from tests.services.subscribing.tapping import does, subscribe

SHORT = ("stop", "STOP!", "basta", "unsubscribe", "opt out")


@pytest.mark.parametrize("text", SHORT)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_short_word_is_answered_in_the_language_that_was_chosen(
    bot: Bot, say: Texts, text: str, language: Language
) -> None:
    """Whatever the app speaks."""
    person = Asker(1001, other(language))
    await bot.press(person, f"language::{language}")

    (shown,) = await bot.ask(person, text)

    assert say("settings-title", language) in text_of(shown)
    assert say("settings-title", other(language)) not in text_of(shown)


@pytest.mark.parametrize(("app", "language"), [("sl", "sl"), ("it-IT", "it")])
async def test_else_in_that_of_the_app(bot: Bot, say: Texts, app: str, language: Language) -> None:
    """As everywhere in the bot."""
    (shown,) = await bot.ask(Asker(1001, app), "stop")

    assert text_of(shown).startswith(say("settings-title", language))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_else_in_that_of_the_messages_that_they_get(
    bot: Bot, marko: Asker, say: Texts, language: Language
) -> None:
    """Whoever is subscribed has been written to in a language."""
    await subscribe(bot, marko, "news", command={"sl": "naroci", "it": "iscriviti"}[language])

    (shown,) = await bot.ask(marko, "stop")

    assert text_of(shown).startswith(say("settings-title", language))
    assert ("stop", "all") in does(shown)


@pytest.mark.parametrize(
    ("text", "verb", "title"),
    [
        ("stop", "settings", "settings-title"),
        ("newsletter", "subscribe", "subscribe-title"),
    ],
)
async def test_else_in_both_with_a_button_in_each(
    bot: Bot, marko: Asker, say: Texts, text: str, verb: str, title: str
) -> None:
    """One screen, on which neither language comes short."""
    (shown,) = await bot.ask(marko, text)

    assert all(say(title, language) in text_of(shown) for language in LANGUAGES)
    assert [len(row) for row in shown.rows] == [1, 1]
    for row, language in zip(shown.rows, LANGUAGES, strict=True):
        (button,) = row
        assert button.label == say(f"button-{verb}", language)
        pressed = await bot.press(marko, button.action)  # type: ignore[union-attr]
        assert say(title, language) in text_of(pressed.replies[0])


async def test_a_question_in_both_languages_can_be_answered_in_either(bot: Bot, marko: Asker, say: Texts) -> None:
    """Whoever wants to be erased is not asked twice."""
    (shown,) = await bot.ask(marko, "delete my data")

    assert all(say("erase-title", language) in text_of(shown) for language in LANGUAGES)
    answers = [say(f"button-erase-{answer}", language) for language in LANGUAGES for answer in ("yes", "no")]
    assert labels(shown) == answers
    erased = await bot.press(marko, press_of(shown, answers[2]))
    assert text_of(erased.replies[0]) == say("erase-done", "it")


@pytest.mark.parametrize(("text", "language"), [("odjava", "sl"), ("pausa", "it"), ("basta messaggi", "it")])
async def test_words_of_one_language_are_answered_in_it(bot: Bot, say: Texts, text: str, language: Language) -> None:
    """As questions are."""
    (shown,) = await bot.ask(Asker(1001, other(language)), text)

    assert text_of(shown).startswith(say("settings-title", language))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_whoever_chooses_a_language_is_told_that_it_holds_for_what_they_get(
    bot: Bot, asker: Asker, say: Texts, language: Language
) -> None:
    """On the screen that stays, and over the chat."""
    await subscribe(bot, asker, "news")

    pressed = await bot.press(asker, f"language::{language}")

    said = say("language-chosen-too", language)
    assert pressed.toast == said
    assert text_of(pressed.replies[0]).startswith(said)


async def test_whoever_gets_nothing_is_told_of_the_answers_alone(bot: Bot, asker: Asker, say: Texts) -> None:
    """Somebody who never subscribed, or who has stopped."""
    stranger = await bot.press(asker, "language::it")
    await subscribe(bot, asker, "news")
    await bot.press(asker, "stop:all:sl")
    stopped = await bot.press(asker, "language::it")

    assert stranger.toast == stopped.toast == say("language-chosen", "it")
    assert stranger.replies == stopped.replies


async def test_the_language_of_the_messages_says_that_it_is_also_the_bots(bot: Bot, asker: Asker, say: Texts) -> None:
    """The button on the settings."""
    await subscribe(bot, asker, "news")

    assert (await bot.press(asker, "settings:speak/s:it")).toast == say("language-chosen-too", "it")
