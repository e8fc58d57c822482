"""Mending typing errors."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.language import LANGUAGES
from bot.language.words import is_known, words
from bot.matching.matcher import Matcher
from bot.matching.mending import Mender, learn, shelve
from tests.language.anything import any_text

PEOPLE = learn([("binario", "kanalizacija", "šola", "poletje"), ("binario", "kanalizacija", "nu")] * 3)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("binaro", "binario"),
        ("binarrio", "binario"),
        ("bianrio", "binario"),
        ("kanalizcija", "kanalizacija"),
        ("kanalizacijnja", "kanalizacija"),
        ("knaalizcaija", "kanalizacija"),
    ],
)
def test_a_typing_error_is_moved_to_what_people_write(typed: str, meant: str) -> None:
    """A letter left out, doubled or swapped; two slips in a long word."""
    assert PEOPLE.mend((typed,)) == (meant,)


@pytest.mark.parametrize(
    "typed", ["bnaro", "ninario", "binr", "kanalija", "gostilix", "xqzwy", "binario", "kanalizacija", "šola"]
)
def test_what_is_too_far_away_or_right_already_stays(typed: str) -> None:
    """Two slips in a short word, a wrong first letter, a word of four letters, another word."""
    assert PEOPLE.mend((typed,)) == (typed,)


def test_a_word_that_people_wrote_seldom_is_no_target() -> None:
    """It may be a typing error itself."""
    assert learn([("binario",)] * 2).mend(("binaro",)) == ("binaro",)


def test_the_more_frequent_of_two_equally_near_words_is_meant() -> None:
    """Both are one letter away."""
    people = learn([("gostilax", "gostilay")] * 3 + [("gostilay",)])

    assert people.mend(("gostilaq",)) == ("gostilay",)


@pytest.mark.parametrize("word", ["poleti", "binari", "kanali", "scuole", "strada", "cestah", "mangiare"])
def test_a_word_that_a_dictionary_knows_is_never_mended(word: str) -> None:
    """Even when a frequent word is near: "binari" are not "binario"."""
    assert PEOPLE.mend((word,)) == (word,)


def test_no_dictionary_word_of_the_phrasings_is_mended(matcher: Matcher) -> None:
    """All that thousands of people were thought to ask."""
    asked = {word for phrasing in matcher.knowledge.phrasings for word in words(phrasing.text)}
    known = tuple(sorted(word for word in asked if any(is_known(word, tag) for tag in LANGUAGES)))

    assert len(known) > 5000
    assert matcher.model.mender.mend(known) == known


def test_what_is_mended_stays_mended(matcher: Matcher) -> None:
    """Mending twice is mending once, and gives words that people write."""
    mender = matcher.model.mender
    typed = tuple(word[:3] + word[4:] for word in list(mender.words)[:3000] if len(word) > 6)
    mended = mender.mend(typed)

    assert mender.mend(mended) == mended
    assert all(new == old or new in mender.words for old, new in zip(typed, mended, strict=True))


@given(st.lists(any_text(12).filter(bool)))
def test_any_words_are_mended_one_by_one(typed: list[str]) -> None:
    """None is lost, none raises but the ones of the test below."""
    found = tuple(word for text in typed for word in words(text) if "ﾞ" not in word and "ﾟ" not in word)

    assert PEOPLE.mend(found) == tuple(PEOPLE.mend((word,))[0] for word in found)


@pytest.mark.parametrize("typed", ["\uff9e" * 5, "\uff9f" * 5])
def test_a_word_of_which_folding_leaves_nothing_stays(typed: str) -> None:
    """Voiced sound marks of Japanese in half width are letters to Python and marks to folding."""
    assert PEOPLE.mend((typed,)) == (typed,)


@given(st.lists(st.text("abčš ", max_size=6)))
@example(["", "a", ""])
def test_shelves_hold_each_word_once_in_order(given_words: list[str]) -> None:
    """By length and first letter, without empty ones; so a saved mender is read back the same."""
    mender = shelve(given_words)

    assert [*mender.words] == [*dict.fromkeys(word for word in given_words if word)]
    assert sorted(word for shelf in mender.shelves.values() for word in shelf) == sorted(mender.words)
    assert shelve(mender.words) == mender


def test_a_mender_without_words_mends_nothing() -> None:
    """As of a knowledge base that nobody has asked anything."""
    assert Mender({}, {}).mend(("binaro",)) == ("binaro",)
