"""Screens of what is being sent or was sent: the progress with its bar, the report in words, the list of campaigns."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from bot.language import LANGUAGES
from bot.services.build import note, title
from bot.services.events import Event
from bot.services.newsroom.controls import for_whom
from bot.services.newsroom.staff import Staff
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do
from bot.services.replies import Block, Reply, Row
from bot.storage import UNDER_WAY, Campaign, Coming, Stage, State, Tally

_FULL: Final = 10
_REASONS: Final = ("stopped", "blocked", "deactivated", "removed", "paused", "cancelled")
_HALTS: Final = ("network", "blocked", "deactivated", "removed", "barred")
# A rejected token, or a second process with it, by the library's name for that.
_TOKEN: Final = ("InvalidToken", "Conflict")
# The name of an error: nobody knows what became of the messages. Words of Telegram have blanks or underscores.
_ERROR: Final = re.compile(r"[A-Z]+[a-z][A-Za-z]*")
_HOUR: Final = 60
_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a campaign has gone so far: `gone` by reason; `coming` are the answers to an event that holds as `event`."""

    tally: Tally
    gone: Mapping[str, int] = field(default_factory=dict)
    coming: Mapping[Coming, int] | None = None
    event: Event | None = None


def progress(say: Voice, staff: Staff, campaign: Campaign, tally: Tally, per_minute: float) -> Reply:
    """How far it is; the buttons are those of its stage, none when nothing goes on."""
    if campaign.stage is Stage.CANCELLED:
        return Reply((title(say.name(campaign)), Block(cancelled(say, tally))))
    lines = [say(f"progress-{state}", count=tally.of(state)) for state in (State.SENT, State.GONE)]
    lines += [
        say(f"progress-{state}", count=tally.of(state)) for state in (State.FAILED, State.UNCERTAIN) if tally.of(state)
    ]
    blocks = [title(say.name(campaign)), Block(_bar(say, tally)), Block("\n".join(lines))]
    if campaign.stage is Stage.SENDING:
        blocks.append(note(_pace(say, tally, per_minute)))
    if campaign.stage is Stage.PAUSED:
        blocks.append(note(say("progress-paused")))
    return Reply(tuple(blocks), steering(say, staff, campaign))


def cancelled(say: Voice, tally: Tally) -> str:
    """How many got what was cancelled, and how many did not."""
    sent, flying, unclear = (tally.of(state) for state in (State.SENT, State.SENDING, State.UNCERTAIN))
    lines = [say("progress-cancelled", sent=sent, total=tally.total, left=tally.total - sent - flying - unclear)]
    lines += [say("progress-flying", count=flying)] if flying else []
    lines += [say("progress-uncertain", count=unclear)] if unclear else []
    return "\n".join(lines)


def cancelled_by_other(say: Voice, campaign: Campaign, tally: Tally) -> Reply:
    """To whom it concerns that somebody else has cancelled it."""
    report = say.button(say("button-report"), Do.REPORT, campaign.number)
    told = Block(say("cancelled-by-other", name=say.name(campaign)))
    return Reply((told, Block(cancelled(say, tally))), ((report,),))


def goes_on(say: Voice, staff: Staff, campaign: Campaign) -> Reply:
    """It is being sent again; how far it is stands in the one message that is kept up to date."""
    return say.plain("goes-on", *steering(say, staff, campaign), name=say.name(campaign))


def stop_asked(say: Voice, staff: Staff, campaign: Campaign) -> Reply:
    """Somebody who may not stop it asks those who may."""
    return say.plain("stop-asked", *steering(say, staff, campaign), name=say.name(campaign))


def steering(say: Voice, staff: Staff, campaign: Campaign) -> tuple[Row, ...]:
    """The buttons of what is being sent; whoever may not send can ask those who may."""
    if campaign.stage not in UNDER_WAY:
        return ()
    if not staff.can_send(say.person):
        return ((say.button(say("button-ask-stop"), Do.ASK_STOP, campaign.number),),)
    is_paused = campaign.stage is Stage.PAUSED
    first = ("button-resume", Do.RESUME) if is_paused else ("button-halt", Do.PAUSE)
    return (
        (
            say.button(say(first[0]), first[1], campaign.number),
            say.button(say("button-cancel"), Do.CANCEL, campaign.number),
        ),
    )


