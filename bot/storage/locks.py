"""Locks that outlive no process: one does a thing, a second one started by mistake does not."""

import asyncio
import contextlib
import fcntl
import os
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import func, literal, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import StorageError

PROBE_SECONDS: Final = 1.0


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that is ours. `probe` raises StorageError once it is not; None where the system holds it till the end."""

    probe: Callable[[], Awaitable[None]] | None = None

    async def watch(self, seconds: float = PROBE_SECONDS) -> None:
        """Look after it every so many seconds, until StorageError tells that it is lost or this is cancelled."""
        while True:
            await asyncio.sleep(seconds)
            if self.probe:
                await _to_its_end(self.probe())


async def _to_its_end(probing: Awaitable[None]) -> None:
    """Wait for it, also when cancelled: a connection whose question is broken off is closed, and the lock with it."""
    probe = asyncio.ensure_future(probing)
    try:
        await asyncio.shield(probe)
    except asyncio.CancelledError:
        with contextlib.suppress(StorageError):
            await probe
        raise


@contextmanager
def held(database: Path | None, what: str) -> Iterator[Lock | None]:
    """A lock file beside SQLite's file if it is ours (in memory always); OSError if it cannot be made."""
    if database is None:
        yield Lock()
        return
    database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # The file stays: whoever deleted it would let a second process lock a new one.
    file = os.open(database.with_name(f"{database.name}.{what}"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        yield Lock() if _locked(file) else None
    finally:
        os.close(file)


def _locked(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@asynccontextmanager
async def advisory(engine: AsyncEngine, what: str) -> AsyncIterator[AsyncConnection | None]:
    """The connection by which PostgreSQL's lock of this name is ours, None if it is not; the lock ends with it."""
    number = zlib.crc32(what.encode())
    async with engine.connect() as connection:
        # By itself each statement is a transaction: one that stayed open would keep the server from tidying up.
        await connection.execution_options(isolation_level="AUTOCOMMIT")
        ours = bool(await connection.scalar(select(func.pg_try_advisory_lock(number))))
        try:
            yield connection if ours else None
        finally:
            if ours:
                await _give_back(connection, number)


async def probe(connection: AsyncConnection) -> None:
    """Ask for anything: a connection that the server has ended, and its locks with it, raises an error."""
    await connection.execute(select(literal(1)))


async def _give_back(connection: AsyncConnection, number: int) -> None:
    """Unlock; a connection that was lost has done so, and must not come back to the pool as if it held nothing."""
    try:
        await connection.execute(select(func.pg_advisory_unlock(number)))
    except (SQLAlchemyError, OSError):
        with contextlib.suppress(SQLAlchemyError, OSError):
            await connection.invalidate()
