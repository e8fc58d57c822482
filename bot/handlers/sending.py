"""Putting Replies into a chat."""

from collections.abc import Iterable

from telegram import Message
from telegram.constants import ChatType

from bot.handlers.rendering import screens
from bot.handlers.updates import Context
from bot.services.replies import Reply


async def answer(message: Message, replies: Iterable[Reply]) -> None:
    """Answer a message; in a group the first words quote it, so that everyone sees who is meant."""
    quote = message.chat.type != ChatType.PRIVATE
    username = message.get_bot().username
    for reply in replies:
        for screen in screens(reply, username):
            await message.reply_text(
                screen.html, reply_markup=screen.keyboard, do_quote=quote, allow_sending_without_reply=True
            )
            quote = False
        if reply.file:
            await message.reply_document(reply.file.content, filename=reply.file.name, do_quote=False)


async def post(context: Context, chat_id: int, replies: Iterable[Reply], topic: int | None = None) -> None:
    """Write to a chat (and a topic of it) without answering a message in particular."""
    for reply in replies:
        for screen in screens(reply, context.bot.username):
            await context.bot.send_message(chat_id, screen.html, reply_markup=screen.keyboard, message_thread_id=topic)
        await post_file(context, chat_id, reply, topic)


async def post_file(context: Context, chat_id: int, reply: Reply, topic: int | None = None) -> None:
    """The file that goes with a Reply, if there is one, as a document."""
    if reply.file:
        content, name = reply.file.content, reply.file.name
        await context.bot.send_document(chat_id, content, filename=name, message_thread_id=topic)
