"""What the pretended Telegram knows, and the one place that changes it."""

from __future__ import annotations

import itertools
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Any

from . import members
from .files import Files
from .params import Json
from .pulse import Pulse
from .records import Chat, Effect, Happening, Message, Standing, User
from .refusal import Refusal, bad_request, forbidden
from .updates import Updates

# Private chats and basic groups share the numbers of the bot's account; these have their own.
NUMBERED_APART = frozenset({"supergroup", "channel"})


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
        self.files = Files()
        self.users: dict[int, User] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.effects: list[Effect] = []
        self.questions: dict[str, Question] = {}
        self.inline_messages: dict[str, tuple[int, int]] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.webhook: Json = {}
        self.logged_out = False
        self._named: dict[str, int] = {}
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

    def album(self) -> str:
        """A media_group_id not used before."""
        return str(13_000_000_000_000_000 + self.serial())

    # Chats

    def add(self, chat: Chat) -> None:
        """Let there be a chat; a username leads to it, however it is written."""
        self.chats[chat.id] = chat
        if chat.username:
            self._named[f"@{chat.username}".lower()] = chat.id

    def chat(self, chat_id: Any) -> Chat:
        """The chat that a call means: a number or @username."""
        if chat_id in (None, ""):
            raise bad_request("chat_id is empty")
        number = self._named.get(chat_id.lower()) if isinstance(chat_id, str) else chat_id
        chat = self.chats.get(number) if isinstance(number, int) else None
        if chat is None or chat.standing is Standing.UNKNOWN:
            raise bad_request("chat not found")
        return chat

    def reachable(self, chat_id: Any) -> Chat:
        """The chat that a call means, if the bot may write there."""
        chat = self.chat(chat_id)
        if chat.migrated_to:
            reason = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refusal(400, reason, migrate_to_chat_id=chat.migrated_to)
        if chat.standing is not Standing.OPEN:
            raise forbidden(chat.standing.value.format(chat.type))
        if chat.type == "channel" and not chat.bot_posts:
            raise bad_request("need administrator rights in the channel chat")
        return chat

    def member(self, chat: Chat, user: User) -> Json:
        """A ChatMember of the bot or of anybody else."""
        return members.bot(chat, user) if user.id == self.bot.id else members.person(chat, user)

    def move_bot(
        self, chat: Chat, by: User, standing: Standing, rank: str = "member", *, posts: bool = True, tell: bool = True
    ) -> None:
        """Let somebody change what the bot is in a chat, and tell it of that."""
        old = self.member(chat, self.bot)
        chat.standing, chat.bot_rank, chat.bot_posts = standing, rank, posts
        if tell:
            change = members.change(chat, by, old, self.member(chat, self.bot))
            self.updates.announce("my_chat_member", change)

    def estrange(self, chat_id: Any, standing: Standing, *, tell: bool) -> None:
        """Let an open chat be lost to the bot; out of a group it is thrown, whatever befell people."""
        chat = self.chat(chat_id)
        if chat.standing is not Standing.OPEN:
            return
        if chat.type != "private" and standing is not Standing.UNKNOWN:
            standing = Standing.KICKED
        # Telegram tells a bot that it was shut out, never that an account is gone.
        told = tell and standing in {Standing.BLOCKED, Standing.KICKED}
        self.move_bot(chat, next(iter(chat.members.values()), self.bot), standing, tell=told)

    # Messages

    def post(self, chat: Chat, sender: User, *, text: str = "", **fields: Any) -> Message:
        """Put a message into a chat."""
        number = next(self._numbers[chat.id if chat.type in NUMBERED_APART else 0])
        # A newsletter is one text in 10,000 messages: interned, it is in memory once.
        fields |= {"sender": sender, "date": int(time.time()), "text": sys.intern(text)}
        message = Message(id=number, chat_id=chat.id, **fields)
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

    def act(self, chat: Chat, action: str) -> None:
        """Let the bot show what it is about to do."""
        self._note(chat, Happening("action", action=action))

    def _happened(self, kind: str, message: Message, by: User) -> None:
        if by.id == self.bot.id:
            self._note(self.chats[message.chat_id], Happening(kind, message))

    def _note(self, chat: Chat, happening: Happening) -> None:
        chat.happenings.append(happening)
        chat.pulse.beat()
        self.pulse.beat()

    def show(self, message: Message, *, with_reply: bool = True) -> Json:
        """A Message object of the Bot API."""
        chat = self.chats[message.chat_id]
        there = chat.as_json()
        shown: Json = {"message_id": message.id, "date": message.date, "chat": there}
        # A channel speaks in its own name, whoever wrote.
        shown |= {"sender_chat": there} if chat.type == "channel" else {"from": message.sender.as_json()}
        shown |= message.content | _caption_or_text(message)
        if message.album:
            shown["media_group_id"] = message.album
        if message.edited:
            shown["edit_date"] = int(time.time())
        if message.keyboard:
            shown["reply_markup"] = {"inline_keyboard": [list(row) for row in message.keyboard]}
        if message.via_bot:
            shown["via_bot"] = message.via_bot.as_json()
        if with_reply and message.reply_to in chat.messages:
            shown["reply_to_message"] = self.show(chat.messages[message.reply_to], with_reply=False)
        return shown


def _caption_or_text(message: Message) -> Json:
    if not message.text:
        return {}
    text, entities = ("caption", "caption_entities") if message.content else ("text", "entities")
    return {text: message.text} | ({entities: list(message.entities)} if message.entities else {})
