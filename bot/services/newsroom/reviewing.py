"""Reviewing: from the second person back to the author, with the reason, whoever of the two wishes so."""

from dataclasses import dataclass, replace
from typing import Any, Final

from bot.services.newsroom.asking import given_back_for
from bot.services.newsroom.confirming import Confirming
from bot.services.newsroom.draft import Step, with_work
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.slips import with_reason
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.newsroom.writing import Writing
from bot.services.replies import Pressed, Reply
from bot.storage import Campaign, Stage

PLAIN: Final = "plain"
"""What a button carries that gives something back without a reason."""
_LONGEST_REASON: Final = 500


@dataclass(frozen=True, slots=True)
class Reviewing:
    """Gives campaigns back. The question for the reason is a draft of its own, as it is with every open question."""

    kit: Kit
    writing: Writing
    confirming: Confirming

    async def give_back(self, say: Voice, person: int, number: int, argument: str) -> Pressed:
        """An author takes it back at once; anybody else is asked why, so that the author can mend it."""
        campaign = await self.kit.find(number, Stage.REVIEW)
        if campaign is None or campaign.author is None:
            return await self.confirming.settled(say, number)
        if argument != PLAIN and person != campaign.author:
            return Pressed(await self._ask(say, person, campaign))
        for each in await self._questions(person, number):
            await self.kit.campaigns.change(each.number, [Stage.DRAFT], stage=Stage.CANCELLED)
        return await self._give_back(say, person, campaign, "")

    async def because(self, say: Voice, person: int, question: Campaign, words: str) -> tuple[Reply, ...]:
        """Give it back for the reason that somebody has written."""
        await self.kit.campaigns.change(question.number, [Stage.DRAFT], stage=Stage.CANCELLED)
        number = question.origin or 0
        campaign = await self.kit.find(number, Stage.REVIEW)
        if campaign is None or campaign.author is None:
            return (await self.confirming.settled(say, number)).replies
        return (await self._give_back(say, person, campaign, say.excerpt(words, _LONGEST_REASON))).replies

    async def _ask(self, say: Voice, person: int, campaign: Campaign) -> tuple[Reply, ...]:
        for each in await self._questions(person, campaign.number):
            return await self.writing.ask(say, person, each)
        return await self.writing.start(say, person, campaign.feed, origin=campaign.number, asks=Step.REASON.value)

    async def _questions(self, person: int, number: int) -> list[Campaign]:
        drafts = await self.kit.drafts_of(person)
        return [each for each in drafts if each.origin == number and each.work.get("asks") == Step.REASON]

    async def _give_back(self, say: Voice, person: int, campaign: Campaign, reason: str) -> Pressed:
        given = with_work(campaign, reason=reason or None, handed=None)
        values: dict[str, Any] = {"stage": Stage.DRAFT, "work": dict(given.work)}
        if not await self.kit.campaigns.change(campaign.number, [Stage.REVIEW], **values):
            return await self.confirming.settled(say, campaign.number)
        if person == campaign.author:
            others = self.kit.staff.others(person)
            await self.kit.tell(others, lambda to: to.plain("withdrawn", name=to.name(given)))
            return Pressed((_yours_again(say, given),), in_place=True)
        if campaign.author is not None:
            await self.kit.tell([campaign.author], lambda to: _yours_again(to, given))
        told = say.plain("given-back", name=say.name(given))
        return Pressed((with_reason(say, person, given, told),), in_place=True)


def _yours_again(say: Voice, campaign: Campaign) -> Reply:
    go_on = say.button(say("button-continue"), Do.OPEN, campaign.number)
    told = say.plain("given-back-to-you", (go_on,), name=say.name(campaign))
    return replace(told, blocks=(*told.blocks, *given_back_for(say, campaign)))
