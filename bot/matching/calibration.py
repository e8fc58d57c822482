"""From raw scores to one probability that an entry answers, the same for every entry and length of message.

A logistic curve over five figures: the entry's own score, how far it is ahead of the best target that is not an entry
(small talk, a referral, a near miss, background), the score of whether any entry answers at all, the number of words,
for a long message spreads what speaks for a matter over more of them, and whether it is in Italian, whose scores are
lower by a tenth. docs/method.md has what each brings;
`main.py evaluate --fit` fits the curve anew, and docs/quality.md shows how well the probabilities hold.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_FLATTEST, _STEEPEST = -30.0, 30.0
# Beyond this length a message is no more about one matter for being longer; nonsense of 300 words was answered.
_MOST_WORDS = 20
# Newton's method settles within ten steps; the ridge keeps it finite where all is told apart.
_STEPS, _RIDGE = 25, 1e-3


@dataclass(frozen=True, slots=True)
class Signals:
    """What speaks for an entry.

    Its `own` score, how far that is `ahead` of the best target that is no entry, the score of whether any entry
    answers (`inside`), the number of words, and whether the message is in Italian.
    """

    own: float
    ahead: float
    inside: float
    words: int
    is_italian: bool = False

    @property
    def length(self) -> float:
        """The length as the curve takes it: ln(1 + words), up to 20 words."""
        return math.log1p(min(self.words, _MOST_WORDS))


@dataclass(frozen=True, slots=True)
class Curve:
    """p = 1 / (1 + exp(-(offset + score * own + lead * ahead + scope * inside + length * ln(1 + words) + italian)))."""

    offset: float
    score: float
    lead: float
    scope: float
    length: float
    italian: float = 0.0

    def probability(self, signals: Signals) -> float:
        """The probability, 0 to 1, that the entry of these signals answers the message."""
        raw = self.offset + self.score * signals.own + self.lead * signals.ahead
        raw += self.scope * signals.inside + self.length * signals.length + self.italian * signals.is_italian
        return 1 / (1 + math.exp(-min(max(raw, _FLATTEST), _STEEPEST)))


# Fitted on the question sets in tests/questions and the shared ones.
MACHINES = Curve(offset=-0.33, score=5.16, lead=1.97, scope=1.98, length=0.21, italian=0.45)
PROTOTYPES = Curve(offset=-1.85, score=4.75, lead=3.92, scope=0.0, length=0.79)


def fit(signals: Sequence[Signals], right: Sequence[bool]) -> Curve:
    """The curve under which it is likeliest that just these first entries were right: logistic regression."""
    figures = np.array([(1, each.own, each.ahead, each.inside, each.length, each.is_italian) for each in signals])
    truth = np.array(right, float)
    weights: NDArray[np.float64] = np.zeros(figures.shape[1])
    for _ in range(_STEPS):
        told = 1 / (1 + np.exp(-figures @ weights))
        slope = figures.T @ (told - truth) + _RIDGE * weights
        bend = (figures.T * (told * (1 - told))) @ figures + _RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return Curve(*(round(float(weight), 2) for weight in weights))
