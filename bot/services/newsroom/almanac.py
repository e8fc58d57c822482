"""The names of months and weekdays in both languages, as people write them, without carons and accents."""

import re
import unicodedata
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


def plain(text: str) -> str:
    """Lower case without carons and accents; digits stay as they are."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def month(name: str) -> int:
    """The number of a month, from 1, shortened or not; ValueError for no month."""
    return _place(tuple(map("|".join, zip(_MONTHS, _SHORT, strict=True))), name) + 1


def weekday(name: str) -> int:
    """The number of a weekday, from 0 for Monday; ValueError for none."""
    return _place(_WEEKDAYS, name)


def _place(names: tuple[str, ...], name: str) -> int:
    for place, pattern in enumerate(names):
        if re.fullmatch(pattern, name):
            return place
    raise ValueError(f"not a name of the calendar: {name!r}")
