"""What staff see of an event while they write: day and hour with the weekday in both languages, and both names."""

from bot.services.build import note
from bot.services.events import event_of
from bot.services.newsroom.draft import end_of, start_of
from bot.services.newsroom.voice import Voice
from bot.services.replies import Block
from bot.storage import Campaign


def happening(say: Voice, campaign: Campaign) -> tuple[Block, ...]:
    """When and where it is, as far as that is known; a wrong date shows by its weekday."""
    event, start = event_of(campaign), start_of(campaign)
    if event:
        when = say("event-when", when=say.both(event.start, event.end))
        return (note(f"{when}\n{say('event-where', place=event.where)}"),)
    return (note(say("event-when", when=say.both(start, end_of(campaign)))),) if start else ()
