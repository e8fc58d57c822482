"""From scores to a probability."""

from hypothesis import given
from hypothesis import strategies as st

from bot.matching.calibration import CURVE, Curve

ANY = st.floats(allow_nan=False, min_value=-1e30, max_value=1e30)
USUAL = st.floats(min_value=-5, max_value=5)


@given(ANY, ANY)
def test_a_probability_is_never_outside_0_and_1(own: float, ahead: float) -> None:
    """Not even for scores that no model gives."""
    assert 0 <= CURVE.probability(own, ahead) <= 1


@given(USUAL, USUAL, st.floats(min_value=0, max_value=5))
def test_a_better_score_never_makes_an_entry_less_likely(own: float, ahead: float, more: float) -> None:
    """Nor does being further ahead; otherwise the ranking would not be that of the scores."""
    assert CURVE.probability(own + more, ahead) >= CURVE.probability(own, ahead)
    assert CURVE.probability(own, ahead + more) >= CURVE.probability(own, ahead)


def test_without_evidence_either_way_a_probability_is_a_half() -> None:
    """The curve is the logistic one."""
    assert Curve(offset=0, score=1, lead=1).probability(0, 0) == 0.5
