"""Showing: what was found, the preview in both languages as it will look, and the screen from which it is sent."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.language import Language
from bot.services.events import event_of
from bot.services.newsroom import draft
from bot.services.newsroom.checks import ACCEPTABLE, Finding, findings
from bot.services.newsroom.controls import Audience, control, problems
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.voice import Voice
from bot.services.replies import Block, Pressed, Reply
from bot.services.sending.letters import languages
from bot.services.sending.messenger import Undelivered
from bot.storage import Campaign, Stage

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Showing:
    """Shows campaigns that are not sent yet."""

    kit: Kit

    async def show(self, say: Voice, person: int, campaign: Campaign, opening: str | None = None) -> tuple[Reply, ...]:
        """What there is to mend, else the preview; the messages themselves are sent before this returns."""
        found = self.findings(campaign)
        if found:
            return (problems(say, campaign, found),)
        try:
            for language in languages(campaign):
                await self.kit.messenger.send(person, self.kit.compose(campaign, language))
        except Undelivered as failure:
            _log.warning("a preview could not be sent: %s", failure.reason)
            opening = say("preview-failed", reason=failure.reason)
        screen = control(say, self.kit.staff, person, campaign, await self.audience(campaign))
        if opening:
            screen = replace(screen, blocks=(Block(opening), *screen.blocks))
        return (screen,)

    def findings(self, campaign: Campaign) -> tuple[Finding, ...]:
        """What is to be looked at before it may be sent."""
        event = event_of(campaign)
        return findings(draft.contents(campaign), draft.accepted(campaign), event.start if event else None)

    async def audience(self, campaign: Campaign) -> Audience:
        """How many would get it now, and how many would not, because it is not written in their language."""
        gets = await self.kit.audience(campaign)
        everybody = replace(campaign, content=dict(campaign.content) | {"missing": "other"})
        all_of_them = await self.kit.audience(everybody)
        return Audience(gets, _total(all_of_them) - _total(gets))

    async def accept(self, say: Voice, person: int, number: int, rule: str) -> Pressed:
        """A finding is right so; the rest is shown."""
        campaign = await self.kit.open_to(person, number, Stage.DRAFT, Stage.REVIEW)
        if campaign is None or rule not in ACCEPTABLE:
            return Pressed((say.plain("press-is-old"),))
        right = draft.with_work(campaign, right=sorted({*draft.accepted(campaign), rule}))
        if not await self.kit.save(right, [campaign.stage]):
            return Pressed((say.plain("draft-gone"),))
        return Pressed(await self.show(say, person, right))


def _total(counts: Mapping[Language, int]) -> int:
    return sum(counts.values())
