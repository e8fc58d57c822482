"""Updates that come twice."""

import asyncio
from datetime import datetime, timedelta

from bot.storage import Database, Updates


async def test_an_update_is_claimed_once(database: Database, now: datetime) -> None:
    """The second delivery is told apart, another update is not affected."""
    updates = Updates(database)

    assert [await updates.claim(number, now) for number in (1, 1, 2)] == [True, False, True]


async def test_of_two_bots_one_gets_the_update(database: Database, url: str, now: datetime) -> None:
    """Two processes on one file, asking at the same time."""
    other = Database(url)
    await other.start()

    claims = await asyncio.gather(*(Updates(each).claim(1, now) for each in (database, other) * 5))
    await other.stop()

    assert sum(claims) == 1


async def test_a_purged_update_would_be_taken_again(database: Database, now: datetime) -> None:
    """Only those received before are purged."""
    updates = Updates(database)
    await updates.claim(1, now - timedelta(hours=25))
    await updates.claim(2, now)

    assert await updates.purge(now - timedelta(hours=24)) == 1
    assert [await updates.claim(number, now) for number in (1, 2)] == [True, False]
