"""Who belongs to the staff, and what each of them may do."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from bot.settings import EDITOR, SENDER
from bot.storage import Campaign


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

    def others(self, author: int | None) -> frozenset[int]:
        """Those who may confirm it besides the author."""
        return self.senders - {author}
