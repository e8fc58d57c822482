"""People: the language somebody chose."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, Select, String, Table, select
from sqlalchemy.dialects.postgresql import Insert, insert

from bot.language import Language, as_language
from bot.storage.database import Database
from bot.storage.schema import Moment, metadata

people = Table(
    "people",
    metadata,
    Column(
        "person",
        # Never a SQLite rowid: those stay behind in the tree as signposts after their row is deleted.
        BigInteger,
        primary_key=True,
        autoincrement=False,
        comment="the messenger's number of the person",
    ),
    Column("language", String(2), nullable=False, comment="the language they chose"),
    Column("chosen_at", Moment, nullable=False, comment="when they chose it"),
    comment="the language of those who chose one; kept until they have it erased",
)


class People:
    """What is kept about people for longer than a conversation."""

    def __init__(self, database: Database) -> None:
        """Works on a database; every method raises StorageError when that fails."""
        self._database = database

    async def language(self, person: int) -> Language | None:
        """The language a person chose, or None."""
        async with self._database.connect() as connection:
            return as_language((await connection.execute(_language(person))).scalar_one_or_none())

    async def choose_language(self, person: int, language: Language, now: datetime) -> None:
        """Keeps a person's choice in place of any earlier one."""
        async with self._database.begin() as connection:
            await connection.execute(_choice(person, language, now))


def _language(person: int) -> Select[str]:
    return select(people.c.language).where(people.c.person == person)


def _choice(person: int, language: Language, now: datetime) -> Insert:
    row = insert(people).values(person=person, language=language, chosen_at=now)
    return row.on_conflict_do_update(
        index_elements=[people.c.person],
        set_={"language": row.excluded.language, "chosen_at": row.excluded.chosen_at},
    )
