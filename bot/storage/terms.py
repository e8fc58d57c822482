"""How long each family of tables is kept, and the purge that holds to it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.storage.attendance import Attendance
from bot.storage.campaigns import Campaigns
from bot.storage.conversations import Conversations
from bot.storage.database import Database
from bot.storage.feedback import Feedback
from bot.storage.ledger import Ledger
from bot.storage.questions import Questions
from bot.storage.subscriptions import Subscriptions
from bot.storage.updates import Updates

UPDATES: Final = timedelta(hours=24)
"""Telegram keeps undelivered updates for 24 hours, so none comes again after that."""

FEEDBACK: Final = timedelta(days=730)
"""Two years, to compare a season with the one before; the counts name nobody."""

GRACE: Final = timedelta(days=28)
"""How long an ended subscription is kept, for a mistake to be mended; the source is GOV.UK's email-alert-api."""

DELIVERIES: Final = timedelta(days=90)
"""A correction goes to those who got the original; after three months nobody corrects any more. See ATTENDANCE."""

CAMPAIGNS: Final = timedelta(days=730)
"""Two years, like the counts that they are compared with."""

DRAFTS: Final = timedelta(days=30)
"""What staff began and never sent."""

ATTENDANCE: Final = timedelta(days=7)
"""After an event, so that staff can read the counts; so long it stays known, too, who was invited."""


@dataclass(frozen=True, slots=True)
class Purged:
    """How many rows each family lost to its term."""

    last_questions: int
    questions: int
    feedback: int
    updates: int
    subscriptions: int = 0
    deliveries: int = 0
    campaigns: int = 0
    attendance: int = 0


async def purge_all(database: Database, now: datetime, *, question_days: int, follow_up_minutes: int) -> Purged:
    """Erases all that has outlived its term; days are those of UTC; StorageError if it fails."""
    today = now.date()
    purged = Purged(
        # Last those that empty the log: it is then empty of the others too.
        feedback=await Feedback(database).purge(today - FEEDBACK),
        updates=await Updates(database).purge(now - UPDATES),
        # Before deliveries: what belonged to a campaign that is gone goes with it.
        campaigns=await Campaigns(database).purge(now - DRAFTS, now - CAMPAIGNS),
        deliveries=await Ledger(database).purge(now - DELIVERIES, now - ATTENDANCE),
        attendance=await Attendance(database).purge(now - ATTENDANCE),
        subscriptions=await Subscriptions(database).purge(now - GRACE),
        last_questions=await Conversations(database).purge(now - timedelta(minutes=follow_up_minutes)),
        questions=await Questions(database).purge(today - timedelta(days=question_days)),
    )
    # Last questions are purged every minute and wait with their traces for the next of the others.
    if any((purged.questions, purged.subscriptions, purged.deliveries, purged.campaigns, purged.attendance)):
        await database.rewrite()
    return purged
