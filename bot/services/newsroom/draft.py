"""A campaign in the making, as values: what is written, what is asked next, what was skipped or accepted.

What stands in `Campaign.work`, where no number of a person may stand, for erasure looks at columns:
    step      what was asked last                          skipped   a language that is left out
    until     till when a message is taken for it, ISO     messages  the author's message with each text
    before    what a text took the place of, by language   right     findings that were accepted
    album     its number and language                      event     details of an invitation until all are known
    due       the time that was chosen, ISO                asks      the one question of a draft that only holds it
    handed    when it was handed over, ISO                 reason    why it was given back
    progress  the message that shows it to the sender      offered, left   what senders were told or have decided
    discarded  where it stood when it was thrown away
"""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from bot.language import LANGUAGES, Language, other
from bot.programme.model import Bilingual
from bot.services.events import Event
from bot.services.feeds import Feed
from bot.services.sending.content import Content, from_json
from bot.storage import Audience, Campaign


class Step(StrEnum):
    """What a draft asks for."""

    ENTRY = "entry"
    TITLE = "title"
    START = "start"
    END = "end"
    PLACE = "place"
    SLOVENE = "sl"
    ITALIAN = "it"
    WHEN = "when"
    NEW_START = "new-start"  # of an event that people were invited to
    NEW_PLACE = "new-place"
    REASON = "reason"  # why something is given back to its author


WAIT: Final = timedelta(minutes=30)
"""So long a question waits; what its author writes later is a question like anybody's."""
SOONEST: Final = timedelta(seconds=60)
"""So long after the confirmation sending begins at the earliest: time to take it back."""
_DETAILS: Final = (Step.TITLE, Step.START, Step.END, Step.PLACE)
TEXTS: Final[dict[Step, Language]] = {Step.SLOVENE: "sl", Step.ITALIAN: "it"}
"""The steps that ask for a text."""
OFFER: Final = "update"
"""How the key of a campaign begins that was made of what stands in the knowledge base."""
REWRITABLE: Final = (Step.SLOVENE, Step.ITALIAN, Step.TITLE, Step.START, Step.PLACE)


def contents(campaign: Campaign) -> dict[Language, Content]:
    """What is written, by language."""
    return {language: from_json(campaign.content[language]) for language in LANGUAGES if language in campaign.content}


def step_of(campaign: Campaign) -> Step | None:
    """What was asked last, None when nothing is to be asked or it was put aside."""
    step = campaign.work.get("step")
    return Step(step) if step in set(Step) else None


def waits(campaign: Campaign, now: datetime) -> Step | None:
    """What the author's next message answers, None when it is a question like anybody's."""
    until = campaign.work.get("until")
    return step_of(campaign) if until and datetime.fromisoformat(until) > now else None


def waits_no_more(campaign: Campaign, now: datetime) -> bool:
    """Whether it has waited in vain, and its author has not been told so."""
    return "until" in campaign.work and step_of(campaign) is not None and waits(campaign, now) is None


def asked(campaign: Campaign, step: Step, now: datetime) -> Campaign:
    """With a question that waits for its answer from now on."""
    return with_work(campaign, step=step, until=(now + WAIT).isoformat())


def at_rest(campaign: Campaign) -> Campaign:
    """Without a question."""
    return with_work(campaign, step=None, until=None)


def due(campaign: Campaign, now: datetime) -> datetime | None:
    """The time that was chosen, None for at once: also when that time has come meanwhile."""
    kept = campaign.work.get("due")
    chosen = datetime.fromisoformat(kept) if kept else None
    return chosen if chosen and chosen > now + SOONEST else None


def accepted(campaign: Campaign) -> frozenset[str]:
    """The findings that are right so."""
    return frozenset(campaign.work.get("right", ()))


def missing_step(campaign: Campaign) -> Step | None:
    """What is to be asked next, None when everything is there."""
    if "asks" in campaign.work:
        return Step(campaign.work["asks"])
    if not campaign.feed:
        return Step.ENTRY
    if is_invitation(campaign):
        details = campaign.work.get("event", {})
        unknown = next((step for step in _DETAILS if step not in details), None)
        if unknown:
            return unknown
    skipped = campaign.work.get("skipped")
    return next((Step(each) for each in LANGUAGES if each not in campaign.content and each != skipped), None)


def is_untouched(campaign: Campaign) -> bool:
    """Whether it was begun and nothing was written."""
    is_plain = campaign.audience is Audience.ALL and campaign.origin is None
    return is_plain and not campaign.content and not {"event", "skipped", "due"} & campaign.work.keys()


def is_invitation(campaign: Campaign) -> bool:
    """Whether it invites to an event of its own."""
    return campaign.feed == Feed.EVENTS and campaign.audience is Audience.ALL and campaign.origin is None


