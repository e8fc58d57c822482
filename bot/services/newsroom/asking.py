"""Screens of writing: the first one, and every question that a draft asks."""

from collections.abc import Sequence
from datetime import datetime

from bot.programme.model import Entry
from bot.services.build import note, title
from bot.services.feeds import FEEDS
from bot.services.newsroom.draft import TEXTS, Step
from bot.services.newsroom.staff import Staff
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.replies import Block, Reply, Row
from bot.storage import Campaign

_OTHER, _NONE = "other", "none"


def home(say: Voice, staff: Staff, person: int, waiting: Sequence[Campaign]) -> Reply:
    """What one can begin, what waits for this person, and what was sent."""
    rows = tuple((say.button(say.name(each), Do.OPEN, each.number),) for each in waiting)
    beginning = _beginning(say) if staff.can_write(person) else ()
    sent = (say.button(say("button-campaigns"), Do.LIST),)
    hint = Block(say("home-hint" if staff.can_write(person) else "home-hint-sender"))
    waits = (note(say("home-waiting", count=len(waiting))),) if waiting else ()
    return Reply((title(say("home-title")), hint, *waits), (*rows, *beginning, sent))


def question(say: Voice, campaign: Campaign, step: Step) -> Reply:
    """What is asked next, with the buttons that answer without writing."""
    hint = (note(say("ask-text-hint")),) if step in TEXTS else ()
    discard = (say.button(say("button-discard"), Do.DISCARD, campaign.number),)
    return Reply(
        (title(say.name(campaign)), Block(say(f"ask-{step}")), *hint), (*_skipping(say, campaign, step), discard)
    )


def entries(say: Voice, campaign: Campaign, found: Sequence[Entry]) -> Reply:
    """Entries that may be meant."""
    rows = tuple((say.button(say.feed(entry.id), Do.PICK, campaign.number, entry.id),) for entry in found)
    return Reply((Block(say("entry-which")),), rows)


def which_hour(say: Voice, campaign: Campaign, moments: Sequence[datetime]) -> Reply:
    """Which of two moments is meant that the clock shows alike."""
    labels = ("button-hour-first", "button-hour-second")
    rows = tuple(
        (say.button(say(label), Do.HOUR, campaign.number, str(int(moment.timestamp()) // 60)),)
        for label, moment in zip(labels, moments, strict=True)
    )
    return Reply((Block(say("moment-twice", when=say.when(moments[0]))),), rows)


def _beginning(say: Voice) -> tuple[Row, ...]:
    kinds = [say.button(say.feed(feed), Do.BEGIN, 0, feed) for feed in FEEDS]
    entry = say.button(say("button-followers"), Do.BEGIN, 0, "entry")
    correction = say.button(say("button-correction"), Do.LIST, 0, "correct")
    return ((kinds[0], kinds[1]), (kinds[2], kinds[3]), (entry,), (correction,))


def _skipping(say: Voice, campaign: Campaign, step: Step) -> tuple[Row, ...]:
    if step is Step.END:
        return ((say.button(say("button-no-end"), Do.SKIP, campaign.number, step),),)
    if step not in TEXTS or campaign.work.get("skipped") not in {None, TEXTS[step]}:
        return ()
    return tuple(
        (say.button(say(f"button-skip-{step}-{gets}"), Do.SKIP, campaign.number, f"{step}-{gets}"),)
        for gets in (_OTHER, _NONE)
    )
