"""A person in a private chat with the bot.

Whatever a person does returns once its update is queued; `press` and `inline` are awaited, for their answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from . import attachments, inline, limits
from .inline import InlineAnswer, InlineCache
from .params import Json
from .records import Chat, Message, Standing, User
from .room import Answer, Room, deep_link
from .state import World


class Person(Room):
    """Somebody with a telephone."""

    def __init__(self, world: World, user: User, cache: InlineCache) -> None:
        world.users[user.id] = user
        chat = Chat(user.id, "private", Standing.STRANGER, members={user.id: user})
        world.add(chat)
        super().__init__(world, chat)
        self._cache = cache

    @property
    def user(self) -> User:
        """How others see this person."""
        return self._world.users[self.id]

    def change(self, **fields: Any) -> None:
        """Change what others see, e.g. `change(language_code="it")`."""
        changed = replace(self.user, **fields)
        self._world.users[self.id] = self._chat.members[self.id] = changed

    # Writing

    def say(self, text: str, reply_to: Message | None = None, entities: Iterable[Json] = ()) -> Message:
        """Write a message; the first one of all opens the chat.

        entities: what is formatted, e.g. {"type": "bold", "offset": 0, "length": 6}, counted as Telegram counts
        """
        self._open()
        return self._say(self.user, text, reply_to, entities)

    def edit(self, message: Message, text: str, entities: Iterable[Json] = ()) -> Message:
        """Change a message written before, or the caption of a file."""
        return self._edit(message, text, entities)

    def start(self, payload: str | None = None) -> Message:
        """Press START, or follow a deep link; whoever blocked the bot unblocks it by that."""
        if payload is not None and not limits.START_PARAMETER.fullmatch(payload):
            raise AssertionError(f"Telegram does not pass on the start parameter {payload!r}")
        if self._chat.standing is Standing.BLOCKED:
            self.unblock()
        return self.say(f"/start {payload}" if payload else "/start")

    def meet(self) -> None:
        """Have met the bot before: it may write here, and hears nothing now."""
        self._open()

    def _open(self) -> None:
        if self._chat.standing in {Standing.BLOCKED, Standing.DEACTIVATED}:
            raise AssertionError(f"a person cannot write here: {self._chat.standing.value}")
        self._chat.standing = Standing.OPEN

    # Buttons

    async def press(self, label_or_data: str, message: Message | None = None, timeout: float = 5) -> Answer:
        """Press the button with this label or data, on the newest message that has one, or on the one given.

        A link into the bot starts it; any other link is what the answer brings.
        """
        answer = await self._press(self.user, label_or_data, message, timeout)
        payload = deep_link(answer.url, self._world.bot.username or "") if answer.url else None
        if payload:
            self.start(payload)
        return answer

    def tap(self, label_or_data: str, message: Message | None = None) -> str:
        """Press without waiting; the id for `answered`."""
        shown, button = self._with_button(label_or_data, message)
        return self._tap(self.user, button["callback_data"], shown)

    def forge(self, data: str, message: Message | None = None) -> str:
        """Send callback data that no button carries, as a changed client can; the id for `answered`."""
        return self._tap(self.user, data, message or self.last)

    # Coming and going

    def block(self) -> None:
        """Stop the bot."""
        self._move(Standing.BLOCKED)

    def unblock(self) -> None:
        """Let the bot write again."""
        self._move(Standing.OPEN)

    def deactivate(self) -> None:
        """Delete the account; the bot is not told."""
        self._chat.standing = Standing.DEACTIVATED

    def _move(self, standing: Standing) -> None:
        self._acted()
        self._world.move_bot(self._chat, self.user, standing)

    # Whatever is not text

    def send(self, content: Json, caption: str = "", entities: Iterable[Json] = ()) -> Message:
        """Send any content, e.g. {"venue": {…}}."""
        self._open()
        return self._send(self.user, content, caption, entities)

    def send_album(self, kinds: Sequence[str], caption: str = "", entities: Iterable[Json] = ()) -> list[Message]:
        """Send several files at once, e.g. ["photo", "video"]; the caption stands under the first."""
        self._open()
        return self._send_album(self.user, kinds, caption, entities)

    def send_voice(self, seconds: int = 3) -> Message:
        """Speak to the bot."""
        return self.send(attachments.voice(self._world.serial(), seconds))

    def send_photo(self, caption: str = "", entities: Iterable[Json] = ()) -> Message:
        """Send a picture."""
        return self.send(attachments.photo(self._world.serial()), caption, entities)

    def send_document(self, file_name: str = "paper.pdf", caption: str = "", entities: Iterable[Json] = ()) -> Message:
        """Send a file."""
        return self.send(attachments.document(self._world.serial(), file_name), caption, entities)

    def send_video(self, caption: str = "", entities: Iterable[Json] = ()) -> Message:
        """Send a film."""
        return self.send(attachments.video(self._world.serial()), caption, entities)

    def send_audio(self, caption: str = "", entities: Iterable[Json] = ()) -> Message:
        """Send a piece of music."""
        return self.send(attachments.audio(self._world.serial()), caption, entities)

    def send_sticker(self, emoji: str = "👍") -> Message:
        """Send a sticker."""
        return self.send(attachments.sticker(self._world.serial(), emoji))

    def send_animation(self, caption: str = "", entities: Iterable[Json] = ()) -> Message:
        """Send a moving picture without sound."""
        return self.send(attachments.animation(self._world.serial()), caption, entities)

    def send_video_note(self) -> Message:
        """Send one of the round films."""
        return self.send(attachments.video_note(self._world.serial()))

    def send_contact(self, phone_number: str = "+38640000000") -> Message:
        """Send somebody's telephone number, here one's own."""
        return self.send(attachments.contact(phone_number, self.user))

    def send_location(self, latitude: float = 45.548, longitude: float = 13.730) -> Message:
        """Send a place."""
        return self.send(attachments.location(latitude, longitude))

    def send_poll(self, question: str = "?", options: tuple[str, ...] = ("a", "b")) -> Message:
        """Send a poll."""
        return self.send(attachments.poll(question, options))

    def send_dice(self, value: int = 4) -> Message:
        """Throw a die."""
        return self.send({"dice": {"emoji": "🎲", "value": value}})

    # Inline mode

    async def inline(self, query: str, offset: str = "", timeout: float = 5) -> InlineAnswer:
        """Write `@bot query` in any chat and see what it offers."""
        return await inline.ask(self._world, self._cache, self.user, query, offset, timeout)

    def choose(self, result: Json, room: Room | None = None) -> Message:
        """Pick an inline result for a chat, by default the one with the bot itself."""
        target = room or self
        if target is self:
            self._open()
        text, entities = limits.inline_text(result)
        keyboard = limits.inline_markup(result.get("reply_markup"))
        fields = {"text": text, "entities": entities, "keyboard": keyboard, "via_bot": self._world.bot}
        message = target._write(self.user, **fields)
        if keyboard:
            self._world.inline_messages[f"inline-{self._world.serial()}"] = (target.id, message.id)
        return message
