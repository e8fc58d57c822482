"""Whatever happens in whatever order: who has stopped gets nothing, and who has not is not forgotten.

The storage is compared after every step with a model of sets and dictionaries.
"""

from collections import Counter
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.language import Language
from bot.storage import (
    Act,
    Campaign,
    Database,
    Erasure,
    Ledger,
    Outcome,
    Reason,
    Source,
    Stage,
    State,
    Subscriptions,
)
from bot.storage.campaigns import campaigns
from bot.storage.deliveries import deliveries
from bot.storage.schema import metadata
from tests.storage.steps import WORDING, draft

FEEDS = frozenset({"news", "4", "4.3"})
COVERED = {"news": {"news"}, "4": {"4"}, "4.3": {"4", "4.3"}}
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
Key = tuple[int, str, int]  # campaign, feed, person


@dataclass
class Somebody:
    language: str
    active: set[str] = field(default_factory=set)
    blocked: set[str] = field(default_factory=set)
    paused: datetime = LONG_AGO
    agrees: bool = False


@dataclass
class Model:
    people: dict[int, Somebody] = field(default_factory=dict)
    rows: dict[Key, str] = field(default_factory=dict)

    def eligible(self, feed: str, now: datetime) -> set[int]:
        return {person for person, who in self.people.items() if COVERED[feed] & who.active and who.paused <= now}

    def having(self, state: str, person: int | None = None) -> list[Key]:
        of_theirs = (key for key in self.rows if person in {None, key[2]})
        return sorted(key for key in of_theirs if self.rows[key] == state)

    def become(self, keys: list[Key], state: str) -> None:
        self.rows |= dict.fromkeys(keys, state)

    def stop(self, person: int, feeds: frozenset[str], *, is_block: bool = False) -> set[str]:
        who = self.people.get(person, Somebody("nobody"))
        ended = who.active & feeds
        who.active -= ended
        who.paused = who.paused if who.active or not ended else LONG_AGO
        who.blocked |= ended if is_block else set()
        who.agrees &= bool(who.active) or is_block
        lost = [key for key in self.having("pending", person) if not COVERED[key[1]] & who.active]
        self.become(lost, "gone")
        return ended

    def move(self, old: int, new: int | None) -> None:
        who, rows = self.people.pop(old, None), [key for key in self.rows if key[2] == old]
        states = {key: self.rows.pop(key) for key in rows}
        if who and new and new not in self.people:
            self.people[new] = who
            self.rows |= {(number, feed, new): state for (number, feed, _), state in states.items()}


