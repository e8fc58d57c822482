"""Wordings: what each version of the consent says, so that it can be shown what somebody has agreed to."""

from datetime import datetime

from sqlalchemy import Column, String, Table, Text, delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language import Language
from bot.storage.database import Database
from bot.storage.schema import Moment, metadata
from bot.storage.subscribers import consents, subscriptions

wordings = Table(
    "wordings",
    metadata,
    Column("wording", String(16), primary_key=True, comment="version of the words"),
    Column("language", String(2), primary_key=True, comment="the language they are in"),
    Column("whose", String(6), primary_key=True, comment="for whom they speak: a person, or a chat (group or channel)"),
    Column("words", Text, nullable=False, comment="the words"),
    Column("kept_at", Moment, nullable=False, comment="when somebody last agreed to them"),
    comment="what was agreed to; kept as long as a consent or a subscription names the version",
)


class Wordings:
    """The words of each version."""

    def __init__(self, database: Database) -> None:
        """Works on a database; every method raises StorageError when that fails."""
        self._database = database

    async def keep(self, wording: str, language: Language, whose: str, words: str, now: datetime) -> None:
        """Keep what a version says, before anybody agrees to it; words that are kept already stay as they are.

        The time is renewed: old words that nobody's consent named any more could be erased before this one is kept.
        """
        row = insert(wordings).values(wording=wording, language=language, whose=whose, words=words, kept_at=now)
        keys = list(wordings.primary_key)
        async with self._database.begin() as connection:
            await connection.execute(row.on_conflict_do_update(index_elements=keys, set_={"kept_at": now}))

    async def find(self, wording: str, language: Language, whose: str) -> str | None:
        """What a version says, None for one that nobody has agreed to."""
        table = wordings.c
        wanted = select(table.words).where(table.wording == wording, table.language == language, table.whose == whose)
        async with self._database.connect() as connection:
            return await connection.scalar(wanted)


async def forget_unused(connection: AsyncConnection, before: datetime) -> None:
    """Erase what nobody's consent or subscription names any more, unless it is newer than a time."""
    named = (select(table.c.wording) for table in (consents, subscriptions))
    unused = (wordings.c.wording.not_in(each) for each in named)
    await connection.execute(delete(wordings).where(*unused, wordings.c.kept_at < before))
