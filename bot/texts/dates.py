"""Days and hours in words, as they are written in Koper: "sobota, 12. december 2026, ob 18.00".

The words stand in the catalogs. Those of CLDR (babel) do not fit: "12. december 2026 18:00" in Slovene.
"""

import datetime as dt
from typing import Final
from zoneinfo import ZoneInfo

from bot.language import Language
from bot.texts import Texts

KOPER: Final = ZoneInfo("Europe/Ljubljana")
"""The time zone that everybody here reads and writes."""

_SAY: Final = Texts()


def day(date: dt.date, language: Language) -> str:
    """A day: "sobota, 12. december 2026", "sabato 12 dicembre 2026"."""
    weekday = _SAY(f"weekday-{date.isoweekday()}", language)
    month = _SAY(f"month-{date.month}", language)
    # The year as a text, for a catalog would write the number like an amount: "2.026".
    return _SAY("day-in-words", language, weekday=weekday, day=date.day, month=month, year=str(date.year))


def hour(moment: dt.datetime, language: Language) -> str:
    """The time of day of an aware moment, on the clocks of Koper: "18.00", "18:00"."""
    here = moment.astimezone(KOPER)
    return _SAY("hour-in-words", language, hour=str(here.hour), minute=f"{here.minute:02}")


def when(moment: dt.datetime, language: Language) -> str:
    """Day and time of an aware moment: "sobota, 12. december 2026, ob 18.00", "sabato 12 dicembre 2026, ore 18:00"."""
    return _SAY("moment-in-words", language, day=_day_of(moment, language), hour=hour(moment, language))


def period(start: dt.datetime, end: dt.datetime | None, language: Language) -> str:
    """From when to when something lasts: "sobota, 12. december 2026, od 18.00 do 20.00"; without an end, `when`."""
    if end is None:
        return when(start, language)
    if start.astimezone(KOPER).date() != end.astimezone(KOPER).date():
        return _SAY("days-in-words", language, start=when(start, language), end=when(end, language))
    hours = {"start": hour(start, language), "end": hour(end, language)}
    return _SAY("hours-in-words", language, day=_day_of(start, language), **hours)


def _day_of(moment: dt.datetime, language: Language) -> str:
    return day(moment.astimezone(KOPER).date(), language)
