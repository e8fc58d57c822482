"""/start, with or without a deep link."""

from telegram import Update

from bot.handlers.sending import answer
from bot.handlers.updates import Context, message_of, writer_of
from bot.services.bot import Bot


async def start(bot: Bot, update: Update, context: Context) -> None:
    """The welcome, or the entry that a deep link opens."""
    message, user = message_of(update)
    payload = next(iter(context.args or ()), "")
    await answer(message, await bot.start(writer_of(message, user), payload))
