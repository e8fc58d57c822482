"""Totals of whole sets, the baseline and the thresholds."""

from pathlib import Path

import pytest

from bot.errors import QuestionSetError
from bot.evaluation.languages import JudgedLanguages, LanguageTally
from bot.evaluation.measures import JudgedSet, Tally
from bot.evaluation.thresholds import Thresholds, checks
from bot.evaluation.totals import Scope, Total, changes, read_baseline, totals, write_baseline
from bot.matching.verdict import Answer

from .knowledge import judged, ranked

STRICT = Thresholds(hit_1=80, hit_3=93, misled=4, misled_outside=2, language=97)
RIGHT = judged("1.1", decision=Answer(("1.1",)), ranking=ranked(0.9))
WRONG = judged("9.9", decision=Answer(("1.1",)), ranking=ranked(0.9))
LANGUAGES = JudgedLanguages("languages.yaml", (LanguageTally("sl", 60, 58), LanguageTally("it", 40, 40)), ())


def inside(count: int, first: int) -> Total:
    """A set of `count` questions of which `first` have their gold first."""
    return Total("mine", Scope.INSIDE, Tally(count=count, first=first, first_three=first, language=count))


def test_each_scope_of_a_set_has_its_total() -> None:
    """A scope without questions has none."""
    sets = (JudgedSet("a", (RIGHT, WRONG, judged())), JudgedSet("b", (RIGHT,)))

    found = [(total.name, total.scope, total.tally.count) for total in totals(sets, (LANGUAGES,))]

    assert found == [
        ("a", Scope.INSIDE, 2),
        ("a", Scope.OUTSIDE, 1),
        ("b", Scope.INSIDE, 1),
        ("languages.yaml", Scope.LANGUAGE, 100),
    ]


def test_a_baseline_comes_back_as_it_was_written(tmp_path: Path) -> None:
    """What is committed is what was measured."""
    found = totals((JudgedSet("a", (RIGHT, judged())),), (LANGUAGES,))

    write_baseline(tmp_path / "baseline.json", (), found)

    assert read_baseline(tmp_path / "baseline.json") == found


def test_sets_that_were_not_measured_keep_their_baseline(tmp_path: Path) -> None:
    """Whoever has no shared sets does not erase their figures."""
    old, other = inside(10, 5), Total("other", Scope.INSIDE, Tally(count=3))

    write_baseline(tmp_path / "baseline.json", (old, other), (inside(10, 6),))

    assert read_baseline(tmp_path / "baseline.json") == (inside(10, 6), other)


def test_without_a_baseline_nothing_is_compared(tmp_path: Path) -> None:
    """The first run has none."""
    assert read_baseline(tmp_path / "absent.json") == read_baseline(None) == ()
    assert changes((inside(10, 5),), ()) == ()


@pytest.mark.parametrize("text", ["{", "[1]", '{"a": 1}', '{"a": {"in scope": {"cuont": 1}}}', '{"a": {"in": {}}}'])
def test_a_malformed_baseline_is_told_with_its_remedy(tmp_path: Path, text: str) -> None:
    """A merge gone wrong is no crash."""
    path = tmp_path / "baseline.json"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(QuestionSetError, match="write it anew with --write-baseline"):
        read_baseline(path)


@pytest.mark.parametrize(("first", "worse"), [(90, False), (91, False), (89, False), (88, True)])
def test_falling_behind_the_baseline_by_more_than_a_question_is_worse(first: int, *, worse: bool) -> None:
    """One question may turn by the rounding of another processor."""
    found = changes((inside(100, first),), (inside(100, 90),))

    assert any(change.is_worse for change in found) is worse


def test_more_misled_is_worse() -> None:
    """Of some measures less is better."""
    now, before = (Total("a", Scope.OUTSIDE, Tally(count=100, declined=90, misled=n)) for n in (5, 1))

    assert [change.measure.name for change in changes((now,), (before,)) if change.is_worse] == ["misled"]


def test_a_set_of_another_size_is_compared_by_its_shares() -> None:
    """More questions are no progress by themselves."""
    assert not any(change.is_worse for change in changes((inside(50, 45),), (inside(100, 90),)))


def test_every_language_of_every_set_has_to_hold() -> None:
    """A good set does not hide a bad one, nor one language the other."""
    italian = judged("9.9", decision=Answer(("1.1",)), ranking=ranked(0.9), lang="it", told="it")
    sets = (JudgedSet("good", (RIGHT,) * 9), JudgedSet("bad", (RIGHT, italian)))

    broken = [(check.where, check.measure.name) for check in checks(sets, (), STRICT) if not check.is_held]

    assert broken == [("bad, it", "hit@1"), ("bad, it", "hit@3"), ("bad, it", "misled")]


def test_out_of_scope_and_languages_have_thresholds_of_their_own() -> None:
    """Misled is judged more strictly where the programme is silent; 98 of 100 languages suffice."""
    outside = JudgedSet("out", (judged(),) * 97 + (judged(decision=Answer(("1.1",))),) * 3)

    found = [(c.where, c.measure.name, c.measured, c.is_held) for c in checks((outside,), (LANGUAGES,), STRICT)]

    assert found == [("out, out of scope", "misled", 3, False), ("languages.yaml", "language", 98, True)]


def test_questions_in_other_languages_have_no_threshold_in_scope() -> None:
    """They are answered when they can be, which nobody promised."""
    sets = (JudgedSet("other", (judged("9.9", lang="other", decision=Answer(("1.1",))),)),)

    assert checks(sets, (), STRICT) == ()
