"""Waiting: how a question that waits for a message ends without one, and how a message is given back that was taken.

Nobody's question to the bot may become a text for thousands because a draft was left open.
"""

from dataclasses import dataclass

from bot.language import LANGUAGES
from bot.services.newsroom import draft
from bot.services.newsroom.draft import at_rest, contents, taken, with_work
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.slips import Slips, is_reason
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.newsroom.writing import old_button
from bot.services.replies import Pressed, Reply
from bot.storage import Stage


@dataclass(frozen=True, slots=True)
class Waiting:
    """Ends the waiting of drafts."""

    kit: Kit
    slips: Slips

    async def later(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """Put a question aside, and whatever else waits, for that is what the word says; what is written stays."""
        campaign = await self.kit.open_to(person, number, Stage.DRAFT)
        if campaign is None:
            return old_button(say)
        if not await self.kit.save(at_rest(campaign)):
            return Pressed((say.plain("draft-gone"),))
        await self.kit.rest(person)
        go_on = say.button(say("button-continue"), Do.OPEN, number)
        return Pressed((say.plain("put-aside", (go_on,), name=say.name(campaign)),), in_place=True)

    async def interrupt(self, person: int) -> None:
        """Somebody turns to something else: what they write from now on goes into no draft."""
        now = self.kit.now()
        for each in await self.kit.drafts_of(person):
            if draft.waits(each, now):
                await self.kit.save(with_work(each, until=now.isoformat()))

    async def missed(self, say: Voice, person: int) -> tuple[Reply, ...]:
        """To somebody who has just written something that a draft does not wait for any more: that, once."""
        now = self.kit.now()
        ended = [each for each in await self.kit.drafts_of(person) if draft.waits_no_more(each, now)]
        for each in ended:
            await self.kit.save(with_work(each, until=None))
        return tuple(
            say.plain("wait-over", (say.button(say("button-continue"), Do.OPEN, each.number),), name=say.name(each))
            for each in ended[:1]
        )

    async def not_meant(self, say: Voice, person: int, number: int, argument: str) -> Pressed:
        """A message was no text for the draft, or no reason: take it out again and answer it."""
        if is_reason(argument):
            return await self.slips.take_back(say, person, number, argument)
        campaign = await self.kit.open_to(person, number, Stage.DRAFT)
        language = next((each for each in LANGUAGES if campaign and argument == taken(campaign, each)), None)
        if campaign is None or language is None:
            return old_button(say)
        without = at_rest(draft.taken_back(campaign, language))
        if not await self.kit.save(without):
            return Pressed((say.plain("draft-gone"),))
        await self.kit.rest(person)
        go_on = say.button(say("button-continue"), Do.OPEN, number)
        screen = say.plain("not-meant", (go_on,), name=say.name(without))
        return Pressed((screen,), in_place=True, question=contents(campaign)[language].text)
