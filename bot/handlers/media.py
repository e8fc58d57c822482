"""What holds no text: voice, photos, stickers, contacts, … each gets a short reply, an album only one."""

from collections import deque
from typing import Final

from telegram import Message, Update

from bot.handlers.ask import replies_to
from bot.handlers.sending import answer
from bot.handlers.updates import Context, message_of, writer_of
from bot.services.bot import Bot

# In this order, because an animation is also a document to Telegram. The words are those of Bot.unreadable.
_KINDS: Final = {
    "voice": "voice",
    "video_note": "video",
    "animation": "animation",
    "photo": "photo",
    "video": "video",
    "sticker": "sticker",
    "contact": "contact",
    "venue": "location",
    "location": "location",
    "poll": "poll",
    "audio": "voice",
    "document": "document",
}
# The pictures of an album arrive as messages of their own, within a second or two of each other.
_ALBUMS_REMEMBERED = 256


class Media:
    """Replies to messages without text; remembers the latest albums, so that ten photos get one reply."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._albums: deque[str] = deque(maxlen=_ALBUMS_REMEMBERED)

    async def __call__(self, update: Update, _: Context) -> None:
        """Answer the words under a file if there are any, else say that it cannot be read."""
        message, user = message_of(update)
        if message.caption:
            self._remember(message)
            await answer(message, await replies_to(self._bot, writer_of(message, user), message.caption))
        elif self._remember(message):
            await answer(message, (await self._bot.unreadable(writer_of(message, user), kind_of(message)),))

    def _remember(self, message: Message) -> bool:
        """Whether this message is the first that we see of its album, as is every one outside albums."""
        album = message.media_group_id
        if album is None:
            return True
        if album in self._albums:
            return False
        self._albums.append(album)
        return True


def kind_of(message: Message) -> str:
    """What a message without text holds, in the words of Bot.unreadable; "other" for all that has none."""
    return next((kind for field, kind in _KINDS.items() if getattr(message, field, None)), "other")
