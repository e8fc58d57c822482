"""Reading a date and a time as people here write them: "12. 12. 2026 ob 18.00", "domani alle 9", "sobota 10.30".

So are hours with other words ("20h", "alle 19 e 30", "pol osmih", "9 zvečer", "čez eno uro"), and periods ("od 18h do
20h", "dalle 18 alle 20", "18-20").
Whatever is not understood whole is not understood at all: nobody's message goes out at a time that was guessed. "Pol
osmih" is half past seven in the morning or in the evening, so it may name two moments.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.language.almanac import ANY_MONTH, WEEKDAY, month, plain, weekday
from bot.services.newsroom.spoken import Part, in_a_while, in_part, part_of_day, with_hours_alone
from bot.texts.dates import KOPER

_FILLER: Final = re.compile(r"v|ob|od|dne|dan|ur[aeio]?|h|il|l[aeo]?|all[ae]?|a|or[ae]|del|di|dal|dall[ae]?")
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
_MINUTES: Final = {"mezza": 30, "mezzo": 30, "un quarto": 15, "tre quarti": 45}
_TIME: Final = re.compile(
    rf"(\d{{1,2}})(?: ?[.:h] ?(\d\d)|\.? (?:e|in) (\d{{1,2}}|{'|'.join(_MINUTES)})(?: minut[aei]?)?)? ?h?\.?", re.ASCII
)
_HOURS: Final = (
    "enih", "dveh", "treh", "stirih", "petih", "sestih",
    "sedmih", "osmih", "devetih", "desetih", "enajstih", "dvanajstih",
)  # fmt: skip
_HALF: Final = re.compile(rf"pol (?:(\d{{1,2}}) ?[h.]?|({'|'.join(_HOURS)}))", re.ASCII)
# What stands before an end: "do 20h", "fino alle 20", the second half of "dalle 18 alle 20", "18.00–20.00".
_UNTIL: Final = ">"
_ENDS: Final = re.compile(r"\b(?:do|(?:fino|sino)(?: a(?:l(?:le)?)?)?)\b|[\u2013\u2014]", re.ASCII)
# A hyphen stands in dates too: only between what can be nothing but hours.
_HOUR: Final = r"\d{1,2}(?:h|[:.](?:00|15|30|45))"
_HYPHEN: Final = re.compile(rf"(?<![\d.])({_HOUR}) ?- ?(?={_HOUR}(?![\d.-]))", re.ASCII)
_FROM_TO: Final = re.compile(r"\bdall(?:e\b|['’])(.*?)\ball(?:e\b|['’])", re.ASCII)
_CENTURY: Final = 100
_NOON: Final = 12
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
    BEFORE_START = "before-start"  # of a period
    PAST = "past"
    FAR = "far"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says: one moment, several where it may mean each, or none and why; `end` is that of a period.

    `day` is the one that was written, where something else in the text disagrees with it.
    """

    moments: tuple[datetime, ...] = ()
    trouble: Trouble | None = None
    end: datetime | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class _Said:
    """The days and times of day that a text may mean; without a day, whichever is at hand."""

    days: tuple[date, ...]
    times: tuple[tuple[int, int], ...]
    part: Part | None = None


class _NotReadError(Exception):
    """Carries a trouble out of the steps of reading."""

    def __init__(self, trouble: Trouble, day: date | None = None) -> None:
        super().__init__(trouble)
        self.trouble, self.day = trouble, day


def read(text: str, now: datetime, day: date | None = None, *, until: bool = False) -> Reading:
    """The moments after `now` that a text names, in UTC; a time alone is one of `day`, else of today.

    Where an end is asked for (`until`), "do 20h" names it too; anywhere else that is no answer.
    """
    if not until and (soon := in_a_while(plain(text), now.astimezone(UTC))):
        return Reading((soon,))
    try:
        before, is_end, after = _tidy(text).partition(_UNTIL)
        if is_end and before.strip():
            return _period(before.strip(), after.strip(), now, day)
        if is_end and not until:
            return Reading(trouble=Trouble.UNREADABLE)
        return _read((after if is_end else before).strip(), now, day)
    except _NotReadError as error:
        return Reading(trouble=error.trouble, day=error.day)
    except (ValueError, OverflowError):
        return Reading(trouble=Trouble.IMPOSSIBLE)


