"""Text: a question, or a command, whichever way it is typed."""

from telegram import Update

from bot.handlers.sending import answer
from bot.handlers.updates import Context, message_of, writer_of
from bot.language.folding import fold
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.replies import Reply


async def ask(bot: Bot, update: Update, _: Context) -> None:
    """Answer a message of text."""
    message, user = message_of(update)
    await answer(message, await replies_to(bot, writer_of(message, user), message.text or ""))


async def replies_to(bot: Bot, asker: Asker, text: str) -> tuple[Reply, ...]:
    """What the bot says to a text: "kdaj bo vrtec", "/program@koper_bot", "/vprasaj kdaj bo vrtec".

    "/pomoč" is no command to Telegram, which knows only a-z there, but it is one to whoever types it; and
    "/vrtci" is a question of somebody who thinks that every message begins with "/".
    """
    question = text.removeprefix("/")
    head, *rest = question.split(maxsplit=1) or [""]
    name = fold(head.partition("@")[0])
    command = next((known for known in bot.commands if known.name == name), None)
    if command is None or question == text:
        return await bot.ask(asker, question or text)
    if command.screen == "ask" and rest:
        return await bot.ask(asker, rest[0])
    return await bot.command(asker, name, *rest)
