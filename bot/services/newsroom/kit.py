"""What every part of the newsroom works with."""

import logging
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.errors import StorageError
from bot.language import Language
from bot.matching.matcher import Matcher
from bot.services.memory import Clock
from bot.services.newsroom.draft import at_rest, step_of
from bot.services.newsroom.staff import Staff
from bot.services.newsroom.voice import Voice
from bot.services.replies import Reply
from bot.services.sending.messenger import Letter, Messenger, Undelivered, Unreachable, Wait
from bot.storage import Campaign, Campaigns, Ledger, People, Stage
from bot.texts import Texts

FAMILIES: Final = ("", "staff", "check")
"""The catalogs that the newsroom speaks from."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kit:
    """The stores, the messenger and the rest.

    `compose` makes the letter of a campaign in a language for readers of a language.
    """

    staff: Staff
    campaigns: Campaigns
    ledger: Ledger
    people: People
    messenger: Messenger
    compose: Callable[[Campaign, Language, Language], Letter]
    matcher: Callable[[], Matcher]
    texts: Texts
    staff_language: Language
    now: Clock

    async def voice(self, person: int, called_in: Language | None = None) -> Voice:
        """The words for somebody, in the language they chose in the bot, else that of a command, else the staff's."""
        try:
            chosen = await self.people.language(person)
        except StorageError:
            chosen = None
        language = chosen or called_in or self.staff_language
        return Voice(self.texts, language, self.matcher().knowledge.programme, person)

    async def find(self, number: int, *stages: Stage) -> Campaign | None:
        """A campaign if it is in one of some stages (in any, if none are named)."""
        found = await self.campaigns.find(number)
        return found if found and (not stages or found.stage in stages) else None

    async def open_to(self, person: int, number: int, *stages: Stage) -> Campaign | None:
        """A campaign in one of some stages that somebody may bring further; a draft is its author's alone."""
        found = await self.find(number, *stages)
        return None if found and found.stage is Stage.DRAFT and found.author != person else found

    async def drafts_of(self, person: int) -> tuple[Campaign, ...]:
        """What somebody is writing, the newest first."""
        return await self.campaigns.drafts_of(person)

    async def save(self, campaign: Campaign, among: Collection[Stage] = (Stage.DRAFT,)) -> bool:
        """Keep what a campaign holds, if it is still in one of some stages."""
        values = {"feed": campaign.feed, "content": dict(campaign.content), "work": dict(campaign.work)}
        return await self.campaigns.change(campaign.number, among, **values)

    async def rest(self, person: int, besides: int | None = None) -> None:
        """No draft of somebody waits for a message any more, except one that may; what is written stays."""
        for each in await self.drafts_of(person):
            if each.number != besides and step_of(each):
                await self.save(at_rest(each))

    async def audience(self, campaign: Campaign) -> Mapping[Language, int]:
        """How many would get it now, by language."""
        return await self.ledger.audience(campaign, self.now())

    async def tell(self, people: Iterable[int], screen: Callable[[Voice], Reply], *, insist: bool = False) -> int:
        """Write to members of the staff, each in their language; how many were reached.

        With `insist`, raises Wait or Unreachable when nobody was reached and a later try may do better; else nothing.
        """
        reached, later = 0, None
        for person in sorted(people):
            try:
                await self.messenger.post(person, screen(await self.voice(person)))
                reached += 1
            except Undelivered as failure:  # most likely somebody who has never started the bot
                _log.warning("a member of the staff could not be told: %s", failure.reason)
                later = failure if isinstance(failure, Wait | Unreachable) else later
        if insist and later and not reached:
            raise later
        return reached
