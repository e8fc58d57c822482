"""Staff: what they send while a draft waits goes there, formatting and files kept; the rest is answered as usual."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from typing import Final

from telegram import Message, MessageEntity, Update
from telegram.constants import MessageEntityType

from bot.handlers.gate import Callback
from bot.handlers.sending import answer, post
from bot.handlers.updates import Context, message_of
from bot.language import Language
from bot.services.newsroom import Newsroom, Note
from bot.services.sending.content import Attachment, Content, Span

_COMMANDS: Final[dict[str, Language]] = {"objavi": "sl", "pubblica": "it"}
COMMANDS: Final = tuple(_COMMANDS)
"""In no menu: to anybody else they are words like others."""

# Telegram finds links, names and the like by itself; what somebody has chosen is to be kept.
_KEPT: Final = frozenset(
    {
        MessageEntityType.BOLD,
        MessageEntityType.ITALIC,
        MessageEntityType.UNDERLINE,
        MessageEntityType.STRIKETHROUGH,
        MessageEntityType.SPOILER,
        MessageEntityType.BLOCKQUOTE,
        MessageEntityType.EXPANDABLE_BLOCKQUOTE,
        MessageEntityType.CODE,
        MessageEntityType.PRE,
        MessageEntityType.TEXT_LINK,
        MessageEntityType.CUSTOM_EMOJI,
    }
)
# The messages of an album come within a second or two of each other, and nothing says which is the last.
ALBUM_SECONDS: Final = 1.5


class Desk:
    """The door of the newsroom. `otherwise` answers what is not for a draft."""

    def __init__(self, newsroom: Newsroom, otherwise: Callback, album_seconds: float = ALBUM_SECONDS) -> None:
        self._newsroom = newsroom
        self._otherwise = otherwise
        self._album_seconds = album_seconds
        self._albums: Counter[str] = Counter()

    async def home(self, update: Update, _: Context) -> None:
        """The first screen, in the language of the command unless another was chosen."""
        message, user = message_of(update)
        command = (message.text or "").split("@")[0].split()[0].removeprefix("/").lower()
        await answer(message, await self._newsroom.home(user.id, _COMMANDS.get(command)))

    async def interrupt(self, update: Update, _: Context) -> None:
        """A command is on its way to whoever answers it: from here on no draft waits."""
        await self._newsroom.interrupt(message_of(update)[1].id)

    async def take(self, update: Update, context: Context) -> None:
        """Pass a message to the draft that waits for one; commands, however typed, never go there."""
        message, user = message_of(update)
        note = note_of(message)
        if (message.text or "").startswith("/"):
            await self._newsroom.interrupt(user.id)
            await self._otherwise(update, context)
            return
        replies = await self._newsroom.write(user.id, note)
        if replies is None:
            await self._otherwise(update, context)
            await answer(message, await self._newsroom.missed(user.id))
            return
        await answer(message, replies)
        if note.album and not replies:
            self._await_rest(context, user.id, note.album)

    async def mend(self, update: Update, _: Context) -> None:
        """Pass an edited message to the draft that holds it; any other keeps the answer that it got."""
        message = update.edited_message
        if message and message.from_user:
            await answer(message, await self._newsroom.mend(message.from_user.id, note_of(message)) or ())

    def _await_rest(self, context: Context, person: int, album: str) -> None:
        self._albums[album] += 1
        if self._albums[album] == 1:
            context.application.create_task(self._gathered(context, person, album))

    async def _gathered(self, context: Context, person: int, album: str) -> None:
        """Go on once nothing more has come of an album for a while."""
        seen = 0
        while seen != self._albums[album]:
            seen = self._albums[album]
            await asyncio.sleep(self._album_seconds)
        del self._albums[album]
        await post(context, person, await self._newsroom.gathered(person, album) or ())


def note_of(message: Message) -> Note:
    """A message as the newsroom takes it."""
    return Note(message.message_id, content_of(message), message.media_group_id)


def content_of(message: Message) -> Content | None:
    """What a message holds that can be sent on: a text, or one file with its caption; None for anything else."""
    if message.text is not None:
        return Content(message.text, _spans(message.entities))
    file = _file(message)
    return Content(message.caption or "", _spans(message.caption_entities), (file,)) if file else None


def _spans(entities: Sequence[MessageEntity]) -> tuple[Span, ...]:
    return tuple(
        Span(str(each.type), each.offset, each.length, url=each.url, language=each.language, emoji=each.custom_emoji_id)
        for each in entities
        if each.type in _KEPT
    )


def _file(message: Message) -> Attachment | None:
    """The file of a message; an animation is also a document to Telegram, a photo comes in sizes, the largest last."""
    if message.animation:
        return Attachment("animation", message.animation.file_id)
    if message.photo:
        return Attachment("photo", message.photo[-1].file_id)
    if message.video:
        return Attachment("video", message.video.file_id)
    return Attachment("document", message.document.file_id) if message.document else None
