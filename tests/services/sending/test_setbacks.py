"""Setbacks: when nobody can be reached for minutes a campaign pauses; a database that is away changes little else."""

from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.services.sending.lane import Lane
from bot.services.sending.messenger import (
    Barred,
    Gone,
    Missing,
    Moved,
    Refused,
    Undelivered,
    Unknown,
    Unreachable,
    Wait,
)
from bot.services.sending.setbacks import Setbacks
from bot.storage import Campaign, Campaigns, Claimed, Database, Outcome, Stage, State, Subscriptions
from tests.storage.steps import begin, found, subscribe

NOW = datetime(2026, 11, 26, 11, 0, tzinfo=UTC)
NETWORK = Unreachable("network")
GROUP, SUPERGROUP = -4_000_001, -1_002_000_001


@dataclass
class Bench:
    """Setbacks with a clock that a test turns forward."""

    database: Database
    time: float = 1000.0
    halted: deque[tuple[Campaign, str]] = field(default_factory=deque)

    def __post_init__(self) -> None:
        self.lane = Lane(None, lambda: self.time, lambda: 0.0)
        stores = Campaigns(self.database), Subscriptions(self.database)
        self.setbacks = Setbacks(*stores, self.lane, self.halted, lambda: NOW + timedelta(seconds=self.time - 1000))

    async def meets(self, number: int, failure: Undelivered, person: int = 7, parts: int = 0) -> Outcome:
        """What is to be written down of a delivery."""
        return await self.setbacks.of(Claimed(number, person, "sl", parts, None, "sl"), failure)

    async def rounds(self, number: int, many: int) -> None:
        """So many times thirty at once fail, and the pause after that is waited for."""
        for _ in range(many):
            for person in range(30):
                await self.meets(number, NETWORK, person)
            self.time += self.lane.wait() + 0.001


@pytest.fixture
def bench(database: Database) -> Bench:
    """Setbacks on a real database."""
    return Bench(database)


@pytest.fixture
async def number(database: Database) -> int:
    """A campaign that is being sent to somebody."""
    await subscribe(database, NOW, 7, 8)
    return await begin(database, NOW)


async def stage(bench: Bench, number: int) -> Stage:
    """Where a campaign stands."""
    return (await found(bench.database, number)).stage


async def test_after_eight_rounds_in_which_nobody_was_reached_a_campaign_pauses(bench: Bench, number: int) -> None:
    """Some three minutes: by then somebody should look; they are told once."""
    await bench.rounds(number, 8)
    assert await stage(bench, number) is Stage.SENDING
    assert 180 < bench.time - 1000 < 190

    await bench.rounds(number, 1)

    assert await stage(bench, number) is Stage.PAUSED
    assert [(campaign.number, reason) for campaign, reason in bench.halted] == [(number, "network")]


async def test_somebody_who_is_reached_ends_the_row_of_rounds(bench: Bench, number: int) -> None:
    """The network comes and goes, and the campaign goes on."""
    for _ in range(3):
        await bench.rounds(number, 7)
        bench.lane.arrived()

    assert await stage(bench, number) is Stage.SENDING


async def test_a_campaign_that_goes_on_after_a_pause_has_all_its_rounds_again(bench: Bench, number: int) -> None:
    """It does not pause at the next failure."""
    await bench.rounds(number, 9)
    await Campaigns(bench.database).change(number, [Stage.PAUSED], stage=Stage.SENDING)
    await bench.rounds(number, 6)
    assert await stage(bench, number) is Stage.SENDING


@pytest.mark.parametrize(
    ("failure", "state", "reason"),
    [
        (Wait(3), State.PENDING, None),
        (NETWORK, State.PENDING, None),
        (Refused("Message is too long"), State.PENDING, None),
        (Moved(8), State.PENDING, None),
        (Gone(Missing.BLOCKED), State.GONE, "blocked"),
        (Barred("barred"), State.FAILED, "barred"),
        (Unknown("ReadTimeout"), State.UNCERTAIN, "ReadTimeout"),
        (Undelivered("of a new kind"), State.UNCERTAIN, "of a new kind"),
    ],
)
@pytest.mark.parametrize(("before", "now", "kept"), [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 1)])
async def test_what_has_arrived_of_a_letter_is_never_forgotten(
    bench: Bench, number: int, failure: Undelivered, state: State, reason: str | None, before: int, now: int, kept: int
) -> None:
    """Be it at this try or at an earlier one that was lost before the album was reached."""
    failure.parts = now

    became = await bench.meets(number, failure, parts=before)

    assert (became.state, became.reason, became.parts) == (state, reason, kept)


async def test_a_refusal_of_many_at_once_is_told_once(bench: Bench, number: int) -> None:
    """Those that were under way when the first was refused bring no second notice."""
    for person in (7, 8, 9):
        await bench.meets(number, Refused("Message is too long"), person)

    assert [reason for _, reason in bench.halted] == ["Message is too long"]


async def test_a_wish_to_wait_counts_for_no_pause_of_the_campaign(bench: Bench, number: int) -> None:
    """However often; it only holds the lane."""
    for _ in range(50):
        await bench.meets(number, Wait(2))

    assert bench.lane.is_held
    assert await stage(bench, number) is Stage.SENDING


def take_away(file: Path) -> None:
    """The database is away: its folder is a file."""
    file.parent.rename(file.parent.with_name("aside"))
    file.parent.write_text("no folder", encoding="utf-8")


def bring_back(file: Path) -> None:
    """It is there again, as it was."""
    file.parent.unlink()
    file.parent.with_name("aside").rename(file.parent)


async def test_a_pause_that_could_not_be_made_is_made_at_the_next_failure(
    bench: Bench, number: int, file: Path
) -> None:
    """Nothing is told before."""
    take_away(file)
    assert (await bench.meets(number, Refused("Message is too long"))).state == State.PENDING
    assert not bench.halted

    bring_back(file)
    await bench.meets(number, Refused("Message is too long"))

    assert [reason for _, reason in bench.halted] == ["Message is too long"]
    assert await stage(bench, number) is Stage.PAUSED


async def test_who_is_gone_is_gone_all_the_same(
    bench: Bench, number: int, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Their subscription ends when the next message finds the same; the log does not say who it is."""
    take_away(file)
    became = await bench.meets(number, Gone(Missing.BLOCKED), 6_000_000_001)

    assert (became.state, became.reason) == (State.GONE, "blocked")
    assert "could not be ended" in caplog.text
    assert "6000000001" not in caplog.text


async def test_a_group_that_could_not_be_followed_is_tried_again_where_it_was(
    bench: Bench, number: int, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Its delivery still stands under the old number, so that is what is written down."""
    take_away(file)
    became = await bench.meets(number, Moved(SUPERGROUP), GROUP)

    assert (became.person, became.state) == (GROUP, State.PENDING)
    assert "could not be followed" in caplog.text
    assert str(GROUP) not in caplog.text


async def test_a_chat_that_forbids_it_stays_subscribed(bench: Bench, number: int, database: Database) -> None:
    """Its group may allow it tomorrow: only this delivery failed."""
    await bench.meets(number, Barred("barred"))

    subscriber = await Subscriptions(database).find(7)
    assert subscriber is not None
    assert subscriber.active == {"news"}
