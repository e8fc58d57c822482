"""Campaigns: what is sent to many at once, from the first draft to the report."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import JSON, BigInteger, Column, Integer, Row, Select, String, Table, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.storage.database import Database
from bot.storage.schema import Moment, metadata

campaigns = Table(
    "campaigns",
    metadata,
    Column("number", Integer, primary_key=True, comment="in order"),
    Column("key", String(64), unique=True, comment="what it must be sent only once for, if anything"),
    Column("feed", String(32), nullable=False, comment="news, messages, notices, events or the id of an entry"),
    Column("audience", String(8), nullable=False, comment="who of the feed: all, got, going, invited"),
    Column("origin", Integer, comment="number of the campaign that it corrects or reminds of"),
    Column("state", String(10), nullable=False, comment="where it stands"),
    Column("content", JSON, nullable=False, comment="what is sent, by language"),
    Column("work", JSON, nullable=False, comment="what staff are asked next; where progress is shown"),
    Column("author", BigInteger, comment="the messenger's number of who wrote it", info={"is_staff": True}),
    Column("sender", BigInteger, comment="the messenger's number of who confirmed it", info={"is_staff": True}),
    Column("created_at", Moment, nullable=False, comment="when it was begun"),
    Column("due_at", Moment, comment="when it is to be sent"),
    Column("started_at", Moment, comment="when sending began"),
    Column("ended_at", Moment, comment="when it was finished or cancelled"),
    sqlite_autoincrement=True,  # buttons name a campaign for years: no other may ever get its number
    comment="what staff have sent or are writing; kept for two years, unsent drafts for 30 days",
)


class Stage(StrEnum):
    """Where a campaign stands."""

    DRAFT = "draft"
    REVIEW = "review"  # waits for a second person
    SCHEDULED = "scheduled"
    STALE = "stale"  # its time was missed by more than an hour: staff are asked
    SENDING = "sending"
    PAUSED = "paused"
    FINISHED = "finished"
    CANCELLED = "cancelled"


UNDER_WAY: Final = (Stage.SENDING, Stage.PAUSED)
"""The stages of what has begun to be sent and is not at its end."""


class Audience(StrEnum):
    """Who of those who are subscribed to a campaign's feed gets it."""

    ALL = "all"
    GOT = "got"  # those to whom the origin was sent
    GOING = "going"  # those who said yes or maybe to the origin
    INVITED = "invited"  # those who got the origin and did not say no


@dataclass(frozen=True, slots=True)
class Campaign:
    """One campaign; `content` and `work` are what services made of them."""

    number: int
    feed: str
    audience: Audience
    origin: int | None
    stage: Stage
    content: Mapping[str, Any]
    work: Mapping[str, Any]
    author: int | None
    sender: int | None
    created_at: datetime
    due_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    key: str | None = None


