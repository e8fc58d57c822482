"""Judging a language set: is each message's language told?"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.evaluation.measures import is_language_right
from bot.evaluation.sets import LanguageSet, Message
from bot.matching.matcher import Matcher


@dataclass(frozen=True, slots=True)
class Mistake:
    """A message and the language it was taken for, "" when it seemed to have no words."""

    message: Message
    told: str


@dataclass(frozen=True, slots=True)
class LanguageTally:
    """How many messages of one language there are, and how many were taken for it."""

    language: str
    count: int
    right: int


@dataclass(frozen=True, slots=True)
class JudgedLanguages:
    """A language set, tallied per language, with every mistake."""

    name: str
    tallies: tuple[LanguageTally, ...]
    mistakes: tuple[Mistake, ...]

    @property
    def total(self) -> LanguageTally:
        """The sum over all languages."""
        return LanguageTally("", sum(each.count for each in self.tallies), sum(each.right for each in self.tallies))


def judge_languages(matcher: Matcher, languages: LanguageSet) -> JudgedLanguages:
    """Tell the language of each message, as for a person who has not chosen one."""
    told = [(message, matcher.match(message.text).language) for message in languages.messages]
    mistakes = tuple(Mistake(m, got) for m, got in told if not is_language_right(m.lang, got))
    return JudgedLanguages(languages.name, tuple(_tallies(languages.messages, mistakes)), mistakes)


def _tallies(messages: Iterable[Message], mistakes: Iterable[Mistake]) -> Iterable[LanguageTally]:
    wrong = Counter(mistake.message.lang for mistake in mistakes)
    for language, count in Counter(message.lang for message in messages).items():
        yield LanguageTally(language, count, count - wrong[language])
