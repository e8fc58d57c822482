"""Two matchers: one learnt in a moment, and the real one, whose model is kept between runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.matching.learning import build
from bot.matching.matcher import Matcher

from .knowledge import tiny

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="package", autouse=True)
def one_thread() -> Iterator[None]:
    """Embeddings by one thread: several spin while they wait, on a busy machine for minutes instead of a moment."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OMP_NUM_THREADS", "1")
        yield


@pytest.fixture(scope="session")
def small() -> Matcher:
    """A matcher of two commitments."""
    return build(tiny())


@pytest.fixture(scope="session")
def real(matcher: Matcher) -> Matcher:
    """The matcher of this repository's knowledge base, which all rooms share."""
    return matcher
