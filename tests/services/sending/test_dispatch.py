"""Dispatch: what is due begins once, staff are told how it goes, and what they cannot be told stops nothing."""

from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.errors import StorageError
from bot.programme.model import Bilingual
from bot.services.events import Event
from bot.services.sending.dispatch import Dispatch, per_minute
from bot.services.sending.messenger import Gone, Missing, Unknown, Unreachable, Wait
from bot.storage import Campaign, Campaigns, Database, Ledger, Outcome, Stage, State
from tests.services.sending.posting import Notebook
from tests.storage.steps import begin, found, send, states, subscribe

NOON = datetime(2026, 11, 26, 11, 0, tzinfo=UTC)
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


class Watch:
    """A dispatch with a clock that a test turns forward."""

    def __init__(self, database: Database) -> None:
        self.database, self.now, self.desk = database, NOON, Notebook()
        self.wanted: list[frozenset[int]] = []
        self.halted: deque[tuple[Campaign, str]] = deque()
        self.dispatch = Dispatch(
            Campaigns(database), Ledger(database), self.desk, self.wanted.append, self.halted, lambda: self.now
        )

    async def looks(self, times: int = 1, every: timedelta = SECOND) -> None:
        """A look, and after each some time."""
        for _ in range(times):
            await self.dispatch.look()
            self.now += every

    async def scheduled(self, due_at: datetime | None = NOON, **content: Any) -> int:
        """The number of a campaign that waits for its time."""
        number = await Campaigns(self.database).begin(
            "news", now=NOON, content={"sl": {}} | content, stage=Stage.SCHEDULED, due_at=due_at
        )
        assert number
        return number

    async def stage(self, number: int) -> Stage:
        """Where a campaign stands."""
        return (await found(self.database, number)).stage


@pytest.fixture
def watch(database: Database) -> Watch:
    """A dispatch on a real database."""
    return Watch(database)


@pytest.fixture(autouse=True)
async def _people(database: Database) -> None:
    await subscribe(database, NOON, *range(1, 11))


async def test_what_is_due_begins_once(watch: Watch) -> None:
    """Not a second before its time; there is one row for each who gets it, however often it is looked at."""
    number = await watch.scheduled(NOON + 3 * SECOND)
    await watch.looks(3)
    assert await watch.stage(number) is Stage.SCHEDULED
    assert watch.wanted[-1] == frozenset()

    await watch.looks(5)

    assert await watch.stage(number) is Stage.SENDING
    assert (await found(watch.database, number)).started_at == NOON + 3 * SECOND
    assert await states(watch.database) == {(number, person): "pending" for person in range(1, 11)}
    assert watch.wanted[-1] == {number}


async def test_what_has_no_time_waits(watch: Watch) -> None:
    """Staff have not said when."""
    number = await watch.scheduled(due_at=None)
    await watch.looks(3)
    assert await watch.stage(number) is Stage.SCHEDULED


@pytest.mark.parametrize(
    ("late", "stage", "told"),
    [(HOUR, Stage.SENDING, 0), (HOUR + SECOND, Stage.STALE, 1), (72 * HOUR, Stage.STALE, 1)],
)
async def test_a_time_missed_by_more_than_an_hour_is_asked_about(
    watch: Watch, late: timedelta, stage: Stage, told: int
) -> None:
    """Once, and nothing is sent before staff have said so."""
    number = await watch.scheduled(NOON - late)

    await watch.looks(5, every=timedelta())

    assert await watch.stage(number) is stage
    assert watch.desk.count("stale") == told
    assert len(await states(watch.database)) == (0 if told else 10)


@pytest.mark.parametrize(("over", "stage"), [(NOON, Stage.STALE), (NOON + SECOND, Stage.SENDING)])
async def test_nobody_is_invited_to_what_is_over(watch: Watch, over: datetime, stage: Stage) -> None:
    """However little the time was missed, staff are asked."""
    event = Event("a", 0, over - HOUR, over, Bilingual("Zbor", "Assemblea"), Bilingual("Koper", "Capodistria"))
    number = await watch.scheduled(NOON - HOUR / 2, event=event.as_json())

    await watch.looks()

    assert await watch.stage(number) is stage


async def test_the_end_is_told_once_with_what_became_of_it(watch: Watch) -> None:
    """And its time is written down; the delivery rests."""
    number = await begin(watch.database, NOON)
    await send(watch.database, NOON)
    await watch.looks(3)

    assert watch.desk.told == [("finished", number)]
    assert watch.desk.tallies[0].counts == {("sl", "sent"): 10}
    assert (await found(watch.database, number)).ended_at == NOON
    assert watch.wanted[-1] == frozenset()


async def test_it_has_not_ended_while_something_is_under_way(watch: Watch) -> None:
    """Nobody knows yet what becomes of that."""
    number = await begin(watch.database, NOON)
    await Ledger(watch.database).claim(100, NOON)
    await watch.looks(3)
    assert watch.desk.count("finished") == 0
    assert watch.wanted[-1] == {number}


async def test_a_campaign_for_nobody_ends_at_once(watch: Watch) -> None:
    """Staff see that it went to nobody."""
    number = await begin(watch.database, NOON, "4.3")
    await watch.looks(2)
    assert watch.desk.told == [("finished", number)]
    assert watch.desk.tallies[0].total == 0


async def test_progress_is_shown_every_three_seconds_at_most(watch: Watch) -> None:
    """Of each campaign that is being sent, with the count as it is; Telegram allows no more edits."""
    one, two = await begin(watch.database, NOON), await begin(watch.database, NOON)
    await watch.looks(60, every=SECOND / 4)

    assert watch.desk.told == [("progress", one), ("progress", two)] * 5
    assert {tally.of(State.PENDING) for tally in watch.desk.tallies} == {10}