class World:
    """The storage and the model of it, to which the same things happen."""

    def __init__(self, database: Database, now: datetime, probes: Mapping[str, Campaign]) -> None:
        self.model, self.now, self.database, self.probes = Model(), now, database, probes
        self.subscriptions, self.ledger = Subscriptions(database), Ledger(database)

    @property
    def act(self) -> Act:
        return Act(Source.CHAT, self.now)

    async def agree(self, person: int) -> None:
        language: Language = "it" if person % 2 else "sl"
        await self.subscriptions.agree(person, language, WORDING, self.now)
        self.model.people.setdefault(person, Somebody(language)).agrees = True

    async def subscribe(self, person: int, feeds: frozenset[str]) -> None:
        who = self.model.people.get(person)
        done = await self.subscriptions.subscribe(person, sorted(feeds), wording=WORDING, act=self.act)
        assert done == bool(who and who.agrees)
        if who and done:
            who.active |= feeds
            who.blocked -= feeds

    async def join(self, person: int) -> None:
        await self.agree(person)
        await self.subscribe(person, FEEDS)

    async def stop(self, person: int, feeds: frozenset[str]) -> None:
        ended = await self.subscriptions.stop(person, sorted(feeds) if feeds else None, Reason.PERSON, self.act)
        assert set(ended) == self.model.stop(person, feeds or FEEDS)

    async def block(self, person: int) -> None:
        ended = await self.subscriptions.stop(person, None, Reason.BLOCKED, self.act)
        assert set(ended) == self.model.stop(person, FEEDS, is_block=True)

    async def again(self, person: int) -> None:
        kept, who = await self.subscriptions.find(person), self.model.people.get(person)
        feeds = frozenset(kept.ended_by(Reason.BLOCKED) if kept else ())
        assert feeds == (who.blocked if who else set())
        await self.subscribe(person, feeds)

    async def pause(self, person: int, hours: int) -> None:
        until = self.now + timedelta(hours=hours) if hours else None
        await self.subscriptions.pause(person, until, self.act)
        if who := self.model.people.get(person):
            who.paused = until or LONG_AGO
            self.model.become(self.model.having("pending", person) if until else [], "gone")

    async def migrate(self, old: int, new: int) -> None:
        assert await self.subscriptions.migrate(old, new, self.act) == (old in self.model.people)
        self.model.move(old, new)

    async def erase(self, person: int) -> None:
        await Erasure(self.database).erase(person)
        assert await Erasure(self.database).everything(person) == {}
        self.model.move(person, None)

    async def open(self, feed: str) -> None:
        campaign = await draft(self.database, self.now, feed)
        assert await self.ledger.open(campaign, [Stage.DRAFT], self.now)
        self.model.become([(campaign.number, feed, person) for person in self.eligible(feed)], "pending")

    async def claim(self, most: int) -> None:
        claimed = [(each.campaign, each.person) for each in await self.ledger.claim(most, self.now)]
        ours = self.model.having("pending")[:most]
        assert claimed == [(number, person) for number, _, person in ours]
        self.model.become(ours, "sending")

    async def record(self, state: State) -> None:
        ours = self.model.having("sending")
        await self.ledger.record([Outcome(number, person, state) for number, _, person in ours], self.now)
        self.model.become(ours, state)
        if state is State.PENDING:
            self.model.become([key for key in ours if key[2] not in self.eligible(key[1])], "gone")

    async def crash(self) -> None:
        ours = self.model.having("sending")
        assert await self.ledger.recover(self.now) == len(ours)
        self.model.become(ours, "uncertain")

    async def retry(self) -> None:
        wanted = [key for key in self.model.having("uncertain") if key[2] in self.eligible(key[1])]
        numbers = {number for number, *_ in self.model.rows}
        assert sum([await self.ledger.retry(number, self.now) for number in numbers]) == len(wanted)
        self.model.become(wanted, "pending")

    async def wait(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    def eligible(self, feed: str) -> set[int]:
        return self.model.eligible(feed, self.now)

    async def check(self) -> None:
        """Those who would get something now, and those who are about to."""
        for feed, probe in self.probes.items():
            languages = Counter(self.model.people[person].language for person in self.eligible(feed))
            assert await self.ledger.audience(probe, self.now) == languages
        rows = await self.rows()
        assert {(feed, person) for (_, feed, person), state in rows.items() if state == "pending"} <= {
            (feed, person) for feed in FEEDS for person in self.eligible(feed)
        }
        assert rows == self.model.rows

    async def rows(self) -> dict[Key, str]:
        table = deliveries.c
        wanted = select(table.campaign, campaigns.c.feed, table.person, table.state)
        async with self.database.connect() as connection:
            rows = await connection.execute(wanted.join(campaigns, campaigns.c.number == table.campaign))
            return {(row.campaign, row.feed, row.person): row.state for row in rows}


PEOPLE, SOME = st.integers(1, 4), st.frozensets(st.sampled_from(sorted(FEEDS)))
BECOMES = (State.SENT, State.PENDING, State.PENDING, State.GONE, State.UNCERTAIN, State.UNCERTAIN)
SENDING = st.one_of(
    st.tuples(st.just("open"), st.sampled_from(sorted(FEEDS))),
    st.tuples(st.just("claim"), st.integers(1, 9)),
    st.tuples(st.just("record"), st.sampled_from(BECOMES)),
    st.tuples(st.sampled_from(["crash", "retry"])),
)
WISHES = st.one_of(
    st.tuples(st.just("join"), PEOPLE),
    st.tuples(st.just("agree"), PEOPLE),
    st.tuples(st.just("subscribe"), PEOPLE, SOME),
    st.tuples(st.just("stop"), PEOPLE, SOME),
    st.tuples(st.just("block"), PEOPLE),
    st.tuples(st.just("again"), PEOPLE),
    st.tuples(st.just("pause"), PEOPLE, st.integers(0, 3)),
    st.tuples(st.just("wait"), st.integers(1, 2)),
    st.permutations(range(1, 5)).map(lambda people: ("migrate", *people[:2])),
    st.tuples(st.just("erase"), PEOPLE),
)


@pytest.fixture
async def memory() -> AsyncIterator[Database]:
    """One database for all examples; each begins with empty tables."""
    database = Database("sqlite+aiosqlite:///:memory:")
    await database.start()
    yield database
    await database.stop()


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(SENDING | SENDING | WISHES, min_size=20, max_size=30))
async def test_who_gets_what_is_what_the_model_says(
    memory: Database, now: datetime, steps: list[tuple[Any, ...]]
) -> None:
    """After every step, and for a campaign of each feed that begins at the end."""
    async with memory.begin() as connection:
        for table in metadata.sorted_tables:
            await connection.execute(table.delete())
    world = World(memory, now, {feed: await draft(memory, now, feed) for feed in sorted(FEEDS)})
    joining = [("join", person) for person in (1, 2, 3)]
    opening = [("open", feed) for feed in sorted(FEEDS)]

    for name, *values in [*joining, *opening, *steps, *opening]:
        await getattr(world, name)(*values)
        await world.check()
