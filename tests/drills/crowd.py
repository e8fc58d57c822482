"""A crowd that has subscribed, and a campaign for it."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.dialects.postgresql import insert

from bot.services.sending.content import Content
from bot.storage import Campaigns, Database, Stage
from bot.storage.subscribers import subscribers, subscriptions
from tests.botapi import BotApi, Person

ROOT = Path(__file__).parents[2]
FULL = os.environ.get("DRILL") == "full"


def now() -> datetime:
    """The real clock."""
    return datetime.now(UTC)


async def crowd(api: BotApi, database: Database, size: int) -> list[Person]:
    """So many people who have met the bot and get the news, one in three in Italian."""
    people = [api.person(f"Oseba {number}", "it" if number % 3 == 0 else "sl") for number in range(size)]
    for person in people:
        person.meet()
    at = now()
    who = [{"person": person.id, "language": person.user.language_code, "asked_at": at} for person in people]
    what = {"feed": "news", "is_active": True, "source": "chat", "wording": "1", "since": at, "changed_at": at}
    async with database.begin() as connection:
        for start in range(0, size, 1000):
            await connection.execute(insert(subscribers), who[start : start + 1000])
            rows = [{"person": each["person"]} | what for each in who[start : start + 1000]]
            await connection.execute(insert(subscriptions), rows)
    return people


async def campaign(database: Database, sl: str = "Novica o cesti.", it: str = "Notizia sulla strada.") -> int:
    """News in both languages, due now."""
    content = {"sl": Content(sl).as_json(), "it": Content(it).as_json()}
    at = now()
    number = await Campaigns(database).begin("news", now=at, content=content, stage=Stage.SCHEDULED, due_at=at)
    assert number
    return number


@asynccontextmanager
async def sender(api: BotApi, address: str, per_second: float = 0) -> AsyncIterator[asyncio.subprocess.Process]:
    """A process that sends; killed at the end if it still runs."""
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.drills.sender",
        api.url,
        api.token,
        address,
        str(per_second),
        cwd=ROOT,
        stderr=(None if os.environ.get("DRILL_LOG") else asyncio.subprocess.DEVNULL),
    )
    try:
        yield child
    finally:
        if child.returncode is None:
            child.kill()
        await child.wait()
