"""Connections to the Bot API: a pool for answers, and for the bulk lane as many apart from each other."""

import asyncio
import ssl
from typing import Any, Final

import httpx
from telegram.request import BaseRequest, HTTPXRequest

# Seconds.
_CONNECT_TIMEOUT: Final = 10.0


def pool(connections: int, timeout: float, trust: ssl.SSLContext | None = None) -> HTTPXRequest:
    """So many connections that share a pool; `timeout` in seconds, for sending, an answer and a free connection."""
    return HTTPXRequest(
        connection_pool_size=connections,
        read_timeout=timeout,
        write_timeout=timeout,
        connect_timeout=_CONNECT_TIMEOUT,
        pool_timeout=timeout,
        httpx_kwargs={} if trust is None else {"verify": trust},
    )


class Apart(BaseRequest):
    """So many connections, each a pool of its own; the one that was used last is used next.

    A pool of httpcore looks at every connection for every other one whenever a call begins or ends. Of thirty, with
    half of them idle, that took more time than the call itself: 1.8 ms of processor time a message, here 0.8.
    """

    def __init__(self, connections: int, timeout: float) -> None:
        """Connects at the first call; `timeout` in seconds, for sending and for an answer."""
        trust = httpx.create_ssl_context()  # read once: it takes some 20 ms each time
        self._all = [pool(1, timeout, trust) for _ in range(connections)]
        self._free = list(self._all)
        self._turns = asyncio.Semaphore(connections)

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take."""
        return self._all[0].read_timeout

    async def initialize(self) -> None:
        """Make the connections usable again after `shutdown`."""
        for each in self._all:
            await each.initialize()

    async def shutdown(self) -> None:
        """Close them."""
        for each in self._all:
            await each.shutdown()

    async def do_request(self, *call: Any, **more: Any) -> tuple[int, bytes]:  # noqa: ANN401 - handed on as it came
        """What HTTPXRequest does, on a connection that is free; waits for one as long as there is none."""
        async with self._turns:
            one = self._free.pop()
            try:
                return await one.do_request(*call, **more)
            finally:
                self._free.append(one)
