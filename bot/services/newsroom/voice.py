"""How the newsroom speaks to a member of the staff: sentences in their language, buttons, names of campaigns."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.language import LANGUAGES, Language, other
from bot.programme.model import Programme
from bot.services import feeds
from bot.services.actions import Verb
from bot.services.build import button
from bot.services.events import event_of
from bot.services.newsroom.draft import contents
from bot.services.newsroom.wish import Do, Wish
from bot.services.replies import Block, Button, Reply, Row
from bot.storage import Audience, Campaign
from bot.texts import Texts
from bot.texts.dates import period, when

_LONGEST_WORDS: Final = 32


@dataclass(frozen=True, slots=True)
class Voice:
    """Speaks one language to one person; `texts` holds the catalogs of the bot and of the staff."""

    texts: Texts
    language: Language
    programme: Programme
    person: int = 0

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
        """A campaign in one line: its number, what it goes back to, its feed and how it begins."""
        values = {"number": str(campaign.number), "feed": self._what(campaign)}
        words = self._beginning(campaign)
        return self("campaign-name", words=words, **values) if words else self("campaign-name-empty", **values)

    def _what(self, campaign: Campaign) -> str:
        """Its feed; of what goes back to another campaign, also what it is to that one."""
        feed = self.feed(campaign.feed)
        if campaign.audience is Audience.ALL and "asks" not in campaign.work:
            return feed
        return self(f"whose-{_role(campaign)}", origin=str(campaign.origin), feed=feed)

    def when(self, moment: datetime) -> str:
        """A day and a time in words."""
        return when(moment, self.language)

    def both(self, start: datetime, end: datetime | None = None) -> str:
        """From when to when, with the weekday, in both languages."""
        return self("both-languages", **{language: period(start, end, language) for language in LANGUAGES})

    def excerpt(self, text: str, most: int) -> str:
        """How a text begins, in one line of so many letters at most."""
        words = " ".join(text.split())
        return words if len(words) <= most else f"{words[:most].rstrip()}…"

    def _beginning(self, campaign: Campaign) -> str:
        written = contents(campaign)
        content = written.get(self.language) or written.get(other(self.language))
        return self.excerpt(content.text, _LONGEST_WORDS) if content else ""


def _role(campaign: Campaign) -> str:
    if "asks" in campaign.work:
        return "asking"
    is_change = campaign.audience is Audience.GOT and event_of(campaign) is not None
    return Audience.INVITED if is_change else campaign.audience
