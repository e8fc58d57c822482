"""The archive: campaigns to look at again, to correct, to discard and to bring back."""

from dataclasses import dataclass, replace
from typing import Any, Final

from bot.language import LANGUAGES
from bot.services.events import Events, event_of, is_open_change
from bot.services.newsroom import asking, reporting
from bot.services.newsroom.confirming import Confirming
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.showing import Showing
from bot.services.newsroom.steering import Steering
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.newsroom.writing import Writing, old_button
from bot.services.replies import Pressed, Reply
from bot.storage import Audience, Campaign, Stage

_NEWEST: Final = 10
_WAITING: Final = (Stage.REVIEW, Stage.STALE)


@dataclass(frozen=True, slots=True)
class Archive:
    """Finds campaigns and what can be done with each."""

    kit: Kit
    writing: Writing
    showing: Showing
    steering: Steering
    confirming: Confirming
    events: Events

    async def home(self, say: Voice, person: int) -> Reply:
        """The first screen: what to begin, and what waits."""
        waiting = list(await self.kit.drafts_of(person))
        if self.kit.staff.can_send(person):
            waiting += await self.kit.campaigns.in_stage(*_WAITING)
        return asking.home(say, self.kit.staff, person, waiting)

    async def list(self, say: Voice, _person: int, _number: int, what: str) -> Pressed:
        """The newest ten, and before them those that wait for their time."""
        to_correct = what == Do.CORRECT
        scheduled = () if to_correct else await self.kit.campaigns.in_stage(Stage.SCHEDULED)
        found = (*scheduled, *await self.kit.campaigns.latest(_NEWEST))
        return Pressed((reporting.campaigns(say, found, to_correct=to_correct),), in_place=True)

    async def open(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """One campaign, as it stands."""
        campaign = await self.kit.find(number)
        if campaign is None:
            return old_button(say)
        if campaign.stage is Stage.DRAFT:
            replies = await self.writing.go_on(say, person, number)
            return Pressed(replies) if replies else Pressed((say.plain("draft-of-other"),))
        if campaign.stage in _WAITING:
            return Pressed(await self.showing.show(say, person, campaign))
        if campaign.started_at is None:
            return await self.confirming.settled(say, number)
        return replace(await self.steering.report(say, person, number, ""), in_place=False)

    async def discard(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """Throw away what is not confirmed; it can be brought back."""
        campaign = await self.kit.find(number, Stage.DRAFT, *_WAITING)
        if campaign is None or not self._may_discard(person, campaign):
            return old_button(say)
        if not await self.kit.campaigns.change(
            number, [campaign.stage], stage=Stage.CANCELLED, ended_at=self.kit.now()
        ):
            return Pressed((say.plain("draft-gone"),))
        of_other = campaign.author not in {None, person} and campaign.stage is Stage.DRAFT
        if of_other and campaign.author:
            await self.kit.tell([campaign.author], lambda to: to.plain("discarded-by-other", name=to.name(campaign)))
        can_restore = self.kit.staff.can_write(person) and not of_other
        rows = ((say.button(say("button-restore"), Do.RESTORE, number),),) if can_restore else ()
        return Pressed((say.plain("discarded", *rows, name=say.name(campaign)),), in_place=True)

    async def restore(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """Bring back what was thrown away, as a draft of whoever does so."""
        campaign = await self.kit.find(number, Stage.CANCELLED)
        is_own = campaign is not None and campaign.author in {None, person} and campaign.started_at is None
        if campaign and is_own and await self._comes_too_late(campaign):
            return Pressed((say.plain("restore-not", name=say.name(campaign)),))
        back = {"stage": Stage.DRAFT, "author": person, "ended_at": None}
        if not is_own or not await self.kit.campaigns.change(number, [Stage.CANCELLED], **back):
            return old_button(say)
        return Pressed(await self.writing.go_on(say, person, number) or ())

    async def correct(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """A draft for those who got a campaign, and how many those are."""
        origin = await self.kit.find(number)
        if origin is None or origin.started_at is None:
            return old_button(say)
        anything: dict[str, Any] = dict.fromkeys(LANGUAGES, "")
        reached = replace(origin, audience=Audience.GOT, origin=number, content=anything)
        count = sum((await self.kit.audience(reached)).values())
        if not count:
            return Pressed((say.plain("correct-nobody", name=say.name(origin)),))
        begun = await self._begun(person, number)
        if begun:
            going_on = say.plain("correct-begun", name=say.name(begun))
            return Pressed((going_on, *await self.writing.ask(say, person, begun)))
        begins = say.plain("correct-begins", name=say.name(origin), count=count)
        asked = await self.writing.start(say, person, origin.feed, audience=Audience.GOT, origin=number)
        return Pressed((begins, *asked))

    async def _begun(self, person: int, origin: int) -> Campaign | None:
        """The correction of a campaign that somebody has begun already: pressed twice, a button leads to one draft."""
        drafts = (each for each in await self.kit.drafts_of(person) if event_of(each) is None)
        return next((each for each in drafts if (each.origin, each.audience) == (origin, Audience.GOT)), None)

    async def _comes_too_late(self, campaign: Campaign) -> bool:
        """Whether a change of an event was overtaken: another is open, or people know or will know of a later one."""
        if campaign.origin is None or campaign.audience not in {Audience.INVITED, Audience.GOT}:
            return False
        event = event_of(campaign)
        try:
            known = await self.events.settled(campaign.origin)
            is_behind = event is not None and known.sequence > event.sequence
            return is_behind or known.cancelled or await self.events.open_change(campaign.origin) is not None
        except LookupError:  # a correction of what is no event
            return False

    def _may_discard(self, person: int, campaign: Campaign) -> bool:
        """What one wrote; what waits for one as a sender; and any open change of an event, as a writer."""
        if campaign.author == person or (campaign.stage in _WAITING and self.kit.staff.can_send(person)):
            return True
        return is_open_change(campaign) and self.kit.staff.can_write(person)
