"""What the bot keeps: one file a family of tables (SQLAlchemy Core), migrations (Alembic) beside them.

Values in and out are frozen; every time is handed in by the caller as an aware datetime. Whatever goes wrong
arrives as bot.errors.StorageError.
"""

from bot.storage.conversations import Conversations, LastQuestion
from bot.storage.database import Database
from bot.storage.feedback import Feedback, FeedbackTotal
from bot.storage.people import People
from bot.storage.questions import Questions, QuestionTally, QuestionTotal
from bot.storage.terms import Purged, purge_all
from bot.storage.updates import Updates

__all__ = [
    "Conversations",
    "Database",
    "Feedback",
    "FeedbackTotal",
    "LastQuestion",
    "People",
    "Purged",
    "QuestionTally",
    "QuestionTotal",
    "Questions",
    "Updates",
    "purge_all",
]