def report(say: Voice, staff: Staff, campaign: Campaign, outcome: Outcome) -> Reply:
    """What has become of a campaign, in words, with what this person can still do."""
    blocks = [title(say(f"report-{campaign.stage}", name=say.name(campaign))), Block(for_whom(say, campaign))]
    blocks += [
        Block(line) for line in (_times(say, campaign), _languages(say, outcome.tally), _gone(say, outcome)) if line
    ]
    uncertain = outcome.tally.of(State.UNCERTAIN)
    if uncertain:
        blocks.append(Block(say("report-uncertain", count=uncertain)))
    if outcome.event and outcome.coming is not None:
        blocks.append(Block(_coming(say, outcome.event, outcome.coming)))
    campaigns = (say.button(say("button-campaigns"), Do.LIST),)
    return Reply(tuple(blocks), (*_afterwards(say, staff, campaign, outcome), campaigns))


def halted(say: Voice, staff: Staff, campaign: Campaign, reason: str) -> Reply:
    """It has paused by itself: why, and what can be done."""
    blocks = (title(say("halted-title", name=say.name(campaign))), Block(why(say, reason)))
    return Reply(blocks, steering(say, staff, campaign))


def why(say: Voice, reason: str) -> str:
    """Why something has paused by itself; what Telegram says of a content is told in its own words."""
    if reason in _HALTS:
        return say(f"halted-{reason}")
    if reason in _TOKEN:
        return say("halted-token")
    return say("halted-unknown" if _ERROR.fullmatch(reason) else "halted-other", reason=reason)


def stale(say: Voice, campaign: Campaign) -> Reply:
    """Its time was missed: whether it shall still go out."""
    look = say.button(say("button-look"), Do.SHOW, campaign.number)
    discard = say.button(say("button-discard"), Do.DISCARD, campaign.number)
    due = say.when(campaign.due_at) if campaign.due_at else ""
    return say.plain("stale", (look,), (discard,), name=say.name(campaign), when=due)


def campaigns(say: Voice, found: Sequence[Campaign], *, to_correct: bool) -> Reply:
    """The newest campaigns, each a button."""
    do = Do.CORRECT if to_correct else Do.OPEN
    rows = tuple((say.button(_listed(say, each), do, each.number),) for each in found)
    home = (say.button(say("button-newsroom"), Do.HOME),)
    hint = "list-none" if not found else "list-correct" if to_correct else "list-hint"
    return Reply((title(say("list-title")), Block(say(hint))), (*rows, home))


def discarded(say: Voice, found: Sequence[Campaign]) -> Reply:
    """What was thrown away, each a button."""
    rows = tuple((say.button(say.name(each), Do.OPEN, each.number),) for each in found)
    home = (say.button(say("button-newsroom"), Do.HOME),)
    return Reply((title(say("button-discarded")), Block(say("list-discarded"))), (*rows, home))


def really_cancel(say: Voice, campaign: Campaign, tally: Tally) -> Reply:
    """Whether what is left shall not be sent."""
    yes = say.button(say("button-cancel-yes"), Do.CANCEL_YES, campaign.number)
    no = say.button(say("button-cancel-no"), Do.REPORT, campaign.number)
    values = {"sent": tally.of(State.SENT), "left": tally.left}
    return Reply((Block(say("cancel-ask", name=say.name(campaign), **values)),), ((yes,), (no,)))


def really_again(say: Voice, campaign: Campaign, uncertain: int, seal: str) -> Reply:
    """Whether to send once more what may have arrived."""
    yes = say.button(say("button-send-again-yes"), Do.AGAIN_YES, campaign.number, seal)
    no = say.button(say("button-leave"), Do.LEAVE, campaign.number)
    return Reply((Block(say("again-warning", count=uncertain)),), ((yes,), (no,)))


def _bar(say: Voice, tally: Tally) -> str:
    done = tally.done
    share = done / tally.total if tally.total else 1.0
    full = int(share * _FULL)
    percent = int(share * 100)
    return say("progress-bar", bar="▓" * full + "░" * (_FULL - full), percent=percent, done=done, total=tally.total)


