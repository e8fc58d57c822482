"""Questions that several entries answer equally well: staff write them under each of those."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.learning import build
from bot.matching.matcher import Matcher
from bot.matching.verdict import Answer
from bot.programme.model import Phrasing
from tests.evaluation.knowledge import asked_also, large, tiny
from tests.matching.conftest import SHARED


@pytest.mark.parametrize("text", ["kaj boste storili za vas", "Kaj boste storili za vas?", "COSA FARETE PER IL PAESE"])
def test_a_question_that_entries_share_is_answered_with_all_of_them(taught: Matcher, text: str) -> None:
    """In the order in which staff wrote it under them."""
    verdict = taught.match(text)

    assert verdict.decision == Answer(("6.2", "4.3"))
    assert [ranked.id for ranked in verdict.ranking[:2]] == ["6.2", "4.3"]


@pytest.mark.parametrize("text", sorted({each.text for each in SHARED}))
def test_the_entries_that_share_a_question_are_equally_sure(taught: Matcher, text: str) -> None:
    """Neither is the better answer."""
    first, second = taught.match(text).ranking[:2]

    assert first.score == second.score


def test_a_bare_word_that_entries_share_is_answered_by_none_of_them_alone(taught: Matcher) -> None:
    """It says too little to be sure of anything."""
    assert not isinstance(taught.match("zdravje").decision, Answer)


def test_a_question_that_four_entries_share_has_three_answers() -> None:
    """More would flood a phone."""
    shared = (Phrasing(entry_id, "sl", "kaj nas še čaka") for entry_id in ("10.4", "10.1", "10.3", "10.2"))

    assert build(asked_also(large(), *shared)).match("Kaj nas še čaka?").decision == Answer(("10.4", "10.1", "10.3"))


def test_a_question_of_the_same_words_in_both_languages_is_shared_too() -> None:
    """Whoever writes it may be of either."""
    shared = (Phrasing("4.3", "sl", "ma ke bi mi to"), Phrasing("6.2", "it", "Ma ke bi mi to?"))

    assert build(asked_also(tiny(), *shared)).match("ma ke bi mi to").decision == Answer(("4.3", "6.2"))


def test_the_shared_questions_of_the_knowledge_base_have_all_their_answers(matcher: Matcher) -> None:
    """Up to three."""
    shared = {line: ids for line, ids in matcher.model.asked.items() if len(ids) > 1 and len(line.split()) > 2}

    assert shared
    assert [line for line, ids in shared.items() if matcher.match(line).decision != Answer(ids[:3])] == []


@given(st.permutations(["4.3", "6.2"]), st.sampled_from(["zdravje v vasi", "kaj bo na vasi", "xqzwy xqzwy xqzwy"]))
def test_the_order_under_which_a_question_stands_is_the_order_of_its_answers(order: list[str], text: str) -> None:
    """Nothing else decides it."""
    matcher = build(asked_also(tiny(), *(Phrasing(entry_id, "sl", text) for entry_id in order)))

    assert matcher.match(text).decision == Answer(tuple(order))
