"""From the knowledge base to a Matcher: learnt once for every version of the files, then kept beside the database."""

import contextlib
import gc
import hashlib
import logging
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

import numpy as np

from bot.language import LANGUAGES, detection, folding, words
from bot.matching import features as features_room
from bot.matching import frames, mending, rows, training, weights
from bot.matching import model as models
from bot.matching.features import concept_index
from bot.matching.matcher import NEAR, Matcher
from bot.matching.model import Example, Model
from bot.programme.model import Knowledge, Phrasing

_log = logging.getLogger(__name__)
# The code that a model is learnt by; a change in any of it makes kept models useless.
_ROOMS = (features_room, rows, frames, mending, training, weights, models, detection, folding, words)


def build(knowledge: Knowledge, model: Model | None = None) -> Matcher:
    """A matcher for a knowledge base; learns (some 25 s for 27,000 phrasings) unless a model is given."""
    if model is None:
        with _without_collector():
            model = learn(knowledge, examples(knowledge))
    numbers = {target: number for number, target in enumerate(model.targets)}
    is_entry = np.array([knowledge.programme.find(target) is not None for target in model.targets])
    return Matcher(knowledge, model, numbers, is_entry)


@contextlib.contextmanager
def _without_collector() -> Iterator[None]:
    """Learning makes millions of small objects and no cycles of them: looking for cycles took a tenth of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def open_or_build(knowledge: Knowledge, folder: Path) -> Matcher:
    """As `build`, but the model is kept in a folder, under a name that says what it was learnt from and how."""
    path = folder / f"{_lesson(knowledge)}-{_edition()}.npz"
    kept = models.load(path, concept_index(knowledge.concepts))
    matcher = build(knowledge, kept)
    if kept is None:
        _keep(matcher.model, path)
    return matcher


def target_of(phrasing: Phrasing) -> str:
    """What the model is to find for a phrasing: its target, or the surroundings of its target for a near miss."""
    return NEAR + phrasing.target if phrasing.is_near else phrasing.target


def examples(knowledge: Knowledge) -> list[Example]:
    """What to learn from: the phrasings, each once, and for every entry its title, text and plain words."""
    targets: dict[tuple[str, str, bool], list[str]] = {}
    for target, text, language, is_asked in _taught(knowledge):
        targets.setdefault((text, language, is_asked), []).append(target)
    return [
        Example(tuple(leads), text, _typed(text), language, is_asked)
        for (text, language, is_asked), leads in targets.items()
    ]


def _typed(text: str) -> tuple[str, ...]:
    """The words of a text, each kept once in memory: half a million texts share theirs."""
    return tuple(map(sys.intern, words.words(frames.strip(text))))


def learn(knowledge: Knowledge, asked: Sequence[Example]) -> Model:
    """A model of some examples, with the vocabulary and the languages of a knowledge base."""
    entries = {entry.id for entry in knowledge.programme.entries}
    whole = entries | {NEAR + entry_id for entry_id in entries}
    languages = detection.learn(_samples(knowledge))
    return models.build(asked, entries, whole, concept_index(knowledge.concepts), languages)


def _keep(model: Model, path: Path) -> None:
    """Save a model in place of all older ones; without room for it the bot learns again at its next start."""
    try:
        model.save(path)
        for older in path.parent.glob("*.npz"):
            if older != path:
                older.unlink()
    except OSError as error:
        _log.warning("the learnt model could not be kept in %s: %s", path.parent, error)


def _lesson(knowledge: Knowledge) -> str:
    """Changes with whatever is learnt from; a mended reply or button leaves it as it is."""
    told = hashlib.sha256()
    for language, text in _samples(knowledge):
        told.update(f"{language}\0{text}\0".encode())
    for target, text, *_ in _taught(knowledge):
        told.update(f"{target}\0{text}\0".encode())
    for concept in knowledge.concepts:
        told.update(f"{concept.id}\0{sorted(concept.words.items())}\0".encode())
    return told.hexdigest()[:16]


def _edition() -> str:
    """Changes with the code that learns."""
    sources = (Path(file or "").read_bytes() for file in (__file__, *(room.__file__ for room in _ROOMS)))
    return hashlib.sha256(b"".join(sources) + version("simplemma").encode()).hexdigest()[:16]


def _taught(knowledge: Knowledge) -> Iterator[tuple[str, str, str, bool]]:
    """Target, text and language of all there is to learn from, and whether it is what people ask."""
    for phrasing in knowledge.phrasings:
        yield target_of(phrasing), phrasing.text, phrasing.language, True
    for entry in knowledge.programme.entries:
        for text in (entry.title, entry.text, entry.plain):
            if text:
                yield from ((entry.id, text[language], language, False) for language in LANGUAGES)


def _samples(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Texts of known language to learn the languages from."""
    for phrasing in knowledge.phrasings:
        yield phrasing.language, phrasing.text
    for entry in knowledge.programme.entries:
        for language in LANGUAGES:
            yield language, entry.text[language]
