"""Screens of what is not sent yet: what to mend, the controls below a preview, the confirmation, what goes out when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.language import LANGUAGES, Language
from bot.services.build import note, title
from bot.services.events import event_of
from bot.services.newsroom.checks import ACCEPTABLE, Finding
from bot.services.newsroom.draft import is_invitation
from bot.services.newsroom.staff import Staff
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.replies import Block, Reply, Row
from bot.storage import Audience as Among
from bot.storage import Campaign, Stage


@dataclass(frozen=True, slots=True)
class Audience:
    """How many get a campaign, by language of what they get, and how many get nothing for its language."""

    gets: Mapping[Language, int]
    without: int = 0

    @property
    def total(self) -> int:
        """All who get it."""
        return sum(self.gets.values())


def problems(say: Voice, campaign: Campaign, found: Sequence[Finding]) -> Reply:
    """Everything there is to mend, each with its remedy."""
    event = event_of(campaign)
    when = {"when": say.when(event.start)} if event else {}
    sentences = tuple(Block(_sentence(say, finding, when)) for finding in found)
    acceptable = dict.fromkeys(finding.rule for finding in found if finding.rule in ACCEPTABLE)
    accepting = tuple(
        (say.button(say(f"button-right-{rule}"), Do.RIGHT, campaign.number, rule),) for rule in acceptable
    )
    rows = (*accepting, _rewriting(say, campaign), _discarding(say, campaign))
    return Reply((title(say("problems-title", count=len(found))), *sentences), rows)


def control(say: Voice, staff: Staff, person: int, campaign: Campaign, audience: Audience) -> Reply:
    """Below the preview: for whom it is, how many get it, and what to do with it."""
    blocks = [title(say.name(campaign)), Block(for_whom(say, campaign)), Block(how_many(say, audience))]
    rows: tuple[Row, ...]
    match campaign.stage:
        case Stage.REVIEW:
            blocks.append(note(say(_reviewed(staff, person, campaign))))
            rows = _review(say, staff, person, campaign)
        case Stage.STALE:
            rows = ((say.button(say("button-send-now"), Do.NOW, campaign.number),), _discarding(say, campaign))
        case _:
            rows = _draft(say, staff, person, campaign)
    again = say.button(say("button-show"), Do.SHOW, campaign.number)
    return Reply(tuple(blocks), (*rows, (again,)))


def confirmation(say: Voice, campaign: Campaign, audience: Audience, due: datetime | None, nonce: str) -> Reply:
    """The last question before something goes out."""
    blocks = (
        title(say.name(campaign)),
        Block(for_whom(say, campaign)),
        Block(how_many(say, audience)),
        Block(say("confirm-when", when=say.when(due)) if due else say("confirm-now")),
        note(say("confirm-hint")),
    )
    yes = say.button(say("button-confirm", count=audience.total), Do.CONFIRM, campaign.number, nonce)
    back = say.button(say("button-preview"), Do.SHOW, campaign.number)
    return Reply(blocks, ((yes,), (back,)))


def goes_out(say: Voice, campaign: Campaign, due: datetime) -> Reply:
    """It is confirmed; until it begins it can be taken back."""
    undo = say.button(say("button-undo"), Do.UNDO, campaign.number)
    return Reply((title(say.name(campaign)), Block(say("goes-out", when=say.when(due)))), ((undo,),))


def for_whom(say: Voice, campaign: Campaign) -> str:
    """Who of the subscribers gets a campaign."""
    feed = say.feed(campaign.feed)
    origin = str(campaign.origin or "")
    if campaign.audience is Among.ALL:
        return say("whom-all", feed=feed)
    return say(f"whom-{campaign.audience}", feed=feed, origin=origin)


def how_many(say: Voice, audience: Audience) -> str:
    """The exact number now, by language, and those who get nothing."""
    lines = [say("counts-total", count=audience.total)]
    lines += [say(f"counts-{each}", count=audience.gets[each]) for each in LANGUAGES if audience.gets.get(each)]
    lines += [say("counts-without", count=audience.without)] if audience.without else []
    return "\n".join(lines)


def _sentence(say: Voice, finding: Finding, when: Mapping[str, str]) -> str:
    language = {"language": finding.language} if finding.language else {}
    return say(f"found-{finding.rule}", **language, **when, **finding.values)


def _draft(say: Voice, staff: Staff, person: int, campaign: Campaign) -> tuple[Row, ...]:
    number = campaign.number
    alone = staff.can_confirm(person, campaign)
    sending = (
        say.button(say("button-send-now" if alone else "button-hand-over"), Do.NOW, number),
        say.button(say("button-schedule"), Do.WHEN, number),
    )
    return (sending, _rewriting(say, campaign), *_details(say, campaign), _discarding(say, campaign))


def _reviewed(staff: Staff, person: int, campaign: Campaign) -> str:
    return "review-yours" if staff.can_confirm(person, campaign) else "review-waits"


def _review(say: Voice, staff: Staff, person: int, campaign: Campaign) -> tuple[Row, ...]:
    number = campaign.number
    rows: list[Row] = []
    if staff.can_confirm(person, campaign):
        rows.append(
            (say.button(say("button-send"), Do.SEND, number), say.button(say("button-send-now"), Do.NOW, number))
        )
    if staff.can_write(person):
        rows.append(_rewriting(say, campaign))
    giving = "button-take-back" if person == campaign.author else "button-give-back"
    last = say.button(say(giving), Do.GIVE_BACK, number) if campaign.author else _discarding(say, campaign)[0]
    return (*rows, (last,))


def _rewriting(say: Voice, campaign: Campaign) -> Row:
    return tuple(say.button(say(f"button-rewrite-{each}"), Do.WRITE, campaign.number, each) for each in LANGUAGES)


def _details(say: Voice, campaign: Campaign) -> tuple[Row, ...]:
    if not is_invitation(campaign) or event_of(campaign) is None:
        return ()
    parts = ("title", "start", "place")
    return (tuple(say.button(say(f"button-{part}"), Do.WRITE, campaign.number, part) for part in parts),)


def _discarding(say: Voice, campaign: Campaign) -> Row:
    return (say.button(say("button-discard"), Do.DISCARD, campaign.number),)
