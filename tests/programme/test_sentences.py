"""The catalogs of the check: a sentence for each rule in three languages, with the same variables."""

import re
from pathlib import Path

import pytest

import bot.texts
from bot.programme.checks import check
from bot.programme.problems import Rule, sentence
from bot.texts import Texts
from tests.programme.folders import BROKEN, TODAY, laid_over

_LANGUAGES = ("sl", "it", "en")


def _messages(language: str) -> dict[str, frozenset[str]]:
    """The variables of each message."""
    path = Path(bot.texts.__file__).parent / f"check.{language}.ftl"
    found = re.findall(r"^([a-z][\w-]*) =(.*(?:\n(?:[ }].*|))*)", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {name: frozenset(re.findall(r"\$([a-z]+)", text)) for name, text in found}


@pytest.mark.parametrize("language", _LANGUAGES)
def test_every_rule_has_one_sentence_in(language: str) -> None:
    """No rule is silent and no sentence is left over."""
    assert set(_messages(language)) == set(Rule)


@pytest.mark.parametrize("language", ["sl", "it"])
def test_the_sentences_name_the_same_facts_as_the_english_ones_in(language: str) -> None:
    """Whoever reads one language learns as much as a reader of another."""
    assert _messages(language) == _messages("en")


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("rule", Rule, ids=str)
def test_a_sentence_can_be_said_with_the_facts_of_its_rule(rule: Rule, language: str, tmp_path: Path) -> None:
    """The check gives every value that the sentence needs."""
    problems = check(laid_over(BROKEN / rule, tmp_path), lambda _: ("1",), TODAY)
    say = Texts("check")

    assert all(sentence(problem, say, language) for problem in problems)


@pytest.mark.parametrize("rule", Rule, ids=str)
def test_a_sentence_names_every_fact_of_its_rule(rule: Rule, tmp_path: Path) -> None:
    """No fact is gathered that nobody is told."""
    problems = check(laid_over(BROKEN / rule, tmp_path), lambda _: ("1",), TODAY)

    assert all(set(problem.facts) == _messages("en")[problem.rule] for problem in problems)
