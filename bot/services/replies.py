"""The seam between services and doors: a Reply is what any door can show.

Texts in a Reply are plain; escaping and markup belong to the door that shows them.
"""

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """How a door sets a block apart."""

    PLAIN = "plain"
    TITLE = "title"
    QUOTE = "quote"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph and its style."""

    text: str
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Button:
    """A button whose press comes back as `action` ("verb:id:…", at most 64 bytes, see services.actions)."""

    label: str
    action: str


@dataclass(frozen=True, slots=True)
class Share:
    """A button that passes an entry on: the door turns `payload` into a deep link to the bot."""

    label: str
    payload: str
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A button that opens a page."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Private:
    """A button that leads from a group to one's own chat with the bot, which hears the start parameter `payload`."""

    label: str
    payload: str


AnyButton = Button | Share | Link | Private
Row = tuple[AnyButton, ...]


@dataclass(frozen=True, slots=True)
class File:
    """A file that goes with a Reply: its name, and what is in it (text, in UTF-8)."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """What a door shows: paragraphs, then rows of buttons, then a file.

    `toast` is a short word for a press of a button (at most 200 characters); a Reply of a toast alone leaves
    the screen as it is.
    """

    blocks: tuple[Block, ...] = ()
    rows: tuple[Row, ...] = ()
    toast: str | None = None
    file: File | None = None


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a press of a button leads to: replies, whether the first takes the place of the pressed screen, a toast.

    With `private`, a start parameter, whoever pressed is led to their own chat with the bot instead, which hears it.
    `instead` takes the place of the pressed button alone, where the rest of its message stays as it is.
    `row` takes the place of the row in which it stands. `question` is a text that is to be answered as if it had just
    been asked.
    """

    replies: tuple[Reply, ...] = ()
    in_place: bool = False
    toast: str | None = None
    private: str | None = None
    instead: Button | None = None
    row: tuple[Button, ...] = ()
    question: str | None = None
