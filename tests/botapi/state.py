"""What the pretended Telegram knows: users, chats, messages, questions; the one place that changes them."""

from __future__ import annotations

import itertools
import time
from collections import defaultdict
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from .markup import Entities, to_html
from .params import Json, Upload
from .pulse import Pulse
from .refusal import Refusal, bad_request, forbidden
from .updates import Updates

Rows = tuple[tuple[Json, ...], ...]


class Standing(StrEnum):
    """How the bot stands with a chat; the values are Telegram's words for the refusal."""

    OPEN = "open"
    STRANGER = "bot can't initiate conversation with a user"
    BLOCKED = "bot was blocked by the user"
    DEACTIVATED = "user is deactivated"
    KICKED = "bot was kicked from the {} chat"
    LEFT = "bot is not a member of the {} chat"


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


@dataclass(slots=True)
class Chat:
    """A private chat with one person, a group or a supergroup."""

    id: int
    type: str
    standing: Standing
    title: str | None = None
    username: str | None = None
    members: dict[int, User] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    happenings: list[Happening] = field(default_factory=list)
    migrated_to: int | None = None

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


class World:
    """Everything, and the only hand that changes messages."""

    def __init__(self, bot: User) -> None:
        self.bot = bot
        self.pulse = Pulse()
        self.updates = Updates(self.pulse)
        self.users: dict[int, User] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.questions: dict[str, Question] = {}
        self.inline_messages: dict[str, tuple[int, int]] = {}
        self.files: dict[str, Upload] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.webhook: Json = {}
        self.logged_out = False
        self._numbers: dict[int, itertools.count[int]] = defaultdict(lambda: itertools.count(1))
        self._serial = itertools.count(1)

    def serial(self) -> int:
        """A number not used before."""
        return next(self._serial)

    def ask(self) -> str:
        """Open a question; its id."""
        question_id = str(4_000_000_000_000_000 + self.serial())
        self.questions[question_id] = Question()
        return question_id

    def chat(self, chat_id: Any) -> Chat:
        """The chat that a call means: a number or @username."""
        if chat_id in (None, ""):
            raise bad_request("chat_id is empty")
        for chat in self.chats.values():
            if chat.id == chat_id or (chat.username and f"@{chat.username}" == chat_id):
                return chat
        raise bad_request("chat not found")

    def reachable(self, chat_id: Any) -> Chat:
        """The chat that a call means, if the bot may write there."""
        chat = self.chat(chat_id)
        if chat.migrated_to:
            reason = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refusal(400, reason, migrate_to_chat_id=chat.migrated_to)
        if chat.standing is not Standing.OPEN:
            raise forbidden(chat.standing.value.format(chat.type))
        return chat

    def post(self, chat: Chat, sender: User, **fields: Any) -> Message:
        """Put a message into a chat."""
        # Private chats and basic groups share the numbers of the bot's account; a supergroup has its own.
        number = next(self._numbers[chat.id if chat.type == "supergroup" else 0])
        message = Message(id=number, chat_id=chat.id, sender=sender, date=int(time.time()), **fields)
        chat.messages[number] = message
        self._happened("message", message, sender)
        return message

    def revise(self, message: Message, by: User, **changes: Any) -> Message:
        """Change a message that is there."""
        revised = replace(message, edited=message.edited + 1, **changes)
        self.chats[message.chat_id].messages[message.id] = revised
        self._happened("edit", revised, by)
        return revised

    def remove(self, message: Message) -> None:
        """Let the bot take a message away."""
        del self.chats[message.chat_id].messages[message.id]
        self._happened("delete", message, self.bot)

    def _happened(self, kind: str, message: Message, by: User) -> None:
        if by == self.bot:
            self.chats[message.chat_id].happenings.append(Happening(kind, message))
        self.pulse.beat()

    def show(self, message: Message, *, with_reply: bool = True) -> Json:
        """A Message object of the Bot API."""
        chat = self.chats[message.chat_id]
        shown: Json = {"message_id": message.id, "date": message.date, "chat": chat.as_json()}
        shown |= {"from": message.sender.as_json()} | message.content
        if message.text:
            captioned = bool(message.content)
            shown["caption" if captioned else "text"] = message.text
            if message.entities:
                shown["caption_entities" if captioned else "entities"] = list(message.entities)
        if message.edited:
            shown["edit_date"] = int(time.time())
        if message.keyboard:
            shown["reply_markup"] = {"inline_keyboard": [list(row) for row in message.keyboard]}
        if message.via_bot:
            shown["via_bot"] = message.via_bot.as_json()
        if with_reply and message.reply_to in chat.messages:
            shown["reply_to_message"] = self.show(chat.messages[message.reply_to], with_reply=False)
        return shown
