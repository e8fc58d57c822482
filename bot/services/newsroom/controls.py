"""Screens of what is not sent yet: what to mend, the controls below a preview, the confirmation, what goes out when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.language import LANGUAGES, Language
from bot.services.build import note, title
from bot.services.events import event_of
from bot.services.feeds import bringing, is_kind, sort_of
from bot.services.newsroom.asking import given_back_for
from bot.services.newsroom.checks import ACCEPTABLE, Finding, Rule
from bot.services.newsroom.draft import is_invitation
from bot.services.newsroom.happening import happening
from bot.services.newsroom.staff import Staff
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.replies import Block, Button, Reply, Row
from bot.storage import Audience, Campaign, Stage
from bot.texts import dates


@dataclass(frozen=True, slots=True)
class Prospect:
    """What would happen if a campaign were confirmed now.

    `gets` is how many get it, by language of what they get; `foreign` of these read another language, `without` get
    nothing for theirs. `due` is the time that was chosen, None for at once. `near` are others that the same people get
    less than a day before or after.
    """

    gets: Mapping[Language, int]
    without: int = 0
    foreign: int = 0
    due: datetime | None = None
    near: tuple[Campaign, ...] = ()

    @property
    def total(self) -> int:
        """All who get it."""
        return sum(self.gets.values())


def problems(say: Voice, staff: Staff, campaign: Campaign, found: Sequence[Finding]) -> Reply:
    """Everything there is to mend, each with its remedy for whoever may write."""
    event = event_of(campaign)
    when = {"when": say.when(event.start)} if event else {}
    sentences = tuple(Block(_sentence(say, finding, when)) for finding in found)
    acceptable = {finding.key: finding for finding in found if finding.rule in ACCEPTABLE}
    accepting = tuple((_accepting(say, campaign, finding),) for finding in acceptable.values())
    remedies = (*_swapping(say, campaign, found), *accepting, _rewriting(say, campaign))
    mending = remedies if staff.can_write(say.person) else ()
    rows = (*mending, *_discarding(say, staff, campaign))
    return Reply((title(say("problems-title", count=len(found))), *sentences), rows)


def control(say: Voice, staff: Staff, person: int, campaign: Campaign, prospect: Prospect) -> Reply:
    """Below the preview: for whom it is, how many get it, and what to do with it."""
    blocks = [*_outlook(say, campaign, prospect)]
    rows: tuple[Row, ...]
    match campaign.stage:
        case Stage.REVIEW:
            blocks += [*origin_of(say, campaign), Block(_begins(say, prospect))]
            blocks.append(note(say(_reviewed(staff, person, campaign))))
            rows = _review(say, staff, person, campaign)
        case Stage.STALE:
            alone = staff.can_confirm(person, campaign)
            go = say.button(say("button-send-now" if alone else "button-hand-over"), Do.NOW, campaign.number)
            rows = ((go,), *_discarding(say, staff, campaign))
        case _:
            blocks += [Block(_begins(say, prospect))] if prospect.due else []
            blocks += given_back_for(say, campaign)
            rows = _draft(say, staff, person, campaign, prospect)
    again = say.button(say("button-show"), Do.SHOW, campaign.number)
    return Reply(tuple(blocks), (*rows, (again,)))


def confirmation(say: Voice, campaign: Campaign, prospect: Prospect, nonce: str) -> Reply:
    """The last question before something goes out."""
    blocks = (*_outlook(say, campaign, prospect), Block(_begins(say, prospect)), note(say("confirm-hint")))
    yes = say.button(say("button-confirm", count=prospect.total), Do.CONFIRM, campaign.number, nonce)
    back = say.button(say("button-preview"), Do.SHOW, campaign.number)
    return Reply(blocks, ((yes,), (back,)))


def goes_out(
    say: Voice, campaign: Campaign, due: datetime, gets: Mapping[Language, int], *, already: bool = False
) -> Reply:
    """It is confirmed, perhaps already by somebody else, and who gets it; until it begins it can be taken back.

    What begins in a minute is told to the second.
    """
    look = say.button(say("button-look"), Do.SHOW, campaign.number)
    undo = say.button(say("button-undo"), Do.UNDO, campaign.number)
    clock = due.astimezone(dates.KOPER)
    to_the_second = {"hour": str(clock.hour), "minute": f"{clock.minute:02}", "second": f"{clock.second:02}"}
    begins = say("goes-out-soon", **to_the_second) if clock.second else say("goes-out", when=say.when(due))
    confirmed = say("confirmed-already" if already else "confirmed")
    blocks = (title(say.name(campaign)), Block(f"{confirmed} {begins}"), Block(how_many(say, Prospect(gets))))
    return Reply(blocks, ((undo,), (look,)))


def thrown_away(say: Voice, staff: Staff, campaign: Campaign, message: str) -> Reply:
    """It was thrown away, with the way back for whoever has one."""
    back = ((say.button(say("button-restore"), Do.RESTORE, campaign.number),),)
    return say.plain(message, *(back if staff.can_restore(say.person, campaign) else ()), name=say.name(campaign))


def origin_of(say: Voice, campaign: Campaign) -> tuple[Block, ...]:
    """Who wrote what waits for a second person, and since when it waits; nobody is named, for no name is kept."""
    if campaign.key:
        return (note(say("review-by-knowledge")),)
    handed = campaign.work.get("handed")
    return (note(say("review-by-editor", when=say.when(datetime.fromisoformat(handed)))),) if handed else ()


def for_whom(say: Voice, campaign: Campaign) -> str:
    """Who of the subscribers gets a campaign."""
    feed = say.feed(campaign.feed)
    origin = str(campaign.origin or "")
    if campaign.audience is Audience.ALL:
        if not campaign.feed or is_kind(campaign.feed):
            return say("whom-all", feed=feed)
        whose = sort_of(campaign.feed, say.programme)
        return say(f"whom-followers-{whose}", feed=feed, pillar=bringing(campaign.feed)[-1])
    if campaign.audience is Audience.GOT and event_of(campaign):
        return say("whom-asked-anew", origin=origin)
    return say(f"whom-{campaign.audience}", feed=feed, origin=origin)


def how_many(say: Voice, prospect: Prospect) -> str:
    """The exact number now, by language, those who get another language than theirs, and those who get nothing."""
    lines = [say("counts-total", count=prospect.total)]
    lines += [say(f"counts-{each}", count=prospect.gets[each]) for each in LANGUAGES if prospect.gets.get(each)]
    lines += [say("counts-foreign", count=prospect.foreign)] if prospect.foreign else []
    lines += [say("counts-without", count=prospect.without)] if prospect.without else []
    return "\n".join(lines)


def _outlook(say: Voice, campaign: Campaign, prospect: Prospect) -> tuple[Block, ...]:
    """Which campaign, for whom, how many, and what else they get at that time."""
    whom, many = Block(for_whom(say, campaign)), Block(how_many(say, prospect))
    head = (title(say.name(campaign)), *happening(say, campaign), whom, many)
    others = [(each, each.started_at or each.due_at) for each in prospect.near]
    lines = [say("crowded-line", name=say.name(each), when=say.when(at)) for each, at in others if at]
    return (*head, Block("\n".join((say("crowded"), *lines)))) if lines else head


def _begins(say: Voice, prospect: Prospect) -> str:
    return say("confirm-when", when=say.when(prospect.due)) if prospect.due else say("confirm-now")


def _accepting(say: Voice, campaign: Campaign, finding: Finding) -> Button:
    label = say(f"button-right-{finding.rule}", **({"language": finding.language} if finding.language else {}))
    return say.button(label, Do.RIGHT, campaign.number, finding.key)


def _swapping(say: Voice, campaign: Campaign, found: Sequence[Finding]) -> tuple[Row, ...]:
    """Where each text looks like the other language, one press puts both right."""
    foreign = {finding.language for finding in found if finding.rule is Rule.LANGUAGE}
    is_offered = foreign == set(LANGUAGES) and campaign.stage is Stage.DRAFT
    return ((say.button(say("button-swap"), Do.SWAP, campaign.number),),) if is_offered else ()


def _sentence(say: Voice, finding: Finding, when: Mapping[str, str]) -> str:
    language = {"language": finding.language} if finding.language else {}
    if finding.day:
        named = say.texts(f"weekday-{finding.values['weekday']}", finding.language or say.language)
        return say(f"found-{finding.rule}", **language, named=named, day=dates.day(finding.day, say.language))
    return say(f"found-{finding.rule}", **language, **when, **finding.values)


def _draft(say: Voice, staff: Staff, person: int, campaign: Campaign, prospect: Prospect) -> tuple[Row, ...]:
    """What a draft can do; of one with a time that was chosen, sending it at that time stands first."""
    number, alone = campaign.number, staff.can_confirm(person, campaign)
    rest = (_rewriting(say, campaign), *_details(say, campaign), *_discarding(say, staff, campaign))
    another = say.button(say("button-schedule"), Do.WHEN, number)
    if prospect.due is None:
        go = say.button(say("button-send-now" if alone else "button-hand-over"), Do.NOW, number)
        return ((go, another), *rest)
    go = say.button(say("button-send" if alone else "button-hand-over"), Do.SEND, number)
    return ((go,), (another, say.button(say("button-no-time"), Do.NOW, number)), *rest)


def _reviewed(staff: Staff, person: int, campaign: Campaign) -> str:
    return "review-yours" if staff.can_confirm(person, campaign) else "review-waits"


def _review(say: Voice, staff: Staff, person: int, campaign: Campaign) -> tuple[Row, ...]:
    number = campaign.number
    rows: list[Row] = []
    if staff.can_confirm(person, campaign):
        rows.append((say.button(say("button-send"), Do.SEND, number),))
    if staff.can_write(person):
        rows.append(_rewriting(say, campaign))
    giving = "button-take-back" if person == campaign.author else "button-give-back"
    if campaign.author is None:
        return (*rows, *_discarding(say, staff, campaign))
    return (*rows, (say.button(say(giving), Do.GIVE_BACK, number),))


def _rewriting(say: Voice, campaign: Campaign) -> Row:
    return tuple(say.button(say(f"button-rewrite-{each}"), Do.WRITE, campaign.number, each) for each in LANGUAGES)


def _details(say: Voice, campaign: Campaign) -> tuple[Row, ...]:
    if not is_invitation(campaign) or event_of(campaign) is None:
        return ()
    parts = ("title", "start", "place")
    return (tuple(say.button(say(f"button-{part}"), Do.WRITE, campaign.number, part) for part in parts),)


def _discarding(say: Voice, staff: Staff, campaign: Campaign) -> tuple[Row, ...]:
    discard = say.button(say("button-discard"), Do.DISCARD, campaign.number)
    return ((discard,),) if staff.can_discard(say.person, campaign) else ()
