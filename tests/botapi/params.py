"""Reads the parameters of a request, whichever of three bodies (JSON, urlencoded, multipart) carries them."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

Json = dict[str, Any]

# Forms carry everything as text. These stay text even when they look like a number or like JSON.
TEXTUAL = frozenset(
    {
        "animation", "audio", "callback_query_id", "caption", "description", "document", "file_id",
        "inline_message_id", "inline_query_id", "language_code", "name", "next_offset", "parse_mode", "photo",
        "secret_token", "short_description", "text", "url", "video", "voice",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that the bot sent along."""

    name: str
    content: bytes
    mime: str = "application/octet-stream"


@dataclass(slots=True)
class Params:
    """The parameters of a call, decoded, and its files by the name of their part."""

    values: Json = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)
    method: str = ""
    """The method that was called, as it is written in Telegram's documents."""

    @property
    def chat_id(self) -> int | str | None:
        """The chat that the call names, if it names one at all."""
        value = self.values.get("chat_id")
        return value if isinstance(value, int | str) else None

    def get(self, name: str, default: Any = None) -> Any:
        """A parameter; an absent one and an explicit null are the same."""
        value = self.values.get(name)
        return default if value is None else value

    def number(self, name: str, default: int = 0) -> int:
        """A whole number; whatever is none counts as the default, as Telegram does it."""
        value = self.get(name)
        return value if isinstance(value, int) else default


def decoded(name: str, value: Any) -> Any:
    """One parameter as JSON would have carried it."""
    if name in TEXTUAL and isinstance(value, str):
        return sys.intern(value)  # all calls are kept, and a newsletter is one text in 10,000 of them
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


async def read(request: web.Request, method: str) -> Params:
    """All parameters of a call; those in the address count too."""
    params = Params(method=method)
    params.values.update({name: decoded(name, value) for name, value in request.query.items()})
    if request.content_type == "multipart/form-data":
        await _read_parts(request, params)
    elif request.content_type == "application/json":
        body = await request.json()
        params.values.update({name: decoded(name, value) for name, value in body.items()})
    else:
        form = await request.post()
        params.values.update({name: decoded(name, value) for name, value in form.items()})
    return params


async def _read_parts(request: web.Request, params: Params) -> None:
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read(decode=True))
        if part.filename is None:
            params.values[part.name] = decoded(part.name, content.decode())
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            params.uploads[part.name] = Upload(part.filename, content, mime)
