"""What is learnt from the phrasings: columns, weights, the languages, and the words to mend by.

Learnt once for a knowledge base, saved, and loaded in a moment.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import numpy as np
from numpy.typing import NDArray

from bot.errors import KnowledgeError
from bot.language.detection import Detector
from bot.language.folding import fold
from bot.matching import mending, rows
from bot.matching.features import Concepts
from bot.matching.mending import Mender
from bot.matching.rows import Columns, Floats, Row
from bot.matching.training import train

_FEWEST_TARGETS = 2


@dataclass(frozen=True, slots=True)
class Example:
    """The words of a text to learn from, and the targets that it leads to, mostly one."""

    targets: tuple[str, ...]
    typed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """Scores of a text for each target.

    `weights` has the shape (columns and bias, targets) in half precision: rounding moved no message to another place
    in the ranking. `asked` has the targets of every phrasing, mostly one, by its words as `written`.
    """

    targets: tuple[str, ...]
    columns: Columns
    weights: NDArray[np.float16]
    detector: Detector
    mender: Mender
    asked: dict[str, tuple[str, ...]]

    def scores(self, typed: tuple[str, ...]) -> Floats:
        """One score a target for the words of a text; about 1 for a sure hit, about -1 for a sure miss."""
        row = self.columns.row(typed)
        found: Floats = row.values @ self.weights[row.columns].astype(np.float32)
        return found

    def shares(self, row: Row, target: str) -> Floats:
        """What each column of a row adds to the score of a target."""
        shares: Floats = self.weights[row.columns, self.targets.index(target)].astype(np.float32) * row.values
        return shares

    def save(self, path: Path) -> None:
        """Write the model beside the database; OSError when there is no room."""
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(f".{os.getpid()}.part.npz")  # two processes may learn at once
        np.savez(
            unfinished,
            targets=np.array(self.targets),
            columns=np.array("\n".join(self.columns.numbers)),
            rarity=self.columns.rarity,
            weights=self.weights,
            languages=np.array(self.detector.languages),
            pieces=np.array("\n".join(self.detector.rows)),
            table=self.detector.table,
            words=np.array("\n".join(self.mender.words)),
            asked=np.array("\n".join(self.asked)),
            asked_of=np.array("\n".join(map(" ".join, self.asked.values()))),
        )
        unfinished.replace(path)


def load(path: Path, concepts: Concepts) -> Model | None:
    """A saved model, or None when there is none or it cannot be read; the vocabulary is not kept in it."""
    try:
        with ZipFile(path) as archive:
            if archive.testzip():  # a file that a bad disk changed would load all the same
                return None
        with path.open("rb") as file, np.load(file) as saved:
            detector = Detector(tuple(map(str, saved["languages"])), _numbered(saved["pieces"]), saved["table"])
            return Model(
                tuple(map(str, saved["targets"])),
                Columns(_numbered(saved["columns"]), saved["rarity"], concepts),
                saved["weights"],
                detector,
                mending.shelve(_lines(saved["words"])),
                dict(zip(_lines(saved["asked"]), map(_split, _lines(saved["asked_of"])), strict=True)),
            )
    except (OSError, ValueError, KeyError, EOFError, TypeError, BadZipFile):
        return None


def _lines(saved: NDArray[np.str_]) -> list[str]:
    return str(saved).split("\n")


def _numbered(saved: NDArray[np.str_]) -> dict[str, int]:
    return {name: number for number, name in enumerate(_lines(saved))}


def _split(names: str) -> tuple[str, ...]:
    return tuple(names.split())


def written(typed: tuple[str, ...]) -> str:
    """The words of a text as one folded line: two texts of the same line ask the same."""
    return fold(" ".join(typed))


def build(
    examples: Sequence[Example], concepts: Concepts, detector: Detector, asked: dict[str, tuple[str, ...]]
) -> Model:
    """Learn from examples; KnowledgeError when there are fewer than two targets."""
    targets = tuple(sorted({target for each in examples for target in each.targets}))
    if len(targets) < _FEWEST_TARGETS:
        raise KnowledgeError("the knowledge base needs phrasings for at least two entries")
    texts = [each.typed for each in examples]
    columns, learnt = rows.learn(texts, concepts)
    numbers = {target: number for number, target in enumerate(targets)}
    labels = [np.array([numbers[target] for target in each.targets]) for each in examples]
    weights = train(learnt, labels, columns.bias + 1, len(targets))
    return Model(targets, columns, weights.astype(np.float16), detector, mending.learn(texts), asked)
