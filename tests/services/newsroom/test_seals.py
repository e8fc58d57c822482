"""Seals: what a confirmation holds for, and how far the number of those who get it may shift."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.services.newsroom.seals import Check, Seals

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
PEOPLE = st.integers(0, 20_000)


def broken(shown: dict[str, int], now: dict[str, int], *, digest: str = "same") -> Check:
    """What became of a seal on some numbers, when it was broken with others."""
    seals = Seals()
    word = seals.put(7, 1, "same", NOW, shown)
    return seals.broken(word, 7, 1, digest, NOW, now)


@pytest.mark.parametrize(
    ("shown", "now", "check"),
    [
        ({"sl": 1000, "it": 40}, {"sl": 1000, "it": 40}, Check.HOLDS),
        ({"sl": 1000, "it": 40}, {"sl": 1050, "it": 35}, Check.SHIFTED),
        ({"sl": 1000, "it": 40}, {"sl": 1051, "it": 40}, Check.CHANGED),
        ({"sl": 1000, "it": 40}, {"sl": 949, "it": 40}, Check.CHANGED),
        ({"sl": 1000, "it": 40}, {"sl": 1000, "it": 46}, Check.CHANGED),
        ({"sl": 1000}, {"sl": 1000, "it": 5}, Check.SHIFTED),
        ({"sl": 1000}, {"sl": 1000, "it": 6}, Check.CHANGED),
        ({"sl": 1}, {"sl": 0}, Check.CHANGED),
    ],
)
def test_numbers_may_shift_by_five_or_a_twentieth_in_each_language(
    shown: dict[str, int], now: dict[str, int], check: Check
) -> None:
    """Beyond that somebody looks again; so they do when nobody is left."""
    assert broken(shown, now) is check


@given(shown=PEOPLE, now=PEOPLE)
def test_another_text_is_another_matter_whatever_the_numbers(shown: int, now: int) -> None:
    """The tolerance is one for numbers alone."""
    assert broken({"sl": shown}, {"sl": now}, digest="other") is Check.CHANGED


def test_a_seal_holds_once_for_one_person_and_ten_minutes() -> None:
    """With numbers as without."""
    seals = Seals()
    word = seals.put(7, 1, "same", NOW, {"sl": 1})
    assert seals.broken(word, 8, 1, "same", NOW, {"sl": 1}) is Check.EXPIRED
    assert seals.broken(word, 7, 1, "same", NOW + timedelta(minutes=10), {"sl": 1}) is Check.EXPIRED
    assert seals.broken(word, 7, 1, "same", NOW, {"sl": 1}) is Check.HOLDS
    assert seals.broken(word, 7, 1, "same", NOW, {"sl": 1}) is Check.EXPIRED