async def test_a_pause_begins_the_reckoning_of_the_rate_anew(watch: Watch) -> None:
    """What was not sent in it does not make it slower afterwards."""
    number = await begin(watch.database, NOON)
    await watch.looks()
    await Campaigns(watch.database).change(number, [Stage.SENDING], stage=Stage.PAUSED)
    await watch.looks(10)
    assert watch.desk.count("progress") == 1
    assert watch.wanted[-1] == frozenset()

    await Campaigns(watch.database).change(number, [Stage.PAUSED], stage=Stage.SENDING)
    await watch.looks()
    for claimed in await Ledger(watch.database).claim(4, watch.now):
        await record_sent(watch.database, claimed.person, number, watch.now)
    watch.now += 11 * SECOND
    await watch.looks()

    assert watch.desk.rates == [0, 0, pytest.approx(60 * 4 / 12)]


async def record_sent(database: Database, person: int, number: int, now: datetime) -> None:
    """A claimed delivery has arrived."""
    await Ledger(database).record([Outcome(number, person, State.SENT)], now)


async def test_who_pauses_by_itself_is_told_once_with_the_reason(watch: Watch) -> None:
    """In the order in which they paused."""
    one, two = await watch.scheduled(None), await watch.scheduled(None)
    for number, reason in ((one, "network"), (two, "Message is too long")):
        watch.halted.append((await found(watch.database, number), reason))

    await watch.looks(3)

    assert watch.desk.told == [("halted", one), ("halted", two)]
    assert watch.desk.reasons == ["network", "Message is too long"]


@pytest.mark.parametrize(
    "failure",
    [
        lambda: Unreachable("network"),
        lambda: Wait(3),
        lambda: Unknown("ReadTimeout"),
        lambda: Gone(Missing.BLOCKED),
        lambda: StorageError("The disk is full."),
        lambda: KeyError("our own mistake"),
    ],
)
async def test_staff_who_cannot_be_told_stop_nothing(watch: Watch, failure: Callable[[], Exception]) -> None:
    """What is due begins, what has ended ends, and the delivery knows; whatever is wrong with telling."""
    watch.desk.failing = failure
    stale, due = await watch.scheduled(NOON - 2 * HOUR), await watch.scheduled()
    ended = await begin(watch.database, NOON, "4.3")
    watch.halted.append((await found(watch.database, ended), "network"))

    await watch.looks(2)

    stages = [await watch.stage(number) for number in (stale, due, ended)]
    assert stages == [Stage.STALE, Stage.SENDING, Stage.FINISHED]
    assert watch.wanted[-1] == {due}


@pytest.mark.parametrize(
    ("failure", "times"),
    [
        (lambda: Unreachable("network"), 1),
        (lambda: Wait(3), 1),
        (lambda: StorageError("The disk is full."), 1),
        (lambda: Gone(Missing.BLOCKED), 0),
        (lambda: Unknown("ReadTimeout"), 0),
    ],
)
async def test_what_could_not_be_told_for_now_is_told_later(
    watch: Watch, failure: Callable[[], Exception], times: int
) -> None:
    """A campaign that paused because the network is away could otherwise never be told of; nothing comes twice."""
    watch.desk.failing = failure
    stale = await watch.scheduled(NOON - 2 * HOUR)
    ended = await begin(watch.database, NOON, "4.3")
    watch.halted.append((await found(watch.database, ended), "network"))
    await watch.looks(3)

    watch.desk.failing = None
    await watch.looks(3)

    assert watch.desk.told == [("stale", stale), ("finished", ended), ("halted", ended)] * times


async def test_a_database_that_is_away_is_told_of_and_loses_nothing(watch: Watch, file: Path) -> None:
    """The look fails; the next one begins what is due and tells what there is."""
    due = await watch.scheduled()
    watch.halted.append((await found(watch.database, due), "network"))
    file.parent.rename(file.parent.with_name("aside"))
    file.parent.write_text("no folder", encoding="utf-8")
    with pytest.raises(StorageError):
        await watch.looks()
    assert watch.wanted == []

    file.parent.unlink()
    file.parent.with_name("aside").rename(file.parent)
    await watch.looks()

    assert await watch.stage(due) is Stage.SENDING
    assert watch.desk.told == [("halted", due), ("progress", due)]


def test_the_rate_is_that_between_the_first_and_the_last_look() -> None:
    """Nothing is known from one look, nor from less than ten seconds: 157 a minute was two messages in one second."""
    assert per_minute([(NOON, 5)]) == 0
    assert per_minute([(NOON, 5), (NOON, 9)]) == 0
    assert per_minute([(NOON, 5), (NOON + 9 * SECOND, 35)]) == 0
    assert per_minute([(NOON, 5), (NOON + 10 * SECOND, 100), (NOON + 30 * SECOND, 755)]) == 1500


async def test_the_rate_is_that_of_the_last_half_minute(watch: Watch) -> None:
    """What was sent before that is forgotten."""
    number = await begin(watch.database, NOON)
    for claimed in await Ledger(watch.database).claim(6, NOON):
        await watch.looks(every=3 * SECOND)
        await record_sent(watch.database, claimed.person, number, watch.now)
    assert watch.desk.rates[-1] == pytest.approx(20)

    await watch.looks(20, every=3 * SECOND)

    assert watch.desk.rates[-1] == 0
