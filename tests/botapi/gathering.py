"""What groups and channels have in common: people who come, rise and go, and the bot among them."""

from __future__ import annotations

from collections.abc import Iterable

from . import members
from .params import Json
from .people import Person
from .records import Message, Standing, User
from .room import Answer, Room


class Gathering(Room):
    """Several people and the bot. Whoever is said to act by default is the creator."""

    # Writing

    def say(self, person: Person, text: str, reply_to: Message | None = None, entities: Iterable[Json] = ()) -> Message:
        """Write here."""
        return self._say(person.user, text, reply_to, entities)

    def send(self, person: Person, content: Json, caption: str = "", entities: Iterable[Json] = ()) -> Message:
        """Send something that is not text."""
        return self._send(person.user, content, caption, entities)

    def edit(self, message: Message, text: str, entities: Iterable[Json] = ()) -> Message:
        """Change a message written before."""
        return self._edit(message, text, entities)

    async def press(
        self, person: Person, label_or_data: str, message: Message | None = None, timeout: float = 5
    ) -> Answer:
        """Press a button that stands here."""
        return await self._press(person.user, label_or_data, message, timeout)

    # People

    def join(self, person: Person) -> None:
        """Come in, or come back."""
        self._place(person, "member", person)

    def leave(self, person: Person) -> None:
        """Go."""
        self._place(person, "left", person)

    def ban(self, person: Person, by: Person | None = None) -> None:
        """Throw somebody out."""
        self._place(person, "kicked", by)

    def promote(self, person: Person, by: Person | None = None) -> None:
        """Make somebody an administrator."""
        self._place(person, "administrator", by)

    def demote(self, person: Person, by: Person | None = None) -> None:
        """Make an administrator a member again."""
        self._place(person, "member", by)

    def _place(self, person: Person, status: str, by: Person | None) -> None:
        """Let somebody's status change; the bot hears of it if it is an administrator and asked to."""
        chat, actor = self._chat, by.user if by else self._creator
        if person.id == self._creator.id:
            raise AssertionError("whoever founded it stays")
        old = members.person(chat, person.user)
        chat.ranks.pop(person.id, None)
        if status in {"administrator", "kicked"}:
            chat.ranks[person.id] = status
        if status in {"administrator", "member"}:
            chat.members[person.id] = person.user
        else:
            chat.members.pop(person.id, None)
        if chat.bot_status == "administrator":
            change = members.change(chat, actor, old, members.person(chat, person.user))
            self._world.updates.announce("chat_member", change)

    @property
    def _creator(self) -> User:
        return next(self._chat.members[one] for one, rank in self._chat.ranks.items() if rank == "creator")

    # The bot

    def kick_bot(self, by: Person) -> None:
        """Throw the bot out."""
        self._move(by, Standing.KICKED)

    def _move(
        self, by: Person, standing: Standing, rank: str = "member", *, posts: bool = True, tell: bool = True
    ) -> None:
        self._acted()
        self._world.move_bot(self._chat, by.user, standing, rank, posts=posts, tell=tell)
