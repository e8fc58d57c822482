"""Every screen that can be reached by pressing buttons, and the limits each keeps."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest

from bot.language import LANGUAGES, Language
from bot.programme.model import Kind, Programme
from bot.services import actions as actions_room
from bot.services.actions import Verb
from bot.services.asker import Asker
from bot.services.bot import Bot, Pressed
from bot.services.replies import Reply
from bot.services.responsible import responsible_in_full
from bot.texts import Texts
from tests.services.reading import actions, buttons, labels, links, opened, shares, text_of

_LONGEST_LABEL = 64
_MOST_BYTES = 64
_LONGEST_TOAST = 200
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


async def beginnings(bot: Bot, programme: Programme) -> list[Reply]:
    """Where a walk may begin: the welcome, every command, every card, a choice and a decline, in both languages."""
    found: list[Reply] = []
    for language in LANGUAGES:
        asker = Asker(1, language)
        found += await bot.start(asker)
        for command in bot.commands:
            found += await bot.command(asker, command.name)
        for entry in programme.entries:
            found += await bot.start(asker, actions_room.deep_link(entry.id, language))
        for text in ("šport", "turismo", "Kdaj odpeljejo smeti?", "xyz", "sewers", "🙂"):
            found += await bot.ask(asker, text)
        found += [await bot.unreadable(asker, "voice"), await bot.too_fast(asker)]
    return [*found, *await bot.start(Asker(2, "hr"))]


async def walk(bot: Bot, begin: Iterable[Reply], only: str = "") -> dict[str, Pressed]:
    """Press every button (of one verb) of some screens and of all that they lead to: what each action brought."""
    brought: dict[str, Pressed] = {}
    ahead = [button.action for reply in begin for button in buttons(reply)]
    while ahead:
        action = ahead.pop()
        if action in brought or not action.startswith(only):
            continue
        brought[action] = await bot.press(Asker(3, "sl"), action)
        ahead += [button.action for reply in brought[action].replies for button in buttons(reply)]
    return brought


async def test_no_button_of_any_screen_is_dead(bot: Bot, programme: Programme, say: Texts) -> None:
    """Each leads to a screen or a thank-you, and none to an apology for being old or gone."""
    sorry = {say(message, language) for message in ("gone", "old-button") for language in LANGUAGES}

    brought = await walk(bot, await beginnings(bot, programme))

    for action, pressed in brought.items():
        assert pressed.replies or pressed.toast, action
        for reply in pressed.replies:
            assert text_of(reply).strip(), action
            assert text_of(reply) not in sorry, action


async def test_walking_reaches_the_whole_programme_in_both_languages(bot: Bot, programme: Programme) -> None:
    """From the first screen of browsing alone."""
    (home,) = await bot.command(Asker(1), "program")

    brought = await walk(bot, [home])

    pages = {entry.id for entry in programme.entries} | {"home", "vision", "principles", "pillars"}
    assert {f"browse:{page}:{language}" for page in pages for language in LANGUAGES} <= set(brought)


async def test_every_screen_keeps_the_limits_of_buttons(bot: Bot, programme: Programme) -> None:
    """Labels that can be read, actions that Telegram carries, payloads that a link can hold."""
    begin = await beginnings(bot, programme)
    brought = await walk(bot, begin)

    screens = [*begin, *(reply for pressed in brought.values() for reply in pressed.replies)]
    for reply in screens:
        assert all(0 < len(label.strip()) <= _LONGEST_LABEL for label in labels(reply)), labels(reply)
        assert all(len(button.action.encode()) <= _MOST_BYTES for button in buttons(reply))
        assert all(_PAYLOAD.fullmatch(share.payload) for share in shares(reply))
        assert all(link.url.startswith("https://") for link in links(reply))
        assert all(reply.rows)
        assert all(len(row) <= 3 for row in reply.rows)
        assert all(block.text.strip() for block in reply.blocks)
    assert all(len(pressed.toast or "") <= _LONGEST_TOAST for pressed in brought.values())


async def test_browsing_stays_in_one_message(bot: Bot, programme: Programme) -> None:
    """Every page takes the place of the one before."""
    (home,) = await bot.command(Asker(1), "programma")

    brought = await walk(bot, [home], only=Verb.BROWSE)

    assert all(pressed.in_place and len(pressed.replies) == 1 for pressed in brought.values())
    assert len(brought) >= 2 * len(programme.entries)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_forwards_goes_through_all_of_a_kind_and_back_again(
    bot: Bot, asker: Asker, programme: Programme, language: Language
) -> None:
    """Among its neighbours every page has the one before and the one after, the first and last only one of them."""
    kinds = [programme.of_kind(kind) for kind in (Kind.VISION, Kind.PRINCIPLE, Kind.PILLAR)]
    families = [*kinds, *(programme.commitments(pillar.id) for pillar in kinds[-1])]
    for ids in ([entry.id for entry in family] for family in families):
        for place, entry_id in enumerate(ids):
            (page,) = (await bot.press(asker, f"browse:{entry_id}:{language}")).replies

            beside = [*ids[max(0, place - 1) : place], *ids[place + 1 : place + 2]]
            assert [about for about in opened(page, Verb.BROWSE) if about in ids and about != entry_id] == beside


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_pillar_lists_its_commitments_in_the_order_of_the_programme(
    bot: Bot, asker: Asker, programme: Programme, language: Language
) -> None:
    """Each with its number and title."""
    for pillar in programme.of_kind(Kind.PILLAR):
        (page,) = (await bot.press(asker, f"browse:{pillar.id}:{language}")).replies
        commitments = programme.commitments(pillar.id)

        assert opened(page, Verb.BROWSE)[: len(commitments)] == [entry.id for entry in commitments]
        wanted = [f"{entry.id} · {entry.title[language]}" for entry in commitments]
        assert labels(page)[: len(commitments)] == wanted


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_page_has_the_way_to_the_other_language(bot: Bot, programme: Programme, language: Language) -> None:
    """The same page, not the beginning."""
    for about in ("home", "vision", "principles", "pillars", *(entry.id for entry in programme.entries)):
        (page,) = (await bot.press(Asker(1), f"browse:{about}:{language}")).replies
        mirrors = [action for action in actions(page) if action.language != language]

        assert [(mirror.verb, mirror.about) for mirror in mirrors] == [(Verb.BROWSE, about)]


@pytest.mark.parametrize(
    ("name", "screen", "language"),
    [
        ("program", "browse", "sl"),
        ("programma", "browse", "it"),
        ("pomoc", "help", "sl"),
        ("aiuto", "help", "it"),
        ("jezik", "language", "sl"),
        ("lingua", "language", "it"),
        ("zasebnost", "privacy", "sl"),
        ("vprasaj", "ask", "sl"),
        ("chiedi", "ask", "it"),
        ("PROGRAM", "browse", "sl"),
    ],
)
async def test_a_command_speaks_its_own_language(
    bot: Bot, say: Texts, name: str, screen: str, language: Language
) -> None:
    """Whatever the app's: who types /lingua reads Italian."""
    sentences = {
        "browse": "browse-hint",
        "help": "help-ask",
        "language": "language-hint",
        "privacy": "privacy-not",
        "ask": "ask-what",
    }
    for app in ("sl", "it", "hr"):
        (reply,) = await bot.command(Asker(1, app), name)

        assert say(sentences[screen], language) in text_of(reply)


