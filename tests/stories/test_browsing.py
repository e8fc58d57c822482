"""Leafing through the whole programme in one message."""

import pytest

from bot.texts import Texts
from tests.botapi import BotApi, Person

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def turn(person: Person, label: str) -> tuple[str, ...]:
    """Press a button and read the labels of the page that takes its place."""
    await person.press(label)
    return (await person.hears(kind="edit"))[0].buttons


@pytest.mark.parametrize(("command", "language"), [("/program", "sl"), ("/programma", "it")])
async def test_every_entry_can_be_reached_without_a_second_message(
    api: BotApi, say: Texts, command: str, language: str
) -> None:
    """Three points of the vision, seven principles, nine pillars, and forwards to the last commitment."""
    person = api.person("Bralka", language_code=language)
    person.say(command)
    await person.next_message()

    for name, count in (("vision", 3), ("principles", 7), ("pillars", 9)):
        page = await turn(person, say(f"button-{name}", language))
        assert sum(" · " in label for label in page) == count
        await turn(person, say("button-home", language))

    await turn(person, say("button-pillars", language))
    pillar = next(label for label in person.last.buttons if label.startswith("9 · "))
    commitments = [label for label in await turn(person, pillar) if " · " in label]
    page = await turn(person, commitments[0])
    for _ in commitments[1:]:
        page = await turn(person, say("button-next", language))
    assert say("button-next", language) not in page
    assert pillar not in await turn(person, say("button-back", language))
    assert len([message for message in person.screen if message.from_bot]) == 1


async def test_the_language_can_change_on_any_page(ana: Person, say: Texts) -> None:
    """And back again to the same words."""
    ana.say("/program")
    before = (await ana.next_message()).text

    await turn(ana, say("button-other-language", "sl"))
    await turn(ana, say("button-other-language", "it"))

    assert ana.last.text == before


async def test_buttons_of_an_earlier_version_get_a_clear_word(ana: Person, say: Texts) -> None:
    """Whether their verb, their entry or their whole form is gone."""
    ana.say("/program")
    shown = await ana.next_message()

    await ana.answered(ana.forge("stari:gumb", shown))
    assert (await ana.next_message()).text == say("old-button", "sl")
    await ana.answered(ana.forge("browse:99.9:sl", shown))
    assert (await ana.hears(kind="edit"))[0].text == say("gone", "sl")
