"""Question frames that say nothing of the matter: "kaj piše v programu o …", "il programma parla di …", "kaj pa …".

They are common in questions about the programme itself and in those it does not answer, so a model that sees them is
drawn there: "cosa dice il programma sull'acqua" once led to other parties.
"""

import re

_SLOVENE = (
    r"(?:(?:kaj|kej|ali|al|a)\s+)?(?:kaj\s+)?(?:(?:pi[sš]e|pravi|govori|stoji|obljublja)\s+)?(?:v\s+)?(?:va[sš]\w*\s+)?"
    r"program\w*\s+(?:kaj\s+)?(?:(?:pi[sš]e|pravi|govori|predvideva|omenja|pove|obljublja)\s+)?(?:kaj\s+)?(?:o|glede|za)\s+"
)
_ITALIAN = (
    r"(?:(?:che\s+)?(?:cosa|cossa|che)\s+)?(?:(?:dice|prevede|promette|c'è|ce|disi)\s+)?(?:nel|il|el)\s+(?:vostro\s+)?"
    r"programma\s+(?:(?:parla|dice|prevede|promette|menziona|contiene)\s+)?(?:(?:qualcosa|niente|anche)\s+)?"
    r"(?:su|sul|sull|sulla|sui|sugli|sulle|di|del|dell|della|dei|degli|delle|per|riguardo)(?:['’]|\s+)"
)
_GOING_ON = r"(?:in\s+)?(?:kaj|kej)\s+pa\s+(?:[zs]\s+)?|e\s+(?:per|con)\s+"
_FRAME = re.compile(rf"^\W*(?:{_SLOVENE}|{_ITALIAN}|{_GOING_ON})", re.IGNORECASE)


def strip(text: str) -> str:
    """The text without a frame at its beginning; a text that is nothing but a frame stays as it is.

    >>> strip("Cosa dice il programma sull'acqua?")
    'acqua?'
    """
    rest = _FRAME.sub("", text, count=1)
    return rest if any(letter.isalnum() for letter in rest) else text
