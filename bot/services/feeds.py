"""Feeds: what one can subscribe to. The four kinds of the source's form, or an entry that is followed."""

from collections.abc import Iterable

from bot.language import Language
from bot.programme.model import Entry, Feed, Kind, Programme
from bot.texts import Texts

__all__ = ["FEEDS", "Feed", "exists", "followed", "in_order", "is_kind", "name", "sort_of"]

FEEDS = tuple(Feed)
_FOLLOWED = (Kind.PILLAR, Kind.COMMITMENT)


def is_kind(feed: str) -> bool:
    """Whether a feed is one of the four kinds, and not an entry."""
    return feed in set(Feed)


def followed(feed: str, programme: Programme) -> Entry | None:
    """The entry behind a feed, None for a kind and for an entry that is gone or that nobody can follow."""
    entry = None if is_kind(feed) else programme.find(feed)
    return entry if entry and entry.kind in _FOLLOWED else None


def sort_of(feed: str, programme: Programme) -> str:
    """Whether a followed entry is a "pillar" or a "commitment", also when it is gone: those of a pillar have a dot."""
    entry = followed(feed, programme)
    return str(entry.kind if entry else Kind.COMMITMENT if "." in feed else Kind.PILLAR)


def bringing(feed: str) -> tuple[str, ...]:
    """The feeds whose subscribers get what is sent to one: its own, and that of the pillar whose commitment it is."""
    pillar, dot, _ = feed.partition(".")
    return (feed, pillar) if dot else (feed,)


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
