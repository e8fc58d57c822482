"""Dates and times as people type them: understood whole, or asked about, never guessed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.services.newsroom.moments import Trouble, on_the_clock, read
from bot.texts.dates import KOPER, when

THURSDAY = datetime(2026, 11, 26, 12, 0, tzinfo=KOPER)
_FIRST, _LAST = datetime(2026, 11, 28), datetime(2028, 11, 1)  # noqa: DTZ001 - what a clock on the wall shows


def understood(text: str, now: datetime = THURSDAY, day: date | None = None) -> str:
    """The one moment that a text names, as the clock in Koper shows it; else why not."""
    reading = read(text, now, day)
    if reading.trouble:
        return reading.trouble
    (moment,) = reading.moments
    assert moment.tzinfo is UTC
    return moment.astimezone(KOPER).strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("12. 12. 2026 ob 18.00", "2026-12-12 18:00"),
        ("12.12.2026 18:00", "2026-12-12 18:00"),
        ("12.12. 18h", "2026-12-12 18:00"),
        ("12. 12. ob 18h30", "2026-12-12 18:30"),
        ("12.12 ob 18.00", "2026-12-12 18:00"),
        ("12.12.26 18:00", "2026-12-12 18:00"),
        ("12/12/2026 18:00", "2026-12-12 18:00"),
        ("12/12 alle 18", "2026-12-12 18:00"),
        ("2026-12-12 18:00", "2026-12-12 18:00"),
        ("12. decembra ob 18. uri", "2026-12-12 18:00"),
        ("12. dec. 2026, 18.00", "2026-12-12 18:00"),
        ("il 12 dicembre 2026 alle ore 18", "2026-12-12 18:00"),
        ("1° maggio 2027 alle 10", "2027-05-01 10:00"),
        ("1º maggio 2027 alle 10", "2027-05-01 10:00"),
        ("sobota, 12. decembra 2026, ob 18.00", "2026-12-12 18:00"),
        ("sabato 12 dicembre 2026, ore 18:00", "2026-12-12 18:00"),
        ("danes ob 18", "2026-11-26 18:00"),
        ("oggi alle 18:30", "2026-11-26 18:30"),
        ("jutri ob 9", "2026-11-27 09:00"),
        ("domani alle 9", "2026-11-27 09:00"),
        ("pojutrišnjem 9.00", "2026-11-28 09:00"),
        ("dopodomani alle 9", "2026-11-28 09:00"),
        ("SOBOTA 10.30", "2026-11-28 10:30"),
        ("v soboto ob 10.30", "2026-11-28 10:30"),
        ("martedì alle 10:30", "2026-12-01 10:30"),
        ("četrtek 12.01", "2026-11-26 12:01"),
        ("četrtek 12.00", "2026-12-03 12:00"),
        ("18.30", "2026-11-26 18:30"),
        ("15. 1. ob 9", "2027-01-15 09:00"),
    ],
)
def test_what_people_type_is_understood(text: str, meant: str) -> None:
    """In both languages, with and without blanks, years and carons."""
    assert understood(text) == meant


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("", Trouble.UNREADABLE),
        ("kmalu", Trouble.UNREADABLE),
        ("12. 12. ob 18.00 v Taverni", Trouble.UNREADABLE),
        ("jutri ob 9 zvečer", Trouble.UNREADABLE),
        ("domani alle 9 di sera", Trouble.UNREADABLE),
        ("prihodnjo soboto ob 9", Trouble.UNREADABLE),
        ("12.12.", Trouble.NO_TIME),
        ("jutri", Trouble.NO_TIME),
        ("v soboto", Trouble.NO_TIME),
        ("31. 2. 2027 ob 10", Trouble.IMPOSSIBLE),
        ("12. 13. 2026 ob 10", Trouble.IMPOSSIBLE),
        ("jutri ob 25", Trouble.IMPOSSIBLE),
        ("jutri ob 9.75", Trouble.IMPOSSIBLE),
        ("petek, 12. 12. 2026 ob 18", Trouble.DISAGREES),
        ("jutri, 12. 12. ob 18", Trouble.DISAGREES),
        ("jutri, v soboto ob 18", Trouble.DISAGREES),
        ("danes ob 11.59", Trouble.PAST),
        ("danes ob 12.00", Trouble.PAST),
        ("25. 11. 2026 ob 9", Trouble.PAST),
        ("25. 11. ob 9", Trouble.PAST),
        ("12. 12. 2062 ob 18.00", Trouble.FAR),
        ("9999-12-31 23:59", Trouble.FAR),
        ("0001-01-01 00:00", Trouble.PAST),
        ("28. 3. 2027 ob 2.30", Trouble.SKIPPED),
    ],
)
def test_what_is_not_clear_is_not_guessed(text: str, trouble: Trouble) -> None:
    """The trouble says what to ask; a day of last week is a slip, not one of next year."""
    assert understood(text) == trouble


def test_an_hour_alone_is_one_of_the_day_that_is_given() -> None:
    """The end of an event is usually on the day of its start."""
    assert understood("20.00", day=date(2026, 12, 12)) == "2026-12-12 20:00"
    assert understood("13. 12. ob 1.00", day=date(2026, 12, 12)) == "2026-12-13 01:00"


def test_when_the_clock_goes_back_both_hours_are_offered() -> None:
    """An hour apart; the first is that of summer."""
    first, second = read("31. 10. 2027 ob 2.30", THURSDAY).moments

    assert second - first == timedelta(hours=1)
    assert first.astimezone(KOPER).utcoffset() == timedelta(hours=2)


def test_of_two_hours_one_that_is_past_is_not_offered() -> None:
    """In the very night: the summer one is over."""
    now = datetime(2027, 10, 31, 0, 45, tzinfo=UTC)

    assert [moment.hour for moment in read("2.30", now).moments] == [1]


@settings(deadline=None)
@given(
    moment=st.datetimes(_FIRST, _LAST),
    form=st.sampled_from(
        [
            "{day}. {month}. {year} ob {hour}.{minute:02}",
            "{day}.{month}.{year} {hour}:{minute:02}",
            "{day}/{month}/{year} alle {hour}.{minute:02}",
            "{day:02}/{month:02}/{year} {hour:02}:{minute:02}",
            "{year}-{month:02}-{day:02} {hour:02}:{minute:02}",
            "{day}.{month}.{year}, {hour}h{minute:02}",
        ]
    ),
)
def test_every_moment_is_read_back_from_every_form(moment: datetime, form: str) -> None:
    """Whatever the clock shows at that moment is what was meant."""
    text = form.format(day=moment.day, month=moment.month, year=moment.year, hour=moment.hour, minute=moment.minute)
    expected = on_the_clock(moment.date(), moment.hour, moment.minute)

    assert read(text, THURSDAY).moments == expected
    assert bool(expected) == (read(text, THURSDAY).trouble is None)


@settings(deadline=None)
@given(
    moment=st.datetimes(_FIRST, _LAST, timezones=st.just(UTC)),
    language=st.sampled_from(["sl", "it"]),
)
def test_whatever_the_bot_writes_it_can_read(moment: datetime, language: str) -> None:
    """Staff copy a time from one screen into another."""
    exact = moment.replace(second=0, microsecond=0)

    assert exact in read(when(exact, "it" if language == "it" else "sl"), THURSDAY).moments


@settings(deadline=None)
@given(text=st.text(max_size=40) | st.from_regex(r"[0-9 ./:hob-]{1,25}", fullmatch=True))
def test_no_text_breaks_the_reading(text: str) -> None:
    """There are moments that lie ahead, or there is a trouble, never both."""
    reading = read(text, THURSDAY)

    assert bool(reading.moments) != bool(reading.trouble)
    assert all(moment > THURSDAY for moment in reading.moments)


@settings(deadline=None)
@given(day=st.dates(date(2020, 1, 1), date(2040, 12, 31)), hour=st.integers(0, 23), minute=st.integers(0, 59))
def test_the_clock_shows_what_was_asked_of_it(day: date, hour: int, minute: int) -> None:
    """Once on most days; never or twice only in an hour of a night in March or October."""
    moments = on_the_clock(day, hour, minute)

    for moment in moments:
        here = moment.astimezone(KOPER)
        assert (here.date(), here.hour, here.minute) == (day, hour, minute)
    if len(moments) != 1:
        assert (day.month, hour) == ((3, 2) if not moments else (10, 2))
        assert day.weekday() == 6
