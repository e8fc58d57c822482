"""A database of its own for every test, and the moment at which the tests play."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.storage import Database
from tests.databases import address


@pytest.fixture
def now() -> datetime:
    """An ordinary noon."""
    return datetime(2025, 5, 14, 12, 0, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the database's file lies; its folder does not exist yet."""
    return tmp_path / "data" / "bot.sqlite3"


@pytest.fixture
async def url(file: Path) -> AsyncIterator[str]:
    """The database's address."""
    async with address(file) as url:
        yield url


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """A started database that may try to open itself again at any time."""
    database = Database(url, retry_seconds=0)
    await database.start()
    yield database
    await database.stop()
