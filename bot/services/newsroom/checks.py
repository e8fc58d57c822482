"""What a person should look at before a message goes to many: the two languages side by side, and each alone.

Dates and amounts that the languages only write differently ("12. 12.", "12 dicembre"; "1.000", "1 000") are no finding.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from bot.language import LANGUAGES, Language, other
from bot.language.almanac import in_figures, misnamed
from bot.language.words import is_known, words
from bot.programme.rules.numbers import equal_numbers, numbers
from bot.programme.rules.translation import LINK
from bot.services.sending.content import Content, units
from bot.texts.dates import KOPER

Contents = Mapping[Language, Content]

_BARE_LINK: Final = re.compile(r"(?<![\w@/.])(?:www\.|t\.me/)[^\s<>«»]*[^\s<>«».,;:!?)]", re.IGNORECASE)
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_PLACEHOLDER: Final = re.compile(
    # "XXX. obletnica" is the thirtieth: an ordinal in Slovene.
    r"\{[^{}]*\}|\[\[.*?\]\]|\[[^\W\d][^\[\]\d\n]{1,40}\]|\?{3,}"
    r"|\bX{3,}\b(?!\. [a-zčšž])|_{3,}|\bTODO\b|\blorem ipsum\b",
    re.IGNORECASE | re.DOTALL,
)
_DATE: Final = re.compile(r"(?<!\d)(\d{1,2}) ?[./] ?(\d{1,2})(?!\d)", re.ASCII)
_MONTHS: Final = 12
_FULL_HOUR: Final = re.compile(r"(?<=\d)[.:,]00(?!\d)")
_LEADING_ZERO: Final = re.compile(r"(?<!\d)0(?=\d(?!\d))")
_SPACED: Final = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")
_LONGEST_SNIPPET: Final = 40
# So many words must speak for the other language: a short text may hold a name or two of it.
_TELLING: Final = 3


class Rule(StrEnum):
    """What is looked at."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    PLACEHOLDER = "placeholder"
    FILES = "files"
    NUMBERS = "numbers"
    DATES = "dates"  # the same figures in other dates: 5. 6. here, 6. 5. there
    LINKS = "links"
    SAME = "same"
    LANGUAGE = "language"  # a text that looks like the other language
    WEEKDAY = "weekday"  # a date with the name of another day
    START = "start"  # an invitation that does not name its day and hour, or names others


ACCEPTABLE: Final = frozenset(
    {Rule.NUMBERS, Rule.DATES, Rule.LINKS, Rule.SAME, Rule.LANGUAGE, Rule.WEEKDAY, Rule.START}
)
"""What may be right all the same, if a person says so."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at, in one language or, without one, between both.

    `values` are for its sentence; so is `day`, which each language spells in its own way.
    """

    rule: Rule
    language: Language | None = None
    values: Mapping[str, str | int] = field(default_factory=dict)
    day: date | None = None

    @property
    def key(self) -> str:
        """What names it where somebody accepts it: "numbers", "language-sl"; each language is a matter of its own."""
        return f"{self.rule}-{self.language}" if self.language else self.rule


def is_acceptable(key: str) -> bool:
    """Whether that may be right all the same, if a person says so; older buttons name a rule for both languages."""
    rule, _, language = key.rpartition("-")
    return key in ACCEPTABLE or (rule in ACCEPTABLE and language in LANGUAGES)


def findings(
    contents: Contents,
    accepted: frozenset[str] = frozenset(),
    start: datetime | None = None,
    today: date | None = None,
) -> tuple[Finding, ...]:
    """All there is to look at, without what somebody has accepted.

    `start` is that of the event they are about; dates without a year are those from `today` on.
    """
    found = [finding for language, content in contents.items() for finding in _alone(language, content, today)]
    if start:
        found += [Finding(Rule.START, each) for each, content in contents.items() if not _names(content.text, start)]
    if len(contents) > 1:
        found += _together(contents["sl"], contents["it"])
    return tuple(finding for finding in found if not accepted & {finding.rule.value, finding.key})


def links(content: Content) -> frozenset[str]:
    """The pages and addresses a message leads to, however they are spelt."""
    bare = _BARE_LINK.findall(LINK.sub(" ", content.text))
    named = [span.url for span in content.spans if span.url]
    return frozenset(map(_spelt, (*LINK.findall(content.text), *bare, *_EMAIL.findall(content.text), *named)))


