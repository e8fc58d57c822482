"""The ledger at work: opened before the first message, claimed before each, recorded after it.

A row goes pending -> sending -> sent | gone | failed | uncertain, and back to pending only when it is certain that
nothing arrived, or when staff wish so. What was under way when the process died is uncertain: Telegram cannot tell a
repeated call from a new one, so such a row is never sent again by itself. No row is pending of somebody who has stopped
or paused: stopping takes them back, and whatever makes a row pending again asks first.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, Select, bindparam, delete, func, or_, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language import LANGUAGES, Language, as_language
from bot.storage.attendance import coming, staying_away
from bot.storage.campaigns import Audience, Campaign, Stage, campaigns
from bot.storage.database import Database
from bot.storage.deliveries import State, deliveries, delivery_totals, fold
from bot.storage.subscribers import Quiet, eligible, subscribers, subscriptions

_ARRIVED: Final = (State.SENT, State.UNCERTAIN)
_ROWS_AT_ONCE: Final = 1000


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery that is ours to make now: `parts` messages of it have arrived before.

    `reply_to` is the message in which the campaign's origin came to this person.
    """

    campaign: int
    person: int
    language: Language
    parts: int
    quiet: Quiet | None
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


@dataclass(frozen=True, slots=True)
class Tally:
    """How many deliveries of a campaign are in each state, by language of what is sent."""

    counts: Mapping[tuple[str, str], int]

    def of(self, *states: State) -> int:
        """How many are in some states."""
        return sum(times for (_, state), times in self.counts.items() if state in states)

    def in_language(self, language: Language, *states: State) -> int:
        """How many in one language are in some states."""
        return sum(self.counts.get((language, state), 0) for state in states)

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts.values())


