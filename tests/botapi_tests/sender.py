"""A bot that polls and writes to everybody it is given, over and over, until somebody kills it."""

from __future__ import annotations

import asyncio
import itertools
import sys

import aiohttp


async def poll(session: aiohttp.ClientSession) -> None:
    """Fetch updates and confirm none, like a bot that dies before it has understood."""
    while True:
        async with session.post("getUpdates", json={"timeout": 20}) as response:
            await response.read()


async def write(session: aiohttp.ClientSession, chats: itertools.cycle[int]) -> None:
    """Write to one chat after the other."""
    for chat_id in chats:
        async with session.post("sendMessage", json={"chat_id": chat_id, "text": "novice " * 100}) as response:
            await response.read()


async def main(base: str, chats: list[int]) -> None:
    """Eight at a time, as a bot in a hurry does."""
    turns = itertools.cycle(chats)
    async with aiohttp.ClientSession(base) as session:
        await asyncio.gather(poll(session), *(write(session, turns) for _ in range(8)))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], [int(chat) for chat in sys.argv[2:]]))
