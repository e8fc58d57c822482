"""The figures of whole sets: their names, and the baseline they are held to.

The baseline file holds counts, set by set: {"tests/questions/sl.yaml": {"in scope": {"count": 162, …}}}.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from bot.errors import QuestionSetError
from bot.evaluation.languages import JudgedLanguages
from bot.evaluation.measures import JudgedSet, Tally, tally


class Scope(StrEnum):
    """Which messages of a set are counted."""

    INSIDE = "in scope"
    OUTSIDE = "out of scope"
    LANGUAGE = "language"  # the set knows nothing but languages


@dataclass(frozen=True, slots=True)
class Measure:
    """A share of a tally with its name; `is_good` when more of it is better."""

    name: str
    part: Callable[[Tally], int]
    is_good: bool = True

    def share(self, counted: Tally) -> float | None:
        """The share in percent, None when nothing was counted."""
        return counted.share(self.part(counted))


DIRECT: Final = Measure("direct", lambda t: t.direct)
SHOWN: Final = Measure("direct or helped", lambda t: t.direct + t.helped)
MISSED: Final = Measure("missed: declined", lambda t: t.declined, is_good=False)
DECLINED: Final = Measure("declined", lambda t: t.declined)
HIT_1: Final = Measure("hit@1", lambda t: t.first)
HIT_3: Final = Measure("hit@3", lambda t: t.first_three)
MISLED: Final = Measure("misled", lambda t: t.misled, is_good=False)
LANGUAGE: Final = Measure("language", lambda t: t.language)
INSIDE: Final = (
    DIRECT,
    Measure("helped", lambda t: t.helped),
    MISSED,
    Measure("missed: choices", lambda t: t.unhelpful, is_good=False),
    MISLED,
    HIT_1,
    HIT_3,
    LANGUAGE,
)
OUTSIDE: Final = (
    DECLINED,
    Measure("noise", lambda t: t.unhelpful, is_good=False),
    MISLED,
    LANGUAGE,
)
# What a baseline holds a set to: the rest may move as long as these do not.
HELD: Final = {
    Scope.INSIDE: (HIT_1, HIT_3, MISLED, LANGUAGE),
    Scope.OUTSIDE: (DECLINED, MISLED),
    Scope.LANGUAGE: (LANGUAGE,),
}


@dataclass(frozen=True, slots=True)
class Total:
    """The tally of one set, inside or outside of the programme."""

    name: str
    scope: Scope
    tally: Tally


@dataclass(frozen=True, slots=True)
class Change:
    """A measure of a set, in percent, against the baseline's."""

    total: Total
    measure: Measure
    before: float
    now: float

    @property
    def is_worse(self) -> bool:
        """Whether it has fallen by more than one question: rounding differs from processor to processor."""
        fallen = self.before - self.now if self.measure.is_good else self.now - self.before
        return fallen > 100 / self.total.tally.count + 1e-9


def totals(sets: Iterable[JudgedSet], languages: Iterable[JudgedLanguages]) -> tuple[Total, ...]:
    """The totals of all sets; a scope without questions has none."""
    found = [
        Total(each.name, scope, tally(each.scoped(inside=scope is Scope.INSIDE)))
        for each in sets
        for scope in (Scope.INSIDE, Scope.OUTSIDE)
    ] + [
        Total(each.name, Scope.LANGUAGE, Tally(count=each.total.count, language=each.total.right)) for each in languages
    ]
    return tuple(total for total in found if total.tally.count)


def changes(now: Iterable[Total], baseline: Iterable[Total]) -> tuple[Change, ...]:
    """What the baseline holds, for those sets that stand in it."""
    before = {(total.name, total.scope): total.tally for total in baseline}
    return tuple(
        change
        for total in now
        if (total.name, total.scope) in before
        for change in _compared(total, before[total.name, total.scope])
    )


def _compared(total: Total, before: Tally) -> Iterator[Change]:
    for measure in HELD[total.scope]:
        then, now = measure.share(before), measure.share(total.tally)
        if then is not None and now is not None:
            yield Change(total, measure, then, now)


def read_baseline(path: Path | None) -> tuple[Total, ...]:
    """The totals of a baseline file, none when there is no file; QuestionSetError when it is malformed."""
    if path is None or not path.exists():
        return ()
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return tuple(
            Total(name, Scope(scope), Tally(**{key: int(count) for key, count in counts.items()}))
            for name, scopes in found.items()
            for scope, counts in scopes.items()
        )
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise QuestionSetError(f"{path}: not a baseline: {error}; write it anew with --write-baseline") from error


def write_baseline(path: Path, kept: Iterable[Total], now: Iterable[Total]) -> None:
    """Write these totals; those of sets that were not measured now are kept."""
    found: dict[str, dict[str, dict[str, int]]] = {}
    measured = tuple(now)
    names = {total.name for total in measured}
    for total in (*(each for each in kept if each.name not in names), *measured):
        found.setdefault(total.name, {})[total.scope.value] = asdict(total.tally)
    path.write_text(json.dumps(found, indent=2, sort_keys=True) + "\n", encoding="utf-8")
