"""What people ask of the bot itself, in words: to be left alone, to subscribe, to have their data shown or erased.

A whole message must fit, and a short one: "nehajte graditi" is about building. Whoever wants to leave must get out,
whichever word they use, so this comes before the model, which would look for an entry.
"""

import re
from dataclasses import replace
from typing import Final

from bot.language.folding import fold
from bot.services.subscribing.phrases import WAYS, Request

__all__ = ["Request", "asked"]

# Longer ones are not even looked at: this is asked of every message, also of those in a flood.
_MOST_LETTERS: Final = 200
_MOST_WORDS: Final = 8
_BETWEEN: Final = re.compile(r"[^\w'-]+")
_POLITE: Final = re.compile(r"prosim(?: vas)?|per favore|please")
_GREETING: Final = re.compile(
    r"dober dan|dobro jutro|dober vecer|pozdrav\w*|zdravo|zivi?jo|hej|ej|oj|halo|oprostite"
    r"|ciao|salve|buon ?giorno|buona ?sera|scusi|scusate|hello|hi"
)
_BEFORE: Final = re.compile(rf"^(?:(?:{_GREETING.pattern}|{_POLITE.pattern}) )*")
_AFTER: Final = re.compile(rf"(?: (?:{_POLITE.pattern}|grazie(?: mille)?|hvala(?: lepa)?|lp|lep pozdrav|saluti))*$")


def asked(text: str) -> Request | None:
    """The request that a message makes of the bot, None for every other.

    >>> asked("Prosim, odjavite me od vsega!")
    Request(screen='settings', language='sl', lead='', is_cry=False)
    """
    if len(text) > _MOST_LETTERS:
        return None
    plain = _BETWEEN.sub(" ", fold(text).replace("’", "'")).strip(" '-")
    words = _AFTER.sub("", _BEFORE.sub("", plain))
    if len(words.split()) > _MOST_WORDS:
        return None
    request = next((request for request, ways in WAYS if ways.fullmatch(words)), None)
    if request and request.screen == "help" and "!" in text:  # "aiuto!" may be shouted in distress
        return replace(request, is_cry=True)
    return request
