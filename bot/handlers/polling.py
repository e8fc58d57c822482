"""Fetching updates for as long as the bot runs: patient with the network, clear in the log, quick to stop.

The library's own loop is not used: it logs a traceback for each failure, and it ends for good, unnoticed,
after a single 401 or 404 from the server, leaving a process that runs and never answers.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any, TypeVar

from telegram import Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.errors import SettingsError
from bot.handlers.order import InOrder
from bot.handlers.patience import seconds
from bot.handlers.routing import UPDATES
from bot.handlers.updates import App

_logger = logging.getLogger(__name__)

_LONG_POLL = timedelta(seconds=25)
_LONGEST_PAUSE_SECONDS = 30.0
# Telegram has been seen to answer 404 for a moment; only when it goes on is the token really gone.
_REJECTIONS = 5
_REJECTED = "TELEGRAM_BOT_TOKEN: Telegram does not know this token; @BotFather shows the right one"

_Found = TypeVar("_Found")


class Stopped(Exception):  # noqa: N818 - not an error: somebody asked the bot to stop
    """The bot was asked to stop while it waited for Telegram."""


@dataclass(slots=True)
class Polling:
    """Brings updates from Telegram to the application until `stop` is set."""

    application: App
    order: InOrder
    stop: asyncio.Event
    _offset: int | None = field(default=None, init=False)

    async def connect(self) -> None:
        """Reach Telegram, however long it takes; raises SettingsError for a wrong token, or Stopped."""
        await self._insist(self.application.initialize)
        await self._insist(self.application.bot.delete_webhook)

    async def run(self) -> None:
        """Fetch updates until Stopped; raises SettingsError when the token was withdrawn."""
        while True:
            await self._unless_stopped(self.order.room())
            updates = await self._insist(self._fetch, _REJECTIONS)
            for update in updates:
                await self.application.update_queue.put(update)
                self._offset = update.update_id + 1

    async def confirm(self) -> None:
        """Tell Telegram that everything fetched is done, so that the next start does not get it again."""
        if self._offset is not None:
            await self.application.bot.get_updates(self._offset, timeout=0, allowed_updates=UPDATES)

    async def _fetch(self) -> tuple[Update, ...]:
        return await self.application.bot.get_updates(self._offset, timeout=_LONG_POLL, allowed_updates=UPDATES)

    async def _insist(self, call: Callable[[], Coroutine[Any, Any, _Found]], rejections: int = 1) -> _Found:
        """Call until it works; a token that was rejected `rejections` times in a row is taken for wrong."""
        for failed in count(1):
            try:
                return await self._unless_stopped(call())
            except InvalidToken:
                if failed >= rejections:
                    raise SettingsError(_REJECTED) from None
                pause = _tell("the token was rejected", None, failed)
            except TelegramError as error:
                pause = _tell(_reason(error), error, failed)
            await self._unless_stopped(asyncio.sleep(pause))
        raise AssertionError  # count() has no end

    async def _unless_stopped(self, work: Coroutine[Any, Any, _Found]) -> _Found:
        """The result of `work`; when the stop comes first, the work is called off."""
        task = asyncio.create_task(work)
        stopped = asyncio.create_task(self.stop.wait())
        try:
            await asyncio.wait({task, stopped}, return_when=asyncio.FIRST_COMPLETED)
            if not task.done():
                raise Stopped
            return task.result()
        finally:
            for one in (task, stopped):
                one.cancel()
            await asyncio.gather(task, stopped, return_exceptions=True)


def _reason(error: TelegramError) -> str:
    """An error in words for the log; those of the network hold nothing that helps but their kind."""
    if isinstance(error, Conflict):
        return "another process fetches updates with the same token"
    if isinstance(error, TimedOut):
        return "no answer in time"
    return f"{type(error).__name__}: {error.message}"


def _tell(reason: str, error: TelegramError | None, failed: int) -> float:
    """Log a failure in one line; the seconds to wait before the next try, longer each time."""
    pause = min(_LONGEST_PAUSE_SECONDS, 2.0 ** min(failed - 1, 5))
    if isinstance(error, RetryAfter):
        pause = seconds(error)
    _logger.warning("Telegram cannot be reached (%s); next try in %.0f s", reason, pause)
    return pause
