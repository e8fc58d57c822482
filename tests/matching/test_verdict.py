"""What matching decides, and how sure it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.verdict import Ranked

PROBABILITY = st.floats(0, 1)


@pytest.mark.parametrize(("score", "odds"), [(0, 0), (0.2, 0.25), (0.5, 1), (0.75, 3), (0.9, 9), (1, 1e12)])
def test_odds_say_how_many_times_likelier_yes_is_than_no(score: float, odds: float) -> None:
    """Even at a half; where no is impossible they end at a million million, so that two sure entries are equally so."""
    assert Ranked("4.3", score).odds == pytest.approx(odds)


@given(PROBABILITY, PROBABILITY)
def test_odds_stand_in_the_order_of_probabilities(one: float, other: float) -> None:
    """And never below nought."""
    low, high = sorted((one, other))

    assert 0 <= Ranked("4.3", low).odds <= Ranked("4.3", high).odds
