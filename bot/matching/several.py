"""Several matters in one message: where it may be cut into parts."""

import re

# A part must be this sure by itself: two of them in one message are then right together nine times in ten.
SURE = 0.8
MOST = 3
_FEWEST_WORDS = 2
_MOST_PARTS = 8
_SENTENCE = re.compile(r"[.?!;\n]+")
# Conjunctions that may join two matters in one sentence; each side must then stand by itself.
_JOINED = re.compile(r"\s*,\s*(?:in|pa|ter|e|ed)?\s+|\s+(?:in|pa|ter|e|ed|oziroma|oppure)\s+", re.IGNORECASE)


def parts(text: str) -> tuple[str, ...]:
    """The sentences of a text, each cut further at its conjunctions; () when there is nothing to cut."""
    pieces = [piece.strip() for sentence in _SENTENCE.split(text) for piece in _JOINED.split(sentence)]
    long_enough = tuple(piece for piece in pieces if len(piece.split()) >= _FEWEST_WORDS)
    return long_enough if 1 < len(long_enough) <= _MOST_PARTS else ()
