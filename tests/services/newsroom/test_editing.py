"""Edits of the knowledge base: staff hear of a slip where they are, with its place and the remedy."""

import pytest

from bot.language import LANGUAGES, Language
from bot.programme.problems import Problem, Rule, sentence
from bot.storage import People
from tests.services.newsroom.office import EVA, META, PIA, SIMON, Office
from tests.services.reading import text_of


def slips(count: int) -> tuple[Problem, ...]:
    """So many empty files."""
    return tuple(Problem(Rule.FILE_EMPTY, f"pillars/{number}.yaml", 1) for number in range(1, count + 1))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_slip_is_told_to_those_who_write(office: Office, language: Language) -> None:
    """With file, line and remedy, each in their language."""
    await People(office.database).choose_language(EVA, language, office.clock())

    await office.newsroom.editing.refused(slips(1))

    (told,) = office.posted(EVA)
    assert office.texts("edit-refused", language) in text_of(told)
    assert f"pillars/1.yaml:1\n{sentence(slips(1)[0], office.texts, language)}" in text_of(told)
    writers = office.staff.writers
    assert {person for person in (EVA, SIMON, PIA, META) if office.posted(person)} == writers


async def test_of_many_slips_the_first_are_told(office: Office) -> None:
    """The others are counted: one slip may break a whole file."""
    await office.newsroom.editing.refused(slips(5))

    (told,) = office.posted(EVA)
    assert "pillars/3.yaml:1" in text_of(told)
    assert "pillars/4.yaml" not in text_of(told)
    assert office.texts("edit-more", "sl", count=2) in text_of(told)


async def test_what_is_mended_is_told_and_nobody_must_be_reached(office: Office) -> None:
    """Whoever has blocked the bot finds it in the log."""
    office.messenger.away = {SIMON}

    await office.newsroom.editing.mended()

    (told,) = office.posted(EVA)
    assert text_of(told) == office.texts("edit-mended", "sl")
    assert office.posted(SIMON) == []
