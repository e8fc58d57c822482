"""Timing: moments that are typed or chosen, for an event, its change, or the hour at which something goes out."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from bot.language import Language
from bot.programme.model import Bilingual
from bot.services.events import Events
from bot.services.newsroom import asking
from bot.services.newsroom.confirming import SOONEST, Confirming
from bot.services.newsroom.draft import Step, start_of, step_of, with_detail, with_work
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.moments import read
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.writing import Writing, old_button
from bot.services.replies import Pressed, Reply
from bot.storage import Campaign, Stage
from bot.texts.dates import KOPER

_MINUTE: Final = 60
_MOMENTS: Final = (Step.START, Step.END, Step.WHEN, Step.NEW_START)


@dataclass(frozen=True, slots=True)
class Timing:
    """Takes moments."""

    kit: Kit
    writing: Writing
    confirming: Confirming
    events: Events

    async def read(self, say: Voice, person: int, campaign: Campaign, words: str) -> tuple[Reply, ...]:
        """Take a moment from words; what is not clear is asked."""
        start = start_of(campaign) if step_of(campaign) is Step.END else None
        reading = read(words, self.kit.now(), start.astimezone(KOPER).date() if start else None)
        match reading.moments:
            case ():
                return (say.plain(f"moment-{reading.trouble}"),)
            case (moment,):
                return await self._take(say, person, campaign, moment)
            case moments:
                return (asking.which_hour(say, campaign, moments),)

    async def choose(self, say: Voice, person: int, number: int, minutes: str) -> Pressed:
        """Take the one of two moments that was meant, by its minutes since 1970."""
        campaign = await self.kit.open_to(person, number, Stage.DRAFT)
        is_open = campaign is not None and step_of(campaign) in _MOMENTS
        if campaign is None or not is_open or not minutes.isdecimal() or len(minutes) > len("99999999"):
            return old_button(say)
        moment = datetime.fromtimestamp(int(minutes) * _MINUTE, UTC)
        if moment <= self.kit.now():
            return Pressed((say.plain("moment-past"),))
        return Pressed(await self._take(say, person, campaign, moment), in_place=True)

    async def ask(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """Ask when a draft is to go out."""
        campaign = await self.kit.open_to(person, number, Stage.DRAFT)
        if campaign is None:
            return old_button(say)
        return Pressed(await self.writing.ask(say, person, campaign, Step.WHEN))

    async def change(
        self,
        say: Voice,
        person: int,
        campaign: Campaign,
        *,
        start: datetime | None = None,
        place: dict[Language, str] | None = None,
    ) -> tuple[Reply, ...]:
        """The draft that tells of a changed event, in place of the one that asked what changes."""
        both = Bilingual(**place) if place else None
        try:
            number = await self.events.change(
                campaign.origin or 0, start=start, place=both, author=person, now=self.kit.now()
            )
        except (LookupError, ValueError):
            return (say.plain("change-nothing"),)
        await self.kit.campaigns.change(campaign.number, [Stage.DRAFT], stage=Stage.CANCELLED)
        return await self.writing.go_on(say, person, number) or (say.plain("draft-gone"),)

    async def _take(self, say: Voice, person: int, campaign: Campaign, moment: datetime) -> tuple[Reply, ...]:
        """A moment that lies ahead, for the question that a draft waits with."""
        match step_of(campaign):
            case Step.WHEN:
                return await self._goes_out(say, person, campaign, moment)
            case Step.NEW_START:
                return await self.change(say, person, campaign, start=moment)
            case Step.END if (start_of(campaign) or moment) >= moment:
                return (say.plain("moment-before-start"),)
            case step:
                kept = moment.astimezone(KOPER).isoformat()
                return await self.writing.ask(say, person, with_detail(campaign, step or Step.START, kept))

    async def _goes_out(self, say: Voice, person: int, campaign: Campaign, moment: datetime) -> tuple[Reply, ...]:
        if moment < self.kit.now() + SOONEST:
            return (say.plain("moment-past"),)
        chosen = with_work(campaign, due=moment.isoformat(), step=None)
        if not await self.kit.save(chosen):
            return (say.plain("draft-gone"),)
        return await self.confirming.prepare(say, person, chosen)
