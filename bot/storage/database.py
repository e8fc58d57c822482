"""The one connection to the database: opens and migrates it, gives out transactions, comes back by itself."""

import asyncio
import errno
import logging
import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from time import monotonic

from sqlalchemy import literal, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import StorageError
from bot.storage import engines, locks
from bot.storage.failures import is_locked, outlives, told
from bot.storage.locks import Lock
from bot.storage.migrations import migrate

_log = logging.getLogger(__name__)


class Database:
    """A database by its address, SQLite or PostgreSQL.

    Every failure is a StorageError with one sentence. A database that was away is opened again by the next
    transaction, at most once in `retry_seconds`; in between, transactions fail at once.
    """

    def __init__(self, url: str, *, retry_seconds: float = 1.0) -> None:
        """Only remembers; `start` (or the first transaction) opens."""
        self._url = url
        self._place = engines.place(url)
        self._retry_seconds = retry_seconds
        self._engine: AsyncEngine | None = None
        self._inode: tuple[int, int] | None = None
        self._failure = ""
        self._retry_at = 0.0
        self._stopped = False
        self._lockouts = 0
        self._opening = asyncio.Lock()
        # SQLite has one writer at a time anyway; in line nobody starves, as they would in its busy handler.
        self._writers = asyncio.Semaphore(1 if engines.is_sqlite(url) else engines.CONNECTIONS)

    async def start(self) -> None:
        """Opens the database, makes its folder and brings its tables to this version, or StorageError."""
        self._stopped = False
        async with self._opening:
            await self._open()

    async def stop(self) -> None:
        """Closes every connection; transactions fail from now on."""
        self._stopped = True
        async with self._opening:
            with told(self._place):
                await self._close()

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that may write: committed at the end, rolled back by any exception."""
        with told(self._place):
            async with self._turn(), self._connection("BEGIN IMMEDIATE") as connection, connection.begin():
                yield connection

    @asynccontextmanager
    async def erasing(self) -> AsyncIterator[AsyncConnection]:
        """Like begin; afterwards what was deleted is gone from SQLite's write-ahead log too."""
        async with self.begin() as connection:
            yield connection
        await self._empty_log()

    async def rewrite(self) -> None:
        """Write SQLite's file anew from what is valid in it; a failure is only logged, the next one catches up.

        Overwriting what is deleted is not enough: where pages were split, they keep copies of the rows that moved on.
        Of a hundred people who were erased among ten thousand, with a million deliveries, 17 were still to be found in
        the file. It takes 0.6 seconds then, a fifth of that with a tenth; writers wait, readers do not.
        """
        await self._empty_log("VACUUM")

    @asynccontextmanager
    async def connect(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads; never waits for writers on SQLite."""
        with told(self._place):
            async with self._connection("BEGIN") as connection:
                yield connection

    @asynccontextmanager
    async def alone(self, what: str) -> AsyncIterator[Lock | None]:
        """A lock if this process is the only one that does a thing on this database, until the block ends; else None.

        Held by the operating system (a file beside SQLite's) or by PostgreSQL, so that a process that is killed gives
        it back at once. PostgreSQL takes it back too when it loses the connection: `Lock.watch` notices.
        """
        # What the block raises is its own affair: only taking the lock is told as a failure of the database.
        async with AsyncExitStack() as stack:
            with told(self._place):
                if engines.is_sqlite(self._url):
                    lock = stack.enter_context(locks.held(engines.file_of(self._url), what))
                else:
                    held = await stack.enter_async_context(locks.advisory(await self._opened(), what))
                    lock = Lock(partial(self._probe, held)) if held else None
            yield lock

    async def _probe(self, connection: AsyncConnection) -> None:
        with told(self._place):
            await locks.probe(connection)

    async def healthy(self) -> bool:
        """Whether a transaction that may write can be had right now."""
        try:
            async with self.begin() as connection:
                await connection.execute(select(literal(1)))
        except StorageError:
            return False
        return True

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        before = self._lockouts
        async with asyncio.timeout(engines.LINE_SECONDS):
            await self._writers.acquire()
        try:
            # One has waited in vain for the lock: the line behind gives up with it, not second by second.
            if self._lockouts != before:
                raise TimeoutError
            yield
        finally:
            self._writers.release()

    @asynccontextmanager
    async def _connection(self, words: str) -> AsyncIterator[AsyncConnection]:
        engine = await self._opened()
        try:
            async with engine.execution_options(**{engines.BEGIN: words}).connect() as connection:
                yield connection
        except DBAPIError as error:
            self._lockouts += is_locked(error)
            if not outlives(error) and engine is self._engine:
                self._failure = f"The database {self._place} failed a moment ago and is about to be opened anew."
            raise

    async def _opened(self) -> AsyncEngine:
        """The open engine, opened now if it is time for that."""
        if self._engine is not None and self._sound():
            return self._engine
        async with self._opening:
            if self._engine is not None and self._sound():
                return self._engine
            if self._stopped:
                raise StorageError(f"The database {self._place} has been closed.")
            if monotonic() < self._retry_at:
                raise StorageError(self._failure)
            return await self._open()

    def _sound(self) -> bool:
        """Whether what is open is still what lies there: SQLite would go on writing to a deleted file."""
        if not self._failure and self._inode != _inode(self._url):
            self._failure = f"The file of the database {self._place} was taken away."
            _log.warning("%s Opening what is there now, or a new one.", self._failure)
        return not self._failure

    async def _open(self) -> AsyncEngine:
        self._failure = f"The database {self._place} is not open yet."  # stays if this is cancelled
        try:
            with told(self._place):
                await self._close()
                self._engine = await _ready_engine(self._url)
        except StorageError as error:
            self._failure = str(error)
            raise
        finally:
            # Counted from the end: whoever queued behind a slow attempt must not make the next one.
            self._retry_at = monotonic() + self._retry_seconds
        self._inode = _inode(self._url)
        self._failure = ""
        return self._engine

    async def _close(self) -> None:
        engine, self._engine = self._engine, None
        if engine is not None:
            await engine.dispose()

    async def _empty_log(self, *before: str) -> None:
        """Moves SQLite's write-ahead log into the file and cuts it to nothing, after some statements.

        What was asked is done and durable already, so a reader in the way is no error; the next one
        catches up.
        """
        if not engines.is_sqlite(self._url):
            return
        try:
            with told(self._place):
                async with self._turn(), self._connection("") as connection:
                    for statement in before:
                        await connection.exec_driver_sql(statement)
                    row = (await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")).one()
        except StorageError as error:
            _log.warning("Erased, but traces stay in the log for now: %s", error)
        else:
            if row[0]:
                _log.warning("Erased, but traces stay in the log of %s for now: somebody reads it.", self._place)


async def _ready_engine(url: str) -> AsyncEngine:
    """A new engine on a migrated database; nothing stays open if that fails."""
    engine = engines.build(url)
    try:
        if engines.is_sqlite(url):
            _prepare_place(engines.file_of(url))
            async with engine.execution_options(**{engines.BEGIN: ""}).connect() as connection:
                await connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        async with engine.execution_options(**{engines.BEGIN: "BEGIN IMMEDIATE"}).begin() as connection:
            await connection.run_sync(migrate)
    except BaseException:
        await engine.dispose()
        raise
    return engine


def _prepare_place(file: Path | None) -> None:
    """Makes the folder; OSError if the file in it cannot be opened.

    Asked beforehand because aiosqlite leaves a thread behind that ends in a traceback when opening fails, and
    asked without opening: closing a file drops the locks that SQLite holds on it in this process.
    """
    if file is None:
        return
    # For our own eyes only: the file holds people's numbers.
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if file.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not os.access(file if file.exists() else file.parent, os.R_OK | os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _inode(url: str) -> tuple[int, int] | None:
    file = engines.file_of(url)
    try:
        status = file.stat() if file else None
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if status else None
