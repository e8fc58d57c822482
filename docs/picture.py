"""Draws docs/conversation.svg, the picture in the README, from the real bot: `make picture`."""

import textwrap
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from bot.app import open_matcher
from bot.services.presenting import Presenter
from bot.services.replies import Block, Reply, Style
from bot.settings import load
from bot.texts import Texts

QUESTIONS = ("kdaj bo kanalizacija pr nas", "quanto costa lo sport dei putei?", "kje lahko parkiram")
_WIDTH, _BUBBLE, _LEFT, _GAP = 460, 380, 14, 12
_LINE, _PAD, _LETTERS, _BUTTON = 21, 12, 46, 34
_LOOKS = {
    Style.TITLE: 'font-weight="bold"',
    Style.NOTE: 'fill="#6b7c85" font-style="italic" font-size="13"',
    Style.QUOTE: "",
    Style.PLAIN: "",
}


class Drawing:
    """Shapes from top to bottom; `y` is where the next one begins."""

    def __init__(self) -> None:
        self.shapes: list[str] = []
        self.y = 16

    def question(self, text: str) -> None:
        """A citizen's message, at the right."""
        width = 8 * len(text) + 2 * _PAD
        self._box(_WIDTH - _LEFT - width, self.y, width, _LINE + 2 * _PAD - 6, "#e3f7d3")
        self._text(_WIDTH - _LEFT - width + _PAD, self.y + _PAD + 13, text, "")
        self.y += _LINE + 2 * _PAD + _GAP - 6

    def reply(self, reply: Reply) -> None:
        """The bot's message at the left, its buttons below."""
        lines = [line for block in reply.blocks for line in _wrapped(block)]
        self._box(_LEFT, self.y, _BUBBLE, len(lines) * _LINE + 2 * _PAD - 8, "#ffffff")
        for number, (text, style) in enumerate(lines):
            at = self.y + _PAD + number * _LINE
            if style is Style.QUOTE:
                self.shapes.append(f'<rect x="{_LEFT + _PAD}" y="{at - 3}" width="3" height="{_LINE}" fill="#3f8fc4"/>')
            self._text(_LEFT + _PAD + (11 if style is Style.QUOTE else 0), at + 13, text, _LOOKS[style])
        self.y += len(lines) * _LINE + 2 * _PAD - 2
        self._buttons([button.label for button in row] for row in reply.rows)
        self.y += _GAP

    def svg(self) -> str:
        """The whole picture."""
        return "\n".join(
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{self.y}" role="img"',
                '  font-family="system-ui, Helvetica, Arial, sans-serif" font-size="15" fill="#1c2a31">',
                "<title>A conversation with the bot in Slovene and Italian</title>",
                f'<rect width="{_WIDTH}" height="{self.y}" rx="18" fill="#d5e4ec"/>',
                *self.shapes,
                "</svg>\n",
            )
        )

    def _buttons(self, rows: Iterable[list[str]]) -> None:
        for labels in rows:
            width = (_BUBBLE - 4 * (len(labels) - 1)) / len(labels)
            for place, label in enumerate(labels):
                x = _LEFT + place * (width + 4)
                self._box(x, self.y, width, _BUTTON - 4, "#9db9c7")
                self._text(x + width / 2, self.y + 20, label, 'text-anchor="middle" fill="#fff" font-size="13.5"')
            self.y += _BUTTON

    def _box(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        self.shapes.append(f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="9" fill="{fill}"/>')

    def _text(self, x: float, y: float, text: str, look: str) -> None:
        self.shapes.append(f'<text x="{x:g}" y="{y:g}" {look}>{escape(text)}</text>')


def _wrapped(block: Block) -> Iterator[tuple[str, Style]]:
    for line in textwrap.wrap(block.text, _LETTERS + (8 if block.style is Style.NOTE else 0), break_on_hyphens=False):
        yield line, block.style


def draw() -> str:
    """The picture of a short conversation, as SVG."""
    matcher = open_matcher(load())
    presenter = Presenter(matcher.knowledge.programme, Texts())
    drawing = Drawing()
    for question in QUESTIONS:
        drawing.question(question)
        for reply in presenter.show(matcher.match(question), None):
            drawing.reply(reply)
    return drawing.svg()


if __name__ == "__main__":
    Path(__file__).with_name("conversation.svg").write_text(draw(), encoding="utf-8")
