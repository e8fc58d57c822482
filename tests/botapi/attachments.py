"""What people send besides text, as the Bot API describes it; the files themselves do not exist.

`number` tells one file from another: a photo's id is, say, "sent-photo-7-m".
"""

from __future__ import annotations

import itertools
from typing import Any

from .params import Json
from .records import User


def _file(name: str, **described: Any) -> Json:
    """A file as the bot sees it; it can be sent again by its id, and nobody can download it."""
    return {"file_id": f"sent-{name}", "file_unique_id": f"unique-{name}", "file_size": 2048} | described


def voice(number: int, seconds: int) -> Json:
    """A voice message."""
    return {"voice": _file(f"voice-{number}", duration=seconds, mime_type="audio/ogg")}


def photo(number: int) -> Json:
    """A picture in two sizes."""
    small, medium = _file(f"photo-{number}-s", width=90, height=60), _file(f"photo-{number}-m", width=800, height=533)
    return {"photo": [small, medium]}


def document(number: int, file_name: str = "paper.pdf") -> Json:
    """A file of any kind."""
    return {"document": _file(f"document-{number}", file_name=file_name, mime_type="application/pdf")}


def video(number: int) -> Json:
    """A film."""
    return {"video": _file(f"video-{number}", width=1280, height=720, duration=12, mime_type="video/mp4")}


def audio(number: int) -> Json:
    """A piece of music."""
    return {"audio": _file(f"audio-{number}", duration=180, mime_type="audio/mpeg")}


def sticker(number: int, emoji: str) -> Json:
    """A sticker."""
    size = {"width": 512, "height": 512}
    kind = {"type": "regular", "is_animated": False, "is_video": False}
    return {"sticker": _file(f"sticker-{number}", emoji=emoji, **kind, **size)}


def animation(number: int) -> Json:
    """A moving picture; Telegram describes it as a document too."""
    described = _file(f"animation-{number}", width=320, height=240, duration=2, mime_type="video/mp4")
    return {"animation": described, "document": _file(f"animation-{number}", mime_type="video/mp4")}


def video_note(number: int) -> Json:
    """A round film."""
    return {"video_note": _file(f"video-note-{number}", length=240, duration=4)}


ALBUM = {"photo": photo, "video": video, "document": document, "audio": audio}
"""What an album may consist of, by its word."""


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
