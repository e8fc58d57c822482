"""What matching decides of one message: Answer, Choose or Decline, with the ranking and its reasons."""

from dataclasses import dataclass

from bot.programme.model import Topic

# Nothing is surer than this, so that of two sure entries neither has better odds.
_LEAST_DOUBT = 1e-12


@dataclass(frozen=True, slots=True)
class Ranked:
    """An entry's id and the probability, 0 to 1, that it answers the message."""

    id: str
    score: float

    @property
    def odds(self) -> float:
        """How many times likelier it is that the entry answers than that it does not."""
        return self.score / max(1 - self.score, _LEAST_DOUBT)


@dataclass(frozen=True, slots=True)
class Share:
    """How much one signal (a word, a piece of a word, a concept) spoke for one target, in the model's own units.

    `target` is the id of an entry, or what no entry answers: the id of a topic, "background", or "near:" and the id of
    the entry that is merely touched.
    """

    signal: str
    target: str
    weight: float


@dataclass(frozen=True, slots=True)
class Answer:
    """One entry, or up to three when the message holds several matters, that the person is shown."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choose:
    """Up to four entries among which the person is asked to choose."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decline:
    """The programme does not speak of it. `topic` has a fixed reply for the matter; `related` merely touch it."""

    topic: Topic | None = None
    related: tuple[str, ...] = ()


Decision = Answer | Choose | Decline


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision on one message.

    `language` is "sl", "it", another two-letter code, or "" when the message has no words; `ranking` holds at
    most ten entries, best first, also when the decision is to decline; `explanation` says what spoke for them.
    """

    language: str
    decision: Decision
    ranking: tuple[Ranked, ...]
    explanation: tuple[Share, ...] = ()
