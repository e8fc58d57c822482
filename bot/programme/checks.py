"""Every check of the knowledge base in one run, with or without the matcher and the day's date."""

from datetime import date
from pathlib import Path

from bot.programme.problems import Problem, ordered
from bot.programme.rules import examine
from bot.programme.rules.phrasings import Probe, answered_otherwise
from bot.programme.rules.updates import in_future
from bot.programme.sources import gather

__all__ = ["Probe", "check"]


def check(folder: Path, probe: Probe | None = None, today: date | None = None) -> tuple[Problem, ...]:
    """Every problem by file and line.

    `probe` asks the matcher for each phrasing of an entry and each question of staff; it is handed in from above, for
    this room does not know the matcher. `today`, which it does not know either, finds updates from the future.
    """
    sources = gather(folder)
    otherwise = answered_otherwise(sources, probe) if probe else ()
    early = in_future(sources, today) if today else ()
    return ordered((*examine(sources), *early, *otherwise))
