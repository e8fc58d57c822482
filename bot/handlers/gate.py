"""The gate before every handler: at the person's pace, and each update only once."""

import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram import Update

from bot.errors import StorageError
from bot.handlers.groups import said_in
from bot.handlers.pace import MESSAGE, Pace, Turn
from bot.handlers.press import acknowledge
from bot.handlers.sending import answer
from bot.handlers.updates import Context, asker_of
from bot.services import ways_out
from bot.services.bot import Bot

Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]
Claim = Callable[[int], Awaitable[bool]]
"""Whether this update is ours to act on: False when it was claimed before; may raise StorageError."""

_logger = logging.getLogger(__name__)


class Gate:
    """Wraps handlers; stands in the routing table, so that what a group says to others is never counted.

    Pace comes before the claim: a flood then never reaches the database. The claim comes before the handler:
    an update that Telegram delivers twice is answered at most once.
    """

    def __init__(self, bot: Bot, claim: Claim, pace: Pace) -> None:
        self._bot = bot
        self._claim = claim
        self._pace = pace
        # Ways out cost nothing until they are a flood themselves: they have as much again, of their own.
        self._pace_out = pace.twin()

    def __call__(self, callback: Callback, cost: float | None = MESSAGE) -> Callback:
        """The handler behind the gate; `cost` is what one of its updates takes from the person's bucket.

        None is for what Telegram tells by itself, of which nothing may be passed over.
        """

        async def guarded(update: Update, context: Context) -> None:
            turn = Turn.GO if cost is None else self._turn(update, cost)
            if turn is not Turn.GO:
                await self._slow_down(update, warn=turn is Turn.WARN)
            elif await self._first_time(update):
                await callback(update, context)

        return guarded

    def _turn(self, update: Update, cost: float) -> Turn:
        user = update.effective_user
        if user is None:
            return Turn.SILENT
        if _is_way_out(update) and self._pace_out.turn(user.id, cost) is Turn.GO:
            return Turn.GO
        return self._pace.turn(user.id, cost)

    async def _slow_down(self, update: Update, *, warn: bool) -> None:
        """One word of warning, then silence; each press is told that it was none, an inline query is left alone."""
        user, query = update.effective_user, update.callback_query
        if query:
            await acknowledge(query, self._bot.passed_over(asker_of(query.from_user), query.data or ""))
        elif update.message and user and warn:
            await answer(update.message, (await self._bot.too_fast(asker_of(user)),))

    async def _first_time(self, update: Update) -> bool:
        try:
            return await self._claim(update.update_id)
        except StorageError as error:
            # Answering twice after a lost connection is better than not answering while the database rests.
            _logger.warning("update %d could not be claimed: %s", update.update_id, error)
            return True


def _is_way_out(update: Update) -> bool:
    if update.callback_query:
        return ways_out.is_pressed(update.callback_query.data or "")
    return update.message is not None and ways_out.is_written(said_in(update.message))
