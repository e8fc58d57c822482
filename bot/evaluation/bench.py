"""`make bench`: speed and memory of the matcher, beside what is usually taken for it in the same run."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from bot.evaluation.contenders import Contender, bm25, ours, wratio
from bot.evaluation.processes import Footprint, ask_seconds, footprint
from bot.evaluation.sets import Question
from bot.evaluation.tables import DASH, percent, sections, table
from bot.language.words import lemmas
from bot.matching.matcher import Matcher
from bot.programme.model import Phrasing

# WRatio takes a quarter of a second a question over 18,000 phrasings: more would be minutes of waiting.
_MOST_QUESTIONS: Final = 300
# The resident memory is looked at again after so many questions.
_TALK: Final = 500
_QUESTION: Final = "kdaj bo kanalizacija"


@dataclass(frozen=True, slots=True)
class Timing:
    """How fast a contender was, one question after the other, and how often right.

    `p50` and `p99` are milliseconds; `hit_1` is the share, in percent, of the questions in scope that had an
    entry of the gold first, None when there are no such questions.
    """

    name: str
    per_second: float
    p50: float
    p99: float
    hit_1: float | None


def bench(
    matcher: Matcher, questions: Sequence[Question], phrasings: Sequence[Phrasing], main: Path | None = None
) -> str:
    """The report, in Markdown; `main` is the main.py whose processes are measured, None measures none.

    BotError when the packages of the bench extra are not installed.
    """
    entries = {entry.id for entry in matcher.knowledge.programme.entries}
    contenders = (bm25(phrasings, entries), wratio(phrasings, entries))
    asked = spread(questions, _MOST_QUESTIONS)
    forget_words(matcher)
    timings = [measure("the matcher, words new to it", ours(matcher), asked)]
    timings += [measure(each.name, each, asked) for each in (ours(matcher), *contenders)]
    parts = [(f"{len(asked)} questions, {len(phrasings)} phrasings, one after the other", _timings(timings))]
    if main is not None and main.exists():
        texts = [question.text for question in spread(questions, _TALK)]
        parts.append(("Whole processes", _processes(ask_seconds(main, _QUESTION), footprint(main, texts, _TALK))))
    return "# Bench\n\n" + sections(parts)


def spread(questions: Sequence[Question], most: int) -> Sequence[Question]:
    """At most so many questions, evenly from the first to the last."""
    count = min(most, len(questions))
    return [questions[number * len(questions) // count] for number in range(count)]


def forget_words(matcher: Matcher) -> None:
    """Empty the caches that words are kept in, as they are after a start."""
    for kept in (lemmas, matcher.model.columns.of_word):
        kept.cache_clear()


def measure(name: str, contender: Contender, questions: Sequence[Question]) -> Timing:
    """Ask one contender all questions."""
    seconds, hits = [], []
    for question in questions:
        begun = time.perf_counter()
        first = contender.first(question.text)
        seconds.append(time.perf_counter() - begun)
        if question.in_scope:
            hits.append(first in question.gold)
    p50, p99 = (float(each) * 1000 for each in np.percentile(seconds, (50, 99)))
    return Timing(name, len(seconds) / sum(seconds), p50, p99, 100 * sum(hits) / len(hits) if hits else None)


def _timings(timings: Sequence[Timing]) -> str:
    fastest = timings[1]  # the matcher once it knows the words, as in everyday use
    rows = (
        (
            each.name,
            f"{each.per_second:.1f}",
            f"{each.p50:.2f}",
            f"{each.p99:.2f}",
            percent(each.hit_1),
            f"{fastest.per_second / each.per_second:.1f}",
        )
        for each in timings
    )
    head = ("", "questions/s", "p50, ms", "p99, ms", "hit@1, %", "times slower than the matcher")
    return table(head, rows)


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
