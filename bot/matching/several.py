"""Several matters in one message: where it may be cut into parts."""

import re

# A part must be this sure by itself: two of them in one message are then right together nine times in ten.
SURE = 0.8
MOST = 3
# From this many characters on a message is a letter; the longest of the long questions measured with has 420.
LETTER = 500
_FEWEST_WORDS = 2
_MOST_PARTS = 24
# Who writes more sentences than this parts their matters by sentences; conjunctions then join what belongs together.
_MOST_JOINED = 2
_SENTENCE = re.compile(r"[.?!;\n]+")
# Conjunctions that may join two matters in one sentence; each side must then stand by itself.
_JOINED = re.compile(r"\s*,\s*(?:in|pa|ter|e|ed)?\s+|\s+(?:in|pa|ter|e|ed|oziroma|oppure)\s+", re.IGNORECASE)


def parts(text: str) -> tuple[str, ...]:
    """The sentences of a text, each cut further at its conjunctions; () when there is nothing to cut.

    A list of bare words ("kultura, šport, zdravje") is cut into its words.
    """
    listed = tuple(piece.strip() for piece in text.split(","))
    if 1 < len(listed) <= MOST and all(len(piece.split()) == 1 for piece in listed):
        return listed
    sentences = [" ".join(sentence.split()) for sentence in _SENTENCE.split(text) if sentence.strip()]
    is_joined = len(sentences) <= _MOST_JOINED
    pieces = [piece.strip() for one in sentences for piece in (_JOINED.split(one) if is_joined else (one,))]
    long_enough = tuple(piece for piece in pieces if len(piece.split()) >= _FEWEST_WORDS)
    return long_enough if 1 < len(long_enough) <= _MOST_PARTS else ()
