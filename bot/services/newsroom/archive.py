"""The archive: campaigns to look at again, to correct and to bring back."""

from dataclasses import dataclass, replace
from typing import Any, Final

from bot.language import LANGUAGES
from bot.services.events import event_of
from bot.services.newsroom import asking, reporting
from bot.services.newsroom.confirming import Confirming
from bot.services.newsroom.discarding import Discarding
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.showing import Showing
from bot.services.newsroom.staff import WAITING
from bot.services.newsroom.steering import Steering
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.newsroom.writing import Writing, old_button
from bot.services.replies import Pressed, Reply
from bot.storage import Audience, Campaign, Stage

_NEWEST: Final = 10


@dataclass(frozen=True, slots=True)
class Archive:
    """Finds campaigns and what can be done with each."""

    kit: Kit
    writing: Writing
    showing: Showing
    steering: Steering
    confirming: Confirming
    discarding: Discarding

    async def home(self, say: Voice, person: int) -> Reply:
        """The first screen: what to begin, and what waits."""
        waiting = list(await self.kit.drafts_of(person))
        if self.kit.staff.can_send(person):
            waiting += await self.kit.campaigns.in_stage(*WAITING)
        screen = asking.home(say, self.kit.staff, person, waiting)
        if not await self.discarding.discarded(person):
            return screen
        gone = say.button(say("button-discarded"), Do.LIST, 0, Do.DISCARD)
        return replace(screen, rows=(*screen.rows, (gone,)))

    async def list(self, say: Voice, person: int, _number: int, what: str) -> Pressed:
        """The newest ten, and before them those that wait for their time; or what was thrown away."""
        if what == Do.DISCARD:
            gone = await self.discarding.discarded(person)
            return Pressed((reporting.discarded(say, gone[:_NEWEST]),), in_place=True)
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
            return Pressed(replies) if replies else await self.confirming.settled(say, number)
        if campaign.stage in WAITING:
            return Pressed(await self.showing.show(say, person, campaign))
        if campaign.started_at is None:
            return await self.confirming.settled(say, number)
        return replace(await self.steering.report(say, person, number, ""), in_place=False)

    async def show(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """The messages as they will look, also of what is scheduled; of what has begun, where it stands."""
        campaign = await self.kit.find(number, Stage.SCHEDULED)
        if campaign is None:
            return await self.open(say, person, number, "")
        screen = await self.confirming.standing.scheduled(say, campaign)
        return Pressed((await self.showing.below(say, person, campaign, screen),))

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
