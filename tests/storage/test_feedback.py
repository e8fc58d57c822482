"""Counts of helpful and unhelpful answers."""

import asyncio
from datetime import date, timedelta

from bot.storage import Database, Feedback, FeedbackTotal

DAY = date(2025, 5, 14)


async def test_presses_are_summed_by_entry_and_language(database: Database) -> None:
    """Both languages are counted apart, in the order of their ids."""
    feedback = Feedback(database)
    await feedback.count("4.3", "sl", True, DAY)
    await feedback.count("4.3", "sl", True, DAY + timedelta(days=1))
    await feedback.count("4.3", "sl", False, DAY)
    await feedback.count("4.3", "it", False, DAY)
    await feedback.count("1.1", "it", True, DAY)

    assert await feedback.totals(DAY) == (
        FeedbackTotal("1.1", "it", 1, 0),
        FeedbackTotal("4.3", "it", 0, 1),
        FeedbackTotal("4.3", "sl", 2, 1),
    )


async def test_days_before_are_left_out(database: Database) -> None:
    """`since` is the first day that counts."""
    feedback = Feedback(database)
    await feedback.count("9", "sl", True, DAY - timedelta(days=1))
    await feedback.count("9", "sl", True, DAY)

    assert await feedback.totals(DAY) == (FeedbackTotal("9", "sl", 1, 0),)


async def test_many_presses_at_once_count_exactly(database: Database) -> None:
    """No press is lost between reading and writing."""
    feedback = Feedback(database)
    async with asyncio.timeout(30):
        await asyncio.gather(*(feedback.count("9", "it", number % 3 == 0, DAY) for number in range(60)))

    assert await feedback.totals(DAY) == (FeedbackTotal("9", "it", 20, 40),)


async def test_a_purge_takes_the_days_before(database: Database) -> None:
    """It counts rows, and the day itself stays."""
    feedback = Feedback(database)
    await feedback.count("9", "sl", True, DAY - timedelta(days=1))
    await feedback.count("9", "sl", False, DAY)

    assert await feedback.purge(DAY) == 1
    assert await feedback.totals(date.min) == (FeedbackTotal("9", "sl", 0, 1),)
