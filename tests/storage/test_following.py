"""A group that gets a new number is followed there with all that it has, once."""

from datetime import datetime

from bot.storage import (
    Act,
    Conversations,
    Database,
    Erasure,
    LastQuestion,
    Ledger,
    Outcome,
    People,
    Reason,
    Source,
    State,
    Subscriptions,
)
from tests.storage.steps import begin, send, states, stop, subscribe
from tests.storage.whole import TABLES, live, rows_of

OLD = -4012345678
NEW = -1001234567890


def told(now: datetime) -> Act:
    """Telegram says so."""
    return Act(Source.TELEGRAM, now)


async def test_everything_is_followed_to_the_new_number(database: Database, now: datetime) -> None:
    """Table by table what stood under the old number stands under the new one; a note of it is added."""
    await live(database, OLD, now)
    await subscribe(database, now, 7)
    before = await Erasure(database).everything(OLD)

    assert await Subscriptions(database).migrate(OLD, NEW, told(now))

    after = await Erasure(database).everything(NEW)
    note = after["subscription_history"][-1]
    expected = {name: tuple(dict(row) | {"person": NEW} for row in rows) for name, rows in before.items()}
    expected["subscription_history"] += (note,)
    assert after == expected
    assert (note["event"], note["source"], note["feed"]) == ("migrated", "telegram", None)
    assert await Erasure(database).everything(OLD) == {}
    assert await Subscriptions(database).find(7)


async def test_being_told_twice_changes_nothing(database: Database, now: datetime) -> None:
    """Telegram tells it in both chats, and a delivery may meet it too."""
    await live(database, OLD, now)
    await Subscriptions(database).migrate(OLD, NEW, told(now))
    before = await Erasure(database).everything(NEW)

    assert not await Subscriptions(database).migrate(OLD, NEW, told(now))

    assert await Erasure(database).everything(NEW) == before


async def test_a_taken_number_keeps_what_it_has(database: Database, now: datetime) -> None:
    """The new group has subscribed by itself: its choices count, and it gets no campaign twice."""
    await subscribe(database, now, NEW, feed="events", language="it")
    await live(database, OLD, now)
    await begin(database, now, "events")
    before = await Erasure(database).everything(NEW)

    assert await Subscriptions(database).migrate(OLD, NEW, told(now))

    after = dict(await Erasure(database).everything(NEW))
    after["subscription_history"] = after["subscription_history"][:-1]
    assert after == before
    assert await Erasure(database).everything(OLD) == {}


async def test_what_a_number_got_before_it_was_dropped_is_counted(database: Database, now: datetime) -> None:
    """The report of a campaign does not shrink; what was still waiting under the old number is gone."""
    await subscribe(database, now, OLD, NEW)
    sent = await begin(database, now)
    await send(database, now)
    waiting = await begin(database, now)

    await Subscriptions(database).migrate(OLD, NEW, told(now))

    assert (await Ledger(database).tally(sent)).counts == {("sl", "sent"): 2}
    assert (await Ledger(database).tally(waiting)).counts == {("sl", "gone"): 1, ("sl", "pending"): 1}


async def test_a_new_number_that_stopped_has_its_will(database: Database, now: datetime) -> None:
    """Nothing is restored by following somebody there."""
    await subscribe(database, now, OLD, NEW)
    await begin(database, now)
    await stop(database, now, NEW)

    await Subscriptions(database).migrate(OLD, NEW, told(now))

    assert set((await states(database)).values()) == {"gone"}
    kept = await Subscriptions(database).find(NEW)
    assert kept
    assert kept.ended_by(Reason.PERSON) == ("news",)


async def test_a_new_number_that_has_only_spoken_is_in_nobodys_way(database: Database, now: datetime) -> None:
    """It has chosen a language and asked something, and is no subscriber: the old one's rows take that place."""
    await live(database, OLD, now)
    await People(database).choose_language(NEW, "it", now)
    await Conversations(database).remember(NEW, LastQuestion("porto", "it", (), now))

    assert await Subscriptions(database).migrate(OLD, NEW, told(now))

    assert all([await rows_of(database, NEW, table.name) for table in TABLES])
    assert await People(database).language(NEW) == "sl"


async def test_what_is_under_way_to_the_old_number_is_not_lost(database: Database, now: datetime) -> None:
    """It can be recorded under the new one."""
    await subscribe(database, now, OLD)
    number = await begin(database, now)
    (claimed,) = await Ledger(database).claim(1, now)

    await Subscriptions(database).migrate(OLD, NEW, told(now))

    assert await states(database) == {(number, NEW): "sending"}
    assert await Ledger(database).sending_to(NEW)
    assert not await Ledger(database).sending_to(claimed.person)
    await Ledger(database).record([Outcome(number, NEW, State.PENDING)], now)
    assert await send(database, now) == [NEW]
