"""Who belongs to the staff, and what each of them may do."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Self

from bot.services.events import is_open_change
from bot.services.newsroom.draft import is_offer
from bot.settings import EDITOR, SENDER
from bot.storage import Campaign, Stage

WAITING: Final = (Stage.REVIEW, Stage.STALE)
"""The stages of what waits for a sender."""


@dataclass(frozen=True, slots=True)
class Staff:
    """Those who may write to subscribers; with `four_eyes` nobody confirms what they wrote themselves."""

    writers: frozenset[int] = frozenset()
    senders: frozenset[int] = frozenset()
    four_eyes: bool = False

    @classmethod
    def of(cls, roles: Mapping[int, frozenset[str]], *, four_eyes: bool) -> Self:
        """The staff of some settings."""
        having = {role: frozenset(person for person in roles if role in roles[person]) for role in (EDITOR, SENDER)}
        return cls(having[EDITOR], having[SENDER], four_eyes)

    @property
    def everyone(self) -> frozenset[int]:
        """All of them."""
        return self.writers | self.senders

    def can_write(self, person: int) -> bool:
        """Whether somebody may write what is sent."""
        return person in self.writers

    def can_send(self, person: int) -> bool:
        """Whether somebody may send what was written."""
        return person in self.senders

    def can_confirm(self, person: int, campaign: Campaign) -> bool:
        """Whether somebody may send a campaign.

        With four eyes, what has lost its author by erasure may have been this person's; what has a key was written by
        nobody, but made of what stands in the knowledge base.
        """
        may_be_own = campaign.author == person or (campaign.author is None and campaign.key is None)
        return self.can_send(person) and not (self.four_eyes and may_be_own)

    def can_discard(self, person: int, campaign: Campaign) -> bool:
        """Whether somebody may throw away what is not sent.

        What they wrote; what waits for them as a sender; and any open change of an event, as a writer.
        """
        if campaign.author == person or (campaign.stage in WAITING and self.can_send(person)):
            return True
        return is_open_change(campaign) and self.can_write(person)

    def can_restore(self, person: int, campaign: Campaign) -> bool:
        """Whether somebody may bring back what was thrown away.

        Whoever might have done that where it stood; an offer of what stands in the knowledge base, any sender.
        """
        if campaign.stage is not Stage.CANCELLED or campaign.started_at is not None:
            return False
        stood = Stage(campaign.work.get("discarded", Stage.DRAFT))
        is_theirs = is_offer(campaign) and self.can_send(person)
        return is_theirs or self.can_discard(person, replace(campaign, stage=stood))

    def others(self, author: int | None) -> frozenset[int]:
        """Those who may confirm it besides the author."""
        return self.senders - {author}
