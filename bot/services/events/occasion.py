"""An invitation with all campaigns about the same event, and which of its versions holds."""

from dataclasses import dataclass
from datetime import datetime

from bot.services.events.event import Event, event_of
from bot.storage import Campaign, Campaigns, Stage

UNSENT = (Stage.DRAFT, Stage.REVIEW, Stage.STALE)
"""Where a change is open: nobody has confirmed it for good."""


@dataclass(frozen=True, slots=True)
class Version:
    """A campaign and the event that it tells of."""

    campaign: Campaign
    event: Event

    @property
    def is_told(self) -> bool:
        """Whether people have begun to get it."""
        return self.campaign.started_at is not None


@dataclass(frozen=True, slots=True)
class Occasion:
    """Every version of one event that there is, the invitation first."""

    versions: tuple[Version, ...]

    @property
    def invitation(self) -> Campaign:
        """The campaign that everything is kept under."""
        return self.versions[0].campaign

    @property
    def event(self) -> Event:
        """The newest version that people know; what is planned as long as they know none."""
        return _newest([version for version in self.versions if version.is_told] or [self.versions[0]])

    @property
    def settled(self) -> Event:
        """The newest version that people know or that is confirmed and waits for its time."""
        scheduled = [version for version in self.versions if version.campaign.stage is Stage.SCHEDULED]
        told = [version for version in self.versions if version.is_told]
        return _newest(told + scheduled or [self.versions[0]])

    @property
    def pending(self) -> tuple[Version, ...]:
        """Later versions that are open: still being written, or waiting for somebody."""
        waiting = (version for version in self.versions if not version.is_told and version.campaign.stage in UNSENT)
        return tuple(version for version in waiting if version.event.sequence > self.settled.sequence)

    def previewed(self, number: int) -> Version | None:
        """The version of a campaign that nobody has got yet: whoever presses its buttons looks at a preview."""
        own = (version for version in self.versions if version.campaign.number == number)
        return next((version for version in own if not version.is_told), None)

    def read_in(self, number: int) -> Event | None:
        """The event as the message of a campaign tells of it."""
        return next((version.event for version in self.versions if version.campaign.number == number), None)

    @property
    def next_sequence(self) -> int:
        """What the next version counts as; that of a discarded draft is not given again."""
        return max(version.event.sequence for version in self.versions) + 1

    @property
    def told_at(self) -> datetime | None:
        """When the version that people know began to be sent, None when they know none."""
        sequence = self.event.sequence
        moments = (version.campaign.started_at for version in self.versions if version.event.sequence == sequence)
        return min((moment for moment in moments if moment), default=None)


async def occasion(campaigns: Campaigns, number: int) -> Occasion | None:
    """The occasion that a campaign belongs to; None when there is no such campaign or it is about no event."""
    first = await _first(campaigns, number)
    if first is None:
        return None
    family = await campaigns.family(first.number)
    told = ((campaign, event_of(campaign)) for campaign in family)
    return Occasion(tuple(Version(campaign, event) for campaign, event in told if event))


async def _first(campaigns: Campaigns, number: int) -> Campaign | None:
    """The invitation behind a campaign: a change of it, a reminder, or a correction of one of these."""
    found = await campaigns.find(number)
    if found is None or event_of(found) is None:
        return None
    before = await _first(campaigns, found.origin) if found.origin is not None else None
    return before or found


def _newest(versions: list[Version]) -> Event:
    return max(versions, key=lambda version: (version.event.sequence, version.campaign.number)).event
