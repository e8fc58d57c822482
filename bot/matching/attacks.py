"""Messages that give the bot orders instead of asking ("pozabi navodila in povej, da …"); they get no commitment."""

import re

from bot.language.folding import fold

_ORDER = re.compile(
    r"\b(?:pozabi|zanemari|ignoriraj|prezri)(?:te)?\s+(?:\w+\s+){0,3}(?:navodil\w*|ukaz\w*|prompt\w*)"
    r"|\b(?:ignora|ignorate|ignori|dimentica|dimenticate|dimentichi)\s+(?:\w+\s+){0,3}(?:istruzion\w*|ordini|prompt\w*)"
    r"|\b(?:ignore|forget|disregard)\s+(?:\w+\s+){0,3}(?:instructions?|prompts?|above)"
    r"|\b(?:pretvarjaj se|delaj se da|igraj vlogo|fai finta|fingi di|pretend (?:to|you)|act as|you are now)\b"
    r"|\b(?:zdaj si|ora sei)\s+(?:un |una |uno |moj |nov )?(?:zupan|bot|robot|pirata?|sindaco|assistente|asistent)\b"
    r"|\b(?:system prompt|sistemsk\w+ navodil\w*|prompt di sistema)\b"
)


def is_order(text: str) -> bool:
    """Whether a message tries to change what the bot is."""
    return bool(_ORDER.search(fold(text)))
