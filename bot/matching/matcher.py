"""The matcher: a message in, a Verdict out. It never changes once built and holds nothing of anybody."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from bot.language import Language
from bot.language.words import words
from bot.matching import frames, several
from bot.matching.attacks import is_order
from bot.matching.calibration import Signals
from bot.matching.decision import THRESHOLDS, decide, decline
from bot.matching.features import MOST_WORDS, Features, features, of_word
from bot.matching.model import Model, written
from bot.matching.references import entry_named
from bot.matching.verdict import Answer, Decision, Decline, Ranked, Share, Verdict
from bot.matching.weights import Scored
from bot.programme.model import Knowledge

MOST_RANKED = 10
ORDER = "attack"
"""The small talk that answers who gives the bot orders."""
WORDLESS = "emoji"
"""The small talk that answers a message without a single word."""
URGENT = "emergency"
"""The small talk that tells where to call for help."""
NEAR = "near:"
"""Before an entry's id: the target of its near misses, which touch it without being answered by it."""
# A call for help may score this much less than the first topic: better once too often than once too seldom.
_URGENT_LEEWAY = 0.2
_MOST_SHARES = 8
# A part is answered or not; what else it may be about is not offered.
_MOST_OF_A_PART = 2
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
    numbers: Mapping[str, int]  # the place of each of the model's targets
    is_entry: NDArray[np.bool_]  # which of them are entries; the others are topics, near misses and background

    def match(self, text: str, preferred: Language | None = None) -> Verdict:
        """The verdict on any text whatever; `preferred` decides a tie between the two languages."""
        text = text[:_LETTERS_READ]
        told = self.model.detector.detect(text)
        language = self.model.detector.detect(text, preferred) if preferred else told
        typed = _typed(text)
        known = self._known(typed)
        ranking, no = self._rank(typed, known, told)
        certain = self._certain_target(text, typed, known)
        if certain:
            return Verdict(language, self._no(certain, ranking), ranking)
        named = entry_named(text, self.knowledge.programme)
        if named:
            return Verdict(language, Answer((named,)), _led_by((named,), 1.0, ranking))
        if known and len(typed) > _BARE_WORDS:
            return Verdict(language, Answer(known[: several.MOST]), ranking)
        decision = decide(ranking, no)
        return Verdict(language, decision if known else self._several(text, decision, told), ranking)

    def explain(self, text: str, preferred: Language | None = None) -> Verdict:
        """The same verdict with what spoke most for and against its first two entries and the best that is none."""
        verdict = self.match(text, preferred)
        typed = self.model.mender.mend(_typed(text[:_LETTERS_READ]))
        rival = self._first_beside(self.model.scored(typed))
        targets = (*(ranked.id for ranked in verdict.ranking[:2]), *((rival,) if rival else ()))
        return replace(verdict, explanation=tuple(share for each in targets for share in self._shares(typed, each)))

    def _certain_target(self, text: str, typed: tuple[str, ...], known: tuple[str, ...]) -> str:
        """The topic or near miss that a message is without any doubt, "" when there is none."""
        if not typed:
            return WORDLESS
        if is_order(text):
            return ORDER
        return known[0] if known and not self.knowledge.programme.find(known[0]) else ""

    def _no(self, target: str, ranking: tuple[Ranked, ...]) -> Decline:
        """How to decline what belongs to a target that is no entry."""
        if target.startswith(NEAR):
            return Decline(related=(target.removeprefix(NEAR),))
        topic = self.knowledge.topic(target)
        return decline(topic, ranking) if topic else Decline()

    def _known(self, typed: tuple[str, ...]) -> tuple[str, ...]:
        """The targets under which staff wrote this very phrasing, none when nobody did."""
        return self.model.asked.get(written(typed), ())

    def _rank(
        self, typed: tuple[str, ...], known: tuple[str, ...], language: str, most: int = MOST_RANKED
    ) -> tuple[tuple[Ranked, ...], Decline]:
        """The first entries by probability, and how to decline if none is probable enough.

        The entries under which staff wrote this very phrasing come first: a sentence is then sure, a bare word or two
        as sure as whatever was first before.
        """
        ranking, no = self._learnt(self.model.mender.mend(typed), language, most)
        if known and self.knowledge.programme.find(known[0]):
            surest = max((ranked.score for ranked in ranking), default=0.0)
            surest = surest if len(typed) <= _BARE_WORDS else max(surest, _AS_WRITTEN)
            ranking = _led_by(known, surest, ranking)
        return ranking, no

    def _learnt(self, typed: tuple[str, ...], language: str, most: int) -> tuple[tuple[Ranked, ...], Decline]:
        """What the model has learnt to say of words that nobody wrote just so."""
        scored = self.model.scored(typed)
        ranking = tuple(
            Ranked(entry_id, self.model.weights.curve.probability(signals))
            for entry_id, signals in islice(self._signals(scored, language), most)
        )
        return ranking, self._no(self._beside(scored), ranking)

    def first_signals(self, text: str) -> tuple[str, Signals]:
        """The entry that the model puts first for a text, whatever staff wrote, and what speaks for it."""
        typed = self.model.mender.mend(_typed(text[:_LETTERS_READ]))
        found = self._signals(self.model.scored(typed), self.model.detector.detect(text))
        return next(found, ("", Signals(_NO_RIVAL, _NO_RIVAL, _NO_RIVAL, is_italian=False)))

    def _signals(self, scored: Scored, language: str) -> Iterator[tuple[str, Signals]]:
        """The entries of the highest scores, best first, with what speaks for each."""
        is_entry = self.is_entry[scored.targets]
        targets, scores = scored.targets[is_entry], scored.scores[is_entry]
        rival = float(scored.scores[~is_entry].max(initial=_NO_RIVAL))
        for place in np.argsort(-scores, kind="stable")[:MOST_RANKED]:
            own = float(scores[place])
            signals = Signals(own, own - rival, scored.inside, is_italian=language == "it")
            yield self.model.targets[targets[place]], signals

    def _beside(self, scored: Scored) -> str:
        """The target whose no is told: a call for help before any other, else the first when it is sure enough."""
        best = float(scored.scores[~self.is_entry[scored.targets]].max(initial=_NO_RIVAL))
        urgent = self._urgency(scored)
        if urgent >= THRESHOLDS.urgent and urgent >= best - _URGENT_LEEWAY:
            return URGENT
        return self._first_beside(scored) if best >= THRESHOLDS.topic else ""

    def _first_beside(self, scored: Scored) -> str:
        """The best target that is no entry, "" when there is none."""
        beside = np.flatnonzero(~self.is_entry[scored.targets])
        return self.model.targets[scored.targets[beside[np.argmax(scored.scores[beside])]]] if beside.size else ""

    def _urgency(self, scored: Scored) -> float:
        """The score of a call for help."""
        return float(scored.scores[scored.targets == self.numbers.get(URGENT)].max(initial=_NO_RIVAL))

    def _several(self, text: str, decision: Decision, language: str) -> Decision:
        """Several matters in one message: each part that is answered by itself brings its own entry.

        A call for help in any part comes before everything else. In a long letter one sure part is enough where the
        whole is too mixed to be answered.
        """
        if isinstance(decision, Decline) and decision.topic and decision.topic.id == URGENT:
            return decision
        found: dict[str, None] = {}
        for part in several.parts(text):
            typed = _typed(part)
            ranking, no = self._rank(typed, self._known(typed), language, _MOST_OF_A_PART)
            judged = decide(ranking, no)
            if judged is no and no.topic and no.topic.id == URGENT and self._is_plainly_urgent(part):
                return judged
            if isinstance(judged, Answer) and ranking[0].score >= several.SURE:
                found.setdefault(ranking[0].id)
        ids = tuple(found)[: several.MOST]
        is_letter = len(text) >= several.LETTER and not isinstance(decision, Answer)
        return Answer(ids) if len(ids) > 1 or (ids and is_letter) else decision

    def _is_plainly_urgent(self, part: str) -> bool:
        """Whether a part calls for help beyond doubt: stories of accidents and illness are full of what sounds so."""
        return self._urgency(self.model.scored(self.model.mender.mend(_typed(part)))) >= THRESHOLDS.urgent_part

    def _shares(self, typed: tuple[str, ...], target: str) -> Iterator[Share]:
        """What each word (with all its pieces), concept and pair of words added to a target's score, the most first."""
        columns = self.model.columns
        seen = features(typed, columns.concepts)
        worth = self._worth(typed, seen, target)
        shares = {name: worth[name] for name in seen if name[0] in "kb" and name in worth}
        for word in dict.fromkeys(typed):
            own = Counter(name for name in of_word(word, columns.concepts) if name[0] != "k")
            times = typed.count(word)
            shares["w" + word] = sum(worth.get(name, 0) * times * own[name] / seen[name] for name in own)
        for name, weight in sorted(shares.items(), key=lambda pair: -abs(pair[1]))[:_MOST_SHARES]:
            yield Share(name, target, round(weight, 4))

    def _worth(self, typed: tuple[str, ...], seen: Features, target: str) -> dict[str, float]:
        """What each known feature of a text adds to a target's score."""
        row = self.model.columns.row(typed)
        shares = self.model.weights.shares(row, self.numbers[target])
        of_column = dict(zip(row.columns.tolist(), shares.tolist(), strict=True))
        numbers = self.model.columns.numbers
        return {name: of_column[numbers[name]] for name in seen if name in numbers}


def _typed(text: str) -> tuple[str, ...]:
    """The words of a message that say what it is about."""
    return words(frames.strip(text))[:MOST_WORDS]


def _led_by(ids: tuple[str, ...], score: float, ranking: tuple[Ranked, ...]) -> tuple[Ranked, ...]:
    """A ranking with some entries, in their own order, moved to its head."""
    others = (ranked for ranked in ranking if ranked.id not in ids)
    return (*(Ranked(entry_id, score) for entry_id in ids), *others)[:MOST_RANKED]
