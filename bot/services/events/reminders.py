"""What time brings to an event: the reminder on the evening before, and the end of answers to a date of the past."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from bot.services.events import notices
from bot.services.events.occasion import Occasion, occasion
from bot.services.feeds import Feed
from bot.storage import UNDER_WAY, Attendance, Audience, Campaigns, Ledger, Stage
from bot.texts import Texts

# When the bot was away in the evening it reminds later, but not when people are on their way.
_LATEST: Final = timedelta(hours=2)
_ALIVE: Final = (Stage.SCHEDULED, Stage.STALE, *UNDER_WAY)
# An event that began is still looked after for so long, so that a reminder left in a pause is withdrawn.
_LOOKED_AFTER: Final = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Reminders:
    """Looks after events. Delivery sends what is begun here, as it sends what staff have confirmed."""

    campaigns: Campaigns
    attendance: Attendance
    ledger: Ledger
    texts: Texts

    async def due(self, now: datetime) -> tuple[int, ...]:
        """Do what is due now; the numbers of the reminders that were begun.

        To be called every minute or so: each reminder is begun once, whoever calls and however often. Raises
        StorageError when the database fails.
        """
        begun = []
        for found in await self._coming(now):
            await self.attendance.drop_others(found.invitation.number, found.event.over_at)
            await self._withdraw(found, now)
            if is_ripe(found, now):
                begun.append(await self._begin(found, now))
        return tuple(number for number in begun if number)

    async def _coming(self, now: datetime) -> tuple[Occasion, ...]:
        """What is about to be, each once."""
        since = (now - _LOOKED_AFTER).astimezone(UTC).date()
        found = [await occasion(self.campaigns, number) for number in await self.campaigns.with_event_since(since)]
        return tuple({each.invitation.number: each for each in found if each}.values())

    async def _begin(self, found: Occasion, now: datetime) -> int | None:
        """A reminder's number; None when there has been one of this version."""
        invitation = found.invitation.number
        return await self.campaigns.begin(
            Feed.EVENTS,
            now=now,
            content=notices.reminder(found.event, self.texts),
            audience=Audience.GOING,
            origin=invitation,
            stage=Stage.SCHEDULED,
            due_at=now,
            key=f"reminder:{invitation}:{found.event.sequence}",
        )

    async def _withdraw(self, found: Occasion, now: datetime) -> None:
        """End reminders on their way that speak of what is no longer so, or has begun."""
        for version in found.versions:
            reminder, event = version.campaign, found.event
            is_wrong = version.event.sequence < event.sequence or event.cancelled or event.start <= now
            if reminder.audience is Audience.GOING and is_wrong and reminder.stage in _ALIVE:
                values = {"stage": Stage.CANCELLED, "ended_at": now}
                if await self.campaigns.change(reminder.number, _ALIVE, **values):
                    await self.ledger.cancel(reminder.number, now)


def is_ripe(found: Occasion, now: datetime) -> bool:
    """Whether now is the time to remind of an event.

    Who was told of it that evening or later needs no reminder; nor is anybody reminded of what is about to change.
    """
    event, told_at = found.event, found.told_at
    if told_at is None or event.cancelled or found.invitation.stage is Stage.CANCELLED:
        return False
    if told_at >= event.evening_before or found.settled.sequence > event.sequence:
        return False
    return event.evening_before <= now < event.start - _LATEST
