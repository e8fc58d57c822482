"""Texts as rows of numbers."""

import math

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.language.words import words
from bot.matching.features import MOST_WORDS, concept_index, features
from bot.matching.rows import Columns, Row, learn
from bot.programme.model import Concept
from tests.language.anything import any_text

CONCEPTS = concept_index([Concept("care", {"sl": ("dom za starejše", "oskrba"), "it": ("casa di riposo",)})])
SAID = (
    "tretji tir",
    "tretji tir v Koper",
    "nova cesta",
    "cesta in tir",
    "dom za starejše",
    "dom za starejše",
    "oskrba",
)


def learnt(*texts: str) -> Columns:
    """The columns of some texts."""
    return learn(map(words, texts), CONCEPTS)


COLUMNS = learnt(*SAID)


def named(columns: Columns, row: Row) -> dict[str, float]:
    """The values of a row by feature, without the bias."""
    names = list(columns.numbers)
    return {names[column]: value for column, value in zip(row.columns[:-1], row.values[:-1], strict=True)}


def mixed() -> st.SearchStrategy[str]:
    """Any text, every other time made of words that were learnt."""
    return any_text() | st.lists(st.sampled_from(" ".join(SAID).split())).map(" ".join)


@given(mixed())
@example("")
@example("dom za starejše " * 3)
def test_a_row_holds_each_feature_that_was_learnt_once(text: str) -> None:
    """The very features that an explanation names, and the bias after them."""
    row = COLUMNS.row(words(text))

    assert named(COLUMNS, row).keys() == features(words(text), CONCEPTS).keys() & COLUMNS.numbers.keys()
    assert row.columns.tolist() == sorted({*row.columns.tolist()})
    assert (row.columns[-1], row.values[-1]) == (COLUMNS.bias, 1)


@given(mixed())
def test_a_row_has_length_1_or_nothing_but_the_bias(text: str) -> None:
    """A long message weighs as much as a short one; unknown words weigh nothing."""
    values = COLUMNS.row(words(text)).values[:-1].astype(float)

    assert math.sqrt(values @ values) == pytest.approx(1 if values.size else 0, abs=1e-5)


@pytest.mark.parametrize("times", [1, 2, 7])
def test_repetition_counts_by_its_logarithm(times: int) -> None:
    """Crying "tir, tir, tir" makes a message only a little more about it."""
    columns = learnt("tir", "tir", "cesta", "cesta")
    found = named(columns, columns.row(("tir",) * times + ("cesta",)))

    assert found["ltir"] / found["lcesta"] == pytest.approx(1 + math.log(times))


def test_what_few_texts_have_counts_more() -> None:
    """By the inverse document frequency, 1 + ln((1 + texts) / (1 + texts with it))."""
    columns = learnt("tir", "tir", "cesta", "cesta tir", "in še nekaj")
    rarity = {name: float(columns.rarity[number]) for name, number in columns.numbers.items()}

    assert rarity["ltir"] == pytest.approx(1 + math.log(6 / 4))
    assert rarity["lcesta"] == pytest.approx(1 + math.log(6 / 3))


def test_what_one_text_alone_has_is_left_out() -> None:
    """However often it stands there."""
    assert "ltir" in learnt("tir", "tir").numbers
    assert "ltir" not in learnt("tir tir tir", "cesta").numbers


def test_columns_are_numbered_without_a_gap() -> None:
    """Each has a rarity, and the bias stands after the last of them."""
    assert [*COLUMNS.numbers.values()] == [*range(COLUMNS.bias)]
    assert len(COLUMNS.rarity) == COLUMNS.bias


def test_what_follows_300_words_is_not_read() -> None:
    """Neither when a message is told nor when a text is learnt."""
    beginning = ("tir",) * MOST_WORDS
    asked, read = (COLUMNS.row(typed) for typed in ((*beginning, "cesta"), beginning))

    assert np.array_equal(asked.values, read.values)
    assert np.array_equal(asked.columns, read.columns)
    assert "lcesta" not in learn([(*beginning, "cesta")] * 2, CONCEPTS).numbers


def test_a_term_of_several_words_is_one_more_feature() -> None:
    """The concept comes with the whole term alone."""
    assert "kcare" in named(COLUMNS, COLUMNS.row(("dom", "za", "starejše")))
    assert "kcare" not in named(COLUMNS, COLUMNS.row(("dom", "za")))


def test_a_word_looked_up_again_gives_the_same() -> None:
    """It is kept after the first time."""
    first, again = (COLUMNS.row(("tretji", "tir")) for _ in range(2))

    assert named(COLUMNS, first) == named(COLUMNS, again)
