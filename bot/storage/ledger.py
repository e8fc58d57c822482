"""The ledger at work: opened before the first message, claimed before each, recorded after it.

A row goes pending -> sending -> sent | gone | failed | uncertain, and back to pending only when it is certain that
nothing arrived. What was under way when the process died is uncertain: Telegram cannot tell a repeated call from a new
one, so such a row is never sent again by itself.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Select, bindparam, func, or_, select, tuple_, update
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
    """A delivery that is ours to make now: `parts` messages of it have arrived before, after `attempts` tries."""

    campaign: int
    person: int
    language: Language
    attempts: int
    parts: int
    quiet: Quiet | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a claimed delivery; PENDING gives it back, not before `due_at`."""

    campaign: int
    person: int
    state: State
    reason: str | None = None
    message_id: int | None = None
    parts: int = 0
    attempts: int = 0
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
            fresh = {"campaign": campaign.number, "state": State.PENDING, "attempts": 0, "parts": 0, "changed_at": now}
            rows = [fresh | {"person": person, "language": language} for person, language in people]
            for start in range(0, len(rows), _ROWS_AT_ONCE):
                await connection.execute(insert(deliveries), rows[start : start + _ROWS_AT_ONCE])
        return True

    async def claim(self, most: int, now: datetime) -> tuple[Claimed, ...]:
        """Up to so many deliveries that are due, marked as being sent, oldest campaign first."""
        table = deliveries.c
        async with self._database.begin() as connection:
            rows = (await connection.execute(_due(now).limit(most))).all()
            if rows:
                ours = tuple_(table.campaign, table.person).in_([(row.campaign, row.person) for row in rows])
                await connection.execute(update(deliveries).where(ours).values(state=State.SENDING, changed_at=now))
        return tuple(
            Claimed(
                row.campaign,
                row.person,
                as_language(row.language) or "sl",
                row.attempts,
                row.parts,
                None if row.quiet_from is None else Quiet(row.quiet_from, row.quiet_to),
            )
            for row in rows
        )

    async def record(self, outcomes: Iterable[Outcome], now: datetime) -> None:
        """Write what became of claimed deliveries; of one that was erased meanwhile nothing is written."""
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
        async with self._database.begin() as connection:
            await connection.execute(change, rows)

    async def recover(self, now: datetime) -> int:
        """After a crash: what was under way is uncertain; how many those are."""
        lost = update(deliveries).where(deliveries.c.state == State.SENDING)
        values = {"state": State.UNCERTAIN, "reason": "interrupted", "changed_at": now}
        async with self._database.begin() as connection:
            return (await connection.execute(lost.values(values))).rowcount

    async def retry(self, campaign: int, now: datetime) -> int:
        """Let a campaign's uncertain deliveries be sent again, because staff wish so; how many those are."""
        doubtful = (deliveries.c.campaign == campaign) & (deliveries.c.state == State.UNCERTAIN)
        values = {"state": State.PENDING, "reason": None, "attempts": 0, "due_at": None, "changed_at": now}
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

    async def sending_to(self, person: int) -> bool:
        """Whether something is on its way to a person this very moment."""
        mine = (deliveries.c.person == person) & (deliveries.c.state == State.SENDING)
        async with self._database.connect() as connection:
            return await connection.scalar(select(deliveries.c.person).where(mine).limit(1)) is not None

    async def purge(self, before: datetime) -> int:
        """Fold the rows of campaigns that ended before a time into counts; how many rows those were."""
        ended = select(campaigns.c.number).where(campaigns.c.ended_at < before)
        known = select(campaigns.c.number)
        old = deliveries.c.campaign.in_(ended) | deliveries.c.campaign.not_in(known)
        async with self._database.erasing() as connection:
            return await fold(connection, old)


_OUTCOME: Final = ("state", "reason", "message_id", "parts", "attempts", "due_at")


def _due(now: datetime) -> Select[*tuple[object, ...]]:
    table, who = deliveries.c, subscribers.c
    ready = or_(table.due_at.is_(None), table.due_at <= now)
    return (
        select(
            table.campaign,
            table.person,
            table.language,
            table.attempts,
            table.parts,
            who.quiet_from,
            who.quiet_to,
        )
        .join(campaigns, campaigns.c.number == table.campaign)
        .outerjoin(subscribers, who.person == table.person)
        .where(campaigns.c.state == Stage.SENDING, table.state == State.PENDING, ready)
        .order_by(table.campaign, table.person)
    )


async def _recipients(connection: AsyncConnection, campaign: Campaign, now: datetime) -> list[tuple[int, Language]]:
    """Who gets a campaign, and the language each gets it in."""
    wanted = (
        select(subscribers.c.person, subscribers.c.language)
        .join(subscriptions, subscriptions.c.person == subscribers.c.person)
        .where(eligible(campaign.feed, now), _among(campaign))
        .order_by(subscribers.c.person)
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
