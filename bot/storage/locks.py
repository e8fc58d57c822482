"""Locks that outlive no process: one does a thing, a second one started by mistake does not."""

import fcntl
import os
import zlib
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine


@contextmanager
def held(database: Path | None, what: str) -> Iterator[bool]:
    """Whether a lock file beside SQLite's file is ours (in memory always); OSError if it cannot be made."""
    if database is None:
        yield True
        return
    database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # The file stays: whoever deleted it would let a second process lock a new one.
    file = os.open(database.with_name(f"{database.name}.{what}"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        yield _locked(file)
    finally:
        os.close(file)


def _locked(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@asynccontextmanager
async def advisory(engine: AsyncEngine, what: str) -> AsyncIterator[bool]:
    """Whether PostgreSQL's lock of this name is ours; it ends with the connection that holds it."""
    number = zlib.crc32(what.encode())
    async with engine.connect() as connection:
        ours = bool(await connection.scalar(select(func.pg_try_advisory_lock(number))))
        await connection.commit()
        try:
            yield ours
        finally:
            if ours:
                await connection.execute(select(func.pg_advisory_unlock(number)))
