"""Every check of the knowledge base in one run, with or without the matcher."""

from pathlib import Path

from bot.programme.problems import Problem, ordered
from bot.programme.rules import examine
from bot.programme.rules.phrasings import Probe, answered_otherwise
from bot.programme.sources import gather

__all__ = ["Probe", "check"]


def check(folder: Path, probe: Probe | None = None) -> tuple[Problem, ...]:
    """Every problem by file and line.

    `probe` asks the matcher for each phrasing of an entry and each question of staff; it is handed in from above, for
    this room does not know the matcher.
    """
    sources = gather(folder)
    found = examine(sources)
    return ordered((*found, *answered_otherwise(sources, probe)) if probe else found)
