"""What staff do with an event after its invitation: count who comes, change it, cancel it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.programme.model import Bilingual
from bot.services.events import notices
from bot.services.events.occasion import UNSENT, Occasion, occasion
from bot.services.feeds import Feed
from bot.storage import Attendance, Audience, Campaigns, Coming, Stage
from bot.texts import Texts


@dataclass(frozen=True, slots=True)
class Events:
    """Events for staff. A campaign is given by its number: the invitation, or whatever was sent about it.

    Every method raises StorageError when the database fails, and LookupError for a campaign that is about no event.
    """

    campaigns: Campaigns
    attendance: Attendance
    texts: Texts

    async def counts(self, campaign: int) -> Mapping[Coming, int]:
        """How many said yes, maybe and no, in this order; who did is told to nobody."""
        found = await self._find(campaign)
        given = await self.attendance.counts(found.invitation.number)
        return {coming: given.get(coming, 0) for coming in Coming}

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
        """A draft that tells the invited of a change; its number.

        What is not given stays as it is; an end moves along with the start. Takes the place of a change that nobody
        has confirmed yet, and holds that one's news too. ValueError when nothing changes, or when the end would not
        come after the start.
        """
        found = await self._find(campaign)
        known, planned = found.settled, found.planned
        start = start or planned.start
        moved = planned.end and planned.end + (start - planned.start)
        event = replace(
            planned,
            sequence=found.next_sequence,
            start=start,
            end=end or moved,
            place=place or planned.place,
            cancelled=False,
        )
        if event.end and event.end <= event.start:
            raise ValueError("an event ends after its start")
        if replace(event, sequence=known.sequence) == known:
            raise ValueError("nothing about the event changes")
        return await self._draft(found, notices.change(known, event, self.texts), author, now)

    async def cancel(self, campaign: int, author: int, now: datetime) -> int:
        """A draft that tells the invited that there is no such event; its number. ValueError when they know already.

        Takes the place of a change that nobody has confirmed yet.
        """
        found = await self._find(campaign)
        if found.settled.cancelled:
            raise ValueError("the event is cancelled already")
        event = replace(found.settled, sequence=found.next_sequence, cancelled=True)
        return await self._draft(found, notices.cancellation(event, self.texts), author, now)

    async def _find(self, campaign: int) -> Occasion:
        found = await occasion(self.campaigns, campaign)
        if found is None:
            raise LookupError(f"campaign {campaign} is about no event")
        return found

    async def _draft(self, found: Occasion, content: notices.Written, author: int, now: datetime) -> int:
        made = await self.campaigns.begin(
            Feed.EVENTS,
            now=now,
            content=content,
            author=author,
            audience=Audience.INVITED,
            origin=found.invitation.number,
        )
        for version in found.pending:
            await self.campaigns.change(version.campaign.number, UNSENT, stage=Stage.CANCELLED, ended_at=now)
        if made is None:
            raise AssertionError("only a campaign with a key can exist already")
        return made
