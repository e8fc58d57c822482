"""Folding: one spelling for what people type with and without carons, accents and capitals."""

import unicodedata

import pytest
from hypothesis import example, given

from bot.language.folding import fold

from .anything import any_text


@given(any_text())
@example("İ")
@example("ﬀfﬀ")
@example("ıııI")
@example("\ud800")
@example("ᄀᄀᄀ\u1161")
@example("ĸʼnŉ")
def test_folding_twice_is_folding_once(text: str) -> None:
    """What is folded is in its last form, whatever it was."""
    assert fold(fold(text)) == fold(text)


def test_every_letter_that_folding_changes_is_in_its_last_form() -> None:
    """Alone, three times in a row and after another letter; planes 0 and 1 hold them all."""
    changed = (letter for code in range(0x20000) if fold(letter := chr(code)) != letter)
    texts = (text for letter in changed for text in (letter, letter * 3, "a" + letter))

    assert [text for text in texts if fold(fold(text)) != fold(text)] == []


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Šola", "sola"),
        ("ČEŠNJA", "cesnja"),
        ("perché", "perche"),
        ("CITTÀ", "citta"),
        ("Žižek", "zizek"),
        ("Đurđa", "durda"),
        ("İstanbul", "istanbul"),
        ("ısı", "isi"),
        ("ﬁﬂ", "fifl"),
        ("Straße", "strasse"),
        ("œuvre Æsop Ørsted Łódź", "oeuvre aesop orsted lodz"),
        ("ｋａｎａｌ", "kanal"),
        ("c\u030c", "c"),
        ("halooooo", "haloo"),
        ("Gioooorno", "gioorno"),
        ("ŠŠŠŠola", "ssola"),
        ("3000", "3000"),
        ("", ""),
    ],
)
def test_a_text_is_folded_as_people_would_write_it_in_a_hurry(typed: str, folded: str) -> None:
    """Small letters without marks; a letter typed over and over counts twice, digits too."""
    assert fold(typed) == folded.replace("3000", "300")


@given(any_text())
def test_composed_and_decomposed_letters_fold_alike(text: str) -> None:
    """A telephone sends one letter, a computer the letter and its mark."""
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(any_text())
def test_nothing_folded_is_a_capital_or_a_mark(text: str) -> None:
    """Otherwise two spellings of one word would not meet."""
    folded = fold(text)

    assert not any(unicodedata.combining(letter) for letter in unicodedata.normalize("NFKD", folded))
    assert folded == folded.casefold()
