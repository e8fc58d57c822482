"""How the bot stands with somebody, as the messenger tells it: blocked, let in again, added, thrown out, moved."""

import logging
from collections.abc import Awaitable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from bot.errors import StorageError
from bot.language import LANGUAGES
from bot.services.asker import Asker
from bot.services.replies import Block, Reply
from bot.services.subscribing.acts import SubscriptionActs
from bot.services.subscribing.rights import Rights
from bot.services.subscribing.views import View
from bot.storage import Act, Reason, Source

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Change(StrEnum):
    """How the bot's standing with somebody has changed."""

    BLOCKED = "blocked"  # by a person
    UNBLOCKED = "unblocked"
    ADDED = "added"  # to a group
    REMOVED = "removed"  # from a group or channel


@dataclass(frozen=True, slots=True)
class Membership:
    """Raises nothing: nobody waits for an answer to this."""

    acts: SubscriptionActs
    rights: Rights

    async def changed(self, asker: Asker, change: Change) -> tuple[Reply, ...]:
        """End everything for whoever is gone; ask whoever is back whether to go on; tell a group how to ask."""
        match change:
            case Change.BLOCKED:
                await or_none(self._end(asker.person, Reason.BLOCKED))
            case Change.REMOVED:
                await or_none(self._end(asker.chat or asker.person, Reason.REMOVED))
            case Change.UNBLOCKED:
                return await or_none(self._again(asker)) or ()
            case Change.ADDED:
                return await self._greeting(asker)
        return ()

    async def moved(self, old: int, new: int) -> None:
        """A group has become a supergroup with another number."""
        act = Act(Source.TELEGRAM, self.acts.memory.now())
        await or_none(self.acts.subscriptions.migrate(old, new, act))

    async def _end(self, subject: int, reason: Reason) -> None:
        await self.acts.subscriptions.stop(subject, None, reason, Act(Source.TELEGRAM, self.acts.memory.now()))

    async def _again(self, asker: Asker) -> tuple[Reply, ...]:
        subscriber = await self.acts.subscriptions.find(asker.person)
        feeds = self.acts.feeds(Reason.BLOCKED, subscriber)
        if subscriber is None or not feeds:
            return ()
        return (self.acts.words.again(View(subscriber.language, asker.person), feeds),)

    async def _greeting(self, asker: Asker) -> tuple[Reply, ...]:
        """One word in both languages, since nobody knows yet which is spoken there; none where it may not be said."""
        room = await self.rights.room(asker.chat or asker.person)
        if room is None or room.is_channel or not room.may_post:
            return ()
        return (Reply(tuple(Block(self.acts.screens.texts("group-added", language)) for language in LANGUAGES)),)


async def or_none(act: Awaitable[T]) -> T | None:
    """What was asked for, None when the database is away."""
    try:
        return await act
    except StorageError as error:
        _log.warning("a change of subscriptions is lost: %s", error)
        return None
