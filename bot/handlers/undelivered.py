"""What a failure of the library means for a message: surely not arrived, perhaps arrived, or never to arrive."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.handlers.patience import seconds
from bot.services.sending.messenger import (
    Barred,
    Gone,
    Missing,
    Moved,
    Refused,
    Undelivered,
    Unknown,
    Unreachable,
    Wait,
)

# Nothing can have left: no connection was made or none was free.
_NOTHING_LEFT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)
# Telegram's words (tdlib/telegram-bot-api, Client.cpp) for a chat that cannot be written to; what else it refuses with
# 400 it would refuse for everybody.
_NO_CHAT: Final = re.compile(
    r"chat not found|user not found|peer_id_invalid|chat_id is empty|chat_forbidden|bot is not a member"
    r"|channel_private|user_banned_in_channel|group chat (was|is) deactivated|user_is_blocked|user_deactivated",
    re.IGNORECASE,
)
# The chat is there, but does not let the bot send, or not this: what was asked for goes on.
_BARRED: Final = re.compile(
    r"no rights to send|not enough rights|no write access|need administrator rights|chat_write_forbidden"
    r"|chat_restricted|chat_send_|chat_guest_send_forbidden|topic_closed|topic_deleted|chat_admin_required",
    re.IGNORECASE,
)
# Its words when it fails after a message may have left, or surely has: it answers so whatever is under way when it is
# shut down, and a message that somebody's bot deletes at once.
_TOO_LATE: Final = re.compile(r": restart|request aborted|immediately deleted", re.IGNORECASE)


@contextmanager
def told(parts: int = 0) -> Iterator[None]:
    """Turn what the library raises into an Undelivered; `parts` of the letter have arrived before."""
    try:
        yield
    except TelegramError as error:
        failure = meaning(error)
        failure.parts = parts
        raise failure from error


def meaning(error: TelegramError) -> Undelivered:
    """What an error of the library says about the message that was to be sent."""
    match error:
        case ChatMigrated(new_chat_id=number):
            return Moved(number)
        case RetryAfter():
            return Wait(seconds(error))
        case Forbidden():
            return Gone(_missing(error.message.lower()))
        case InvalidToken() | Conflict():
            return Unreachable(type(error).__name__)
        case BadRequest():
            return _refusal(error.message)
        case NetworkError() if _certain(error):
            return Unreachable("network")
        case _:
            return Unknown(type(error.__cause__ or error).__name__)


def _refusal(words: str) -> Undelivered:
    """What a 400 is about: the chat that is gone, what this chat allows, or the content."""
    if _NO_CHAT.search(words):
        return Gone(_missing(words.lower()))
    return Barred("barred") if _BARRED.search(words) else Refused(words)


def _certain(error: NetworkError) -> bool:
    """Whether nothing can have happened: no connection, or the Bot API server itself says that it failed.

    An answer that is not the Bot API's comes from something in between, which does not know what happened behind it.
    """
    cause = error.__cause__
    return isinstance(cause, _NOTHING_LEFT) if cause else not _TOO_LATE.search(error.message)


def _missing(words: str) -> Missing:
    if "deactivated" in words and "group" not in words:
        return Missing.DEACTIVATED
    return Missing.BLOCKED if "blocked" in words else Missing.REMOVED
