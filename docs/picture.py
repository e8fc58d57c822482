"""Draws docs/conversation.svg, the picture in the README, from the real bot: `make picture`."""

from pathlib import Path

from rich import box
from rich.align import Align
from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from bot.app import open_matcher
from bot.services.presenting import Presenter
from bot.services.replies import Block, Reply, Style
from bot.settings import load
from bot.texts import Texts

QUESTIONS = ("kdaj bo kanalizacija pr nas", "quanto costa lo sport dei putei?", "kam lahko parkiram")
_LOOKS = {Style.TITLE: "bold", Style.QUOTE: "", Style.NOTE: "dim italic", Style.PLAIN: ""}
_WIDTH, _BUBBLE = 74, 58


def main() -> None:
    """Ask the questions and draw what a person sees."""
    matcher = open_matcher(load())
    presenter = Presenter(matcher.knowledge.programme, Texts())
    console = Console(record=True, width=_WIDTH, file=Path("/dev/null").open("w", encoding="utf-8"))
    for question in QUESTIONS:
        console.print(Align.right(Panel(question, box=box.ROUNDED, border_style="green", width=len(question) + 4)))
        for reply in presenter.show(matcher.match(question), None):
            console.print(_bubble(reply))
    svg = console.export_svg(title="Koper/Capodistria 2022–2026")
    Path(__file__).with_name("conversation.svg").write_text(svg, encoding="utf-8")


def _bubble(reply: Reply) -> RenderableType:
    buttons = [Text(" | ".join(button.label for button in row), style="cyan") for row in reply.rows]
    blocks = [line for block in reply.blocks for line in (_line(block), Text())]
    return Panel(Group(*blocks, *buttons), box=box.ROUNDED, border_style="blue", width=_BUBBLE)


def _line(block: Block) -> RenderableType:
    text = Text(block.text, style=_LOOKS[block.style])
    return Panel(text, box=box.MINIMAL, border_style="yellow") if block.style is Style.QUOTE else text


if __name__ == "__main__":
    main()
