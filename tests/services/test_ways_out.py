"""Ways out: what no limit on how fast somebody writes may hold up, and the word to what it does hold up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.services import ways_out
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.texts import Texts

# A word over the chat longer than this would have to be closed by hand, at every press.
SHORT = 60


@pytest.mark.parametrize(
    "text", ["stop:news:sl", "stop:all@-100123/s:it", "erase:yes/w:sl", "pause:menu:sl", "settings::it"]
)
def test_a_button_that_ends_something_is_one(text: str) -> None:
    """Wherever it stands, and for whomever."""
    assert ways_out.is_pressed(text)


@pytest.mark.parametrize(
    "text", ["subscribe:news:sl", "agree:no:sl", "browse:home:sl", "entry:4.3:it", "stop", "", "x:y:z"]
)
def test_another_button_is_none(text: str) -> None:
    """What begins something can wait, and so can what no version of the bot has written."""
    assert not ways_out.is_pressed(text)


@pytest.mark.parametrize(
    "text", ["/izbris", "/cancella", "/narocnina@koper_bot", "/Iscrizioni", "/stop", "stop", "nočem več", "izbriši me"]
)
def test_words_that_end_something_are_one(text: str) -> None:
    """Commands and requests alike."""
    assert ways_out.is_written(text)


@pytest.mark.parametrize(
    "text", ["/program", "/naroci", "/neznano", "/", "kako se naročim", "kdaj bo kanalizacija", ""]
)
def test_other_words_are_none(text: str) -> None:
    """Also those that ask something else of the bot."""
    assert not ways_out.is_written(text)


@given(st.text(max_size=300))
def test_any_text_is_judged(text: str) -> None:
    """Nothing is raised, whatever stands in a message or in a forged button."""
    assert ways_out.is_pressed(text) in {True, False}
    assert ways_out.is_written(text) in {True, False}


def test_a_press_that_is_passed_over_is_told_so_in_its_own_language(bot: Bot, say: Texts) -> None:
    """That of the screen, else of the app, else in both."""
    slovene, stranger = Asker(1, "sl"), Asker(2, "de")
    sl, it = say("too-fast-press", "sl"), say("too-fast-press", "it")

    assert bot.passed_over(slovene, "browse:home:it") == it
    assert bot.passed_over(slovene, "forged") == sl
    assert bot.passed_over(stranger, "forged") == f"{sl} {it}"
    assert max(len(sl), len(it)) <= SHORT
