"""Files by their ids: those the bot sent along, those that people sent, and those somewhere on the web."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from .params import Json, Params, Upload
from .refusal import bad_request

SHAPES: dict[str, Json] = {
    "photo": {"width": 800, "height": 600},
    "video": {"width": 1280, "height": 720, "duration": 12},
    "animation": {"width": 320, "height": 240, "duration": 2},
    "audio": {"duration": 180},
    "voice": {"duration": 3},
}


@dataclass(frozen=True, slots=True)
class File:
    """A file that Telegram has; what people sent has no bytes here."""

    kind: str
    """The word for it in a message, e.g. "photo"; it goes with the id."""
    content: Json
    """What a message that carries it shows."""
    upload: Upload | None = None


class Files:
    """All that were ever sent. A photo comes in several sizes, each with an id of its own."""

    def __init__(self) -> None:
        self._known: dict[str, File] = {}
        self._numbers = itertools.count(1)

    def learn(self, content: Json, upload: Upload | None = None) -> None:
        """Remember the files in the content of a message."""
        for kind, shown in content.items():
            for described in shown if isinstance(shown, list) else [shown]:
                if isinstance(described, dict) and "file_id" in described:
                    self._known.setdefault(described["file_id"], File(kind, content, upload))

    def upload(self, file_id: str) -> Upload | None:
        """The bytes behind an id, if there are any."""
        known = self._known.get(file_id)
        return known.upload if known else None

    def find(self, params: Params, kind: str, source: str) -> File:
        """The file that a call means by an id, an address on the web, or "attach://" and the name of a part."""
        if source in self._known:
            return self._again(source, kind)
        if source.startswith(("http://", "https://")):
            return self._new(kind, Upload(source.rsplit("/", 1)[-1], b""))
        upload = params.uploads.get(source.removeprefix("attach://"))
        if upload is None:
            absent = source.startswith("attach://") or not source
            reason = f"there is no {kind} in the request" if absent else "wrong file identifier/HTTP URL specified"
            raise bad_request(reason)
        if not upload.content:
            raise bad_request("file must be non-empty")
        return self._new(kind, upload)

    def _again(self, file_id: str, kind: str) -> File:
        known = self._known[file_id]
        if known.kind != kind:
            raise bad_request(f"can't use file of type {known.kind.title()} as {kind.title()}")
        return known

    def _new(self, kind: str, upload: Upload) -> File:
        file_id = f"file-{next(self._numbers)}"
        shown: Json = {"file_id": file_id, "file_unique_id": f"u-{file_id}", "file_size": len(upload.content)}
        shown |= SHAPES.get(kind, {})
        if kind != "photo":
            shown |= {"file_name": upload.name, "mime_type": upload.mime}
        content: Json = {kind: [shown] if kind == "photo" else shown}
        if kind == "animation":  # Telegram describes it as a document too
            content["document"] = shown
        self.learn(content, upload)
        return self._known[file_id]
