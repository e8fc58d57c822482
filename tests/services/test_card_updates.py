"""What has happened since, on the card and on the page of an entry: a small knowledge base that has updates."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.language import LANGUAGES, Language
from bot.matching.learning import build as learnt
from bot.matching.matcher import Matcher
from bot.programme.model import Bilingual, Entry, Programme, Status, Update
from bot.programme.reader import load
from bot.programme.schema import schemas
from bot.services import browsing
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.cards import blocks, card
from bot.services.replies import Block, Link, Reply, Style
from bot.texts import Texts
from tests.programme.folders import base, change
from tests.services.reading import links, quotes, text_of

_FIRST_SCREEN: Final = 1200
_SOURCE: Final = "https://www.koper.si/gradnja"
_SAID: Final = Bilingual("Gradnja 3. tira se je začela.", "Sono iniziati i lavori per il 3° binario.")
_PAVED: Final = Bilingual("Asfaltirali so 3 ceste.", "Sono state asfaltate 3 strade.")
_OF_THE_PILLAR: Final = f"""updates:
  - date: "2025-11-02"
    sl: {_PAVED.sl}
    it: {_PAVED.it}
    link: https://Ceste.koper.si:443/porocila?leto=2025#3
commitments:
"""
_LINKS: Final = json.loads(schemas()["pillar.json"])["properties"]["updates"]["items"]["properties"]["link"]["pattern"]


@pytest.fixture(scope="module")
def matcher(tmp_path_factory: pytest.TempPathFactory) -> Matcher:
    """In place of the real one, of which nothing is told: a commitment under way, a pillar with news of no status."""
    folder = base(tmp_path_factory.mktemp("told"))
    change(folder / "pillars" / "1-promet.yaml", "commitments:\n", _OF_THE_PILLAR)
    return learnt(load(folder))


def entry(programme: Programme, entry_id: str) -> Entry:
    """An entry that is there."""
    found = programme.find(entry_id)
    assert found is not None
    return found


def with_updates(programme: Programme, *updates: Update) -> Reply:
    """The Slovene card of the commitment, if this were known of it."""
    told = replace(entry(programme, "1.1"), updates=updates)
    entries = tuple(told if each.id == told.id else each for each in programme.entries)
    return card(replace(programme, entries=entries), told, "sl", Texts())


def below_the_quotation(reply: Reply) -> str:
    """The block that follows the programme's own words."""
    place = next(number for number, block in enumerate(reply.blocks) if block.style is Style.QUOTE)
    block = reply.blocks[place + 1]
    assert block.style is Style.PLAIN
    return block.text


async def shown(bot: Bot, asker: Asker, action: str) -> Reply:
    """The one screen that a button leads to."""
    (reply,) = (await bot.press(asker, action)).replies
    return reply


@pytest.mark.parametrize(
    ("language", "line", "source"),
    [
        ("sl", f"V teku · 14. 3. 2026: {_SAID.sl}\nVir: www.koper.si", "🔗 Vir"),
        ("it", f"In corso · 14/3/2026: {_SAID.it}\nFonte: www.koper.si", "🔗 Fonte"),
    ],
)
@pytest.mark.parametrize("verb", ["entry", "browse"])
async def test_status_date_words_and_source_stand_below_the_quotation(
    bot: Bot, asker: Asker, language: Language, line: str, source: str, verb: str
) -> None:
    """On the card and on the page alike; the first button opens the source."""
    reply = await shown(bot, asker, f"{verb}:1.1:{language}")

    assert below_the_quotation(reply) == line
    assert reply.rows[0] == (Link(source, _SOURCE),)
    assert links(reply) == [Link(source, _SOURCE)]


async def test_a_question_is_answered_with_what_has_happened(bot: Bot, asker: Asker) -> None:
    """There is one card for an entry, whichever way leads to it."""
    (answer,) = await bot.ask(asker, "vprašanje 7 1.1")

    assert answer == await shown(bot, asker, "entry:1.1:sl")
    assert _SAID.sl in text_of(answer)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("sl", f"2. 11. 2025: {_PAVED.sl}\nVir: ceste.koper.si"),
        ("it", f"2/11/2025: {_PAVED.it}\nFonte: ceste.koper.si"),
    ],
)
async def test_without_a_status_the_line_begins_with_the_date(
    bot: Bot, asker: Asker, language: Language, line: str
) -> None:
    """Nothing is claimed that the source does not say."""
    assert below_the_quotation(await shown(bot, asker, f"entry:1:{language}")) == line


