"""An answer: the programme's own words as a quotation, where they stand, and what to do next."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.language import LANGUAGES, Language, other
from bot.programme.model import Programme
from bot.services.actions import Verb
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.replies import Style
from bot.texts import Texts
from tests.services.reading import SEWERS, actions, labels, opened, press_of, quotes, shares, shown, text_of

_KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
_FIRST_SCREEN = 1200


def written() -> dict[str, dict[str, Any]]:
    """Every entry as it stands in the files, by id, read without any code of ours."""
    programme = yaml.safe_load((_KNOWLEDGE / "programme.yaml").read_text(encoding="utf-8"))
    found = {entry["id"]: entry for part in ("vision", "principles") for entry in programme[part]}
    for path in sorted((_KNOWLEDGE / "pillars").glob("*.yaml")):
        pillar = yaml.safe_load(path.read_text(encoding="utf-8"))
        found[pillar["id"]] = pillar
        found |= {entry["id"]: entry for entry in pillar["commitments"]}
    return found


WRITTEN = written()


def test_the_files_hold_the_whole_programme() -> None:
    """Three points of the vision, seven principles, nine pillars, thirty-five commitments."""
    assert len(WRITTEN) == 3 + 7 + 9 + 35


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_card_quotes_the_programme_word_for_word(bot: Bot, asker: Asker, language: Language) -> None:
    """Exactly what the files say, as the one quotation of the card, under its title unless that says the same."""
    for entry_id, entry in WRITTEN.items():
        (card,) = (await bot.press(asker, f"entry:{entry_id}:{language}")).replies

        assert quotes(card) == [entry["text"][language]], entry_id
        titles = [block.text for block in card.blocks if block.style is Style.TITLE]
        assert titles == [entry["title"][language]] * (entry["title"][language] != entry["text"][language]), entry_id


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_card_of_a_commitment_names_its_pillar_and_place(
    bot: Bot, asker: Asker, say: Texts, language: Language
) -> None:
    """First the pillar, last "4th pillar, 3rd commitment of 7"."""
    pillars = {entry_id: entry for entry_id, entry in WRITTEN.items() if "commitments" in entry}
    for pillar_id, pillar in pillars.items():
        total = len(pillar["commitments"])
        for place, entry in enumerate(pillar["commitments"], 1):
            (card,) = (await bot.press(asker, f"entry:{entry['id']}:{language}")).replies
            first, last = card.blocks[0], card.blocks[-1]

            above = say("card-pillar", language, number=pillar_id, title=pillar["title"][language])
            source = say(
                "card-source-commitment",
                language,
                period="2022–2026",
                pillar=pillar_id,
                number=place,
                total=total,
            )
            assert (first.text, first.style) == (above, Style.NOTE)
            assert (last.text, last.style) == (source, Style.NOTE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("entry_id", "kind", "number", "total"),
    [("V2", "vision", 2, 3), ("P7", "principle", 7, 7), ("9", "pillar", 9, 9)],
)
async def test_a_card_of_any_other_kind_says_what_it_is_and_where_it_stands(
    bot: Bot, asker: Asker, say: Texts, language: Language, entry_id: str, kind: str, number: int, total: int
) -> None:
    """Nobody takes a point of the vision for a commitment."""
    (card,) = (await bot.press(asker, f"entry:{entry_id}:{language}")).replies

    source = say(f"card-source-{kind}", language, period="2022–2026", number=number, total=total)
    assert card.blocks[-1].text == source


@pytest.mark.parametrize("language", LANGUAGES)
async def test_our_own_explanation_is_marked_as_ours_and_is_no_quotation(
    bot: Bot, asker: Asker, say: Texts, language: Language
) -> None:
    """Where there is none, the card has none."""
    for entry_id, entry in WRITTEN.items():
        (card,) = (await bot.press(asker, f"entry:{entry_id}:{language}")).replies
        plain = [block.text for block in card.blocks if block.style is Style.PLAIN]

        ours = [say("card-plain", language, text=entry["plain"][language])] if "plain" in entry else []
        assert plain == ours, entry_id


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_card_fits_the_first_screen_of_a_phone(bot: Bot, asker: Asker, language: Language) -> None:
    """Nobody scrolls for an answer."""
    for entry_id in WRITTEN:
        (card,) = (await bot.press(asker, f"entry:{entry_id}:{language}")).replies

        assert len(text_of(card)) <= _FIRST_SCREEN, entry_id


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_card_leads_on_to_its_pillar_to_news_the_other_language_friends_and_an_opinion(
    bot: Bot, asker: Asker, say: Texts, language: Language
) -> None:
    """In this order, on every card; only pillars and commitments can be followed."""
    for entry_id, entry in WRITTEN.items():
        (card,) = (await bot.press(asker, f"entry:{entry_id}:{language}")).replies
        more, *follow, mirror, helpful, unhelpful = actions(card)

        page = entry_id.partition(".")[0] if entry_id[0].isdigit() else "home"
        assert (more.verb, more.about, more.language) == (Verb.BROWSE, page, language)
        followed = [(Verb.SUBSCRIBE, entry_id, language)] if entry_id[0].isdigit() else []
        assert [(action.verb, action.about, action.language) for action in follow] == followed
        assert (mirror.verb, mirror.about, mirror.language) == (Verb.ENTRY, entry_id, other(language))
        assert (helpful.verb, helpful.about) == (Verb.HELPFUL, entry_id)
        assert (unhelpful.verb, unhelpful.about) == (Verb.UNHELPFUL, entry_id)
        assert shares(card)[0].text == say("share-text", language, title=entry["title"][language], period="2022–2026")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_question_gets_the_same_card_as_a_button(bot: Bot, asker: Asker, language: Language) -> None:
    """There is one card for an entry, whichever way leads to it."""
    asked = await bot.ask(asker, SEWERS[language])

    assert asked == (await bot.press(asker, f"entry:4.3:{language}")).replies
    assert quotes(*asked) == [WRITTEN["4.3"]["text"][language]]


async def test_the_other_language_is_one_press_away_and_back(bot: Bot, asker: Asker, say: Texts) -> None:
    """To the same entry, and to the same words again."""
    (card,) = await bot.ask(asker, SEWERS["sl"])
    (italian,) = (await bot.press(asker, press_of(card, say("button-other-language", "sl")))).replies
    (again,) = (await bot.press(asker, press_of(italian, say("button-other-language", "it")))).replies

    assert shown(italian) == ["4.3"]
    assert again == card


async def test_an_opinion_is_thanked_for_and_leaves_the_answer_in_place(bot: Bot, asker: Asker, say: Texts) -> None:
    """A toast and no new screen."""
    for verb in ("helpful", "unhelpful"):
        pressed = await bot.press(asker, f"{verb}:4.3:sl")

        assert (pressed.replies, pressed.toast) == ((), say(f"thanks-{verb}", "sl"))


async def test_several_matters_in_one_message_get_a_card_each(bot: Bot, asker: Asker, say: Texts) -> None:
    """And the first says how many there are."""
    replies = await bot.ask(asker, "kdaj bo kanalizacija in kaj bo s cesto proti hrvaški?")

    assert shown(*replies) == ["4.3", "4.5"]
    assert replies[0].blocks[0].text == say("answers-several", "sl", count=2)
    assert [len(quotes(reply)) for reply in replies] == [1, 1]


async def test_the_pillars_button_opens_its_commitments(
    bot: Bot, asker: Asker, say: Texts, programme: Programme
) -> None:
    """All of them, in place or not, with the entry itself among them."""
    (card,) = await bot.ask(asker, SEWERS["sl"])
    (page,) = (await bot.press(asker, press_of(card, say("button-more", "sl")))).replies

    ids = [entry.id for entry in programme.commitments("4")]
    assert set(ids) <= set(opened(page, Verb.BROWSE))
    assert say("button-home", "sl") in labels(page)
