"""Screens of writing: the first one, and every question that a draft asks."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.language import Language
from bot.programme.model import Entry
from bot.services.build import note, title
from bot.services.feeds import FEEDS
from bot.services.newsroom.draft import TEXTS, WAIT, Step, contents, missing_step, step_of, taken
from bot.services.newsroom.happening import happening
from bot.services.newsroom.staff import Staff
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.replies import Block, Reply, Row
from bot.storage import Campaign

_OTHER, _NONE = "other", "none"
_LONGEST_TAKEN: Final = 160


def home(say: Voice, staff: Staff, person: int, waiting: Sequence[Campaign]) -> Reply:
    """What one can begin, what waits for this person, and what was sent."""
    rows = tuple((say.button(say.name(each), Do.OPEN, each.number),) for each in waiting)
    beginning = _beginning(say) if staff.can_write(person) else ()
    sent = (say.button(say("button-campaigns"), Do.LIST),)
    hint = Block(say("home-hint" if staff.can_write(person) else "home-hint-sender"))
    waits = (note(say("home-waiting", count=len(waiting))),) if waiting else ()
    return Reply((title(say("home-title")), hint, *waits), (*rows, *beginning, sent))


def question(say: Voice, campaign: Campaign, step: Step) -> Reply:
    """What is asked next, with the buttons that answer without writing; it says that it waits, and for how long."""
    hint = (note(say("ask-text-hint")),) if step in TEXTS else ()
    known = (*given_back_for(say, campaign), *happening(say, campaign))
    blocks = (title(say.name(campaign)), *known, Block(say(f"ask-{step}")), *hint, _waits(say))
    return Reply(blocks, (*_skipping(say, campaign, step), leaving(say, campaign)))


def still(say: Voice, campaign: Campaign, message: str, **values: str) -> Reply:
    """What was sent does not answer the question: why, that it waits on, and the ways to answer without writing."""
    step = step_of(campaign)
    choices = _skipping(say, campaign, step) if step else ()
    told = Block(say(message, name=say.name(campaign), **values))
    return Reply((told, _waits(say)), (*choices, leaving(say, campaign)))


def leaving(say: Voice, campaign: Campaign) -> Row:
    """The ways out of a question, back to the preview if nothing is missing.

    A draft that only holds a question is nothing without it.
    """
    if "asks" in campaign.work:
        return (say.button(say("button-no-more"), Do.DISCARD, campaign.number),)
    back = () if missing_step(campaign) else (say.button(say("button-preview"), Do.OPEN, campaign.number),)
    later = say.button(say("button-later"), Do.LATER, campaign.number)
    return (*back, later, say.button(say("button-discard"), Do.DISCARD, campaign.number))


def with_taken(say: Voice, campaign: Campaign, language: Language, screen: Reply) -> Reply:
    """A screen that follows a text, with what was taken for it, and the way to take it back."""
    key = taken(campaign, language)
    if key is None or not screen.rows:
        return screen
    words = say.excerpt(contents(campaign)[language].text, _LONGEST_TAKEN)
    told = say("taken", language=language, words=words) if words else say("taken-file", language=language)
    back = say.button(say("button-not-meant"), Do.NOT_MEANT, campaign.number, key)
    return replace(screen, blocks=(*screen.blocks, note(told)), rows=(*screen.rows, (back,)))


def given_back_for(say: Voice, campaign: Campaign) -> tuple[Block, ...]:
    """Why a draft has come back to its author, if somebody said so."""
    reason = campaign.work.get("reason")
    return (Block(say("given-back-because", reason=reason)),) if reason else ()


def entries(say: Voice, campaign: Campaign, found: Sequence[Entry]) -> Reply:
    """Entries that may be meant."""
    rows = tuple((say.button(say.feed(entry.id), Do.PICK, campaign.number, entry.id),) for entry in found)
    return Reply((Block(say("entry-which")),), (*rows, leaving(say, campaign)))


def which_hour(say: Voice, campaign: Campaign, moments: Sequence[datetime]) -> Reply:
    """Which of some moments is meant: two that the clock shows alike, or the morning and the evening."""
    labels, asked = [say.when(moment) for moment in moments], say("moment-which")
    if len(set(labels)) == 1:
        asked = say("moment-twice", when=labels[0])
        labels = [say("button-hour-first"), say("button-hour-second")]
    rows = tuple(
        (say.button(label, Do.HOUR, campaign.number, str(int(moment.timestamp()) // 60)),)
        for label, moment in zip(labels, moments, strict=True)
    )
    return Reply((Block(asked),), (*rows, leaving(say, campaign)))


def _beginning(say: Voice) -> tuple[Row, ...]:
    kinds = [say.button(say.feed(feed), Do.BEGIN, 0, feed) for feed in FEEDS]
    entry = say.button(say("button-followers"), Do.BEGIN, 0, "entry")
    correction = say.button(say("button-correction"), Do.LIST, 0, "correct")
    return ((kinds[0], kinds[1]), (kinds[2], kinds[3]), (entry,), (correction,))


def _waits(say: Voice) -> Block:
    """That the next message is taken, and for how long."""
    return note(say("ask-waits", minutes=int(WAIT.total_seconds()) // 60))


def _skipping(say: Voice, campaign: Campaign, step: Step) -> tuple[Row, ...]:
    if step is Step.REASON:
        return ((say.button(say("button-no-reason"), Do.GIVE_BACK, campaign.origin or 0, "plain"),),)
    if step is Step.END:
        return ((say.button(say("button-no-end"), Do.SKIP, campaign.number, step),),)
    if step not in TEXTS or campaign.work.get("skipped") not in {None, TEXTS[step]}:
        return ()
    return tuple(
        (say.button(say(f"button-skip-{step}-{gets}"), Do.SKIP, campaign.number, f"{step}-{gets}"),)
        for gets in (_OTHER, _NONE)
    )
