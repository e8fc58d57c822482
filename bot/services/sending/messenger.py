"""How services reach people who have not just written: a protocol, because rehearsals and tests replace it.

Each failure says what is certain: nothing arrived and it may be tried again (Wait, Unreachable), nothing ever will
(Gone, Refused, Barred, Moved), or nobody knows (Unknown).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from bot.services.replies import Reply, Row
from bot.services.sending.content import Content


@dataclass(frozen=True, slots=True)
class Letter:
    """One delivery: what is sent and the buttons below it.

    Telegram shows no buttons below an album, so these stand below a message of their own that says `below`; such a
    letter has two parts, every other has one.
    """

    content: Content
    rows: tuple[Row, ...] = ()
    below: str = ""

    @property
    def parts(self) -> int:
        """How many messages it takes."""
        return 2 if len(self.content.files) > 1 else 1


class Missing(StrEnum):
    """Why somebody cannot be reached any more."""

    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    REMOVED = "removed"


class Undelivered(Exception):  # noqa: N818 - an outcome, not an error
    """Root of what can become of a message instead of arriving; `parts` of it have arrived all the same."""

    def __init__(self, reason: str, parts: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.parts = parts


class Wait(Undelivered):
    """Too fast: nobody may be sent anything for so many seconds."""

    def __init__(self, seconds: float, parts: int = 0) -> None:
        super().__init__("too-fast", parts)
        self.seconds = seconds


class Unreachable(Undelivered):
    """The network or the server failed before anything could happen; later it may succeed."""


class Unknown(Undelivered):
    """The connection was lost after the message had left: it may have arrived or not."""


class Refused(Undelivered):
    """The content itself was refused; so it will be for everybody."""


class Gone(Undelivered):
    """This person can no longer be reached."""

    def __init__(self, missing: Missing, parts: int = 0) -> None:
        super().__init__(missing, parts)
        self.missing = missing


class Barred(Undelivered):
    """This chat does not let the bot send this: a group without photos, a closed topic."""


class Moved(Undelivered):
    """The group has become a supergroup with another number."""

    def __init__(self, person: int, parts: int = 0) -> None:
        super().__init__("moved", parts)
        self.person = person


@dataclass(frozen=True, slots=True)
class Room:
    """A group or channel as the bot finds it.

    `may_post` is whether it lets the bot write there; `name` is what it is found by ("koper"), None for one without.
    """

    title: str
    is_channel: bool = False
    may_post: bool = True
    name: str | None = None


class Messenger(Protocol):
    """What services may ask of a messenger."""

    async def send(self, person: int, letter: Letter, *, parts: int = 0, reply_to: int | None = None) -> int:
        """Send a letter, leaving out the first `parts` of it; the number of the message that carries the buttons.

        `reply_to` is a message that it answers, if that is still there. Tries once; raises Undelivered.
        """

    async def post(self, person: int, reply: Reply) -> int:
        """Write a Reply to somebody on the answers' lane; the number of its last message. Raises Undelivered."""

    async def revise(self, person: int, message: int, reply: Reply) -> None:
        """Put a Reply in place of a message posted before; raises Undelivered, Refused when it is gone."""

    async def chat(self, name: str) -> int | None:
        """The number of a group or channel by its name ("@koper"), None for none that the bot is in."""

    async def is_admin(self, chat: int, person: int) -> bool:
        """Whether somebody administers a group or channel; raises Undelivered."""

    async def room(self, chat: int) -> Room:
        """What a group or channel is called, and whether the bot may write there; raises Undelivered."""
