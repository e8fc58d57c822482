"""Groups: the bot answers when it is mentioned, replied to or asked by command, and is silent otherwise."""

import re

from telegram import Message, Update
from telegram.constants import MessageEntityType
from telegram.ext import filters

from bot.handlers.ask import replies_to
from bot.handlers.sending import answer
from bot.handlers.updates import Context, message_of, writer_of
from bot.services.bot import Bot


class Addressed(filters.MessageFilter):
    """Messages that name the bot ("@koper_bot") or reply to one of its own."""

    def filter(self, message: Message) -> bool:
        """Whether the bot is meant."""
        bot = message.get_bot()
        replied = message.reply_to_message
        if replied and replied.from_user and replied.from_user.id == bot.id:
            return True
        named = message.parse_entities([MessageEntityType.MENTION]).values()
        return f"@{bot.username}".lower() in {name.lower() for name in named}


async def addressed(bot: Bot, update: Update, _: Context) -> None:
    """Answer a message in a group that means the bot, without the bot's own name in it."""
    message, user = message_of(update)
    question = said_in(message)
    # Whoever only calls its name is told how to ask.
    await answer(message, await replies_to(bot, writer_of(message, user), question or f"/{_asking(bot)}"))


def said_in(message: Message) -> str:
    """The text of a message without the name of the bot."""
    name = re.compile(rf"@{re.escape(message.get_bot().username)}\b[,:]?", re.IGNORECASE)
    return " ".join(name.sub(" ", message.text or "").split())


def _asking(bot: Bot) -> str:
    return next(command.name for command in bot.commands if command.screen == "ask")
