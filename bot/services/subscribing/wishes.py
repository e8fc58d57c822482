"""What a button of subscriptions is about: a feed or a choice, whose, and the screen that it stands on.

"news" stands below a message that was sent, and is answered by a new message. "news/k" stands on the screen of kinds,
whose place the answer takes. "4.3@-1001234567890/s" stands on the settings of a channel, opened in private.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

_FORM = re.compile(r"(?P<what>[\w.-]{0,40})(?:@(?P<chat>-\d{1,15}))?(?:/(?P<place>[kswc]))?", re.ASCII)

ALL = "all"
MENU = "menu"
DATES = "dates"
OFF = "off"
NO = "no"
MORE = "more"


class Place(StrEnum):
    """Where a button stands, and so what takes the place of what; one letter each, for 64 bytes are few."""

    ELSEWHERE = ""  # below a card or a message that was sent, which must stay as it is
    KINDS = "k"
    SETTINGS = "s"
    WORD = "w"  # a short message of ours
    CARD = "c"  # below a card that somebody follows; there the button alone changes

    @property
    def is_replaced(self) -> bool:
        """Whether what comes takes the place of the whole message."""
        return self in {Place.KINDS, Place.SETTINGS, Place.WORD}


@dataclass(frozen=True, slots=True)
class Wish:
    """What a button is about; `chat` is the group or channel that is managed from elsewhere."""

    what: str = ""
    chat: int | None = None
    place: Place = Place.ELSEWHERE

    def encode(self) -> str:
        """As it stands in a button."""
        chat = "" if self.chat is None else f"@{self.chat}"
        return f"{self.what}{chat}{f'/{self.place}' if self.place else ''}"


def parse(about: str) -> Wish | None:
    """What `encode` made, or None for what no version of the bot has written."""
    found = _FORM.fullmatch(about)
    if found is None:
        return None
    return Wish(found["what"], int(found["chat"]) if found["chat"] else None, Place(found["place"] or ""))
