"""Subscriptions: nobody without consent, nobody after stop, and every change keeps its history."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.storage import Act, Database, Ledger, Quiet, Reason, Source, State, Subscriptions
from bot.storage.subscribers import consents, subscribers, subscription_history
from tests.storage.steps import WORDING, begin, by_hand, draft, send, states, stop, subscribe


async def events(database: Database, person: int) -> list[tuple[object, ...]]:
    """Somebody's history in short."""
    rows = await Subscriptions(database).history(person)
    return [(row["event"], row["feed"], row["reason"], row["source"]) for row in rows]


async def active(database: Database, person: int) -> set[str]:
    """What goes on for somebody."""
    kept = await Subscriptions(database).find(person)
    return set(kept.active) if kept else set()


async def test_somebody_new_is_no_subscriber(database: Database, now: datetime) -> None:
    """There is nothing to find, to stop, to pause or to follow, and nothing is kept of the attempt."""
    subscriptions = Subscriptions(database)

    assert await stop(database, now, 7) == ()
    await subscriptions.pause(7, now + timedelta(days=7), by_hand(now))
    await subscriptions.be_quiet(7, Quiet(0, 60))
    await subscriptions.speak(7, "it")
    assert not await subscriptions.migrate(7, 8, by_hand(now))

    assert await subscriptions.find(7) is None
    assert await subscriptions.history(7) == await subscriptions.history(8) == ()


async def test_nobody_is_subscribed_without_having_agreed(database: Database, now: datetime) -> None:
    """Neither to no words at all nor to others than those that are shown now; nothing is left of it."""
    subscriptions = Subscriptions(database)
    assert not await subscriptions.subscribe(7, ["news"], wording=WORDING, act=by_hand(now))
    assert await subscriptions.find(7) is None

    await subscriptions.agree(7, "sl", WORDING, now)
    assert not await subscriptions.subscribe(7, ["news"], wording="2", act=by_hand(now))
    assert not await subscriptions.subscribe(8, ["news"], wording=WORDING, act=by_hand(now))
    assert await active(database, 7) == await active(database, 8) == set()


async def test_a_consent_is_kept_as_it_was_given(database: Database, now: datetime) -> None:
    """Time, language and version; agreeing again to the same words changes nothing, to others adds one."""
    for wording, language, day in (("1", "it", 0), ("1", "sl", 1), ("2", "sl", 2)):
        await Subscriptions(database).agree(7, language, wording, now + timedelta(days=day))  # type: ignore[arg-type]

    async with database.connect() as connection:
        kept = (await connection.execute(select(consents).order_by(consents.c.wording))).all()
    subscriber = await Subscriptions(database).find(7)

    assert [tuple(row) for row in kept] == [(7, "1", "it", now), (7, "2", "sl", now + timedelta(days=2))]
    assert subscriber
    assert (subscriber.wordings, subscriber.language, subscriber.asked_at) == ({"1", "2"}, "it", now)


async def test_a_subscription_tells_since_when_and_why(database: Database, now: datetime) -> None:
    """The source, the wording and the time of the tap."""
    await subscribe(database, now, 7, feed="4.3")

    subscriber = await Subscriptions(database).find(7)
    assert subscriber
    kept = subscriber.find("4.3")
    assert kept
    assert (kept.is_active, kept.reason, kept.source, kept.wording) == (True, None, "chat", WORDING)
    assert kept.since == kept.changed_at == now
    assert subscriber.find("news") is None


async def test_what_goes_on_stays_as_it_is(database: Database, now: datetime) -> None:
    """Subscribing again to some and new to others: the old keep their day, and there is no second beginning."""
    await subscribe(database, now, 7)
    later = now + timedelta(days=3)
    await Subscriptions(database).agree(7, "sl", "2", later)
    await Subscriptions(database).subscribe(7, ["news", "events"], wording="2", act=by_hand(later))

    kept = await Subscriptions(database).find(7)
    assert kept
    assert [(each.feed, each.since, each.wording) for each in kept.subscriptions] == [
        ("news", now, WORDING),
        ("events", later, "2"),
    ]
    assert kept.language == "sl"
    assert await events(database, 7) == [("began", "news", None, "chat"), ("began", "events", None, "chat")]


async def test_stopping_ends_one_and_keeps_its_history(database: Database, now: datetime) -> None:
    """The other goes on; stopping twice ends nothing more."""
    later = now + timedelta(hours=1)
    for feed in ("news", "events"):
        await subscribe(database, now, 7, feed=feed)

    assert await stop(database, later, 7, "news", "notices") == ("news",)
    assert await stop(database, later, 7, "news") == ()

    kept = await Subscriptions(database).find(7)
    assert kept
    ended = kept.find("news")
    assert ended
    assert (ended.is_active, ended.reason, ended.since, ended.changed_at) == (False, Reason.PERSON, now, later)
    assert kept.active == {"events"}
    assert (await events(database, 7))[2:] == [("ended", "news", "person", "chat")]


