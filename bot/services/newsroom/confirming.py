"""Confirming: the last question, a second person where one is needed, the minute in which it can be taken back."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from bot.services.events import event_of
from bot.services.newsroom.controls import Audience, confirmation, goes_out
from bot.services.newsroom.draft import with_work
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.seals import Check, Seals, digest
from bot.services.newsroom.showing import Showing
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.replies import Pressed, Reply
from bot.storage import UNDER_WAY, Campaign, Stage

SOONEST: Final = timedelta(seconds=60)
"""So long after the confirmation it begins at the earliest: time to take it back."""
_CONFIRMABLE: Final = (Stage.DRAFT, Stage.REVIEW, Stage.STALE)


@dataclass(frozen=True, slots=True)
class Confirming:
    """From the draft to the schedule, and back."""

    kit: Kit
    showing: Showing
    seals: Seals = field(default_factory=Seals)

    async def send(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """The last question, for the time that was chosen."""
        campaign = await self._open(person, number)
        if campaign is None:
            return await self.settled(say, number)
        return Pressed(await self.prepare(say, person, campaign))

    async def at_once(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """The last question, for now; the time that an author chose is not a second person's to drop."""
        campaign = await self._open(person, number)
        if campaign is None:
            return await self.settled(say, number)
        if campaign.stage is Stage.DRAFT:
            campaign = with_work(campaign, due=None, step=None)
            await self.kit.save(campaign)
        return Pressed(await self.prepare(say, person, campaign))

    async def prepare(
        self, say: Voice, person: int, campaign: Campaign, opening: str | None = None
    ) -> tuple[Reply, ...]:
        """The last question to whoever may confirm, else it is handed over; what cannot be sent is told."""
        if self.showing.findings(campaign):
            return await self.showing.show(say, person, campaign)
        audience, due = await self.showing.audience(campaign), self._due(campaign)
        event = event_of(campaign)
        if event and not event.cancelled and event.start <= (due or self.kit.now() + SOONEST):
            return (say.plain("event-too-late", when=say.when(event.start)),)
        if not audience.total:
            return (say.plain("nobody-gets-it"),)
        if not self.kit.staff.can_confirm(person, campaign):
            return (await self._hand_over(say, campaign),)
        seal = self.seals.put(person, campaign.number, _digest(campaign, audience, due), self.kit.now())
        screen = confirmation(say, campaign, audience, due, seal)
        return (say.plain(opening), screen) if opening else (screen,)

    async def confirm(self, say: Voice, person: int, number: int, seal: str) -> Pressed:
        """Schedule what was shown, once, if it is still that; else show it again."""
        campaign = await self._open(person, number)
        if campaign is None or not self.kit.staff.can_confirm(person, campaign):
            return await self.settled(say, number)
        audience, due, now = await self.showing.audience(campaign), self._due(campaign), self.kit.now()
        shown = _digest(campaign, audience, due)
        match self.seals.broken(seal, person, number, shown, now):
            case Check.EXPIRED:
                return Pressed(await self.showing.show(say, person, campaign, say("confirm-expired")))
            case Check.CHANGED:
                return Pressed(await self.prepare(say, person, campaign, "confirm-changed"))
        begins = due or now + SOONEST
        if not await self._schedule(campaign, person, begins):
            changed = await self._open(person, number)
            replies = await self.prepare(say, person, changed, "confirm-changed") if changed else ()
            return Pressed(replies) if replies else await self.settled(say, number)
        await self._tell_author(campaign, person, begins)
        return Pressed((goes_out(say, campaign, begins),), in_place=True)

    async def undo(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """Back to a draft, as long as sending has not begun."""
        campaign = await self.kit.find(number)
        author = (campaign.author if campaign else None) or person
        back = {"stage": Stage.DRAFT, "due_at": None, "sender": None, "author": author}
        if campaign is None or not await self.kit.campaigns.change(number, [Stage.SCHEDULED], **back):
            return await self.settled(say, number)
        concerned = {each for each in (campaign.author, campaign.sender) if each is not None} - {person}
        await self.kit.tell(concerned, lambda to: to.plain("undone-by-other", name=to.name(campaign)))
        row = (say.button(say("button-continue"), Do.OPEN, number),) if author == person else ()
        return Pressed(
            (say.plain("undone" if row else "undone-for-author", row, name=say.name(campaign)),), in_place=True
        )

    async def give_back(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """From the second person back to the author, whoever of the two wishes so."""
        campaign = await self.kit.find(number, Stage.REVIEW)
        if campaign is None or campaign.author is None:
            return await self.settled(say, number)
        if not await self.kit.campaigns.change(number, [Stage.REVIEW], stage=Stage.DRAFT):
            return await self.settled(say, number)
        if person != campaign.author:
            await self.kit.tell([campaign.author], lambda to: _given_back(to, campaign))
            return Pressed((say.plain("given-back", name=say.name(campaign)),), in_place=True)
        return Pressed((_given_back(say, campaign),), in_place=True)

    def _due(self, campaign: Campaign) -> datetime | None:
        """The time that was chosen, None for at once: also when that time has come meanwhile."""
        kept = campaign.work.get("due")
        due = datetime.fromisoformat(kept) if kept else None
        return due if due and due > self.kit.now() + SOONEST else None

    async def _open(self, person: int, number: int) -> Campaign | None:
        return await self.kit.open_to(person, number, *_CONFIRMABLE)

    async def _schedule(self, campaign: Campaign, person: int, begins: datetime) -> bool:
        """Schedule it if it is where it was; taken back if somebody has changed it in that very moment."""
        values: dict[str, Any] = {"stage": Stage.SCHEDULED, "due_at": begins, "sender": person}
        if not await self.kit.campaigns.change(campaign.number, [campaign.stage], **values):
            return False
        kept = await self.kit.find(campaign.number, Stage.SCHEDULED)
        if kept and _words(kept) == _words(campaign):
            return True
        back = {"stage": campaign.stage, "due_at": None, "sender": None}
        await self.kit.campaigns.change(campaign.number, [Stage.SCHEDULED], **back)
        return False

    async def _hand_over(self, say: Voice, campaign: Campaign) -> Reply:
        others = self.kit.staff.others(campaign.author)
        if not others:
            return say.plain("nobody-confirms")
        if not await self.kit.campaigns.change(campaign.number, [Stage.DRAFT, Stage.STALE], stage=Stage.REVIEW):
            return say.plain("review-waits")
        reached = await self.kit.tell(others, lambda to: _to_review(to, campaign))
        back = say.button(say("button-take-back"), Do.GIVE_BACK, campaign.number)
        return say.plain("handed-over" if reached else "handed-over-unheard", (back,), name=say.name(campaign))

    async def _tell_author(self, campaign: Campaign, person: int, begins: datetime) -> None:
        author = campaign.author
        if author is not None and author != person:
            await self.kit.tell([author], lambda to: goes_out(to, campaign, begins))

    async def settled(self, say: Voice, number: int) -> Pressed:
        """What has become of a campaign that is no longer to be confirmed or taken back."""
        campaign = await self.kit.find(number)
        if campaign and campaign.stage is Stage.SCHEDULED and campaign.due_at:
            return Pressed((goes_out(say, campaign, campaign.due_at),), in_place=True)
        if campaign and campaign.stage in UNDER_WAY:
            pause = say.button(say("button-halt"), Do.PAUSE, number)
            cancel = say.button(say("button-cancel"), Do.CANCEL, number)
            return Pressed((say.plain("too-late", (pause, cancel), name=say.name(campaign)),))
        if campaign and campaign.started_at:
            report = say.button(say("button-report"), Do.REPORT, number)
            return Pressed((say.plain("all-sent", (report,), name=say.name(campaign)),))
        return Pressed((say.plain("draft-gone"),))


def _digest(campaign: Campaign, audience: Audience, due: datetime | None) -> str:
    return digest(_words(campaign), dict(audience.gets), due.isoformat() if due else None)


def _words(campaign: Campaign) -> list[Any]:
    return [dict(campaign.content), campaign.feed, campaign.audience, campaign.origin]


def _to_review(say: Voice, campaign: Campaign) -> Reply:
    look = say.button(say("button-look"), Do.SHOW, campaign.number)
    return say.plain("review-asked", (look,), name=say.name(campaign))


def _given_back(say: Voice, campaign: Campaign) -> Reply:
    go_on = say.button(say("button-continue"), Do.OPEN, campaign.number)
    return say.plain("given-back-to-you", (go_on,), name=say.name(campaign))
