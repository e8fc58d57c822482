"""Entries called by their number."""

import pytest
from hypothesis import given

from bot.matching.matcher import Matcher
from bot.matching.references import entry_named
from bot.matching.verdict import Answer
from tests.language.anything import any_text


@pytest.mark.parametrize(
    ("text", "entry_id"),
    [
        ("4.3", "4.3"),
        ("točka 4.3?", "4.3"),
        ("PUNTO 9.2", "9.2"),
        ("p4", "P4"),
        ("načelo P7", "P7"),
        ("V1", "V1"),
        ("steber 5", "5"),
        ("4. steber", "4"),
        ("steber št. 6", "6"),
        ("il pilastro 3", "3"),
        ("kaj je v 8. stebru", "8"),
        ("peti steber", "5"),
        ("Kaj piše v četrtem stebru?", "4"),
        ("il terzo pilastro", "3"),
        ("cosa prevede il nono pilastro?", "9"),
    ],
)
def test_an_entry_is_called_by_its_number(matcher: Matcher, text: str, entry_id: str) -> None:
    """It is answered, and leads the ranking with certainty."""
    verdict = matcher.match(text)

    assert entry_named(text, matcher.knowledge.programme) == entry_id
    assert verdict.decision == Answer((entry_id,))
    assert (verdict.ranking[0].id, verdict.ranking[0].score) == (entry_id, 1)
    assert matcher.explain(text).ranking == verdict.ranking


@pytest.mark.parametrize(
    "text",
    [
        "4.9",
        "steber 0",
        "P9",
        "5",
        "2022",
        "4.3 milijona evrov",
        "ob 8.1 do 9.2",
        "v osmem stebru ste obljubili nekaj o 4. stebru",
        "",
    ],
)
def test_other_numbers_call_no_entry(matcher: Matcher, text: str) -> None:
    """None that does not exist, and none in passing."""
    assert entry_named(text, matcher.knowledge.programme) is None


@given(text=any_text())
def test_any_text_calls_an_entry_that_exists_or_none(matcher: Matcher, text: str) -> None:
    """Whatever digits Unicode has."""
    named = entry_named(text, matcher.knowledge.programme)

    assert named is None or matcher.knowledge.programme.find(named)
