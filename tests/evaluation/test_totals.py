"""Totals of whole sets, their measures, and the baseline."""

from pathlib import Path

import pytest

from bot.errors import QuestionSetError
from bot.evaluation.languages import JudgedLanguages, LanguageTally
from bot.evaluation.measures import JudgedSet, Tally
from bot.evaluation.totals import (
    DECLINED,
    DIRECT,
    MISLED,
    MISSED,
    SHOWN,
    Measure,
    Scope,
    Total,
    changes,
    read_baseline,
    totals,
    write_baseline,
)
from bot.matching.verdict import Answer

from .knowledge import judged, ranked

RIGHT = judged("1.1", decision=Answer(("1.1",)), ranking=ranked(0.9))
WRONG = judged("9.9", decision=Answer(("1.1",)), ranking=ranked(0.9))
LANGUAGES = JudgedLanguages("languages.yaml", (LanguageTally("sl", 60, 58), LanguageTally("it", 40, 40)), ())


def inside(count: int, first: int) -> Total:
    """A set of `count` questions of which `first` have their gold first."""
    return Total("mine", Scope.INSIDE, Tally(count=count, first=first, first_three=first, language=count))


@pytest.mark.parametrize(
    ("measure", "share", "is_good"),
    [(DIRECT, 60, True), (SHOWN, 80, True), (MISSED, 5, False), (DECLINED, 5, True), (MISLED, 5, False)],
    ids=["direct", "shown", "missed", "declined", "misled"],
)
def test_a_measure_is_a_share_and_knows_whether_more_of_it_is_better(
    measure: Measure, share: float, *, is_good: bool
) -> None:
    """A decline is right out of scope and a miss in scope, so that it has two names."""
    counted = Tally(count=20, direct=12, helped=4, declined=1, unhelpful=2, misled=1)

    assert (measure.share(counted), measure.is_good) == (share, is_good)
    assert measure.share(Tally()) is None


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
