"""Slips: a message became the reason for giving something back, and was none; the giving back is undone with it."""

from dataclasses import dataclass, replace
from typing import Any, Final

from bot.services.build import note
from bot.services.newsroom.draft import step_of, with_work
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.seals import digest
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.newsroom.writing import old_button
from bot.services.replies import Pressed, Reply
from bot.storage import Campaign, Stage

_REASON: Final = "reason-"
_LONGEST_KEY: Final = 12


def with_reason(say: Voice, person: int, given: Campaign, screen: Reply) -> Reply:
    """The word to a giver, with what was taken as the reason and the way to take it back."""
    reason = given.work.get("reason")
    if not reason:
        return screen
    back = say.button(say("button-no-reason-meant"), Do.NOT_MEANT, given.number, _key(person, given))
    told = note(say("taken-reason", reason=reason))
    return replace(screen, blocks=(*screen.blocks, told), rows=(*screen.rows, (back,)))


def is_reason(argument: str) -> bool:
    """Whether a button is about a reason, and not about a text."""
    return argument.startswith(_REASON)


@dataclass(frozen=True, slots=True)
class Slips:
    """Takes reasons back. The author has read them by then, and is told what holds now."""

    kit: Kit

    async def take_back(self, say: Voice, person: int, number: int, argument: str) -> Pressed:
        """Without the reason it waits for a second person as before; what its author has begun to mend stays theirs."""
        given = await self.kit.find(number, Stage.DRAFT)
        reason = given.work.get("reason") if given else None
        if given is None or not reason or argument != _key(person, given):
            return old_button(say)
        # Whoever is asked for something now is at work on it: nothing is taken out of their hands.
        is_at_work = step_of(given) is not None
        handed = None if is_at_work else self.kit.now().isoformat()
        stage = Stage.DRAFT if is_at_work else Stage.REVIEW
        values: dict[str, Any] = {"stage": stage, "work": dict(with_work(given, reason=None, handed=handed).work)}
        if not await self.kit.campaigns.change(number, [Stage.DRAFT], **values):
            return Pressed((say.plain("draft-gone"),))
        await self.kit.rest(person)
        if given.author is not None:
            await self.kit.tell([given.author], lambda to: _to_author(to, given, stage))
        return Pressed((_to_giver(say, given, stage),), in_place=True, question=reason)


def _key(person: int, given: Campaign) -> str:
    """What names a reason for a button: of this person, and for the texts as they were given back."""
    kept = digest(person, given.work.get("reason"), dict(given.content))
    return f"{_REASON}{kept[:_LONGEST_KEY]}"


def _to_author(say: Voice, campaign: Campaign, stage: Stage) -> Reply:
    if stage is Stage.REVIEW:
        take_back = say.button(say("button-take-back"), Do.GIVE_BACK, campaign.number)
        return say.plain("reason-not-meant-waits", (take_back,), name=say.name(campaign))
    go_on = say.button(say("button-continue"), Do.OPEN, campaign.number)
    return say.plain("reason-not-meant-yours", (go_on,), name=say.name(campaign))


def _to_giver(say: Voice, campaign: Campaign, stage: Stage) -> Reply:
    look = say.button(say("button-look"), Do.SHOW, campaign.number)
    if stage is Stage.REVIEW:
        return say.plain("reason-taken-back", (look,), name=say.name(campaign))
    return say.plain("reason-taken-back-late", name=say.name(campaign))
