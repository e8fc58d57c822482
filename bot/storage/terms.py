"""How long each family of tables is kept, and the purge that holds to it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.storage.conversations import Conversations
from bot.storage.database import Database
from bot.storage.feedback import Feedback
from bot.storage.questions import Questions
from bot.storage.updates import Updates

UPDATES: Final = timedelta(hours=24)
"""Telegram keeps undelivered updates for 24 hours, so none comes again after that."""

FEEDBACK: Final = timedelta(days=730)
"""Two years, to compare a season with the one before; the counts name nobody."""


@dataclass(frozen=True, slots=True)
class Purged:
    """How many rows each family lost to its term."""

    last_questions: int
    questions: int
    feedback: int
    updates: int


async def purge_all(database: Database, now: datetime, *, question_days: int, follow_up_minutes: int) -> Purged:
    """Erases all that has outlived its term; days are those of UTC; StorageError if it fails."""
    today = now.date()
    return Purged(
        feedback=await Feedback(database).purge(today - FEEDBACK),
        updates=await Updates(database).purge(now - UPDATES),
        # Last those that empty the log: it is then empty of the others too.
        last_questions=await Conversations(database).purge(now - timedelta(minutes=follow_up_minutes)),
        questions=await Questions(database).purge(today - timedelta(days=question_days)),
    )