@pytest.mark.parametrize("reason", Reason)
async def test_everything_ends_at_once_with_its_reason(database: Database, now: datetime, reason: Reason) -> None:
    """Blocked, deactivated, thrown out or of their own will: it can be told later which feeds ended by it."""
    for feed in ("notices", "events", "news"):
        await subscribe(database, now, 7, feed=feed)
    await subscribe(database, now, 8)
    await stop(database, now, 7, "events")

    act = Act(Source.TELEGRAM, now)
    assert await Subscriptions(database).stop(7, None, reason, act) == ("news", "notices")

    kept = await Subscriptions(database).find(7)
    assert kept
    assert set(kept.ended_by(reason)) - {"events"} == {"news", "notices"}
    assert await active(database, 8) == {"news"}
    ended = [event for event in await events(database, 7) if event[0] == "ended"]
    assert ended[-1] == ("ended", "notices", reason, "telegram")


async def test_coming_back_restores_nothing_else(database: Database, now: datetime) -> None:
    """One of two comes back, as of today; what was taken back from a campaign stays taken back."""
    for feed in ("news", "events"):
        await subscribe(database, now, 7, feed=feed)
    number = await begin(database, now)
    await stop(database, now, 7)
    later = now + timedelta(days=1)

    await Subscriptions(database).agree(7, "sl", WORDING, later)
    await Subscriptions(database).subscribe(7, ["news"], wording=WORDING, act=Act(Source.MESSAGE, later))

    kept = await Subscriptions(database).find(7)
    assert kept
    again = kept.find("news")
    assert again
    assert (again.is_active, again.reason, again.since, again.source) == (True, None, later, "message")
    assert kept.active == {"news"}
    assert await states(database) == {(number, 7): "gone"}


@pytest.mark.parametrize("taps", [[()], [("news",), ("events",)]])
async def test_ending_everything_withdraws_the_consent(
    database: Database, now: datetime, taps: list[tuple[str, ...]]
) -> None:
    """In one tap or one by one: no kind begins any more until the words are agreed to again, and that day counts."""
    for feed in ("news", "events"):
        await subscribe(database, now, 7, feed=feed)
    await subscribe(database, now, 8)
    subscriptions, later = Subscriptions(database), now + timedelta(days=1)

    for feeds in taps:
        assert await subscriptions.subscribe(7, ["events"], wording=WORDING, act=by_hand(now))
        await stop(database, now, 7, *feeds)

    for person, goes_on in ((7, False), (8, True)):
        done = await subscriptions.subscribe(person, ["events"], wording=WORDING, act=by_hand(later))
        assert done is goes_on
    kept = await subscriptions.find(7)
    assert kept
    assert (kept.active, kept.wordings) == (frozenset(), frozenset())
    assert {each.wording for each in kept.subscriptions} == {WORDING}
    assert (await events(database, 7))[-1] == ("withdrawn", None, None, "chat")

    await subscriptions.agree(7, "it", WORDING, later)
    assert await subscriptions.subscribe(7, ["events"], wording=WORDING, act=by_hand(later))
    async with database.connect() as connection:
        row = (await connection.execute(select(consents).where(consents.c.person == 7))).one()
    assert (row.language, row.given_at) == ("it", later)


@pytest.mark.parametrize("reason", [Reason.BLOCKED, Reason.REMOVED, Reason.DEACTIVATED])
async def test_what_the_person_did_not_end_themselves_withdraws_nothing(
    database: Database, now: datetime, reason: Reason
) -> None:
    """Whoever lets the bot in again is asked whether to go on, under the words that they have agreed to."""
    await subscribe(database, now, 7)
    await Subscriptions(database).stop(7, None, reason, Act(Source.TELEGRAM, now))

    assert await Subscriptions(database).subscribe(7, ["news"], wording=WORDING, act=by_hand(now))


async def test_a_last_word_to_stop_withdraws_the_consent_of_whoever_had_blocked(
    database: Database, now: datetime
) -> None:
    """A button below an old message, pressed by somebody for whom nothing goes on: they want nothing."""
    await subscribe(database, now, 7)
    await Subscriptions(database).stop(7, None, Reason.BLOCKED, Act(Source.TELEGRAM, now))

    assert await stop(database, now, 7, "news") == ()

    assert not await Subscriptions(database).subscribe(7, ["news"], wording=WORDING, act=by_hand(now))


