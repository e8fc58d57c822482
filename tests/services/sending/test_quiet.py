"""Quiet hours: over midnight, on the nights in which the clock jumps, and never without an end."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.services.sending.quiet import quiet_until
from bot.storage import Quiet
from bot.texts.dates import KOPER

NIGHT = Quiet(22 * 60, 7 * 60)
NOON = Quiet(12 * 60, 14 * 60)
MINUTES = st.integers(0, 24 * 60 - 1)
HOURS = st.builds(Quiet, MINUTES, MINUTES) | st.builds(Quiet, st.integers(60, 240), st.integers(60, 240))
# Around the nights in which the clock goes forward and back.
MOMENTS = st.one_of(
    st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.datetimes(datetime(2026, 3, 28, 20), datetime(2026, 3, 29, 8), timezones=st.just(UTC)),  # noqa: DTZ001
    st.datetimes(datetime(2026, 10, 24, 20), datetime(2026, 10, 25, 8), timezones=st.just(UTC)),  # noqa: DTZ001
)


def koper(text: str, fold: int = 0) -> datetime:
    """A time on the clocks of Koper; `fold` 1 is the second of an hour that comes twice."""
    return datetime.fromisoformat(text).replace(tzinfo=KOPER, fold=fold)


def same(one: datetime | None, other: datetime | None) -> bool:
    """Whether two times are the same moment: within a time zone Python compares what the clocks show."""
    return (one and one.astimezone(UTC)) == (other and other.astimezone(UTC))


@pytest.mark.parametrize(
    ("quiet", "now", "end"),
    [
        (NIGHT, "2026-07-01 21:59", None),
        (NIGHT, "2026-07-01 22:00", "2026-07-02 07:00"),
        (NIGHT, "2026-07-01 23:59", "2026-07-02 07:00"),
        (NIGHT, "2026-07-02 00:00", "2026-07-02 07:00"),
        (NIGHT, "2026-07-02 06:59", "2026-07-02 07:00"),
        (NIGHT, "2026-07-02 07:00", None),
        (NIGHT, "2026-12-31 23:00", "2027-01-01 07:00"),
        (NOON, "2026-07-01 11:59", None),
        (NOON, "2026-07-01 13:30", "2026-07-01 14:00"),
        (NOON, "2026-07-01 14:00", None),
        (Quiet(22 * 60, 0), "2026-07-01 23:00", "2026-07-02 00:00"),
        (Quiet(0, 7 * 60), "2026-07-01 00:00", "2026-07-01 07:00"),
        (Quiet(0, 7 * 60), "2026-07-01 23:59", None),
        (Quiet(60, 60), "2026-07-01 01:00", None),
        (None, "2026-07-01 23:00", None),
    ],
)
def test_quiet_hours_end_when_the_clock_says_so(quiet: Quiet | None, now: str, end: str | None) -> None:
    """Over midnight too; their first minute is quiet, the one at which they end is not."""
    assert same(quiet_until(quiet, koper(now)), end and koper(end))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("quiet", "now", "end", "hours"),
    [
        # 29 March 2026: two o'clock is followed by three.
        (NIGHT, koper("2026-03-28 23:00"), koper("2026-03-29 07:00"), 7),
        (NIGHT, koper("2026-03-29 01:59"), koper("2026-03-29 07:00"), 4 + 1 / 60),
        (Quiet(23 * 60, 120), koper("2026-03-29 01:00"), koper("2026-03-29 03:00"), 1),
        (Quiet(150, 300), koper("2026-03-29 03:00"), koper("2026-03-29 05:00"), 2),
        # 25 October 2026: the hour from two to three comes twice.
        (NIGHT, koper("2026-10-24 23:00"), koper("2026-10-25 07:00"), 9),
        (NIGHT, koper("2026-10-25 02:30", fold=0), koper("2026-10-25 07:00"), 5.5),
        (NIGHT, koper("2026-10-25 02:30", fold=1), koper("2026-10-25 07:00"), 4.5),
        (Quiet(23 * 60, 150), koper("2026-10-25 01:30"), koper("2026-10-25 02:30", fold=0), 1),
        (Quiet(23 * 60, 150), koper("2026-10-25 02:10", fold=1), koper("2026-10-25 02:30", fold=1), 1 / 3),
    ],
)
def test_the_clock_on_the_wall_counts_when_it_jumps(quiet: Quiet, now: datetime, end: datetime, hours: float) -> None:
    """The night of spring is an hour shorter, that of autumn an hour longer."""
    found = quiet_until(quiet, now.astimezone(UTC))

    assert same(found, end)
    assert found
    assert (found - now.astimezone(UTC)) / timedelta(hours=1) == pytest.approx(hours)


def test_the_end_is_told_in_the_zone_that_was_asked_in() -> None:
    """The ledger thinks in UTC."""
    end = quiet_until(NIGHT, datetime(2026, 7, 1, 21, 0, tzinfo=UTC))

    assert end
    assert (end.tzinfo, end.hour) == (UTC, 5)


@given(HOURS, MOMENTS)
@example(Quiet(23 * 60, 150), datetime(2026, 10, 25, 1, 10, tzinfo=UTC))
@example(Quiet(195, 150), datetime(2026, 3, 29, 0, 59, tzinfo=UTC))
def test_quiet_hours_have_an_end_and_then_it_is_not_quiet(quiet: Quiet, now: datetime) -> None:
    """The end is never before now, or a delivery would be claimed and put off without pause."""
    end = quiet_until(quiet, now)

    assert end is None or end > now
    assert end is None or quiet_until(quiet, end) is None


@given(HOURS, MOMENTS)
def test_it_is_quiet_in_the_minutes_between_and_in_no_others(quiet: Quiet, now: datetime) -> None:
    """By the clock on the wall, whatever the season."""
    here = now.astimezone(KOPER)
    minute = here.hour * 60 + here.minute
    over_midnight = quiet.start > quiet.end
    is_between = minute >= quiet.start or minute < quiet.end if over_midnight else quiet.start <= minute < quiet.end

    assert (quiet_until(quiet, now) is not None) == is_between
