"""A process that does nothing but send what is due: `python -m tests.drills.sender URL TOKEN DATABASE PER_SECOND`.

It is the bot's own sending, composed as the bot composes it, without the doors and the knowledge base, so that it
starts in a second. Ends at SIGTERM; a drill ends it by SIGKILL.
"""

import asyncio
import logging
import signal
import sys

from bot import jobs
from bot.app import sending
from bot.handlers.messenger import TelegramMessenger
from bot.storage import Campaign, Database, Tally
from bot.texts import Texts

_log = logging.getLogger("drill")


class Silent:
    """A desk that nobody sits at."""

    async def stale(self, campaign: Campaign) -> None:
        _log.warning("campaign %d is stale", campaign.number)

    async def progress(self, campaign: Campaign, tally: Tally, per_minute: float) -> None:
        _log.info("campaign %d: %s, %.0f a minute", campaign.number, dict(tally.counts), per_minute)

    async def halted(self, campaign: Campaign, reason: str) -> None:
        _log.warning("campaign %d halted: %s", campaign.number, reason)

    async def finished(self, campaign: Campaign, tally: Tally) -> None:
        _log.info("campaign %d finished: %s", campaign.number, dict(tally.counts))


async def main(url: str, token: str, address: str, per_second: float | None) -> None:
    """Send until SIGTERM."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    database = Database(address)
    await database.start()
    async with TelegramMessenger(token, url) as messenger:
        pair = sending(database, messenger, Silent(), Texts(), per_second)
        async with jobs.beside(jobs.every(0.2, lambda: jobs.send(database, *pair))):
            await stop.wait()
    await database.stop()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    own_url, own_token, own_address, rate = sys.argv[1:]
    asyncio.run(main(own_url, own_token, own_address, float(rate) or None))
