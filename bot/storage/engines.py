"""Engines for the two databases we speak: SQLite in a file (the default) and PostgreSQL."""

from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from bot.errors import StorageError

WAIT_SECONDS: Final = 1.0
"""How long a statement waits for a lock or a server: no answer is held up for long."""

LINE_SECONDS: Final = 3.0
"""How long a transaction waits in a line that moves; a hundred writers on a slow disk take about one."""

CONNECTIONS: Final = 5
"""Connections at most; a statement takes about a millisecond, so more would only queue."""

BEGIN: Final = "sqlite_begin"
"""The execution option with the words that open a transaction on SQLite; "" opens none."""

_DRIVERS: Final = ("sqlite+aiosqlite", "postgresql+asyncpg")
_COMMAND_SECONDS: Final = 5.0  # a PostgreSQL that takes a command and never answers


def place(address: str) -> str:
    """A database's address as it may be shown: no user, no password, no options."""
    try:
        url = make_url(address)
    except ArgumentError:
        return "of DATABASE_URL"
    if is_sqlite(address):
        return url.database or "in memory"
    return URL.create(url.drivername, host=url.host, port=url.port, database=url.database).render_as_string()


def is_sqlite(address: str) -> bool:
    """Whether an address is one of SQLite's."""
    return address.startswith("sqlite")


def file_of(address: str) -> Path | None:
    """The file of a SQLite database; None for one in memory and for PostgreSQL."""
    name = make_url(address).database if is_sqlite(address) else None
    return None if not name or name == ":memory:" or name.startswith("file:") else Path(name)


def build(address: str) -> AsyncEngine:
    """An engine for an address, not yet connected; parameters never reach a log.

    Raises StorageError for a driver we do not speak, ImportError for one that is not installed, ArgumentError
    for what is no address at all.
    """
    url = make_url(address)
    if url.drivername not in _DRIVERS:
        raise StorageError(f"DATABASE_URL begins with {url.drivername}; it should begin with {' or '.join(_DRIVERS)}.")
    engine = create_async_engine(url, hide_parameters=True, **_options(address))
    if is_sqlite(address):
        event.listen(engine.sync_engine, "connect", _prepare)
        event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _options(address: str) -> dict[str, Any]:
    pool: dict[str, Any] = {
        "poolclass": AsyncAdaptedQueuePool,
        "pool_timeout": LINE_SECONDS,
        "pool_size": CONNECTIONS,
        "max_overflow": 0,
    }
    if is_sqlite(address):
        # A database in memory belongs to its one connection. Transactions are opened by _begin alone:
        # Python's sqlite3 would open none before CREATE TABLE, and half a migration would stay.
        size = CONNECTIONS if file_of(address) else 1
        return {**pool, "pool_size": size, "connect_args": {"timeout": WAIT_SECONDS, "isolation_level": None}}
    waits = {"lock_timeout": str(round(WAIT_SECONDS * 1000))}
    return {
        **pool,
        "pool_pre_ping": True,
        "connect_args": {
            "timeout": WAIT_SECONDS,
            "command_timeout": _COMMAND_SECONDS,
            "server_settings": waits,
        },
    }


def _prepare(connection: DBAPIConnection, _record: object) -> None:
    """Settings of one connection; `timeout` above is busy_timeout, and WAL is a setting of the file."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA secure_delete = ON")  # erased rows are overwritten, not only forgotten
    cursor.close()


def _begin(connection: Connection) -> None:
    words = connection.get_execution_options().get(BEGIN, "BEGIN")
    if words:
        connection.exec_driver_sql(words)
