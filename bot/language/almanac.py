"""The names of months and weekdays in both languages, as people write them, without carons and accents."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

_MONTHS: Final = (
    r"januar(?:ja|ju|jem)?|gennaio",
    r"februar(?:ja|ju|jem)?|febbraio",
    r"mar(?:ec|ca|cu|cem)|marzo",
    r"april(?:a|u|om|e)?",
    r"maj(?:a|u|em)?|maggio",
    r"junij(?:a|u|em)?|giugno",
    r"julij(?:a|u|em)?|luglio",
    r"avgust(?:a|u|om)?|agosto",
    r"septemb(?:er|ra|ru|rom)|settembre",
    r"oktob(?:er|ra|ru|rom)|ottobre",
    r"novemb(?:er|ra|ru|rom|re)",
    r"decemb(?:er|ra|ru|rom)|dicembre",
)
_SHORT: Final = (
    "jan|gen", "feb|febb", "mar", "apr", "maj|mag", "jun|giu",
    "jul|lug", "avg|ago", "sept?|sett?", "okt|ott", "nov", "dec|dic",
)  # fmt: skip
_WEEKDAYS: Final = (
    r"ponedelj(?:ek|ka|ku|kom)|lunedi",
    r"tor(?:ek|ka|ku|kom)|martedi",
    r"sred(?:a|e|i|o)|mercoledi",
    r"cetrt(?:ek|ka|ku|kom)|giovedi",
    r"pet(?:ek|ka|ku|kom)|venerdi",
    r"sobot(?:a|e|i|o)|sabato",
    r"nedelj(?:a|e|i|o)|domenica",
)

MONTH: Final = rf"(?:{'|'.join(_MONTHS)})(?![a-z])"
"""A regular expression for the name of any month in a plain text, written out."""
ANY_MONTH: Final = rf"(?:{'|'.join((*_MONTHS, *_SHORT))})(?![a-z])"
"""The same, shortened ones too."""
WEEKDAY: Final = rf"(?<![a-z])(?:{'|'.join(_WEEKDAYS)})(?![a-z])"
"""The same for any weekday."""


# What may stand between the name of a day and its date: "torek, dne 3. 12.", "martedì il 3/12", "3. 12. (torek)".
_BETWEEN: Final = re.compile(r"[\s,(]{1,3}(?:(?:dne|il|dan) )?|(?:[\s,(]|\. ?){1,3}(?:v |di )?")
# Days and months as figures; without a year, two dots or a slash, for "10.30" is a time.
_FIGURES: Final = re.compile(
    r"(?<![\d.,:/])(?P<day>\d{1,2})(?: ?\. ?(?P<month>\d{1,2})(?: ?\.(?: ?(?P<year>\d{4})(?!\d))?)"
    r"|/(?P<second>\d{1,2})(?:/(?P<last>\d{4})(?!\d))?(?!\d))",
    re.ASCII,
)
_NAMED: Final = re.compile(WEEKDAY)
_DAY_AND_MONTH: Final = re.compile(rf"(?<!\d)(\d{{1,2}}) ?[.°º]? ?({MONTH})")
_MONTH_AND_YEAR: Final = re.compile(rf"(?<![a-z])({MONTH}) (?=\d{{4}}(?!\d))")
# A date without a year that is longer past than this means that of next year.
_PAST: Final = timedelta(days=60)


def plain(text: str) -> str:
    """Lower case without carons and accents; digits stay as they are."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def month(name: str) -> int:
    """The number of a month, from 1, shortened or not; ValueError for no month."""
    return _place(tuple(map("|".join, zip(_MONTHS, _SHORT, strict=True))), name) + 1


def in_figures(text: str) -> str:
    """A text in small letters, the months of its dates as figures: "1 gennaio 2027" is "1. 1. 2027"."""
    text = _DAY_AND_MONTH.sub(lambda found: f"{found[1]}. {month(plain(found[2]))}.", text.casefold())
    return _MONTH_AND_YEAR.sub(lambda found: f"{month(plain(found[1]))}. ", text)


def weekday(name: str) -> int:
    """The number of a weekday, from 0 for Monday; ValueError for none."""
    return _place(_WEEKDAYS, name)


def misnamed(text: str, today: date | None) -> Iterator[tuple[int, date]]:
    """The dates of a text, months as figures, that have another weekday than the one written beside them.

    Each with the number of the written one, from 0 for Monday. A name between two dates may belong to either. Dates
    without a year are those from `today` on; without that they are passed over.
    """
    text = plain(text)
    dates = [(found, day) for found in _FIGURES.finditer(text) if (day := _day(found, today))]
    for named in _NAMED.finditer(text):
        beside = [day for found, day in dates if _is_beside(text, found, named)]
        if beside and all(day.weekday() != weekday(named[0]) for day in beside):
            yield weekday(named[0]), beside[-1]


def _is_beside(text: str, one: re.Match[str], two: re.Match[str]) -> bool:
    first, second = sorted((one, two), key=lambda found: found.start())
    return _BETWEEN.fullmatch(text[first.end() : second.start()]) is not None


def _day(found: re.Match[str], today: date | None) -> date | None:
    """The day of a date in figures, None when no calendar has it or its year is not known."""
    month, year = int(found["month"] or found["second"]), found["year"] or found["last"]
    try:
        if year:
            return date(int(year), month, int(found["day"]))
        if today is None:
            return None
        near = date(today.year, month, int(found["day"]))
        return near if near > today - _PAST else near.replace(year=today.year + 1)
    except ValueError:
        return None


def _place(names: tuple[str, ...], name: str) -> int:
    for place, pattern in enumerate(names):
        if re.fullmatch(pattern, name):
            return place
    raise ValueError(f"not a name of the calendar: {name!r}")
