"""From verdicts to measures: what became of each question, tallies of that, how well probabilities hold."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.evaluation.sets import EITHER, HELD_OUT, OTHER, OWN, Question, QuestionSet
from bot.language import LANGUAGES
from bot.matching.matcher import Matcher
from bot.matching.verdict import Answer, Choose, Decline, Verdict

_NEAR = 3
_BINS = 10


class Outcome(StrEnum):
    """What became of a question. Out of scope DECLINED is right; elsewhere it is a miss, as UNHELPFUL is."""

    DIRECT = "direct"  # answered, an entry of the gold first
    HELPED = "helped"  # an entry of the gold among several answers or the choices
    DECLINED = "declined"
    UNHELPFUL = "unhelpful"  # choices without gold: out of scope, noise
    MISLED = "misled"  # answered, no gold shown


@dataclass(frozen=True, slots=True)
class Judged:
    """A question, the verdict on it, and what became of it."""

    question: Question
    verdict: Verdict
    outcome: Outcome

    @property
    def place(self) -> int | None:
        """The place of the first entry of the gold in the ranking, from 1; None when it is not there."""
        places = (n for n, ranked in enumerate(self.verdict.ranking, 1) if ranked.id in self.question.gold)
        return next(places, None)

    @property
    def is_language_right(self) -> bool:
        """Whether the language was told."""
        return is_language_right(self.question.lang, self.verdict.language)


@dataclass(frozen=True, slots=True)
class JudgedSet:
    """A question set with all its verdicts."""

    name: str
    judged: tuple[Judged, ...]

    @property
    def is_open(self) -> bool:
        """Whether its texts may be told: the set stands in this repository and is not held out."""
        return self.name.startswith(OWN) and HELD_OUT not in self.name

    def scoped(self, *, inside: bool) -> tuple[Judged, ...]:
        """The questions that an entry answers, or those that none does."""
        return tuple(each for each in self.judged if each.question.in_scope == inside)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions: all, and those of each outcome.

    `first` and `first_three` count those whose gold leads the ranking or is among its first three, `language`
    those whose language was told.
    """

    count: int = 0
    direct: int = 0
    helped: int = 0
    declined: int = 0
    unhelpful: int = 0
    misled: int = 0
    first: int = 0
    first_three: int = 0
    language: int = 0

    def share(self, part: int) -> float | None:
        """A part of them in percent, None when there are none."""
        return 100 * part / self.count if self.count else None


@dataclass(frozen=True, slots=True)
class Slice:
    """The tally of one language and category."""

    language: str
    category: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Bin:
    """Questions whose first entry has a probability from `low` up to `high`.

    `predicted` is the mean of those probabilities, `right` the share, 0 to 1, whose first entry is right.
    """

    low: float
    high: float
    count: int
    predicted: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """Probability of the first entry against its being right, over all questions, out of scope ones too.

    `error` is the expected calibration error, the distance of `predicted` and `right` averaged over the
    questions; `brier` the mean square of (probability - right). Both from 0, perfect, to 1.
    """

    bins: tuple[Bin, ...]
    error: float
    brier: float


def judge(matcher: Matcher, question: Question) -> Judged:
    """Ask one question."""
    verdict = matcher.match(question.text)
    return Judged(question, verdict, outcome(verdict, question.gold))


def judge_set(matcher: Matcher, asked: QuestionSet) -> JudgedSet:
    """Ask all questions of a set."""
    return JudgedSet(asked.name, tuple(judge(matcher, question) for question in asked.questions))


def outcome(verdict: Verdict, gold: Collection[str]) -> Outcome:
    """What becomes of a question that any entry of `gold` answers."""
    match verdict.decision:
        case Decline():
            return Outcome.DECLINED
        case Answer((first, *_)) if first in gold:
            return Outcome.DIRECT
        case Answer(ids) | Choose(ids) if set(ids) & set(gold):
            return Outcome.HELPED
        case Answer():
            return Outcome.MISLED
        case Choose():
            return Outcome.UNHELPFUL


def is_language_right(expected: str, told: str) -> bool:
    """Whether a told language ("" for none) is the one a set expects ("sl", "it", "other" or "either")."""
    return expected in {told, EITHER} or (expected == OTHER and told not in LANGUAGES)


def tally(judged: Iterable[Judged]) -> Tally:
    """The sum over some questions."""
    all_judged = tuple(judged)
    outcomes = Counter(each.outcome for each in all_judged)
    places = [each.place for each in all_judged]
    return Tally(
        count=len(all_judged),
        **{outcome.value: outcomes[outcome] for outcome in Outcome},
        first=places.count(1),
        first_three=sum(place is not None and place <= _NEAR for place in places),
        language=sum(each.is_language_right for each in all_judged),
    )


def slices(judged: Iterable[Judged]) -> tuple[Slice, ...]:
    """The tallies per language and category, Slovene and Italian first, categories as they first occur."""
    found: dict[tuple[str, str], list[Judged]] = {}
    for each in judged:
        found.setdefault((each.question.lang, each.question.category), []).append(each)
    ours: dict[str, int] = {language: number for number, language in enumerate(LANGUAGES)}
    order = sorted(found, key=lambda key: (ours.get(key[0], len(ours)), key[0]))
    return tuple(Slice(*key, tally(found[key])) for key in order)


def calibration(judged: Iterable[Judged]) -> Calibration:
    """How well the probabilities hold; ten bins of equal width, empty ones left out."""
    pairs = [(each.verdict.ranking[0].score, each.place == 1) for each in judged if each.verdict.ranking]
    if not pairs:
        return Calibration((), 0, 0)
    binned: dict[int, list[tuple[float, bool]]] = {}
    for score, right in pairs:
        binned.setdefault(min(int(score * _BINS), _BINS - 1), []).append((score, right))
    bins = tuple(_bin(number, binned[number]) for number in sorted(binned))
    error = sum(each.count * abs(each.predicted - each.right) for each in bins) / len(pairs)
    return Calibration(bins, error, sum((score - right) ** 2 for score, right in pairs) / len(pairs))


def _bin(number: int, pairs: list[tuple[float, bool]]) -> Bin:
    count = len(pairs)
    predicted, right = sum(score for score, _ in pairs) / count, sum(right for _, right in pairs) / count
    return Bin(number / _BINS, (number + 1) / _BINS, count, predicted, right)


def confusions(judged: Iterable[Judged]) -> tuple[tuple[str, str, int], ...]:
    """(gold, the entry ranked first instead, how often), the most frequent first; several ids as "1.2 P6"."""
    pairs = Counter(
        (" ".join(each.question.gold), each.verdict.ranking[0].id)
        for each in judged
        if each.question.in_scope and each.place != 1 and each.verdict.ranking
    )
    return tuple((gold, got, times) for (gold, got), times in pairs.most_common())
