"""What is learnt from the phrasings: columns, weights, the languages, and the words to mend by.

Learnt once for a knowledge base, saved, and loaded in a moment.
"""

import os
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
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
from bot.matching.rows import Columns
from bot.matching.training import train
from bot.matching.weights import Machines, Prototypes, Scored, Weights, prototypes, restored

_FEWEST_TARGETS = 2
# A support vector machine a target takes half a minute for 170 targets, and grows with their number times that of the
# phrasings; from here on prototypes do.
_MOST_MACHINES = 400


Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A text to learn from: the targets that it leads to, mostly one, its words, its language, and who said it.

    `is_asked` is false for the programme's own words.
    """

    targets: tuple[str, ...]
    text: str
    typed: Words
    language: str
    is_asked: bool


@dataclass(frozen=True, slots=True)
class Model:
    """Scores of a text for the targets.

    `asked` has the targets of every phrasing, mostly one, by its words as `written`.
    """

    targets: tuple[str, ...]
    columns: Columns
    weights: Weights
    detector: Detector
    mender: Mender
    asked: dict[str, tuple[str, ...]]

    def scored(self, typed: tuple[str, ...]) -> Scored:
        """The scores of the targets for the words of a text."""
        return self.weights.scored(self.columns.row(typed))

    def save(self, path: Path) -> None:
        """Write the model beside the database; OSError when there is no room."""
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(f".{os.getpid()}.part.npz")  # two processes may learn at once
        np.savez(
            unfinished,
            targets=np.array(self.targets),
            columns=np.array("\n".join(self.columns.numbers)),
            rarity=self.columns.rarity,
            languages=np.array(self.detector.languages),
            pieces=np.array("\n".join(self.detector.rows)),
            table=self.detector.table,
            words=np.array("\n".join(self.mender.words)),
            asked=np.array("\n".join(self.asked)),
            asked_of=np.array("\n".join(map(" ".join, self.asked.values()))),
            allow_pickle=False,
            **self.weights.arrays(),
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
                restored(saved),
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
    examples: Sequence[Example],
    entries: AbstractSet[str],
    whole: AbstractSet[str],
    concepts: Concepts,
    detector: Detector,
) -> Model:
    """Learn from examples; KnowledgeError when there are fewer than two targets.

    `entries` are the targets that answer, `whole` those that are about one matter each.
    """
    targets = tuple(sorted({target for each in examples for target in each.targets}))
    if len(targets) < _FEWEST_TARGETS:
        raise KnowledgeError("the knowledge base needs phrasings for at least two entries")
    columns = rows.learn((each.typed for each in examples), concepts)
    if len(targets) <= _MOST_MACHINES:
        weights: Weights = _machines(columns, examples, targets, entries)
    else:
        weights = _prototypes(columns, examples, targets, whole)
    mender = mending.learn(each.typed for each in examples)
    return Model(targets, columns, weights, detector, mender, _asked(examples, entries))


def _asked(examples: Sequence[Example], entries: AbstractSet[str]) -> dict[str, tuple[str, ...]]:
    """The targets of every phrasing, by its words as `written`; only entries may share one."""
    found: dict[str, tuple[str, ...]] = {}
    for each in examples:
        if each.is_asked and each.typed:
            line = written(each.typed)
            targets = (*found.get(line, ()), *each.targets)
            found[line] = tuple(dict.fromkeys(targets)) if entries >= {*targets} else each.targets
    return found


def _machines(
    columns: Columns, examples: Sequence[Example], targets: Sequence[str], entries: AbstractSet[str]
) -> Machines:
    """A machine a target, and one more that all phrasings of entries lead to."""
    numbers = {target: number for number, target in enumerate(targets)}
    inside = len(targets)
    labels = [
        np.array([*map(numbers.__getitem__, each.targets), *([inside] if each.targets[0] in entries else ())])
        for each in examples
    ]
    texts = [columns.row(each.typed) for each in examples]
    return Machines(train(texts, labels, columns.bias + 1, len(targets) + 1).astype(np.float16))


def _prototypes(
    columns: Columns, examples: Sequence[Example], targets: Sequence[str], whole: AbstractSet[str]
) -> Prototypes:
    """For a target that is whole one prototype a language; the others hold many matters, and each text is by itself."""
    numbers = {target: number for number, target in enumerate(targets)}
    said: dict[tuple[int, str], list[Words]] = {}
    for place, each in enumerate(examples):
        for target in each.targets:
            part = each.language if target in whole else str(place)
            said.setdefault((numbers[target], part), []).append(each.typed)
    return prototypes(((target, map(columns.row, texts)) for (target, _), texts in said.items()), columns.bias)
