"""A channel: administrators post, everybody else reads, and the bot is told of posts, not of readers."""

from __future__ import annotations

from .gathering import Gathering
from .people import Person
from .records import Standing


class Channel(Gathering):
    """Administrators, among them the bot, and readers; whoever posts does so in the channel's name."""

    _updates = ("channel_post", "edited_channel_post")

    def add_bot(self, by: Person, *, posts: bool = True) -> None:
        """Make the bot an administrator, the only thing that a bot can be here, or change whether it may post."""
        self._move(by, Standing.OPEN, "administrator", posts=posts)

    def dismiss_bot(self, by: Person) -> None:
        """Take its office from the bot, which thereby leaves."""
        self._move(by, Standing.LEFT)