async def test_stopping_a_kind_takes_back_what_is_not_sent_of_it(database: Database, now: datetime) -> None:
    """Only of this kind and only theirs; what has been sent stays sent."""
    for feed in ("news", "events"):
        await subscribe(database, now, 7, 8, feed=feed)
    sent = await begin(database, now)
    await send(database, now)
    news, event = await begin(database, now), await begin(database, now, "events")

    await stop(database, now, 7, "news")

    assert {person: state for (number, person), state in (await states(database)).items() if number == news} == {
        7: "gone",
        8: "pending",
    }
    assert (await states(database))[event, 7] == "pending"
    assert (await states(database))[sent, 7] == "sent"


async def test_stopping_everything_takes_back_everything(database: Database, now: datetime) -> None:
    """Also of followed entries, and at a later time than now."""
    for feed in ("news", "4.3"):
        await subscribe(database, now, 7, feed=feed)
    numbers = [await begin(database, now, feed) for feed in ("news", "4.3")]
    await send(database, now, State.PENDING, due_at=now + timedelta(hours=9))

    await stop(database, now, 7)

    assert await states(database) == {(number, 7): "gone" for number in numbers}


async def test_pausing_takes_back_what_is_not_sent_and_ends_by_itself(database: Database, now: datetime) -> None:
    """Nothing is counted or written for them until that moment; at it they get what is new, not what was missed."""
    await subscribe(database, now, 7)
    until = now + timedelta(days=7)
    missed = await begin(database, now)
    await Subscriptions(database).pause(7, until, by_hand(now))
    assert await states(database) == {(missed, 7): "gone"}

    second = timedelta(seconds=1)
    campaign = await draft(database, now)
    assert await Ledger(database).audience(campaign, until - second) == {}
    assert await Ledger(database).audience(campaign, until) == {"sl": 1}
    await begin(database, until - second)
    new = await begin(database, until)

    assert await states(database) == {(missed, 7): "gone", (new, 7): "pending"}
    assert await active(database, 7) == {"news"}


async def test_a_pause_can_be_ended_at_once(database: Database, now: datetime) -> None:
    """Both are in the history."""
    await subscribe(database, now, 7)
    await Subscriptions(database).pause(7, now + timedelta(days=30), by_hand(now))
    await Subscriptions(database).pause(7, None, by_hand(now))

    kept = await Subscriptions(database).find(7)
    assert kept
    assert kept.paused_until is None
    assert await Ledger(database).audience(await draft(database, now), now) == {"sl": 1}
    assert [event for event, *_ in await events(database, 7)] == ["began", "paused", "resumed"]


async def test_quiet_hours_and_language_are_the_subscribers_own(database: Database, now: datetime) -> None:
    """They can be set and dropped, midnight is an hour like others, and a neighbour keeps theirs."""
    subscriptions = Subscriptions(database)
    await subscribe(database, now, 7, 8)
    await subscriptions.speak(7, "it")
    await subscriptions.be_quiet(7, Quiet(22 * 60, 0))
    one, other = await subscriptions.find(7), await subscriptions.find(8)
    assert one
    assert other
    assert (one.language, one.quiet) == ("it", Quiet(1320, 0))
    assert (other.language, other.quiet) == ("sl", None)

    await subscriptions.be_quiet(7, Quiet(0, 420))
    one = await subscriptions.find(7)
    assert one
    assert one.quiet == Quiet(0, 420)

    await subscriptions.be_quiet(7, None)
    one = await subscriptions.find(7)
    assert one
    assert one.quiet is None


async def test_what_ended_is_erased_and_all_about_those_who_have_nothing_left(
    database: Database, now: datetime
) -> None:
    """One has stopped all, one a part, one goes on, one agreed to the words long ago and went no further."""
    old = now - timedelta(days=60)
    for feed in ("news", "events"):
        await subscribe(database, old, 7, 8, 9, feed=feed)
    await Subscriptions(database).agree(10, "sl", WORDING, old)
    await stop(database, old, 7)
    await stop(database, old, 8, "news")

    assert await Subscriptions(database).purge(now - timedelta(days=28)) == 3

    async with database.connect() as connection:
        for table in (subscribers, consents, subscription_history):
            assert set(await connection.scalars(select(table.c.person))) == {8, 9}
    assert await active(database, 8) == {"events"}
    assert await active(database, 9) == {"news", "events"}
    assert len(await events(database, 8)) == 3


async def test_who_has_just_agreed_again_is_no_stranger(database: Database, now: datetime) -> None:
    """The purge comes between agreeing and subscribing of somebody whose old subscriptions are due to go."""
    old = now - timedelta(days=60)
    await subscribe(database, old, 7)
    await stop(database, old, 7)
    await Subscriptions(database).agree(7, "sl", "2", now)

    assert await Subscriptions(database).purge(now - timedelta(days=28)) == 1

    assert await Subscriptions(database).subscribe(7, ["news"], wording="2", act=by_hand(now))
