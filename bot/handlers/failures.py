"""When something raises all the same: a line in the log without anybody's words, and a polite sentence."""

import logging
import secrets
from types import TracebackType

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.handlers.sending import post
from bot.handlers.updates import Context, asker_of
from bot.services.bot import Bot

_logger = logging.getLogger(__name__)

# Telegram's words for what is nobody's fault: a press from before a restart, a button pressed twice.
NOT_MODIFIED = "message is not modified"
_HARMLESS = ("query is too old", NOT_MODIFIED)


def harmless(error: BaseException) -> bool:
    """Whether an error is part of everyday life: a late press, a double one, a person who blocked the bot."""
    if isinstance(error, BadRequest):
        return any(words in error.message.lower() for words in _HARMLESS)
    return isinstance(error, Forbidden)


async def report(bot: Bot, update: object, context: Context) -> None:
    """Log the type and the place of an error under a short number, and tell the person if that can help."""
    error = context.error
    if error is None or harmless(error):
        return
    number = secrets.token_hex(3)
    _logger.error("failure %s: %s in %s", number, type(error).__name__, place(error.__traceback__))
    # When Telegram cannot be reached or wants a pause, one more message would only make it worse.
    unreachable = isinstance(error, NetworkError | RetryAfter) and not isinstance(error, BadRequest)
    if not unreachable:
        await _tell(bot, update, context, number)


async def _tell(bot: Bot, update: object, context: Context, number: str) -> None:
    if not isinstance(update, Update) or not update.effective_chat or not update.effective_user:
        return
    try:
        sorry = await bot.say(asker_of(update.effective_user), "failure")
        await post(context, update.effective_chat.id, (sorry,))
    except TelegramError as error:
        _logger.warning("failure %s could not be told: %s", number, type(error).__name__)


def place(trace: TracebackType | None) -> str:
    """The innermost line of our own code that an error passed through, "bot.handlers.ask:21"."""
    found = "?"
    while trace:
        module = str(trace.tb_frame.f_globals.get("__name__"))
        if module.startswith("bot."):
            found = f"{module}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found
