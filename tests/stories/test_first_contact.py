"""/start, the language, and the fixed screens."""

import pytest

from bot.texts import Texts
from tests.botapi import BotApi, Person

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize("language", ["sl", "it"])
async def test_first_contact_is_in_the_language_of_the_app(api: BotApi, say: Texts, language: str) -> None:
    """What the bot can do, three examples, a word on privacy."""
    person = api.person("Nova", language_code=language)
    person.start()
    welcome = await person.next_message()

    assert say("welcome-title", language) in welcome.text
    assert say("welcome-privacy", language) in welcome.text
    assert {say(f"example-{number}", language) for number in (1, 2, 3)} <= set(welcome.buttons)


async def test_somebody_whose_language_we_do_not_know_is_greeted_in_both(api: BotApi, say: Texts) -> None:
    """Two buttons, one a language; from then on the chosen one."""
    marko = api.person("Marko", language_code="hr")
    marko.start()
    welcome = await marko.next_message()
    assert all(say("welcome-title", language) in welcome.text for language in ("sl", "it"))
    assert welcome.buttons == (say("button-language-sl", "sl"), say("button-language-it", "it"))

    await marko.press(say("button-language-it", "it"))

    assert say("welcome-title", "sl") not in (await marko.hears(kind="edit"))[0].text


async def test_an_example_question_is_answered_like_a_typed_one(ana: Person, say: Texts) -> None:
    """As a new message, so that the greeting stays."""
    ana.start()
    await ana.next_message()

    await ana.press(say("example-1", "sl"))
    pressed = await ana.next_message()
    ana.say(say("example-1", "sl"))

    assert (await ana.next_message()).text == pressed.text


async def test_a_chosen_language_outlasts_the_app(ana: Person, say: Texts) -> None:
    """Somebody with a Slovene app who chooses Italian is greeted in Italian."""
    ana.say("/jezik")
    await ana.next_message()
    answer = await ana.press(say("button-language-it", "it"))
    await ana.hears(kind="edit")
    ana.start()

    assert answer.text == say("language-chosen", "it")
    assert say("welcome-title", "it") in (await ana.next_message()).text


@pytest.mark.parametrize(
    ("command", "language", "title"),
    [
        ("/pomoc", "sl", "help-title"),
        ("/pomoč", "sl", "help-title"),
        ("/aiuto", "it", "help-title"),
        ("/zasebnost", "sl", "privacy-title"),
        ("/jezik", "sl", "language-title"),
        ("/lingua", "it", "language-title"),
    ],
)
async def test_commands_answer_in_their_own_language(
    ana: Person, say: Texts, command: str, language: str, title: str
) -> None:
    """Whoever types an Italian command gets Italian."""
    ana.say(command)

    assert say(title, language) in (await ana.next_message()).text


@pytest.mark.parametrize(("sends", "message"), [("send_voice", "unreadable-voice"), ("send_dice", "unreadable-other")])
async def test_what_is_not_text_gets_a_fitting_word(ana: Person, say: Texts, sends: str, message: str) -> None:
    """Short, and in the person's language."""
    getattr(ana, sends)()

    assert (await ana.next_message()).text == say(message, "sl")
