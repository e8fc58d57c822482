"""From scores to a probability."""

from dataclasses import astuple, replace

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.matching.calibration import MACHINES, PROTOTYPES, Curve, Signals, fit

ANY = st.floats(allow_nan=False, min_value=-1e30, max_value=1e30)
USUAL = st.floats(min_value=-5, max_value=5)
CURVES = st.sampled_from([MACHINES, PROTOTYPES])
NOTHING = Signals(own=0, ahead=0, inside=0, is_italian=False)
# Whole steps of Newton's method overshoot here, each further than the one before.
ASTRAY = [
    (NOTHING, False),
    (NOTHING, False),
    (Signals(0, 0, 1, is_italian=False), True),
    (Signals(0, 0, -2, is_italian=True), True),
    (Signals(0, -3, -4, is_italian=True), False),
    (Signals(0, -4, 0, is_italian=True), True),
    (Signals(3, -1, 0, is_italian=False), True),
    (Signals(0.5, 0, 0, is_italian=False), False),
]


def noise(count: int) -> list[Signals]:
    """Signals that have nothing to do with each other."""
    chance = np.random.default_rng(1)
    scores, italian = chance.normal(size=(count, 3)).tolist(), (chance.random(count) < 0.5).tolist()
    return [Signals(*each, is_italian=is_italian) for each, is_italian in zip(scores, italian, strict=True)]


@given(CURVES, st.builds(Signals, ANY, ANY, ANY, st.booleans()))
def test_a_probability_is_never_outside_0_and_1(curve: Curve, signals: Signals) -> None:
    """Not even for scores that no model gives."""
    assert 0 <= curve.probability(signals) <= 1


@given(CURVES, st.builds(Signals, USUAL, USUAL, USUAL, st.booleans()), st.floats(min_value=0, max_value=5))
def test_a_better_score_never_makes_an_entry_less_likely(curve: Curve, signals: Signals, more: float) -> None:
    """Nor does being further ahead, or a better score of all entries; else the ranking would not be that of scores."""
    before = curve.probability(signals)

    assert curve.probability(replace(signals, own=signals.own + more)) >= before
    assert curve.probability(replace(signals, ahead=signals.ahead + more)) >= before
    assert curve.probability(replace(signals, inside=signals.inside + more)) >= before


def test_without_evidence_either_way_a_probability_is_a_half() -> None:
    """The curve is the logistic one."""
    assert Curve(offset=0, score=1, lead=1, scope=1, italian=1).probability(NOTHING) == 0.5


@pytest.mark.parametrize(("signal", "weight"), [("own", "score"), ("ahead", "lead"), ("inside", "scope")])
def test_a_curve_is_fitted_to_the_signal_that_tells(signal: str, weight: str) -> None:
    """The others are noise and hardly count."""
    signals = noise(500)
    found = fit(signals, [getattr(each, signal) > 0 for each in signals])

    assert getattr(found, weight) > 5 * max(map(abs, astuple(replace(found, **{weight: 0}))))


def test_a_curve_is_found_again_from_what_it_told() -> None:
    """As often right as it said: that is what a probability means."""
    curve = Curve(offset=-0.5, score=2, lead=1, scope=0.5, italian=0.5)
    signals, chance = noise(20_000), np.random.default_rng(2)
    right = [bool(chance.random() < curve.probability(each)) for each in signals]

    assert astuple(fit(signals, right)) == pytest.approx(astuple(curve), abs=0.15)


@given(st.lists(USUAL, min_size=2, max_size=30, unique=True), st.data())
def test_where_better_scores_were_right_a_better_score_is_likelier(scores: list[float], data: st.DataObject) -> None:
    """However well or badly the scores are spread."""
    lowest_right = data.draw(st.sampled_from(sorted(scores)[1:]))
    curve = fit([replace(NOTHING, own=score) for score in scores], [score >= lowest_right for score in scores])
    told = [curve.probability(replace(NOTHING, own=score)) for score in sorted(scores)]

    assert told == sorted(told)


@given(
    st.lists(st.tuples(st.builds(Signals, USUAL, USUAL, USUAL, st.booleans()), st.booleans()), min_size=1, max_size=12)
)
@example(ASTRAY)
def test_a_curve_stays_finite_however_well_all_is_told_apart(judged: list[tuple[Signals, bool]]) -> None:
    """A dozen messages are nearly always separable, and a steeper curve then always likelier."""
    signals, right = zip(*judged, strict=True)

    assert max(map(abs, astuple(fit(signals, right)))) < 1e4