def on_the_clock(day: date, hour: int, minute: int) -> tuple[datetime, ...]:
    """The moments, in UTC, at which clocks in Koper show a time: one, or none or two when they are moved."""
    wall = datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001 - what the clock on the wall shows
    moments = {wall.replace(tzinfo=KOPER, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return tuple(sorted(each for each in moments if each.astimezone(KOPER).replace(tzinfo=None) == wall))


def _read(text: str, now: datetime, day: date | None) -> Reading:
    today = now.astimezone(KOPER).date()
    said = _said(text, today)
    return _after(now, _choices(said.days or (day or today,), said))


def _period(before: str, after: str, now: datetime, day: date | None) -> Reading:
    """From when to when; a day that is named once is that of both."""
    today = now.astimezone(KOPER).date()
    first, last = _said(before, today), _said(after, today)
    if first.part is not last.part and any(
        hour < _NOON for each in (first, last) if not each.part for hour, _ in each.times
    ):
        raise _NotReadError(Trouble.UNREADABLE)  # "od 6 do 8 zvečer": whose evening it is, is not said
    start = _one(_after(now, _choices(first.days or last.days or (day or today,), first)))
    days = last.days if first.days and last.days else (start.astimezone(KOPER).date(),)
    ends = tuple(moment for moments in _choices(days, last) for moment in moments)
    later = tuple(moment for moment in ends if moment > start)
    if not later:
        raise _NotReadError(Trouble.BEFORE_START if ends else Trouble.SKIPPED)
    # Of two days of a name the first that is late enough is meant, of two times of one day neither.
    return Reading((start,), end=_one(Reading(later[:1] if len(days) > 1 else later)))


def _one(reading: Reading) -> datetime:
    if reading.trouble:
        raise _NotReadError(reading.trouble)
    if len(reading.moments) > 1:
        raise _NotReadError(Trouble.UNREADABLE)
    return reading.moments[0]


def _said(text: str, today: date) -> _Said:
    written, text = _written(text, today)
    part, text = part_of_day(text)
    ahead, text = _taken(_AHEAD, text)
    named, text = _taken(_WEEKDAY, text)
    relative = today + timedelta(days=_DAYS_AHEAD[ahead]) if ahead else None
    times = _times(text, has_day=bool(written or relative or named))
    if written and relative not in (None, written):
        raise _NotReadError(Trouble.DISAGREES, written)
    written = written or relative
    if named and written and written.weekday() != weekday(named):
        raise _NotReadError(Trouble.DISAGREES, written)
    if part and not (times := in_part(times, part)):
        raise _NotReadError(Trouble.UNREADABLE)
    return _Said((written,) if written else tuple(_coming(named, today)) if named else (), times, part)


def _choices(days: tuple[date, ...], said: _Said) -> list[tuple[datetime, ...]]:
    """The moments that are meant, day by day."""
    return [tuple(moment for time in said.times for moment in on_the_clock(day, *time)) for day in days]


def _after(now: datetime, choices: list[tuple[datetime, ...]]) -> Reading:
    """The first day of which something lies ahead; else what is wrong with the last."""
    for moments in choices:
        ahead = tuple(moment for moment in moments if moment > now)
        if ahead:
            return Reading(ahead) if ahead[0] - now < _FARTHEST else Reading(trouble=Trouble.FAR)
    return Reading(trouble=Trouble.PAST if choices[-1] else Trouble.SKIPPED)


def _tidy(text: str) -> str:
    """One space between words, none of them without meaning here, and a sign before an end."""
    text = plain(text.replace("º", "°"))
    text = with_hours_alone(text.strip(), _UNTIL)
    text = _HYPHEN.sub(rf"\1 {_UNTIL} ", _FROM_TO.sub(rf"\1 {_UNTIL} ", text))
    text = _ENDS.sub(f" {_UNTIL} ", text)
    words = re.sub(r"[,;()'’\s]+", " ", text).split()
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


def _times(text: str, *, has_day: bool) -> tuple[tuple[int, int], ...]:
    """The time of day that is written; of a half hour in words both, before and after noon."""
    if not text and has_day:
        raise _NotReadError(Trouble.NO_TIME)
    if half := _HALF.fullmatch(text):
        hour = int(half[1]) if half[1] else _HOURS.index(half[2]) + 1
        return ((hour - 1, 30), (hour + 11, 30)) if hour <= len(_HOURS) else ((hour - 1, 30),)
    found = _TIME.fullmatch(text)
    if not found:
        raise _NotReadError(Trouble.UNREADABLE)
    minutes = found[2] or found[3] or "0"
    return ((int(found[1]), _MINUTES.get(minutes) or int(minutes)),)
