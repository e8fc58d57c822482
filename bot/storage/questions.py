"""Questions: what is asked and how it was decided, counted per day without any person.

Texts arrive already stripped of personal data; nothing here knows who asked.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Column, Date, Integer, LargeBinary, Select, String, Table, delete, func, select
from sqlalchemy.dialects.postgresql import Insert, insert

from bot.storage.database import Database
from bot.storage.schema import FreeText, metadata

questions = Table(
    "questions",
    metadata,
    Column("day", Date, primary_key=True, comment="the day it was asked"),
    Column(
        "digest",
        # The key instead of the text: an index of PostgreSQL takes 2700 bytes, a message may have 16 000.
        LargeBinary(32),
        primary_key=True,
        comment="SHA-256 of text, language, decision and entry",
    ),
    Column("text", FreeText, nullable=False, comment="the question, stripped of personal data"),
    Column("language", String(2), nullable=False, comment="the language it was answered in"),
    Column("decision", String(32), nullable=False, comment="what the bot made of it"),
    Column("entry", String(64), nullable=True, comment="id of the entry that answered it, if one did"),
    Column("times", Integer, nullable=False, comment="how often that day"),
    comment="anonymous tallies of questions; kept for QUESTION_DAYS",
)


@dataclass(frozen=True, slots=True)
class QuestionTally:
    """One question as it is counted; `entry_id` is the entry that answered it, if one did."""

    text: str
    language: str
    decision: str
    entry_id: str | None
    day: date


@dataclass(frozen=True, slots=True)
class QuestionTotal:
    """How often a question was asked and decided the same way."""

    text: str
    language: str
    decision: str
    entry_id: str | None
    times: int


class Questions:
    """Anonymous tallies of questions."""

    def __init__(self, database: Database) -> None:
        """Works on a database; every method raises StorageError when that fails."""
        self._database = database

    async def tally(self, tally: QuestionTally) -> None:
        """Counts one question."""
        async with self._database.begin() as connection:
            await connection.execute(_tallied(tally))

    async def most_asked(self, since: date, decision: str | None, limit: int) -> tuple[QuestionTotal, ...]:
        """The questions asked most from a day on, of one decision or (None) of all, most frequent first."""
        async with self._database.connect() as connection:
            rows = (await connection.execute(_most_asked(since, decision, limit))).all()
        return tuple(QuestionTotal(row.text, row.language, row.decision, row.entry, row.total) for row in rows)

    async def purge(self, before: date) -> int:
        """Erases the tallies of the days before one; how many rows those were."""
        async with self._database.erasing() as connection:
            done = await connection.execute(delete(questions).where(questions.c.day < before))
        return done.rowcount


def _tallied(tally: QuestionTally) -> Insert:
    same = json.dumps([tally.text, tally.language, tally.decision, tally.entry_id])
    row = insert(questions).values(
        day=tally.day,
        digest=hashlib.sha256(same.encode()).digest(),
        text=tally.text,
        language=tally.language,
        decision=tally.decision,
        entry=tally.entry_id,
        times=1,
    )
    return row.on_conflict_do_update(index_elements=list(questions.primary_key), set_={"times": questions.c.times + 1})


def _most_asked(since: date, decision: str | None, limit: int) -> Select[str, str, str, str | None, int]:
    table = questions.c
    same = (table.text, table.language, table.decision, table.entry)
    total = func.sum(table.times).label("total")
    of_all = select(*same, total).where(table.day >= since)
    chosen = of_all if decision is None else of_all.where(table.decision == decision)
    return chosen.group_by(*same).order_by(total.desc(), *same).limit(limit)