class Ledger:
    """The deliveries of all campaigns. One process at a time works on it, see `Database.alone`."""

    def __init__(self, database: Database) -> None:
        """Works on a database; every method raises StorageError when that fails."""
        self._database = database

    async def audience(self, campaign: Campaign, now: datetime) -> Mapping[Language, int]:
        """How many would get a campaign in each language if it began now."""
        async with self._database.connect() as connection:
            people = await _recipients(connection, campaign, now)
        return Counter(language for _, language in people)

    async def open(self, campaign: Campaign, among: Iterable[Stage], now: datetime) -> bool:
        """Begin a campaign: write a row for everybody who gets it, in one step; False when it is not its turn."""
        async with self._database.begin() as connection:
            own = (campaigns.c.number == campaign.number) & campaigns.c.state.in_(tuple(among))
            begun = update(campaigns).where(own).values(state=Stage.SENDING, started_at=now)
            if not (await connection.execute(begun)).rowcount:
                return False
            people = await _recipients(connection, campaign, now)
            fresh = {"campaign": campaign.number, "state": State.PENDING, "parts": 0, "changed_at": now}
            rows = [fresh | {"person": person, "language": language} for person, language in people]
            for start in range(0, len(rows), _ROWS_AT_ONCE):
                await connection.execute(insert(deliveries), rows[start : start + _ROWS_AT_ONCE])
        return True

    async def claim(self, most: int, now: datetime) -> tuple[Claimed, ...]:
        """Up to so many deliveries that are due, marked as being sent, oldest campaign first.

        Whoever has stopped or paused meanwhile is left out for good, however their row came to be pending again.
        """
        async with self._database.begin() as connection:
            rows = (await connection.execute(_due(now).limit(most))).all()
            ours = [row for row in rows if row.is_wanted]
            await _mark(connection, ours, state=State.SENDING, changed_at=now)
            others = [row for row in rows if not row.is_wanted]
            await _mark(connection, others, state=State.GONE, reason="stopped", changed_at=now)
        return tuple(map(_claimed, ours))

    async def record(self, outcomes: Sequence[Outcome], now: datetime) -> None:
        """Write what became of claimed deliveries; of one that was erased meanwhile nothing is written.

        What is given back is gone instead if the person stopped or paused meanwhile, or if the campaign was cancelled.
        """
        table = deliveries.c
        change = (
            update(deliveries)
            .where(table.campaign == bindparam("of"), table.person == bindparam("to"), table.state == State.SENDING)
            .values({name: bindparam(name) for name in _OUTCOME} | {"changed_at": now})
        )
        rows = [
            {"of": each.campaign, "to": each.person} | {name: getattr(each, name) for name in _OUTCOME}
            for each in outcomes
        ]
        if not rows:
            return
        async with self._database.begin() as connection:
            await connection.execute(change, rows)
            await _take_back(connection, [each for each in outcomes if each.state == State.PENDING], now)

    async def recover(self, now: datetime) -> int:
        """After a crash: what was under way is uncertain; how many those are."""
        lost = update(deliveries).where(deliveries.c.state == State.SENDING)
        values = {"state": State.UNCERTAIN, "reason": "interrupted", "changed_at": now}
        async with self._database.begin() as connection:
            return (await connection.execute(lost.values(values))).rowcount

    async def retry(self, campaign: int, now: datetime) -> int:
        """Let a campaign's uncertain deliveries be sent again, because staff wish so; how many those are.

        Those of people who have stopped or paused meanwhile stay uncertain.
        """
        table = deliveries.c
        doubtful = (table.campaign == campaign) & (table.state == State.UNCERTAIN) & _wanted(now)
        values = {"state": State.PENDING, "reason": None, "due_at": None, "changed_at": now}
        async with self._database.begin() as connection:
            return (await connection.execute(update(deliveries).where(doubtful).values(values))).rowcount

    async def cancel(self, campaign: int, now: datetime) -> int:
        """Take back whatever of a campaign is not under way yet; how many those are."""
        waiting = (deliveries.c.campaign == campaign) & (deliveries.c.state == State.PENDING)
        values = {"state": State.GONE, "reason": "cancelled", "changed_at": now}
        async with self._database.begin() as connection:
            return (await connection.execute(update(deliveries).where(waiting).values(values))).rowcount

    async def tally(self, campaign: int) -> Tally:
        """Where a campaign's deliveries stand, those whose rows were erased counted with the others."""
        table, kept = deliveries.c, delivery_totals.c
        now = select(table.language, table.state, func.count()).where(table.campaign == campaign)
        before = select(kept.language, kept.state, kept.times).where(kept.campaign == campaign)
        counts: Counter[tuple[str, str]] = Counter()
        async with self._database.connect() as connection:
            for wanted in (now.group_by(table.language, table.state), before):
                for language, state, times in (await connection.execute(wanted)).all():
                    counts[language, state] += times
        return Tally(counts)

    async def gone(self, campaign: int) -> Mapping[str, int]:
        """Why deliveries of a campaign were left out, and how often; not of those whose rows were erased."""
        table = deliveries.c
        left_out = (table.campaign == campaign) & (table.state == State.GONE) & table.reason.is_not(None)
        wanted = select(table.reason, func.count()).where(left_out).group_by(table.reason)
        async with self._database.connect() as connection:
            return {reason: times for reason, times in (await connection.execute(wanted)).all() if reason}

    async def sending_to(self, person: int) -> bool:
        """Whether something is on its way to a person this very moment."""
        mine = (deliveries.c.person == person) & (deliveries.c.state == State.SENDING)
        async with self._database.connect() as connection:
            return await connection.scalar(select(deliveries.c.person).where(mine).limit(1)) is not None

    async def purge(self, before: datetime) -> int:
        """Fold the rows of campaigns that ended before a time into counts; how many rows those were.

        One that never ended counts from its beginning. Of a campaign that is gone nothing is kept.
        """
        ended = select(campaigns.c.number).where(func.coalesce(campaigns.c.ended_at, campaigns.c.started_at) < before)
        known = select(campaigns.c.number)
        async with self._database.erasing() as connection:
            folded = await fold(connection, deliveries.c.campaign.in_(ended))
            orphans = (delete(table).where(table.c.campaign.not_in(known)) for table in (deliveries, delivery_totals))
            return folded + sum([(await connection.execute(orphan)).rowcount for orphan in orphans])


_OUTCOME: Final = ("state", "reason", "message_id", "parts", "due_at")


