"""The matcher: a message in, a Verdict out. It never changes once built and holds nothing of anybody."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from bot.language import Language
from bot.language.words import words
from bot.matching import frames, several
from bot.matching.attacks import is_order
from bot.matching.calibration import CURVE
from bot.matching.decision import THRESHOLDS, decide, decline
from bot.matching.features import MOST_WORDS, Concepts, Features, features, pieces
from bot.matching.model import Model, written
from bot.matching.references import entry_named
from bot.matching.training import Floats, Ints
from bot.matching.verdict import Answer, Decision, Decline, Ranked, Share, Verdict
from bot.programme.model import Knowledge, Topic

MOST_RANKED = 10
ORDER = "attack"
"""The small talk that answers who gives the bot orders."""
WORDLESS = "emoji"
"""The small talk that answers a message without a single word."""
URGENT = "emergency"
"""The small talk that tells where to call for help."""
# A call for help may score this much less than the first topic: better once too often than once too seldom.
_URGENT_LEEWAY = 0.2
_MOST_SHARES = 8
# The probability of a phrasing that stands under an entry word for word, and how many words make no phrasing yet.
_AS_WRITTEN, _BARE_WORDS = 0.95, 2
# Nobody asks at such length; Unicode decomposition can make a text 18 times longer.
_LETTERS_READ = 4000
# Where nothing but entries was learnt, every entry leads by the score of a sure miss.
_NO_RIVAL = -1.0


@dataclass(frozen=True, slots=True)
class Matcher:
    """Everything needed to judge a message; matching.learning builds it."""

    knowledge: Knowledge
    model: Model
    concepts: Concepts
    entries: Ints  # numbers of the model's targets that are entries
    beside: Ints  # and of those that are not: topics and background

    def match(self, text: str, preferred: Language | None = None) -> Verdict:
        """The verdict on any text whatever; `preferred` decides a tie between the two languages."""
        text = text[:_LETTERS_READ]
        language = self.model.detector.detect(text, preferred)
        typed = _typed(text)
        known = self._known(typed)
        ranking, topic = self._rank(typed, known)
        certain = self._certain_topic(text, typed, known)
        if certain:
            return Verdict(language, decline(self.knowledge.topic(certain), ranking), ranking)
        named = entry_named(text, self.knowledge.programme)
        if named:
            return Verdict(language, Answer((named,)), _led_by(named, 1.0, ranking))
        decision = decide(ranking, topic)
        has_one_matter = self.knowledge.programme.find(known)
        return Verdict(language, decision if has_one_matter else self._several(text, decision), ranking)

    def explain(self, text: str, preferred: Language | None = None) -> Verdict:
        """The same verdict with the signals that spoke most for and against its first two entries."""
        verdict = self.match(text, preferred)
        typed = self.model.mender.mend(_typed(text[:_LETTERS_READ]))
        shares = (share for ranked in verdict.ranking[:2] for share in self._shares(typed, ranked.id))
        return replace(verdict, explanation=tuple(shares))

    def _certain_topic(self, text: str, typed: tuple[str, ...], known: str) -> str:
        """The id of the topic that a message belongs to without any doubt, "" when there is none."""
        if not typed:
            return WORDLESS
        if is_order(text):
            return ORDER
        return known if self.knowledge.topic(known) else ""

    def _known(self, typed: tuple[str, ...]) -> str:
        """The id of the entry or topic under which staff wrote this very phrasing, "" when nobody did."""
        return self.model.asked.get(written(typed), "")

    def _rank(self, typed: tuple[str, ...], known: str) -> tuple[tuple[Ranked, ...], Topic | None]:
        """The first entries by probability, and the topic that leads what is not an entry.

        The entry under which staff wrote this very phrasing comes first: a sentence is then sure, a bare word or two
        as sure as whatever was first before.
        """
        ranking, topic = self._learnt(self.model.mender.mend(typed))
        if self.knowledge.programme.find(known):
            surest = ranking[0].score if len(typed) <= _BARE_WORDS else max(ranking[0].score, _AS_WRITTEN)
            ranking = _led_by(known, surest, ranking)
        return ranking, topic

    def _learnt(self, typed: tuple[str, ...]) -> tuple[tuple[Ranked, ...], Topic | None]:
        """What the model has learnt to say of words that nobody wrote just so."""
        scores = self.model.scores(features(typed, self.concepts))
        order = self.entries[np.argsort(-scores[self.entries], kind="stable")][:MOST_RANKED]
        if not self.beside.size:
            return tuple(self._ranked(number, scores, _NO_RIVAL, len(typed)) for number in order), None
        rival = self.beside[np.argmax(scores[self.beside])]
        ranking = tuple(self._ranked(number, scores, float(scores[rival]), len(typed)) for number in order)
        return ranking, self._topic(scores, rival)

    def _topic(self, scores: Floats, first: np.intp) -> Topic | None:
        """The topic that replies: a call for help before any other, else the first when it is sure enough."""
        if URGENT in self.model.targets:
            urgent = self.model.targets.index(URGENT)
            if scores[urgent] >= THRESHOLDS.urgent and scores[urgent] >= scores[first] - _URGENT_LEEWAY:
                return self.knowledge.topic(URGENT)
        return self.knowledge.topic(self.model.targets[first]) if scores[first] >= THRESHOLDS.topic else None

    def _ranked(self, number: np.intp, scores: Floats, rival: float, length: int) -> Ranked:
        own = float(scores[number])
        return Ranked(self.model.targets[number], round(CURVE.probability(own, own - rival, length), 4))

    def _several(self, text: str, decision: Decision) -> Decision:
        """Several matters in one message: each part that is answered by itself brings its own entry.

        A call for help in any part comes before everything else. In a long letter one sure part is enough where the
        whole is too mixed to be answered.
        """
        if isinstance(decision, Decline) and decision.topic and decision.topic.id == URGENT:
            return decision
        found: dict[str, None] = {}
        for part in several.parts(text):
            typed = _typed(part)
            ranking, topic = self._rank(typed, self._known(typed))
            judged = decide(ranking, topic)
            if isinstance(judged, Decline) and topic and topic.id == URGENT and self._is_plainly_urgent(part):
                return judged
            if isinstance(judged, Answer) and ranking[0].score >= several.SURE:
                found.setdefault(ranking[0].id)
        ids = tuple(found)[: several.MOST]
        is_letter = len(text) >= several.LETTER and not isinstance(decision, Answer)
        return Answer(ids) if len(ids) > 1 or (ids and is_letter) else decision

    def _is_plainly_urgent(self, part: str) -> bool:
        """Whether a part calls for help beyond doubt: stories of accidents and illness are full of what sounds so."""
        scores = self.model.scores(features(self.model.mender.mend(_typed(part)), self.concepts))
        return float(scores[self.model.targets.index(URGENT)]) >= THRESHOLDS.urgent_part

    def _shares(self, typed: tuple[str, ...], entry_id: str) -> Iterator[Share]:
        """What each word (with all its pieces), concept and pair of words added to an entry's score, the most first."""
        seen = features(typed, self.concepts)
        worth = self._worth(seen, entry_id)
        shares = {name: worth[name] for name in seen if name[0] in "kb" and name in worth}
        for word in dict.fromkeys(typed):
            own = Counter(pieces(word))
            times = typed.count(word)
            shares["w" + word] = sum(worth.get(name, 0) * times * own[name] / seen[name] for name in own)
        for name, weight in sorted(shares.items(), key=lambda pair: -abs(pair[1]))[:_MOST_SHARES]:
            yield Share(name, entry_id, round(weight, 4))

    def _worth(self, seen: Features, entry_id: str) -> dict[str, float]:
        """What each known feature of a text adds to an entry's score."""
        known = [name for name in seen if name in self.model.columns]
        row = self.model.row(seen)
        weights = self.model.weights[row.columns, self.model.targets.index(entry_id)].astype(np.float32)
        return dict(zip(known, (weights * row.values).tolist(), strict=False))


def _typed(text: str) -> tuple[str, ...]:
    """The words of a message that say what it is about."""
    return words(frames.strip(text))[:MOST_WORDS]


def _led_by(entry_id: str, score: float, ranking: tuple[Ranked, ...]) -> tuple[Ranked, ...]:
    """A ranking with one entry moved to its head."""
    others = (ranked for ranked in ranking if ranked.id != entry_id)
    return (Ranked(entry_id, score), *others)[:MOST_RANKED]
