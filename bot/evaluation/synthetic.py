"""A knowledge base of any size: the programme of ours, promised again by many municipalities that were made up.

"kdaj bo kanalizacija" becomes "kdaj bo kanalizacija v Trnobregu": which promise is meant, and whose.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, product
from random import Random
from typing import Final

from bot.evaluation.sets import Question
from bot.language import LANGUAGES, Language
from bot.language.folding import fold
from bot.programme.model import Bilingual, Entry, Knowledge, Phrasing

# Phrasings an entry and language.
_PHRASINGS: Final = 3
_SYLLABLES: Final = ("bre", "čep", "dol", "gab", "hra", "izv", "jav", "kam", "lip", "mli", "nov", "žit")
_ENDS: Final = ("breg", "dol", "gora", "polje", "selo", "grad", "most", "vas")
_IN: Final[dict[Language, str]] = {"sl": "v kraju", "it": "a"}

_Asked = dict[tuple[str, Language], list[str]]


@dataclass(frozen=True, slots=True)
class Country:
    """A knowledge base, and questions of people who type some of its phrasings in a hurry."""

    knowledge: Knowledge
    questions: tuple[Question, ...]


def country(ours: Knowledge, size: int, questions: int = 300) -> Country:
    """So many entries, by as many municipalities as it takes; the same every time.

    ValueError when there are not so many names of municipalities.
    """
    chance = Random(size)  # noqa: S311 - no secret
    asked = _asked(ours)
    towns = enumerate(islice(_towns(), -(-size // len(ours.programme.entries))))
    pairs = [(number, town, entry) for number, town in towns for entry in ours.programme.entries][:size]
    if len(pairs) < size:
        raise ValueError(f"there are names of municipalities for {len(pairs)} entries only, not for {size}")
    entries = tuple(_moved(entry, number, town) for number, town, entry in pairs)
    phrasings = [each for pair in pairs for each in _phrasings(asked, *pair, chance)]
    elsewhere = [each for each in ours.phrasings if ours.programme.find(each.target) is None]
    knowledge = replace(
        ours,
        programme=replace(ours.programme, entries=entries),
        topics=tuple(replace(topic, related=()) for topic in ours.topics),
        phrasings=(*phrasings, *elsewhere),
        fingerprint=f"synthetic-{size}",
    )
    chosen = chance.sample(phrasings, min(questions, len(phrasings)))
    return Country(knowledge, tuple(_question(each, chance) for each in chosen))


def _question(phrasing: Phrasing, chance: Random) -> Question:
    text = mistyped(phrasing.text, chance)
    return Question(phrasing.target, phrasing.language, "mistyped", text, (phrasing.target,))


def _towns() -> Iterator[str]:
    return (first + second + end for end, first, second in product(_ENDS, _SYLLABLES, _SYLLABLES))


def _asked(ours: Knowledge) -> _Asked:
    """What people ask of each of our entries, in each language."""
    return {
        (entry.id, language): [
            each.text
            for each in ours.phrasings
            if each.target == entry.id and each.language == language and not each.is_near
        ]
        for entry in ours.programme.entries
        for language in LANGUAGES
    }


def _moved(entry: Entry, number: int, town: str) -> Entry:
    def there(text: Bilingual) -> Bilingual:
        return Bilingual(*(f"{text[language]} {_IN[language]} {town}" for language in LANGUAGES))

    return replace(
        entry, id=f"{number}/{entry.id}", title=there(entry.title), text=there(entry.text), plain=None, pillar=None
    )


def _phrasings(asked: _Asked, number: int, town: str, entry: Entry, chance: Random) -> Iterator[Phrasing]:
    for language in LANGUAGES:
        for text in chance.sample(asked[entry.id, language], _PHRASINGS):
            yield Phrasing(f"{number}/{entry.id}", language, f"{text} {_IN[language]} {town}")


def mistyped(text: str, chance: Random) -> str:
    """The text as a hurried thumb types it: no capitals, no carons, and two letters of a long word changed over."""
    parts = fold(text).split()
    longest = max(map(len, parts))
    place = chance.choice([number for number, part in enumerate(parts) if len(part) == longest])
    word = parts[place]
    at = chance.choice([at for at in range(1, len(word) - 1) if word[at] != word[at + 1]] or [0])
    parts[place] = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    return " ".join(parts)
