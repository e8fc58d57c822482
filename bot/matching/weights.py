"""What is learnt of the targets, in two shapes that a text is scored by.

Machines has a weight for every column and target, which tells targets apart best and costs their product in time and
memory. Prototypes has the mean of what was said for each target, looked up by an inverted index: the time a question
takes hardly grows with the number of targets. docs/speed.md has both beside each other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple, Protocol, Self

import numpy as np
from numpy.typing import NDArray

from bot.matching.calibration import MACHINES, PROTOTYPES, Curve
from bot.matching.rows import Floats, Ints, Row

# Postings read for a question, the rarest columns first, and prototypes then scored exactly. With 50,000 entries
# 200,000 and 200 found the right one as often, at 5.8 instead of 4.0 ms a question.
_MOST_POSTINGS = 120_000
_MOST_CANDIDATES = 120
# A prototype keeps its heaviest columns alone, half of them: with all 95 % were found at 10,000 entries, with 200, 180
# and 120 it was 91, 91 and 80 %.
_MOST_COLUMNS = 200
# The table is turned in blocks of so many rows, for at once it would take twice its memory.
_ROWS_AT_ONCE = 10_000

Arrays = Mapping[str, NDArray[Any]]


class Scored(NamedTuple):
    """Numbers of targets and the score of each: about 1 for a sure hit, about -1 for a sure miss.

    `inside` scores in the same way whether any entry at all answers.
    """

    targets: Ints
    scores: Floats
    inside: float


class Weights(Protocol):
    """How a text is scored."""

    curve: ClassVar[Curve]

    def scored(self, row: Row) -> Scored:
        """The scores of all targets, or of those that may lead."""

    def shares(self, row: Row, target: int) -> Floats:
        """What each column of a row adds to the score of a target."""

    def arrays(self) -> Arrays:
        """All that has to be kept."""


@dataclass(frozen=True, slots=True)
class Machines:
    """Weights of shape (columns and bias, targets + 1), the last for whether any entry answers.

    They are in half precision: rounding moved no message to another place in the ranking.
    """

    weights: NDArray[np.float16]
    curve: ClassVar[Curve] = MACHINES

    def scored(self, row: Row) -> Scored:
        """The scores of all targets."""
        found: Floats = row.values @ self.weights[row.columns].astype(np.float32)
        return Scored(np.arange(len(found) - 1), found[:-1], float(found[-1]))

    def shares(self, row: Row, target: int) -> Floats:
        """Weight times value."""
        found: Floats = self.weights[row.columns, target].astype(np.float32) * row.values
        return found

    def arrays(self) -> Arrays:
        """The weights."""
        return {"weights": self.weights}


@dataclass(frozen=True, slots=True)
class Sparse:
    """Rows of a table that is mostly empty: row n has `columns` and `values` from `starts[n]` to `starts[n + 1]`."""

    starts: Ints
    columns: NDArray[np.int32]
    values: NDArray[np.float16]

    def places(self, rows: Ints) -> tuple[Ints, Ints]:
        """Where some rows stand, one after the other, and how long each is."""
        lengths = self.starts[rows + 1] - self.starts[rows]
        before = np.cumsum(lengths) - lengths
        return np.arange(lengths.sum()) + np.repeat(self.starts[rows] - before, lengths), lengths

    def turned(self, columns: int) -> Self:
        """The same table with rows and columns changed over."""
        starts = np.append(0, np.cumsum(np.bincount(self.columns, minlength=columns)))
        rows, values = np.empty_like(self.columns), np.empty_like(self.values)
        free = starts[:-1].copy()  # where the next value of each column goes
        lengths = np.diff(self.starts)
        for first in range(0, len(lengths), _ROWS_AT_ONCE):
            block = lengths[first : first + _ROWS_AT_ONCE]
            place = slice(self.starts[first], self.starts[first] + block.sum())
            order = np.argsort(self.columns[place], kind="stable")
            sorted_columns = self.columns[place][order]
            counts = np.bincount(sorted_columns, minlength=columns)
            at = free[sorted_columns] + np.arange(len(order)) - np.repeat(np.cumsum(counts) - counts, counts)
            rows[at] = np.repeat(np.arange(first, first + len(block), dtype=np.int32), block)[order]
            values[at] = self.values[place][order]
            free += counts
        return type(self)(starts, rows, values)


@dataclass(frozen=True, slots=True)
class Prototypes:
    """Unit vectors, one or more a target: `owners` has the target of each, `index` the prototypes of each column."""

    owners: Ints
    vectors: Sparse
    index: Sparse
    curve: ClassVar[Curve] = PROTOTYPES

    def scored(self, row: Row) -> Scored:
        """The scores, 2 cos - 1, of the targets whose prototypes are nearest by the rarest columns of the row."""
        near = self._candidates(row)
        scores = 2 * self._cosines(row, near) - 1
        order = np.argsort(-scores, kind="stable")
        targets, first = np.unique(self.owners[near[order]], return_index=True)
        return Scored(targets, scores[order][first].astype(np.float32), 0.0)

    def shares(self, row: Row, target: int) -> Floats:
        """Twice the products that make the cosine with the nearest of the target's prototypes."""
        own = np.flatnonzero(self.owners == target)
        nearest = own[np.argmax(self._cosines(row, own))]
        weights = np.zeros(len(self.index.starts), np.float32)
        places, _ = self.vectors.places(np.array([nearest]))
        weights[self.vectors.columns[places]] = self.vectors.values[places]
        shares: Floats = 2 * weights[row.columns] * row.values
        return shares

    def arrays(self) -> Arrays:
        """The prototypes; their index is made anew in a moment."""
        vectors, width = self.vectors, np.array(len(self.index.starts) - 1)
        kept: Arrays = {"owners": self.owners, "starts": vectors.starts, "held": vectors.columns}
        return {**kept, "values": vectors.values, "width": width}

    def _candidates(self, row: Row) -> Ints:
        columns, values = row.columns[:-1], row.values[:-1]
        lengths = self.index.starts[columns + 1] - self.index.starts[columns]
        order = np.argsort(lengths, kind="stable")
        rare = order[np.cumsum(lengths[order]) <= _MOST_POSTINGS]
        places, taken = self.index.places(columns[rare])
        gained = np.repeat(values[rare], taken) * self.index.values[places]
        sums = np.bincount(self.index.columns[places], gained, len(self.owners))
        most = min(_MOST_CANDIDATES, len(sums))
        return np.argpartition(-sums, most - 1)[:most]

    def _cosines(self, row: Row, prototypes: Ints) -> Floats:
        asked = np.zeros(len(self.index.starts), np.float32)
        asked[row.columns[:-1]] = row.values[:-1]
        places, lengths = self.vectors.places(prototypes)
        products = asked[self.vectors.columns[places]] * self.vectors.values[places]
        sums = np.bincount(np.repeat(np.arange(len(prototypes)), lengths), products, len(prototypes))
        return sums.astype(np.float32)


