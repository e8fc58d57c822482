"""The composition root: settings in, finished services out; start, stop and the jobs that go on meanwhile."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from bot.errors import BotError, StorageError
from bot.matching.learning import open_or_build
from bot.matching.matcher import Matcher
from bot.programme.library import Library
from bot.programme.located import where
from bot.programme.problems import sentence
from bot.programme.reader import load
from bot.services.answering import Answering
from bot.services.bot import Bot
from bot.services.memory import Memory, utc_now
from bot.services.screens import Screens
from bot.settings import Settings
from bot.storage import Conversations, Database, Feedback, People, Questions, Updates, purge_all
from bot.texts import Texts

_log = logging.getLogger(__name__)
# Staff see their edit live within this time; looking costs one directory listing.
_LOOK_SECONDS = 5.0
_PURGE_SECONDS = 60.0
_HEARTBEAT_SECONDS = 30.0


@dataclass(slots=True)
class Live:
    """The matcher of the knowledge base as it is now; replaced as a whole when staff change a file."""

    matcher: Matcher

    def __call__(self) -> Matcher:
        """The matcher in use."""
        return self.matcher


@dataclass(frozen=True, slots=True)
class Services:
    """What a door needs, started."""

    bot: Bot
    updates: Updates


def open_matcher(settings: Settings) -> Matcher:
    """The matcher of the knowledge base on disk; KnowledgeError when that has errors."""
    knowledge = load(settings.knowledge_dir, Texts("check"), settings.staff_language)
    return open_or_build(knowledge, settings.model_dir)


@contextlib.asynccontextmanager
async def services(settings: Settings) -> AsyncIterator[Services]:
    """Everything started, with its jobs beside it; a database that is away is waited for while answering."""
    texts = Texts()
    library = Library(settings.knowledge_dir, Texts("check"), settings.staff_language)
    live = Live(open_or_build(library.knowledge, settings.model_dir))
    database = Database(settings.database)
    await _try_to_start(database)
    memory = Memory(
        People(database),
        Conversations(database),
        Feedback(database),
        Questions(database),
        settings.follow_up_minutes,
    )
    screens = Screens(
        texts,
        period=library.knowledge.programme.period,
        question_days=settings.question_days,
        follow_up_minutes=settings.follow_up_minutes,
    )
    bot = Bot(live, texts, memory, screens, Answering(live, texts, memory))
    try:
        async with _jobs(settings, library, live, database):
            yield Services(bot, Updates(database))
    finally:
        with contextlib.suppress(StorageError):
            await database.stop()


@contextlib.asynccontextmanager
async def _jobs(settings: Settings, library: Library, live: Live, database: Database) -> AsyncIterator[None]:
    """The three things that go on by themselves until the end."""
    jobs = (
        asyncio.create_task(_every(_LOOK_SECONDS, lambda: _refresh(settings, library, live))),
        asyncio.create_task(_every(_PURGE_SECONDS, lambda: _purge(settings, database))),
        asyncio.create_task(_every(_HEARTBEAT_SECONDS, lambda: _beat(settings.heartbeat))),
    )
    try:
        yield
    finally:
        for job in jobs:
            job.cancel()
        await asyncio.gather(*jobs, return_exceptions=True)


async def _every(seconds: float, act: Callable[[], Awaitable[None]]) -> None:
    """Do something now and then; what goes wrong is logged, and tried again next time."""
    while True:
        try:
            await act()
        except (BotError, OSError) as error:
            _log.warning("%s", error)
        except Exception as error:  # noqa: BLE001 - a job that ends by itself would end unnoticed
            _log.error("a job failed and will be tried again: %s", type(error).__name__)
        await asyncio.sleep(seconds)


async def _refresh(settings: Settings, library: Library, live: Live) -> None:
    """Take over an edited knowledge base; one with errors is told and left aside."""
    problems = await asyncio.to_thread(library.refresh)
    for problem in problems or ():
        _log.warning("%s: %s", where(problem), sentence(problem, Texts("check"), settings.staff_language))
    if library.knowledge.fingerprint == live.matcher.knowledge.fingerprint:
        return
    await _learn_apart(settings)
    live.matcher = await asyncio.to_thread(open_or_build, library.knowledge, settings.model_dir)
    _log.info("the knowledge base has been read anew")


async def _learn_apart(settings: Settings) -> None:
    """Let another process learn, which takes seconds of processor time, so that no answer waits; it ends with us."""
    process = get_context("spawn").Process(
        target=learn_apart, args=(settings.knowledge_dir, settings.model_dir), daemon=True
    )
    process.start()
    try:
        await asyncio.to_thread(process.join)
    finally:
        process.terminate()


def learn_apart(knowledge_dir: Path, model_dir: Path) -> None:
    """Learn the model of a knowledge base and leave it in its folder; runs in a process of its own."""
    open_or_build(load(knowledge_dir), model_dir)


async def _purge(settings: Settings, database: Database) -> None:
    await purge_all(
        database,
        utc_now(),
        question_days=settings.question_days,
        follow_up_minutes=settings.follow_up_minutes,
    )


async def _beat(heartbeat: Path) -> None:
    """Leave a sign of life for the container's health check."""
    await asyncio.to_thread(heartbeat.parent.mkdir, parents=True, exist_ok=True)
    await asyncio.to_thread(heartbeat.touch)


async def _try_to_start(database: Database) -> None:
    try:
        await database.start()
    except StorageError as error:
        _log.warning("starting without the database, which will be tried again: %s", error)
