"""Showing: what was found, the preview in both languages as it will look, and the screen from which it is sent."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.services.actions import Verb, parse
from bot.services.events import event_of
from bot.services.newsroom import draft
from bot.services.newsroom.checks import Finding, findings, is_acceptable
from bot.services.newsroom.controls import Prospect, control, problems
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.replies import Block, Button, Pressed, Reply, Row
from bot.services.sending.letters import languages
from bot.services.sending.messenger import Undelivered
from bot.storage import Audience, Campaign, Stage
from bot.texts.dates import KOPER

# The consent says that what somebody has chosen comes, as a rule, at most once a day.
_DAY: Final = timedelta(days=1)
# These tell by themselves that they stand below a preview, or help to judge it.
_ALIVE: Final = (Verb.ATTEND, Verb.CALENDAR)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Showing:
    """Shows campaigns that are not sent yet."""

    kit: Kit

    async def show(self, say: Voice, person: int, campaign: Campaign, opening: str | None = None) -> tuple[Reply, ...]:
        """What there is to mend, else the preview; the messages themselves are sent before this returns."""
        found = self.findings(campaign)
        if found:
            return (problems(say, self.kit.staff, campaign, found),)
        screen = control(say, self.kit.staff, person, campaign, await self.prospect(campaign))
        return (await self.below(say, person, campaign, screen, opening),)

    async def below(
        self, say: Voice, person: int, campaign: Campaign, screen: Reply, opening: str | None = None
    ) -> Reply:
        """A screen that stands below the messages as they will look; it says so if Telegram does not take them."""
        try:
            for language in languages(campaign):
                letter = self.kit.compose(campaign, language, language)
                shown = replace(letter, rows=tuple(_preview(say, campaign, letter.rows)))
                await self.kit.messenger.send(person, shown)
        except Undelivered as failure:
            _log.warning("a preview could not be sent: %s", failure.reason)
            opening = say("preview-failed", reason=failure.reason)
        return replace(screen, blocks=(Block(opening), *screen.blocks)) if opening else screen

    def findings(self, campaign: Campaign) -> tuple[Finding, ...]:
        """What is to be looked at before it may be sent."""
        event = event_of(campaign)
        start, today = event.start if event else None, self.kit.now().astimezone(KOPER).date()
        return findings(draft.contents(campaign), draft.accepted(campaign), start, today)

    async def prospect(self, campaign: Campaign) -> Prospect:
        """What would happen if it were confirmed now."""
        gets = await self.kit.audience(campaign)
        everybody, own = [
            sum((await self.kit.audience(_with_missing(campaign, missing))).values()) for missing in ("other", "none")
        ]
        total = sum(gets.values())
        due = draft.due(campaign, self.kit.now())
        return Prospect(gets, everybody - total, total - own, due, await self._near(campaign, due))

    async def preview(self, say: Voice, _person: int, _number: int, _argument: str) -> Pressed:
        """A button below a preview was pressed."""
        return Pressed(toast=say("preview-button"))

    async def _near(self, campaign: Campaign, due: datetime | None) -> tuple[Campaign, ...]:
        """What else its readers get on that day; whoever corrects something need not be told."""
        if campaign.audience is not Audience.ALL:
            return ()
        begins = due or self.kit.now()
        found = await self.kit.campaigns.around(campaign.feed, begins - _DAY, begins + _DAY)
        return tuple(each for each in found if each.number != campaign.number)

    async def accept(self, say: Voice, person: int, number: int, rule: str) -> Pressed:
        """A finding is right so; the rest is shown."""
        campaign = await self.kit.open_to(person, number, Stage.DRAFT, Stage.REVIEW)
        if campaign is None or not is_acceptable(rule):
            return Pressed((say.plain("press-is-old"),))
        right = draft.with_work(campaign, right=sorted({*draft.accepted(campaign), rule}))
        if not await self.kit.save(right, [campaign.stage]):
            return Pressed((say.plain("draft-gone"),))
        return Pressed(await self.show(say, person, right))


def _with_missing(campaign: Campaign, missing: str) -> Campaign:
    return replace(campaign, content=dict(campaign.content) | {"missing": missing})


def _preview(say: Voice, campaign: Campaign, rows: Iterable[Row]) -> Iterator[Row]:
    """The buttons below a preview: they look like those below the message, and stop nothing."""
    for row in rows:
        yield tuple(_harmless(say, campaign, each) if isinstance(each, Button) else each for each in row)


def _harmless(say: Voice, campaign: Campaign, button: Button) -> Button:
    action = parse(button.action)
    return button if action and action.verb in _ALIVE else say.button(button.label, Do.PREVIEW, campaign.number)
