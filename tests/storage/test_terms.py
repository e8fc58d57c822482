"""The daily purge and what the tables say about their terms."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import Table

from bot.storage import (
    Conversations,
    Database,
    Feedback,
    LastQuestion,
    People,
    Purged,
    Questions,
    QuestionTally,
    Updates,
    purge_all,
)
from bot.storage.schema import metadata


async def keep(database: Database, person: int, moment: datetime) -> None:
    """Something in every family, as of one moment."""
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


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=str)
def test_every_table_says_what_is_kept_and_how_long(table: Table) -> None:
    """Whoever opens the database can read it there."""
    comment = table.comment or ""

    assert "kept" in comment or "purged" in comment
    assert all(column.comment for column in table.c)
