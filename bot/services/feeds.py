"""Feeds: what one can subscribe to. The four kinds of the source's form, or an entry that is followed."""

from collections.abc import Iterable
from enum import StrEnum

from bot.language import Language
from bot.programme.model import Entry, Kind, Programme
from bot.texts import Texts


class Feed(StrEnum):
    """The kinds of "Prijavi se na naše novice, sporočila, obvestila in vabila na dogodke", in that order."""

    NEWS = "news"
    MESSAGES = "messages"
    NOTICES = "notices"
    EVENTS = "events"


FEEDS = tuple(Feed)
_FOLLOWED = (Kind.PILLAR, Kind.COMMITMENT)


def is_kind(feed: str) -> bool:
    """Whether a feed is one of the four kinds, and not an entry."""
    return feed in set(Feed)


def followed(feed: str, programme: Programme) -> Entry | None:
    """The entry behind a feed, None for a kind and for an entry that is gone or that nobody can follow."""
    entry = None if is_kind(feed) else programme.find(feed)
    return entry if entry and entry.kind in _FOLLOWED else None


def exists(feed: str, programme: Programme) -> bool:
    """Whether one can subscribe to this."""
    return is_kind(feed) or followed(feed, programme) is not None


def in_order(feeds: Iterable[str]) -> tuple[str, ...]:
    """Feeds in the order in which they are shown: the kinds first, then entries by their numbers."""
    kinds = {feed: place for place, feed in enumerate(FEEDS)}
    return tuple(sorted(feeds, key=lambda feed: (kinds.get(Feed(feed), 0) if is_kind(feed) else len(FEEDS), feed)))


def name(feed: str, programme: Programme, language: Language, texts: Texts) -> str:
    """What people call a feed: "Novice", "4.3 · Kanalizacija na podeželju"; an entry that is gone says so."""
    if is_kind(feed):
        return texts(f"feed-{feed}", language)
    entry = followed(feed, programme)
    return f"{entry.id} · {entry.title[language]}" if entry else texts("feed-gone", language, id=feed)
