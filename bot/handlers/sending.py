"""Putting Replies into a chat."""

from collections.abc import Iterable

from telegram import Message
from telegram.constants import ChatType

from bot.handlers.rendering import Screen, screens
from bot.handlers.updates import Context
from bot.services.replies import Reply


async def answer(message: Message, replies: Iterable[Reply]) -> None:
    """Answer a message; in a group the first words quote it, so that everyone sees who is meant."""
    quote = message.chat.type != ChatType.PRIVATE
    username = message.get_bot().username
    for screen in _all(replies, username):
        await message.reply_text(
            screen.html, reply_markup=screen.keyboard, do_quote=quote, allow_sending_without_reply=True
        )
        quote = False


async def post(context: Context, chat_id: int, replies: Iterable[Reply], topic: int | None = None) -> None:
    """Write to a chat (and a topic of it) without answering a message in particular."""
    for screen in _all(replies, context.bot.username):
        await context.bot.send_message(chat_id, screen.html, reply_markup=screen.keyboard, message_thread_id=topic)


def _all(replies: Iterable[Reply], username: str) -> tuple[Screen, ...]:
    return tuple(screen for reply in replies for screen in screens(reply, username))
