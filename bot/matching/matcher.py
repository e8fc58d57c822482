"""The matcher: a message in, a Verdict out. Built from the knowledge base, it never changes and holds nothing of anybody."""

import hashlib
import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from bot.language import LANGUAGES, Language
from bot.language.detection import Detector, learn
from bot.matching import model as models
from bot.matching import several
from bot.matching.calibration import CURVE
from bot.matching.decision import decide
from bot.matching.features import Concepts, Features, concept_index, features
from bot.matching.model import Model
from bot.matching.training import Floats, Ints
from bot.matching.verdict import Answer, Decision, Ranked, Share, Verdict
from bot.programme.model import Entry, Knowledge, Topic

MOST_RANKED = 10
_MOST_SHARES = 12
# Nobody asks at such length; Unicode decomposition can make a text 18 times longer.
_LETTERS_READ = 4000
# Where nothing but entries was learnt, every entry leads by the score of a sure miss.
_NO_RIVAL = -1.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Matcher:
    """Everything needed to judge a message; build it with `build` or `open_or_build`."""

    knowledge: Knowledge
    model: Model
    detector: Detector
    concepts: Concepts
    entries: Ints  # numbers of the model's targets that are entries
    beside: Ints  # and of those that are not: topics and background

    def match(self, text: str, preferred: Language | None = None) -> Verdict:
        """The verdict on any text whatever; `preferred` decides a tie between the two languages."""
        text = text[:_LETTERS_READ]
        language = self.detector.detect(text, preferred)
        seen = features(text, self.concepts)
        ranking, topic = self._rank(seen)
        verdict = Verdict(language, decide(ranking, topic), ranking)
        return replace(verdict, decision=self._several(text, verdict))

    def explain(self, text: str, preferred: Language | None = None) -> Verdict:
        """The same verdict with the signals that spoke most for and against its first entries."""
        verdict = self.match(text, preferred)
        first = [ranked.id for ranked in verdict.ranking[:2]]
        return replace(
            verdict, explanation=tuple(self._shares(features(text[:_LETTERS_READ], self.concepts), first))
        )

    def _rank(self, seen: Features) -> tuple[tuple[Ranked, ...], Topic | None]:
        """All entries by probability, and the topic that leads what is not an entry."""
        scores = self.model.scores(seen)
        order = self.entries[np.argsort(-scores[self.entries], kind="stable")][:MOST_RANKED]
        if not self.beside.size:
            return tuple(self._ranked(number, scores, _NO_RIVAL) for number in order), None
        rival = self.beside[np.argmax(scores[self.beside])]
        ranking = tuple(self._ranked(number, scores, float(scores[rival])) for number in order)
        return ranking, self.knowledge.topic(self.model.targets[rival])

    def _ranked(self, number: np.intp, scores: Floats, rival: float) -> Ranked:
        own = float(scores[number])
        return Ranked(self.model.targets[number], round(CURVE.probability(own, own - rival), 4))

    def _several(self, text: str, verdict: Verdict) -> Decision:
        """Several matters in one message: each part that is answered by itself brings its own entry."""
        found: dict[str, None] = {}
        for part in several.parts(text):
            ranking, topic = self._rank(features(part, self.concepts))
            decision = decide(ranking, topic)
            if isinstance(decision, Answer) and ranking[0].score >= several.SURE:
                found.setdefault(ranking[0].id)
        ids = tuple(found)[: several.MOST]
        return Answer(ids) if len(ids) > 1 else verdict.decision

    def _shares(self, seen: Features, ids: list[str]) -> Iterator[Share]:
        row = self.model.row(seen)
        names = {column: name for name, column in self.model.columns.items()}
        for entry_id in ids:
            weights = self.model.weights[row.columns, self.model.targets.index(entry_id)].astype(np.float32)
            shares = weights * row.values
            for place in np.argsort(-np.abs(shares))[:_MOST_SHARES]:
                yield Share(names[int(row.columns[place])], entry_id, round(float(shares[place]), 4))


def build(knowledge: Knowledge, model: Model | None = None) -> Matcher:
    """A matcher for a knowledge base; trains the model (about 12 s for 20,000 phrasings) unless one is given."""
    concepts = concept_index(knowledge.concepts)
    model = model or models.build(
        [(target, features(text, concepts)) for target, text in _examples(knowledge)]
    )
    ours = {entry.id for entry in knowledge.programme.entries}
    is_entry = np.array([target in ours for target in model.targets])
    return Matcher(
        knowledge,
        model,
        learn(_samples(knowledge)),
        concepts,
        np.flatnonzero(is_entry),
        np.flatnonzero(~is_entry),
    )


def open_or_build(knowledge: Knowledge, folder: Path) -> Matcher:
    """As `build`, but the model is kept in a folder under the fingerprint of the knowledge base it was learnt from."""
    path = folder / f"{knowledge.fingerprint[:16]}-{_edition()}.npz"
    kept = models.load(path)
    matcher = build(knowledge, kept)
    if kept is None:
        _keep(matcher.model, path)
    return matcher


def _keep(model: Model, path: Path) -> None:
    """Save a model in place of all older ones; without room for it the bot trains again at its next start."""
    try:
        model.save(path)
        for older in path.parent.glob("*.npz"):
            if older != path:
                older.unlink()
    except OSError as error:
        _log.warning("the trained model could not be kept in %s: %s", path.parent, error)


def _edition() -> str:
    """Changes with the code that a model is learnt by, so that a kept one is never used under newer code."""
    here = Path(__file__).parent
    sources = sorted((*here.glob("*.py"), *(here.parent / "language").glob("*.py")))
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:16]


def _examples(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """What each target is learnt from: its phrasings, and for an entry its title, text and plain words."""
    for phrasing in knowledge.phrasings:
        yield phrasing.target, phrasing.text
    for entry in knowledge.programme.entries:
        for text in _written(entry):
            yield entry.id, text


def _written(entry: Entry) -> Iterator[str]:
    for text in (entry.title, entry.text, entry.plain):
        if text:
            yield from (text[language] for language in LANGUAGES)


def _samples(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Texts of known language to learn the languages from."""
    for phrasing in knowledge.phrasings:
        yield phrasing.language, phrasing.text
    for entry in knowledge.programme.entries:
        for language in LANGUAGES:
            yield language, entry.text[language]
