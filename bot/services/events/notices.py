"""What is sent about an event after its invitation: the reminder, a change, the cancellation, in both languages."""

from collections.abc import Callable
from typing import Any

from bot.language import LANGUAGES, Language
from bot.services.events.event import KEY, Event
from bot.services.sending.content import headed
from bot.texts import Texts
from bot.texts.dates import period

Written = dict[str, Any]
"""The content of a campaign."""


def reminder(event: Event, texts: Texts) -> Written:
    """To those who said that they come, or may come."""

    def write(language: Language) -> tuple[str, ...]:
        return (
            texts("event-reminder", language, title=event.name(language)),
            f"{_when(event, language, texts)}\n{_where(event, language, texts)}",
            texts("event-reminder-why", language),
        )

    return _written(event, write)


def change(before: Event, event: Event, texts: Texts) -> Written:
    """To those who were invited: what is now, and what was."""

    def write(language: Language) -> tuple[str, ...]:
        moved = event.is_moved_from(before)
        told = _when(event, language, texts, before if moved else None)
        place = _where(event, language, texts, before if before.where != event.where else None)
        return (
            texts("event-changed", language, title=event.name(language)),
            f"{told}\n{place}",
            texts("event-moved-answers" if moved else "event-changed-answers", language),
        )

    return _written(event, write)


def cancellation(event: Event, texts: Texts) -> Written:
    """To those who were invited: what is not going to be."""

    def write(language: Language) -> tuple[str, ...]:
        return (
            texts("event-cancelled", language, title=event.name(language)),
            f"{_when(event, language, texts)}\n{_where(event, language, texts)}",
            texts("event-cancelled-calendar", language),
        )

    return _written(event, write)


def _when(event: Event, language: Language, texts: Texts, before: Event | None = None) -> str:
    when = period(event.start, event.end, language)
    if before is None:
        return texts("event-when", language, when=when)
    return texts("event-when-changed", language, when=when, before=period(before.start, before.end, language))


def _where(event: Event, language: Language, texts: Texts, before: Event | None = None) -> str:
    if before is None:
        return texts("event-where", language, place=event.where)
    return texts("event-where-changed", language, place=event.where, before=before.where)


def _written(event: Event, write: Callable[[Language], tuple[str, ...]]) -> Written:
    """The content with the event and a text in each language, whose first paragraph is its heading."""
    texts = {language: write(language) for language in LANGUAGES}
    contents = {
        language: headed(paragraphs[0], "\n\n".join(paragraphs)).as_json() for language, paragraphs in texts.items()
    }
    return contents | {"missing": "other", KEY: event.as_json()}
