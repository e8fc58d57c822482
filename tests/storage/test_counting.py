"""What became of a campaign is counted, and the counts outlive the rows that name people."""

from datetime import datetime, timedelta

from bot.storage import Audience, Campaigns, Database, Erasure, Ledger, Outcome, State
from tests.storage.steps import BOTH, begin, draft, end, send, states, subscribe


async def test_a_tally_counts_the_erased_with_the_others(database: Database, now: datetime) -> None:
    """By language and state, and in sum; campaigns are counted apart."""
    await subscribe(database, now, 1, 2, 3)
    await subscribe(database, now, 4, 5, language="it")
    number = await begin(database, now)
    await Ledger(database).claim(2, now)
    await Ledger(database).record([Outcome(number, 1, State.SENT), Outcome(number, 2, State.SENT)], now)
    await Ledger(database).claim(1, now)
    await begin(database, now)
    before = await Ledger(database).tally(number)
    for person in (1, 2, 3, 4):
        await Erasure(database).erase(person)

    tally = await Ledger(database).tally(number)
    assert before.counts == {("sl", "sent"): 2, ("sl", "sending"): 1, ("it", "pending"): 2}
    assert tally.counts == {("sl", "sent"): 2, ("sl", "uncertain"): 1, ("it", "gone"): 1, ("it", "pending"): 1}
    assert (before.total, tally.total) == (5, 5)
    assert (tally.of(State.SENT, State.GONE), tally.of(State.FAILED)) == (3, 0)
    assert tally.in_language("it", State.SENT, State.GONE, State.PENDING) == 2
    assert (await Ledger(database).tally(999)).total == 0


async def test_rows_are_folded_into_counts_after_their_time(database: Database, now: datetime) -> None:
    """Counted from the campaign's end, or from its beginning when it was paused and forgotten."""
    await subscribe(database, now, 7, 8)
    numbers = [await begin(database, now) for _ in range(4)]
    await Ledger(database).claim(2, now)
    await Ledger(database).record([Outcome(numbers[0], 7, State.SENT), Outcome(numbers[0], 8, State.FAILED)], now)
    await Ledger(database).claim(1, now)
    later = now + timedelta(days=1)
    await end(database, numbers[0], now)
    await end(database, numbers[1], now)
    await end(database, numbers[2], later)
    young = await begin(database, later)
    before = [await Ledger(database).tally(number) for number in numbers]

    assert await Ledger(database).purge(now, now) == 0
    assert await Ledger(database).purge(later, later) == 6
    assert await Ledger(database).purge(later, later) == 0

    after = [await Ledger(database).tally(number) for number in numbers]
    assert after[0].counts == before[0].counts == {("sl", "sent"): 1, ("sl", "failed"): 1}
    assert after[1].counts == {("sl", "uncertain"): 1, ("sl", "gone"): 1}
    assert after[2] == before[2]
    assert after[3].counts == {("sl", "gone"): 2}
    assert {number for number, _ in await states(database)} == {numbers[2], young}


async def test_of_a_campaign_that_is_gone_nothing_is_kept(database: Database, now: datetime) -> None:
    """Neither rows nor counts; those of another stay."""
    await subscribe(database, now, 7, 8)
    one, two, three = [await begin(database, now) for _ in range(3)]
    await Erasure(database).erase(7)
    await end(database, one, now - timedelta(days=800))
    await end(database, two, now)
    assert await Campaigns(database).purge(now, now - timedelta(days=730)) == 1

    assert await Ledger(database).purge(now - timedelta(days=90), now) == 2

    totals = [(await Ledger(database).tally(number)).total for number in (one, two, three)]
    assert totals == [0, 2, 2]


async def test_who_was_invited_stays_known_until_the_event_is_over(database: Database, now: datetime) -> None:
    """A hundred days later somebody may still have to be told that it is cancelled; a moved event counts as moved."""
    soon, late = now + timedelta(days=120), now + timedelta(days=150)
    await subscribe(database, now, 7, feed="events")
    invited = await begin(database, now, "events", content=BOTH | {"event": {"over": soon.isoformat()}})
    await send(database, now)
    await end(database, invited, now)
    later = now + timedelta(days=100)

    assert await Ledger(database).purge(later, later) == 0
    cancelled = await draft(database, later, "events", origin=invited, audience=Audience.INVITED)
    assert await Ledger(database).audience(cancelled, later) == {"sl": 1}
    await draft(database, later, "events", origin=invited, content=BOTH | {"event": {"over": late.isoformat()}})
    assert await Ledger(database).purge(soon, soon + timedelta(seconds=1)) == 0
    assert await Ledger(database).purge(late, late + timedelta(seconds=1)) == 1
