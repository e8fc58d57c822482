"""One bot for all stories that only talk to it; stories about the process itself start their own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.texts import Texts
from tests.botapi import BotApi, Person

from .process import answering


@pytest.fixture(scope="session")
def say() -> Texts:
    """The catalogs: stories name a button by its id, so that editors are free in their wording."""
    return Texts()


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the trained model, which all bots of these stories share."""
    return tmp_path_factory.mktemp("model")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def api(tmp_path_factory: pytest.TempPathFactory, model: Path) -> AsyncIterator[BotApi]:
    """The Telegram that the common bot talks to; at the end, its log must be clean."""
    async with (
        BotApi.start() as api,
        answering(api, tmp_path_factory.mktemp("story") / "data", model) as process,
    ):
        yield api
        assert await process.stop() == 0
        assert not [line for line in process.errors.splitlines() if " ERROR " in line or "Traceback" in line]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder of one's own, not yet made."""
    return tmp_path / "data"


@pytest.fixture
def ana(api: BotApi) -> Person:
    """Somebody with a Slovene app."""
    return api.person("Ana", language_code="sl")


@pytest.fixture
def bruna(api: BotApi) -> Person:
    """Somebody with an Italian app."""
    return api.person("Bruna", language_code="it")