class Campaigns:
    """All campaigns."""

    def __init__(self, database: Database) -> None:
        """Works on a database; every method raises StorageError when that fails."""
        self._database = database

    async def begin(  # noqa: PLR0913 - the columns of a row
        self,
        feed: str,
        *,
        now: datetime,
        content: Mapping[str, Any],
        work: Mapping[str, Any] | None = None,
        author: int | None = None,
        audience: Audience = Audience.ALL,
        origin: int | None = None,
        stage: Stage = Stage.DRAFT,
        due_at: datetime | None = None,
        key: str | None = None,
    ) -> int | None:
        """A new campaign's number; None when one with this key exists already."""
        row = insert(campaigns).values(
            key=key,
            feed=feed,
            audience=audience,
            origin=origin,
            state=stage,
            content=dict(content),
            work=dict(work or {}),
            author=author,
            created_at=now,
            due_at=due_at,
        )
        async with self._database.begin() as connection:
            made = await connection.execute(row.on_conflict_do_nothing().returning(campaigns.c.number))
            number: int | None = made.scalar_one_or_none()
        return number

    async def find(self, number: int) -> Campaign | None:
        """The campaign of a number, or None."""
        found = await self._select(select(campaigns).where(campaigns.c.number == number))
        return found[0] if found else None

    async def in_stage(self, *stages: Stage) -> tuple[Campaign, ...]:
        """The campaigns in some stages, oldest first."""
        return await self._select(select(campaigns).where(campaigns.c.state.in_(stages)).order_by(campaigns.c.number))

    async def latest(self, most: int) -> tuple[Campaign, ...]:
        """The newest campaigns that were begun to be sent, newest first."""
        sent = campaigns.c.started_at.is_not(None)
        return await self._select(select(campaigns).where(sent).order_by(campaigns.c.number.desc()).limit(most))

    async def around(self, feed: str, start: datetime, end: datetime) -> tuple[Campaign, ...]:
        """What began, or is scheduled to begin, for the readers of a feed between two times, oldest first.

        Those of a pillar and of all its commitments are in part the same.
        """
        table, pillar = campaigns.c, feed.partition(".")[0]
        same = (table.feed == pillar) | table.feed.like(f"{pillar}.%")
        began = (table.started_at > start) & (table.started_at < end)
        begins = (table.state == Stage.SCHEDULED) & (table.due_at > start) & (table.due_at < end)
        wanted = select(campaigns).where(same, began | begins)
        return await self._select(wanted.order_by(table.number))

    async def family(self, number: int) -> tuple[Campaign, ...]:
        """A campaign and those whose origin it is, oldest first."""
        own = (campaigns.c.number == number) | (campaigns.c.origin == number)
        return await self._select(select(campaigns).where(own).order_by(campaigns.c.number))

    async def with_event_since(self, day: date) -> tuple[int, ...]:
        """The numbers of campaigns whose event begins on a day or later, be it the one before a change."""
        begins = campaigns.c.content["event"]["start"].as_string()  # in ISO's form the order of days is that of letters
        wanted = select(campaigns.c.number).where(begins >= day.isoformat()).order_by(campaigns.c.number)
        async with self._database.connect() as connection:
            return tuple((await connection.scalars(wanted)).all())

    async def drafts_of(self, author: int) -> tuple[Campaign, ...]:
        """What somebody is writing, the newest first."""
        drafts = select(campaigns).where(campaigns.c.author == author, campaigns.c.state == Stage.DRAFT)
        return await self._select(drafts.order_by(campaigns.c.number.desc()))

    async def change(self, number: int, among: Collection[Stage], /, **values: Any) -> bool:  # noqa: ANN401 - columns
        """Set columns of a campaign if it is still in one of some stages (`stage` sets it); whether it was."""
        if "stage" in values:
            values["state"] = values.pop("stage")
        one = (campaigns.c.number == number) & campaigns.c.state.in_(among)
        async with self._database.begin() as connection:
            return bool((await connection.execute(update(campaigns).where(one).values(values))).rowcount)

    async def purge(self, drafts_before: datetime, before: datetime) -> int:
        """Erase what was never sent and begun or due before one time, and what ended before another; how many.

        One that never ended counts from when its sending began.
        """
        table = campaigns.c
        unsent = table.started_at.is_(None) & (table.state != Stage.SCHEDULED)
        forgotten = unsent & (func.coalesce(table.due_at, table.created_at) < drafts_before)
        old = forgotten | (func.coalesce(table.ended_at, table.started_at) < before)
        async with self._database.begin() as connection:
            return (await connection.execute(delete(campaigns).where(old))).rowcount

    async def _select(self, wanted: Select[*tuple[Any, ...]]) -> tuple[Campaign, ...]:
        async with self._database.connect() as connection:
            return tuple(map(campaign_of, (await connection.execute(wanted)).all()))


def campaign_of(row: Row[*tuple[Any, ...]]) -> Campaign:
    """A row of the table as a value."""
    return Campaign(
        number=row.number,
        feed=row.feed,
        audience=Audience(row.audience),
        origin=row.origin,
        stage=Stage(row.state),
        content=row.content,
        work=row.work,
        author=row.author,
        sender=row.sender,
        created_at=row.created_at,
        due_at=row.due_at,
        started_at=row.started_at,
        ended_at=row.ended_at,
        key=row.key,
    )