async def test_the_page_of_a_pillar_tells_it_between_its_name_and_its_commitments(bot: Bot, asker: Asker) -> None:
    """A page of a pillar quotes nothing but its name."""
    page = await shown(bot, asker, "browse:1:sl")

    assert [block.style for block in page.blocks] == [Style.NOTE, Style.TITLE, Style.PLAIN, Style.PLAIN]
    assert page.blocks[2].text == f"2. 11. 2025: {_PAVED.sl}\nVir: ceste.koper.si"
    assert [link.url for link in links(page)] == ["https://Ceste.koper.si:443/porocila?leto=2025#3"]


def test_only_the_last_update_is_told(programme: Programme) -> None:
    """A card is no chronicle; an older status has another source and may be over, so it is not told either."""
    newer = Update(date(2026, 5, 1), Bilingual("Odprt je prvi odsek.", "È aperto il primo tratto."), "https://a.si/1")
    older = Update(date(2026, 3, 14), _SAID, _SOURCE, Status.UNDER_WAY)
    reply = with_updates(programme, newer, older)

    assert below_the_quotation(reply) == "1. 5. 2026: Odprt je prvi odsek.\nVir: a.si"
    assert [link.url for link in links(reply)] == ["https://a.si/1"]


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (Status.PLANNED, "Načrtovano"),
        (Status.UNDER_WAY, "V teku"),
        (Status.DONE, "Opravljeno"),
        (Status.STOPPED, "Ustavljeno"),
        (Status.NOT_MEASURABLE, "Ni merljivo"),
    ],
)
def test_every_status_has_its_word(programme: Programme, status: Status, word: str) -> None:
    """Which says no more than the status does."""
    reply = with_updates(programme, Update(date(2026, 3, 14), _SAID, _SOURCE, status))

    assert below_the_quotation(reply).startswith(f"{word} · 14. 3. 2026: ")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_entry_without_updates_looks_as_it_did(
    bot: Bot, asker: Asker, programme: Programme, language: Language
) -> None:
    """And what is told of an entry adds a block and a row to its screens, nothing else."""
    untold = replace(entry(programme, "1.1"), updates=())
    before = replace(programme, entries=tuple(untold if each.id == "1.1" else each for each in programme.entries))
    pages = (card(before, untold, language, Texts()), browsing.page(before, "1.1", language, Texts()))

    for verb, page in zip(("entry", "browse"), pages, strict=True):
        told = await shown(bot, asker, f"{verb}:1.1:{language}")
        assert page is not None
        assert page.blocks == tuple(block for block in told.blocks if block.text != below_the_quotation(told))
        assert page.rows == told.rows[1:]
        assert links(page) == []


async def test_in_inline_mode_the_source_is_among_what_is_sent(bot: Bot, asker: Asker) -> None:
    """Whoever reads it in another chat can look it up as well."""
    results = await bot.inline(asker, "vprašanje 7 1.1")

    assert _SOURCE in [link.url for link in links(results[0].reply)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_update_fits_the_first_screen_of_every_card(language: Language) -> None:
    """300 letters below the longest words of the real programme."""
    programme = load(Path(__file__).parents[2] / "knowledge").programme
    longest = Update(date(2026, 12, 31), Bilingual("a" * 300, "a" * 300), _SOURCE, Status.NOT_MEASURABLE)
    for each in programme.entries:
        # The place among its siblings is looked up by value, so the entry must be the programme's own.
        told = replace(each, updates=(longest,))
        among = replace(programme, entries=tuple(told if other is each else other for other in programme.entries))

        assert len(text_of(Reply(blocks(among, told, language, Texts())))) <= _FIRST_SCREEN, each.id


@given(link=st.from_regex(_LINKS, fullmatch=True))
@example(link="https://www.koper.si")
@example(link="https://koper.si?id=1@drugje.example")
@example(link="https://koper.si/[clen]//\N{ACCOUNT OF}")
def test_every_link_that_the_check_lets_pass_leads_to_the_host_that_is_named(link: str) -> None:
    """Nobody is shown one name and led to another, and no link breaks a card."""
    host = urlsplit(link).hostname

    assert host
    assert link.lower().startswith(f"https://{host}")


def test_quotations_stay_the_programmes_own(programme: Programme) -> None:
    """What has happened is no part of them."""
    reply = with_updates(programme, Update(date(2026, 3, 14), _SAID, _SOURCE))

    assert quotes(reply) == [entry(programme, "1.1").text.sl]
    assert Block(f"14. 3. 2026: {_SAID.sl}\nVir: www.koper.si") in reply.blocks
