"""Updates: numbers of the messages already taken, because Telegram may deliver one twice."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, Table, delete
from sqlalchemy.dialects.postgresql import insert

from bot.storage.database import Database
from bot.storage.schema import Moment, metadata

updates = Table(
    "updates",
    metadata,
    Column(
        "update_id",
        BigInteger,
        primary_key=True,
        autoincrement=False,
        comment="Telegram's number of the update",
    ),
    Column("received_at", Moment, nullable=False, comment="when it came first"),
    comment="updates already taken; kept for 24 hours",
)


class Updates:
    """Which updates have been taken."""

    def __init__(self, database: Database) -> None:
        """Works on a database; every method raises StorageError when that fails."""
        self._database = database

    async def claim(self, update_id: int, now: datetime) -> bool:
        """Whether an update comes for the first time; of many who ask at once, one is told so."""
        row = insert(updates).values(update_id=update_id, received_at=now)
        async with self._database.begin() as connection:
            done = await connection.execute(row.on_conflict_do_nothing().returning(updates.c.update_id))
            return done.one_or_none() is not None

    async def purge(self, before: datetime) -> int:
        """Erases the updates received before a time; how many those were."""
        async with self._database.begin() as connection:
            done = await connection.execute(delete(updates).where(updates.c.received_at < before))
        return done.rowcount
