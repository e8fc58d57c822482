"""What several rooms of tests share: the real knowledge base, learnt once and kept in pytest's cache."""

from pathlib import Path

import pytest

from bot.matching.learning import open_or_build
from bot.matching.matcher import Matcher
from bot.programme.reader import load

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def matcher(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Matcher:
    """The matcher of this repository's knowledge base; learning it anew takes a quarter of a minute."""
    cache = pytestconfig.cache
    folder = cache.mkdir("model") if cache else tmp_path_factory.mktemp("model")
    return open_or_build(load(ROOT / "knowledge"), folder)
