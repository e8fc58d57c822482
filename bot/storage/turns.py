"""Turns of the ledger: claiming what is due and recording what became of it, within somebody's transaction.

The statements are made once: they are executed several times a second while a campaign goes out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Integer,
    Row,
    Select,
    Update,
    bindparam,
    case,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language import Language, as_language
from bot.storage.campaigns import Stage, campaigns
from bot.storage.deliveries import State, deliveries, wanted
from bot.storage.schema import Moment
from bot.storage.subscribers import Quiet, subscribers


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery that is ours to make now: `parts` messages of it have arrived before.

    `reader` is the person's own language, which may not be that of what is sent. `reply_to` is the message in which the
    campaign's origin came to this person.
    """

    campaign: int
    person: int
    language: Language
    parts: int
    quiet: Quiet | None
    reader: Language
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a claimed delivery; PENDING gives it back, not before `due_at`."""

    campaign: int
    person: int
    state: State
    reason: str | None = None
    message_id: int | None = None
    parts: int = 0
    due_at: datetime | None = None


async def record(connection: AsyncConnection, outcomes: Sequence[Outcome], now: datetime) -> None:
    """Write what became of claimed deliveries; what is given back is gone if nobody wants it any more."""
    if not outcomes:
        return
    rows = [
        {"of": each.campaign, "to": each.person, "at": now} | {f"new_{name}": getattr(each, name) for name in _OUTCOME}
        for each in outcomes
    ]
    await connection.execute(_RECORDED, rows)
    given_back = [each for each in outcomes if each.state == State.PENDING]
    if given_back:
        unwanted = _these(given_back) & (deliveries.c.state == State.PENDING) & ~wanted(now)
        values = {"state": State.GONE, "reason": "stopped"}
        await connection.execute(update(deliveries).where(unwanted).values(values))


async def claim(connection: AsyncConnection, most: int, now: datetime) -> tuple[Claimed, ...]:
    """Up to so many deliveries that are due, marked as being sent; those that nobody wants any more are gone.

    What cannot wait goes first: notices, and whatever follows something sent before, as a correction or a cancellation
    does. Then the oldest campaign.
    """
    rows: list[Row[*tuple[Any, ...]]] = []
    for campaign in await connection.scalars(_UNDER_WAY) if most else ():
        if len(rows) < most:
            due = {"now": now, "most": most - len(rows), "campaign": campaign}
            rows += await connection.execute(_DUE, due)
    ours = [row for row in rows if row.is_wanted]
    await _mark(connection, ours, state=State.SENDING, changed_at=now)
    others = [row for row in rows if not row.is_wanted]
    await _mark(connection, others, state=State.GONE, reason="stopped", changed_at=now)
    return tuple(map(_claimed, ours))


async def _mark(connection: AsyncConnection, rows: Sequence[Row[*tuple[Any, ...]]], **values: object) -> None:
    if rows:
        await connection.execute(update(deliveries).where(_these(rows)).values(values))


def _these(rows: Sequence[Row[*tuple[Any, ...]]] | Sequence[Outcome]) -> ColumnElement[bool]:
    return tuple_(deliveries.c.campaign, deliveries.c.person).in_([(row.campaign, row.person) for row in rows])


def _claimed(row: Row[*tuple[Any, ...]]) -> Claimed:
    quiet = None if row.quiet_from is None else Quiet(row.quiet_from, row.quiet_to)
    language = as_language(row.language) or "sl"
    reader = as_language(row.reader) or language
    return Claimed(row.campaign, row.person, language, row.parts, quiet, reader, row.reply_to)


def _recorded() -> Update:
    table = deliveries.c
    claimed = (table.campaign == bindparam("of")) & (table.person == bindparam("to")) & (table.state == State.SENDING)
    values = {name: bindparam(f"new_{name}", type_=table[name].type) for name in _OUTCOME}
    return update(deliveries).where(claimed).values(values | {"changed_at": bindparam("at", type_=Moment)})


def _under_way() -> Select[*tuple[Any, ...]]:
    table = campaigns.c
    can_wait = case(((table.feed == _URGENT) | table.origin.is_not(None), 0), else_=1)
    return select(table.number).where(table.state == Stage.SENDING).order_by(can_wait, table.number)


def _due() -> Select[*tuple[Any, ...]]:
    now: BindParameter[datetime] = bindparam("now", type_=Moment)
    table, who = deliveries.c, subscribers.c
    ready = or_(table.due_at.is_(None), table.due_at <= now)
    first = deliveries.alias("first")
    columns = (table.campaign, table.person, table.language, table.parts, who.quiet_from, who.quiet_to)
    more = (who.language.label("reader"), wanted(now).label("is_wanted"), first.c.message_id.label("reply_to"))
    return (
        select(*columns, *more)
        .select_from(deliveries)
        .join(campaigns, campaigns.c.number == table.campaign)
        .outerjoin(first, (first.c.campaign == campaigns.c.origin) & (first.c.person == table.person))
        .outerjoin(subscribers, who.person == table.person)
        .where(table.campaign == bindparam("campaign", type_=Integer), campaigns.c.state == Stage.SENDING)
        .where(table.state == State.PENDING, ready)
        .order_by(table.person)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(of=deliveries)  # on PostgreSQL somebody may stop between this and the marking
    )


_URGENT: Final = "notices"
_OUTCOME: Final = ("state", "reason", "message_id", "parts", "due_at")
_RECORDED: Final = _recorded()
_DUE: Final = _due()
_UNDER_WAY: Final = _under_way()
