"""Changing: an event that people were invited to gets another time or place, or is called off. One change at a time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.language import Language
from bot.programme.model import Bilingual
from bot.services.events import CalledOffError, Event, Events
from bot.services.feeds import Feed
from bot.services.newsroom.draft import Step
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.newsroom.writing import Writing, old_button
from bot.services.replies import Pressed, Reply
from bot.storage import Audience, Campaign, Stage

_MOVES: Final = {"start": Step.NEW_START, "place": Step.NEW_PLACE}


@dataclass(frozen=True, slots=True)
class Changing:
    """Acts of writers on an event that was announced."""

    kit: Kit
    writing: Writing
    events: Events

    async def move(self, say: Voice, person: int, number: int, part: str) -> Pressed:
        """Ask for the new time or place of an event; pressed twice, the button leads to one question."""
        event = await self._event(number)
        if event is None or part not in _MOVES:
            return old_button(say)
        asks = _MOVES[part].value
        other = await self.events.open_change(number)
        if other and (other.author, other.work.get("asks")) == (person, asks):
            return Pressed(await self.writing.ask(say, person, other))
        if refusal := self._refusal(say, person, event, other):
            return Pressed((refusal,))
        origin = await self.events.invitation(number)
        asked = await self.writing.start(say, person, Feed.EVENTS, audience=Audience.INVITED, origin=origin, asks=asks)
        return Pressed((say.plain("event-now", when=say.both(event.start, event.end), place=event.where), *asked))

    async def call_off(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """A draft that tells the invited that an event will not be."""
        event = await self._event(number)
        if event is None:
            return old_button(say)
        if refusal := self._refusal(say, person, event, await self.events.open_change(number)):
            return Pressed((refusal,))
        made = await self.events.cancel(number, person, self.kit.now())
        return Pressed(await self.writing.go_on(say, person, made) or ())

    async def tell(  # noqa: PLR0913 - what can change about an event
        self,
        say: Voice,
        person: int,
        campaign: Campaign,
        *,
        start: datetime | None = None,
        end: datetime | None = None,
        place: dict[Language, str] | None = None,
    ) -> tuple[Reply, ...]:
        """The draft that tells of a changed event, in place of the one that asked what changes."""
        both, origin = Bilingual(**place) if place else None, campaign.origin or 0
        try:
            other = await self.events.open_change(origin, besides=campaign.number)
            if other:
                return (_is_open(say, other, is_own=other.author == person),)
            number = await self.events.change(
                origin, start=start, end=end, place=both, author=person, now=self.kit.now()
            )
        except CalledOffError:
            return await self.writing.again(say, campaign, "event-is-off")
        except (LookupError, ValueError):
            return await self.writing.again(say, campaign, "change-nothing")
        await self.kit.campaigns.change(campaign.number, [Stage.DRAFT], stage=Stage.CANCELLED)
        return await self.writing.go_on(say, person, number) or (say.plain("draft-gone"),)

    async def _event(self, number: int) -> Event | None:
        """The event of a campaign, as people know it or will in a minute."""
        try:
            return await self.events.settled(number)
        except LookupError:
            return None

    def _refusal(self, say: Voice, person: int, event: Event, other: Campaign | None) -> Reply | None:
        if event.cancelled:
            return say.plain("event-is-off")
        return _is_open(say, other, is_own=other.author == person) if other else None


def _is_open(say: Voice, other: Campaign, *, is_own: bool) -> Reply:
    """Another change comes first: go on with it, or discard it, whoever of the writers has begun it."""
    discard = say.button(say("button-discard"), Do.DISCARD, other.number)
    if not is_own and other.stage is Stage.DRAFT:
        return say.plain("change-open-of-other", (discard,), name=say.name(other))
    go_on = say.button(say("button-continue"), Do.OPEN, other.number)
    return say.plain("change-open", (go_on, discard), name=say.name(other))
