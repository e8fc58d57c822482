"""The peer of the sending loop: python-telegram-bot alone, the same message, as many calls at once, nothing kept.

`python -m tests.drills.bare URL TOKEN CALLS TEXT KEYBOARD CHAT…` sends one message to each chat and ends; the keyboard
is the JSON that the Bot API knows.
"""

import asyncio
import json
import sys
from collections.abc import Iterator

from telegram import Bot, InlineKeyboardMarkup
from telegram.request import HTTPXRequest


async def main(url: str, token: str, calls: int, text: str, keyboard: str, chats: list[int]) -> None:
    """Send to every chat, so many at a time."""
    buttons = InlineKeyboardMarkup.de_json(json.loads(keyboard), None)
    request = HTTPXRequest(connection_pool_size=calls, pool_timeout=60)
    async with Bot(token, base_url=f"{url}/bot", request=request) as bot:
        waiting = iter(chats)
        await asyncio.gather(*(_send(bot, text, buttons, waiting) for _ in range(calls)))


async def _send(bot: Bot, text: str, buttons: InlineKeyboardMarkup, waiting: Iterator[int]) -> None:
    for chat in waiting:
        await bot.send_message(chat, text, reply_markup=buttons)


if __name__ == "__main__":
    own_url, own_token, own_calls, own_text, own_keyboard, *own_chats = sys.argv[1:]
    asyncio.run(main(own_url, own_token, int(own_calls), own_text, own_keyboard, list(map(int, own_chats))))
