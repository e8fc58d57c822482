"""Whose subscriptions somebody may change: their own, and those of groups and channels that they administer.

Asked anew at every press: a button outlives the rights of whoever it was shown to, and in a group all can press it.
No list is kept of who administers what, on purpose: less data. So in private a group or channel has to be named.
"""

import re
from dataclasses import dataclass
from typing import Final

from bot.services.actions import Verb
from bot.services.asker import Asker
from bot.services.sending.messenger import Gone, Messenger, Refused, Room, Undelivered

_NAME = re.compile(r"(?:(?:https?://)?t\.me/|@)?([A-Za-z]\w{3,31})/?|(-\d{5,15})", re.ASCII)

NOT_ADMIN: Final = "subscribe-not-admin"
_BEGINNING: Final = {Verb.SUBSCRIBE, Verb.AGREE, Verb.AGAIN}


class NotAllowed(Exception):  # noqa: N818 - an answer, not an error
    """Somebody may not change this; `message` is the id of the sentence that says so."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def refusal(message: str, asker: Asker, verb: Verb) -> str:
    """The sentence for a NotAllowed, which tells those who want less something else than those who want to begin."""
    if message != NOT_ADMIN:
        return message
    if asker.chat is None:  # they are in private already
        return "subscribe-not-admin-here"
    return NOT_ADMIN if verb in _BEGINNING else "subscribe-not-admin-less"


@dataclass(frozen=True, slots=True)
class Rights:
    """Asks the messenger; without one, as in the terminal, nobody administers anything."""

    messenger: Messenger | None = None

    async def named(self, asker: Asker, words: str) -> int | None:
        """The group or channel named after a command that is given in private ("@koper", "koper"), None when none is.

        Raises NotAllowed for one that the bot does not know, and Undelivered.
        """
        found = _NAME.fullmatch(words.strip()) if asker.chat is None else None
        if found is None:
            return None
        if found[2]:
            return int(found[2])
        number = await self.messenger.chat(f"@{found[1]}") if self.messenger else None
        if number is None:
            raise NotAllowed("subscribe-unknown-chat")
        return number

    async def subject(self, asker: Asker, chat: int | None) -> int:
        """Who it is about: the person, or a group or channel: `chat`, else the one in which it is asked.

        Raises NotAllowed to whoever does not administer that, and Undelivered when it cannot be found out.
        """
        managed = asker.chat if chat is None else chat
        if managed is None:
            return asker.person
        # Numbers of people are positive: nobody changes another person's, whatever a forged button says.
        if managed >= 0 or not await self._administers(asker, managed):
            raise NotAllowed(NOT_ADMIN)
        return managed

    async def room(self, subject: int) -> Room | None:
        """The group or channel that it is about; None for a person, and when that cannot be found out."""
        if subject >= 0 or self.messenger is None:
            return None
        try:
            return await self.messenger.room(subject)
        except Undelivered:  # nobody is kept from leaving because a title cannot be read
            return None

    async def _administers(self, asker: Asker, chat: int) -> bool:
        if asker.person == chat:  # only its administrators can write in a group's own name
            return True
        if self.messenger is None:
            return False
        try:
            return await self.messenger.is_admin(chat, asker.person)
        except (Gone, Refused):
            return False