def _due(now: datetime) -> Select[*tuple[Any, ...]]:
    table, who = deliveries.c, subscribers.c
    ready = or_(table.due_at.is_(None), table.due_at <= now)
    first = deliveries.alias("first")
    columns = (table.campaign, table.person, table.language, table.parts, who.quiet_from, who.quiet_to)
    return (
        select(*columns, _wanted(now).label("is_wanted"), first.c.message_id.label("reply_to"))
        .select_from(deliveries)
        .join(campaigns, campaigns.c.number == table.campaign)
        .outerjoin(first, (first.c.campaign == campaigns.c.origin) & (first.c.person == table.person))
        .outerjoin(subscribers, who.person == table.person)
        .where(campaigns.c.state == Stage.SENDING, table.state == State.PENDING, ready)
        .order_by(table.campaign, table.person)
        .with_for_update(of=deliveries)  # on PostgreSQL somebody may stop between this and the marking
    )


def _wanted(now: datetime) -> ColumnElement[bool]:
    """The condition, on deliveries, that the person would still get what is sent to the campaign's feed."""
    asked = (
        select(subscriptions.c.person)
        .join(subscribers, subscribers.c.person == subscriptions.c.person)
        .join(campaigns, campaigns.c.number == deliveries.c.campaign)
        .where(subscriptions.c.person == deliveries.c.person, campaigns.c.state != Stage.CANCELLED)
    )
    return asked.where(eligible(campaigns.c.feed, now)).correlate(deliveries).exists()


async def _mark(connection: AsyncConnection, rows: Sequence[Row[*tuple[Any, ...]]], **values: object) -> None:
    if rows:
        await connection.execute(update(deliveries).where(_these(rows)).values(values))


async def _take_back(connection: AsyncConnection, given_back: Sequence[Outcome], now: datetime) -> None:
    if given_back:
        unwanted = _these(given_back) & (deliveries.c.state == State.PENDING) & ~_wanted(now)
        values = {"state": State.GONE, "reason": "stopped"}
        await connection.execute(update(deliveries).where(unwanted).values(values))


def _these(rows: Sequence[Row[*tuple[Any, ...]]] | Sequence[Outcome]) -> ColumnElement[bool]:
    return tuple_(deliveries.c.campaign, deliveries.c.person).in_([(row.campaign, row.person) for row in rows])


def _claimed(row: Row[*tuple[Any, ...]]) -> Claimed:
    quiet = None if row.quiet_from is None else Quiet(row.quiet_from, row.quiet_to)
    language = as_language(row.language) or "sl"
    return Claimed(row.campaign, row.person, language, row.parts, quiet, row.reply_to)


async def _recipients(connection: AsyncConnection, campaign: Campaign, now: datetime) -> list[tuple[int, Language]]:
    """Who gets a campaign, and the language each gets it in."""
    wanted = (
        select(subscribers.c.person, subscribers.c.language)
        .join(subscriptions, subscriptions.c.person == subscribers.c.person)
        .where(eligible(campaign.feed, now), _among(campaign))
        .order_by(subscribers.c.person)
        .with_for_update(read=True)  # on PostgreSQL somebody may stop between this and the writing of the rows
    )
    rows = (await connection.execute(wanted)).all()
    chosen = ((person, language_for(campaign, as_language(language) or "sl")) for person, language in rows)
    return [(person, language) for person, language in chosen if language]


def language_for(campaign: Campaign, own: Language) -> Language | None:
    """The language in which somebody gets a campaign: their own, else the other if staff said so, else none."""
    if own in campaign.content:
        return own
    if campaign.content.get("missing") != "other":
        return None
    return next((language for language in LANGUAGES if language in campaign.content), None)


def _among(campaign: Campaign) -> ColumnElement[bool]:
    person, table = subscribers.c.person, deliveries.c
    got = select(table.person).where(table.campaign == campaign.origin, table.state.in_(_ARRIVED))
    match campaign.audience:
        case Audience.ALL:
            return subscriptions.c.is_active
        case Audience.GOT:
            return person.in_(got)
        case Audience.GOING:
            return person.in_(coming(campaign.origin))
        case Audience.INVITED:
            return person.in_(got) & person.not_in(staying_away(campaign.origin))
