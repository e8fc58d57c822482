"""What the model sees of a text."""

import pytest
from hypothesis import given

from bot.language.words import words
from bot.matching.features import MOST_WORDS, Concepts, concept_index, features, of_word
from bot.programme.model import Concept
from tests.language.anything import PATHOLOGICAL, any_text

CONCEPTS = concept_index(
    [
        Concept("care", {"sl": ("dom za starejše", "oskrba"), "it": ("casa di riposo",)}),
        Concept("home", {"sl": ("dom",), "it": ("casa", "?!")}),
    ]
)
NO_CONCEPTS = concept_index(())


def kind(text: str, first: str, concepts: Concepts = NO_CONCEPTS) -> dict[str, int]:
    """The features of one kind, with their counts."""
    found = features(words(text), concepts)
    return {name[1:]: count for name, count in found.items() if name[0] == first}


def test_a_word_gives_its_pieces_with_its_edges() -> None:
    """Of three to five letters, folded."""
    assert kind("tir", "c") == {"_ti": 1, "tir": 1, "ir_": 1, "_tir": 1, "tir_": 1, "_tir_": 1}


def test_a_word_gives_its_lemmas() -> None:
    """Of both languages at once."""
    assert "kanalizacija" in kind("kanalizacijo", "l")
    assert "bambino" in kind("bambini", "l")


def test_neighbouring_lemmas_make_pairs() -> None:
    """Tretji tir is more than tretji and tir."""
    assert kind("tretji tir", "b") == {"tretji tir": 1}
    assert kind("tir", "b") == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("oskrba", {"care": 2}),
        ("oskrbe, oskrbo", {"care": 4}),
        ("v domu", {"home": 2}),
        ("domovi za starejše", {"home": 2, "care": 2}),
        ("la casa di riposo", {"home": 2, "care": 2}),
        ("cesta", {}),
    ],
)
def test_a_concept_is_found_in_any_inflection(text: str, found: dict[str, int]) -> None:
    """A word or a term of several; each time it counts two."""
    assert kind(text, "k", CONCEPTS) == found


def test_a_term_of_no_word_is_no_way_to_write_a_concept() -> None:
    """The check of the knowledge base refuses it; an index must stand it."""
    assert "" not in CONCEPTS.words
    assert "" not in CONCEPTS.terms


def test_a_concept_is_found_without_carons() -> None:
    """Starejse for starejše."""
    assert kind("dom za starejse", "k", CONCEPTS) == {"home": 2, "care": 2}


def test_what_is_read_of_a_message_has_an_end() -> None:
    """A message of 5,000 words costs no more than one of 300."""
    assert features(("tir",) * 5000, CONCEPTS) == features(("tir",) * MOST_WORDS, CONCEPTS)


@given(any_text())
def test_any_text_has_features_that_name_their_kind(text: str) -> None:
    """Counted at least once, and by a name an explanation can read."""
    found = features(words(text), CONCEPTS)

    assert all(count > 0 and name[0] in "clkb" for name, count in found.items())


@pytest.mark.parametrize("name", PATHOLOGICAL)
def test_no_feature_holds_a_line_end(name: str) -> None:
    """A saved model keeps them one a line."""
    assert not [each for each in features(words(PATHOLOGICAL[name]), CONCEPTS) if "\n" in each]


def test_the_pieces_of_a_word_are_always_in_the_same_order() -> None:
    """Whatever the order of a set may be."""
    assert [*of_word("sole", CONCEPTS)] == [*of_word("sole", CONCEPTS)]
    lemmas_of_it = [piece for piece in of_word("sole", CONCEPTS) if piece[0] == "l"]
    assert lemmas_of_it == sorted(lemmas_of_it)
