"""A group with the bot in it. Privacy mode is on as usual: only as an administrator it reads everything."""

from __future__ import annotations

import re
from dataclasses import replace

from .gathering import Gathering
from .people import Person
from .records import Chat, Message, Standing
from .state import World


class Group(Gathering):
    """Several people and the bot, who all may write."""

    def __init__(self, world: World, chat: Chat, *, privacy: bool = True) -> None:
        super().__init__(world, chat)
        self.privacy = privacy

    def add_bot(self, by: Person, *, tell: bool = True) -> None:
        """Take the bot in, and tell it."""
        self._move(by, Standing.OPEN, tell=tell)
        self._write(by.user, content={"new_chat_members": [self._world.bot.as_json()]})

    def promote_bot(self, by: Person) -> None:
        """Make the bot an administrator."""
        self._move(by, Standing.OPEN, "administrator")

    def demote_bot(self, by: Person) -> None:
        """Make the bot a member again."""
        self._move(by, Standing.OPEN)

    def migrate(self) -> int:
        """Become a supergroup; the new id, by which this room goes from here on."""
        old, by = self._chat, self._creator
        new_id = -1_002_000_000_000 - self._world.serial()
        self._write(by, content={"migrate_to_chat_id": new_id})
        old.migrated_to = new_id
        self._chat = replace(old, id=new_id, type="supergroup", migrated_to=None, messages={}, happenings=[])
        self._world.add(self._chat)
        self._heard.clear()
        self._write(by, content={"migrate_from_chat_id": old.id})
        return new_id

    def _reaches_bot(self, message: Message) -> bool:
        if not super()._reaches_bot(message):
            return False
        return not self.privacy or self._chat.bot_rank == "administrator" or self._concerns_bot(message)

    def _concerns_bot(self, message: Message) -> bool:
        """Commands unless for another bot, mentions, replies to it, its inline results, service messages."""
        name = re.escape(self._world.bot.username or "")
        command = re.match(rf"/\w+(?=\s|$)|/\w+@{name}\b", message.text, re.IGNORECASE)
        mention = re.search(rf"(?<!\w)@{name}\b", message.text, re.IGNORECASE)
        replied = self._chat.messages.get(message.reply_to or 0)
        service = message.content.keys() & {"new_chat_members", "migrate_to_chat_id", "migrate_from_chat_id"}
        return bool(command or mention or (replied and replied.from_bot) or message.via_bot or service)
