"""Obeying Telegram when it asks for a pause, and trying again when an answer got lost on the way."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, Final

from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

_logger = logging.getLogger(__name__)

# Seconds before each further try when the network failed. When every fifth call fails, three tries would lose
# one answer in 125, five lose one in 3000.
_PAUSES: Final = (0.5, 1.0, 2.0, 4.0)
# A longer pause would hold a place for too long; such a message is given up and the log says so.
_LONGEST_PAUSE_SECONDS = 30.0
# Telegram cannot tell a repeated call from a new one. For these, the answer twice is better than no answer.
_WORTH_A_RETRY = ("send", "edit", "answer")


class Patience(BaseRateLimiter[None]):
    """Waits only for the call that was refused; answers to other people go on meanwhile.

    (The library's AIORateLimiter halts every call of the bot when one chat is over its limit.)
    """

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to free."""

    async def process_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,  # noqa: ANN401 - the library's signature
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],  # noqa: ARG002 - the library's signature
        rate_limit_args: None,  # noqa: ARG002 - the library's signature
    ) -> Any:  # noqa: ANN401 - the library's signature
        """Make a call, again after a pause if that makes sense; raises what the last try raised."""
        for planned in _PAUSES:
            try:
                return await callback(*args, **kwargs)
            except TelegramError as error:
                pause = _pause(error, endpoint, planned)
                if pause is None:
                    raise
                _logger.info("%s: %s, again in %.1f s", endpoint, type(error).__name__, pause)
                await asyncio.sleep(pause)
        return await callback(*args, **kwargs)


def _pause(error: TelegramError, endpoint: str, planned: float) -> float | None:
    """Seconds to wait before the next try, None when there should be none."""
    if isinstance(error, RetryAfter):
        wished = seconds(error)
        return wished if wished <= _LONGEST_PAUSE_SECONDS else None
    lost = isinstance(error, NetworkError) and not isinstance(error, BadRequest)
    return planned if lost and endpoint.startswith(_WORTH_A_RETRY) else None


def seconds(error: RetryAfter) -> float:
    """How long Telegram wants us to wait; the library gives a number or, by a setting, a timedelta."""
    wished = error.retry_after
    return wished.total_seconds() if isinstance(wished, timedelta) else float(wished)
