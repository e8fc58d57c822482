"""Conversations: the last question of a person, kept some minutes so that a follow-up is understood."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import JSON, BigInteger, Column, Row, Select, String, Table, delete, select
from sqlalchemy.dialects.postgresql import Insert, insert

from bot.language import Language, as_language
from bot.storage.database import Database
from bot.storage.schema import FreeText, Moment, metadata

last_questions = Table(
    "last_questions",
    metadata,
    Column(
        "person",
        BigInteger,
        primary_key=True,
        autoincrement=False,
        comment="the messenger's number of the person",
    ),
    Column("text", FreeText, nullable=False, comment="the question as it was asked"),
    Column("language", String(2), nullable=False, comment="the language it was answered in"),
    Column("shown", JSON, nullable=False, comment="ids of the entries that the answer showed"),
    Column("asked_at", Moment, nullable=False, comment="when it was asked"),
    comment="the last question of each person; of use for FOLLOW_UP_MINUTES, then purged",
)


@dataclass(frozen=True, slots=True)
class LastQuestion:
    """A question, the language of its answer and the ids of the entries that the answer showed."""

    text: str
    language: Language
    shown: tuple[str, ...]
    asked_at: datetime


class Conversations:
    """The last question of each person."""

    def __init__(self, database: Database) -> None:
        """Works on a database; every method raises StorageError when that fails."""
        self._database = database

    async def remember(self, person: int, question: LastQuestion) -> None:
        """Keeps a question in place of the person's earlier one."""
        async with self._database.begin() as connection:
            await connection.execute(_remembered(person, question))

    async def last(self, person: int, now: datetime, minutes: int) -> LastQuestion | None:
        """The person's last question if it was asked less than `minutes` ago."""
        async with self._database.connect() as connection:
            row = (await connection.execute(_last(person, now - timedelta(minutes=minutes)))).one_or_none()
        return _question(row) if row else None

    async def forget(self, person: int) -> None:
        """Erases the person's last question."""
        async with self._database.erasing() as connection:
            await connection.execute(delete(last_questions).where(last_questions.c.person == person))

    async def purge(self, before: datetime) -> int:
        """Erases the questions asked before a time; how many those were."""
        async with self._database.erasing() as connection:
            done = await connection.execute(delete(last_questions).where(last_questions.c.asked_at < before))
        return done.rowcount


def _remembered(person: int, question: LastQuestion) -> Insert:
    row = insert(last_questions).values(
        person=person,
        text=question.text,
        language=question.language,
        shown=list(question.shown),
        asked_at=question.asked_at,
    )
    kept = ("text", "language", "shown", "asked_at")
    return row.on_conflict_do_update(
        index_elements=[last_questions.c.person], set_={name: row.excluded[name] for name in kept}
    )


def _last(person: int, since: datetime) -> Select[str, str, list[str], datetime]:
    table = last_questions.c
    return select(table.text, table.language, table.shown, table.asked_at).where(
        table.person == person, table.asked_at > since
    )


def _question(row: Row[str, str, list[str], datetime]) -> LastQuestion | None:
    language = as_language(row.language)
    return LastQuestion(row.text, language, tuple(row.shown), row.asked_at) if language else None
