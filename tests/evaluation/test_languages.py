"""Judging language sets."""

from bot.evaluation.languages import LanguageTally, judge_languages
from bot.evaluation.sets import LanguageSet, Message
from bot.matching.matcher import Matcher


def test_languages_are_counted_and_mistakes_kept(small: Matcher) -> None:
    """A right one is counted, a wrong one shown."""
    wrong = Message("sl", "quando arriva la fognatura in paese")
    messages = (
        Message("sl", "kdaj bo kanalizacija v vasi"),
        Message("it", "cerco un medico per bambini"),
        wrong,
    )

    found = judge_languages(small, LanguageSet("mine", messages))

    assert found.tallies == (LanguageTally("sl", 2, 1), LanguageTally("it", 1, 1))
    assert [(mistake.message, mistake.told) for mistake in found.mistakes] == [(wrong, "it")]
    assert found.total == LanguageTally("", 3, 2)
