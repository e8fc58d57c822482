"""Texts as rows of numbers: which column a feature has, how rare it is, and what a text has in each column.

What a word adds to a row is looked up once and kept for the 50,000 latest words, so that a question costs little more
than joining a few short arrays: 0.1 ms instead of 0.2.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import _lru_cache_wrapper, lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.matching.features import MOST_WORDS, Concepts, across, of_word

Floats = NDArray[np.float32]
Ints = NDArray[np.intp]

# A feature seen in one phrasing alone tells nothing apart: dropping those halves the model and costs nothing.
_RAREST = 2
_KEPT_WORDS = 50_000


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
        values = (1 + np.log(times.astype(np.float32))) * self.rarity[columns]
        values /= np.float32(float(np.sqrt(values @ values)) or 1.0)
        return Row(np.append(columns, self.bias), np.append(values, np.float32(1)))

    def _of_word(self, word: str) -> Ints:
        return self._numbered(of_word(word, self.concepts))

    def _numbered(self, features: Iterator[str]) -> Ints:
        numbers = self.numbers
        return np.array([numbers[name] for name in features if name in numbers], np.intp)


def learn(texts: Iterable[tuple[str, ...]], concepts: Concepts) -> Columns:
    """The columns that some texts, as words, need."""
    numbers: dict[str, int] = {}
    known: dict[str, Ints] = {}
    seen = np.zeros(0, np.int32)
    count = 0
    for count, typed in enumerate(texts, 1):  # noqa: B007 - counted for what comes after the loop
        found = _features(typed[:MOST_WORDS], concepts, numbers, known)
        if len(numbers) > len(seen):
            seen = np.append(seen, np.zeros(len(numbers), np.int32))
        seen[found] += 1
    seen = seen[: len(numbers)]
    kept = seen >= _RAREST
    names = (name for name, is_kept in zip(numbers, kept.tolist(), strict=True) if is_kept)
    rarity = (1 + np.log((1 + count) / (1 + seen[kept]))).astype(np.float32)
    return Columns({name: column for column, name in enumerate(names)}, rarity, concepts)


def _features(typed: tuple[str, ...], concepts: Concepts, numbers: dict[str, int], known: dict[str, Ints]) -> Ints:
    """The features of one text by number, each once; new ones are numbered, and those of a word kept."""
    for word in typed:
        if word not in known:
            known[word] = _numbered(of_word(word, concepts), numbers)
    return np.unique(np.concatenate([*map(known.__getitem__, typed), _numbered(across(typed, concepts), numbers)]))


def _numbered(features: Iterator[str], numbers: dict[str, int]) -> Ints:
    return np.array([numbers.setdefault(name, len(numbers)) for name in features], np.intp)
