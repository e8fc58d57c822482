"""Two thresholds: answer, choose or decline."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.decision import THRESHOLDS, Thresholds, decide, decline
from bot.matching.verdict import Answer, Choose, Decision, Decline, Ranked
from bot.programme.model import Bilingual, Topic, TopicKind

PLAIN = Thresholds(answer=0.7, lead=2, choose=0.2, offer=0.05)
BUS = Topic("bus-times", TopicKind.REFERRAL, Bilingual("a", "b"), related=("9.9", "1.2", "1.1"))
NOES = (Decline(), Decline(BUS, BUS.related), Decline(related=("4.3",)))


def ranked(*scores: float) -> tuple[Ranked, ...]:
    """A ranking of 1.1, 1.2, … with these probabilities."""
    return tuple(Ranked(f"1.{place}", score) for place, score in enumerate(scores, 1))


@pytest.mark.parametrize(
    ("scores", "decision"),
    [
        ((0.9, 0.1), Answer(("1.1",))),
        ((0.7,), Answer(("1.1",))),
        ((0.9, 0.8), Answer(("1.1",))),
        ((0.9, 0.85), Choose(("1.1", "1.2"))),
        ((0.99, 0.98), Answer(("1.1",))),
        ((0.99, 0.985), Choose(("1.1", "1.2"))),
        ((1.0, 0.99), Answer(("1.1",))),
        ((0.69, 0.01), Choose(("1.1",))),
        ((0.6, 0.5, 0.4, 0.3, 0.25), Choose(("1.1", "1.2", "1.3", "1.4"))),
        ((0.3, 0.05, 0.04), Choose(("1.1", "1.2"))),
        ((0.2,), Choose(("1.1",))),
        ((0.19, 0.19), Decline()),
        ((), Decline()),
    ],
)
def test_a_ranking_is_answered_offered_or_declined(scores: tuple[float, ...], decision: Decision) -> None:
    """Sure and alone: answered; sure of several or half sure: up to four offered; else declined."""
    assert decide(ranked(*scores), Decline(), PLAIN) == decision


def test_what_touches_a_declined_matter_is_named_the_likeliest_first() -> None:
    """And what is not in the ranking at all comes last."""
    ranking = ranked(0.1, 0.05)

    assert decide(ranking, decline(BUS, ranking)) == Decline(BUS, ("1.1", "1.2", "9.9"))


def test_an_answer_stands_although_a_topic_is_near() -> None:
    """The lead over the topic is part of the probability already."""
    assert decide(ranked(0.99), Decline(BUS, BUS.related)) == Answer(("1.1",))


@pytest.mark.parametrize(("lead", "decision"), [(3, Answer(("1.1",))), (3.1, Choose(("1.1", "1.2")))])
def test_a_lead_is_counted_in_odds(lead: float, decision: Decision) -> None:
    """Three to one is three times as much as one to one."""
    assert decide(ranked(0.75, 0.5), Decline(), replace(PLAIN, lead=lead)) == decision


@given(scores=st.lists(st.floats(0, 1), max_size=10), no=st.sampled_from(NOES))
def test_every_ranking_leads_to_a_decision_within_its_bounds(scores: list[float], no: Decline) -> None:
    """One answer, ahead of all others; at most four choices, each likely enough; nothing made up."""
    ranking = ranked(*sorted(scores, reverse=True))
    decision = decide(ranking, no)

    match decision:
        case Answer(ids):
            assert ids == (ranking[0].id,)
            assert ranking[0].score >= THRESHOLDS.answer
            assert all(ranking[0].odds >= THRESHOLDS.lead * other.odds for other in ranking[1:])
        case Choose(ids):
            assert ids == tuple(each.id for each in ranking[: len(ids)])
            assert 1 <= len(ids) <= 4
        case Decline():
            assert not ranking or ranking[0].score < THRESHOLDS.choose
            assert decision is no
