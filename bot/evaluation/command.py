"""The commands `evaluate` and `bench`: files in, a report out, an exit code."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final, TextIO

import bot
from bot.errors import QuestionSetError
from bot.evaluation import sets as question_sets
from bot.evaluation import totals as totals_room
from bot.evaluation.bench import bench
from bot.evaluation.growth import growth
from bot.evaluation.languages import judge_languages
from bot.evaluation.measures import calibration, judge_set
from bot.evaluation.plots import plot_calibration, plot_growth
from bot.evaluation.report import Results, report
from bot.evaluation.sets import LanguageSet, QuestionSet
from bot.evaluation.thresholds import THRESHOLDS, Thresholds, checks
from bot.evaluation.totals import changes, read_baseline, totals
from bot.matching import calibration as calibration_room
from bot.matching.matcher import Matcher

_ROOT: Final = Path(bot.__file__).parents[1]
_OWN: Final = _ROOT / "tests" / "questions"
# Third-party texts that may stand beside the project but are never copied into it.
_SHARED: Final = _ROOT.parent / "shared" / "questions"
BASELINE: Final = _OWN / "baseline.json"


def evaluate(  # noqa: PLR0913 - a keyword for each option of the command
    matcher: Matcher,
    files: Iterable[Path],
    *,
    out: TextIO,
    baseline: Path | None = BASELINE,
    write_baseline: bool = False,
    details: bool = False,
    plot: Path | None = None,
    thresholds: Thresholds = THRESHOLDS,
) -> int:
    """Measure a matcher on question and language sets and write the report.

    Exit code 0 when each set keeps the thresholds and nothing is worse than the baseline (None: there is
    none), else 1. `write_baseline` makes these totals the new baseline, which then cannot fail. `plot` is where the
    picture of the calibration goes.
    QuestionSetError when a file is malformed.
    """
    read = _read(matcher, files)
    asked = tuple(judge_set(matcher, each) for each in read if isinstance(each, QuestionSet))
    languages = tuple(judge_languages(matcher, each) for each in read if isinstance(each, LanguageSet))
    before, now = read_baseline(baseline), totals(asked, languages)
    held_to = now if write_baseline else before
    results = Results(asked, languages, checks(asked, languages, thresholds), changes(now, held_to))
    out.write(report(results, details=details))
    if plot:
        plot_calibration(calibration(each for judged in asked for each in judged.judged), plot)
    if write_baseline and baseline is not None:
        totals_room.write_baseline(baseline, before, now)
    return 0 if results.is_good else 1


def fit_curve(matcher: Matcher, files: Iterable[Path], out: TextIO) -> int:
    """Fit the curve of the probabilities on question sets and print it as code; exit code 0.

    Sets that are held out are left aside; QuestionSetError when no other is among the files.
    """
    sets = [each for each in _read(matcher, files) if isinstance(each, QuestionSet) and not each.is_held_out]
    questions = [question for each in sets for question in each.questions]
    if not questions:
        raise QuestionSetError("expected a set of questions to fit the curve on; those that are held out do not count")
    found = [(question, *matcher.first_signals(question.text)) for question in questions]
    curve = calibration_room.fit(
        [signals for *_, signals in found], [entry_id in question.gold for question, entry_id, _ in found]
    )
    out.write(f"{curve}\n")
    return 0


def run_bench(matcher: Matcher, knowledge_dir: Path, out: TextIO, plot: Path | None = None) -> int:
    """Measure speed and memory on all question sets at hand and write the report; exit code 0.

    `plot` is where the picture of the growth goes.
    """
    files = [file for folder in (_OWN, _SHARED) for file in sorted(folder.glob("*.yaml"))]
    read = _read(matcher, files)
    sets = [each for each in read if isinstance(each, QuestionSet)]
    if not sets:
        raise QuestionSetError(f"{_OWN}: no question sets to measure with")
    grown = growth(knowledge_dir)
    out.write(bench(matcher, sets, grown, _ROOT / "main.py"))
    if plot:
        plot_growth(grown, plot)
    return 0


def _read(matcher: Matcher, files: Iterable[Path]) -> tuple[QuestionSet | LanguageSet, ...]:
    known = {entry.id for entry in matcher.knowledge.programme.entries}
    return tuple(question_sets.read(file, known) for file in files)
