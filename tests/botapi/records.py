"""What Telegram keeps in its books: users, chats, their messages, and what became of them."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from enum import StrEnum

from .markup import Entities, to_html
from .params import Json, Upload
from .pulse import Pulse

Rows = tuple[tuple[Json, ...], ...]


class Standing(StrEnum):
    """How the bot stands with a chat; the values are Telegram's words for the refusal."""

    OPEN = "open"
    STRANGER = "bot can't initiate conversation with a user"
    BLOCKED = "bot was blocked by the user"
    DEACTIVATED = "user is deactivated"
    KICKED = "bot was kicked from the {} chat"
    LEFT = "bot is not a member of the {} chat"
    UNKNOWN = "chat not found"


@dataclass(frozen=True, slots=True)
class User:
    """A person or a bot as the others see it."""

    id: int
    first_name: str
    is_bot: bool = False
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None

    def as_json(self) -> Json:
        """A User object of the Bot API."""
        shown: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        optional = {
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language_code,
        }
        return shown | {key: value for key, value in optional.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message as it stands at one moment; an edit makes a new one of the same id."""

    id: int
    chat_id: int
    sender: User
    date: int
    text: str = ""
    """Plain text; of a file, its caption."""
    entities: Entities = ()
    keyboard: Rows = ()
    """Rows of inline buttons, as the bot gave them."""
    reply_keyboard: tuple[tuple[str, ...], ...] = ()
    """Labels of the keyboard that replaces the person's own."""
    content: Json = field(default_factory=dict)
    """Whatever is not text, e.g. {"voice": {…}}."""
    file: Upload | None = None
    reply_to: int | None = None
    via_bot: User | None = None
    album: str = ""
    """What the messages of one album have in common: Telegram's media_group_id."""
    edited: int = 0

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return self.sender.is_bot

    @property
    def html(self) -> str:
        """The text with its formatting."""
        return to_html(self.text, self.entities)

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Labels of the inline buttons, row by row."""
        return tuple(tuple(button["text"] for button in row) for row in self.keyboard)

    @property
    def buttons(self) -> tuple[str, ...]:
        """Labels of the inline buttons, all in one line."""
        return tuple(itertools.chain.from_iterable(self.rows))

    def button(self, label_or_data: str) -> Json | None:
        """The button that shows this label or carries this data."""
        for button in itertools.chain.from_iterable(self.keyboard):
            if label_or_data in {button["text"], button.get("callback_data")}:
                return button
        return None


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that the bot did in a chat: "message", "edit", "delete" or "action"."""

    kind: str
    message: Message | None = None
    action: str = ""


@dataclass(frozen=True, slots=True)
class Effect:
    """A message of the bot that came to be, whether or not the bot learnt of it."""

    chat_id: int
    method: str
    at: float
    """Monotonic seconds."""
    text: str
    """Of a file, its caption."""


@dataclass(slots=True)
class Chat:
    """A private chat with one person, a group, a supergroup or a channel."""

    id: int
    type: str
    standing: Standing
    title: str | None = None
    username: str | None = None
    members: dict[int, User] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    happenings: list[Happening] = field(default_factory=list)
    migrated_to: int | None = None
    ranks: dict[int, str] = field(default_factory=dict)
    """Who is more than a member, or was thrown out: "creator", "administrator", "kicked"."""
    bot_rank: str = "member"
    """What the bot is here as long as the chat is open to it."""
    bot_posts: bool = True
    """Whether the bot may post; only a channel asks."""
    pulse: Pulse = field(default_factory=Pulse)
    """Beats when the bot did something here, so that of 10,000 who wait only one looks."""

    @property
    def bot_status(self) -> str:
        """The status of the bot in Telegram's word."""
        if self.standing is Standing.OPEN:
            return self.bot_rank
        return "kicked" if self.standing in {Standing.BLOCKED, Standing.KICKED} else "left"

    def status(self, user_id: int) -> str:
        """The status of a person in Telegram's word."""
        return self.ranks.get(user_id, "member" if user_id in self.members else "left")

    def as_json(self) -> Json:
        """A Chat object of the Bot API."""
        shown: Json = {"id": self.id, "type": self.type}
        if self.type == "private":
            person = self.members[self.id].as_json()
            return shown | {key: person[key] for key in ("first_name", "last_name", "username") if key in person}
        return shown | {"title": self.title} | ({"username": self.username} if self.username else {})


@dataclass(slots=True)
class Question:
    """A callback or inline query; `answer` is what the bot said, `expired` that it is too late for one."""

    answer: Json | None = None
    expired: bool = False
