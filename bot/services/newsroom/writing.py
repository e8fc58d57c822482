"""Writing: one question after the other, each kept in the database, until a campaign holds all it needs."""

from dataclasses import dataclass, replace
from typing import Any, Final

from bot.language import LANGUAGES
from bot.services.feeds import FEEDS, followed
from bot.services.newsroom import asking, draft
from bot.services.newsroom.draft import TEXTS, Step, at_rest, step_of, with_detail
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.showing import Showing
from bot.services.newsroom.voice import Voice
from bot.services.replies import Pressed, Reply
from bot.storage import Audience, Campaign, Stage

ENTRY: Final = "entry"
"""What is begun when it goes to the followers of an entry."""
_MISSING: Final = ("other", "none")


@dataclass(frozen=True, slots=True)
class Writing:
    """Begins drafts and asks for what they lack."""

    kit: Kit
    showing: Showing

    async def begin(self, say: Voice, person: int, _number: int, feed: str) -> Pressed:
        """A new draft for a kind, or for the followers of an entry that is to be named."""
        if feed not in {*FEEDS, ENTRY}:
            return old_button(say)
        feed = "" if feed == ENTRY else feed
        begun = (each for each in await self.kit.drafts_of(person) if each.feed == feed and draft.is_untouched(each))
        campaign = next(begun, None)  # somebody has pressed twice, or comes back to what they left at once
        asked = self.ask(say, person, campaign) if campaign else self.start(say, person, feed)
        return Pressed(await asked, in_place=True)

    async def start(
        self,
        say: Voice,
        person: int,
        feed: str,
        *,
        audience: Audience = Audience.ALL,
        origin: int | None = None,
        **work: Any,  # noqa: ANN401 - whatever JSON can hold
    ) -> tuple[Reply, ...]:
        """A new draft, and the first question."""
        campaigns, now = self.kit.campaigns, self.kit.now()
        number = await campaigns.begin(
            feed, now=now, content={}, work=work, author=person, audience=audience, origin=origin
        )
        campaign = await self.kit.find(number or 0)
        return await self.ask(say, person, campaign) if campaign else (say.plain("draft-gone"),)

    async def ask(self, say: Voice, person: int, campaign: Campaign, step: Step | None = None) -> tuple[Reply, ...]:
        """Keep a draft and ask the next question, or show it when nothing is missing; no other draft waits then."""
        step = step or draft.missing_step(campaign)
        waiting = draft.asked(campaign, step, self.kit.now()) if step else at_rest(campaign)
        if not await self.kit.save(waiting):
            return (say.plain("draft-gone"),)
        await self.kit.rest(person, besides=campaign.number)
        if step is None:
            return await self.showing.show(say, person, waiting)
        return (asking.question(say, waiting, step),)

    async def again(self, say: Voice, campaign: Campaign, message: str, **values: str) -> tuple[Reply, ...]:
        """What was sent does not answer the question: why, and the question's choices once more; it waits anew."""
        step = step_of(campaign)
        waiting = draft.asked(campaign, step, self.kit.now()) if step else campaign
        if not await self.kit.save(waiting):
            return (say.plain("draft-gone"),)
        return (asking.still(say, waiting, message, **values),)

    async def go_on(self, say: Voice, person: int, number: int) -> tuple[Reply, ...] | None:
        """Where a draft of somebody waits; None when it is none of theirs."""
        campaign = await self._own(person, number)
        return await self.ask(say, person, campaign) if campaign else None

    async def rewrite(self, say: Voice, person: int, number: int, argument: str) -> Pressed:
        """Ask for a part anew; what waits for a second person becomes the draft of whoever rewrites it."""
        if argument not in draft.REWRITABLE:
            return old_button(say)
        await self._take_over(person, number)
        campaign = await self._own(person, number)
        if campaign is None:
            return Pressed((say.plain("draft-gone"),))
        return Pressed(await self.ask(say, person, campaign, Step(argument)))

    async def swap(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """Put each text in the place of the other, and look at both anew."""
        campaign = await self._own(person, number)
        if campaign is None or not all(language in campaign.content for language in LANGUAGES):
            return old_button(say)
        return Pressed(await self.ask(say, person, draft.swapped(campaign)))

    async def skip(self, say: Voice, person: int, number: int, argument: str) -> Pressed:
        """Do without a language, or without the end of an event."""
        campaign = await self._own(person, number)
        what, _, missing = argument.partition("-")
        if campaign is None or step_of(campaign) != what:
            return old_button(say)
        if what == Step.END:
            return Pressed(await self.ask(say, person, with_detail(campaign, Step.END, "")), in_place=True)
        step = step_of(campaign)
        if step not in TEXTS or missing not in _MISSING or campaign.work.get("skipped") not in {None, what}:
            return old_button(say)
        changed = draft.without_text(campaign, TEXTS[step], missing)
        return Pressed(await self.ask(say, person, changed), in_place=True)

    async def pick(self, say: Voice, person: int, number: int, entry: str) -> Pressed:
        """The entry whose followers get it."""
        campaign = await self._own(person, number)
        if campaign is None or campaign.feed or followed(entry, say.programme) is None:
            return old_button(say)
        return Pressed(await self.ask(say, person, replace(campaign, feed=entry)), in_place=True)

    async def _take_over(self, person: int, number: int) -> None:
        before = await self.kit.find(number, Stage.REVIEW)
        taken = {"stage": Stage.DRAFT, "author": person, "sender": None}
        if before is None or not await self.kit.campaigns.change(number, [Stage.REVIEW], **taken):
            return
        if before.author not in {None, person}:
            await self.kit.tell([before.author], lambda say: say.plain("taken-over", name=say.name(before)))

    async def _own(self, person: int, number: int) -> Campaign | None:
        return await self.kit.open_to(person, number, Stage.DRAFT)


def old_button(say: Voice) -> Pressed:
    """To a button whose time is over."""
    return Pressed((say.plain("press-is-old"),))
