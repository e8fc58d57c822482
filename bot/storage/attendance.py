"""Attendance: what people answered to an invitation; staff see counts and never who.

An answer is one to an event at its time: each is kept with the end that the event had when it was given. Where an end
is named, only those answers are meant that were given for it, so that after a new date nobody is held to the old one.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Column, ColumnElement, Integer, Select, String, Table, delete, func, select
from sqlalchemy.dialects.postgresql import insert

from bot.storage.database import Database
from bot.storage.schema import Moment, metadata

attendance = Table(
    "attendance",
    metadata,
    Column("campaign", Integer, primary_key=True, autoincrement=False, comment="number of the campaign that invited"),
    Column("person", BigInteger, primary_key=True, autoincrement=False, comment="the messenger's number of the person"),
    Column("answer", String(8), nullable=False, comment="yes, maybe or no"),
    Column("ends_at", Moment, nullable=False, comment="when the event is over"),
    comment="who comes to an event; kept until a week after it",
)


class Coming(StrEnum):
    """An answer to an invitation."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class Attendance:
    """Answers to invitations."""

    def __init__(self, database: Database) -> None:
        """Works on a database; every method raises StorageError when that fails."""
        self._database = database

    async def answer(self, campaign: int, person: int, coming: Coming, ends_at: datetime) -> None:
        """Keep an answer in place of an earlier one."""
        row = insert(attendance).values(campaign=campaign, person=person, answer=coming, ends_at=ends_at)
        keys = [attendance.c.campaign, attendance.c.person]
        change = {"answer": row.excluded.answer, "ends_at": row.excluded.ends_at}
        async with self._database.begin() as connection:
            await connection.execute(row.on_conflict_do_update(index_elements=keys, set_=change))

    async def answer_of(self, campaign: int, person: int, ends_at: datetime) -> Coming | None:
        """What somebody answered for an event that ends at a time, None when they did not."""
        wanted = select(attendance.c.answer).where(_given(campaign, ends_at), attendance.c.person == person)
        async with self._database.connect() as connection:
            given = await connection.scalar(wanted)
        return Coming(given) if given else None

    async def counts(self, campaign: int, ends_at: datetime | None = None) -> Mapping[Coming, int]:
        """How many gave each answer, at an event that ends at a time."""
        table = attendance.c
        wanted = select(table.answer, func.count()).where(_given(campaign, ends_at)).group_by(table.answer)
        async with self._database.connect() as connection:
            return {Coming(answer): times for answer, times in (await connection.execute(wanted)).all()}

    async def drop_others(self, campaign: int, ends_at: datetime) -> int:
        """Erase the answers to an invitation that were given for another end than this; how many those were."""
        other = (attendance.c.campaign == campaign) & (attendance.c.ends_at != ends_at)
        async with self._database.connect() as connection:  # asked every minute, and hardly ever is there one
            if await connection.scalar(select(attendance.c.person).where(other).limit(1)) is None:
                return 0
        async with self._database.begin() as connection:
            return (await connection.execute(delete(attendance).where(other))).rowcount

    async def purge(self, before: datetime) -> int:
        """Erase the answers to events that were over before a time; how many."""
        async with self._database.begin() as connection:
            return (await connection.execute(delete(attendance).where(attendance.c.ends_at < before))).rowcount


def coming(campaign: int | None, ends_at: datetime | None) -> Select[int]:
    """The people who said yes or maybe, to an event that ends at a time."""
    table = attendance.c
    return select(table.person).where(_given(campaign, ends_at), table.answer.in_((Coming.YES, Coming.MAYBE)))


def staying_away(campaign: int | None, ends_at: datetime | None) -> Select[int]:
    """The people who said no, to an event that ends at a time."""
    return select(attendance.c.person).where(_given(campaign, ends_at), attendance.c.answer == Coming.NO)


def _given(campaign: int | None, ends_at: datetime | None) -> ColumnElement[bool]:
    own = attendance.c.campaign == campaign
    return own if ends_at is None else own & (attendance.c.ends_at == ends_at)
