"""From raw scores to one probability that an entry answers, the same for every entry and length of message.

A logistic curve over two figures: the entry's own score, and how far it is ahead of the best target that is not an
entry (small talk, a referral, background). Fitted by `main.py calibrate` on tests/questions; docs/quality.md shows how
well the probabilities hold on messages it was not fitted on.
"""

import math
from dataclasses import dataclass

_FLATTEST, _STEEPEST = -30.0, 30.0


@dataclass(frozen=True, slots=True)
class Curve:
    """p = 1 / (1 + exp(-(offset + score * own + lead * ahead)))."""

    offset: float
    score: float
    lead: float

    def probability(self, own: float, ahead: float) -> float:
        """The probability, 0 to 1, that an entry with this score and this lead answers the message."""
        raw = self.offset + self.score * own + self.lead * ahead
        return 1 / (1 + math.exp(-min(max(raw, _FLATTEST), _STEEPEST)))


CURVE = Curve(offset=0.96, score=5.19, lead=5.71)
