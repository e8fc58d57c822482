"""Every folder of tests/broken is a wrong knowledge base; its expected.txt is what the check says in English.

Dropping in a folder makes a test: files are laid over tests/broken/_base, absent.txt takes files of the base
away, shown.txt says what the matcher would show first.
"""

from pathlib import Path

import pytest

from bot.programme.checks import check
from bot.programme.located import where
from bot.programme.problems import Rule, sentence
from bot.texts import Texts
from tests.programme.folders import BASE, BROKEN, EXPECTED, SHOWN, TODAY, laid_over, lines

_EXAMPLES = sorted(path for path in BROKEN.iterdir() if path.is_dir() and path != BASE)


def _told(example: Path, into: Path) -> list[str]:
    shown = dict(line.split(" => ") for line in lines(example / SHOWN))

    def probe(text: str) -> tuple[str, ...]:
        return tuple(shown.get(text, "decline").split(", "))

    problems = check(laid_over(example, into), probe, TODAY)
    say = Texts("check")
    return [f"{where(problem)}: {sentence(problem, say, 'en')}" for problem in problems]


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda path: path.name)
def test_a_mistake_is_told_with_its_place_and_remedy(example: Path, tmp_path: Path) -> None:
    """Each example is told exactly as its expected.txt says, and nothing else is."""
    assert _told(example, tmp_path) == lines(example / EXPECTED)


@pytest.mark.parametrize("rule", Rule, ids=str)
def test_every_rule_has_an_example_that_breaks_it(rule: Rule, tmp_path: Path) -> None:
    """The folder named after a rule breaks that rule."""
    problems = check(laid_over(BROKEN / rule, tmp_path), lambda _: ("1",), TODAY)

    assert rule in {problem.rule for problem in problems}


def test_every_example_is_named_after_a_rule() -> None:
    """No folder outlives its rule."""
    assert {path.name for path in _EXAMPLES} <= set(Rule)


def test_the_base_of_the_examples_is_without_fault() -> None:
    """What an example shows comes from the example alone."""
    assert check(BASE, lambda _: ("decline",), TODAY) == ()
