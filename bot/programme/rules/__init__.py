"""The rules across texts and files, one family a module; each takes Sources and yields Problems."""

from bot.programme.problems import Problem
from bot.programme.rules import ids, phrasings, translation, updates, vocabulary
from bot.programme.sources import Sources


def examine(sources: Sources) -> tuple[Problem, ...]:
    """Everything that is wrong, as far as it can be told without the matcher and the day's date."""
    families = (ids.problems, updates.problems, translation.problems, phrasings.problems, vocabulary.problems)
    return (*sources.problems, *(found for family in families for found in family(sources)))