@pytest.mark.parametrize("name", ["help", "privacy", "nonsense", "", "start_now"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_commands_of_both_languages_and_unknown_ones_speak_the_persons(
    bot: Bot, say: Texts, name: str, language: Language
) -> None:
    """An unknown one brings the help."""
    (reply,) = await bot.command(Asker(1, language), name)

    assert say("privacy-not" if name == "privacy" else "help-ask", language) in text_of(reply)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_privacy_screen_tells_who_is_responsible_and_where_to_complain(
    bot: Bot, say: Texts, language: Language
) -> None:
    """As it stands in the knowledge base now; an officer is named where there is one."""
    controller = bot.matcher().knowledge.newsletter.controller

    (reply,) = await bot.command(Asker(1, language), "privacy")
    later = bot.screens.privacy(language, replace(controller, officer="dpo@koper.si"))

    for said in (text_of(reply), text_of(later)):
        assert responsible_in_full(controller, language, say) in said
        assert say("complaint", language) in said
    assert say("responsible-officer", language, officer="dpo@koper.si") in text_of(later)
    assert "dpo@koper.si" not in text_of(reply)


async def test_nobody_whose_language_is_unknown_is_spoken_to_in_one_alone(bot: Bot, marko: Asker) -> None:
    """Slovene and Italian are of equal rank: help, privacy, an old button, a photo and a flood get both."""
    said = {
        "help": (await bot.command(marko, "help"))[0],
        "privacy": (await bot.command(marko, "privacy"))[0],
        "start": (await bot.command(marko, "start"))[0],
        "an old button": (await bot.press(marko, "old")).replies[0],
        "a photo": await bot.unreadable(marko, "photo"),
        "a flood": await bot.too_fast(marko),
        "a long message": (await bot.ask(marko, "a" * 3000))[0],
    }
    known = {
        "help": (await bot.command(Asker(1, "it"), "help"))[0],
        "privacy": (await bot.command(Asker(1, "it"), "privacy"))[0],
        "start": (await bot.start(Asker(1, "it")))[0],
        "an old button": (await bot.press(Asker(1, "it"), "old")).replies[0],
        "a photo": await bot.unreadable(Asker(1, "it"), "photo"),
        "a flood": await bot.too_fast(Asker(1, "it")),
        "a long message": (await bot.ask(Asker(1, "it"), "a" * 3000))[0],
    }

    assert [what for what in said if known[what].blocks[0].text not in text_of(said[what])] == []
