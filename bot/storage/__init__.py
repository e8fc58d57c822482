"""What the bot keeps: one file a family of tables (SQLAlchemy Core), migrations (Alembic) beside them.

Values in and out are frozen; every time is handed in by the caller as an aware datetime. Whatever goes wrong
arrives as bot.errors.StorageError.
"""

from bot.storage.attendance import Attendance, Coming
from bot.storage.campaigns import UNDER_WAY, Audience, Campaign, Campaigns, Stage
from bot.storage.conversations import Conversations, LastQuestion
from bot.storage.database import Database
from bot.storage.deliveries import State
from bot.storage.erasure import Erasure
from bot.storage.feedback import Feedback, FeedbackTotal
from bot.storage.ledger import Ledger, Tally
from bot.storage.people import People
from bot.storage.questions import Questions, QuestionTally, QuestionTotal
from bot.storage.subscribers import Act, Quiet, Reason, Source, Subscriber, Subscription
from bot.storage.subscriptions import Subscriptions
from bot.storage.terms import Purged, purge_all
from bot.storage.turns import Claimed, Outcome
from bot.storage.updates import Updates
from bot.storage.wordings import Wordings

__all__ = [
    "UNDER_WAY",
    "Act",
    "Attendance",
    "Audience",
    "Campaign",
    "Campaigns",
    "Claimed",
    "Coming",
    "Conversations",
    "Database",
    "Erasure",
    "Feedback",
    "FeedbackTotal",
    "LastQuestion",
    "Ledger",
    "Outcome",
    "People",
    "Purged",
    "QuestionTally",
    "QuestionTotal",
    "Questions",
    "Quiet",
    "Reason",
    "Source",
    "Stage",
    "State",
    "Subscriber",
    "Subscription",
    "Subscriptions",
    "Tally",
    "Updates",
    "Wordings",
    "purge_all",
]
