"""The whole of `main.py evaluate`, with files."""

import ast
import io
from pathlib import Path

import pytest

from bot.errors import QuestionSetError
from bot.evaluation.command import evaluate, fit_curve
from bot.evaluation.sets import QuestionSet, read
from bot.matching.calibration import Curve
from bot.matching.matcher import Matcher

from .conftest import ROOT

RIGHT = "- {id: a, lang: sl, category: plain, text: kdaj bo kanalizacija, gold: ['4.3']}\n"
WRONG = "- {id: b, lang: sl, category: plain, text: kdaj bo kanalizacija v vasi, gold: ['6.2']}\n"
OUTSIDE = "- {id: c, lang: sl, category: oos, text: mačka spi na kavču, gold: []}\n"
OWN = sorted((ROOT / "tests" / "questions").glob("*.yaml"))


def written(tmp_path: Path, text: str, name: str = "mine.yaml") -> Path:
    """A file with this text."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def pasted(code: str) -> Curve:
    """The curve of a line of code; an error when it is anything else, or holds what is no number."""
    call = ast.parse(code, mode="eval").body
    assert isinstance(call, ast.Call)
    assert ast.unparse(call.func) == "Curve"
    return Curve(**{str(each.arg): float(ast.literal_eval(each.value)) for each in call.keywords})


def test_a_set_that_keeps_the_thresholds_ends_well(small: Matcher, tmp_path: Path) -> None:
    """Exit code 0 and a report."""
    out = io.StringIO()

    assert evaluate(small, (written(tmp_path, RIGHT),), out=out, baseline=None) == 0
    assert out.getvalue().startswith("# Evaluation\n\nEvery message ")
    assert "\n\n## Thresholds\n\n| set | measure |" in out.getvalue()


def test_a_set_that_breaks_a_threshold_ends_badly(small: Matcher, tmp_path: Path) -> None:
    """Exit code 1, with the report all the same."""
    out = io.StringIO()

    assert evaluate(small, (written(tmp_path, WRONG),), out=out, baseline=None, details=True) == 1
    assert "kdaj bo kanalizacija v vasi" in out.getvalue()


def test_question_sets_and_language_sets_are_measured_together(small: Matcher, tmp_path: Path) -> None:
    """The shape of a file tells which it is."""
    languages = written(tmp_path, "- {text: kdaj bo kanalizacija, lang: sl}\n", "languages.yaml")
    out = io.StringIO()

    assert evaluate(small, (written(tmp_path, RIGHT), languages), out=out, baseline=None) == 0
    assert "languages.yaml, language | language | 100.0 | ≥ 98 | yes |" in out.getvalue()


def test_a_fall_behind_the_written_baseline_ends_badly(small: Matcher, tmp_path: Path) -> None:
    """What was reached once is not given up unnoticed."""
    baseline, out = tmp_path / "baseline.json", io.StringIO()
    many = [RIGHT.replace("id: a", f"id: a{n}") for n in range(100)]
    path = written(tmp_path, "".join(many))
    assert evaluate(small, (path,), out=out, baseline=baseline, write_baseline=True) == 0

    fallen = [line.replace("4.3", "6.2") for line in many[:2]]
    written(tmp_path, "".join(fallen + many[2:]))

    assert evaluate(small, (path,), out=out, baseline=baseline) == 1
    assert "**no**" not in out.getvalue()  # every threshold is still kept
    assert evaluate(small, (path,), out=out, baseline=baseline, write_baseline=True) == 0
    assert evaluate(small, (path,), out=out, baseline=baseline) == 0


def test_a_malformed_set_is_told_before_anything_is_written(small: Matcher, tmp_path: Path) -> None:
    """No half report, no baseline from half of the files."""
    out, baseline = io.StringIO(), tmp_path / "baseline.json"
    files = (written(tmp_path, RIGHT), written(tmp_path, "- {id: b, gold: []}\n", "bad.yaml"))

    with pytest.raises(QuestionSetError, match=r"bad\.yaml"):
        evaluate(small, files, out=out, baseline=baseline, write_baseline=True)

    assert (out.getvalue(), baseline.exists()) == ("", False)


def test_the_picture_of_the_calibration_is_drawn_where_it_is_wished(small: Matcher, tmp_path: Path) -> None:
    """Beside the report, also when a threshold is broken."""
    picture = tmp_path / "calibration.svg"

    evaluate(small, (written(tmp_path, RIGHT + WRONG),), out=io.StringIO(), baseline=None, plot=picture)

    assert "<svg" in picture.read_text(encoding="utf-8")


def test_a_curve_is_printed_as_it_is_pasted_and_tells_right_from_wrong(small: Matcher, tmp_path: Path) -> None:
    """Each first entry that is right is probable under it, each other is not; languages are left aside."""
    out = io.StringIO()
    languages = written(tmp_path, "- {text: kdaj bo kanalizacija, lang: sl}\n", "languages.yaml")

    assert fit_curve(small, (written(tmp_path, RIGHT + OUTSIDE), languages), out) == 0

    curve = pasted(out.getvalue())
    right, wrong = (small.first_signals(text)[1] for text in ("kdaj bo kanalizacija", "mačka spi na kavču"))
    assert curve.probability(wrong) < 0.5 < curve.probability(right)


def test_a_curve_is_fitted_on_questions_alone(small: Matcher, tmp_path: Path) -> None:
    """Whoever has none to fit on is told so."""
    languages = written(tmp_path, "- {text: kdaj bo kanalizacija, lang: sl}\n", "languages.yaml")

    with pytest.raises(QuestionSetError):
        fit_curve(small, (languages,), io.StringIO())


def test_our_own_sets_hold_150_messages_of_our_own_and_more(real: Matcher) -> None:
    """Every one names entries that exist."""
    known = {entry.id for entry in real.knowledge.programme.entries}
    sets = [read(path, known) for path in OWN]

    assert all(isinstance(each, QuestionSet) for each in sets)
    assert all(each.name.startswith("tests/questions/") for each in sets)
    assert sum(len(each.questions) for each in sets if isinstance(each, QuestionSet)) >= 150


def test_the_answers_of_this_repository_keep_the_thresholds(real: Matcher) -> None:
    """Whoever edits the knowledge base sees at once when the answers get worse."""
    out = io.StringIO()

    assert evaluate(real, OWN, out=out) == 0, out.getvalue()
