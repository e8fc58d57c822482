"""The bulk lane's connections: no more than were asked for, used again, and open anew after an end."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from telegram.error import TimedOut

from bot.handlers.connections import Apart

ANSWER = b'HTTP/1.1 200 OK\r\ncontent-length: 11\r\ncontent-type: application/json\r\n\r\n{"ok":true}'


@dataclass
class Counting:
    """A server that counts connections and calls, and answers as long as its gate is open."""

    opened: int = 0
    under_way: int = 0
    most: int = 0
    url: str = ""
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    crowded: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when three calls have been under way at once."""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.opened += 1
        try:
            while await reader.readuntil(b"\r\n\r\n"):
                self.under_way += 1
                self.most = max(self.most, self.under_way)
                if self.most == 3:
                    self.crowded.set()
                await self.gate.wait()
                self.under_way -= 1
                writer.write(ANSWER)
        except asyncio.IncompleteReadError:
            pass
        finally:
            writer.close()


@asynccontextmanager
async def counting() -> AsyncIterator[Counting]:
    """Such a server on loopback, with its gate open."""
    counted = Counting()
    counted.gate.set()
    server = await asyncio.start_server(counted.serve, "127.0.0.1", 0)
    counted.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    async with server:
        yield counted


async def call(apart: Apart, server: Counting) -> None:
    """One call that succeeds."""
    assert await apart.do_request(server.url, "GET") == (200, b'{"ok":true}')


async def test_no_more_calls_are_under_way_than_connections() -> None:
    """The others wait, and each gets its answer."""
    async with counting() as server, Apart(3, 5.0) as apart:
        server.gate.clear()
        calls = [asyncio.create_task(call(apart, server)) for _ in range(10)]
        await server.crowded.wait()
        server.gate.set()
        await asyncio.gather(*calls)

    assert (server.most, server.opened) == (3, 3)


async def test_one_after_another_needs_one_connection() -> None:
    """The one that was used last is warm."""
    async with counting() as server, Apart(3, 5.0) as apart:
        for _ in range(5):
            await call(apart, server)

    assert server.opened == 1


async def test_a_failure_gives_its_connection_back() -> None:
    """Otherwise the lane would stand still after as many failures as there are connections."""
    async with counting() as server, Apart(1, 0.05) as apart:
        server.gate.clear()
        for _ in range(3):
            with pytest.raises(TimedOut):
                await apart.do_request(server.url, "GET")
        server.gate.set()
        await call(apart, server)


async def test_after_an_end_it_can_begin_anew() -> None:
    """As every request of the library can."""
    async with counting() as server:
        apart = Apart(2, 5.0)
        async with apart:
            await call(apart, server)
        async with apart:
            await call(apart, server)

    assert (apart.read_timeout, server.opened) == (5.0, 2)
