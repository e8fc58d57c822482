"""News of followed entries: each update that staff write into the knowledge base is offered once to be sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from bot.language import LANGUAGES, Language
from bot.programme.model import Entry, Knowledge, Update
from bot.services.newsroom.draft import OFFER, is_offer, with_work
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.replies import Block, Reply
from bot.services.sending.content import Content, headed
from bot.services.times import midnight, spoken
from bot.storage import Campaign, Stage
from bot.texts import Texts

# An offer that nobody took is erased 30 days after it was made (storage.terms), and must not be made anew then: as
# an update is offered on its day at the earliest, it is too old by that time.
_NEW: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Following:
    """Offers updates to the senders, for those who follow the entry or, of a commitment, its pillar."""

    kit: Kit

    async def offer(self, knowledge: Knowledge, now: datetime) -> None:
        """Begin a campaign for each new update, and tell the senders of those that they have not been told of."""
        if not self.kit.staff.senders:
            return
        for entry, update in recent(knowledge, now):
            await self.kit.campaigns.begin(
                entry.id,
                now=now,
                content=written(entry, update, self.kit.texts),
                stage=Stage.REVIEW,
                key=f"{OFFER}:{entry.id}:{update.date}",
            )
        for campaign in await self.kit.campaigns.in_stage(Stage.REVIEW):
            if is_offer(campaign) and not campaign.work.get("offered"):
                await self._tell(campaign)

    async def _tell(self, campaign: Campaign) -> None:
        """Offer it; when nobody could be reached, it is offered again the next time."""
        if await self.kit.tell(self.kit.staff.senders, lambda say: offered(say, campaign)):
            # Telling takes seconds: whoever was told first may have changed it meanwhile.
            now = await self.kit.find(campaign.number)
            work = dict(with_work(now or campaign, offered=True).work)
            await self.kit.campaigns.change(campaign.number, tuple(Stage), work=work)


def recent(knowledge: Knowledge, now: datetime) -> Iterator[tuple[Entry, Update]]:
    """The updates of the last thirty days, oldest first in each entry."""
    for entry in knowledge.programme.entries:
        for update in reversed(entry.updates):
            if now - _NEW < midnight(update.date) <= now:
                yield entry, update


def written(entry: Entry, update: Update, texts: Texts) -> dict[str, Any]:
    """The content that tells of an update, in both languages."""
    return {language: _content(entry, update, language, texts).as_json() for language in LANGUAGES}


def offered(say: Voice, campaign: Campaign) -> Reply:
    """Whether its followers shall be told."""
    look = say.button(say("button-look-and-send"), Do.SHOW, campaign.number)
    leave = say.button(say("button-leave-it"), Do.DISCARD, campaign.number)
    return Reply((Block(say("update-offered", name=say.name(campaign))),), ((look,), (leave,)))


def _content(entry: Entry, update: Update, language: Language, texts: Texts) -> Content:
    title = entry.title[language]
    values = {"title": title, "date": spoken(update.date, language, texts), "text": update.text[language]}
    if update.status is None:
        text = texts("update-letter", language, link=update.link, **values)
    else:
        status = texts(f"status-{update.status}", language)
        text = texts("update-letter-status", language, link=update.link, status=status, **values)
    return headed(title, text)
