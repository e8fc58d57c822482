"""What a person's text carries: the formatting they chose, and what Telegram itself recognises in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .limits import check_entities
from .markup import Entities, Entity, units
from .refusal import Refusal

RECOGNISED = {
    "bot_command": re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(@[A-Za-z]\w{3,31})?"),
    "mention": re.compile(r"(?<![\w@])@[A-Za-z]\w{3,31}"),
    "hashtag": re.compile(r"(?<![\w#])#\w*[^\W\d]\w*"),
    "url": re.compile(r"https?://\S+"),
}
# Within these it recognises nothing.
OPAQUE = frozenset({"code", "pre", "text_link", "text_mention"})


def recognised(text: str) -> Entities:
    """The entities that Telegram adds to what a person writes."""
    found = [
        {"type": kind, "offset": units(text[: match.start()]), "length": units(match[0])}
        for kind, pattern in RECOGNISED.items()
        for match in pattern.finditer(text)
    ]
    return tuple(sorted(found, key=lambda entity: entity["offset"]))


def written(text: str, chosen: Iterable[Entity] = ()) -> Entities:
    """All entities of a text, in Telegram's order; AssertionError for chosen ones that reach beyond it."""
    given = tuple(chosen)
    try:
        check_entities(text, given)
    except Refusal as refusal:
        raise AssertionError(f"nobody can format like this: {refusal.description}") from None
    opaque = [entity for entity in given if entity["type"] in OPAQUE]
    added = [one for one in recognised(text) if one not in given and not any(_meet(one, each) for each in opaque)]
    return tuple(sorted((*given, *added), key=lambda entity: (entity["offset"], -entity["length"])))


def _meet(one: Entity, other: Entity) -> bool:
    begin = max(one["offset"], other["offset"])
    return bool(begin < min(one["offset"] + one["length"], other["offset"] + other["length"]))