def prototypes(groups: Iterable[tuple[int, Iterable[Row]]], width: int) -> Prototypes:
    """One prototype, the mean at length 1, for each group of rows of a target; `width` is the number of columns."""
    owners, columns, values = [], [], []
    for owner, texts in groups:
        owners.append(owner)
        rows = tuple(texts)
        found, places = np.unique(np.concatenate([row.columns[:-1] for row in rows]), return_inverse=True)
        sums = np.bincount(places, np.concatenate([row.values[:-1] for row in rows]), len(found))
        heavy = np.sort(np.argsort(-sums, kind="stable")[:_MOST_COLUMNS])
        kept = sums[heavy]
        columns.append(found[heavy].astype(np.int32))
        values.append((kept / (np.sqrt(kept @ kept) or 1.0)).astype(np.float16))
    starts = np.cumsum([0, *map(len, columns)])
    vectors = Sparse(starts, np.concatenate(columns), np.concatenate(values))
    return Prototypes(np.array(owners), vectors, vectors.turned(width))


def restored(arrays: Arrays) -> Weights:
    """What `arrays` gave; KeyError when it is something else."""
    if "weights" in arrays:
        return Machines(arrays["weights"])
    vectors = Sparse(arrays["starts"], arrays["held"], arrays["values"])
    return Prototypes(arrays["owners"], vectors, vectors.turned(int(arrays["width"])))
