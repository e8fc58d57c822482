"""Somebody of whom there is something in every table that has a place for them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from bot.storage import (
    Attendance,
    Campaigns,
    Coming,
    Conversations,
    Database,
    LastQuestion,
    People,
    Quiet,
    Stage,
    Subscriptions,
)
from bot.storage.deliveries import deliveries
from bot.storage.schema import metadata
from tests.storage.steps import begin, by_hand, draft, send, stop, subscribe

WORDS = "pobarvajte-moj-viadukt"
TABLES = [table for table in metadata.sorted_tables if "person" in table.c]


async def live(database: Database, person: int, now: datetime) -> None:
    """Everything that somebody can do; each table with a column for a person must have a row of them then."""
    await People(database).choose_language(person, "sl", now)
    for text in (WORDS, WORDS * 300, "something else"):
        await Conversations(database).remember(person, LastQuestion(text, "sl", ("4.3",), now))
    for feed in ("news", "events", "4.3"):
        await subscribe(database, now, person, feed=feed)
    await stop(database, now, person, "4.3")
    await Subscriptions(database).be_quiet(person, Quiet(1320, 420))
    await Subscriptions(database).pause(person, now + timedelta(days=7), by_hand(now))
    await Subscriptions(database).pause(person, None, by_hand(now))
    invited = await begin(database, now, "events")
    await send(database, now, message_id=12)
    await Attendance(database).answer(invited, person, Coming.MAYBE, now)
    await begin(database, now)
    for table in TABLES:
        assert await rows_of(database, person, table.name), f"tests/storage/whole.py does not fill {table.name}"


async def crowd(database: Database, like: int, people: Sequence[int]) -> None:
    """Others who have done just what one has, in every table, so that pages split and rows lie amid the trees."""
    async with database.begin() as connection:
        for table in TABLES:
            rows = (await connection.execute(select(table).where(table.c.person == like))).mappings().all()
            copies = [dict(row) | {"person": person} for person in people for row in rows]
            numbered = "number" in table.c
            if copies:
                await connection.execute(table.insert(), [_unnumbered(copy) if numbered else copy for copy in copies])
        # What grows when it is recorded moves rows on, as entering does.
        await connection.execute(deliveries.update().values(reason="stopped-deactivated"))


def _unnumbered(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "number"}


async def work(database: Database, person: int, now: datetime) -> int:
    """Somebody of the staff writes and confirms; the number of the campaign."""
    progress = {"progress": [{"chat": person, "message": 12}], "asks": str(person), "step": "send"}
    campaign = await draft(database, now, author=person, work=progress)
    assert await Campaigns(database).change(campaign.number, [Stage.DRAFT], sender=person)
    return campaign.number


async def rows_of(database: Database, person: int, name: str) -> int:
    """How many rows of a table stand under a person's number."""
    table = metadata.tables[name]
    async with database.connect() as connection:
        wanted = select(func.count()).select_from(table).where(table.c.person == person)
        return await connection.scalar(wanted) or 0
