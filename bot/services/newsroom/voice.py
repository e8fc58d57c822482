"""How the newsroom speaks to a member of the staff: sentences in their language, buttons, names of campaigns."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.language import Language, other
from bot.programme.model import Programme
from bot.services import feeds
from bot.services.actions import Verb
from bot.services.build import button
from bot.services.newsroom.draft import contents
from bot.services.newsroom.wish import Do, Wish
from bot.services.replies import Block, Button, Reply, Row
from bot.storage import Campaign
from bot.texts import Texts
from bot.texts.dates import when

_LONGEST_WORDS: Final = 32


@dataclass(frozen=True, slots=True)
class Voice:
    """Speaks one language; `texts` holds the catalogs of the bot and of the staff."""

    texts: Texts
    language: Language
    programme: Programme

    def __call__(self, message: str, **values: str | int) -> str:
        """A sentence of the catalogs."""
        return self.texts(message, self.language, **values)

    def button(self, label: str, do: Do, number: int = 0, argument: str = "") -> Button:
        """A button of the newsroom, with its words."""
        return button(label, Verb.DESK, Wish(do, number, argument).encode(), self.language)

    def plain(self, message: str, *rows: Row, **values: str | int) -> Reply:
        """One sentence, and buttons."""
        return Reply((Block(self(message, **values)),), rows)

    def feed(self, feed: str) -> str:
        """What people call a feed; a campaign that has none yet says so."""
        return feeds.name(feed, self.programme, self.language, self.texts) if feed else self("feed-not-chosen")

    def name(self, campaign: Campaign) -> str:
        """A campaign in one line: its number, its feed and how it begins."""
        values = {"number": str(campaign.number), "feed": self.feed(campaign.feed)}
        words = self._beginning(campaign)
        return self("campaign-name", words=words, **values) if words else self("campaign-name-empty", **values)

    def when(self, moment: datetime) -> str:
        """A day and a time in words."""
        return when(moment, self.language)

    def _beginning(self, campaign: Campaign) -> str:
        written = contents(campaign)
        content = written.get(self.language) or written.get(other(self.language))
        words = " ".join(content.text.split()) if content else ""
        return words if len(words) <= _LONGEST_WORDS else f"{words[:_LONGEST_WORDS].rstrip()}…"
