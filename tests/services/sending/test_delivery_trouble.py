"""Delivery: the database is away, the process ends or is killed, we made a mistake: nobody twice, nobody forgotten."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import delete

from bot.errors import StorageError
from bot.services.sending.delivery import LANES
from bot.storage import Claimed, Database, Ledger, Outcome, State
from bot.storage.campaigns import campaigns
from tests.services.sending.posting import Office, until

ANA, BRUNA, MARKO = 6_000_000_001, 6_000_000_002, 6_000_000_003
CROWD = range(1, 61)


@pytest.fixture
def office(database: Database) -> Office:
    """Delivery as the bot composes it, without a limit of speed."""
    return Office(database)


async def test_a_database_that_is_away_for_a_while_loses_nothing(office: Office, file: Path) -> None:
    """Thirty letters come back while it is away; nobody gets one twice, nobody is forgotten."""
    await office.subscribe(*CROWD)
    number = await office.begin()
    office.post.held = lambda attempt: attempt.person != CROWD[0]
    folder, aside = file.parent, file.parent.with_name("aside")

    async with office.at_work():
        await until(lambda: office.post.under_way == LANES)
        folder.rename(aside)
        folder.write_text("a file where the folder was", encoding="utf-8")
        office.post.free.set()
        await until(lambda: len(office.post.arrived) == LANES + 1)
        await asyncio.sleep(0.3)
        with pytest.raises(StorageError):
            await office.ledger.tally(number)
        assert len(office.post.tries) == LANES + 1
        folder.unlink()
        aside.rename(folder)
        await office.finished(number)

    assert Counter(office.post.arrived) == dict.fromkeys(CROWD, 1)
    assert set((await office.states(number)).values()) == {State.SENT}


class Faulty(Ledger):
    """A ledger whose database fails now and then, before or after it has done what was asked."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.fails: set[int] = set()
        """Which claims fail after they were made, counted from one."""
        self.fails_to_record: list[Exception] = []
        self.stuck: asyncio.Event | None = None
        """Set by a claim that was made and does not come back until it is cleared."""
        self.claims = 0

    async def exchange(self, outcomes: Sequence[Outcome], most: int, now: datetime) -> tuple[Claimed, ...]:
        if outcomes and self.fails_to_record:
            raise self.fails_to_record.pop()
        claimed = await super().exchange(outcomes, most, now)
        self.claims += bool(most)
        if most and self.claims in self.fails:
            raise StorageError("The connection was lost after the claim.")
        if self.stuck and claimed:
            self.stuck.set()
            while self.stuck.is_set():  # noqa: ASYNC110 - the test clears it
                await asyncio.sleep(0.01)
        return claimed


@pytest.fixture
def faulty(database: Database) -> Faulty:
    """A ledger that fails as told."""
    return Faulty(database)


async def test_what_could_not_be_written_down_is_written_down_later(database: Database, faulty: Faulty) -> None:
    """Nothing goes out meanwhile, and nothing twice."""
    office = Office(database, faulty)
    await office.subscribe(ANA, BRUNA)
    number = await office.begin()
    faulty.fails_to_record = [StorageError("The disk is full.")]

    async with office.at_work():
        await office.finished(number)

    assert sorted(office.post.arrived) == [ANA, BRUNA]
    assert set((await office.states(number)).values()) == {State.SENT}


async def test_a_claim_whose_answer_is_lost_stays_nowhere(
    database: Database, faulty: Faulty, caplog: pytest.LogCaptureFixture
) -> None:
    """Nobody knows of it any more: it is uncertain as after a crash, and the campaign ends."""
    office = Office(database, faulty)
    await office.subscribe(ANA, BRUNA, MARKO)
    number = await office.begin()
    faulty.fails = {2}

    async with office.at_work():
        await office.finished(number)

    states = await office.states(number)
    assert states.pop(ANA) is State.SENT
    assert set(states.values()) == {State.UNCERTAIN}
    assert office.post.arrived == [ANA]
    assert "2 deliveries were under way and lost sight of" in caplog.text


async def test_an_error_in_the_middle_of_claimed_letters_gives_the_others_back(database: Database) -> None:
    """The database fails when the content is looked up: all are claimed again, and none is sent twice."""
    office = Office(database)
    await office.subscribe(ANA, BRUNA)
    number = await office.begin()
    find, fails = office.campaigns.find, [StorageError("The database was away for a moment.")]

    async def find_at_second_try(wanted: int) -> object:
        if fails:
            raise fails.pop()
        return await find(wanted)

    office.delivery.campaigns.find = find_at_second_try  # type: ignore[method-assign, assignment]
    async with office.at_work():
        await office.finished(number)

    assert sorted(office.post.arrived) == [ANA, BRUNA]
    assert set((await office.states(number)).values()) == {State.SENT}


