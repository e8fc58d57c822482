"""Texts as rows of numbers: which column a feature has, how rare it is, and what a text has in each column.

What a word adds to a row is looked up once and kept for the 20,000 latest words, so that a question costs little more
than joining a few short arrays: 0.1 ms instead of 0.2.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import _lru_cache_wrapper, lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.matching.features import MOST_WORDS, Concepts, across, of_word

Floats = NDArray[np.float32]
Ints = NDArray[np.intp]

# A feature seen in one phrasing alone tells nothing apart: dropping those halves the model and gained 0.2 points.
_RAREST = 2
_KEPT_WORDS = 20_000


@dataclass(frozen=True, slots=True)
class Row:
    """One text as a sparse vector: columns, each once, and their values; the last column is the bias, always 1."""

    columns: Ints
    values: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The columns of a model.

    `numbers` has the column of each feature, `rarity` the inverse document frequency of each column,
    1 + ln((1 + texts) / (1 + texts with it)); the bias stands after the last of them.
    """

    numbers: dict[str, int]
    rarity: Floats
    concepts: Concepts
    of_word: "_lru_cache_wrapper[Ints]" = field(init=False)

    def __post_init__(self) -> None:
        """Let the words that come up often be looked up once."""
        object.__setattr__(self, "of_word", lru_cache(maxsize=_KEPT_WORDS)(self._of_word))

    @property
    def bias(self) -> int:
        """The column of the bias."""
        return len(self.rarity)

    def row(self, typed: tuple[str, ...]) -> Row:
        """The lower-case words of a text as a vector of length 1, and the bias.

        Repetition counts by its logarithm: 1 + ln(times).
        """
        typed = typed[:MOST_WORDS]
        found = [self.of_word(word) for word in typed]
        found.append(self._numbered(across(typed, self.concepts)))
        columns, times = np.unique(np.concatenate(found), return_counts=True)
        return _scaled(columns, times, self.rarity)

    def _of_word(self, word: str) -> Ints:
        return self._numbered(of_word(word, self.concepts))

    def _numbered(self, features: Iterator[str]) -> Ints:
        numbers = self.numbers
        return np.array([numbers[name] for name in features if name in numbers], np.intp)


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of many texts, one after the other: row n stands from `starts[n]` to `starts[n + 1]`."""

    starts: Ints
    columns: Ints
    values: Floats

    def __len__(self) -> int:
        """How many texts."""
        return len(self.starts) - 1

    def __getitem__(self, number: int) -> Row:
        """One of them."""
        place = slice(self.starts[number], self.starts[number + 1])
        return Row(self.columns[place], self.values[place])


def learn(texts: Sequence[tuple[str, ...]], concepts: Concepts) -> tuple[Columns, Rows]:
    """The columns that some texts, as words, need, and the texts as their rows."""
    numbers: dict[str, int] = {}
    known: dict[str, Ints] = {}
    counted = [_counted(typed[:MOST_WORDS], concepts, numbers, known) for typed in texts]
    seen = np.bincount(np.concatenate([columns for columns, _ in counted]), minlength=len(numbers))
    kept = seen >= _RAREST
    places = np.cumsum(kept) - 1
    rarity = (1 + np.log((1 + len(texts)) / (1 + seen[kept]))).astype(np.float32)
    names = [name for name, is_kept in zip(numbers, kept.tolist(), strict=True) if is_kept]
    rows = [_scaled(places[columns[kept[columns]]], times[kept[columns]], rarity) for columns, times in counted]
    starts = np.cumsum([0, *(len(row.columns) for row in rows)])
    columns = np.concatenate([row.columns for row in rows])
    joined = Rows(starts, columns, np.concatenate([row.values for row in rows]))
    return Columns({name: column for column, name in enumerate(names)}, rarity, concepts), joined


def _counted(
    typed: tuple[str, ...], concepts: Concepts, numbers: dict[str, int], known: dict[str, Ints]
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The features of one text by number, each once, and how often; new ones are numbered and kept by word."""
    for word in typed:
        if word not in known:
            known[word] = _numbered(of_word(word, concepts), numbers)
    found = [known[word] for word in typed]
    columns, times = np.unique(
        np.concatenate([*found, _numbered(across(typed, concepts), numbers)]), return_counts=True
    )
    return columns.astype(np.int32), times.astype(np.int32)


def _numbered(features: Iterator[str], numbers: dict[str, int]) -> Ints:
    return np.array([numbers.setdefault(name, len(numbers)) for name in features], np.intp)


def _scaled(columns: Ints, times: NDArray[np.integer], rarity: Floats) -> Row:
    values = (1 + np.log(times.astype(np.float32))) * rarity[columns]
    length = float(np.sqrt(values @ values)) or 1.0
    return Row(np.append(columns, len(rarity)), np.append(values / np.float32(length), np.float32(1)))
