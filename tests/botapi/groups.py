"""A group with the bot in it. Privacy mode is on as usual: the bot learns only of what concerns it."""

from __future__ import annotations

import re
from dataclasses import replace

from .params import Json
from .people import Person, membership
from .room import Answer, Room
from .state import Chat, Message, Standing, User, World


class Group(Room):
    """Several people and the bot."""

    def __init__(self, world: World, chat: Chat, *, privacy: bool = True) -> None:
        super().__init__(world, chat)
        world.chats[chat.id] = chat
        self.privacy = privacy

    def say(self, person: Person, text: str, reply_to: Message | None = None) -> Message:
        """Write into the group."""
        return self._say(person.user, text, reply_to)

    def send(self, person: Person, content: Json) -> Message:
        """Send something that is not text into the group."""
        return self._write(person.user, content=content)

    def edit(self, message: Message, text: str) -> Message:
        """Change a message written before."""
        return self._edit(message, text)

    async def press(
        self, person: Person, label_or_data: str, message: Message | None = None, timeout: float = 5
    ) -> Answer:
        """Press a button that stands in the group."""
        return await self._press(person.user, label_or_data, message, timeout)

    def add_bot(self, by: Person) -> None:
        """Take the bot in."""
        self._move(by.user, Standing.OPEN, "left", "member")
        self._write(by.user, content={"new_chat_members": [self._world.bot.as_json()]})

    def kick_bot(self, by: Person) -> None:
        """Throw the bot out."""
        self._move(by.user, Standing.KICKED, "member", "kicked")

    def migrate(self) -> int:
        """Become a supergroup; the new id, by which this room goes from here on."""
        old, by = self._chat, next(iter(self._chat.members.values()))
        new_id = -1_002_000_000_000 - self._world.serial()
        self._write(by, content={"migrate_to_chat_id": new_id})
        old.migrated_to = new_id
        new = replace(old, id=new_id, type="supergroup", migrated_to=None, messages={}, happenings=[])
        self._world.chats[new_id] = self._chat = new
        self._heard.clear()
        self._write(by, content={"migrate_from_chat_id": old.id})
        return new_id

    def _move(self, by: User, standing: Standing, old: str, new: str) -> None:
        self._acted()
        self._chat.standing = standing
        self._world.updates.announce("my_chat_member", membership(self._world.bot, self._chat, by, old, new))

    def _reaches_bot(self, message: Message) -> bool:
        if not super()._reaches_bot(message):
            return False
        return not self.privacy or self._concerns_bot(message)

    def _concerns_bot(self, message: Message) -> bool:
        """Commands unless for another bot, mentions, replies to it, its inline results, service messages."""
        name = re.escape(self._world.bot.username or "")
        command = re.match(rf"/\w+(?=\s|$)|/\w+@{name}\b", message.text, re.IGNORECASE)
        mention = re.search(rf"(?<!\w)@{name}\b", message.text, re.IGNORECASE)
        replied = self._chat.messages.get(message.reply_to or 0)
        service = message.content.keys() & {"new_chat_members", "migrate_to_chat_id", "migrate_from_chat_id"}
        return bool(command or mention or (replied and replied.from_bot) or message.via_bot or service)
