"""The messenger of the services, made of two bots of the library: one for the bulk lane, one for everything else.

The bulk lane has connections of its own and never tries again by itself, so that answers neither wait for it nor does
anything go out twice. `allow_paid_broadcast`, which spends the bot's money, is not a parameter of anything here.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import lru_cache
from types import TracebackType
from typing import Any, Final, Self

from telegram import (
    InlineKeyboardMarkup,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    Message,
    MessageEntity,
    ReplyParameters,
)
from telegram.constants import ChatMemberStatus
from telegram.ext import ExtBot
from telegram.request import BaseRequest

from bot.handlers.connections import Apart, pool
from bot.handlers.failures import NOT_MODIFIED
from bot.handlers.patience import Patience
from bot.handlers.rendering import DEFAULTS, keyboard, screens
from bot.handlers.rooms import room_of
from bot.handlers.undelivered import told
from bot.services.replies import Reply
from bot.services.sending.content import Attachment, Content, Span
from bot.services.sending.delivery import LANES
from bot.services.sending.messenger import Gone, Letter, Refused, Room

# Seconds. A message that Telegram has taken and not confirmed becomes uncertain, so the bulk lane waits for long.
_BULK_TIMEOUT, _TIMEOUT = 60.0, 15.0
_ADMINS: Final = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)
_MEDIA: Final = {
    "photo": InputMediaPhoto,
    "document": InputMediaDocument,
    "video": InputMediaVideo,
    "audio": InputMediaAudio,
}

# Thousands get the same ones: made for each, they took a quarter of a message's processor time.
_buttons = lru_cache(maxsize=16)(keyboard)


class TelegramMessenger:
    """Reaches people through the Bot API; use it as `async with`. Every failure is an Undelivered."""

    def __init__(self, token: str, api_url: str) -> None:
        """Connects at the first call, so that it can be made without a network."""
        self._bulk = _bot(token, api_url, Apart(LANES, _BULK_TIMEOUT), None)
        self._bot = _bot(token, api_url, pool(2, _TIMEOUT), Patience())
        self._ready = False
        self._meeting = asyncio.Lock()

    async def __aenter__(self) -> Self:
        """Nothing to do yet."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connections."""
        await self._bulk.shutdown()
        await self._bot.shutdown()

    async def send(self, person: int, letter: Letter, *, parts: int = 0, reply_to: int | None = None) -> int:
        """Send a letter, leaving out the first `parts` of it; the number of the message that carries the buttons."""
        await self._meet()
        buttons = _buttons(letter.rows, self._bulk.username)
        answered = _answer_to(reply_to)
        if letter.parts == 1:
            with told():
                return await self._one(person, letter.content, buttons, answered)
        if parts == 0:
            with told():
                await self._bulk.send_media_group(person, _album(letter.content), reply_parameters=answered)
        with told(parts=1):
            below = await self._bulk.send_message(person, letter.below, reply_markup=buttons, parse_mode=None)
            return below.message_id

    async def _one(
        self,
        person: int,
        content: Content,
        buttons: InlineKeyboardMarkup | None,
        answered: ReplyParameters | None,
    ) -> int:
        common: dict[str, Any] = {"reply_markup": buttons, "reply_parameters": answered, "parse_mode": None}
        entities = _entities(content.spans)
        if not content.files:
            sent = await self._bulk.send_message(person, content.text, entities=entities, **common)
        else:
            file = content.files[0]
            captioned = {"caption": content.text, "caption_entities": entities} | common
            sent = await self._sender(file)(person, file.file, **captioned)
        return sent.message_id

    def _sender(self, file: Attachment) -> Callable[..., Awaitable[Message]]:
        bulk = self._bulk
        senders: dict[str, Callable[..., Awaitable[Message]]] = {
            "photo": bulk.send_photo,
            "document": bulk.send_document,
            "video": bulk.send_video,
            "audio": bulk.send_audio,
            "animation": bulk.send_animation,
        }
        return senders[file.kind]

    async def post(self, person: int, reply: Reply) -> int:
        """Write a Reply to somebody on the answers' lane; the number of its last message."""
        await self._meet()
        number = 0
        for screen in screens(reply, self._bot.username):
            with told():
                sent = await self._bot.send_message(person, screen.html, reply_markup=screen.keyboard)
            number = sent.message_id
        if reply.file:
            with told():
                sent = await self._bot.send_document(person, reply.file.content, filename=reply.file.name)
            number = sent.message_id
        return number

    async def revise(self, person: int, message: int, reply: Reply) -> None:
        """Put a Reply in place of a message posted before, if it differs; Refused when that is gone."""
        await self._meet()
        screen = screens(reply, self._bot.username)[0]
        try:
            with told():
                await self._bot.edit_message_text(screen.html, person, message, reply_markup=screen.keyboard)
        except Refused as failure:
            if NOT_MODIFIED not in failure.reason.lower():
                raise

    async def chat(self, name: str) -> int | None:
        """The number of a group or channel by its name ("@koper"), None for none that the bot knows."""
        await self._meet()
        try:
            with told():
                return (await self._bot.get_chat(name)).id
        except (Refused, Gone):
            return None

    async def is_admin(self, chat: int, person: int) -> bool:
        """Whether somebody administers a group or channel."""
        await self._meet()
        with told():
            member = await self._bot.get_chat_member(chat, person)
        return member.status in _ADMINS

    async def room(self, chat: int) -> Room:
        """What a group or channel is called, and whether the bot may write there."""
        await self._meet()
        with told():
            found = await self._bot.get_chat(chat)
            own = await self._bot.get_chat_member(chat, self._bot.id)
        return room_of(found, own)

    async def _meet(self) -> None:
        """Connect, once; raises Unreachable as long as that fails."""
        if self._ready:
            return
        async with self._meeting:
            with told():
                await self._bulk.initialize()
                await self._bot.initialize()
            self._ready = True


def _bot(token: str, api_url: str, request: BaseRequest, patience: Patience | None) -> ExtBot[None]:
    address = f"{api_url.rstrip('/')}/bot"
    return ExtBot(token, base_url=address, request=request, defaults=DEFAULTS, rate_limiter=patience)


def _entities(spans: Sequence[Span]) -> list[MessageEntity]:
    return [
        MessageEntity(
            span.kind, span.start, span.length, url=span.url, language=span.language, custom_emoji_id=span.emoji
        )
        for span in spans
    ]


def _album(content: Content) -> list[Any]:
    """The files of an album; the first carries the text."""
    captions = [{"caption": content.text, "caption_entities": _entities(content.spans), "parse_mode": None}]
    captions += [{} for _ in content.files[1:]]
    return [_MEDIA[file.kind](file.file, **caption) for file, caption in zip(content.files, captions, strict=True)]


def _answer_to(message: int | None) -> ReplyParameters | None:
    return None if message is None else ReplyParameters(message, allow_sending_without_reply=True)
