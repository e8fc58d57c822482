"""What a database says when it fails, as one StorageError with a sentence for the operator.

Sentences name the place and the remedy, never a statement's values: those are people's words and numbers.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Final

from alembic.util import CommandError
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.errors import StorageError

_LOCKED: Final = "is locked by another program; it works again as soon as that one lets go"
_DAMAGED: Final = "is damaged or no database at all; put a backup in its place"

# By SQLite's primary result code, the low byte of what Python calls sqlite_errorcode.
_SQLITE: Final[Mapping[int, str]] = MappingProxyType(
    {
        sqlite3.SQLITE_BUSY: _LOCKED,
        sqlite3.SQLITE_LOCKED: _LOCKED,
        sqlite3.SQLITE_FULL: "cannot grow, the disk is full; free some space",
        sqlite3.SQLITE_READONLY: "may not be written to; check the permissions of the file and its folder",
        sqlite3.SQLITE_CANTOPEN: "cannot be opened; check that its folder exists and may be written to",
        sqlite3.SQLITE_CORRUPT: _DAMAGED,
        sqlite3.SQLITE_NOTADB: _DAMAGED,
    }
)

_LOCKS: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})

# These pass by themselves and leave the connection sound; after any other a new connection is worth a try.
_PASSING: Final = _LOCKS | {sqlite3.SQLITE_FULL, sqlite3.SQLITE_CONSTRAINT}


@contextmanager
def told(place: str) -> Iterator[None]:
    """Turns whatever SQLAlchemy, a driver, Alembic or the system raises inside into StorageError."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError, ImportError, CommandError) as error:
        raise StorageError(f"The database {place} {_reason(error)}.") from error


def outlives(error: DBAPIError) -> bool:
    """Whether SQLite connections are still sound after this error; other databases look after their own."""
    code = _sqlite_code(error)
    return code is None or code in _PASSING


def is_locked(error: DBAPIError) -> bool:
    """Whether another program held SQLite's lock until our patience ended."""
    return _sqlite_code(error) in _LOCKS


def _reason(error: Exception) -> str:
    code = _sqlite_code(error)
    if code is not None and code in _SQLITE:
        return _SQLITE[code]
    if isinstance(error, TimeoutError | PoolTimeoutError):
        return "is busy and did not answer in time"
    if isinstance(error, ImportError):
        return f"needs a driver that is not installed ({error.name})"
    if isinstance(error, CommandError):
        return f"cannot be brought to this version of the bot: {_first_line(error)}"
    if isinstance(error, OSError):
        return f"cannot be reached: {error.strerror or _first_line(error)}"
    return f"did not do what was asked: {_first_line(error.orig if isinstance(error, DBAPIError) else error)}"


def _sqlite_code(error: Exception) -> int | None:
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else None


def _first_line(error: BaseException | None) -> str:
    """PostgreSQL names values from the second line on (DETAIL), so only the first is told."""
    lines = str(error).splitlines()
    return lines[0].rstrip(".") if lines else type(error).__name__
