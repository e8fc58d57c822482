"""Feedback: how often an answer was helpful, counted per day without any person."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Boolean, Column, Date, Integer, Select, String, Table, case, delete, func, select
from sqlalchemy.dialects.postgresql import Insert, insert

from bot.language import Language
from bot.storage.database import Database
from bot.storage.schema import metadata

feedback = Table(
    "feedback",
    metadata,
    Column("day", Date, primary_key=True, comment="the day of the presses"),
    Column("entry", String(64), primary_key=True, comment="id of the entry that was shown"),
    Column("language", String(2), primary_key=True, comment="the language it was shown in"),
    Column("helpful", Boolean, primary_key=True, comment="which of the two buttons was pressed"),
    Column("times", Integer, nullable=False, comment="how often"),
    comment="anonymous counts of helpful and unhelpful answers; kept for two years",
)


@dataclass(frozen=True, slots=True)
class FeedbackTotal:
    """How often an entry's answer in one language was called helpful and unhelpful."""

    entry_id: str
    language: Language
    helpful: int
    unhelpful: int


class Feedback:
    """Anonymous counts per day, entry and language."""

    def __init__(self, database: Database) -> None:
        """Works on a database; every method raises StorageError when that fails."""
        self._database = database

    async def count(self, entry_id: str, language: Language, helpful: bool, day: date) -> None:  # noqa: FBT001 - frozen
        """One more press of one of the two buttons under an entry."""
        async with self._database.begin() as connection:
            await connection.execute(_press(entry_id, language, day, helpful=helpful))

    async def totals(self, since: date) -> tuple[FeedbackTotal, ...]:
        """The sums from a day on, by entry and language."""
        async with self._database.connect() as connection:
            rows = (await connection.execute(_totals(since))).all()
        return tuple(FeedbackTotal(row.entry, row.language, row.helpful, row.unhelpful) for row in rows)

    async def purge(self, before: date) -> int:
        """Erases the counts of the days before one; how many rows those were."""
        async with self._database.begin() as connection:
            done = await connection.execute(delete(feedback).where(feedback.c.day < before))
        return done.rowcount


def _press(entry_id: str, language: Language, day: date, *, helpful: bool) -> Insert:
    row = insert(feedback).values(day=day, entry=entry_id, language=language, helpful=helpful, times=1)
    return row.on_conflict_do_update(index_elements=list(feedback.primary_key), set_={"times": feedback.c.times + 1})


def _totals(since: date) -> Select[str, str, int, int]:
    table = feedback.c
    return (
        select(
            table.entry,
            table.language,
            func.sum(case((table.helpful, table.times), else_=0)).label("helpful"),
            func.sum(case((table.helpful, 0), else_=table.times)).label("unhelpful"),
        )
        .where(table.day >= since)
        .group_by(table.entry, table.language)
        .order_by(table.entry, table.language)
    )
