"""What becomes of a question, and how that is counted."""

import pytest

from bot.evaluation.measures import (
    JudgedSet,
    Outcome,
    Slice,
    Tally,
    calibration,
    confusions,
    is_language_right,
    judge,
    outcome,
    slices,
    tally,
)
from bot.evaluation.sets import Question
from bot.matching.matcher import Matcher
from bot.matching.verdict import Answer, Choose, Decision, Decline, Verdict

from .knowledge import judged, ranked


@pytest.mark.parametrize(
    ("decision", "gold", "expected"),
    [
        (Answer(("1", "2")), ("1",), Outcome.DIRECT),
        (Answer(("1",)), ("2", "1"), Outcome.DIRECT),
        (Answer(("1", "2")), ("2",), Outcome.HELPED),
        (Choose(("1", "2")), ("1",), Outcome.HELPED),
        (Choose(("1", "2")), ("3",), Outcome.UNHELPFUL),
        (Choose(("1", "2")), (), Outcome.UNHELPFUL),
        (Decline(), ("1",), Outcome.DECLINED),
        (Decline(), (), Outcome.DECLINED),
        (Answer(("1", "2")), ("3",), Outcome.MISLED),
        (Answer(("1",)), (), Outcome.MISLED),
    ],
)
def test_what_is_shown_decides_the_outcome(decision: Decision, gold: tuple[str, ...], expected: Outcome) -> None:
    """The ranking behind it does not matter: nobody sees it."""
    assert outcome(Verdict("sl", decision, ()), gold) is expected


@pytest.mark.parametrize(
    ("expected", "told", "right"),
    [
        ("sl", "sl", True),
        ("sl", "it", False),
        ("it", "hr", False),
        ("other", "hr", True),
        ("other", "", True),
        ("other", "sl", False),
        ("either", "it", True),
        ("sl", "", False),
    ],
)
def test_a_language_is_right_when_it_is_the_one_expected(expected: str, told: str, *, right: bool) -> None:
    """Wherever it cannot be told, nothing is wrong; "other" is any third language, or none."""
    assert is_language_right(expected, told) is right


def test_the_matcher_is_asked_the_text_of_the_question(small: Matcher) -> None:
    """From the question to its outcome."""
    found = judge(small, Question("a", "it", "plain", "quando arriva la fognatura?", ("4.3",)))

    assert (found.outcome, found.place, found.is_language_right) == (Outcome.DIRECT, 1, True)


def test_a_tally_counts_outcomes_places_and_languages() -> None:
    """Any entry of the gold counts, the best placed of them first."""
    ranking = ranked(0.9, 0.5, 0.4, 0.3)
    found = tally(
        [
            judged("1.1", decision=Answer(("1.1",)), ranking=ranking),
            judged("1.4", "1.3", decision=Choose(("1.1", "1.3")), ranking=ranking),
            judged("1.4", decision=Answer(("1.1",)), ranking=ranking, told="it"),
            judged("9.9", decision=Choose(("1.1",)), ranking=ranking),
            judged("1.1", ranking=ranking),
        ]
    )

    assert found == Tally(
        count=5, direct=1, helped=1, declined=1, unhelpful=1, misled=1, first=2, first_three=3, language=4
    )


def test_a_share_of_nothing_is_no_number() -> None:
    """An empty set is neither perfect nor bad."""
    assert Tally().share(0) is None
    assert Tally(count=8).share(2) == 25


def test_slices_come_by_language_and_category() -> None:
    """Ours before others, in a fixed order; categories as they first occur."""
    found = slices(
        [
            judged("1", lang="other"),
            judged("1", lang="it"),
            judged("1", category="noisy"),
            judged("1", category="keyword"),
            judged("1", category="noisy"),
        ]
    )

    assert [(each.language, each.category, each.tally.count) for each in found] == [
        ("sl", "noisy", 2),
        ("sl", "keyword", 1),
        ("it", "plain", 1),
        ("other", "plain", 1),
    ]
    assert isinstance(found[0], Slice)


def test_a_set_is_parted_by_its_gold() -> None:
    """In scope is what an entry answers, in whatever file it stands."""
    inside, outside = judged("1"), judged()
    found = JudgedSet("mine", (inside, outside))

    assert (found.scoped(inside=True), found.scoped(inside=False)) == ((inside,), (outside,))


@pytest.mark.parametrize(
    ("name", "is_open"),
    [
        ("tests/questions/sl.yaml", True),
        ("tests/questions/held-out.yaml", False),
        ("shared/questions/sl.yaml", False),
        ("home/questions/sl.yaml", False),
        ("sl.yaml", False),
    ],
)
def test_a_set_is_open_when_it_stands_among_our_tests_and_is_not_held_out(name: str, *, is_open: bool) -> None:
    """The texts of any other are not ours to show, and what is held out is not to be tuned to."""
    assert JudgedSet(name, ()).is_open is is_open


def test_probabilities_that_hold_have_no_calibration_error() -> None:
    """Half of the questions with one half are right."""
    found = calibration([judged("1.1", ranking=ranked(0.5)), judged("9.9", ranking=ranked(0.5))])

    assert (found.error, found.brier) == (0, 0.25)
    assert [(each.low, each.high, each.count, each.right) for each in found.bins] == [(0.5, 0.6, 2, 0.5)]


def test_boasting_shows_in_the_calibration_error() -> None:
    """Sure and wrong out of scope: a distance of 1; sure and right: none."""
    found = calibration([judged(ranking=ranked(1.0)), judged("1.1", ranking=ranked(1.0))])

    assert (found.error, found.brier) == (0.5, 0.5)
    assert found.bins[0].high == 1


def test_without_rankings_there_is_nothing_to_calibrate() -> None:
    """No division by nothing."""
    assert calibration([judged("1.1")]).bins == ()


def test_confusions_are_counted_the_most_frequent_first() -> None:
    """Only questions in scope whose gold is not first."""
    found = confusions(
        [
            judged("1.1", ranking=ranked(0.9)),
            judged(ranking=ranked(0.9)),
            judged("2.1", ranking=ranked(0.9)),
            judged("3.1", "V1", ranking=ranked(0.9)),
            judged("3.1", "V1", ranking=ranked(0.4)),
        ]
    )

    assert found == (("3.1 V1", "1.1", 2), ("2.1", "1.1", 1))
