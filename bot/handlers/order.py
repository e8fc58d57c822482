"""Whose update is next: each person's strictly one after the other, about eight people at a time."""

import asyncio
import sys
from collections.abc import Awaitable
from inspect import iscoroutine
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

# Measured with a bare echo bot over loopback: 8 at a time gave 260-350 updates a second where
# concurrent_updates=True (256 at a time) gave 84-160; one at a time falls to 18 once the API takes 50 ms.
PLACES = 8
# With so many unfinished updates, no more are fetched: Telegram keeps them for a day, our memory is smaller.
_MOST_WAITING = 1000


class InOrder(BaseUpdateProcessor):
    """Hands out eight places; a person's next update takes one only when the one before has given its back.

    The person's queue comes before the places, so that a flood occupies one place and not all. (The base
    class would take its places first; it is given so many that they never run out.)
    """

    __slots__ = ("_places", "_queues", "_room", "_waiting")

    def __init__(self, places: int = PLACES) -> None:
        super().__init__(sys.maxsize)
        self._places = asyncio.Semaphore(places)
        # A lock lives as long as somebody holds it or waits for it.
        self._queues: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._room = asyncio.Event()
        self._room.set()
        self._waiting = 0

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to free."""

    async def room(self) -> None:
        """Wait until there are few enough unfinished updates to fetch more."""
        await self._room.wait()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Run the handlers of one update when it is its turn."""
        person = _person(update)
        # An update that belongs to nobody waits for nobody.
        queue = asyncio.Lock() if person is None else self._queues.setdefault(person, asyncio.Lock())
        self._count(1)
        try:
            async with queue, self._places:
                await coroutine
        finally:
            self._count(-1)
            if iscoroutine(coroutine):  # it has not begun when the program stops while it waits
                coroutine.close()

    def _count(self, more: int) -> None:
        self._waiting += more
        if self._waiting < _MOST_WAITING:
            self._room.set()
        else:
            self._room.clear()


def _person(update: object) -> int | None:
    user = update.effective_user if isinstance(update, Update) else None
    return user.id if user else None
