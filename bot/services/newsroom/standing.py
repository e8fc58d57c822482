"""Standing: what has become of a campaign, said to whoever presses a button that comes too late."""

from dataclasses import dataclass

from bot.services.newsroom import reporting
from bot.services.newsroom.controls import goes_out, thrown_away
from bot.services.newsroom.draft import is_offer
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.replies import Pressed, Reply
from bot.storage import UNDER_WAY, Campaign, Stage


@dataclass(frozen=True, slots=True)
class Standing:
    """Says where a campaign stands, with what this person can still do."""

    kit: Kit

    async def tell(self, say: Voice, number: int) -> Pressed:
        """Where it stands now."""
        campaign = await self.kit.find(number)
        if campaign and campaign.stage is Stage.SCHEDULED:
            return Pressed((await self.scheduled(say, campaign),), in_place=True)
        return Pressed((self._other(say, campaign) if campaign else say.plain("draft-gone"),))

    async def scheduled(self, say: Voice, campaign: Campaign) -> Reply:
        """When it goes out and to how many; whoever did not confirm it reads that somebody has."""
        gets = await self.kit.audience(campaign)
        return goes_out(say, campaign, campaign.due_at or self.kit.now(), gets, already=campaign.sender != say.person)

    def _other(self, say: Voice, campaign: Campaign) -> Reply:
        if campaign.stage in UNDER_WAY:
            return self._too_late(say, campaign)
        if campaign.started_at:
            report = say.button(say("button-report"), Do.REPORT, campaign.number)
            ended = "report-cancelled" if campaign.stage is Stage.CANCELLED else "all-sent"
            return say.plain(ended, (report,), name=say.name(campaign))
        if "discarded" in campaign.work:
            left = "update-left" if is_offer(campaign) else "discarded-before"
            return thrown_away(say, self.kit.staff, campaign, left)
        return self._unsent(say, campaign)

    def _too_late(self, say: Voice, campaign: Campaign) -> Reply:
        """It can be steered by senders; anybody else can ask them to."""
        is_paused = campaign.stage is Stage.PAUSED
        words = "too-late-paused" if is_paused else "too-late"
        if not self.kit.staff.can_send(say.person):
            words = "too-late-paused-editor" if is_paused else "too-late-editor"
        return say.plain(words, *reporting.steering(say, self.kit.staff, campaign), name=say.name(campaign))

    def _unsent(self, say: Voice, campaign: Campaign) -> Reply:
        is_own, name = campaign.author == say.person, say.name(campaign)
        go_on = say.button(say("button-continue"), Do.OPEN, campaign.number)
        look = say.button(say("button-look"), Do.SHOW, campaign.number)
        match campaign.stage:
            case Stage.DRAFT if is_own:
                return say.plain("given-back-to-you", (go_on,), name=name)
            case Stage.DRAFT if campaign.author is not None:
                return say.plain("draft-of-other", name=name)
            case Stage.REVIEW if self.kit.staff.can_confirm(say.person, campaign):
                return say.plain("review-asked", (look,), name=name)
            case Stage.REVIEW:
                return say.plain("review-waits", (look,))
            case Stage.STALE if self.kit.staff.can_discard(say.person, campaign):
                return reporting.stale(say, campaign)
            case _:
                return say.plain("draft-gone")
