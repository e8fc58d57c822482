"""Erasure: everything kept under a person's number, in every table, at once and for good."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, Table, Text, cast, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.campaigns import campaigns
from bot.storage.database import Database
from bot.storage.deliveries import erase_rows, tables_of_people
from bot.storage.schema import metadata


class Erasure:
    """Shows and erases all that is kept about somebody."""

    def __init__(self, database: Database) -> None:
        """Works on a database; every method raises StorageError when that fails."""
        self._database = database

    async def everything(self, person: int) -> Mapping[str, tuple[Mapping[str, Any], ...]]:
        """Every row under a person's number, by table, tables without one left out.

        Of what they wrote or sent as staff, which is nobody's data alone, only the keys.
        """
        found: dict[str, tuple[Mapping[str, Any], ...]] = {}
        async with self._database.connect() as connection:
            for table in metadata.sorted_tables:
                wanted = _wanted(table, person)
                rows = () if wanted is None else (await connection.execute(wanted)).mappings().all()
                if rows:
                    found[table.name] = tuple(dict(row) for row in rows)
        return found

    async def erase(self, person: int) -> None:
        """Erase a person; their deliveries stay as counts, and campaigns forget that they wrote or sent them."""
        async with self._database.erasing() as connection:
            erased = sum([await erase_rows(connection, table, person) for table in tables_of_people()])
            erased += await _forget_staff(connection, person)
        if erased:
            await self._database.rewrite()


async def _forget_staff(connection: AsyncConnection, person: int) -> int:
    """Take a number out of what staff have written; from how many places."""
    forgotten = 0
    for table in metadata.sorted_tables:
        for column in (column for column in table.c if column.info.get("is_staff")):
            change = update(table).where(column == person).values({column.name: None})
            forgotten += (await connection.execute(change)).rowcount
    noting = cast(campaigns.c.work, Text).contains(str(person))
    for number, work in (await connection.execute(select(campaigns.c.number, campaigns.c.work).where(noting))).all():
        change = update(campaigns).where(campaigns.c.number == number).values(work=_without(work, person))
        forgotten += (await connection.execute(change)).rowcount
    return forgotten


def _without(noted: Any, person: int) -> Any:  # noqa: ANN401 - what JSON can hold
    """The same with nothing in the places of a number."""
    match noted:
        case dict():
            return {key: _without(value, person) for key, value in noted.items()}
        case list():
            return [_without(value, person) for value in noted]
        case _:
            return None if str(noted) == str(person) else noted


def _wanted(table: Table, person: int) -> Select[*tuple[Any, ...]] | None:
    """What of a table is about a person, None for a table that names nobody."""
    if "person" in table.c:
        return select(table).where(table.c.person == person)
    as_staff = [column == person for column in table.c if column.info.get("is_staff")]
    return select(*table.primary_key).where(or_(*as_staff)).order_by(*table.primary_key) if as_staff else None
