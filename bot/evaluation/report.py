"""The evaluation as Markdown: measures per language and category, thresholds, changes, errors on request."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.evaluation.languages import JudgedLanguages
from bot.evaluation.measures import (
    Judged,
    JudgedSet,
    Outcome,
    Slice,
    Tally,
    calibration,
    confusions,
    slices,
    tally,
)
from bot.evaluation.tables import DASH, percent, sections, table, words
from bot.evaluation.thresholds import Check
from bot.evaluation.totals import INSIDE, OUTSIDE, Change, Measure
from bot.language import LANGUAGES
from bot.matching.verdict import Answer, Choose, Decline, Verdict

_METHOD = """Every message of the question sets is asked once, as by a person who has not chosen a language.
**Direct**: the right entry was shown. **Helped**: it was among the choices, or among several entries shown.
**Misled**: only wrong ones were shown. **Noise**: choices for what no entry answers.
**hit@1** and **hit@3**: the right entry leads the ranking, or is among its first three, whatever was decided.
Nothing was fitted to the sets that are named *held-out*; the others set the curve and the thresholds.
[method.md](method.md) tells how answers are found."""
_MOST_CONFUSIONS = 20
_SCORES_SHOWN = 3
# The right entry was not shown, or something was where nothing should be.
_FAILURES = frozenset({Outcome.MISLED, Outcome.UNHELPFUL, Outcome.DECLINED})
# The worst first: a wrong answer harms more than a wrong choice, and that more than none.
_GRAVITY = (Outcome.MISLED, Outcome.UNHELPFUL, Outcome.DECLINED, Outcome.HELPED, Outcome.DIRECT)


@dataclass(frozen=True, slots=True)
class Results:
    """Everything that was found out in one run."""

    sets: tuple[JudgedSet, ...]
    languages: tuple[JudgedLanguages, ...]
    checks: tuple[Check, ...]
    changes: tuple[Change, ...]

    @property
    def is_good(self) -> bool:
        """Whether every threshold is kept and nothing is worse than the baseline."""
        return all(check.is_held for check in self.checks) and not any(each.is_worse for each in self.changes)


def report(results: Results, *, details: bool) -> str:
    """The report; `details` adds each error with its text.

    The texts of foreign sets stay where they are: a report with details of those must not be kept here. Known failures
    are those of our own sets that are not held out.
    """
    own = [each for judged in results.sets if judged.is_open for each in judged.judged]
    inside = [each for judged in results.sets for each in judged.scoped(inside=True)]
    outside = [each for judged in results.sets for each in judged.scoped(inside=False)]
    parts = [
        ("Thresholds", _checks(results.checks)),
        ("In scope, %", _tallies(inside, INSIDE)),
        ("Slovene and Italian, in scope, %", _difference(inside)),
        ("Out of scope, %", _tallies(outside, OUTSIDE)),
        ("Languages, %", _languages(results.languages)),
        ("Probability and truth", _calibration(inside + outside)),
        ("Confused entries", _confusions(inside)),
        ("Known failures", _errors(each for each in own if each.outcome in _FAILURES)),
        ("Against the baseline, %", _changes(results.changes)),
    ]
    if details:
        parts += [
            ("Errors in scope", _errors(inside)),
            ("Errors out of scope", _errors(outside)),
            ("Languages mistaken", _mistakes(results.languages)),
        ]
    return f"# Evaluation\n\n{_METHOD}\n\n{sections(parts)}"


def _checks(found: Iterable[Check]) -> str:
    rows = (
        (
            each.where,
            each.measure.name,
            percent(each.measured),
            _limit(each),
            "yes" if each.is_held else "**no**",
        )
        for each in found
    )
    return table(("set", "measure", "measured", "expected", "held"), rows, left=2)


def _limit(check: Check) -> str:
    return f"{'≥' if check.measure.is_good else '≤'} {check.limit:g}"


def _tallies(judged: Sequence[Judged], measures: Sequence[Measure]) -> str:
    """A row for each language and category, with the total of the language and of all."""
    rows: list[Sequence[str]] = []
    found = slices(judged)
    for language in dict.fromkeys(each.language for each in found):
        rows += (_row(each, measures) for each in found if each.language == language)
        rows.append(_row(Slice(language, "**all**", _of_language(judged, language)), measures))
    if rows:
        rows.append(_row(Slice("**all**", "**all**", tally(judged)), measures))
    return table(("language", "category", "n", *(measure.name for measure in measures)), rows, left=2)


def _row(found: Slice, measures: Iterable[Measure]) -> Sequence[str]:
    shares = (percent(measure.share(found.tally)) for measure in measures)
    return (found.language, found.category, str(found.tally.count), *shares)


def _of_language(judged: Iterable[Judged], language: str) -> Tally:
    return tally(each for each in judged if each.question.lang == language)


def _difference(judged: Sequence[Judged]) -> str:
    """How far the two languages of equal rank are apart; nothing unless both were asked."""
    first, second = (_of_language(judged, language) for language in LANGUAGES)
    rows = (
        (measure.name, percent(left), percent(right), f"{left - right:+.1f}")
        for measure in INSIDE
        if (left := measure.share(first)) is not None and (right := measure.share(second)) is not None
    )
    return table(("measure", *LANGUAGES, "difference"), rows)


def _languages(found: Iterable[JudgedLanguages]) -> str:
    rows = (
        (
            each.name,
            counted.language or "**all**",
            str(counted.count),
            percent(100 * counted.right / counted.count),
        )
        for each in found
        for counted in (*each.tallies, each.total)
    )
    return table(("set", "language", "n", "right"), rows, left=2)


def _changes(found: Sequence[Change]) -> str:
    """The measures that moved; that none did is worth a line."""
    rows = (
        (
            f"{each.total.name}, {each.total.scope.value}",
            each.measure.name,
            percent(each.before),
            percent(each.now),
            f"{each.now - each.before:+.1f}{' **worse**' if each.is_worse else ''}",
        )
        for each in found
        if each.now != each.before
    )
    moved = table(("set", "measure", "baseline", "now", "change"), rows, left=2)
    return moved or (f"None of {len(found)} measures has changed." if found else "")


def _calibration(judged: Iterable[Judged]) -> str:
    found = calibration(judged)
    rows = (
        (f"{each.low:.1f} to {each.high:.1f}", str(each.count), f"{each.predicted:.2f}", f"{each.right:.2f}")
        for each in found.bins
    )
    bins = table(("probability of the first entry", "n", "mean", "share right"), rows)
    told = f"Expected calibration error {found.error:.3f}, Brier score {found.brier:.3f}."
    return bins and f"{bins}\n\n{told}\n\n![Share right against probability](calibration.svg)"


def _confusions(judged: Iterable[Judged]) -> str:
    rows = ((gold, got, str(times)) for gold, got, times in confusions(judged)[:_MOST_CONFUSIONS])
    return table(("gold", "ranked first", "n"), rows, left=2)


def _errors(judged: Iterable[Judged]) -> str:
    """Every question that was not answered as it should be, the worst first."""
    wrong = sorted((each for each in judged if _is_error(each)), key=lambda each: _GRAVITY.index(each.outcome))
    rows = (
        (
            each.outcome.value,
            each.question.id,
            each.question.category,
            words(each.question.text),
            " ".join(each.question.gold) or DASH,
            got(each.verdict),
            ", ".join(_scores(each)),
        )
        for each in wrong
    )
    return table(("outcome", "id", "category", "text", "gold", "got", "scores"), rows, left=7)


def _is_error(judged: Judged) -> bool:
    """The gold has to be shown and to lead the ranking, which it may fail to do when several are answered."""
    if not judged.question.in_scope:
        return judged.outcome is not Outcome.DECLINED
    return judged.place != 1 or judged.outcome not in {Outcome.DIRECT, Outcome.HELPED}


def got(verdict: Verdict) -> str:
    """A decision in a few words: "answer 4.3", "choose 4.3 4.1", "decline bus-times"."""
    match verdict.decision:
        case Answer(ids):
            return f"answer {' '.join(ids)}"
        case Choose(ids):
            return f"choose {' '.join(ids)}"
        case Decline(topic):
            return f"decline {topic.id if topic else ''}".strip()


def _scores(judged: Judged) -> Iterator[str]:
    """The first entries with their probabilities, and the gold's when it stands further down."""
    for place, ranked in enumerate(judged.verdict.ranking, 1):
        if place <= _SCORES_SHOWN or place == judged.place:
            yield f"{ranked.id} {ranked.score:.2f}"


def _mistakes(found: Iterable[JudgedLanguages]) -> str:
    rows = (
        (each.name, mistake.message.lang, mistake.told or DASH, words(mistake.message.text))
        for each in found
        for mistake in each.mistakes
    )
    return table(("set", "language", "taken for", "text"), rows, left=4)
