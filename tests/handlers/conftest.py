"""The application in this event loop, talking over HTTP to a Bot API server in it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest

from bot.handlers.gate import Claim
from bot.handlers.pace import Pace
from bot.handlers.telegram import build_application, run
from tests.botapi import BotApi, Person
from tests.fake_services import FakeBot

Running = Callable[..., AbstractAsyncContextManager[None]]


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """A Telegram of our own."""
    async with BotApi.start() as api:
        yield api


@pytest.fixture
def services() -> FakeBot:
    """What stands behind the door."""
    return FakeBot()


@pytest.fixture
def running(api: BotApi, services: FakeBot) -> Running:
    """A context in which the bot runs; `claim`, `pace` and `token` may be given."""

    @asynccontextmanager
    async def running(
        claim: Claim | None = None, pace: Pace | None = None, token: str | None = None
    ) -> AsyncIterator[None]:
        anything: Any = services
        application = build_application(
            token or api.token, api.url, anything, claim or always, pace or Pace(600, lambda: 0.0)
        )
        stop = asyncio.Event()
        task = asyncio.create_task(run(application, anything, stop))
        try:
            yield
        finally:
            stop.set()
            await task

    return running


@pytest.fixture
async def ana(api: BotApi, running: Running) -> AsyncIterator[Person]:
    """Somebody with a Slovene app, writing to the running bot."""
    async with running():
        yield api.person("Ana", language_code="sl")


async def always(_update_id: int) -> bool:
    """A claim that never refuses."""
    return True
