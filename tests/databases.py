"""Where the tests keep their data: in a file of SQLite or, when TEST_DATABASE_URL names a server, on PostgreSQL.

The address is that of any database on the server that may be connected to, by a user who may create others:
`TEST_DATABASE_URL=postgresql+asyncpg://bot@127.0.0.1:5432/postgres`. Each test gets a database of its own there, which
is dropped after it.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final
from uuid import uuid4

from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

SERVER: Final = os.environ.get("TEST_DATABASE_URL", "")
"""The address of a PostgreSQL server; empty when the tests run on SQLite."""


@asynccontextmanager
async def address(file: Path) -> AsyncIterator[str]:
    """The address of an empty database for one test; `file` is where SQLite's would lie."""
    if not SERVER:
        yield f"sqlite+aiosqlite:///{file}"
        return
    name = f"test_{uuid4().hex}"
    await _on_the_server(f"CREATE DATABASE {name}")
    try:
        yield make_url(SERVER).set(database=name).render_as_string(hide_password=False)
    finally:
        await _on_the_server(f"DROP DATABASE {name} WITH (FORCE)")


async def _on_the_server(statement: str) -> None:
    engine = create_async_engine(SERVER, isolation_level="AUTOCOMMIT")
    try:
        async with engine.connect() as connection:
            await connection.execute(text(statement))
    finally:
        await engine.dispose()
