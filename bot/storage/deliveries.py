"""Deliveries: the ledger, a row for each recipient of a campaign, and the counts that stay when rows go."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Index,
    Integer,
    String,
    Table,
    case,
    delete,
    func,
    literal,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.campaigns import Stage, campaigns
from bot.storage.schema import Moment, metadata
from bot.storage.subscribers import eligible, subscribers, subscriptions

deliveries = Table(
    "deliveries",
    metadata,
    Column("campaign", Integer, primary_key=True, autoincrement=False, comment="number of the campaign"),
    Column(
        "person",
        BigInteger,
        primary_key=True,
        autoincrement=False,
        comment="the messenger's number of the person, group or channel",
    ),
    Column("language", String(2), nullable=False, comment="the language that is sent"),
    Column("state", String(10), nullable=False, comment="pending, sending, sent, gone, failed, uncertain"),
    Column("due_at", Moment, comment="not before this time"),
    Column("parts", Integer, nullable=False, comment="how many of its messages have arrived"),
    Column("message_id", BigInteger, comment="Telegram's number of the message that arrived"),
    Column("reason", String(64), comment="why it did not arrive"),
    Column("changed_at", Moment, nullable=False, comment="when its state changed"),
    Index("ix_deliveries_state", "state", "campaign", "person"),  # in the order in which they are claimed
    Index("ix_deliveries_person", "person"),
    comment="who gets what of each campaign; kept for 90 days after its end, then only counted",
)

delivery_totals = Table(
    "delivery_totals",
    metadata,
    Column("campaign", Integer, primary_key=True, autoincrement=False, comment="number of the campaign"),
    Column("language", String(2), primary_key=True, comment="the language that was sent"),
    Column("state", String(10), primary_key=True, comment="what became of the deliveries"),
    Column("times", Integer, nullable=False, comment="how many"),
    comment="counts of deliveries whose rows were erased; they name nobody and are kept with the campaign",
)


class State(StrEnum):
    """What has become of a delivery."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    GONE = "gone"  # the person stopped, paused, blocked the bot or is no longer there; or it was cancelled
    FAILED = "failed"
    UNCERTAIN = "uncertain"  # it may have arrived; never sent again by itself


def wanted(now: datetime | ColumnElement[datetime]) -> ColumnElement[bool]:
    """The condition, on deliveries, that the person would still get what is sent to the campaign's feed."""
    asked = (
        select(subscriptions.c.person)
        .join(subscribers, subscribers.c.person == subscriptions.c.person)
        .join(campaigns, campaigns.c.number == deliveries.c.campaign)
        .where(subscriptions.c.person == deliveries.c.person, campaigns.c.state != Stage.CANCELLED)
    )
    return asked.where(eligible(campaigns.c.feed, now)).correlate(deliveries).exists()


async def withdraw(connection: AsyncConnection, person: int, *, reason: str, now: datetime) -> None:
    """Take back what is not sent yet to a person and not wanted any more."""
    table = deliveries.c
    mine = (table.person == person) & (table.state == State.PENDING) & ~wanted(now)
    values = {"state": State.GONE, "reason": reason, "changed_at": now}
    await connection.execute(update(deliveries).where(mine).values(values))


async def fold(connection: AsyncConnection, which: ColumnElement[bool]) -> int:
    """Count the rows that fit into the totals and erase them; how many those were."""
    table = deliveries.c
    # What is still under way cannot go on without its row.
    became = {State.PENDING.value: State.GONE.value, State.SENDING.value: State.UNCERTAIN.value}
    state = case(became, value=table.state, else_=table.state)
    counted = select(table.campaign, table.language, state.label("state"), func.count()).where(which)
    rows = (await connection.execute(counted.group_by(table.campaign, table.language, state))).all()
    for campaign, language, final, times in rows:
        row = insert(delivery_totals).values(campaign=campaign, language=language, state=final, times=times)
        more = row.on_conflict_do_update(
            index_elements=list(delivery_totals.primary_key), set_={"times": delivery_totals.c.times + literal(times)}
        )
        await connection.execute(more)
    return (await connection.execute(delete(deliveries).where(which))).rowcount


def tables_of_people() -> tuple[Table, ...]:
    """Every table with rows under a person's number, that of the subscribers first and this one last.

    On PostgreSQL something may begin meanwhile, a subscription or a campaign: it waits for the subscriber's row, or is
    seen from here.
    """
    ends = (subscribers, deliveries)
    others = (table for table in metadata.sorted_tables if "person" in table.c and table not in ends)
    return (subscribers, *others, deliveries)


async def erase_rows(connection: AsyncConnection, table: Table, person: int) -> int:
    """Erase a table's rows under a person's number, deliveries counted before that; how many those were."""
    mine = table.c.person == person
    if table is deliveries:
        return await fold(connection, mine)
    return (await connection.execute(delete(table).where(mine))).rowcount
