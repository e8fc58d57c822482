"""What staff see of an event while they write: its names, day and hour in both languages, the place."""

from bot.language import LANGUAGES
from bot.services.build import note
from bot.services.events import event_of
from bot.services.newsroom.draft import end_of, start_of, title_of
from bot.services.newsroom.voice import Voice
from bot.services.replies import Block
from bot.storage import Campaign


def happening(say: Voice, campaign: Campaign) -> tuple[Block, ...]:
    """What, when and where it is, as far as that is known; a wrong date shows by its weekday."""
    event, start, names = event_of(campaign), start_of(campaign), title_of(campaign)
    if event:
        named = say("event-named", **{language: event.name(language) for language in LANGUAGES})
        when = say("event-when", when=say.both(event.start, event.end))
        return (note(f"{named}\n{when}\n{say('event-where', place=event.where)}"),)
    lines = [say("event-named", **names)] if names else []
    lines += [say("event-when", when=say.both(start, end_of(campaign)))] if start else []
    return (note("\n".join(lines)),) if lines else ()
