"""Reading an update: who asks, and with which message. The routing table lets nothing else through."""

from typing import Any

from telegram import Chat, Message, Update, User
from telegram.constants import ChatType
from telegram.ext import Application, CallbackContext, ExtBot

from bot.services.asker import Asker

# No user_data, chat_data or bot_data is ever used: durable facts live in the database alone.
Context = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]
App = Application[ExtBot[None], Context, dict[Any, Any], dict[Any, Any], dict[Any, Any], None]


def asker_of(user: User, chat: Chat | None = None) -> Asker:
    """The person behind a press or an inline query; in a group or channel it is still the person."""
    return Asker(user.id, user.language_code, None if chat is None or chat.type == ChatType.PRIVATE else chat.id)


def writer_of(message: Message, user: User) -> Asker:
    """Whoever wrote a message: the person, or the group itself, in whose name only its administrators can write."""
    asker = asker_of(user, message.chat)
    unnamed = asker.chat is not None and message.sender_chat is not None and message.sender_chat.id == asker.chat
    return Asker(message.chat.id, None, asker.chat) if unnamed else asker


def message_of(update: Update) -> tuple[Message, User]:
    """The new message of an update and its writer; ValueError for none, which the filters rule out."""
    message = update.message
    if message is None or message.from_user is None:
        raise ValueError("not a message of a person")
    return message, message.from_user
