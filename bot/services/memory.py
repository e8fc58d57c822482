"""What the bot may remember, asked so that an answer never waits or fails for the database.

Every failure of the storage is logged once here and becomes "nothing known".
"""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TypeVar

from bot.errors import StorageError
from bot.language import Language
from bot.services import personal
from bot.services.asker import Asker
from bot.storage.conversations import Conversations, LastQuestion
from bot.storage.feedback import Feedback
from bot.storage.people import People
from bot.storage.questions import Questions, QuestionTally

Clock = Callable[[], datetime]
T = TypeVar("T")

_log = logging.getLogger(__name__)
# Longer questions are told by their beginning; a tally is for reading, not for keeping people's stories.
_TALLY_LETTERS = 200


def utc_now() -> datetime:
    """The clock of the real world."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Memory:
    """The stores that answering uses, with the terms of this installation."""

    people: People
    conversations: Conversations
    feedback: Feedback
    questions: Questions
    follow_up_minutes: int
    now: Clock = utc_now

    async def language(self, asker: Asker) -> Language | None:
        """The language a person chose, else that of their app when it is one of ours."""
        return await _or_else(None, self.people.language(asker.person)) or asker.app

    async def choose_language(self, asker: Asker, language: Language) -> bool:
        """Keep the choice; False when it could not be kept."""
        return await _or_else(False, _done(self.people.choose_language(asker.person, language, self.now())))

    async def last(self, asker: Asker) -> LastQuestion | None:
        """The question a follow-up may refer to, None when there is none young enough."""
        if not self.follow_up_minutes:
            return None
        return await _or_else(None, self.conversations.last(asker.person, self.now(), self.follow_up_minutes))

    async def remember(self, asker: Asker, text: str, language: Language, shown: tuple[str, ...]) -> None:
        """Keep a question, without personal data, for the minutes in which a follow-up may come."""
        if self.follow_up_minutes and shown:
            question = LastQuestion(_kept(text), language, shown, self.now())
            await _or_else(False, _done(self.conversations.remember(asker.person, question)))

    async def translate(self, asker: Asker, last: LastQuestion, language: Language) -> None:
        """The question before was shown in another language too; it grows no younger by that."""
        await _or_else(False, _done(self.conversations.remember(asker.person, replace(last, language=language))))

    async def forget(self, asker: Asker) -> None:
        """Drop the question before: what follows is no longer about it."""
        if self.follow_up_minutes:
            await _or_else(False, _done(self.conversations.forget(asker.person)))

    async def tally(self, text: str, language: str, decision: str, entry_id: str | None) -> None:
        """Count a question, apart from whoever asked it."""
        question = QuestionTally(_kept(text), language, decision, entry_id, self.now().date())
        await _or_else(False, _done(self.questions.tally(question)))

    async def rate(self, entry_id: str, language: Language, *, helpful: bool) -> None:
        """Count one thumb for an answer, apart from whoever gave it."""
        await _or_else(False, _done(self.feedback.count(entry_id, language, helpful, self.now().date())))


def _kept(text: str) -> str:
    """What is kept of a question: its beginning, without personal data."""
    return personal.strip(text)[:_TALLY_LETTERS]


async def _done(act: Awaitable[None]) -> bool:
    await act
    return True


async def _or_else(otherwise: T, act: Awaitable[T]) -> T:
    try:
        return await act
    except StorageError as error:
        _log.warning("answering without the database: %s", error)
        return otherwise
