"""Markdown tables whose cells may hold any text."""

from collections.abc import Iterable, Sequence
from typing import Final

DASH: Final = "–"
_LONGEST: Final = 160
# A cell ends at "|" or at the end of the line; the others could become markup.
_ESCAPED: Final = str.maketrans({each: "\\" + each for each in "\\|<>`*_[]"})


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, left: int = 1) -> str:
    """A table whose first `left` columns are words, the others figures, set to the right; "" without rows."""
    lines = [_line(row) for row in rows]
    if not lines:
        return ""
    ruler = _line(["---" if number < left else "---:" for number in range(len(head))])
    return "\n".join((_line(head), ruler, *lines))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def words(text: str) -> str:
    """Any text as a cell: on one line, no markup, at most 160 characters, half surrogate pairs as "?"."""
    joined = " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
    short = joined if len(joined) <= _LONGEST else joined[: _LONGEST - 1] + "…"
    return short.translate(_ESCAPED)


def percent(value: float | None) -> str:
    """A share in percent with one decimal; a dash for none."""
    return DASH if value is None else f"{value:.1f}"


def sections(parts: Iterable[tuple[str, str]]) -> str:
    """Headings with what stands under them; those with nothing under them are left out."""
    return "\n\n".join(f"## {heading}\n\n{body}" for heading, body in parts if body) + "\n"
