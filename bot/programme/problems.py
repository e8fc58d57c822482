"""What can be wrong with the knowledge base: one Problem, the stable id of its rule, and how grave it is.

The sentence of a rule is the message of the same id in the catalogs check.{sl,it,en}.ftl.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Protocol


class Severity(StrEnum):
    """An error keeps the knowledge base from being used; a change fails the check; a warning asks for a second look."""

    ERROR = "error"
    CHANGE = "change"
    WARNING = "warning"


class Rule(StrEnum):
    """Every rule. Never rename one: catalogs, examples and people's notes refer to it."""

    # files and YAML
    FILE_ABSENT = "file-absent"
    FILE_EMPTY = "file-empty"
    FILE_UNREADABLE = "file-unreadable"
    FILE_UNKNOWN = "file-unknown"
    LANGUAGE_FOLDER = "language-folder"
    NOT_UTF8 = "not-utf8"
    YAML_SYNTAX = "yaml-syntax"
    YAML_TAG = "yaml-tag"
    YAML_ANCHOR = "yaml-anchor"
    TAB_CHARACTER = "tab-character"
    CONTROL_CHARACTER = "control-character"
    TRAILING_SPACE = "trailing-space"
    # shape
    DUPLICATE_KEY = "duplicate-key"
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    WRONG_TYPE = "wrong-type"
    UNQUOTED_VALUE = "unquoted-value"
    EMPTY_TEXT = "empty-text"
    EMPTY_LIST = "empty-list"
    MALFORMED_ID = "malformed-id"
    TITLE_TOO_LONG = "title-too-long"
    REPLY_TOO_LONG = "reply-too-long"
    LINK_NOT_HTTPS = "link-not-https"
    MALFORMED_DATE = "malformed-date"
    MALFORMED_EMAIL = "malformed-email"
    UPDATE_TOO_LONG = "update-too-long"
    NEWSLETTER_TOO_LONG = "newsletter-too-long"
    UNKNOWN_STATUS = "unknown-status"
    # ids
    DUPLICATE_ID = "duplicate-id"
    ID_OUT_OF_ORDER = "id-out-of-order"
    ID_GAP = "id-gap"
    WRONG_PILLAR = "wrong-pillar"
    PILLAR_FILE_NAME = "pillar-file-name"
    RELATED_UNKNOWN = "related-unknown"
    # updates
    NO_SUCH_DAY = "no-such-day"
    DATE_TWICE = "date-twice"
    DATE_IN_FUTURE = "date-in-future"
    # the two languages
    MISSING_TRANSLATION = "missing-translation"
    NUMBERS_DIFFER = "numbers-differ"
    LINKS_DIFFER = "links-differ"
    UNBALANCED_SIGN = "unbalanced-sign"
    SAME_IN_BOTH = "same-in-both"
    # what people ask, and the words of the search
    UNKNOWN_TARGET = "unknown-target"
    UNKNOWN_EXPECTED = "unknown-expected"
    EMPTY_PHRASING = "empty-phrasing"
    PHRASING_TOO_LONG = "phrasing-too-long"
    PHRASING_TWICE = "phrasing-twice"
    PHRASING_TWO_TARGETS = "phrasing-two-targets"
    FEW_PHRASINGS = "few-phrasings"
    PHRASING_LEADS_ELSEWHERE = "phrasing-leads-elsewhere"
    NEAR_MISS_ANSWERED = "near-miss-answered"
    QUESTION_ANSWERED_OTHERWISE = "question-answered-otherwise"
    CONCEPT_WORD_TWICE = "concept-word-twice"


_WARNINGS: Final = frozenset(
    {
        Rule.FILE_UNKNOWN,
        Rule.TRAILING_SPACE,
        Rule.DATE_IN_FUTURE,
        Rule.SAME_IN_BOTH,
        Rule.FEW_PHRASINGS,
        Rule.PHRASING_LEADS_ELSEWHERE,
        Rule.NEAR_MISS_ANSWERED,
        Rule.CONCEPT_WORD_TWICE,
    }
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend.

    `file` is relative to the knowledge folder, `line` counts from 1, `facts` are what the sentence names.
    """

    rule: Rule
    file: str
    line: int
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """How grave the rule is."""
        if self.rule is Rule.QUESTION_ANSWERED_OTHERWISE:
            return Severity.CHANGE
        return Severity.WARNING if self.rule in _WARNINGS else Severity.ERROR


class Placed(Protocol):
    """Anything that knows where it stands."""

    @property
    def file(self) -> str:
        """The file, relative to the knowledge folder."""

    @property
    def line(self) -> int:
        """The line, from 1."""


class Say(Protocol):
    """How a catalog is asked for a sentence; bot.texts.Texts("check") is one."""

    def __call__(self, message: str, language: str, /, **values: str | int) -> str:
        """The sentence `message` in a language with its values set in."""


def problem(rule: Rule, place: Placed, **facts: str) -> Problem:
    """A Problem at the place of something read."""
    return Problem(rule, place.file, place.line, facts)


def sentence(found: Problem, say: Say, language: str) -> str:
    """The problem in words, in "sl", "it" or "en"."""
    return say(found.rule, language, **found.facts)


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that keep the knowledge base from being used."""
    return tuple(each for each in problems if each.severity is Severity.ERROR)


def ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """By file and line, each once."""
    unique = {(p.file, p.line, p.rule, *sorted(p.facts.items())): p for p in problems}
    return tuple(unique[key] for key in sorted(unique, key=lambda key: (key[:3], str(key[3:]))))
