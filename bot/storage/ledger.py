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
from typing import Final

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.language import Language
from bot.storage import turns
from bot.storage.campaigns import Campaign, Stage, campaigns
from bot.storage.database import Database
from bot.storage.deliveries import State, deliveries, delivery_totals, fold, wanted
from bot.storage.recipients import recipients
from bot.storage.turns import Claimed, Outcome

_ROWS_AT_ONCE: Final = 1000


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

    @property
    def left(self) -> int:
        """How many are not at their end."""
        return self.of(State.PENDING, State.SENDING)

    @property
    def done(self) -> int:
        """How many are at their end, whichever it was."""
        return self.total - self.left


class Ledger:
    """The deliveries of all campaigns. One process at a time works on it, see `Database.alone`."""

    def __init__(self, database: Database) -> None:
        """Works on a database; every method raises StorageError when that fails."""
        self._database = database

    async def audience(self, campaign: Campaign, now: datetime) -> Mapping[Language, int]:
        """How many would get a campaign in each language if it began now."""
        async with self._database.connect() as connection:
            people = await recipients(connection, campaign, now)
        return Counter(language for _, language in people)

    async def open(self, campaign: Campaign, among: Iterable[Stage], now: datetime) -> bool:
        """Begin a campaign: write a row for everybody who gets it, in one step; False when it is not its turn."""
        async with self._database.begin() as connection:
            own = (campaigns.c.number == campaign.number) & campaigns.c.state.in_(tuple(among))
            begun = update(campaigns).where(own).values(state=Stage.SENDING, started_at=now)
            if not (await connection.execute(begun)).rowcount:
                return False
            people = await recipients(connection, campaign, now)
            fresh = {"campaign": campaign.number, "state": State.PENDING, "parts": 0, "changed_at": now}
            rows = [fresh | {"person": person, "language": language} for person, language in people]
            for start in range(0, len(rows), _ROWS_AT_ONCE):
                await connection.execute(insert(deliveries), rows[start : start + _ROWS_AT_ONCE])
        return True

    async def claim(self, most: int, now: datetime) -> tuple[Claimed, ...]:
        """Up to so many deliveries that are due, marked as being sent: what cannot wait, then the oldest campaign.

        Whoever has stopped or paused meanwhile is left out for good, however their row came to be pending again.
        """
        return await self.exchange((), most, now)

    async def record(self, outcomes: Sequence[Outcome], now: datetime) -> None:
        """Write what became of claimed deliveries; of one that was erased meanwhile nothing is written.

        What is given back is gone instead if the person stopped or paused meanwhile, or if the campaign was cancelled.
        """
        await self.exchange(outcomes, 0, now)

    async def exchange(self, outcomes: Sequence[Outcome], most: int, now: datetime) -> tuple[Claimed, ...]:
        """`record`, then `claim`, in one step: the two cost little more than one of them."""
        if not outcomes and not most:
            return ()
        async with self._database.begin() as connection:
            await turns.record(connection, outcomes, now)
            return await turns.claim(connection, most, now)

    async def recover(self, now: datetime) -> int:
        """After a crash: what was under way is uncertain; how many those are."""
        lost = update(deliveries).where(deliveries.c.state == State.SENDING)
        values = {"state": State.UNCERTAIN, "reason": "interrupted", "changed_at": now}
        async with self._database.begin() as connection:
            return (await connection.execute(lost.values(values))).rowcount

    async def retry(self, campaign: int, now: datetime) -> int:
        """Send a campaign's uncertain deliveries again, because staff wish so; how many those are.

        Those of people who have stopped or paused meanwhile stay uncertain. In one step: rows that were waiting in a
        finished campaign would be sent by nobody, and nobody would hear of them.
        """
        table = deliveries.c
        doubtful = (table.campaign == campaign) & (table.state == State.UNCERTAIN) & wanted(now)
        values = {"state": State.PENDING, "reason": None, "due_at": None, "changed_at": now}
        finished = (campaigns.c.number == campaign) & (campaigns.c.state == Stage.FINISHED)
        reopened = update(campaigns).where(finished).values(state=Stage.SENDING, ended_at=None)
        async with self._database.begin() as connection:
            again = (await connection.execute(update(deliveries).where(doubtful).values(values))).rowcount
            if again:
                await connection.execute(reopened)
        return again

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

    async def purge(self, before: datetime, events_before: datetime) -> int:
        """Fold the rows of campaigns that ended before a time into counts; how many rows those were.

        One that never ended counts from its beginning; an invitation is kept until its event, or the newest version of
        it, was over before `events_before`, for else nobody would hear of a change. Of a campaign that is gone nothing
        is kept.
        """
        table = campaigns.c
        over = table.content["event"]["over"].as_string()  # in ISO's form the order of times in UTC is that of letters
        to_come = select(func.coalesce(table.origin, table.number)).where(over >= events_before.isoformat())
        is_old = func.coalesce(table.ended_at, table.started_at) < before
        ended = select(table.number).where(is_old, table.number.not_in(to_come))
        known = select(campaigns.c.number)
        async with self._database.begin() as connection:
            folded = await fold(connection, deliveries.c.campaign.in_(ended))
            orphans = (delete(table).where(table.c.campaign.not_in(known)) for table in (deliveries, delivery_totals))
            return folded + sum([(await connection.execute(orphan)).rowcount for orphan in orphans])
