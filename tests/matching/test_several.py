"""Where a message may be cut."""

import pytest
from hypothesis import given

from bot.matching.several import parts
from tests.language.anything import any_text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kdaj kanalizacija in kdaj cesta", ("kdaj kanalizacija", "kdaj cesta")),
        ("Kdaj cesta? Kdaj tretji tir?", ("Kdaj cesta", "Kdaj tretji tir")),
        ("la strada nuova e la fognatura", ("la strada nuova", "la fognatura")),
        ("la strada nuova oppure il binario", ("la strada nuova", "il binario")),
        ("nova cesta, pa tudi dom", ("nova cesta", "tudi dom")),
        ("kdaj bo cesta\nkdaj bo tir", ("kdaj bo cesta", "kdaj bo tir")),
        ("nova cesta IN nov dom", ("nova cesta", "nov dom")),
        ("cesta in tir", ()),
        ("kdaj bo kanalizacija", ()),
        ("kdaj bo kanalizacija?", ()),
        ("", ()),
        ("en del. " * 25, ()),
        ("kultura, šport, zdravje", ("kultura", "šport", "zdravje")),
        ("en, dva, tri, štiri", ()),
        ("kultura,", ()),
    ],
)
def test_a_message_is_cut_at_its_sentences_and_conjunctions(text: str, found: tuple[str, ...]) -> None:
    """Parts of one word say too little unless they are a list; what has more than 24 parts is cut nowhere."""
    assert parts(text) == found


@given(any_text(200))
def test_any_text_has_no_part_or_2_to_24(text: str) -> None:
    """One part would be the message itself."""
    assert len(parts(text)) in {0, *range(2, 25)}
