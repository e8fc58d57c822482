"""From raw scores to one probability that an entry answers, which means the same for every entry and language.

A logistic curve over four figures: the entry's own score, how far it is ahead of the best target that is not an entry
(small talk, a referral, a near miss, background), the score of whether any entry answers at all, and whether the
message is in Italian, whose scores are lower by a tenth. The length of the message adds nothing to these.
docs/method.md has what each brings, `main.py evaluate --fit` fits the curve anew, and docs/quality.md shows how well
the probabilities hold.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_FLATTEST, _STEEPEST = -30.0, 30.0
# Newton's method settles within ten steps; the ridge keeps it finite where all is told apart, and a step is halved as
# long as it leads uphill.
_STEPS, _HALVINGS, _RIDGE = 25, 30, 1e-3


@dataclass(frozen=True, slots=True)
class Signals:
    """What speaks for an entry.

    Its `own` score, how far that is `ahead` of the best target that is no entry, the score of whether any entry
    answers (`inside`), and whether the message is in Italian.
    """

    own: float
    ahead: float
    inside: float
    is_italian: bool


@dataclass(frozen=True, slots=True)
class Curve:
    """p = 1 / (1 + exp(-(offset + score * own + lead * ahead + scope * inside + italian)))."""

    offset: float
    score: float
    lead: float
    scope: float
    italian: float

    def probability(self, signals: Signals) -> float:
        """The probability, 0 to 1, that the entry of these signals answers the message."""
        raw = self.offset + self.score * signals.own + self.lead * signals.ahead
        raw += self.scope * signals.inside + self.italian * signals.is_italian
        return 1 / (1 + math.exp(-min(max(raw, _FLATTEST), _STEEPEST)))


# Fitted by `main.py evaluate --fit` on the sets in tests/questions that are not held out, and on the shared ones.
MACHINES = Curve(offset=-0.36, score=5.27, lead=2.39, scope=1.62, italian=0.69)
PROTOTYPES = Curve(offset=3.86, score=5.97, lead=2.48, scope=0.0, italian=0.0)


def fit(signals: Sequence[Signals], right: Sequence[bool]) -> Curve:
    """The curve under which it is likeliest that just these first entries were right: logistic regression."""
    figures = np.array([(1, each.own, each.ahead, each.inside, each.is_italian) for each in signals])
    truth = np.array(right, float)
    weights: NDArray[np.float64] = np.zeros(figures.shape[1])
    for _ in range(_STEPS):
        told = 1 / (1 + np.exp(-np.clip(figures @ weights, _FLATTEST, _STEEPEST)))
        slope = figures.T @ (told - truth) + _RIDGE * weights
        bend = (figures.T * (told * (1 - told))) @ figures + _RIDGE * np.eye(len(weights))
        step = np.linalg.solve(bend, slope)
        steps = (weights - step / 2**halving for halving in range(_HALVINGS))
        weights = next(
            (each for each in steps if _cost(figures, truth, each) <= _cost(figures, truth, weights)), weights
        )
    return Curve(*(round(float(weight), 2) for weight in weights))


def _cost(figures: NDArray[np.float64], truth: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
    """How unlikely the truth is under these weights: the negative logarithm, and the ridge."""
    raw = figures @ weights
    return float(np.logaddexp(0, raw).sum() - truth @ raw + _RIDGE / 2 * (weights @ weights))
