"""What is learnt from the phrasings: features to columns, columns to a score for every target, and the languages.

Learnt once for a knowledge base, saved, and loaded in a moment.
"""

import math
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import numpy as np
from numpy.typing import NDArray

from bot.errors import KnowledgeError
from bot.language.detection import Detector
from bot.language.folding import fold
from bot.matching import mending
from bot.matching.features import Features
from bot.matching.mending import Mender
from bot.matching.training import Floats, Row, train

# A feature seen in one phrasing alone tells nothing apart: dropping those halves the model and gained 0.2 points.
_RAREST = 2
_FEWEST_TARGETS = 2
_BIAS = "bias"


@dataclass(frozen=True, slots=True)
class Model:
    """Scores of a text for each target.

    `columns` numbers the features, `rarity` holds their inverse document frequency by column, `weights` has the shape
    (columns, targets) in half precision: rounding moved no message to another place in the ranking. `asked` has the
    target of every phrasing by its words as `written`.
    """

    targets: tuple[str, ...]
    columns: dict[str, int]
    rarity: Floats
    weights: NDArray[np.float16]
    detector: Detector
    mender: Mender
    asked: dict[str, str]

    def row(self, features: Features) -> Row:
        """A text's features as a vector of length 1 and the bias."""
        return _row(self.columns, self.rarity, features)

    def scores(self, features: Features) -> Floats:
        """One score a target; about 1 for a sure hit, about -1 for a sure miss."""
        row = self.row(features)
        found: Floats = row.values @ self.weights[row.columns].astype(np.float32)
        return found

    def save(self, path: Path) -> None:
        """Write the model beside the database; OSError when there is no room."""
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(f".{os.getpid()}.part.npz")  # two processes may learn at once
        np.savez(
            unfinished,
            targets=np.array(self.targets),
            columns=np.array("\n".join(self.columns)),
            rarity=self.rarity,
            weights=self.weights,
            languages=np.array(self.detector.languages),
            pieces=np.array("\n".join(self.detector.rows)),
            table=self.detector.table,
            words=np.array("\n".join(self.mender.words)),
            asked=np.array("\n".join(self.asked)),
            asked_of=np.array("\n".join(self.asked.values())),
        )
        unfinished.replace(path)


def load(path: Path) -> Model | None:
    """A saved model, or None when there is none or it cannot be read."""
    try:
        with ZipFile(path) as archive:
            if archive.testzip():  # a file that a bad disk changed would load all the same
                return None
        with path.open("rb") as file, np.load(file) as saved:
            detector = Detector(tuple(map(str, saved["languages"])), _numbered(str(saved["pieces"])), saved["table"])
            return Model(
                tuple(map(str, saved["targets"])),
                _numbered(str(saved["columns"])),
                saved["rarity"],
                saved["weights"],
                detector,
                mending.shelve(str(saved["words"]).split("\n")),
                dict(zip(str(saved["asked"]).split("\n"), str(saved["asked_of"]).split("\n"), strict=True)),
            )
    except (OSError, ValueError, KeyError, EOFError, TypeError, BadZipFile):
        return None


def _numbered(lines: str) -> dict[str, int]:
    return {name: number for number, name in enumerate(lines.split("\n"))}


def written(typed: tuple[str, ...]) -> str:
    """The words of a text as one folded line: two texts of the same line ask the same."""
    return fold(" ".join(typed))


def build(examples: Sequence[tuple[str, Features]], detector: Detector, mender: Mender, asked: dict[str, str]) -> Model:
    """Learn from (target, features) pairs; KnowledgeError when there are fewer than two targets."""
    targets = tuple(sorted({target for target, _ in examples}))
    if len(targets) < _FEWEST_TARGETS:
        raise KnowledgeError("the knowledge base needs phrasings for at least two entries")
    columns, rarity = _measure(features for _, features in examples)
    rows = [_row(columns, rarity, features) for _, features in examples]
    numbers = {target: number for number, target in enumerate(targets)}
    labels = np.array([numbers[target] for target, _ in examples])
    weights = train(rows, labels, len(columns), len(targets))
    return Model(targets, columns, rarity, weights.astype(np.float16), detector, mender, asked)


def _measure(texts: Iterable[Features]) -> tuple[dict[str, int], Floats]:
    """The columns of all features that are not too rare, and their inverse document frequency, 1 + ln((1+n)/(1+df))."""
    seen: Counter[str] = Counter()
    count = 0
    for features in texts:
        seen.update(features.keys())
        count += 1
    kept = [name for name, times in seen.items() if times >= _RAREST]
    rarity = [1 + math.log((1 + count) / (1 + seen[name])) for name in kept]
    names = [*kept, _BIAS]
    return {name: column for column, name in enumerate(names)}, np.array([*rarity, 1], np.float32)


def _row(columns: dict[str, int], rarity: Floats, features: Features) -> Row:
    """Repetition counts by its logarithm; the vector has length 1, the bias beside it the value 1."""
    # Over whole arrays, for a long message has thousands of features: in a loop this was half of its time.
    found = np.fromiter(map(columns.get, features, repeat(-1)), np.intp, len(features))
    times = np.fromiter(features.values(), np.float32, len(features))
    known = found >= 0
    at = np.append(found[known], columns[_BIAS])
    values = np.append(1 + np.log(times[known]), np.float32(0)) * rarity[at]
    length = float(np.sqrt(values @ values)) or 1.0
    values /= length
    values[-1] = 1
    return Row(at, values)
