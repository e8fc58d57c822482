"""Confirming: the last question, a second person where one is needed, the minute in which it can be taken back."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from bot.services.events import event_of
from bot.services.newsroom.controls import Prospect, confirmation, goes_out, how_many, origin_of
from bot.services.newsroom.draft import SOONEST, at_rest, is_offer, with_work
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.seals import Check, Counts, Seals, digest
from bot.services.newsroom.showing import Showing
from bot.services.newsroom.standing import Standing
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.replies import Block, Pressed, Reply
from bot.storage import Campaign, Stage

_CONFIRMABLE: Final = (Stage.DRAFT, Stage.REVIEW, Stage.STALE)


@dataclass(frozen=True, slots=True)
class Confirming:
    """From the draft to the schedule, and back."""

    kit: Kit
    showing: Showing
    standing: Standing
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
            campaign = at_rest(with_work(campaign, due=None))
            await self.kit.save(campaign)
        return Pressed(await self.prepare(say, person, campaign))

    async def prepare(
        self, say: Voice, person: int, campaign: Campaign, opening: str | None = None
    ) -> tuple[Reply, ...]:
        """The last question to whoever may confirm, else it is handed over; what cannot be sent is told."""
        if self.showing.findings(campaign):
            return await self.showing.show(say, person, campaign)
        prospect, event = await self.showing.prospect(campaign), event_of(campaign)
        if event and not event.cancelled and event.start <= (prospect.due or self.kit.now() + SOONEST):
            return (say.plain("event-too-late", when=say.when(event.start)),)
        if not prospect.total:
            return (say.plain("nobody-gets-it"),)
        if not self.kit.staff.can_confirm(person, campaign):
            return (await self._hand_over(say, campaign),)
        seal = self.seals.put(person, campaign.number, _digest(campaign, prospect), self.kit.now(), _counts(prospect))
        screen = confirmation(say, campaign, prospect, seal)
        return (say.plain(opening), screen) if opening else (screen,)

    async def confirm(self, say: Voice, person: int, number: int, seal: str) -> Pressed:
        """Schedule what was shown, once, if it is still that; else show it again."""
        campaign = await self._open(person, number)
        if campaign is None or not self.kit.staff.can_confirm(person, campaign):
            return await self.settled(say, number)
        prospect, now = await self.showing.prospect(campaign), self.kit.now()
        check = self.seals.broken(seal, person, number, _digest(campaign, prospect), now, _counts(prospect))
        match check:
            case Check.EXPIRED:
                return Pressed(await self.showing.show(say, person, campaign, say("confirm-expired")))
            case Check.CHANGED:
                return Pressed(await self.prepare(say, person, campaign, "confirm-changed"))
        begins = prospect.due or now + SOONEST
        if not await self._schedule(campaign, person, begins):
            changed = await self._open(person, number)
            replies = await self.prepare(say, person, changed, "confirm-changed") if changed else ()
            return Pressed(replies) if replies else await self.settled(say, number)
        await self._tell_author(campaign, person, prospect, begins)
        told = goes_out(say, campaign, begins, prospect.gets)
        if check is Check.SHIFTED:
            told = replace(
                told, blocks=(*told.blocks[:-1], Block(f"{say('confirm-shifted')}\n{how_many(say, prospect)}"))
            )
        return Pressed((told,), in_place=True)

    async def undo(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """Back to a draft, as long as sending has not begun; an offer that nobody has rewritten is nobody's again."""
        campaign = await self.kit.find(number)
        if campaign is None:
            return await self.settled(say, number)
        author = campaign.author or (None if is_offer(campaign) else person)
        stage = Stage.REVIEW if author is None else Stage.DRAFT
        back = {"stage": stage, "sender": None, "author": author}
        if not await self.kit.campaigns.change(number, [Stage.SCHEDULED], **back):
            return await self.settled(say, number)
        concerned = {each for each in (campaign.author, campaign.sender) if each is not None} - {person}
        await self.kit.tell(concerned, lambda to: to.plain("undone-by-other", name=to.name(campaign)))
        return Pressed((_undone(say, campaign, author),), in_place=True)

    async def _open(self, person: int, number: int) -> Campaign | None:
        return await self.kit.open_to(person, number, *_CONFIRMABLE)

    async def _schedule(self, campaign: Campaign, person: int, begins: datetime) -> bool:
        """Schedule it if it is where it was; taken back if somebody has changed it in that very moment.

        What texts took the place of, which may have been a question to the bot, is not kept with what is sent.
        """
        work = dict(with_work(campaign, before=None).work)
        values: dict[str, Any] = {"stage": Stage.SCHEDULED, "due_at": begins, "sender": person, "work": work}
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
        handed = with_work(campaign, handed=self.kit.now().isoformat(), reason=None)
        values: dict[str, Any] = {"stage": Stage.REVIEW, "work": dict(handed.work)}
        if not await self.kit.campaigns.change(campaign.number, [Stage.DRAFT, Stage.STALE], **values):
            return say.plain("review-waits")
        reached = await self.kit.tell(others, lambda to: _to_review(to, handed))
        back = say.button(say("button-take-back"), Do.GIVE_BACK, campaign.number)
        return say.plain("handed-over" if reached else "handed-over-unheard", (back,), name=say.name(campaign))

    async def _tell_author(self, campaign: Campaign, person: int, prospect: Prospect, begins: datetime) -> None:
        author = campaign.author
        if author is not None and author != person:
            await self.kit.tell([author], lambda to: goes_out(to, campaign, begins, prospect.gets))

    async def settled(self, say: Voice, number: int) -> Pressed:
        """What has become of a campaign that is no longer to be confirmed or taken back."""
        return await self.standing.tell(say, number)


def _digest(campaign: Campaign, prospect: Prospect) -> str:
    due = prospect.due.isoformat() if prospect.due else None
    near = [each.number for each in prospect.near]
    return digest(_words(campaign), due, near)


def _counts(prospect: Prospect) -> Counts:
    return {str(language): count for language, count in prospect.gets.items()} | {"foreign": prospect.foreign}


def _words(campaign: Campaign) -> list[Any]:
    return [dict(campaign.content), campaign.feed, campaign.audience, campaign.origin]


def _undone(say: Voice, campaign: Campaign, author: int | None) -> Reply:
    """Whose it is now: this person's, another one's or nobody's."""
    if author not in {None, say.person}:
        return say.plain("undone-for-author", name=say.name(campaign))
    words, label = ("undone", "button-continue") if author else ("undone-offer", "button-look")
    return say.plain(words, (say.button(say(label), Do.OPEN, campaign.number),), name=say.name(campaign))


def _to_review(say: Voice, campaign: Campaign) -> Reply:
    look = say.button(say("button-look"), Do.SHOW, campaign.number)
    asked = say.plain("review-asked", (look,), name=say.name(campaign))
    return replace(asked, blocks=(*asked.blocks, *origin_of(say, campaign)))
