"""Question sets: YAML lists of messages with the entries that answer them, or with their language alone."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from bot.errors import QuestionSetError
from bot.language import LANGUAGES

OTHER: Final = "other"
EITHER: Final = "either"
OWN: Final = "tests/questions/"
"""How the names of the project's own sets begin."""
HELD_OUT: Final = "/held-out"
"""What the names of sets have that nothing may be fitted to, and whose texts no report tells."""
_LANGUAGES: Final = (*LANGUAGES, OTHER, EITHER)
_GOLD: Final = "gold"
_MOST_PROBLEMS: Final = 10


@dataclass(frozen=True, slots=True)
class Question:
    """A message as somebody types it.

    `lang` is "sl", "it", "other" (neither) or "either" (cannot be told); any one entry of `gold` answers it,
    and an empty `gold` says that the programme does not speak of it.
    """

    id: str
    lang: str
    category: str
    text: str
    gold: tuple[str, ...]

    @property
    def in_scope(self) -> bool:
        """Whether an entry answers it."""
        return bool(self.gold)


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """The questions of one file; `name` is the file with its two folders, the same on every machine."""

    name: str
    questions: tuple[Question, ...]

    @property
    def is_held_out(self) -> bool:
        """Whether nothing may be fitted to it."""
        return HELD_OUT in self.name


@dataclass(frozen=True, slots=True)
class Message:
    """A message whose language is known, and nothing else."""

    lang: str
    text: str


@dataclass(frozen=True, slots=True)
class LanguageSet:
    """The messages of one file without gold."""

    name: str
    messages: tuple[Message, ...]


def read(path: Path, known: Collection[str]) -> QuestionSet | LanguageSet:
    """The set in a file, a LanguageSet when no entry of it has a `gold`; `known` are ids of the programme.

    QuestionSetError names the file, each wrong entry (the first ten) and what is expected there.
    """
    entries = _entries(path)
    judges_language = not any(_GOLD in entry for entry in entries)
    problems = [
        f"{path}: {problem}"
        for number, entry in enumerate(entries, 1)
        for problem in _problems(number, entry, None if judges_language else known)
    ] + [f"{path}: two entries have the id {name}" for name in _twice(entries)]
    if problems:
        raise QuestionSetError("\n".join(problems[:_MOST_PROBLEMS]))
    name = "/".join(path.resolve().parts[-3:])
    if judges_language:
        return LanguageSet(name, tuple(Message(entry["lang"], entry["text"]) for entry in entries))
    return QuestionSet(name, tuple(_question(entry) for entry in entries))


def _entries(path: Path) -> list[dict[str, Any]]:
    """The mappings of a file. Every scalar stays a text, so that an unquoted 4.10 is not four and a tenth."""
    try:
        found = yaml.load(path.read_text(encoding="utf-8-sig"), yaml.BaseLoader)  # noqa: S506 - makes texts only
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise QuestionSetError(f"{path}: cannot be read: {error}") from error
    if not isinstance(found, list) or not found or not all(isinstance(entry, dict) for entry in found):
        raise QuestionSetError(f"{path}: expected a list of questions, each with id, lang, category, text and gold")
    return found


def _problems(number: int, entry: dict[str, Any], known: Collection[str] | None) -> Iterator[str]:
    """What is wrong with one entry; `known` is None where no gold is expected."""
    place = f"entry {number} ({entry['id']})" if isinstance(entry.get("id"), str) else f"entry {number}"
    for key in ("lang", "text") if known is None else ("id", "lang", "category", "text"):
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            yield f"{place}: expected a text under `{key}`, found {_told(entry.get(key))}"
    if isinstance(entry.get("lang"), str) and entry["lang"] not in _LANGUAGES:
        yield f"{place}: expected one of {', '.join(_LANGUAGES)} under `lang`, found {_told(entry['lang'])}"
    if known is None:
        return
    gold = entry.get(_GOLD)
    if not isinstance(gold, list):
        yield f"{place}: expected a list of ids under `gold`, found {_told(gold)}"
        return
    for entry_id in gold:
        if not isinstance(entry_id, str) or entry_id not in known:
            yield f"{place}: the programme has no entry {_told(entry_id)}, named under `gold`"


def _told(value: object) -> str:
    return "nothing" if value in (None, "") else f"{value!r}"


def _twice(entries: list[dict[str, Any]]) -> list[str]:
    names = [entry["id"] for entry in entries if isinstance(entry.get("id"), str)]
    return sorted({name for name in names if names.count(name) > 1})


def _question(entry: dict[str, Any]) -> Question:
    return Question(entry["id"], entry["lang"], entry["category"], entry["text"], tuple(entry[_GOLD]))
