"""Messages of few words that lean on the question before: "kaj pa za otroke?", "e per gli anziani?", "in Italian?"."""

import re

from bot.language import Language
from bot.language.folding import fold

# Openings by which people lean on what was said. Longer ones first: the first that fits is taken.
_LEANING = re.compile(
    r"^(?:kaj pa|kej pa|pa|ampak|in|tudi|potem|a tudi|ali tudi|e|ed|ma|anche|invece|poi|what about|and)\b"
)
# "in italiano?", "po italijansko", "na talijanskom"; "v slovenščini", "in sloveno", "slovene please".
_TONGUES: tuple[tuple[re.Pattern[str], Language], ...] = (
    (re.compile(r"\b(?:ital\w+|talij\w+|laski)\b"), "it"),
    (re.compile(r"\b(?:sloven\w+|slovensko|slowen\w+)\b"), "sl"),
)
_MOST_WORDS = 6
_MOST_WORDS_TONGUE = 4


def leans(text: str) -> bool:
    """Whether a message is short and opens as one that goes on from the question before."""
    folded = fold(text).strip()
    return len(folded.split()) <= _MOST_WORDS and bool(_LEANING.match(folded))


def wanted_language(text: str) -> Language | None:
    """The language a message of few words asks for, None when it asks for none."""
    folded = fold(text)
    if len(folded.split()) > _MOST_WORDS_TONGUE:
        return None
    return next((language for pattern, language in _TONGUES if pattern.search(folded)), None)