def _alone(language: Language, content: Content, today: date | None) -> Iterator[Finding]:
    length = units(content.text)
    if not content.text.strip():
        yield Finding(Rule.EMPTY, language)
    if length > content.longest:
        yield Finding(Rule.TOO_LONG, language, {"length": length, "longest": content.longest})
    if found := _PLACEHOLDER.search(content.text):
        yield Finding(Rule.PLACEHOLDER, language, {"found": found[0][:_LONGEST_SNIPPET]})
    if _is_foreign(language, _linkless(content.text)):
        yield Finding(Rule.LANGUAGE, language)
    for name, day in misnamed(_countable(content.text), today):
        yield Finding(Rule.WEEKDAY, language, {"weekday": name + 1}, day)


def _is_foreign(language: Language, text: str) -> bool:
    """Whether the words that only one of the languages knows are mostly the other's; names and dates tell nothing."""
    used = words(text)
    own = sum(is_known(word, language) and not is_known(word, other(language)) for word in used)
    foreign = sum(is_known(word, other(language)) and not is_known(word, language) for word in used)
    return foreign >= _TELLING and foreign > 2 * own


def _together(sl: Content, it: Content) -> Iterator[Finding]:
    if Counter(file.kind for file in sl.files) != Counter(file.kind for file in it.files):
        yield Finding(Rule.FILES, None, {"sl": len(sl.files), "it": len(it.files)})
    texts = _countable(sl.text), _countable(it.text)
    if not _equal(*texts):
        counted = numbers(_joined(texts[0])), numbers(_joined(texts[1]))
        yield _differing(Rule.NUMBERS, counted[0] - counted[1], counted[1] - counted[0])
    else:
        days = [Counter(dict.fromkeys((f"{day}. {month}." for day, month in _days(text)), 1)) for text in texts]
        if days[0] - days[1] and days[1] - days[0]:  # only one side: "9.10" may be an hour
            yield _differing(Rule.DATES, days[0] - days[1], days[1] - days[0])
    pages = Counter(links(sl)), Counter(links(it))
    if pages[0] != pages[1]:
        yield _differing(Rule.LINKS, pages[0] - pages[1], pages[1] - pages[0])
    if sl.text.strip() and sl.text.split() == it.text.split():
        yield Finding(Rule.SAME)


def _names(text: str, start: datetime) -> bool:
    """Whether a text names the day and the hour of a moment, in whichever spelling."""
    here, text = start.astimezone(KOPER), _countable(text)
    found = numbers(text)
    days = _days(text)
    named = (here.day, here.month) in days if days else str(here.day) in found
    return named and all(str(each) in found for each in (here.hour, *filter(None, [here.minute])))


def _days(text: str) -> list[tuple[int, int]]:
    """Days and months that a text in one spelling names."""
    return [(int(day), int(month)) for day, month in _DATE.findall(text) if 0 < int(month) <= _MONTHS]


def _differing(rule: Rule, sl: Counter[str], it: Counter[str]) -> Finding:
    return Finding(rule, None, {"sl": ", ".join(sl) or "–", "it": ", ".join(it) or "–"})


def _equal(sl: str, it: str) -> bool:
    """Whether the same numbers stand in both; a space inside one may part thousands, or two numbers."""
    return any(equal_numbers(one, other) for one in (sl, _joined(sl)) for other in (it, _joined(it)))


def _joined(text: str) -> str:
    return _SPACED.sub(lambda found: found[0].replace(" ", ""), text)


def _countable(text: str) -> str:
    """A text with its dates and hours in one spelling, without links."""
    return _LEADING_ZERO.sub("", _FULL_HOUR.sub("", in_figures(_linkless(text))))


def _linkless(text: str) -> str:
    """A text without links and addresses, which have words and figures of their own."""
    return _EMAIL.sub(" ", _BARE_LINK.sub(" ", LINK.sub(" ", text)))


def _spelt(link: str) -> str:
    """A link as far as it matters: without its scheme, "www." and the last slash, the host in small letters."""
    host, slash, path = link.partition("://")[-1].partition("/") if "://" in link else link.partition("/")
    return f"{host.lower().removeprefix('www.')}{slash}{path}".rstrip("/")
