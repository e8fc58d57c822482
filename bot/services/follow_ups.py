"""Messages of few words that lean on the question before: "kaj pa za otroke?", "e per gli anziani?", "in Italian?"."""

import re

from bot.language import Language
from bot.language.folding import fold

# Openings by which people lean on what was said. Longer ones first: the first that fits is taken.
_LEANING = re.compile(
    r"^(?:kaj pa|kej pa|pa|ampak|in|tudi|potem|a tudi|ali tudi|e|ed|ma|anche|invece|poi|what about|and)\b"
)
# "in italiano?", "po italijansko", "e in sloveno per favore"; but not "scuola italiana", which asks something.
_BEFORE = r"^\W*(?:(?:kaj pa|e|pa|se|anche|tudi|lahko)\s+)?(?:(?:in|po|par|v|na)\s+)?"
_AFTER = r"(?:[\s,]+(?:prosim|per favore|please|lahko))?\W*$"
_ITALIAN = r"(?:italiano|italian|(?:i?tal[ij]+an|lask)\w*(?:sko|scini|ski|skem))"
_SLOVENE = r"(?:sloveno|slovene|slovenian|sloven\w*(?:sko|scini|ski|skem)|slovensko)"
_TONGUES: tuple[tuple[re.Pattern[str], Language], ...] = (
    (re.compile(_BEFORE + _ITALIAN + _AFTER), "it"),
    (re.compile(_BEFORE + _SLOVENE + _AFTER), "sl"),
)
# What a person asks of the very entry just shown; the programme says no more of it than was shown.
_MORE = re.compile(
    r"^\W*(?:(?:in|e|pa|ma|ampak)\s+)?"
    r"(?:kdaj|zakaj|kako|do kdaj|koliko(?: to)?(?: bo)? stane|kdo (?:bo )?(?:to )?placa|(?:povejte (?:mi )?)?vec"
    r"|quando|perche|come|entro quando|quanto costa|chi (?:lo )?paga|(?:mi dica |dimmi )?di piu)\W*$"
)
_MOST_WORDS = 6


def leans(text: str) -> bool:
    """Whether a message is short and opens as one that goes on from the question before."""
    folded = fold(text).strip()
    return len(folded.split()) <= _MOST_WORDS and bool(_LEANING.match(folded))


def wanted_language(text: str) -> Language | None:
    """The language a message of few words asks for, None when it asks for none."""
    folded = fold(text)
    return next((language for pattern, language in _TONGUES if pattern.match(folded)), None)


def asks_for_more(text: str) -> bool:
    """Whether a message of bare question words ("kdaj?", "e quando?") asks on about what was just shown."""
    return bool(_MORE.match(fold(text)))
