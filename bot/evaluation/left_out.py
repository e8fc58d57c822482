"""`main.py phrasings`: does each phrasing, left out of what is learnt, still find its own entry?

All phrasings are dealt into ten parts; a model learnt from nine parts judges the tenth. That is leave-one-out with a
tenth left out at a time, which is harsher: what is left out takes its neighbours with it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import Final

import numpy as np

from bot.evaluation.tables import percent, sections, table, words
from bot.language import LANGUAGES
from bot.matching import learning
from bot.matching.matcher import NEAR
from bot.matching.model import Example
from bot.programme.model import Knowledge
from bot.programme.rules.phrasings import ENOUGH

_PARTS: Final = 10
_NEAR: Final = 3
# Below this share of its own phrasings found an entry stands in the list of those to look at.
_WEAK: Final = 80.0
_MOST_SHOWN: Final = 30


@dataclass(frozen=True, slots=True)
class Missing:
    """A phrasing that was left out: where it belongs (any one of `targets`), and what was found first, best first."""

    text: str
    language: str
    targets: tuple[str, ...]
    found: tuple[str, ...]

    @property
    def place(self) -> int | None:
        """The place of the first of its targets, from 1; None when it is not among the first three."""
        return next((place for place, target in enumerate(self.found, 1) if target in self.targets), None)


def leave_out(knowledge: Knowledge) -> tuple[Missing, ...]:
    """Every phrasing, judged by a model that was learnt without it; takes some minutes on all processors."""
    asked = learning.examples(knowledge)
    parts = np.random.default_rng(1).integers(0, _PARTS, len(asked)).tolist()
    with ProcessPoolExecutor(mp_context=get_context("fork")) as processes:
        found = processes.map(partial(_judge, knowledge, asked, parts), range(_PARTS))
        return tuple(missing for part in found for missing in part)


def _judge(knowledge: Knowledge, asked: Sequence[Example], parts: Sequence[int], part: int) -> list[Missing]:
    model = learning.learn(knowledge, [each for each, own in zip(asked, parts, strict=True) if own != part])
    judged = []
    for each, own in zip(asked, parts, strict=True):
        if own == part and each.is_asked:
            targets, scores, _ = model.scored(model.mender.mend(each.typed))
            first = targets[np.argsort(-scores, kind="stable")[:_NEAR]]
            judged.append(Missing(each.text, each.language, each.targets, tuple(model.targets[n] for n in first)))
    return judged


def report(knowledge: Knowledge, left_out: Sequence[Missing], *, details: bool) -> str:
    """The report in Markdown; `details` lists every phrasing of an entry that finds another."""
    entries = [entry.id for entry in knowledge.programme.entries]
    ours = [each for each in left_out if each.language in LANGUAGES and set(each.targets) & set(entries)]
    lost = [each for each in ours if each.place != 1]
    parts = [
        ("Found when left out, %", _totals(left_out, frozenset(entries))),
        ("Entries to look at", _entries(ours, entries)),
        ("Entries taken for another", _confused(lost)),
        ("Phrasings that find another", _lost(lost) if details else ""),
    ]
    return "# Phrasings\n\n" + sections(parts)


def _totals(left_out: Sequence[Missing], entries: frozenset[str]) -> str:
    rows = []
    for name, kind in (("entries", 0), ("near misses", 1), ("topics and background", 2)):
        for language in LANGUAGES:
            own = [each for each in left_out if each.language == language and _kind(each, entries) == kind]
            rows.append(
                (name, language, str(len(own)), _share(own, 1), _share(own, _NEAR), _astray(own, kind, entries))
            )
    head = ("phrasings of", "language", "n", "first", "among three", "taken for an entry, or for none")
    return table(head, rows, left=2)


def _kind(missing: Missing, entries: frozenset[str]) -> int:
    if set(missing.targets) & entries:
        return 0
    return 1 if missing.targets[0].startswith(NEAR) else 2


def _share(own: Sequence[Missing], most: int) -> str:
    hits = sum(each.place is not None and each.place <= most for each in own)
    return percent(100 * hits / len(own) if own else None)


def _astray(own: Sequence[Missing], kind: int, entries: frozenset[str]) -> str:
    """How many of an entry's phrasings find what is none first, and how many of the others find an entry."""
    wrong = sum((each.found[0] in entries) == bool(kind) for each in own)
    return percent(100 * wrong / len(own) if own else None)


def _entries(ours: Sequence[Missing], entries: Sequence[str]) -> str:
    """The entries with few phrasings or of which many are lost, with the entry they are mostly lost to."""
    return table(
        ("entry", "phrasings sl", "it", "found first, %", "mostly taken for", "thin"),
        (row for entry_id in entries for row in _entry(ours, entry_id)),
    )


def _entry(ours: Sequence[Missing], entry_id: str) -> Iterator[Sequence[str]]:
    own = [each for each in ours if entry_id in each.targets]
    counts = [sum(each.language == language for each in own) for language in LANGUAGES]
    first = 100 * sum(each.place == 1 for each in own) / len(own) if own else 0.0
    is_thin = min(counts) < ENOUGH
    if first < _WEAK or is_thin:
        rivals = Counter(each.found[0] for each in own if each.place != 1).most_common(2)
        told = ", ".join(f"{rival} ({times})" for rival, times in rivals)
        yield entry_id, *map(str, counts), percent(first), told, "yes" if is_thin else ""


def _confused(lost: Sequence[Missing]) -> str:
    pairs = Counter((each.targets[0], each.found[0]) for each in lost)
    rows = ((own, other, str(times)) for (own, other), times in pairs.most_common(_MOST_SHOWN))
    return table(("entry", "taken for", "n"), rows, left=2)


def _lost(lost: Sequence[Missing]) -> str:
    rows = ((each.targets[0], " ".join(each.found), words(each.text)) for each in lost)
    return table(("entry", "found", "phrasing"), rows, left=3)
