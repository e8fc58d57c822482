"""The Telegram application: built from finished parts, run until somebody stops it."""

import asyncio
import contextlib
import logging
import os
import signal
from collections.abc import Coroutine, Iterator
from typing import Any

from telegram.error import TelegramError
from telegram.ext import ApplicationBuilder

from bot.errors import SettingsError
from bot.handlers import routing
from bot.handlers.connections import pool
from bot.handlers.gate import Claim
from bot.handlers.order import PLACES, InOrder
from bot.handlers.pace import Pace
from bot.handlers.patience import Patience
from bot.handlers.polling import Polling, Stopped
from bot.handlers.publish import publish
from bot.handlers.rendering import DEFAULTS
from bot.handlers.updates import App
from bot.services.bot import Bot

_logger = logging.getLogger(__name__)

# A place makes one call at a time; one more connection publishes the menu meanwhile.
CONNECTIONS = PLACES + 1
# Seconds. An answer takes about 0.05; a call that is given up too early is repeated and then appears twice.
_TIMEOUT = 15.0
# Docker kills ten seconds after it asks to stop; delivery needs two of them after this.
_GRACE_SECONDS = 6.0


def build_application(token: str, api_url: str, bot: Bot, claim: Claim, pace: Pace) -> App:
    """The application with its routing table, not yet connected; raises SettingsError for an empty token."""
    if not token.strip():
        raise SettingsError("TELEGRAM_BOT_TOKEN: expected the token from @BotFather, found nothing")
    # Without this the library warns at every pause that Telegram wishes for. `patience` reads both forms.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{api_url.rstrip('/')}/bot")
        .base_file_url(f"{api_url.rstrip('/')}/file/bot")
        .request(pool(CONNECTIONS, _TIMEOUT))
        .get_updates_request(pool(1, _TIMEOUT))
        .defaults(DEFAULTS)
        .rate_limiter(Patience())
        .concurrent_updates(InOrder())
        .updater(None)
        .job_queue(None)
        .build()
    )
    routing.build(application, bot, claim, pace)
    return application


async def run(application: App, bot: Bot, stop: asyncio.Event | None = None) -> None:
    """Answer until SIGTERM, SIGINT or `stop`; what has been fetched by then is still answered.

    Raises SettingsError when Telegram rejects the token.
    """
    stop = stop or asyncio.Event()
    order = application.update_processor
    if not isinstance(order, InOrder):
        raise TypeError("the application was not built by build_application")
    polling = Polling(application, order, stop)
    with _signals(stop), contextlib.suppress(Stopped):
        try:
            await polling.connect()
            await application.start()
            _logger.info("@%s answers", application.bot.username)
            await _beside(publish(application.bot, bot), polling.run())
        finally:
            await _end(application, polling)


async def _beside(aside: Coroutine[Any, Any, None], main: Coroutine[Any, Any, None]) -> None:
    """Do one thing, and another beside it that nobody waits for."""
    task = asyncio.create_task(aside)
    try:
        await main
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _end(application: App, polling: Polling) -> None:
    """Answer what was fetched, tell Telegram so, and close the connections."""
    if application.running:
        try:
            async with asyncio.timeout(_GRACE_SECONDS):
                await application.stop()
                await polling.confirm()
        except TimeoutError:
            _logger.warning("stopped before every update was answered")
        except TelegramError as error:
            _logger.warning("the last updates may come again: %s", type(error).__name__)
    await application.shutdown()
    await application.bot.shutdown()  # also when the connection was never made


@contextlib.contextmanager
def _signals(stop: asyncio.Event) -> Iterator[None]:
    """Let SIGTERM and SIGINT set `stop` for a while."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    try:
        yield
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)
