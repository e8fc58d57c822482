"""What people send besides text, as the Bot API describes it; the files themselves do not exist."""

from __future__ import annotations

import itertools
from typing import Any

from .params import Json
from .state import User


def _file(kind: str, **described: Any) -> Json:
    """A file as the bot sees it; its id says only what it is, nobody can download it."""
    return {"file_id": f"sent-{kind}", "file_unique_id": f"unique-{kind}", "file_size": 2048} | described


def voice(seconds: int) -> Json:
    """A voice message."""
    return {"voice": _file("voice", duration=seconds, mime_type="audio/ogg")}


def photo() -> Json:
    """A picture in two sizes."""
    return {"photo": [_file("photo-s", width=90, height=60), _file("photo-m", width=800, height=533)]}


def document(file_name: str) -> Json:
    """A file of any kind."""
    return {"document": _file("document", file_name=file_name, mime_type="application/pdf")}


def sticker(emoji: str) -> Json:
    """A sticker."""
    size = {"width": 512, "height": 512}
    return {"sticker": _file("sticker", type="regular", is_animated=False, is_video=False, emoji=emoji, **size)}


def animation() -> Json:
    """A moving picture; Telegram describes it as a document too."""
    described = _file("animation", width=320, height=240, duration=2, mime_type="video/mp4")
    return {"animation": described, "document": _file("animation", mime_type="video/mp4")}


def video_note() -> Json:
    """A round film."""
    return {"video_note": _file("video-note", length=240, duration=4)}


def contact(phone_number: str, user: User) -> Json:
    """A telephone number with its owner."""
    return {"contact": {"phone_number": phone_number, "first_name": user.first_name, "user_id": user.id}}


def location(latitude: float, longitude: float) -> Json:
    """A place."""
    return {"location": {"latitude": latitude, "longitude": longitude}}


def poll(question: str, options: tuple[str, ...]) -> Json:
    """A poll nobody has voted in."""
    numbers = itertools.count()
    choices = [{"text": text, "voter_count": 0, "persistent_id": str(next(numbers))} for text in options]
    described = {
        "id": "poll-1",
        "question": question,
        "options": choices,
        "total_voter_count": 0,
        "is_closed": False,
    }
    return {
        "poll": described
        | {
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        }
    }
