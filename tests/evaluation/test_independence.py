"""The question sets judge; what they ask must not have been learnt."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from bot.language import LANGUAGES
from bot.language.words import words
from bot.matching.model import written
from bot.programme.model import TopicKind
from bot.programme.reader import load

ROOT = Path(__file__).parents[2]
SETS = sorted((ROOT / "tests" / "questions").glob("*.yaml"))
# "hvala", "va bene": small talk has no other words.
BARE = 2


@cache
def learnt() -> tuple[tuple[str, str, str], ...]:
    """Target, text and folded words of all Slovene and Italian phrasings, bare small talk left out."""
    knowledge = load(ROOT / "knowledge")
    smalltalk = {topic.id for topic in knowledge.topics if topic.kind is TopicKind.SMALLTALK}
    found = ((each.target, each.text, words(each.text)) for each in knowledge.phrasings if each.language in LANGUAGES)
    return tuple(
        (target, text, written(typed)) for target, text, typed in found if target not in smalltalk or len(typed) > BARE
    )


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_no_phrasing_is_a_message_of_a_question_set(path: Path) -> None:
    """Down to single words, small talk of one or two excepted; carons, capitals and signs make no difference."""
    asked = {written(words(question["text"])) for question in yaml.safe_load(path.read_text(encoding="utf-8"))} - {""}

    assert [(target, text) for target, text, line in learnt() if line in asked] == []
