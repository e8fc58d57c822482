"""What people say around hours: the part of the day, "in an hour", "18-20"; all texts are plain, in small letters."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from bot.language.almanac import ANY_MONTH, WEEKDAY

Times = tuple[tuple[int, int], ...]

_NUMBERS: Final = {
    "": 1, "en": 1, "eno": 1, "ena": 1, "dve": 2, "dva": 2, "tri": 3, "stiri": 4, "pet": 5, "deset": 10,
    "petnajst": 15, "dvajset": 20, "trideset": 30,
    "un": 1, "una": 1, "uno": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "dieci": 10,
    "quindici": 15, "venti": 20, "trenta": 30,
}  # fmt: skip
_WHILE: Final = re.compile(
    r"(?:cez|tra|fra) (?:(?P<half>pol ure|mezz ?ora)|(?:(?P<number>\d{1,3}|[a-z]+) )?"
    r"(?:(?P<hours>ur[aeio]?|or[ae])(?P<more> in pol| e mezz[ao])?|minut[aeio]?))",
    re.ASCII,
)
_TONIGHT: Final = {"nocoj": "danes zvecer", "stasera": "oggi sera", "stamattina": "oggi mattina"}
_NOON: Final = 12
# Where the day is said, small numbers after a hyphen are hours; alone "11-12" may as well be a date.
_DAY_SAID: Final = (
    rf"(?:{WEEKDAY}|\b(?:danes|oggi|jutri|domani|pojutrisnjem|dopodomani)|{ANY_MONTH}|\d{{4}}|\b(?:ob|alle|ore))"
)
_HOURS_ALONE: Final = re.compile(
    rf"(?P<said>{_DAY_SAID}[.,]? )?(?<![\d.:/-])(?P<first>\d{{1,2}}) ?- ?(?P<last>\d{{1,2}})(?: ?h| ur[aeo]?)?\.?$",
    re.ASCII,
)


class Part(Enum):
    """A part of the day, by the hours from and till which it is so called."""

    MORNING = (0, 12)
    AFTERNOON = (12, 20)
    EVENING = (16, 24)


_PARTS: Final = {
    "zjutraj": Part.MORNING, "dopoldne": Part.MORNING, "mattina": Part.MORNING, "mattino": Part.MORNING,
    "popoldne": Part.AFTERNOON, "pomeriggio": Part.AFTERNOON,
    "zvecer": Part.EVENING, "sera": Part.EVENING,
}  # fmt: skip
_PART: Final = re.compile(rf"(?<![a-z])(?:{'|'.join(_PARTS)})(?![a-z])")


def in_a_while(text: str, now: datetime) -> datetime | None:
    """The moment that "čez eno uro" or "tra mezz'ora" names, at a full minute that is not earlier; else None."""
    found = _WHILE.fullmatch(re.sub(r"['’\s]+", " ", text).strip().rstrip("."))
    number = found["number"] or "" if found else ""
    if found is None or not (number.isdecimal() or number in _NUMBERS):
        return None
    count = int(number) if number.isdecimal() else _NUMBERS[number]
    minutes = 30 if found["half"] else count * (60 if found["hours"] else 1) + (30 if found["more"] else 0)
    exact = now + timedelta(minutes=minutes)
    return (
        exact
        if exact.second == exact.microsecond == 0
        else exact.replace(second=0, microsecond=0) + timedelta(minutes=1)
    )


def with_hours_alone(text: str, until: str) -> str:
    """A text whose "18-20" says with a sign that the second is an end."""

    def parted(found: re.Match[str]) -> str:
        is_hours = found["said"] or int(found["last"]) > _NOON
        return f"{found['said'] or ''}{found['first']} {until} {found['last']}" if is_hours else found[0]

    return _HOURS_ALONE.sub(parted, text)


def part_of_day(text: str) -> tuple[Part | None, str]:
    """The part of the day that is named, and the rest of the text."""
    for word, said in _TONIGHT.items():
        text = re.sub(rf"\b{word}\b", said, text)
    found = _PART.search(text)
    if found is None:
        return None, text
    return _PARTS[found[0]], f"{text[: found.start()]} {text[found.end() :]}".strip()


def in_part(times: Iterable[tuple[int, int]], part: Part) -> Times:
    """The times that lie in a part of the day, "9" in the evening as 21; none for "22 in the morning"."""
    first, end = part.value
    meant = ((hour + _NOON if first and 0 < hour < _NOON else hour, minute) for hour, minute in times)
    return tuple(dict.fromkeys((hour, minute) for hour, minute in meant if first <= hour < end))
