"""Near misses touch an entry and are not answered by it: they decline, and name it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.matcher import Matcher
from bot.matching.verdict import Answer, Decline
from tests.matching.conftest import NEAR

NEAR_THE_SEWERS = Decline(related=("4.3",))


@pytest.mark.parametrize("text", [each.text for each in NEAR])
def test_a_near_miss_as_staff_wrote_it_declines_and_names_its_entry(taught: Matcher, text: str) -> None:
    """Whatever its words have in common with what the entry does answer."""
    assert taught.match(text).decision == NEAR_THE_SEWERS


@pytest.mark.parametrize("text", ["KDO PRAZNI GREZNICO?", "Praznjenje greznice, cena!", "kdo  prazni greznico 🙂"])
def test_a_near_miss_is_known_in_capitals_and_with_signs(taught: Matcher, text: str) -> None:
    """As every phrasing is."""
    assert taught.match(text).decision == NEAR_THE_SEWERS


@pytest.mark.parametrize("text", ["kdo mi izprazni greznico", "praznjenje greznic", "svuotare il mio pozzo nero"])
def test_what_is_like_a_near_miss_declines_and_names_its_entry(taught: Matcher, text: str) -> None:
    """Nobody wrote it just so; the model has learnt it."""
    assert taught.match(text).decision == NEAR_THE_SEWERS


@pytest.mark.parametrize("text", ["kdaj bo kanalizacija", "greznica in kanalizacija", "kdaj dobi vas kanalizacijo"])
def test_near_misses_take_nothing_from_what_an_entry_answers(taught: Matcher, text: str) -> None:
    """Even where they share a word."""
    assert taught.match(text).decision == Answer(("4.3",))


@given(st.lists(st.sampled_from(" ".join(each.text for each in NEAR).split()), max_size=8).map(" ".join))
def test_no_mixture_of_near_misses_is_answered(taught: Matcher, text: str) -> None:
    """Nor named as touching anything else."""
    decision = taught.match(text).decision

    assert not isinstance(decision, Answer)
    assert not isinstance(decision, Decline) or set(decision.related) <= {"4.3"}


def test_the_near_misses_of_the_knowledge_base_decline_and_name_their_entries(matcher: Matcher) -> None:
    """One in ten of them, for there are thousands."""
    near = [phrasing for phrasing in matcher.knowledge.phrasings if phrasing.is_near][::10]

    assert near
    assert [each for each in near if matcher.match(each.text).decision != Decline(related=(each.target,))] == []
