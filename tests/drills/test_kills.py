"""The process that sends is killed again and again: nobody gets a message twice, nobody is forgotten."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.services.sending.delivery import LANES
from bot.storage import Act, Campaigns, Database, Ledger, Reason, Source, Stage, State, Subscriptions
from bot.storage.deliveries import deliveries
from tests import databases
from tests.botapi import BotApi
from tests.drills.crowd import FULL, campaign, crowd, now, sender

PEOPLE, KILLS, STOPS = (10_000, 50, 60) if FULL else (1_000, 6, 10)
SECONDS = 900 if FULL else 120
# Seconds between a start that shows and the kill.
LIFE = (0.05, 0.9) if FULL else (0.05, 0.5)
# What goes wrong, as shares of all calls; "drop_after" takes effect and the bot cannot know.
FAULTS = {
    "429": 0.002,
    "403": 0.01,
    "400": 0.005,
    "500": 0.005,
    "502": 0.005,
    "drop_before": 0.004,
    "drop_after": 0.004,
}


@dataclass
class Drill:
    """One campaign to a crowd, seen from the server and from the ledger."""

    api: BotApi
    database: Database
    address: str
    number: int
    stopped: dict[int, float]

    def arrived(self) -> Counter[int]:
        """How many messages took effect in each chat, whatever the bot was told."""
        return Counter(effect.chat_id for effect in self.api.effects)

    @property
    def lost(self) -> int:
        """How many calls got no answer."""
        return sum(call.status == 0 for call in self.api.calls)

    async def rows(self) -> dict[int, State]:
        """The ledger."""
        wanted = select(deliveries.c.person, deliveries.c.state).where(deliveries.c.campaign == self.number)
        async with self.database.connect() as connection:
            return {person: State(state) for person, state in (await connection.execute(wanted)).all()}

    async def finished(self) -> bool:
        """Whether nothing is left to send."""
        found = await Campaigns(self.database).find(self.number)
        return found is not None and found.stage is Stage.FINISHED

    async def killed(self, life: float) -> None:
        """Let a process send for so many seconds after its first message, then kill it."""
        before = self.api.count("sendMessage")
        async with sender(self.api, self.address) as child:
            while self.api.count("sendMessage") == before and child.returncode is None and not await self.finished():
                await asyncio.sleep(0.02)
            await asyncio.sleep(life)
            child.kill()

    async def to_the_end(self) -> None:
        """Let a last process finish."""
        async with sender(self.api, self.address) as child:
            while not await self.finished():
                assert child.returncode is None
                await asyncio.sleep(0.2)

    async def people_stop(self, dice: random.Random, times: int) -> None:
        """Some say stop while it goes out; each is told so once nothing is on its way to them."""
        while len(self.stopped) < times and not await self.finished():
            await asyncio.sleep(dice.uniform(0.1, 0.6))
            waiting = [person for person, state in (await self.rows()).items() if state is State.PENDING]
            if not waiting:
                continue
            person = dice.choice(waiting)
            act = Act(Source.MESSAGE, now())
            await Subscriptions(self.database).stop(person, ["news"], Reason.PERSON, act)
            while await Ledger(self.database).sending_to(person):
                await asyncio.sleep(0.05)
            self.stopped[person] = time.monotonic()


@pytest.fixture
async def drill(tmp_path: Path) -> AsyncIterator[Drill]:
    """A crowd of subscribers on a Telegram that fails now and then, and a campaign that is due."""
    async with databases.address(tmp_path / "bot.sqlite3") as address, BotApi.start() as api:
        database = Database(address, retry_seconds=0)
        await database.start()
        await crowd(api, database, PEOPLE)
        yield Drill(api, database, address, await campaign(database), {})
        await database.stop()


async def test_nobody_twice_and_nobody_forgotten(drill: Drill) -> None:
    """Counted at the server, after kills at random moments amid refusals, lost connections and people who stop."""
    dice = random.Random(20221126)
    drill.api.random_faults(7, FAULTS)
    async with asyncio.timeout(SECONDS):
        stopping = asyncio.create_task(drill.people_stop(dice, STOPS))
        for _ in range(KILLS):
            await drill.killed(dice.uniform(*LIFE))
        await drill.to_the_end()
        await stopping

    rows, arrived = await drill.rows(), drill.arrived()
    states = Counter(rows.values())
    report(drill, states, arrived)
    assert len(rows) == PEOPLE
    assert not states[State.PENDING] + states[State.SENDING]
    assert all(arrived[person] == 1 for person, state in rows.items() if state is State.SENT)
    assert all(arrived[person] <= 1 for person, state in rows.items() if state is State.UNCERTAIN)
    assert all(arrived[person] == 0 for person, state in rows.items() if state in {State.GONE, State.FAILED})
    assert states[State.UNCERTAIN] <= KILLS * LANES + drill.lost
    never = float("inf")
    assert not [effect for effect in drill.api.effects if effect.at > drill.stopped.get(effect.chat_id, never)]


def report(drill: Drill, states: Counter[State], arrived: Counter[int]) -> None:
    """What came of it, for people who run the drill."""
    print(
        f"\n{PEOPLE} people, {KILLS} kills, {drill.lost} calls without an answer, {len(drill.stopped)} people stopped"
    )
    print(f"ledger {dict(states)}; arrived {sum(arrived.values())}, twice {sum(n > 1 for n in arrived.values())}")
