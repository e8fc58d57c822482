"""How the matcher grows: knowledge bases of up to 50,000 entries, each built and asked in a process of its own."""

import os
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Final

import numpy as np

from bot.evaluation.processes import memory_of
from bot.evaluation.synthetic import country
from bot.evaluation.tables import DASH, table
from bot.matching.learning import build
from bot.programme.reader import load

SIZES: Final = (100, 1_000, 10_000, 50_000)


@dataclass(frozen=True, slots=True)
class Growth:
    """What one size costs.

    `build` is in seconds, `p50` and `p99` are milliseconds a question, `peak` the most resident memory in MB (None
    where the system does not tell), and `found` the percentage of mistyped phrasings that found their entry first.
    """

    size: int
    phrasings: int
    build: float
    p50: float
    p99: float
    peak: float | None
    found: float


def growth(knowledge_dir: Path, sizes: Sequence[int] = SIZES) -> tuple[Growth, ...]:
    """Measure each size, one after the other."""
    return tuple(_apart(knowledge_dir, size) for size in sizes)


def _apart(knowledge_dir: Path, size: int) -> Growth:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(measured, knowledge_dir, size).result()


def measured(knowledge_dir: Path, size: int) -> Growth:
    """Build and ask a knowledge base of one size in this process, whose memory is measured whole."""
    land = country(load(knowledge_dir), size)
    begun = time.perf_counter()
    matcher = build(land.knowledge)
    built = time.perf_counter() - begun
    seconds, hits = [], 0
    for question in land.questions:
        begun = time.perf_counter()
        ranking = matcher.match(question.text).ranking
        seconds.append(time.perf_counter() - begun)
        hits += ranking[0].id in question.gold
    p50, p99 = (float(each) * 1000 for each in np.percentile(seconds, (50, 99)))
    _, peak = memory_of(os.getpid())  # getrusage would count what the parent held
    found = 100 * hits / len(land.questions)
    return Growth(size, len(land.knowledge.phrasings), built, p50, p99, peak, found)


def grown(found: Sequence[Growth]) -> str:
    """The sizes as a table."""
    head = (
        "entries",
        "phrasings",
        "build, s",
        "p50, ms",
        "p99, ms",
        "peak memory, MB",
        "mistyped phrasings found first, %",
    )
    rows = (
        (
            f"{each.size:,}",
            f"{each.phrasings:,}",
            f"{each.build:.1f}",
            f"{each.p50:.2f}",
            f"{each.p99:.2f}",
            DASH if each.peak is None else f"{each.peak:.0f}",
            f"{each.found:.1f}",
        )
        for each in found
    )
    sizes = table(head, rows)
    return sizes and f"{sizes}\n\n![Time and memory against size](growth.svg)"
