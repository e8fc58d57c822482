"""The two languages say the same: numbers, links, signs in pairs, and that one is not a copy of the other."""

import re
from collections.abc import Iterator
from typing import Final

from bot.language.words import is_known, words
from bot.programme.fitting import shortened
from bot.programme.located import Both, Scalar, both_texts
from bot.programme.problems import Problem, Rule, problem
from bot.programme.rules.numbers import equal_numbers, numbers
from bot.programme.sources import Sources

# The link alone, without the sign that ends its sentence.
LINK: Final = re.compile(r"https?://[^\s<>«»„“”\"]*[^\s<>«»„“”\".,;:!?)]")
# Both languages write »…« or «…»; Slovene also „…“, which closes with the sign that opens the Italian “…”.
_CLOSERS: Final = {"(": ")", "[": "]", "{": "}", "»": "«", "«": "»", "„": "“”", "“": "”", '"': '"'}
_SIGNS: Final = frozenset("".join((*_CLOSERS.keys(), *_CLOSERS.values())))
# A bracket that closes nothing by right: a face ":)" and the numbering "a)".
_LONE_BRACKET = re.compile(r"[:;]-?[()]|(?<!\S)\w{1,2}\)")
# A text this long that is the same in both languages is a copy, whatever its words are.
_LONG = 6


def problems(sources: Sources) -> Iterator[Problem]:
    """All problems between a text and its translation."""
    for document in sources.documents:
        if document.body is not None:
            for both in both_texts(document.body):
                yield from _pair(both)


def _pair(both: Both) -> Iterator[Problem]:
    sl, it = both.sl.value, both.it.value
    links = [sorted(LINK.findall(text)) for text in (sl, it)]
    if links[0] != links[1]:
        yield problem(Rule.LINKS_DIFFER, both.it, sl=_listed(links[0]), it=_listed(links[1]))
    plain = [LINK.sub("", text) for text in (sl, it)]
    if not equal_numbers(*plain):
        in_sl, in_it = (_listed(sorted(numbers(text).elements(), key=_by_size)) for text in plain)
        yield problem(Rule.NUMBERS_DIFFER, both.it, sl=in_sl, it=in_it)
    yield from _unbalanced(both.sl)
    yield from _unbalanced(both.it)
    if sl.casefold() == it.casefold() and _is_copy(sl):
        yield problem(Rule.SAME_IN_BOTH, both.it, text=shortened(sl))


def _by_size(digits: str) -> tuple[int, str]:
    return len(digits), digits


def _listed(values: list[str]) -> str:
    return ", ".join(values) or "–"


def unbalanced_sign(text: str) -> str | None:
    """The first quotation mark or bracket without its partner, or None."""
    waiting: list[str] = []
    for sign in (sign for sign in _LONE_BRACKET.sub("", text) if sign in _SIGNS):
        if waiting and sign in _CLOSERS[waiting[-1]]:
            waiting.pop()
        elif sign in _CLOSERS:
            waiting.append(sign)
        else:  # ")" after "»": the one that waits is the one without its partner
            return waiting[-1] if waiting else sign
    return waiting[0] if waiting else None


def _unbalanced(text: Scalar) -> Iterator[Problem]:
    sign = unbalanced_sign(text.value)
    if sign:
        yield problem(Rule.UNBALANCED_SIGN, text, sign=sign, text=shortened(text.value))


def _is_copy(text: str) -> bool:
    """Whether a text common to both languages looks like one of them.

    "Gospodarstvo" does; "Sport" and "Luka Koper" do not.
    """
    found = words(text)
    of_one = [word for word in found if is_known(word, "sl") != is_known(word, "it")]
    return len(found) >= _LONG or len(of_one) * 2 > len(found)
