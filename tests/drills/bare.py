"""The peer of the sending loop: python-telegram-bot alone, as many calls at once, nothing kept.

`python -m tests.drills.bare URL TOKEN CALLS CHAT…` sends one message to each chat and ends.
"""

import asyncio
import sys
from collections.abc import Iterator

from telegram import Bot
from telegram.request import HTTPXRequest


async def main(url: str, token: str, calls: int, chats: list[int]) -> None:
    """Send to every chat, so many at a time."""
    request = HTTPXRequest(connection_pool_size=calls, pool_timeout=60)
    async with Bot(token, base_url=f"{url}/bot", request=request) as bot:
        waiting = iter(chats)
        await asyncio.gather(*(_send(bot, waiting) for _ in range(calls)))


async def _send(bot: Bot, waiting: Iterator[int]) -> None:
    for chat in waiting:
        await bot.send_message(chat, "Novica o cesti.")


if __name__ == "__main__":
    own_url, own_token, own_calls, *own_chats = sys.argv[1:]
    asyncio.run(main(own_url, own_token, int(own_calls), list(map(int, own_chats))))
