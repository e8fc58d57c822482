"""From scores to a probability."""

from hypothesis import given
from hypothesis import strategies as st

from bot.matching.calibration import CURVE, Curve

ANY = st.floats(allow_nan=False, min_value=-1e30, max_value=1e30)
USUAL = st.floats(min_value=-5, max_value=5)
WORDS = st.integers(min_value=0, max_value=300)


@given(ANY, ANY, WORDS)
def test_a_probability_is_never_outside_0_and_1(own: float, ahead: float, words: int) -> None:
    """Not even for scores that no model gives."""
    assert 0 <= CURVE.probability(own, ahead, words) <= 1


@given(USUAL, USUAL, st.floats(min_value=0, max_value=5), WORDS)
def test_a_better_score_never_makes_an_entry_less_likely(own: float, ahead: float, more: float, words: int) -> None:
    """Nor does being further ahead; otherwise the ranking would not be that of the scores."""
    before = CURVE.probability(own, ahead, words)

    assert CURVE.probability(own + more, ahead, words) >= before
    assert CURVE.probability(own, ahead + more, words) >= before


def test_without_evidence_either_way_a_probability_is_a_half() -> None:
    """The curve is the logistic one."""
    assert Curve(offset=0, score=1, lead=1, length=1).probability(0, 0, 0) == 0.5
