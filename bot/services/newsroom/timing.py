"""Timing: moments that are typed or chosen, for an event, its change, or the hour at which something goes out."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from bot.services.newsroom import asking
from bot.services.newsroom.changing import Changing
from bot.services.newsroom.confirming import Confirming
from bot.services.newsroom.draft import SOONEST, Step, at_rest, start_of, step_of, with_detail, with_work
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.moments import Reading, Trouble, read
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.writing import Writing, old_button
from bot.services.replies import Pressed, Reply
from bot.storage import Campaign, Stage
from bot.texts.dates import KOPER
from bot.texts.dates import day as day_in_words

_MINUTE: Final = 60
_MOMENTS: Final = (Step.START, Step.END, Step.WHEN, Step.NEW_START)


@dataclass(frozen=True, slots=True)
class Timing:
    """Takes moments."""

    kit: Kit
    writing: Writing
    confirming: Confirming
    changing: Changing

    async def read(self, say: Voice, person: int, campaign: Campaign, words: str) -> tuple[Reply, ...]:
        """Take a moment from words; what is not clear is asked."""
        step = step_of(campaign)
        start = start_of(campaign) if step is Step.END else None
        day = start.astimezone(KOPER).date() if start else None
        reading = read(words, self.kit.now(), day, until=step is Step.END)
        if reading.end:
            return await self._take_both(say, person, campaign, reading.moments[0], reading.end)
        match tuple(moment for moment in reading.moments if start and moment > start) or reading.moments:
            case ():
                when = {"day": day_in_words(reading.day, say.language)} if reading.day else {}
                return await self.writing.again(say, campaign, _unread(reading, step), **when)
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

    async def _take(self, say: Voice, person: int, campaign: Campaign, moment: datetime) -> tuple[Reply, ...]:
        """A moment that lies ahead, for the question that a draft waits with."""
        match step_of(campaign):
            case Step.WHEN:
                return await self._goes_out(say, person, campaign, moment)
            case Step.NEW_START:
                return await self.changing.tell(say, person, campaign, start=moment)
            case Step.END if (start_of(campaign) or moment) >= moment:
                return await self.writing.again(say, campaign, "moment-before-start")
            case step:
                return await self.writing.ask(say, person, with_detail(campaign, step or Step.START, _kept(moment)))

    async def _take_both(
        self, say: Voice, person: int, campaign: Campaign, start: datetime, end: datetime
    ) -> tuple[Reply, ...]:
        """A period, where it answers the question; the end of an event may be given with the start that is known."""
        match step_of(campaign):
            case Step.START:
                begins = with_detail(campaign, Step.START, _kept(start))
                return await self.writing.ask(say, person, with_detail(begins, Step.END, _kept(end)))
            case Step.END if start == start_of(campaign):
                return await self._take(say, person, campaign, end)
            case Step.END:
                return await self.writing.again(say, campaign, "moment-other-start")
            case Step.NEW_START:
                return await self.changing.tell(say, person, campaign, start=start, end=end)
            case _:
                return await self.writing.again(say, campaign, "moment-unreadable")

    async def _goes_out(self, say: Voice, person: int, campaign: Campaign, moment: datetime) -> tuple[Reply, ...]:
        if moment < self.kit.now() + SOONEST:
            return await self.writing.again(say, campaign, "moment-past")
        chosen = at_rest(with_work(campaign, due=moment.isoformat()))
        if not await self.kit.save(chosen):
            return (say.plain("draft-gone"),)
        return await self.confirming.prepare(say, person, chosen)


def _kept(moment: datetime) -> str:
    return moment.astimezone(KOPER).isoformat()


def _unread(reading: Reading, step: Step | None) -> str:
    """Why there is no moment, with an example of what was asked for."""
    is_end = step is Step.END and reading.trouble is Trouble.UNREADABLE
    return "moment-unreadable-end" if is_end else f"moment-{reading.trouble}"
