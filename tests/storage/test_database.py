"""Opening, closing and sharing the database."""

import asyncio
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.errors import StorageError
from bot.storage import Database, People, Updates


async def test_starting_makes_the_folder_for_our_eyes_only(database: Database, file: Path) -> None:
    """The folder did not exist; nobody else may look into it."""
    assert await database.healthy()

    assert file.parent.stat().st_mode & 0o077 == 0


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("pragma", "expected"),
    [("journal_mode", "wal"), ("foreign_keys", 1), ("secure_delete", 1), ("busy_timeout", 1000)],
)
async def test_every_connection_has_our_settings(database: Database, pragma: str, expected: str | int) -> None:
    """Also a second connection, opened while the first is in use."""
    async with database.connect() as first, database.connect() as second:
        found = [await connection.scalar(text(f"PRAGMA {pragma}")) for connection in (first, second)]

    assert [expected, expected] == found


async def test_a_restart_keeps_the_language(database: Database, url: str, now: datetime) -> None:
    """What one process kept, the next one finds."""
    await People(database).choose_language(7, "it", now)
    await database.stop()

    again = Database(url)
    await again.start()
    kept = await People(again).language(7)
    await again.stop()

    assert kept == "it"


async def test_stopping_leaves_one_file(database: Database, file: Path, now: datetime) -> None:
    """The write-ahead log is in the file and gone, so a copy of the file is a whole backup."""
    await People(database).choose_language(7, "it", now)
    await database.stop()

    assert [file] == list(file.parent.iterdir())


async def test_after_stopping_nothing_opens_the_database_again(database: Database) -> None:
    """A late task fails instead of leaving a connection behind."""
    await database.stop()

    with pytest.raises(StorageError, match="has been closed"):
        async with database.begin():
            pass


async def test_an_exception_rolls_everything_back(database: Database, now: datetime) -> None:
    """Half a change is no change, and the exception comes through as it is."""

    async def half() -> None:
        async with database.begin() as connection:
            await connection.execute(text("INSERT INTO updates VALUES (1, '2025-05-14')"))
            raise KeyError

    with pytest.raises(KeyError):
        await half()

    assert await Updates(database).claim(1, now)


async def test_many_writers_wait_in_line(database: Database, now: datetime) -> None:
    """More tasks than connections, and none is told that the database is locked."""
    async with asyncio.timeout(30):
        claimed = await asyncio.gather(*(Updates(database).claim(number % 30, now) for number in range(60)))

    assert sum(claimed) == 30


async def test_a_cancelled_writer_leaves_the_line_free(database: Database, now: datetime) -> None:
    """Cancelled in its transaction, it holds neither the lock nor its turn."""
    inside = asyncio.Event()

    async def lingering() -> None:
        async with database.begin() as connection:
            await connection.execute(text("INSERT INTO updates VALUES (1, '2025-05-14')"))
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(lingering())
    await inside.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

    assert await Updates(database).claim(1, now)


async def test_a_database_in_memory_works_too(now: datetime) -> None:
    """Of use for trying things out: one connection, gone at the end."""
    database = Database("sqlite+aiosqlite:///:memory:")
    people = People(database)
    await people.choose_language(7, "sl", now)

    assert await people.language(7) == "sl"

    await database.stop()


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("", "database of DATABASE_URL"),
        ("nonsense", "database of DATABASE_URL"),
        ("postgresql://bot:hunter2@db/bot", "should begin with sqlite.aiosqlite or postgresql.asyncpg"),
        ("mysql+aiomysql://bot:hunter2@db/bot?password=hunter2", "should begin with"),
    ],
)
async def test_an_address_we_do_not_speak_is_explained_without_its_password(address: str, sentence: str) -> None:
    """The sentence names what to write instead, and no secret."""
    with pytest.raises(StorageError, match=sentence) as caught:
        await Database(address).start()

    assert "hunter2" not in str(caught.value)
