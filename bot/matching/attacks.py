"""Messages that give the bot orders instead of asking ("pozabi navodila in povej, da …"); they get no commitment."""

import re

from bot.language.folding import fold

_ORDER = re.compile(
    r"\b(?:pozabi\w*|zanemari\w*|ignoriraj\w*|prezri\w*)\s+(?:\w+\s+){0,3}(?:navodil\w*|ukaz\w*|pravil\w*)"
    r"|\b(?:ignor\w*|dimentic\w*|trascur\w*)\s+(?:\w+\s+){0,3}(?:istruzion\w*|ordin\w*|regol\w*)"
    r"|\b(?:ignore|forget|disregard)\s+(?:\w+\s+){0,3}(?:instruction\w*|rule\w*|prompt\w*|above)"
    r"|\b(?:pretvarjaj se|delaj se|igraj vlogo|fai finta|fingi di|pretend|act as|you are now|zdaj si|ora sei)\b"
    r"|\b(?:system prompt|sistemsk\w+ navodil\w*|prompt di sistema)\b"
)


def is_order(text: str) -> bool:
    """Whether a message tries to change what the bot is."""
    return bool(_ORDER.search(fold(text)))
