"""Reading an update: who asks, and with which message. The routing table lets nothing else through."""

from typing import Any

from telegram import Message, Update, User
from telegram.ext import Application, CallbackContext, ExtBot

from bot.services.asker import Asker

# No user_data, chat_data or bot_data is ever used: durable facts live in the database alone.
Context = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]
App = Application[ExtBot[None], Context, dict[Any, Any], dict[Any, Any], dict[Any, Any], None]


def asker_of(user: User) -> Asker:
    """The person behind a message, a press or an inline query; in a group it is still the person."""
    return Asker(user.id, user.language_code)


def message_of(update: Update) -> tuple[Message, User]:
    """The new message of an update and its writer; ValueError for none, which the filters rule out."""
    message = update.message
    if message is None or message.from_user is None:
        raise ValueError("not a message of a person")
    return message, message.from_user
