"""For whom a screen of subscriptions is drawn: in which language, about whom, and what its buttons must carry."""

from dataclasses import dataclass

from bot.language import Language
from bot.services.actions import Verb
from bot.services.build import button
from bot.services.replies import Button
from bot.services.sending.messenger import Room
from bot.services.subscribing.wishes import Place, Wish


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
    def whose(self) -> str:
        """The same as texts ask for it: "chat" or "person"."""
        return "chat" if self.is_chat else "person"

    def button(self, label: str, verb: Verb, what: str, place: Place = Place.ELSEWHERE) -> Button:
        """A button that means the same subject."""
        return button(label, verb, Wish(what, self.chat, place).encode(), self.language)
