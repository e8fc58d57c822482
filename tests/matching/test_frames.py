"""Question frames that say nothing of the matter."""

import pytest
from hypothesis import given

from bot.language.words import words
from bot.matching.frames import strip
from tests.language.anything import any_text


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("Kaj piše v programu o pitni vodi?", "pitni vodi?"),
        ("kej pise v programu o solah", "solah"),
        ("Ali vaš program predvideva kaj za starejše?", "starejše?"),
        ("Cosa dice il programma sull'acqua?", "acqua?"),
        ("Il programma parla di scuole?", "scuole?"),
        ("C'è nel vostro programma qualcosa per gli anziani?", "gli anziani?"),
        ("Kaj pa cesta?", "cesta?"),
        ("in kej pa s cesto", "cesto"),
        ("e per gli anziani?", "gli anziani?"),
    ],
)
def test_a_frame_is_taken_off(text: str, matter: str) -> None:
    """In both languages, also without carons; what follows is the matter."""
    assert strip(text) == matter


@pytest.mark.parametrize(
    "text",
    ["Kdaj bo kanalizacija?", "Kaj piše v programu o", "programma", "zanima me, kaj piše v programu o vodi", ""],
)
def test_a_text_without_a_matter_behind_a_frame_stays(text: str) -> None:
    """A frame alone is a question about the programme; one in the middle is left."""
    assert strip(text) == text


@given(any_text())
def test_any_text_keeps_its_end_and_at_least_a_word(text: str) -> None:
    """Nothing is made up, nothing is emptied."""
    rest = strip(text)

    assert text.endswith(rest)
    assert bool(words(rest)) == bool(words(text))
