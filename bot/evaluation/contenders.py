"""Ways to find the entry of a question, alike to the stopwatch: our matcher, rapidfuzz, BM25."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from rapidfuzz import fuzz, process, utils

from bot.errors import BotError
from bot.matching.matcher import Matcher
from bot.programme.model import Phrasing

# Phrasings looked at until one belongs to an entry: topics and background have phrasings too.
_LOOKED_AT: Final = 10


@dataclass(frozen=True, slots=True)
class Contender:
    """`first` gives the id of the entry that it finds best for a text, "" for none."""

    name: str
    first: Callable[[str], str]


def ours(matcher: Matcher) -> Contender:
    """The whole of our matcher, its decision included."""

    def first(text: str) -> str:
        ranking = matcher.match(text).ranking
        return ranking[0].id if ranking else ""

    return Contender("the matcher", first)


def wratio(phrasings: Sequence[Phrasing], entries: Collection[str]) -> Contender:
    """The nearest phrasing by rapidfuzz's WRatio; the phrasings are lower-cased once and for all."""
    choices = [utils.default_process(phrasing.text) for phrasing in phrasings]

    def first(text: str) -> str:
        query = utils.default_process(text)
        found = process.extract(query, choices, scorer=fuzz.WRatio, limit=_LOOKED_AT)
        return _entry((phrasings[place].target for _, _, place in found), entries)

    return Contender("rapidfuzz process.extract, WRatio", first)


def bm25(phrasings: Sequence[Phrasing], entries: Collection[str]) -> Contender:
    """The nearest phrasing by BM25 over words; BotError when bm25s is not installed."""
    try:
        import bm25s  # noqa: PLC0415 - of the bench extra, which the bot does without
    except ImportError as error:
        raise BotError('the bench needs bm25s: pip install -e ".[bench]"') from error
    index = bm25s.BM25()
    index.index(_tokens(bm25s, [phrasing.text for phrasing in phrasings]), show_progress=False)
    most = min(_LOOKED_AT, len(phrasings))

    def first(text: str) -> str:
        found = index.retrieve(_tokens(bm25s, [text]), k=most, show_progress=False)
        return _entry((phrasings[int(place)].target for place in found.documents[0]), entries)

    return Contender("bm25s", first)


def _tokens(bm25s: Any, texts: list[str]) -> Any:  # noqa: ANN401 - bm25s is not typed
    """Words as bm25s cuts them; its stop words are English ones."""
    return bm25s.tokenize(texts, stopwords=None, show_progress=False)


def _entry(targets: Iterable[str], entries: Collection[str]) -> str:
    """The first target that is an entry."""
    return next((target for target in targets if target in entries), "")
