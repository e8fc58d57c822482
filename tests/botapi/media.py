"""The methods that send files: one with a caption, or several together as an album."""

from __future__ import annotations

from collections.abc import Callable

from . import limits
from .params import Json, Params
from .sending import post
from .state import World


def sender(kind: str) -> Callable[[World, Params], Json]:
    """sendPhoto, sendDocument, sendVideo and so on; what is sent along is in the part of that name."""

    def send(world: World, params: Params) -> Json:
        source = str(params.get(kind) or f"attach://{kind}")
        return world.show(post(world, params, **_fields(world, params, kind, source, params)))

    return send


def send_media_group(world: World, params: Params) -> list[Json]:
    """sendMediaGroup: all of it or nothing."""
    items = limits.album(params)
    prepared = [_fields(world, params, item["type"], str(item.get("media", "")), item) for item in items]
    album = world.album()
    return [world.show(post(world, params, album=album, **fields)) for fields in prepared]


def _fields(world: World, params: Params, kind: str, source: str, captioned: Params | Json) -> Json:
    """What a message with this file consists of."""
    text, entities = limits.caption(captioned)
    file = world.files.find(params, kind, source)
    return {"text": text, "entities": entities, "content": file.content, "file": file.upload}
