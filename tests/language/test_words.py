"""Words and lemmas, met also without carons and accents."""

import unicodedata

import pytest
from hypothesis import given

from bot.language.folding import fold
from bot.language.words import is_known, lemmas, words

from .anything import PATHOLOGICAL, any_text, without_marks


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kdaj bo kanalizacija?", ("kdaj", "bo", "kanalizacija")),
        ("l'acqua, dell’autobus", ("l", "acqua", "dell", "autobus")),
        ("30 eur/mesec", ("30", "eur", "mesec")),
        ("snake_case", ("snake", "case")),
        ("a" * 99, ("a" * 30,)),
        ("🙂 !!! …", ()),
        ("", ()),
    ],
)
def test_a_text_falls_into_words(text: str, found: tuple[str, ...]) -> None:
    """Small letters as typed; signs, apostrophes and underscores part them; keyboard noise is cut."""
    assert words(text) == found


def test_letters_sent_with_their_marks_apart_stay_one_word() -> None:
    """Text copied from a PDF or a file name of a Mac is decomposed."""
    text = "Češnja, šola in città"

    assert words(unicodedata.normalize("NFD", text)) == words(text)


@given(any_text())
def test_every_word_of_any_text_has_a_lemma(text: str) -> None:
    """No text raises, no word is empty or long, none is left without a lemma."""
    for word in words(text):
        assert 0 < len(word) <= 30
        assert lemmas(word)


@pytest.mark.parametrize("name", PATHOLOGICAL)
def test_every_word_of_the_worst_texts_has_a_lemma(name: str) -> None:
    """The same for what chance does not find."""
    assert all(lemmas(word) for word in words(PATHOLOGICAL[name]))


@given(any_text())
def test_lemmas_are_folded_and_always_the_same(text: str) -> None:
    """Asked twice, with and without the memory of the first time."""
    for word in words(text):
        found = lemmas.__wrapped__(word)
        assert found == lemmas(word)
        assert {fold(lemma) for lemma in found} == found


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("kanalizacijo", "kanalizacija"),
        ("šoli", "sola"),
        ("otrok", "otrok"),
        ("vasi", "vas"),
        ("fognature", "fognatura"),
        ("bambini", "bambino"),
        ("città", "citta"),
        ("scuole", "scuola"),
    ],
)
def test_inflected_words_have_their_lemma(word: str, lemma: str) -> None:
    """In both languages, without asking which it is."""
    assert lemma in lemmas(word)


@pytest.mark.parametrize(
    "word", ["šola", "šoli", "češnja", "zaščititi", "življenje", "cesta", "perché", "città", "qualità", "più"]
)
def test_a_word_without_its_carons_and_accents_has_the_lemmas_of_the_right_one(word: str) -> None:
    """Half of the messages are typed on a keyboard without them."""
    assert lemmas(word) <= lemmas(without_marks(word))


def test_a_word_that_no_dictionary_knows_stands_for_itself() -> None:
    """Or for what rules make of it; never for nothing."""
    assert lemmas("xqzwy") == {"xqzwy"}


@pytest.mark.parametrize(
    ("word", "language", "known"),
    [
        ("šola", "sl", True),
        ("šola", "it", False),
        ("sola", "it", True),
        ("scuola", "it", True),
        ("scuola", "sl", False),
        ("xqzwy", "sl", False),
    ],
)
def test_a_dictionary_knows_words_exactly_as_typed(word: str, language: str, *, known: bool) -> None:
    """Otherwise a dropped caron could not be told from another language."""
    assert is_known(word, language) is known
