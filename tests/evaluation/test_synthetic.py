"""Knowledge bases of any size, made from a small one."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.synthetic import country, mistyped
from bot.language import LANGUAGES
from bot.language.folding import fold
from bot.programme.model import BACKGROUND, Phrasing

from .knowledge import asked_also, tiny

_WORDS = st.lists(st.text("abcčdeèiklmnoprsštuzžABČ", min_size=1, max_size=12), min_size=1, max_size=6)


def letters(text: str) -> list[list[str]]:
    """The letters of each word in alphabetical order."""
    return [sorted(word) for word in text.split()]


@pytest.mark.parametrize("size", [1, 2, 3, 100, 1_001])
def test_a_country_has_exactly_as_many_entries_as_are_wished(size: int) -> None:
    """Each with an id of its own, also where the last municipality has room for some alone."""
    ids = [entry.id for entry in country(tiny(), size).knowledge.programme.entries]

    assert len(ids) == len(set(ids)) == size


def test_a_country_is_the_same_every_time() -> None:
    """What was measured yesterday can be compared."""
    assert country(tiny(), 100) == country(tiny(), 100)


def test_every_entry_of_a_country_can_be_asked_for_in_both_languages() -> None:
    """By phrasings that name the municipality, so that nobody else asks the same."""
    knowledge = country(tiny(), 100).knowledge
    asked = [each for each in knowledge.phrasings if knowledge.programme.find(each.target)]

    assert {(each.target, each.language) for each in asked} == {
        (entry.id, language) for entry in knowledge.programme.entries for language in LANGUAGES
    }
    assert len({each.text for each in asked}) == len(asked)


def test_titles_and_texts_tell_the_municipalities_apart() -> None:
    """A promise is the same in all of them but for its place."""
    entries = country(tiny(), 100).knowledge.programme.entries

    assert len({entry.title for entry in entries}) == len({entry.text for entry in entries}) == 100


def test_topics_and_background_stay_and_near_misses_go() -> None:
    """A near miss of an entry that is gone would touch nothing; nor does a topic name one any more."""
    near = Phrasing("4.3", "sl", "greznica smrdi", is_near=True)
    ours = tiny()

    found = country(asked_also(ours, near), 10).knowledge

    beside = [each for each in found.phrasings if found.programme.find(each.target) is None]
    assert found.topics == tuple(replace(topic, related=()) for topic in ours.topics)
    assert not [each for each in found.phrasings if each.text.startswith(near.text)]
    assert beside == [each for each in ours.phrasings if each.target in {"greeting", "bus-times", BACKGROUND}]


def test_every_question_has_a_gold_that_exists() -> None:
    """As many questions as are wished, or one a phrasing where there are fewer."""
    land = country(tiny(), 100, questions=50)

    assert len(land.questions) == 50
    assert len(country(tiny(), 1).questions) == 6
    assert all(land.knowledge.programme.find(gold) for each in land.questions for gold in each.gold)
    assert {each.lang for each in land.questions} == set(LANGUAGES)


def test_no_question_is_a_phrasing_word_for_word() -> None:
    """Nor one without its carons: the matcher would look it up."""
    land = country(tiny(), 100)
    written = {fold(each.text) for each in land.knowledge.phrasings}

    assert [each.text for each in land.questions if fold(each.text) in written] == []


@given(parts=_WORDS, seed=st.integers(0, 1_000))
def test_mistyped_words_keep_their_letters(parts: list[str], seed: int) -> None:
    """Two of them change places; capitals and carons are gone."""
    text = " ".join(parts)

    assert letters(mistyped(text, Random(seed))) == letters(fold(text))


@pytest.mark.parametrize(
    "text", ["kdaj bo kanalizacija", "nella sella bella", "Čakalnica", "la fognatura a dollipbreg"]
)
def test_a_hurried_thumb_slips_in_one_of_the_longest_words(text: str) -> None:
    """Also where two letters of one kind stand side by side."""
    words = fold(text).split()
    for seed in range(100):
        typed = mistyped(text, Random(seed)).split()

        assert [len(word) for word, own in zip(words, typed, strict=True) if word != own] == [max(map(len, words))]