def _pace(say: Voice, tally: Tally, per_minute: float) -> str:
    if per_minute < 1:
        return say("pace-unknown")
    minutes = tally.left / per_minute
    if minutes < 1:
        left = say("left-soon")
    elif minutes < _HOUR:
        left = say("left-minutes", count=round(minutes))
    else:
        left = say("left-hours", count=round(minutes / _HOUR))
    return say("pace", rate=round(per_minute), left=left)


def _times(say: Voice, campaign: Campaign) -> str:
    if campaign.started_at is None:
        return ""
    if campaign.ended_at is None:
        return say("report-began", when=say.when(campaign.started_at))
    took, when = campaign.ended_at - campaign.started_at, say.when(campaign.started_at)
    if took < _MINUTE:
        return say("report-took-moments", when=when)
    return say("report-took", when=when, minutes=round(took / _MINUTE))


def _languages(say: Voice, tally: Tally) -> str:
    lines = []
    for language in LANGUAGES:
        total = sum(times for (spoken, _), times in tally.counts.items() if spoken == language)
        if total:
            lines.append(say(f"report-{language}", sent=tally.in_language(language, State.SENT), total=total))
    return "\n".join(lines) or say("report-nobody")


def _gone(say: Voice, outcome: Outcome) -> str:
    reasons: Counter[str] = Counter()
    for reason, times in outcome.gone.items():
        short = "stopped" if reason == "stopped-person" else reason.removeprefix("stopped-")
        reasons[short if short in _REASONS else "other"] += times
    reasons["other"] += outcome.tally.of(State.GONE) - reasons.total()  # erased meanwhile: only counted
    lines = [say(f"gone-{reason}", count=reasons[reason]) for reason in (*_REASONS, "other") if reasons[reason]]
    failed = outcome.tally.of(State.FAILED)
    lines += [say("progress-failed", count=failed)] if failed else []
    return "\n".join(lines)


def _coming(say: Voice, event: Event, coming: Mapping[Coming, int]) -> str:
    """When it is, as people know it, and how many answered to that; of what is cancelled, that it is."""
    when = say("report-off" if event.cancelled else "event-when", when=say.both(event.start, event.end))
    return f"{when}\n{say('report-coming', **{str(each): times for each, times in coming.items()})}"


def _afterwards(say: Voice, staff: Staff, campaign: Campaign, outcome: Outcome) -> tuple[Row, ...]:
    rows = list(steering(say, staff, campaign))
    if staff.can_send(say.person):
        rows += _uncertain(say, campaign, outcome)
    return (*rows, *_mending(say, campaign, outcome)) if staff.can_write(say.person) else tuple(rows)


def _uncertain(say: Voice, campaign: Campaign, outcome: Outcome) -> list[Row]:
    """What senders may do about what may or may not have arrived."""
    number = campaign.number
    if outcome.tally.of(State.UNCERTAIN) and campaign.stage is Stage.FINISHED and not campaign.work.get("left"):
        again = say.button(say("button-send-again"), Do.AGAIN, number)
        return [(again, say.button(say("button-leave"), Do.LEAVE, number))]
    return []


def _mending(say: Voice, campaign: Campaign, outcome: Outcome) -> list[Row]:
    """What writers may tell those who got it."""
    number = campaign.number
    rows: list[Row] = []
    if campaign.stage not in UNDER_WAY and campaign.started_at:
        rows.append((say.button(say("button-correct"), Do.CORRECT, number),))
    if outcome.event and not outcome.event.cancelled:
        moves = (say.button(say(f"button-move-{part}"), Do.MOVE, number, part) for part in ("start", "place"))
        rows += [tuple(moves), (say.button(say("button-call-off"), Do.CALL_OFF, number),)]
    return rows


def _listed(say: Voice, campaign: Campaign) -> str:
    if campaign.stage is Stage.SCHEDULED and campaign.due_at:
        return say("list-line-due", name=say.name(campaign), when=say.when(campaign.due_at))
    return say("list-line", name=say.name(campaign), stage=say(f"stage-{campaign.stage}"))
