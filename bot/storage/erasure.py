"""Erasure: everything kept under a person's number, in every table, at once and for good."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, select, update

from bot.storage.database import Database
from bot.storage.deliveries import deliveries, fold
from bot.storage.schema import metadata


class Erasure:
    """Shows and erases all that is kept about somebody."""

    def __init__(self, database: Database) -> None:
        """Works on a database; every method raises StorageError when that fails."""
        self._database = database

    async def everything(self, person: int) -> Mapping[str, tuple[Mapping[str, Any], ...]]:
        """Every row under a person's number, by table, tables without one left out."""
        found: dict[str, tuple[Mapping[str, Any], ...]] = {}
        async with self._database.connect() as connection:
            for table in metadata.sorted_tables:
                if "person" in table.c:
                    rows = (await connection.execute(select(table).where(table.c.person == person))).mappings().all()
                    if rows:
                        found[table.name] = tuple(dict(row) for row in rows)
        return found

    async def erase(self, person: int) -> None:
        """Erase a person; their deliveries stay as counts, and campaigns forget that they wrote or sent them."""
        async with self._database.erasing() as connection:
            await fold(connection, deliveries.c.person == person)
            for table in metadata.sorted_tables:
                if "person" in table.c:
                    await connection.execute(delete(table).where(table.c.person == person))
                for column in (column for column in table.c if column.info.get("is_staff")):
                    await connection.execute(update(table).where(column == person).values({column.name: None}))
