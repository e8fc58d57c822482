"""Two thresholds turn a ranking into a decision: answer, choose or decline."""

from dataclasses import dataclass

from bot.matching.verdict import Answer, Choose, Decision, Decline, Ranked
from bot.programme.model import Topic


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities from 0 to 1.

    `answer`: at least this sure of the first entry. `lead`: and its odds, p / (1 - p), at least so many times those of
    the second: of 24 messages below it a quarter would have been answered wrongly, of 932 above it one in a hundred.
    `choose`: below this the programme is taken to be silent, as for 97.4 % of 1,564 messages out of scope and 1.1 % of
    1,572 in scope (at 0.15: 95.5 and 0.8). `offer`: further choices must reach it.

    A topic replies from the raw score `topic` on: on 230 messages out of scope topics below it were mostly wrong, and
    a wrong "we do not park here" is worse than a plain no. A call for help does so from the lower `urgent` on, but
    inside a longer message only from `urgent_part` on.
    """

    answer: float
    lead: float
    choose: float
    offer: float
    topic: float = -0.55
    urgent: float = -0.75
    urgent_part: float = -0.2
    most_choices: int = 4


THRESHOLDS = Thresholds(answer=0.75, lead=4.5, choose=0.23, offer=0.03)


def decide(
    ranking: tuple[Ranked, ...],
    no: Decline,
    thresholds: Thresholds = THRESHOLDS,
) -> Decision:
    """The decision on a ranking, best first; `no` is how to decline if it comes to that."""
    first, second = (*ranking, Ranked("", 0), Ranked("", 0))[:2]
    if first.score >= thresholds.answer and first.odds >= thresholds.lead * second.odds:
        return Answer((first.id,))
    if first.score >= thresholds.choose:
        return Choose(offered(ranking, thresholds))
    return no


def decline(topic: Topic, ranking: tuple[Ranked, ...]) -> Decline:
    """A no to the matter of a topic, with the entries that staff named as touching it, the likeliest first."""
    places = {ranked.id: place for place, ranked in enumerate(ranking)}
    return Decline(topic, tuple(sorted(topic.related, key=lambda entry_id: places.get(entry_id, len(places)))))


def offered(ranking: tuple[Ranked, ...], thresholds: Thresholds = THRESHOLDS) -> tuple[str, ...]:
    """What may be offered from a ranking, whatever was decided on it."""
    likely = (ranked.id for ranked in ranking if ranked.score >= thresholds.offer)
    return tuple(likely)[: thresholds.most_choices]
