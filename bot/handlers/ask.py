"""Text: a question, or a command, whichever way it is typed."""

from telegram import Update

from bot.handlers.sending import answer
from bot.handlers.updates import Context, message_of, writer_of
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.commands import read
from bot.services.replies import Reply


async def ask(bot: Bot, update: Update, _: Context) -> None:
    """Answer a message of text."""
    message, user = message_of(update)
    await answer(message, await replies_to(bot, writer_of(message, user), message.text or ""))


async def replies_to(bot: Bot, asker: Asker, text: str) -> tuple[Reply, ...]:
    """What the bot says to a text: "kdaj bo vrtec", "/program@koper_bot", "/vprasaj kdaj bo vrtec".

    "/vrtci" is a question of somebody who thinks that every message begins with "/".
    """
    command, words = read(text)
    if command is None:
        return await bot.ask(asker, text.removeprefix("/") or text)
    if command.screen == "ask" and words:
        return await bot.ask(asker, words)
    return await bot.command(asker, command.name, words)