def is_offer(campaign: Campaign) -> bool:
    """Whether it was made of what stands in the knowledge base; all senders have been asked about it."""
    return (campaign.key or "").startswith(f"{OFFER}:")


def with_work(campaign: Campaign, **changes: Any) -> Campaign:  # noqa: ANN401 - whatever JSON can hold
    """With other work; None drops a key."""
    work = {name: value for name, value in (dict(campaign.work) | changes).items() if value is not None}
    return replace(campaign, work=work)


def with_text(campaign: Campaign, language: Language, content: Content, message: int) -> Campaign:
    """With a text; what was accepted of the one before is looked at anew."""
    kept = {name: value for name, value in campaign.content.items() if name != language}
    if other(language) in kept:
        kept.pop("missing", None)
    messages = dict(campaign.work.get("messages", {})) | {language: message}
    skipped = campaign.work.get("skipped")
    written = with_work(
        campaign, messages=messages, right=None, album=None, skipped=None if skipped == language else skipped
    )
    return replace(written, content=kept | {language: content.as_json()})


def remembering(campaign: Campaign, language: Language) -> Campaign:
    """With what stands in a language now, so that the next text there can be taken back."""
    before = dict(campaign.work.get("before", {})) | {language: campaign.content.get(language)}
    return with_work(campaign, before=before)


def taken(campaign: Campaign, language: Language) -> str | None:
    """What names the last text in a language as long as it can be taken back, for a button."""
    message = campaign.work.get("messages", {}).get(language)
    is_known = language in campaign.content and language in campaign.work.get("before", {})
    return f"{language}-{message}" if is_known and message else None


def taken_back(campaign: Campaign, language: Language) -> Campaign:
    """With what stood in a language before its last text; KeyError when that is not known."""
    before, messages = dict(campaign.work["before"]), dict(campaign.work.get("messages", {}))
    kept = {name: value for name, value in campaign.content.items() if name != language}
    old = before.pop(language)
    messages.pop(language, None)
    rest = with_work(campaign, before=before, messages=messages, right=None, album=None)
    return replace(rest, content=kept | ({language: old} if old else {}))


def swapped(campaign: Campaign) -> Campaign:
    """With each text in the place of the other, as the author meant them; what was accepted is looked at anew."""
    messages = {other(language): message for language, message in campaign.work.get("messages", {}).items()}
    texts = {language: campaign.content[other(language)] for language in LANGUAGES}
    changed = with_work(campaign, messages=messages, before=None, right=None, album=None)
    return replace(changed, content=dict(campaign.content) | texts)


def without_text(campaign: Campaign, language: Language, missing: str) -> Campaign:
    """Without a language: those who read it get the "other" one, or "none"."""
    kept = {name: value for name, value in campaign.content.items() if name != language}
    return replace(
        with_work(campaign, skipped=language, right=None, album=None),
        content=kept | {"missing": missing},
    )


def with_detail(campaign: Campaign, step: Step, value: object) -> Campaign:
    """With a detail of its event, which stands in the content when all are known; a new start asks for the end."""
    details = dict(campaign.work.get("event", {})) | {step.value: value}
    if step is Step.START:
        details.pop(Step.END.value, None)
    changed = with_work(campaign, event=details)
    if not all(detail.value in details for detail in _DETAILS):
        kept = {name: value for name, value in campaign.content.items() if name != "event"}
        return replace(changed, content=kept)
    return replace(changed, content=dict(campaign.content) | {"event": _event(campaign, details).as_json()})


def title_of(campaign: Campaign) -> dict[Language, str]:
    """The names of its event by language, empty as long as they are not known."""
    return dict(campaign.work.get("event", {}).get(Step.TITLE.value, {}))


def start_of(campaign: Campaign) -> datetime | None:
    """When its event begins, as far as that is known."""
    start = campaign.work.get("event", {}).get(Step.START.value)
    return datetime.fromisoformat(start) if start else None


def end_of(campaign: Campaign) -> datetime | None:
    """When its event ends, as far as that is known."""
    end = campaign.work.get("event", {}).get(Step.END.value)
    return datetime.fromisoformat(end) if end else None


def _event(campaign: Campaign, details: dict[str, Any]) -> Event:
    # Numbers begin anew in a new database, while calendars keep the events of the old one.
    uid = f"{campaign.number}.{campaign.created_at:%Y%m%dT%H%M%S}@koper"
    end = details[Step.END.value]
    return Event(
        uid,
        sequence=0,
        start=datetime.fromisoformat(details[Step.START.value]),
        end=datetime.fromisoformat(end) if end else None,
        title=Bilingual(**details[Step.TITLE.value]),
        place=Bilingual(**details[Step.PLACE.value]),
    )
