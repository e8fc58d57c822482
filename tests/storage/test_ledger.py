"""The ledger at work: claimed once, recorded once, never sent again by itself."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.storage import (
    Campaigns,
    Claimed,
    Database,
    Erasure,
    Ledger,
    Outcome,
    Quiet,
    Stage,
    State,
    Subscriptions,
)
from bot.storage.deliveries import deliveries
from tests.storage.steps import begin, by_hand, end, found, send, states, stop, subscribe


async def claim(database: Database, now: datetime, most: int = 1000) -> list[tuple[int, int]]:
    """The campaign and person of each delivery that is claimed."""
    return [(each.campaign, each.person) for each in await Ledger(database).claim(most, now)]


async def reasons(database: Database, number: int) -> dict[int, str | None]:
    """Why a campaign did not arrive, by person."""
    wanted = select(deliveries.c.person, deliveries.c.reason).where(deliveries.c.campaign == number)
    async with database.connect() as connection:
        return {row.person: row.reason for row in await connection.execute(wanted)}


async def test_what_is_claimed_is_marked_oldest_campaign_first(database: Database, now: datetime) -> None:
    """As many as asked for, then the rest, then none."""
    await subscribe(database, now, 8, 7, 9)
    one, two = await begin(database, now), await begin(database, now)

    assert await claim(database, now, 2) == [(one, 7), (one, 8)]
    assert sorted((await states(database)).values()) == ["pending"] * 4 + ["sending"] * 2
    assert await claim(database, now, 3) == [(one, 9), (two, 7), (two, 8)]
    assert await claim(database, now) == [(two, 9)]
    assert await claim(database, now) == []


async def test_what_cannot_wait_is_claimed_first(database: Database, now: datetime) -> None:
    """Notices, and what follows something sent before, overtake a newsletter that has begun."""
    await subscribe(database, now, 7)
    await subscribe(database, now, 8, feed="notices")
    news, notice = await begin(database, now), await begin(database, now, "notices")
    correction = await begin(database, now, origin=news)

    claimed = [await claim(database, now, 1) for _ in range(3)]

    assert claimed == [[(notice, 8)], [(correction, 7)], [(news, 7)]]


async def test_nothing_is_claimed_twice_at_once(database: Database, now: datetime) -> None:
    """Ten at the same moment share what there is."""
    await subscribe(database, now, *range(1, 21))
    await begin(database, now)

    shares = await asyncio.gather(*(claim(database, now, 3) for _ in range(10)))

    assert sorted(person for share in shares for _, person in share) == list(range(1, 21))


async def test_a_claim_tells_what_sending_needs(database: Database, now: datetime) -> None:
    """Language, quiet hours, what of it has arrived, and the message that it refers to."""
    await subscribe(database, now, 7, language="it")
    await subscribe(database, now, 8)
    await Subscriptions(database).be_quiet(7, Quiet(0, 420))
    origin = await begin(database, now)
    await send(database, now, message_id=55)
    number = await begin(database, now, origin=origin)

    first = await Ledger(database).claim(2, now)
    await Ledger(database).record([Outcome(number, 7, State.PENDING, parts=2)], now)

    assert first == (Claimed(number, 7, "it", 0, Quiet(0, 420), "it", 55), Claimed(number, 8, "sl", 0, None, "sl", 55))
    assert await Ledger(database).claim(2, now) == (Claimed(number, 7, "it", 2, Quiet(0, 420), "it", 55),)


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.SENDING])
async def test_only_what_is_being_sent_is_claimed(database: Database, now: datetime, stage: Stage) -> None:
    """A pause holds it until it goes on."""
    await subscribe(database, now, 7)
    number = await begin(database, now)
    await Campaigns(database).change(number, [Stage.SENDING], stage=stage)
    assert await claim(database, now) == []

    await Campaigns(database).change(number, [stage], stage=Stage.SENDING)
    assert await claim(database, now) == [(number, 7)]


async def test_what_is_given_back_waits_for_its_time(database: Database, now: datetime) -> None:
    """To the moment; without one it can be had at once."""
    await subscribe(database, now, 7, 8)
    number, due = await begin(database, now), now + timedelta(hours=9)
    await claim(database, now)
    back = [Outcome(number, 7, State.PENDING, due_at=due), Outcome(number, 8, State.PENDING)]
    await Ledger(database).record(back, now)

    assert await claim(database, due - timedelta(seconds=1)) == [(number, 8)]
    assert await claim(database, due) == [(number, 7)]


async def test_what_became_of_it_is_written_with_all_that_is_known(database: Database, now: datetime) -> None:
    """Each its own, in one step."""
    await subscribe(database, now, 7, 8, 9)
    number, later = await begin(database, now), now + timedelta(minutes=1)
    await claim(database, now)
    outcomes = [
        Outcome(number, 7, State.SENT, message_id=2**40, parts=1),
        Outcome(number, 8, State.GONE, reason="blocked"),
        Outcome(number, 9, State.PENDING, due_at=later, parts=3),
    ]
    await Ledger(database).record(outcomes, later)

    columns = ("person", "state", "reason", "message_id", "parts", "due_at", "changed_at")
    async with database.connect() as connection:
        rows = (await connection.execute(select(*(deliveries.c[name] for name in columns)))).all()
    assert sorted(map(tuple, rows)) == [
        (7, "sent", None, 2**40, 1, None, later),
        (8, "gone", "blocked", None, 0, None, later),
        (9, "pending", None, None, 3, later, later),
    ]


@pytest.mark.parametrize("state", [state for state in State if state is not State.SENDING])
async def test_only_what_is_under_way_is_written(database: Database, now: datetime, state: State) -> None:
    """A late answer changes nothing that has been decided; neither does one about somebody unknown."""
    await subscribe(database, now, 7, 8)
    number = await begin(database, now)
    await claim(database, now)
    await Ledger(database).record([Outcome(number, 7, state), Outcome(number, 8, State.SENT)], now)

    late = [Outcome(number, 7, State.FAILED), Outcome(number, 9, State.SENT), Outcome(number + 1, 7, State.SENT)]
    await Ledger(database).record(late, now)
    await Ledger(database).record([], now)

    assert await states(database) == {(number, 7): state, (number, 8): "sent"}


async def test_of_somebody_erased_meanwhile_nothing_is_written(database: Database, now: datetime) -> None:
    """It was under way: it stays counted as uncertain, and no row comes back."""
    await subscribe(database, now, 7)
    number = await begin(database, now)
    await claim(database, now)
    await Erasure(database).erase(7)

    await Ledger(database).record([Outcome(number, 7, State.SENT, message_id=5)], now)

    assert await states(database) == {}
    assert (await Ledger(database).tally(number)).counts == {("sl", "uncertain"): 1}


async def test_what_is_given_back_of_somebody_who_stopped_is_gone(database: Database, now: datetime) -> None:
    """Stopped, paused, or the campaign cancelled, while it was under way: it must not be tried again."""
    await subscribe(database, now, 7, 8, 9)
    number = await begin(database, now)
    await claim(database, now)
    await stop(database, now, 7, "news")
    await Subscriptions(database).pause(8, now + timedelta(hours=1), by_hand(now))
    await Ledger(database).record([Outcome(number, person, State.PENDING) for person in (7, 8)], now)
    await Campaigns(database).change(number, [Stage.SENDING], stage=Stage.CANCELLED)
    await Ledger(database).record([Outcome(number, 9, State.PENDING)], now)

    assert set((await states(database)).values()) == {"gone"}
    assert await reasons(database, number) == {7: "stopped", 8: "stopped", 9: "stopped"}


async def test_what_arrived_at_somebody_who_stopped_is_sent(database: Database, now: datetime) -> None:
    """The report tells what happened; it was under way when they stopped."""
    await subscribe(database, now, 7)
    number = await begin(database, now)
    await claim(database, now)
    await stop(database, now, 7)

    await Ledger(database).record([Outcome(number, 7, State.SENT)], now)

    assert await states(database) == {(number, 7): "sent"}


async def test_a_row_that_ought_not_to_be_there_is_not_claimed(database: Database, now: datetime) -> None:
    """Somebody stopped and a row of theirs is pending all the same: it is gone, the others come."""
    await subscribe(database, now, 7, 8)
    number = await begin(database, now)
    await stop(database, now, 7)
    async with database.begin() as connection:
        await connection.execute(deliveries.update().values(state="pending"))

    assert await claim(database, now) == [(number, 8)]
    assert (await states(database))[number, 7] == "gone"


async def test_what_was_under_way_at_a_crash_is_uncertain(database: Database, now: datetime) -> None:
    """Only that, of whichever campaign; it is never claimed again by itself."""
    await subscribe(database, now, 7, 8)
    one, two = await begin(database, now), await begin(database, now)
    await claim(database, now, 3)
    await Ledger(database).record([Outcome(one, 7, State.SENT)], now)

    assert await Ledger(database).recover(now) == 2
    assert await Ledger(database).recover(now) == 0

    assert await states(database) == {
        (one, 7): "sent",
        (one, 8): "uncertain",
        (two, 7): "uncertain",
        (two, 8): "pending",
    }
    assert await claim(database, now) == [(two, 8)]


async def test_staff_may_let_uncertain_ones_be_sent_again(database: Database, now: datetime) -> None:
    """Those of one campaign, and of people who still want it; the others stay uncertain."""
    await subscribe(database, now, 7, 8, 9)
    one, two = await begin(database, now), await begin(database, now)
    await send(database, now, State.UNCERTAIN, reason="interrupted", due_at=now + timedelta(days=1))
    await stop(database, now, 8)
    await Subscriptions(database).pause(9, now + timedelta(hours=1), by_hand(now))

    assert await Ledger(database).retry(one, now) == 1

    assert await claim(database, now) == [(one, 7)]
    became = await states(database)
    assert [became[one, person] for person in (7, 8, 9)] == ["sending", "uncertain", "uncertain"]
    assert [became[two, person] for person in (7, 8, 9)] == ["uncertain"] * 3


async def test_what_is_sent_again_is_being_sent(database: Database, now: datetime) -> None:
    """In the same step: a crash in between would leave rows in a finished campaign for ever."""
    await subscribe(database, now, 7)
    number = await begin(database, now)
    await send(database, now, State.UNCERTAIN)
    await end(database, number, now)

    assert await Ledger(database).retry(number, now) == 1
    campaign = await found(database, number)
    assert (campaign.stage, campaign.ended_at) == (Stage.SENDING, None)
    assert await claim(database, now) == [(number, 7)]


async def test_what_nobody_wants_again_stays_finished(database: Database, now: datetime) -> None:
    """It would be told a second time that it is finished."""
    await subscribe(database, now, 7)
    number = await begin(database, now)
    await send(database, now, State.UNCERTAIN)
    await end(database, number, now)
    await stop(database, now, 7)

    assert await Ledger(database).retry(number, now) == 0
    assert (await found(database, number)).stage is Stage.FINISHED


async def test_cancelling_takes_back_what_is_not_under_way(database: Database, now: datetime) -> None:
    """What is under way may still arrive, and another campaign goes on."""
    await subscribe(database, now, 7, 8)
    one, two = await begin(database, now), await begin(database, now)
    await claim(database, now, 1)

    assert await Ledger(database).cancel(one, now) == 1
    assert await Ledger(database).cancel(one, now) == 0
    assert await reasons(database, one) == {7: None, 8: "cancelled"}

    assert await states(database) == {(one, 7): "sending", (one, 8): "gone", (two, 7): "pending", (two, 8): "pending"}


async def test_what_is_on_its_way_to_somebody_can_be_told(database: Database, now: datetime) -> None:
    """Between the claim and the record, and only theirs."""
    await subscribe(database, now, 7, 8)
    number = await begin(database, now)
    assert not await Ledger(database).sending_to(7)
    await claim(database, now, 1)
    assert await Ledger(database).sending_to(7)
    assert not await Ledger(database).sending_to(8)
    await Ledger(database).record([Outcome(number, 7, State.SENT)], now)
    assert not await Ledger(database).sending_to(7)
