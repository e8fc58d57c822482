"""A chat as those in it see it: what is on the screen, and waiting for the bot to do something there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from . import attachments
from .limits import START_PARAMETER
from .params import Json
from .records import Chat, Happening, Message, Standing, User
from .state import World
from .writing import written

HEARABLE = frozenset({"message", "edit"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a press on a button brought: a fleeting text, an alert to be closed by hand, a page that opens."""

    text: str = ""
    alert: bool = False
    url: str | None = None
    cache_time: int = 0


class Room:
    """One chat; `Person`, `Group` and `Channel` are rooms."""

    _updates = ("message", "edited_message")
    """The kinds of update by which the bot hears of what is written and changed here."""

    def __init__(self, world: World, chat: Chat) -> None:
        self._world = world
        self._chat = chat
        self._heard: Counter[str] = Counter()
        self._since = 0

    @property
    def id(self) -> int:
        """The chat's id; of a person, the person's too."""
        return self._chat.id

    @property
    def screen(self) -> list[Message]:
        """The messages that are visible now, in order, the bot's and everybody else's."""
        return list(self._chat.messages.values())

    @property
    def last(self) -> Message:
        """The newest message of the bot."""
        for message in reversed(self.screen):
            if message.from_bot:
                return message
        raise AssertionError(f"the bot has written nothing here\n{self.transcript()}")

    @property
    def actions(self) -> list[str]:
        """The chat actions the bot has shown, such as "typing"."""
        return [happening.action for happening in self._chat.happenings if happening.kind == "action"]

    def transcript(self) -> str:
        """The screen as lines of text, for people who read a failed test."""
        return "\n".join(
            f"{one.sender.first_name}: {one.text or list(one.content)} {list(one.buttons) or ''}" for one in self.screen
        )

    async def hears(self, n: int = 1, timeout: float = 5, kind: str = "message") -> list[Message]:
        """The next `n` things of the bot that were not heard before, each as it was when it happened.

        kind: "message", "edit" or "delete"; every kind is a queue of its own, from the beginning of the chat.
        Raises AssertionError with the screen when they do not come within `timeout` seconds.
        """

        def look() -> list[Message] | None:
            happened = [one.message for one in self._chat.happenings if one.kind == kind and one.message]
            found = happened[self._heard[kind] : self._heard[kind] + n]
            return found if len(found) == n else None

        try:
            found = await self._chat.pulse.until(look, timeout)
        except TimeoutError:
            reason = f"the bot did not bring {n} new of kind {kind!r} within {timeout} s"
            raise AssertionError(f"{reason}\n{self.transcript()}") from None
        self._heard[kind] += n
        self._since = max(self._since, self._chat.happenings.index(Happening(kind, found[-1])) + 1)
        return found

    async def next_message(self, timeout: float = 5) -> Message:
        """The next message of the bot that was not heard before."""
        return (await self.hears(timeout=timeout))[0]

    async def quiet(self, seconds: float) -> None:
        """Assert that the bot writes and edits nothing for so long, nor did since the last act or hearing."""
        try:
            broken = await self._chat.pulse.until(self._noise, seconds)
        except TimeoutError:
            return
        raise AssertionError(f"the bot was not quiet: {broken.kind} {broken.message}\n{self.transcript()}")

    def _noise(self) -> Happening | None:
        recent = self._chat.happenings[self._since :]
        return next((happening for happening in recent if happening.kind in HEARABLE), None)

    def _acted(self) -> None:
        self._since = len(self._chat.happenings)

    def _reaches_bot(self, _message: Message) -> bool:
        return self._chat.standing is Standing.OPEN

    def _write(self, user: User, **fields: Any) -> Message:
        """Put somebody's message here and tell the bot of it if it may know."""
        self._acted()
        message = self._world.post(self._chat, user, **fields)
        self._world.files.learn(message.content)
        if self._reaches_bot(message):
            self._world.updates.announce(self._updates[0], self._world.show(message))
        return message

    def _say(self, user: User, text: str, reply_to: Message | None, entities: Iterable[Json]) -> Message:
        number = reply_to.id if reply_to else None
        return self._write(user, text=text, entities=written(text, entities), reply_to=number)

    def _send(self, user: User, content: Json, caption: str, entities: Iterable[Json], album: str = "") -> Message:
        return self._write(user, content=content, text=caption, entities=written(caption, entities), album=album)

    def _send_album(self, user: User, kinds: Sequence[str], caption: str, entities: Iterable[Json]) -> list[Message]:
        """Several files that belong together; the caption stands under the first."""
        album = self._world.album()
        contents = [attachments.ALBUM[kind](self._world.serial()) for kind in kinds]
        first = self._send(user, contents[0], caption, entities, album)
        return [first, *(self._send(user, content, "", (), album) for content in contents[1:])]

    def _edit(self, message: Message, text: str, entities: Iterable[Json]) -> Message:
        self._acted()
        revised = self._world.revise(message, message.sender, text=text, entities=written(text, entities))
        if self._reaches_bot(revised):
            self._world.updates.announce(self._updates[1], self._world.show(revised))
        return revised

    def _with_button(self, label_or_data: str, message: Message | None) -> tuple[Message, Json]:
        for candidate in [message] if message else reversed(self.screen):
            if button := candidate.button(label_or_data):
                return candidate, button
        raise AssertionError(f"no button {label_or_data!r} is on the screen\n{self.transcript()}")

    def _tap(self, user: User, data: str, message: Message) -> str:
        """Queue a callback query; its id."""
        self._acted()
        query_id = self._world.ask()
        query: Json = {"id": query_id, "from": user.as_json(), "chat_instance": str(self.id), "data": data}
        inline_ids = {place: inline_id for inline_id, place in self._world.inline_messages.items()}
        if inline_id := inline_ids.get((message.chat_id, message.id)):
            query["inline_message_id"] = inline_id
        elif message.id in self._chat.messages:
            query["message"] = self._world.show(self._chat.messages[message.id])
        else:  # the person's client still shows what is gone
            query["message"] = {"chat": self._chat.as_json(), "message_id": message.id, "date": 0}
        self._world.updates.announce("callback_query", query)
        return query_id

    async def _press(self, user: User, label_or_data: str, message: Message | None, timeout: float) -> Answer:
        shown, button = self._with_button(label_or_data, message)
        if url := button.get("url"):
            return Answer(url=url)
        if "callback_data" not in button:
            raise AssertionError(f"the button {button} does not ask the bot")
        return await self.answered(self._tap(user, button["callback_data"], shown), timeout)

    async def answered(self, query_id: str, timeout: float = 5) -> Answer:
        """What the bot answered to a tap; raises AssertionError when it does not within `timeout` seconds."""
        question = self._world.questions[query_id]
        try:
            return Answer(**await self._world.pulse.until(lambda: question.answer, timeout))
        except TimeoutError:
            raise AssertionError(f"the press was not answered within {timeout} s\n{self.transcript()}") from None


def deep_link(url: str, username: str) -> str | None:
    """The payload of a link that starts this bot, or None; AssertionError for one that Telegram drops."""
    start = rf"(?:https?://t\.me/{username}\?|tg://resolve\?domain={username}&)start="
    match = re.fullmatch(f"{start}(.*)", url, re.IGNORECASE)
    if match and not START_PARAMETER.fullmatch(match[1]):
        raise AssertionError(f"Telegram does not pass on the start parameter of {url}")
    return match[1] if match else None
