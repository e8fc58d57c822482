"""What every question set has to reach for `evaluate` to end well."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from bot.evaluation.languages import JudgedLanguages
from bot.evaluation.measures import JudgedSet, tally
from bot.evaluation.totals import HIT_1, HIT_3, LANGUAGE, MISLED, Measure, Scope, Total, totals
from bot.language import LANGUAGES


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Percent.

    In scope, `hit_1`, `hit_3`, `misled` and `language` hold for each of the two languages of a set; out of
    scope, `misled_outside` for the whole set; `language` also for language sets.
    """

    hit_1: float
    hit_3: float
    misled: float
    misled_outside: float
    language: float


# The first release. Of sealed messages, naive Bayes on quick phrasings had 80 % right first and 89 to 94 %
# among the first three; careful readers misled nobody. To be raised as the answers get better, never lowered.
THRESHOLDS: Final = Thresholds(hit_1=80, hit_3=93, misled=4, misled_outside=2, language=97)


@dataclass(frozen=True, slots=True)
class Check:
    """One measure against its threshold, both in percent: at least `limit`, at most when less is better."""

    where: str
    measure: Measure
    measured: float
    limit: float

    @property
    def is_held(self) -> bool:
        """Whether the threshold is kept."""
        return self.measured >= self.limit if self.measure.is_good else self.measured <= self.limit


def checks(
    sets: Iterable[JudgedSet], languages: Iterable[JudgedLanguages], thresholds: Thresholds = THRESHOLDS
) -> tuple[Check, ...]:
    """Every threshold that these sets say something about.

    Each set must hold by itself, so that our own questions cannot hide what foreign ones show. What is
    out of scope does not count for languages: keyboard noise and lines of code have none.
    """
    judged = tuple(sets)
    outside = (total for total in totals(judged, languages) if total.scope is not Scope.INSIDE)
    return (*(check for each in judged for check in _inside(each, thresholds)), *_whole(outside, thresholds))


def _inside(judged: JudgedSet, thresholds: Thresholds) -> Iterator[Check]:
    for language in LANGUAGES:
        counted = tally(each for each in judged.scoped(inside=True) if each.question.lang == language)
        limits = (
            (HIT_1, thresholds.hit_1),
            (HIT_3, thresholds.hit_3),
            (MISLED, thresholds.misled),
            (LANGUAGE, thresholds.language),
        )
        for measure, limit in limits:
            measured = measure.share(counted)
            if measured is not None:
                yield Check(f"{judged.name}, {language}", measure, measured, limit)


def _whole(found: Iterable[Total], thresholds: Thresholds) -> Iterator[Check]:
    for total in found:
        outside = total.scope is Scope.OUTSIDE
        measure, limit = (MISLED, thresholds.misled_outside) if outside else (LANGUAGE, thresholds.language)
        measured = measure.share(total.tally)
        if measured is not None:
            yield Check(f"{total.name}, {total.scope.value}" if outside else total.name, measure, measured, limit)
