"""Waiting without polling: whoever changes the state beats the pulse, whoever waits looks at each beat."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


class Pulse:
    """Wakes those who wait for the state to become what they want."""

    __slots__ = ("_waiting",)

    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[None]] = []

    def beat(self) -> None:
        """Tell everyone who waits that something changed."""
        waiting, self._waiting = self._waiting, []
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def until(self, look: Callable[[], Found | None], timeout: float) -> Found:
        """The first thing that `look` finds; raises TimeoutError after `timeout` seconds of None."""
        async with asyncio.timeout(timeout):
            while (found := look()) is None:
                future = asyncio.get_running_loop().create_future()
                self._waiting.append(future)
                await future
            return found


async def pause(seconds: float, unless: asyncio.Event) -> None:
    """Wait, but not beyond the event."""
    try:
        async with asyncio.timeout(seconds):
            await unless.wait()
    except TimeoutError:
        return
