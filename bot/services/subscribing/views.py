"""For whom a screen of subscriptions is drawn: in which language, about whom, and what its buttons must carry."""

from dataclasses import dataclass, replace
from typing import Self

from bot.language import Language
from bot.services.actions import Verb
from bot.services.build import button
from bot.services.commands import spelt
from bot.services.replies import Button
from bot.services.sending.messenger import Room
from bot.services.subscribing.wishes import Place, Wish
from bot.texts import Texts


@dataclass(frozen=True, slots=True)
class View:
    """`subject` is whose subscriptions it shows; `chat` is their number when that is not clear from the chat itself.

    `room` is the group or channel that it is about, None for a person and where that could not be found out.
    """

    language: Language
    subject: int
    chat: int | None = None
    room: Room | None = None

    @property
    def is_chat(self) -> bool:
        """Whether it is about a group or channel, whose numbers are negative."""
        return self.subject < 0

    @property
    def anywhere(self) -> Self:
        """The same without the name of a group or channel, for words that are kept."""
        return replace(self, chat=None, room=None)

    def command(self, screen: str, texts: Texts) -> str:
        """How the command of a screen is given about this subject: for one managed from elsewhere it names it.

        "/narocnina", "/narocnina @koper"; a group without a name is best spoken to in the group itself.
        """
        plain = spelt(screen, self.language)
        if self.chat is None:
            return plain
        if self.room and self.room.name:
            return f"{plain} @{self.room.name}"
        if self.room and not self.room.is_channel:
            return texts("command-in-group", self.language, command=plain)
        return f"{plain} {self.chat}"

    @property
    def whose(self) -> str:
        """The same as texts ask for it: "chat" or "person"."""
        return "chat" if self.is_chat else "person"

    def button(self, label: str, verb: Verb, what: str, place: Place = Place.ELSEWHERE) -> Button:
        """A button that means the same subject."""
        return button(label, verb, Wish(what, self.chat, place).encode(), self.language)
