"""Dates and times as people type them: understood whole, or asked about, never guessed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language import LANGUAGES, Language
from bot.services.newsroom.moments import Trouble, on_the_clock, read
from bot.texts.dates import KOPER, period, when

HOURS = (
    "enih", "dveh", "treh", "štirih", "petih", "šestih",
    "sedmih", "osmih", "devetih", "desetih", "enajstih", "dvanajstih",
)  # fmt: skip
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
        ("20h", "2026-11-26 20:00"),
        ("ob 19.30", "2026-11-26 19:30"),
        ("ob 20. uri", "2026-11-26 20:00"),
        ("ob 19. uri in 30 minut", "2026-11-26 19:30"),
        ("pol osmih", "2026-11-26 19:30"),  # it is noon: half past seven is in the evening
        ("jutri ob pol 20h", "2026-11-27 19:30"),
        ("alle 19:30", "2026-11-26 19:30"),
        ("alle 19 e 30", "2026-11-26 19:30"),
        ("alle 19 e mezza", "2026-11-26 19:30"),
        ("alle 19 e un quarto", "2026-11-26 19:15"),
        ("ore 18", "2026-11-26 18:00"),
        ("dal 12 dicembre alle 18", "2026-12-12 18:00"),
        ("od 18h", "2026-11-26 18:00"),
        ("9 zvečer", "2026-11-26 21:00"),
        ("alle 9 di sera", "2026-11-26 21:00"),
        ("jutri ob 9 zjutraj", "2026-11-27 09:00"),
        ("domani alle 9 di mattina", "2026-11-27 09:00"),
        ("nocoj ob 8", "2026-11-26 20:00"),
        ("stasera alle 8 e mezza", "2026-11-26 20:30"),
        ("jutri ob pol osmih zvečer", "2026-11-27 19:30"),
        ("jutri popoldne ob 12.30", "2026-11-27 12:30"),
        ("jutri zvečer ob 20.00", "2026-11-27 20:00"),
        ("čez eno uro", "2026-11-26 13:00"),
        ("čez dve uri", "2026-11-26 14:00"),
        ("Čez uro in pol.", "2026-11-26 13:30"),
        ("čez pol ure", "2026-11-26 12:30"),
        ("čez 20 minut", "2026-11-26 12:20"),
        ("tra un'ora", "2026-11-26 13:00"),
        ("fra due ore", "2026-11-26 14:00"),
        ("tra mezz’ora", "2026-11-26 12:30"),
        ("tra un'ora e mezza", "2026-11-26 13:30"),
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
        ("jutri ob 9 ponoči", Trouble.UNREADABLE),
        ("jutri ob 22 zjutraj", Trouble.UNREADABLE),
        ("jutri ob 12 zvečer", Trouble.UNREADABLE),  # midnight, of which day
        ("jutri od 6 do 8 zvečer", Trouble.UNREADABLE),  # from six in the morning, perhaps
        ("čez nekaj ur", Trouble.UNREADABLE),
        ("čez dva dni", Trouble.UNREADABLE),
        ("prihodnjo soboto ob 9", Trouble.UNREADABLE),
        ("do 20h", Trouble.UNREADABLE),  # an end, where none is asked for
        ("fino alle 20", Trouble.UNREADABLE),
        ("12.12-13.12", Trouble.UNREADABLE),  # two days
        ("11-12", Trouble.UNREADABLE),  # of December, perhaps
        ("12-12-20", Trouble.UNREADABLE),
        ("med 18. in 20. uro", Trouble.UNREADABLE),
        ("pol trinajstih", Trouble.UNREADABLE),
        ("pol 25", Trouble.IMPOSSIBLE),
        ("pol 0", Trouble.IMPOSSIBLE),
        ("alle 19 e 75", Trouble.IMPOSSIBLE),
        ("od 20h do 18h", Trouble.BEFORE_START),
        ("od 22h do 1h", Trouble.BEFORE_START),
        ("jutri od pol osmih do 21h", Trouble.UNREADABLE),  # in the morning or in the evening
        ("od 18h do kosila", Trouble.UNREADABLE),
        ("od 18h do 20h do 21h", Trouble.UNREADABLE),
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


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("od 18h do 20h", "2026-11-26 18:00", "2026-11-26 20:00"),
        ("18-20", "2026-11-26 18:00", "2026-11-26 20:00"),
        ("18 - 20h", "2026-11-26 18:00", "2026-11-26 20:00"),
        ("12. 12. 18-20", "2026-12-12 18:00", "2026-12-12 20:00"),
        ("12. 12. 2026 10-12", "2026-12-12 10:00", "2026-12-12 12:00"),
        ("sobota 10-12", "2026-11-28 10:00", "2026-11-28 12:00"),
        ("12 dicembre 10-12", "2026-12-12 10:00", "2026-12-12 12:00"),
        ("jutri od 6 zvečer do 8 zvečer", "2026-11-27 18:00", "2026-11-27 20:00"),
        ("dalle 18 alle 20", "2026-11-26 18:00", "2026-11-26 20:00"),
        ("dalle ore 18:00 alle ore 20:30", "2026-11-26 18:00", "2026-11-26 20:30"),
        ("dall'13 alle 15", "2026-11-26 13:00", "2026-11-26 15:00"),
        ("18.00–20.00", "2026-11-26 18:00", "2026-11-26 20:00"),
        ("18:00-20:30", "2026-11-26 18:00", "2026-11-26 20:30"),
        ("18h - 20h", "2026-11-26 18:00", "2026-11-26 20:00"),
        ("sobota od 10h do 12h", "2026-11-28 10:00", "2026-11-28 12:00"),
        ("sabato 12 dicembre dalle 18 alle 20", "2026-12-12 18:00", "2026-12-12 20:00"),
        ("dalle 18 alle 20 di sabato 12 dicembre", "2026-12-12 18:00", "2026-12-12 20:00"),
        ("od 18. do 20. ure, 12. 12. 2026", "2026-12-12 18:00", "2026-12-12 20:00"),
        ("12. 12. 2026 ob 18h do 13. 12. 2026 ob 1h", "2026-12-12 18:00", "2026-12-13 01:00"),
        ("četrtek ob 13h do petek ob 1h", "2026-11-26 13:00", "2026-11-27 01:00"),
    ],
)
def test_a_period_is_understood(text: str, start: str, end: str) -> None:
    """A day that is named once is that of both."""
    reading = read(text, THURSDAY)

    assert understood(text) == start
    assert reading.end
    assert reading.end.astimezone(KOPER).strftime("%Y-%m-%d %H:%M") == end


@pytest.mark.parametrize("text", ["do 20h", "do 20.00", "do 20. ure", "fino alle 20", "sino alle ore 20", "– 20.00"])
def test_until_names_an_end_where_one_is_asked_for(text: str) -> None:
    """On the day of the start."""
    (moment,) = read(text, THURSDAY, date(2026, 12, 12), until=True).moments

    assert moment.astimezone(KOPER).strftime("%Y-%m-%d %H:%M") == "2026-12-12 20:00"


def test_half_an_hour_in_words_is_in_the_morning_or_in_the_evening() -> None:
    """Both are offered, for nobody says which."""
    moments = read("jutri ob pol osmih", THURSDAY).moments

    assert [moment.astimezone(KOPER).strftime("%H:%M") for moment in moments] == ["07:30", "19:30"]


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
            "{day}/{month}/{year} alle {hour} e {minute}",
            "{day}. {month}. {year} ob {hour} in {minute}",
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
@given(
    start=st.datetimes(_FIRST, datetime(2028, 10, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    minutes=st.integers(1, 3 * 24 * 60),
    language=st.sampled_from(LANGUAGES),
)
def test_whatever_period_the_bot_writes_it_can_read(start: datetime, minutes: int, language: Language) -> None:
    """Also over midnight; only in the hour that comes twice is it not clear."""
    begins = start.replace(second=0, microsecond=0)
    ends = begins + timedelta(minutes=minutes)
    reading = read(period(begins, ends, language), THURSDAY)

    if all(_is_clear(each) for each in (begins, ends)):
        assert (reading.moments, reading.end) == ((begins,), ends)
    else:
        assert not reading.moments or reading.end


def _is_clear(moment: datetime) -> bool:
    here = moment.astimezone(KOPER)
    return len(on_the_clock(here.date(), here.hour, here.minute)) == 1


@settings(deadline=None)
@given(
    hours=st.lists(st.integers(0, 23), min_size=2, max_size=2),
    form=st.sampled_from(
        [
            "od {0}h do {1}h",
            "dalle {0} alle {1}",
            "dalle ore {0} alle ore {1}",
            "{0}.00–{1}.00",
            "{0}h-{1}h",
            "od {0}. do {1}. ure",
        ]
    ),
)
def test_a_period_begins_before_it_ends(hours: list[int], form: str) -> None:
    """Whichever way round it is written; nothing is turned or moved to the next day."""
    start, end = hours
    reading = read(form.format(start, end), THURSDAY, date(2026, 12, 12))

    if start < end:
        begins, ends = (on_the_clock(date(2026, 12, 12), hour, 0)[0] for hour in hours)
        assert (reading.moments, reading.end) == ((begins,), ends)
    else:
        assert reading.trouble is Trouble.BEFORE_START


@settings(deadline=None)
@given(hour=st.integers(1, 12), word=st.booleans())
def test_half_to_an_hour_is_half_an_hour_before_it(hour: int, *, word: bool) -> None:
    """The first is half past midnight, or half past twelve."""
    moments = read(f"ob pol {HOURS[hour - 1] if word else hour}", THURSDAY, date(2026, 12, 12)).moments

    shown = [moment.astimezone(KOPER) for moment in moments]
    assert [(here.hour, here.minute) for here in shown] == [(hour - 1, 30), (hour + 11, 30)]


@settings(deadline=None)
@given(text=st.text(max_size=40) | st.from_regex(r"[0-9 ./:hobdle–>-]{1,25}", fullmatch=True), until=st.booleans())
def test_no_text_breaks_the_reading(text: str, *, until: bool) -> None:
    """There are moments that lie ahead, or there is a trouble, never both; an end comes after its one start."""
    reading = read(text, THURSDAY, until=until)

    assert bool(reading.moments) != bool(reading.trouble)
    assert all(moment > THURSDAY for moment in reading.moments)
    assert reading.end is None or (len(reading.moments) == 1 and reading.end > reading.moments[0])


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
