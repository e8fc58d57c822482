"""Dispatch: a look at the clock every second. Opens what is due, shows progress, tells when something is finished."""

import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Final, Protocol

from bot.errors import StorageError
from bot.services.events import event_of
from bot.services.sending.messenger import Unreachable, Wait
from bot.storage import Campaign, Campaigns, Ledger, Stage, Tally

# A message for this morning may be wrong this evening: staff are asked.
_STALE: Final = timedelta(hours=1)
# Telegram allows some 20 edits a minute in one chat.
_PROGRESS: Final = timedelta(seconds=3)
_RATE: Final = timedelta(seconds=30)
# A rate that was seen for fewer seconds says nothing of a minute.
_TELLING: Final = 10

Telling = Callable[[], Awaitable[None]]

_log = logging.getLogger(__name__)


class Desk(Protocol):
    """Those who are told how a campaign goes: the newsroom.

    May raise Undelivered and StorageError. What could be told to nobody because the network or the database is away is
    told again later, except the progress.
    """

    async def stale(self, campaign: Campaign) -> None:
        """Its time was missed by more than an hour."""

    async def progress(self, campaign: Campaign, tally: Tally, per_minute: float) -> None:
        """It is being sent; called every three seconds at most."""

    async def halted(self, campaign: Campaign, reason: str) -> None:
        """It has paused by itself."""

    async def finished(self, campaign: Campaign, tally: Tally) -> None:
        """Nothing of it is left to send."""


@dataclass(slots=True)
class Dispatch:
    """`want` tells the delivery which campaigns are being sent; `halted` are those that paused by themselves."""

    campaigns: Campaigns
    ledger: Ledger
    desk: Desk
    want: Callable[[frozenset[int]], None]
    halted: deque[tuple[Campaign, str]]
    now: Callable[[], datetime]
    _shown: dict[int, deque[tuple[datetime, int]]] = field(default_factory=dict, init=False)
    _untold: deque[Telling] = field(default_factory=deque, init=False)

    async def look(self) -> None:
        """One look; raises StorageError when the database is away, and loses nothing by that."""
        for campaign in await self.campaigns.in_stage(Stage.SCHEDULED):
            await self._start(campaign)
        sending = [(each, await self._left(each)) for each in await self.campaigns.in_stage(Stage.SENDING)]
        left = {campaign.number: (campaign, tally) for campaign, tally in sending if tally}
        self._shown = {number: self._shown.get(number, deque()) for number in left}
        self.want(frozenset(left))
        while self.halted:
            self._untold.append(partial(self.desk.halted, *self.halted.popleft()))
        while self._untold and await self._told(self._untold[0]):
            self._untold.popleft()
        for campaign, tally in left.values():
            await self._show(campaign, tally)

    async def _start(self, campaign: Campaign) -> None:
        now = self.now()
        if campaign.due_at is None or campaign.due_at > now:
            return
        if now - campaign.due_at <= _STALE and not _is_over(campaign, now):
            if await self.ledger.open(campaign, [Stage.SCHEDULED], now):
                _log.info("campaign %d begins", campaign.number)
        elif await self.campaigns.change(campaign.number, [Stage.SCHEDULED], stage=Stage.STALE):
            self._untold.append(partial(self.desk.stale, campaign))

    async def _left(self, campaign: Campaign) -> Tally | None:
        """Where it stands; None when nothing is left to send, which is told."""
        tally = await self.ledger.tally(campaign.number)
        if tally.left:
            return tally
        now = self.now()
        if await self.campaigns.change(campaign.number, [Stage.SENDING], stage=Stage.FINISHED, ended_at=now):
            _log.info("campaign %d is finished", campaign.number)
            self._untold.append(partial(self.desk.finished, campaign, tally))
        return None

    async def _show(self, campaign: Campaign, tally: Tally) -> None:
        now, done = self.now(), tally.done
        shown = self._shown[campaign.number]
        if shown and now - shown[-1][0] < _PROGRESS:
            return
        shown.append((now, done))
        while now - shown[0][0] > _RATE:
            shown.popleft()
        await self._told(partial(self.desk.progress, campaign, tally, per_minute(shown)))

    async def _told(self, telling: Telling) -> bool:
        """Tell staff, and whether that is done with; that they cannot be told is no reason not to send."""
        try:
            await telling()
        except (Wait, Unreachable, StorageError) as error:
            _log.warning("staff cannot be told yet how a campaign goes: %s", error)
            return False
        except Exception as error:  # noqa: BLE001 - nor is a mistake in telling
            _log.warning("staff could not be told how a campaign goes: %s", type(error).__name__)
        return True


def _is_over(campaign: Campaign, now: datetime) -> bool:
    """Whether it is about an event that is over by now."""
    event = event_of(campaign)
    return event is not None and event.over_at <= now


def per_minute(shown: Iterable[tuple[datetime, int]]) -> float:
    """How many were done a minute between the first and the last of some looks; 0 when that cannot be told yet."""
    looks = list(shown)
    (first, before), (last, after) = looks[0], looks[-1]
    seconds = (last - first).total_seconds()
    return 60 * (after - before) / seconds if seconds >= _TELLING else 0.0
