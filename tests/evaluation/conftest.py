"""Two matchers: one learnt in a moment, and the real one, whose model is kept between runs."""

from pathlib import Path

import pytest

from bot.matching.learning import build, open_or_build
from bot.matching.matcher import Matcher
from bot.programme.reader import load

from .knowledge import tiny

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def small() -> Matcher:
    """A matcher of two commitments."""
    return build(tiny())


@pytest.fixture(scope="session")
def real(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Matcher:
    """The matcher of this repository's knowledge base; learning it anew takes a quarter of a minute."""
    cache = pytestconfig.cache
    folder = cache.mkdir("models") if cache else tmp_path_factory.mktemp("models")
    return open_or_build(load(ROOT / "knowledge"), folder)
