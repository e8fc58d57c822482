"""Entries called by their number: "pilastro 5", "4. steber", "peti steber", "točka 4.3", "P4"."""

import re

from bot.language.folding import fold
from bot.programme.model import Programme

# What may stand around a number without changing what is asked: "kaj pravi …", "cosa prevede il …".
_AROUND = (
    r"(?:(?:kaj|kej|o|v|je|govori|pise|pravi|predvideva|vsebuje|pokazi|pokazite|odpri|prosim|cosa|che|c'e|nel|il|el|al|"
    r"prevede|dice|contiene|del|di|mostra|mostri|apri|per favore|e)\s+)*"
)
_PLACE = r"(?:tocka|tocki|zaveza|zavezi|punto|impegno|nacelo|principio|vizija|visione)"
_STEMS = (
    "prv prim",
    "drug second",
    "tretj terz",
    "cetrt quart",
    "pet quint",
    "sest",
    "sedm settim",
    "osm ottav",
    "devet non",
)
_ORDINALS = {stem: str(number) for number, stems in enumerate(_STEMS, start=1) for stem in stems.split()}
_ORDINAL = rf"({'|'.join(_ORDINALS)})(?:i|ega|emu|em|im|o)"
_PILLAR = r"(?:steber|stebra|stebru|stebrom|pilastro)"
_REFERENCE = re.compile(
    rf"^\W*{_AROUND}(?:(?:{_PLACE}\s+)?([vp]\d|\d\.\d)|{_PILLAR}\s+(?:st\w*\.?\s+)?(\d)|(\d)\s*[.°]?\s*{_PILLAR}"
    rf"|{_ORDINAL}\s+{_PILLAR})\W*$"
)


def entry_named(text: str, programme: Programme) -> str | None:
    """The id of the entry that a message calls by its number and says no more; None when it calls none that exists."""
    folded = fold(text)
    found = _REFERENCE.match(folded)
    number = next((group for group in found.groups() if group), "") if found else ""
    entry = programme.find(_ORDINALS.get(number, number).upper())
    return entry.id if entry else None
