"""The daily purge and what the tables say about their terms."""

from datetime import datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import Table

from bot.storage import (
    Attendance,
    Campaigns,
    Coming,
    Conversations,
    Database,
    Feedback,
    LastQuestion,
    Ledger,
    People,
    Purged,
    Questions,
    QuestionTally,
    State,
    Subscriptions,
    Updates,
    purge_all,
)
from bot.storage.schema import metadata
from tests.storage.steps import WORDING, begin, draft, end, send, stop, subscribe
from tests.storage.whole import rows_of


async def keep(database: Database, person: int, moment: datetime) -> None:
    """Something in every family that keeps answering, as of one moment."""
    await People(database).choose_language(person, "it", moment)
    await Conversations(database).remember(person, LastQuestion("porto", "it", (), moment))
    await Feedback(database).count("9", "it", True, moment.date())
    await Questions(database).tally(QuestionTally("porto", "it", "choose", None, moment.date()))
    await Updates(database).claim(person, moment)


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (timedelta(minutes=10), Purged(last_questions=0, questions=0, feedback=0, updates=0)),
        (timedelta(minutes=11), Purged(last_questions=1, questions=0, feedback=0, updates=0)),
        (timedelta(hours=25), Purged(last_questions=1, questions=0, feedback=0, updates=1)),
        (timedelta(days=90), Purged(last_questions=1, questions=0, feedback=0, updates=1)),
        (timedelta(days=91), Purged(last_questions=1, questions=1, feedback=0, updates=1)),
        (timedelta(days=731), Purged(last_questions=1, questions=1, feedback=1, updates=1)),
    ],
)
async def test_every_family_is_kept_for_its_term(
    database: Database, now: datetime, age: timedelta, expected: Purged
) -> None:
    """What is of today stays, a chosen language always."""
    await keep(database, 7, now - age)
    await keep(database, 8, now)

    assert await purge_all(database, now, question_days=90, follow_up_minutes=10) == expected
    assert await purge_all(database, now, question_days=90, follow_up_minutes=10) == Purged(0, 0, 0, 0)
    assert await People(database).language(7) == "it"


async def keep_subscription(database: Database, person: int, moment: datetime) -> None:
    """Somebody subscribed, got a campaign, came to an event and stopped, all at one moment; staff left a draft."""
    await subscribe(database, moment, person)
    number = await begin(database, moment)
    await send(database, moment)
    await Attendance(database).answer(number, person, Coming.YES, moment)
    await stop(database, moment, person)
    await end(database, number, moment)
    await draft(database, moment)


@pytest.mark.parametrize(
    ("age", "gone"),
    [
        (timedelta(days=7), set()),
        (timedelta(days=8), {"attendance"}),
        (timedelta(days=28), {"attendance"}),
        (timedelta(days=29), {"attendance", "subscriptions"}),
        (timedelta(days=30), {"attendance", "subscriptions"}),
        (timedelta(days=31), {"attendance", "subscriptions", "drafts"}),
        (timedelta(days=90), {"attendance", "subscriptions", "drafts"}),
        (timedelta(days=91), {"attendance", "subscriptions", "drafts", "deliveries"}),
        (timedelta(days=730), {"attendance", "subscriptions", "drafts", "deliveries"}),
        (timedelta(days=731), {"attendance", "subscriptions", "drafts", "deliveries", "campaigns"}),
    ],
)
async def test_every_family_of_subscriptions_is_kept_for_its_term(
    database: Database, now: datetime, age: timedelta, gone: set[str]
) -> None:
    """What is of today stays; the days are those that the tables tell."""
    await keep_subscription(database, 7, now - age)
    await keep_subscription(database, 8, now)
    purge = partial(purge_all, database, now, question_days=90, follow_up_minutes=10)

    purged = await purge()

    assert (purged.attendance, purged.subscriptions) == ("attendance" in gone, "subscriptions" in gone)
    assert purged.campaigns == ("drafts" in gone) + ("campaigns" in gone)
    assert purged.deliveries == ("deliveries" in gone)
    assert await purge() == Purged(0, 0, 0, 0)
    assert [await rows_of(database, 8, table) for table in ("attendance", "subscriptions", "deliveries")] == [1, 1, 1]
    left = {"attendance", "subscriptions", "deliveries"} - gone
    assert {table for table in left if await rows_of(database, 7, table)} == left


async def test_what_is_counted_of_a_campaign_goes_with_it(database: Database, now: datetime) -> None:
    """After ninety days its people are counts, after two years those are gone too."""
    await keep_subscription(database, 7, now)
    (campaign, *_) = await Campaigns(database).latest(1)

    for age, left in ((timedelta(days=91), 1), (timedelta(days=731), 0)):
        await purge_all(database, now + age, question_days=90, follow_up_minutes=10)
        assert (await Ledger(database).tally(campaign.number)).of(State.SENT) == left


async def test_who_goes_on_is_kept_however_long(database: Database, now: datetime) -> None:
    """Subscriptions have no term of their own."""
    await subscribe(database, now - timedelta(days=3000), 7)

    await purge_all(database, now, question_days=90, follow_up_minutes=10)

    kept = await Subscriptions(database).find(7)
    assert kept
    assert (kept.active, kept.wordings) == ({"news"}, {WORDING})
    assert await Subscriptions(database).history(7)


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=str)
def test_every_table_says_what_is_kept_and_how_long(table: Table) -> None:
    """Whoever opens the database can read it there."""
    comment = table.comment or ""

    assert "kept" in comment or "purged" in comment
    assert all(column.comment for column in table.c)
