"""Reading a date and a time as people here write them: "12. 12. 2026 ob 18.00", "domani alle 9", "sobota 10.30".

Whatever is not understood whole is not understood at all: nobody's message goes out at a time that was guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.services.newsroom.almanac import ANY_MONTH, WEEKDAY, month, plain, weekday
from bot.texts.dates import KOPER

_FILLER: Final = re.compile(r"v|ob|dne|dan|ur[aeio]?|h|il|l[aeo]?|all[ae]?|a|or[ae]|del|di|dalle")
_DAYS_AHEAD: Final = {
    "danes": 0,
    "oggi": 0,
    "jutri": 1,
    "domani": 1,
    "pojutrisnjem": 2,
    "dopodomani": 2,
}
_DAY, _MONTH, _YEAR = r"(?<!\d)(?P<day>\d{1,2})", r"(?P<month>\d{1,2})", r"(?P<year>\d{4})(?!\d)"
# Longer forms first. "10.30" is a time unless a time follows it.
_DATES: Final = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)",
        rf"{_DAY} ?[./-] ?{_MONTH} ?[./-] ?{_YEAR}\.?",
        rf"{_DAY}([./]){_MONTH}\2(?P<year>\d\d)(?![\d.:h])",
        rf"{_DAY} ?[.°]? ?(?P<name>{ANY_MONTH})\.?(?: ?{_YEAR})?",
        rf"{_DAY}\. ?{_MONTH}\.",
        rf"{_DAY}/{_MONTH}(?![\d/])",
        rf"{_DAY}\.{_MONTH}(?= \d)",
    )
)
_WEEKDAY: Final = re.compile(WEEKDAY)
_AHEAD: Final = re.compile(rf"(?<![a-z])(?:{'|'.join(_DAYS_AHEAD)})(?![a-z])")
_TIME: Final = re.compile(r"(\d{1,2})(?: ?[.:h] ?(\d\d))? ?h?\.?", re.ASCII)
_CENTURY: Final = 100
# Nobody plans further ahead; a year that was mistyped is further.
_FARTHEST: Final = timedelta(days=2 * 366)
# A day without a year that has passed not long ago is a slip, not a day of next year.
_SLIP: Final = timedelta(days=60)


class Trouble(StrEnum):
    """Why a text names no time to go by."""

    UNREADABLE = "unreadable"
    NO_TIME = "no-time"  # a day alone
    IMPOSSIBLE = "impossible"  # 31. 2., 25.00
    DISAGREES = "disagrees"  # the day of that date has another name
    SKIPPED = "skipped"  # the clock is moved forward over it
    PAST = "past"
    FAR = "far"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says: one moment, two where the clock shows that time twice, or none and why."""

    moments: tuple[datetime, ...] = ()
    trouble: Trouble | None = None


class _NotReadError(Exception):
    """Carries a trouble out of the steps of reading."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


def read(text: str, now: datetime, day: date | None = None) -> Reading:
    """The moments after `now` that a text names, in UTC; a time alone is one of `day`, else of today."""
    try:
        return _read(_tidy(text), now, day)
    except _NotReadError as error:
        return Reading(trouble=error.trouble)
    except (ValueError, OverflowError):
        return Reading(trouble=Trouble.IMPOSSIBLE)


def on_the_clock(day: date, hour: int, minute: int) -> tuple[datetime, ...]:
    """The moments, in UTC, at which clocks in Koper show a time: one, or none or two when they are moved."""
    wall = datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001 - what the clock on the wall shows
    moments = {wall.replace(tzinfo=KOPER, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return tuple(sorted(each for each in moments if each.astimezone(KOPER).replace(tzinfo=None) == wall))


def _read(text: str, now: datetime, day: date | None) -> Reading:
    today = now.astimezone(KOPER).date()
    written, text = _written(text, today)
    ahead, text = _taken(_AHEAD, text)
    named, text = _taken(_WEEKDAY, text)
    relative = today + timedelta(days=_DAYS_AHEAD[ahead]) if ahead else None
    hour, minute = _time(text, has_day=bool(written or relative or named))
    if written and relative not in (None, written):
        raise _NotReadError(Trouble.DISAGREES)
    written = written or relative
    if named and written and written.weekday() != weekday(named):
        raise _NotReadError(Trouble.DISAGREES)
    days = (written,) if written else tuple(_coming(named, today)) if named else (day or today,)
    return _after(now, [on_the_clock(each, hour, minute) for each in days])


def _after(now: datetime, choices: list[tuple[datetime, ...]]) -> Reading:
    """The first day of which something lies ahead; else what is wrong with the last."""
    for moments in choices:
        ahead = tuple(moment for moment in moments if moment > now)
        if ahead:
            return Reading(ahead) if ahead[0] - now < _FARTHEST else Reading(trouble=Trouble.FAR)
    return Reading(trouble=Trouble.PAST if choices[-1] else Trouble.SKIPPED)


def _tidy(text: str) -> str:
    """One space between words, none of them without meaning here."""
    words = re.sub(r"[,;()'’\s]+", " ", plain(text.replace("º", "°"))).split()
    return " ".join(word for word in words if not _FILLER.fullmatch(word))


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str | None, str]:
    found = pattern.search(text)
    if not found:
        return None, text
    return found[0], f"{text[: found.start()]} {text[found.end() :]}".strip()


def _written(text: str, today: date) -> tuple[date | None, str]:
    """The date that is written out, and the rest of the text."""
    for pattern in _DATES:
        if found := pattern.search(text):
            rest = f"{text[: found.start()]} {text[found.end() :]}".strip()
            return _date(found, today), rest
    return None, text


def _date(found: re.Match[str], today: date) -> date:
    """ValueError for a day that no calendar has."""
    parts = found.groupdict()
    month_number = month(parts["name"]) if parts.get("name") else int(parts["month"])
    day_number = int(parts["day"])
    if parts.get("year"):
        year = int(parts["year"])
        return date(year if year >= _CENTURY else today.year // _CENTURY * _CENTURY + year, month_number, day_number)
    this_year = date(today.year, month_number, day_number)
    return this_year if this_year > today - _SLIP else this_year.replace(year=today.year + 1)


def _coming(named: str, today: date) -> Iterator[date]:
    """The next two days of a name, the first may be today."""
    first = today + timedelta(days=(weekday(named) - today.weekday()) % 7)
    yield from (first, first + timedelta(days=7))


def _time(text: str, *, has_day: bool) -> tuple[int, int]:
    if not text and has_day:
        raise _NotReadError(Trouble.NO_TIME)
    found = _TIME.fullmatch(text)
    if not found:
        raise _NotReadError(Trouble.UNREADABLE)
    return int(found[1]), int(found[2] or 0)
