"""What staff have written, as it is kept and sent: a text with its formatting, and files known by their numbers.

Positions and lengths are those of Telegram, UTF-16 units; a door turns a Content into messages and back.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

LONGEST_TEXT: Final = 4096
LONGEST_CAPTION: Final = 1024
"""What Telegram allows, in UTF-16 units, of a text by itself and below a file."""


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text that is formatted: `kind` as Telegram names it ("bold", "text_link", …)."""

    kind: str
    start: int
    length: int
    url: str | None = None
    language: str | None = None
    emoji: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that Telegram keeps: `kind` is photo, document, video, audio or animation."""

    kind: str
    file: str


@dataclass(frozen=True, slots=True)
class Content:
    """One message in one language; with more than one file it is an album."""

    text: str
    spans: tuple[Span, ...] = ()
    files: tuple[Attachment, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As it is kept in the database."""
        return asdict(self)

    @property
    def longest(self) -> int:
        """How long its text may be, in UTF-16 units."""
        return LONGEST_CAPTION if self.files else LONGEST_TEXT


def units(text: str) -> int:
    """The length of a text as Telegram counts it, in UTF-16 units: "č" is one, most emoji are two."""
    return len(text.encode("utf-16-le")) // 2


def headed(heading: str, text: str) -> Content:
    """A text that begins with its heading, which is set in bold."""
    return Content(text, (Span("bold", 0, units(heading)),))


def from_json(kept: Mapping[str, Any]) -> Content:
    """What `as_json` made."""
    return Content(
        kept["text"],
        tuple(Span(**span) for span in kept["spans"]),
        tuple(Attachment(**file) for file in kept["files"]),
    )
