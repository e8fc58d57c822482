"""Setbacks: what becomes of a delivery that did not arrive, of the lane, of the subscriber and of the campaign."""

import contextlib
import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from bot.errors import StorageError
from bot.services.sending.lane import Lane
from bot.services.sending.messenger import Barred, Gone, Moved, Refused, Undelivered, Unreachable, Wait
from bot.storage import (
    Act,
    Campaign,
    Campaigns,
    Claimed,
    Outcome,
    Reason,
    Source,
    Stage,
    State,
    Subscriptions,
)

_AGAIN: Final = timedelta(seconds=5)
# So many failures of one kind after one another, or so many rounds in which nobody could be reached (some three
# minutes), and the campaign pauses by itself: somebody should look.
_FAILURES: Final = 20
_ROUNDS: Final = 8

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Setbacks:
    """Judges failures. A campaign that has paused by itself is put into `halted`, with the reason."""

    campaigns: Campaigns
    subscriptions: Subscriptions
    lane: Lane
    halted: deque[tuple[Campaign, str]]
    now: Callable[[], datetime]
    _in_a_row: dict[int, tuple[str, int]] = field(default_factory=dict, init=False)

    def over(self, campaign: int) -> None:
        """A delivery of a campaign has arrived."""
        self._in_a_row.pop(campaign, None)

    async def of(self, claimed: Claimed, failure: Undelivered) -> Outcome:
        """What is to be written down of a delivery that did not arrive, after drawing the consequences."""
        await self._watch(claimed, failure)
        parts = max(claimed.parts, failure.parts)  # what arrived at an earlier try is still there
        match failure:
            case Wait(seconds=seconds):
                self.lane.hold(seconds)
                return outcome(claimed, State.PENDING, parts=parts)
            case Unreachable():
                self.lane.back_off()
                return outcome(claimed, State.PENDING, parts=parts, due_at=self.now() + _AGAIN)
            case Refused():
                return outcome(claimed, State.PENDING, parts=parts)
            case Moved(person=person):
                followed = await self._quietly_migrate(claimed.person, person)
                return outcome(claimed, State.PENDING, parts=parts, person=followed)
            case Gone(missing=missing):
                await self._quietly_stop(claimed.person, Reason(missing))
                return outcome(claimed, State.GONE, reason=failure.reason, parts=parts)
            case Barred():
                return outcome(claimed, State.FAILED, reason=failure.reason, parts=parts)
            case _:
                return outcome(claimed, State.UNCERTAIN, reason=failure.reason, parts=parts)

    async def _watch(self, claimed: Claimed, failure: Undelivered) -> None:
        """Let a campaign pause whose content is refused, or that meets one kind of failure again and again."""
        if isinstance(failure, Wait | Moved):
            return
        kind, times = self._in_a_row.get(claimed.campaign, ("", 0))
        times = times + 1 if kind == failure.reason else 1
        self._in_a_row[claimed.campaign] = failure.reason, times
        enough = times >= _FAILURES
        if isinstance(failure, Unreachable):
            enough = self.lane.rounds >= _ROUNDS and not self.lane.is_held  # else it is still of the last round
        if enough or isinstance(failure, Refused):
            with contextlib.suppress(StorageError):  # then the next failure tries again
                await self._halt(claimed.campaign, failure.reason)

    async def _halt(self, number: int, reason: str) -> None:
        campaign = await self.campaigns.find(number)
        paused = await self.campaigns.change(number, [Stage.SENDING], stage=Stage.PAUSED)
        self._in_a_row.pop(number, None)
        self.lane.arrived()
        if campaign and paused:
            self.halted.append((campaign, reason))

    async def _quietly_stop(self, person: int, reason: Reason) -> None:
        """End what somebody who is gone had asked for; if that fails, the next message tells us again."""
        try:
            await self.subscriptions.stop(person, None, reason, Act(Source.DELIVERY, self.now()))
        except StorageError as error:
            _log.warning("a subscription could not be ended: %s", error)

    async def _quietly_migrate(self, old: int, new: int) -> int:
        """Follow a group to its new number; the number under which its delivery now stands in the ledger.

        Where the new number is a subscriber too, the delivery to the old one is erased. If following fails, it is tried
        again from the old number.
        """
        try:
            erased = await self.subscriptions.find(old) and await self.subscriptions.find(new)
            await self.subscriptions.migrate(old, new, Act(Source.DELIVERY, self.now()))
        except StorageError as error:
            _log.warning("a group could not be followed to its new number: %s", error)
            return old
        return old if erased else new


def outcome(  # noqa: PLR0913 - the columns of a row
    claimed: Claimed,
    state: State,
    *,
    reason: str | None = None,
    message_id: int | None = None,
    parts: int | None = None,
    due_at: datetime | None = None,
    person: int | None = None,
) -> Outcome:
    """What became of a claimed delivery; what is not given stays as it was claimed."""
    return Outcome(
        claimed.campaign,
        claimed.person if person is None else person,
        state,
        reason,
        message_id,
        claimed.parts if parts is None else parts,
        due_at,
    )
