"""`make bench`: speed, memory and accuracy of the matcher, beside what is usually taken for it in the same run."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from bot.evaluation.contenders import PEERS, Contender, ours
from bot.evaluation.growth import Growth, grown
from bot.evaluation.processes import Footprint, ask_seconds, footprint
from bot.evaluation.sets import Question, QuestionSet
from bot.evaluation.tables import DASH, percent, sections, table
from bot.language.words import lemmas
from bot.matching.learning import target_of
from bot.matching.matcher import Matcher

# Questions from each set: WRatio takes a fifth of a second a question over 40,000 phrasings.
_MOST_OF_A_SET: Final = 40
# The resident memory is looked at again after so many questions.
_TALK: Final = 500
_QUESTION: Final = "kdaj bo kanalizacija"
_TRIES: Final = 5
_LETTER: Final = "Spoštovani, v naši vasi še vedno čakamo na kanalizacijo in bi radi vedeli, kdaj bo končana. "
HARD: Final[Mapping[str, str]] = {
    "a letter of 10,000 characters": (_LETTER * 200)[:10_000],
    "one word 5,000 times": "kanalizacija " * 5_000,
    "10,000 letters without a space": ("kanalizacija" * 834)[:10_000],
    "10,000 different words": " ".join(f"beseda{number}" for number in range(10_000)),
    "one letter under 10,000 accents": "k" + "\N{COMBINING ACUTE ACCENT}" * 10_000,
    "10,000 signs that each unfold to 18": "\N{ARABIC LIGATURE SALLALLAHOU ALAYHE WASALLAM}" * 10_000,
    "10,000 Chinese signs": "水道" * 5_000,
    "10,000 emoji and question marks": "🙂?" * 5_000,
    "2,500 sentences": "Voda. " * 2_500,
}
"""Messages that could take long."""


@dataclass(frozen=True, slots=True)
class Timing:
    """How fast a contender was, one question after the other, and how often right.

    `p50` and `p99` are milliseconds; `hits` has for each set with questions in scope the percentage of those that
    had an entry of the gold first.
    """

    name: str
    per_second: float
    p50: float
    p99: float
    hits: Mapping[str, float]


def bench(
    matcher: Matcher, sets: Sequence[QuestionSet], growth: Sequence[Growth] = (), main: Path | None = None
) -> str:
    """The report, in Markdown; `main` is the main.py whose processes are measured, None measures none.

    BotError when the packages of the bench extra are not installed.
    """
    entries = {entry.id for entry in matcher.knowledge.programme.entries}
    phrasings = [replace(each, target=target_of(each)) for each in matcher.knowledge.phrasings]
    asked = [replace(each, questions=tuple(spread(each.questions, _MOST_OF_A_SET))) for each in sets]
    forget_words(matcher)
    timings = [
        measure("the matcher, words new to it", ours(matcher), asked),
        measure("the matcher", ours(matcher), asked),
    ]
    timings += [measure(peer.name, peer, asked) for peer in (make(phrasings, entries) for make in PEERS)]
    count = sum(len(each.questions) for each in asked)
    parts = [
        (f"{count} questions, {len(phrasings)} phrasings, one after the other", _timings(timings)),
        ("Right entry first, by question set, %", _hits(timings)),
        ("Growth", grown(growth)),
        ("Messages that could take long", _hard(matcher)),
    ]
    if main is not None and main.exists():
        texts = [question.text for question in spread([q for each in sets for q in each.questions], _TALK)]
        parts.append(("Whole processes", _processes(ask_seconds(main, _QUESTION), footprint(main, texts, _TALK))))
    return "# Bench\n\n" + sections(parts)


def spread(questions: Sequence[Question], most: int) -> Sequence[Question]:
    """At most so many questions, evenly from the first to the last."""
    count = min(most, len(questions))
    return [questions[number * len(questions) // count] for number in range(count)]


def forget_words(matcher: Matcher) -> None:
    """Empty the caches that words are kept in, as they are after a start."""
    model = matcher.model
    for kept in (lemmas, model.columns.of_word, model.mender.of_word, model.detector.of_word):
        kept.cache_clear()


def measure(name: str, contender: Contender, sets: Sequence[QuestionSet]) -> Timing:
    """Ask one contender all questions."""
    seconds: list[float] = []
    hits: dict[str, float] = {}
    for each in sets:
        right = []
        for question in each.questions:
            begun = time.perf_counter()
            first = contender.first(question.text)
            seconds.append(time.perf_counter() - begun)
            right += [first in question.gold] if question.in_scope else []
        if right:
            hits[each.name] = 100 * sum(right) / len(right)
    p50, p99 = (float(each) * 1000 for each in np.percentile(seconds, (50, 99)))
    return Timing(name, len(seconds) / sum(seconds), p50, p99, hits)


def _timings(timings: Sequence[Timing]) -> str:
    usual = timings[1]  # the matcher once it knows the words, as in everyday use
    rows = (
        (
            each.name,
            f"{each.per_second:.1f}",
            f"{each.p50:.2f}",
            f"{each.p99:.2f}",
            f"{usual.per_second / each.per_second:.1f}",
        )
        for each in timings
    )
    return table(("", "questions/s", "p50, ms", "p99, ms", "times slower than the matcher"), rows)


def _hits(timings: Sequence[Timing]) -> str:
    """Every contender once on every set; out of scope nothing can be right."""
    names = tuple(timings[1].hits)
    rows = ((each.name, *(percent(each.hits.get(name)) for name in names)) for each in timings[1:])
    return table(("", *names), rows)


def _hard(matcher: Matcher) -> str:
    rows = ((name, f"{_longest(matcher, text):.1f}") for name, text in HARD.items())
    return table(("message", f"the longest of {_TRIES} times, ms"), rows)


def _longest(matcher: Matcher, text: str) -> float:
    return max(_times(matcher, text))


def _times(matcher: Matcher, text: str) -> Iterator[float]:
    for _ in range(_TRIES):
        begun = time.perf_counter()
        matcher.match(text)
        yield (time.perf_counter() - begun) * 1000


def _processes(asking: float | None, seen: Footprint) -> str:
    rows = (
        (f'`main.py ask "{_QUESTION}"`, model at hand', _figure(asking, "s")),
        ("terminal to the first prompt, first start (learns the model)", _figure(seen.first_start, "s")),
        ("terminal to the first prompt, second start", _figure(seen.second_start, "s")),
        ("resident memory at the first prompt", _figure(seen.loaded, "MB")),
        (f"resident memory after {_TALK} questions", _figure(seen.after, "MB")),
        ("peak of resident memory", _figure(seen.peak, "MB")),
    )
    return table(("", "measured"), rows)


def _figure(value: float | None, unit: str) -> str:
    return DASH if value is None else f"{value:.1f} {unit}"
