"""The knowledge folder -> Knowledge, or everything that is wrong with it, each with file and line."""

from pathlib import Path
from typing import Final

from bot.errors import KnowledgeError
from bot.programme.assembly import assemble
from bot.programme.located import where
from bot.programme.model import Knowledge
from bot.programme.problems import Problem, Say, errors, ordered, sentence
from bot.programme.rules import examine
from bot.programme.sources import gather

_FIRST: Final = 5


def read(folder: Path) -> tuple[Knowledge | None, tuple[Problem, ...]]:
    """The knowledge base, None when a problem is an error, and all problems in order; never raises."""
    sources = gather(folder)
    problems = ordered(examine(sources))
    return (None if errors(problems) else assemble(sources)), problems


def load(folder: Path, say: Say | None = None, language: str = "en") -> Knowledge:
    """The knowledge base; KnowledgeError tells the first problems, in words when a catalog is handed in."""
    knowledge, problems = read(folder)
    if knowledge is None:
        raise KnowledgeError("\n".join(_told(each, say, language) for each in errors(problems)[:_FIRST]))
    return knowledge


def _told(found: Problem, say: Say | None, language: str) -> str:
    facts = ", ".join(f"{name}={value}" for name, value in found.facts.items())
    return f"{where(found)}: {sentence(found, say, language) if say else f'{found.rule} {facts}'.strip()}"
