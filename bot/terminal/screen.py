"""Reply -> plain text for a terminal: wrapped, quotations with a margin, buttons with numbers."""

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

from bot.services.replies import AnyButton, Block, Reply, Style

_WIDTH = 80
_MARGIN = "│ "
_BOLD, _ITALIC, _END = "\x1b[1m", "\x1b[3m", "\x1b[0m"
_LOOKS = {Style.TITLE: _BOLD, Style.NOTE: _ITALIC}


@dataclass(frozen=True, slots=True)
class Screen:
    """What is printed, and the buttons on it: number 1 is the first."""

    text: str
    buttons: tuple[AnyButton, ...]


def draw(replies: Iterable[Reply], *, colours: bool) -> Screen:
    """Some Replies as one screen, buttons numbered through; `colours` sets titles in bold."""
    lines: list[str] = []
    buttons: list[AnyButton] = []
    for reply in replies:
        lines += [_block(block, colours=colours) + "\n" for block in reply.blocks if block.text.strip()]
        for row in reply.rows:
            numbered = (f"[{number}] {button.label}" for number, button in enumerate(row, len(buttons) + 1))
            lines.append(_wrapped("  ".join(numbered), ""))
            buttons += row
        if reply.rows:
            lines.append("")
        if reply.file:
            lines.append(f"{reply.file.name}\n{reply.file.content.decode(errors='replace')}\n")
    return Screen("\n".join(lines), tuple(buttons))


def _block(block: Block, *, colours: bool) -> str:
    text = _wrapped(block.text.strip(), _MARGIN if block.style is Style.QUOTE else "")
    look = _LOOKS.get(block.style)
    return f"{look}{text}{_END}" if look and colours else text


def _wrapped(text: str, margin: str) -> str:
    wrapped = (
        textwrap.fill(line, _WIDTH, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False)
        or margin.rstrip()
        for line in text.splitlines()
    )
    return "\n".join(wrapped)
