"""What goes on by itself while the bot runs: edits go live, campaigns go out, terms are kept, life is shown."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from bot.errors import BotError, StorageError
from bot.matching.learning import open_or_build
from bot.matching.matcher import Matcher
from bot.programme.library import Library
from bot.programme.located import where
from bot.programme.problems import Problem, errors, sentence
from bot.programme.reader import load
from bot.services.events import Reminders
from bot.services.memory import utc_now
from bot.services.newsroom import Newsroom
from bot.services.sending.delivery import Delivery
from bot.services.sending.dispatch import Dispatch
from bot.settings import Settings
from bot.storage import Database, purge_all
from bot.texts import Texts

# Staff see their edit live within this time; looking costs one directory listing.
LOOK_SECONDS = 5.0
PURGE_SECONDS = 60.0
HEARTBEAT_SECONDS = 30.0
REMIND_SECONDS = 60.0
# A second process, started by mistake or in place of one that is about to end, asks so often whether it may send.
ALONE_SECONDS = 5.0
_DISPATCH_SECONDS = 1.0

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Live:
    """The matcher of the knowledge base as it is now; replaced as a whole when staff change a file."""

    matcher: Matcher

    def __call__(self) -> Matcher:
        """The matcher in use."""
        return self.matcher


@contextlib.asynccontextmanager
async def beside(*jobs: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Let jobs go on until the block ends."""
    tasks = [asyncio.create_task(job) for job in jobs]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def send(database: Database, delivery: Delivery, dispatch: Dispatch) -> None:
    """Let campaigns go out until cancelled; returns at once while another process on this database does so.

    Returns too when the lock is lost, which ends delivery: another process may have it by now.
    """
    async with database.alone("sending") as lock:
        if lock is None:
            _log.debug("another process sends what is due; this one waits for its end")
            return
        try:
            async with asyncio.TaskGroup() as all_three:
                all_three.create_task(delivery.run())
                all_three.create_task(every(_DISPATCH_SECONDS, dispatch.look))
                all_three.create_task(lock.watch())
        except* StorageError as lost:
            _log.warning("sending has stopped, for it may no longer be this process's turn: %s", lost.exceptions[0])


async def every(seconds: float, act: Callable[[], Awaitable[None]]) -> None:
    """Do something now and then; what goes wrong is logged, and tried again next time."""
    while True:
        try:
            await act()
        except (BotError, OSError) as error:
            _log.warning("%s", error)
        except Exception as error:  # noqa: BLE001 - a job that ends by itself would end unnoticed
            _log.error("a job failed and will be tried again: %s", type(error).__name__)
        await asyncio.sleep(seconds)


@dataclass(slots=True)
class Offering:
    """Lets the newsroom look at what has happened: whenever the knowledge base was read, and once an hour."""

    newsroom: Newsroom
    live: Live
    now: Callable[[], datetime] = utc_now
    _seen: tuple[str, int] | None = field(default=None, init=False)

    async def look(self) -> None:
        """Offer what is new; raises StorageError, and then looks again the next time."""
        knowledge, now = self.live.matcher.knowledge, self.now()
        seen = knowledge.fingerprint, int(now.timestamp() // 3600)
        if seen != self._seen:
            await self.newsroom.offer_updates(knowledge, now)
            self._seen = seen


@dataclass(slots=True)
class Edits:
    """Takes over an edited knowledge base; one with errors is told, to staff in the bot too, and left aside."""

    settings: Settings
    library: Library
    live: Live
    newsroom: Newsroom | None = None
    _is_broken: bool = field(default=False, init=False)

    async def look(self) -> None:
        """One look at the files."""
        problems = await asyncio.to_thread(self.library.refresh)
        for problem in problems or ():
            _log.warning("%s: %s", where(problem), sentence(problem, Texts("check"), self.settings.staff_language))
        await self._take_over()
        if problems is not None:
            await self._tell(problems)

    async def _tell(self, problems: Sequence[Problem]) -> None:
        was_broken, self._is_broken = self._is_broken, bool(errors(problems))
        if self.newsroom and self._is_broken:
            await self.newsroom.editing.refused(errors(problems))
        elif self.newsroom and was_broken:
            await self.newsroom.editing.mended()

    async def _take_over(self) -> None:
        if self.library.knowledge.fingerprint == self.live.matcher.knowledge.fingerprint:
            return
        await _learn_apart(self.settings)
        self.live.matcher = await asyncio.to_thread(open_or_build, self.library.knowledge, self.settings.model_dir)
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


async def purge(settings: Settings, database: Database) -> None:
    """Erase what has outlived its term."""
    await purge_all(
        database,
        utc_now(),
        question_days=settings.question_days,
        follow_up_minutes=settings.follow_up_minutes,
    )


async def remind(reminders: Reminders) -> None:
    """Begin the reminders of events that are due; they go out like any campaign."""
    for number in await reminders.due(utc_now()):
        _log.info("campaign %d reminds of an event", number)


async def beat(heartbeat: Path) -> None:
    """Leave a sign of life for the container's health check."""
    await asyncio.to_thread(heartbeat.parent.mkdir, parents=True, exist_ok=True)
    await asyncio.to_thread(heartbeat.touch)
