"""What several rooms of tests share: the knowledge base, learnt once, and which tests run on which database."""

import inspect
from pathlib import Path

import pytest

from bot.matching.learning import open_or_build
from bot.matching.matcher import Matcher
from bot.programme.reader import load
from tests.databases import SERVER

ROOT = Path(__file__).parents[1]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is about the other database; see tests.databases."""
    others = [item for item in items if (_is_about_sqlite(item) if SERVER else item.get_closest_marker("postgresql"))]
    config.hook.pytest_deselected(items=others)
    items[:] = [item for item in items if item not in others]


def _is_about_sqlite(item: pytest.Item) -> bool:
    """Marked so, or it looks at the database's file."""
    function = getattr(item, "function", None)
    return item.get_closest_marker("sqlite") is not None or (
        function is not None and "file" in inspect.signature(function).parameters
    )


@pytest.fixture(scope="session")
def matcher(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Matcher:
    """The matcher of this repository's knowledge base; learning it anew takes a quarter of a minute."""
    cache = pytestconfig.cache
    folder = cache.mkdir("model") if cache else tmp_path_factory.mktemp("model")
    return open_or_build(load(ROOT / "knowledge"), folder)
