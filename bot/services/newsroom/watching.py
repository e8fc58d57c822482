"""Watching over what is being sent: the delivery calls these, staff read them."""

import contextlib
from dataclasses import dataclass, replace

from bot.errors import StorageError
from bot.services.events import Events
from bot.services.newsroom import reporting
from bot.services.newsroom.draft import with_work
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.voice import Voice
from bot.services.replies import Reply
from bot.services.sending.messenger import Refused, Undelivered
from bot.storage import UNDER_WAY, Campaign, Stage, Tally


@dataclass(frozen=True, slots=True)
class Watching:
    """Tells staff how a campaign goes."""

    kit: Kit
    events: Events

    async def stale(self, campaign: Campaign) -> None:
        """Its time was missed by more than an hour: senders say whether it shall still go out."""
        await self.kit.tell(self.kit.staff.senders, lambda say: reporting.stale(say, campaign), insist=True)

    async def progress(self, campaign: Campaign, tally: Tally, per_minute: float) -> None:
        """Show how far it is, in one message to whoever confirmed it; raises Undelivered."""
        now = await self.kit.find(campaign.number, *UNDER_WAY)
        if now is None or now.sender is None:
            return
        screen = reporting.progress(await self.kit.voice(now.sender), self.kit.staff, now, tally, per_minute)
        if await self._revised(now, screen):
            return
        message = await self.kit.messenger.post(now.sender, screen)
        shown = with_work(now, progress=message)
        # Whatever it has come to meanwhile: else nobody would find this message again, and its buttons would stay.
        await self.kit.campaigns.change(now.number, tuple(Stage), work=dict(shown.work))
        if await self.kit.find(now.number, now.stage) is None:
            await self.refresh(now.number)

    async def halted(self, campaign: Campaign, reason: str) -> None:
        """It has paused by itself: all senders learn why."""
        paused, staff = replace(campaign, stage=Stage.PAUSED), self.kit.staff
        await self.kit.tell(
            self.kit.staff.senders, lambda say: reporting.halted(say, staff, paused, reason), insist=True
        )

    async def finished(self, campaign: Campaign, tally: Tally) -> None:
        """Nothing of it is left: a report to whoever confirmed it, to all senders when that is nobody."""
        now = await self.kit.find(campaign.number)
        if now is None:
            return
        outcome = replace(await self.outcome(now), tally=tally)

        def screen(say: Voice) -> Reply:
            return reporting.report(say, self.kit.staff, now, outcome)

        owner = await self._owner(now)
        others = self.kit.staff.others(owner)
        if owner is None or not await self.kit.tell([owner], screen, insist=not others):
            await self.kit.tell(others, screen, insist=True)
        await self.refresh(now.number)

    async def refresh(self, number: int) -> None:
        """Let the progress show where it stands, at the end without buttons; that this fails is no harm."""
        with contextlib.suppress(Undelivered, StorageError):
            campaign = await self.kit.find(number)
            if campaign and campaign.sender:
                tally, say = await self.kit.ledger.tally(number), await self.kit.voice(campaign.sender)
                await self._revised(campaign, reporting.progress(say, self.kit.staff, campaign, tally, 0))

    async def outcome(self, campaign: Campaign) -> reporting.Outcome:
        """How it has gone so far."""
        gone = await self.kit.ledger.gone(campaign.number)
        outcome = reporting.Outcome(await self.kit.ledger.tally(campaign.number), gone)
        try:
            coming = await self.events.counts(campaign.number)
            return replace(outcome, coming=coming, event=await self.events.settled(campaign.number))
        except LookupError:  # it is about no event
            return outcome

    async def _revised(self, campaign: Campaign, screen: Reply) -> bool:
        """Whether the progress is now shown in its message; False when there is none, or none any more."""
        message = campaign.work.get("progress")
        if campaign.sender is None or message is None:
            return False
        try:
            await self.kit.messenger.revise(campaign.sender, message, screen)
        except Refused:
            return False
        return True

    async def _owner(self, campaign: Campaign) -> int | None:
        """Who confirmed it or, of what began by itself, what it goes back to."""
        origin = await self.kit.find(campaign.origin) if campaign.sender is None and campaign.origin else None
        return campaign.sender or (origin.sender if origin else None)
