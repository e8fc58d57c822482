"""Which numbers a text names: digits are counted, small numbers in words excuse the other's digit."""

import re
from collections import Counter

from bot.language.almanac import in_figures

# "1.000" and "1 000" (with a space that does not break) are one number; "3.1." is a date.
_THOUSANDS = re.compile(r"(?<=\d)[.\u00a0\u202f'](?=\d{3}(?!\d))")
_DIGITS = re.compile(r"\d+")
# Both languages spell small numbers out where the other writes a digit: "štirih občin", "i 4 comuni".
_SPELLED = {
    "1": r"en(a|o|ega|e|i|em|im|o)?|prv\w*|un[oa']?|prim[oaie]",
    "2": r"dv(a|e|eh|ema)|drug\w*|due|second[oaie]",
    "3": r"tri|treh|trem|tremi|tretj\w*|tre|terz[oaie]",
    "4": r"štir(i|je|ih|im|imi)|četrt\w*|quattro|quart[oaie]",
    "5": r"pet(ih|im|imi)?|pet(i|a|o|ega|em)|cinque|quint[oaie]",
    "6": r"šest(ih|im|imi)?|šest(i|a|o|ega|em)|sei|sest[oaie]",
    "7": r"sed(em|mih|mim|mimi)|sedm\w*|sette|settim[oaie]",
    "8": r"os(em|mih|mim|mimi)|osm\w*|otto|ottav[oaie]",
    "9": r"devet(ih|im|imi)?|devet(i|a|o|ega|em)|nove|non[oaie]",
    "10": r"deset(ih|im|imi)?|deset(i|a|o|ega|em)|dieci|decim[oaie]",
    "100": r"sto|stotih|stotim|cento",
    "1000": r"tisoč\w*|mille|mila",
}


def numbers(text: str) -> Counter[str]:
    """The digit groups of a text, each as often as it stands there: "3.tir" and "3° binario" are equal.

    The months of dates are numbers, however they are written: "1. 1. 2027", "1 gennaio 2027".
    """
    return Counter(_DIGITS.findall(_THOUSANDS.sub("", in_figures(text))))


def equal_numbers(one: str, other: str) -> bool:
    """Whether two texts name the same numbers, in digits or, for small ones, in words on one side."""
    first, second = numbers(one), numbers(other)
    return _spelled_out(first - second, other) and _spelled_out(second - first, one)


def _spelled_out(left_over: Counter[str], text: str) -> bool:
    return all(
        digits in _SPELLED and len(re.findall(rf"\b({_SPELLED[digits]})\b", text.lower())) >= count
        for digits, count in left_over.items()
    )
