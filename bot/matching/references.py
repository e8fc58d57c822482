"""Entries called by their number: "pilastro 5", "4. steber", "točka 4.3", "P4"."""

import re

from bot.language.folding import fold
from bot.programme.model import Programme

_MOST_WORDS = 6
_PLACE = r"(?:tocka|tocki|zaveza|zavezi|punto|impegno|nacelo|principio|vizija|visione)"
_ID = re.compile(rf"^\W*(?:{_PLACE}\s+)?([vp]\d|\d\.\d)\W*$")
_PILLAR = re.compile(
    r"\b(?:steber|stebra|stebru|stebrom|pilastro|settore|pilaster)\s+(?:st\w*\.?\s+)?(\d)\b"
    r"|\b(\d)\s*[.°]?\s*(?:steber|stebra|stebru|pilastro|settore)\b"
)


def entry_named(text: str, programme: Programme) -> str | None:
    """The id of the entry that a short message calls by its number, None when it calls none that exists."""
    folded = fold(text)
    if len(folded.split()) > _MOST_WORDS:
        return None
    found = _ID.match(folded) or _PILLAR.search(folded)
    number = next((group for group in found.groups() if group), "") if found else ""
    entry = programme.find(number.upper())
    return entry.id if entry else None