async def test_a_delivery_that_ended_by_our_own_mistake_can_begin_again(database: Database, faulty: Faulty) -> None:
    """The job starts it anew: what had arrived is written down, and nobody gets it twice."""
    office = Office(database, faulty)
    await office.subscribe(*CROWD)
    number = await office.begin()
    faulty.fails_to_record = [RuntimeError("our own mistake"), RuntimeError("our own mistake")]
    office.delivery.want(frozenset([number]))
    with pytest.raises(RuntimeError):
        await office.delivery.run()

    async with office.at_work():
        await office.finished(number)

    assert Counter(office.post.arrived) == dict.fromkeys(CROWD, 1)
    assert set((await office.states(number)).values()) == {State.SENT}


async def test_a_campaign_that_is_erased_in_the_middle_is_withdrawn(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """Its letter cannot be found any more: the claimed rows are gone, and nothing is sent."""

    class Erasing(Ledger):
        async def exchange(self, outcomes: Sequence[Outcome], most: int, now: datetime) -> tuple[Claimed, ...]:
            claimed = await super().exchange(outcomes, most, now)
            if claimed:
                async with database.begin() as connection:
                    await connection.execute(delete(campaigns))
            return claimed

    office = Office(database, Erasing(database))
    await office.subscribe(ANA)
    number = await office.begin()
    async with office.at_work():
        await until(lambda: office.nothing_left(number))

    row = (await office.rows(number))[ANA]
    assert (row.state, row.reason) == ("gone", "withdrawn")
    assert office.post.tries == []


async def test_at_the_end_what_is_under_way_may_come_back(office: Office) -> None:
    """It is written down with its number; everybody else waits for the next start."""
    await office.subscribe(*CROWD)
    number = await office.begin()
    office.post.held = lambda attempt: attempt.person != CROWD[0]

    async with office.at_work() as sending:
        await until(lambda: office.post.under_way == LANES)
        sending.cancel()
        await asyncio.sleep(0.1)
        assert not sending.done()
        office.post.free.set()
        await asyncio.wait([sending])

        rows = await office.rows(number)
        assert Counter(row.state for row in rows.values()) == {"sent": LANES + 1, "pending": len(CROWD) - LANES - 1}
        assert {row.message_id for row in rows.values() if row.state == "sent"} == set(range(1000, 1000 + LANES + 1))


async def test_what_does_not_come_back_is_uncertain_at_the_next_start(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not waited for longer than a container has until it is killed."""
    monkeypatch.setattr("bot.services.sending.delivery._GRACE_SECONDS", 0.05)
    await office.subscribe(ANA, BRUNA)
    number = await office.begin()
    office.post.held = lambda attempt: attempt.person == ANA
    async with office.at_work() as sending:
        await until(lambda: office.post.under_way == 1)
        sending.cancel()
        await asyncio.wait([sending])
        assert await office.states(number) == {ANA: State.SENDING, BRUNA: State.PENDING}
        assert office.post.under_way == 0

    after = Office(office.database)
    async with after.at_work():
        await after.finished(number)

    assert await after.states(number) == {ANA: State.UNCERTAIN, BRUNA: State.SENT}
    assert after.post.arrived == [BRUNA]


async def test_a_claim_that_is_under_way_at_the_end_is_given_back(database: Database, faulty: Faulty) -> None:
    """Nobody is uncertain because the bot was stopped in order at that very moment."""
    office = Office(database, faulty)
    await office.subscribe(ANA, BRUNA)
    number = await office.begin()
    faulty.stuck = asyncio.Event()

    async with office.at_work() as sending:
        await asyncio.wait_for(faulty.stuck.wait(), 10)
        sending.cancel()
        await asyncio.sleep(0.05)
        faulty.stuck.clear()
        await asyncio.wait([sending])

    assert set((await office.states(number)).values()) == {State.PENDING}
    assert office.post.tries == []


async def test_a_database_that_is_away_at_the_end_leaves_it_uncertain(
    database: Database, faulty: Faulty, caplog: pytest.LogCaptureFixture
) -> None:
    """The bot ends all the same, and says how many it could not write down."""
    office = Office(database, faulty)
    await office.subscribe(ANA)
    number = await office.begin()
    office.post.held = lambda _: True

    async with office.at_work() as sending:
        await until(lambda: office.post.under_way == 1)
        faulty.fails_to_record = [StorageError("The disk is full.")]
        sending.cancel()
        await asyncio.sleep(0.05)
        office.post.free.set()
        await asyncio.wait([sending])

    assert "1 deliveries could not be written down: The disk is full." in caplog.text
    after = Office(database)
    async with after.at_work():
        await after.finished(number)
    assert await after.states(number) == {ANA: State.UNCERTAIN}
    assert after.post.tries == []


async def test_what_an_earlier_process_left_under_way_is_uncertain(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    """It was killed; the others get theirs."""
    await office.subscribe(ANA, BRUNA, MARKO)
    number = await office.begin()
    (claimed,) = await office.ledger.claim(1, office.clock())

    async with office.at_work():
        await office.finished(number)

    row = (await office.rows(number))[claimed.person]
    assert (row.state, row.reason) == ("uncertain", "interrupted")
    assert sorted(office.post.arrived) == sorted({ANA, BRUNA, MARKO} - {claimed.person})
    assert str(claimed.person) not in caplog.text
