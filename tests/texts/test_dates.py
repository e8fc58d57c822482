"""Days and hours in words, by the clocks of Koper."""

from datetime import UTC, date, datetime, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language import LANGUAGES, Language
from bot.texts.dates import KOPER, day, hour, period, when

EVENING = datetime(2026, 12, 12, 17, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "words"),
    [("sl", "sobota, 12. december 2026, ob 18.00"), ("it", "sabato 12 dicembre 2026, ore 18:00")],
)
def test_a_moment_is_told_as_people_here_do(language: Language, words: str) -> None:
    """In Koper's time, whatever zone the moment is kept in."""
    assert when(EVENING, language) == when(EVENING.astimezone(KOPER), language) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("sl", "sobota, 12. december 2026, od 18.00 do 20.30"),
        ("it", "sabato 12 dicembre 2026, dalle ore 18:00 alle ore 20:30"),
    ],
)
def test_an_evening_is_told_with_its_end(language: Language, words: str) -> None:
    """The day once."""
    assert period(EVENING, EVENING + timedelta(hours=2, minutes=30), language) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_goes_over_midnight_is_told_with_both_days(language: Language) -> None:
    """Midnight in Koper, not in Greenwich; without an end there is only a beginning."""
    end = EVENING + timedelta(hours=6)

    assert period(EVENING, end, language) == f"{when(EVENING, language)} – {when(end, language)}"
    assert day(date(2026, 12, 13), language) in period(EVENING, end, language)
    assert period(EVENING, None, language) == when(EVENING, language)


@pytest.mark.parametrize(("language", "words"), [("sl", "sobota, 1. avgust 2026"), ("it", "sabato 1º agosto 2026")])
def test_the_first_of_a_month_has_its_own_form_in_italian(language: Language, words: str) -> None:
    """Only the first."""
    assert day(date(2026, 8, 1), language) == words
    assert "º" not in day(date(2026, 8, 11), language)


@pytest.mark.parametrize(("language", "words"), [("sl", "9.05"), ("it", "9:05")])
def test_an_hour_has_no_zero_before_it_and_a_minute_has(language: Language, words: str) -> None:
    """A point in Slovene, a colon in Italian."""
    assert hour(datetime(2026, 7, 1, 7, 5, tzinfo=UTC), language) == words


@settings(deadline=None)
@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_the_words_are_those_of_the_unicode_consortium(date_: date) -> None:
    """Week days and months of both languages; a date that stands alone has both in the nominative in Slovene."""
    slovene, italian = (
        [format_date(date_, "EEEE", locale), format_date(date_, "MMMM", locale)] for locale in ("sl", "it")
    )

    assert day(date_, "sl") == f"{slovene[0]}, {date_.day}. {slovene[1]} {date_.year}"
    assert day(date_, "it").replace("1º", "1") == f"{italian[0]} {date_.day} {italian[1]} {date_.year}"
