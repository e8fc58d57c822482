"""Discarding: what is not sent is thrown away and brought back, and whom that concerns hears of it.

Who did it is not kept: to the others it was somebody of the office.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.services.events import Events, event_of
from bot.services.newsroom import draft
from bot.services.newsroom.confirming import Confirming
from bot.services.newsroom.controls import thrown_away
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.showing import Showing
from bot.services.newsroom.staff import WAITING
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.newsroom.writing import Writing, old_button
from bot.services.replies import Pressed, Reply
from bot.storage import Audience, Campaign, Stage


@dataclass(frozen=True, slots=True)
class Discarding:
    """Throws away and brings back."""

    kit: Kit
    writing: Writing
    showing: Showing
    confirming: Confirming
    events: Events

    async def discard(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """Throw away what is not confirmed; it can be brought back."""
        campaign = await self.kit.find(number, Stage.DRAFT, *WAITING)
        if campaign is None:
            return await self.confirming.settled(say, number)
        if not self.kit.staff.can_discard(person, campaign):
            return old_button(say)
        left = draft.with_work(campaign, discarded=campaign.stage.value)
        values: dict[str, Any] = {"stage": Stage.CANCELLED, "ended_at": self.kit.now(), "work": dict(left.work)}
        if not await self.kit.campaigns.change(number, [campaign.stage], **values):
            return await self.confirming.settled(say, number)
        gone, staff = replace(left, stage=Stage.CANCELLED), self.kit.staff
        await self._tell(person, campaign, lambda to: thrown_away(to, staff, gone, _by_other(gone)))
        return Pressed((thrown_away(say, staff, gone, "discarded"),), in_place=True)

    async def restore(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """Bring back what was thrown away: to its author as a draft, to anybody else as it stood."""
        campaign = await self.kit.find(number, Stage.CANCELLED)
        if campaign is None or not self.kit.staff.can_restore(person, campaign):
            return await self.confirming.settled(say, number)
        if await self._comes_too_late(campaign):
            return Pressed((say.plain("restore-not", name=say.name(campaign)),))
        back = _restored(campaign, person)
        values = {"stage": back.stage, "author": back.author, "sender": back.sender, "work": dict(back.work)}
        if not await self.kit.campaigns.change(number, [Stage.CANCELLED], ended_at=None, **values):
            return await self.confirming.settled(say, number)
        await self._tell(person, back, lambda to: _is_back(to, back))
        if back.stage is not Stage.DRAFT:
            return Pressed(await self.showing.show(say, person, back))
        asked = await self.writing.go_on(say, person, number)
        return Pressed(asked or (say.plain("restored-for-author", name=say.name(back)),))

    async def discarded(self, person: int) -> tuple[Campaign, ...]:
        """What was thrown away and somebody may bring back, the newest first."""
        found = reversed(await self.kit.campaigns.in_stage(Stage.CANCELLED))
        return tuple(each for each in found if _is_worth_it(each) and self.kit.staff.can_restore(person, each))

    async def _tell(self, person: int, campaign: Campaign, screen: Callable[[Voice], Reply]) -> None:
        """Everybody else whom it concerns: whoever wrote it, and all who were asked to send it."""
        was_asked = campaign.stage in WAITING or draft.is_offer(campaign)
        asked = self.kit.staff.senders if was_asked else frozenset[int]()
        author = () if campaign.author is None else (campaign.author,)
        await self.kit.tell(asked.union(author) - {person}, screen)

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


def _restored(campaign: Campaign, person: int) -> Campaign:
    """As it will be: an offer from the knowledge base is nobody's, and waits for all unless its writer goes on."""
    stood = Stage.REVIEW if draft.is_offer(campaign) else Stage(campaign.work.get("discarded", Stage.DRAFT))
    author = person if campaign.author is None and stood is Stage.DRAFT else campaign.author
    stage = Stage.DRAFT if author == person else stood
    sender = None if stage is Stage.DRAFT else campaign.sender
    return replace(draft.with_work(campaign, discarded=None), stage=stage, author=author, sender=sender, ended_at=None)


def _is_worth_it(campaign: Campaign) -> bool:
    """Whether somebody may miss it: not an open question, nor a draft without a word."""
    return "discarded" in campaign.work and "asks" not in campaign.work and not draft.is_untouched(campaign)


def _by_other(campaign: Campaign) -> str:
    return "update-left" if draft.is_offer(campaign) else "discarded-by-other"


def _is_back(say: Voice, campaign: Campaign) -> Reply:
    look = say.button(say("button-look"), Do.OPEN, campaign.number)
    return say.plain("restored-by-other", (look,), name=say.name(campaign))
