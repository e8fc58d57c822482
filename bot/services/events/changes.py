"""What staff do with an event after its invitation: count who comes, change it, cancel it.

A change of date or time goes to everybody who got the invitation and is still subscribed, also to those who had said
that they do not come: the new date may suit them. Everybody is asked anew, and answers to the old date count no more
from the moment the change goes out (a yes to Saturday is none to Sunday); nor is anybody reminded by one. A change of
place alone and a cancellation leave the answers as they are, and go to those who did not say no.

One change is open at a time, and what is cancelled stays cancelled.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.programme.model import Bilingual
from bot.services.events import notices
from bot.services.events.event import KEY, Event
from bot.services.events.occasion import UNSENT, Occasion, occasion
from bot.services.feeds import Feed
from bot.storage import Attendance, Audience, Campaign, Campaigns, Coming
from bot.texts import Texts


class CalledOffError(ValueError):
    """The event is cancelled, or its cancellation is confirmed and waits for its minute."""


@dataclass(frozen=True, slots=True)
class Events:
    """Events for staff. A campaign is given by its number: the invitation, or whatever was sent about it.

    Every method raises StorageError when the database fails, and LookupError for a campaign that is about no event.
    """

    campaigns: Campaigns
    attendance: Attendance
    texts: Texts

    async def counts(self, campaign: int) -> Mapping[Coming, int]:
        """How many said yes, maybe and no to the date that holds, in this order; who did is told to nobody."""
        found = await self._find(campaign)
        given = await self.attendance.counts(found.invitation.number, found.event.over_at)
        return {coming: given.get(coming, 0) for coming in Coming}

    async def settled(self, campaign: int) -> Event:
        """The event as people know it, or will in a minute."""
        return (await self._find(campaign)).settled

    async def invitation(self, campaign: int) -> int:
        """The number of the invitation, under which everything is kept."""
        return (await self._find(campaign)).invitation.number

    async def open_change(self, campaign: int, besides: int | None = None) -> Campaign | None:
        """The change that is open, be it only the question for it; `besides` is one that does not count.

        While there is one, nothing else about the event is begun: two would undo each other.
        """
        family = await self.campaigns.family(await self.invitation(campaign))
        return next((each for each in family if each.number != besides and is_open_change(each)), None)

    async def change(  # noqa: PLR0913 - what can change about an event
        self,
        campaign: int,
        *,
        start: datetime | None = None,
        end: datetime | None = None,
        place: Bilingual | None = None,
        author: int,
        now: datetime,
    ) -> int:
        """A draft that tells of a change; its number.

        What is not given stays as it is; an end moves along with the start. CalledOffError when there is nothing to
        change any more, ValueError when nothing changes, when the end would not come after the start, or when another
        change is open.
        """
        found = await self._changeable(campaign)
        known = found.settled
        start = start or known.start
        moved = known.end and known.end + (start - known.start)
        place = place or known.place
        event = replace(known, sequence=found.next_sequence, start=start, end=end or moved, place=place)
        if event.end and event.end <= event.start:
            raise ValueError("an event ends after its start")
        if replace(event, sequence=known.sequence) == known:
            raise ValueError("nothing about the event changes")
        audience = Audience.GOT if event.is_moved_from(known) else Audience.INVITED
        return await self._draft(found, notices.change(known, event, self.texts), audience, author, now)

    async def cancel(self, campaign: int, author: int, now: datetime) -> int:
        """A draft that tells those who did not say no that there is no such event; its number.

        CalledOffError when they know already, ValueError when a change is open.
        """
        found = await self._changeable(campaign)
        event = replace(found.settled, sequence=found.next_sequence, cancelled=True)
        return await self._draft(found, notices.cancellation(event, self.texts), Audience.INVITED, author, now)

    async def _changeable(self, campaign: int) -> Occasion:
        found = await self._find(campaign)
        if found.settled.cancelled:
            raise CalledOffError("the event is cancelled already")
        if found.pending:
            raise ValueError("another change of the event is open")
        return found

    async def _find(self, campaign: int) -> Occasion:
        found = await occasion(self.campaigns, campaign)
        if found is None:
            raise LookupError(f"campaign {campaign} is about no event")
        return found

    async def _draft(
        self, found: Occasion, content: notices.Written, audience: Audience, author: int, now: datetime
    ) -> int:
        made = await self.campaigns.begin(
            Feed.EVENTS, now=now, content=content, author=author, audience=audience, origin=found.invitation.number
        )
        if made is None:
            raise AssertionError("only a campaign with a key can exist already")
        return made


def is_open_change(campaign: Campaign) -> bool:
    """Whether a campaign is a change of an event that nobody has confirmed: a question, a draft, one in review."""
    is_change = campaign.audience is Audience.INVITED or (campaign.audience is Audience.GOT and KEY in campaign.content)
    return is_change and campaign.stage in UNSENT and campaign.started_at is None
