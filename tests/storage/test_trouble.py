"""A database that is away, locked, full, damaged or deleted: one sentence, no hanging, and it comes back."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text

from bot.errors import StorageError
from bot.storage import Conversations, Database, LastQuestion, People


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Another program holds the file's exclusive lock."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


async def test_a_locked_database_refuses_instead_of_hanging(database: Database, file: Path, now: datetime) -> None:
    """The writer gives up after its second; when the lock is gone, the next one succeeds."""
    with locked(file):
        async with asyncio.timeout(20):
            with pytest.raises(StorageError, match="is locked by another program"):
                await People(database).choose_language(7, "it", now)

    await People(database).choose_language(7, "sl", now)
    assert await People(database).language(7) == "sl"


async def test_many_writers_on_a_locked_database_all_give_up_together(
    database: Database, file: Path, now: datetime
) -> None:
    """Nobody waits for the seconds of those before, and the line is free afterwards."""
    with locked(file):
        async with asyncio.timeout(20):
            tasks = (People(database).choose_language(person, "it", now) for person in range(40))
            outcomes = await asyncio.gather(*tasks, return_exceptions=True)

    assert {StorageError} == {type(outcome) for outcome in outcomes}
    assert sum("is locked" in str(outcome) for outcome in outcomes) == 1  # one waited, for all
    assert await database.healthy()


async def test_a_locked_database_still_answers_readers(database: Database, file: Path, now: datetime) -> None:
    """With the write-ahead log, a lock keeps out writers alone."""
    await People(database).choose_language(7, "it", now)

    with locked(file):
        assert await People(database).language(7) == "it"
        assert not await database.healthy()


async def test_a_database_locked_at_the_start_is_opened_later(url: str, file: Path, now: datetime) -> None:
    """Starting says so in one sentence; the first transaction after the lock needs no restart."""
    database = Database(url, retry_seconds=0)
    with locked(file):
        async with asyncio.timeout(20):
            with pytest.raises(StorageError, match="is locked by another program"):
                await database.start()

    await People(database).choose_language(7, "sl", now)
    await database.stop()


@pytest.mark.sqlite
async def test_a_full_disk_refuses_and_works_again_when_there_is_room(database: Database, now: datetime) -> None:
    """What was kept before is still there, what did not fit is not."""
    question = LastQuestion("kolesarska " * 5000, "sl", ("4.3",), now)
    await People(database).choose_language(7, "it", now)
    async with database.begin() as connection:
        await connection.execute(text("PRAGMA max_page_count = 1"))  # SQLite takes the size it has

    with pytest.raises(StorageError, match="the disk is full"):
        await Conversations(database).remember(7, question)
    assert await People(database).language(7) == "it"
    assert await Conversations(database).last(7, now, 10) is None

    async with database.begin() as connection:
        await connection.execute(text("PRAGMA max_page_count = 100000"))
    await Conversations(database).remember(7, question)
    assert await Conversations(database).last(7, now, 10) == question


async def test_a_file_deleted_while_running_is_made_anew(
    database: Database, file: Path, url: str, now: datetime
) -> None:
    """What is written afterwards lies in the new file, not in the deleted one."""
    await People(database).choose_language(7, "it", now)
    for each in file.parent.iterdir():
        each.unlink()

    assert await People(database).language(7) is None
    await People(database).choose_language(8, "sl", now)
    await database.stop()

    again = Database(url)
    assert await People(again).language(8) == "sl"
    await again.stop()


async def test_a_folder_deleted_while_running_is_made_anew(database: Database, file: Path) -> None:
    """As above, with the folder gone too."""
    for each in file.parent.iterdir():
        each.unlink()
    file.parent.rmdir()

    assert await database.healthy()
    assert file.exists()


async def test_a_file_emptied_while_running_is_filled_anew(database: Database, file: Path, now: datetime) -> None:
    """The same file, suddenly without tables: one operation may fail, the next one finds tables again."""
    await database.stop()
    await database.start()
    file.write_bytes(b"")
    for each in file.parent.glob("*-*"):
        each.unlink()

    with pytest.raises(StorageError):
        await People(database).choose_language(7, "it", now)
    await People(database).choose_language(7, "it", now)

    assert await People(database).language(7) == "it"


async def test_a_damaged_file_is_named_and_a_backup_in_its_place_is_taken(url: str, file: Path, now: datetime) -> None:
    """The operator puts the backup back; nobody restarts the bot."""
    database = Database(url, retry_seconds=0)
    await People(database).choose_language(7, "it", now)
    await database.stop()
    backup = file.read_bytes()
    file.write_bytes(b"no database " * 400)

    with pytest.raises(StorageError, match=r"damaged.* backup"):
        await database.start()
    file.write_bytes(backup)

    assert await People(database).language(7) == "it"
    await database.stop()


@pytest.fixture
def attempts() -> Iterator[list[object]]:
    """Every attempt of any engine to connect, as it happens."""
    seen: list[object] = []

    def connecting(*arguments: object) -> None:
        seen.append(arguments)

    event.listen(Engine, "do_connect", connecting)
    yield seen
    event.remove(Engine, "do_connect", connecting)


async def test_a_database_that_is_away_is_asked_once_not_by_everybody(
    url: str, file: Path, attempts: list[object]
) -> None:
    """Forty answers at the same moment make one attempt; all forty go on with a StorageError."""
    database = Database(url, retry_seconds=3600)

    with locked(file):
        async with asyncio.timeout(20):
            tasks = (People(database).language(7) for _ in range(40))
            outcomes = await asyncio.gather(*tasks, return_exceptions=True)

    assert {StorageError} == {type(outcome) for outcome in outcomes}
    assert len(attempts) == 1


async def test_many_first_transactions_open_the_database_once(url: str, attempts: list[object]) -> None:
    """All of them arrive before it is open; one opens it and the others wait for that."""
    database = Database(url, retry_seconds=3600)

    found = await asyncio.gather(*(People(database).language(person) for person in range(20)))
    await database.stop()

    assert {None} == set(found)
    assert len(attempts) <= 5  # the pool's connections, of one engine


async def test_a_database_that_came_back_is_not_asked_before_its_time(url: str, file: Path) -> None:
    """Within the pause the earlier sentence is repeated without touching the disk."""
    file.mkdir(parents=True)  # a folder where the file should be
    database = Database(url, retry_seconds=3600)
    with pytest.raises(StorageError, match="Is a directory") as first:
        await database.start()
    file.rmdir()

    with pytest.raises(StorageError) as second:
        await People(database).language(7)

    assert str(first.value) == str(second.value)
    assert not file.exists()


async def test_a_bot_that_started_without_a_database_gets_it_back(url: str, file: Path, now: datetime) -> None:
    """The folder could not be made at the start; once it can, the next transaction makes it."""
    file.parent.write_text("in the way")
    database = Database(url, retry_seconds=0)
    with pytest.raises(StorageError, match="cannot be reached"):
        await database.start()
    assert not await database.healthy()
    file.parent.unlink()

    await People(database).choose_language(7, "it", now)

    assert await database.healthy()
    await database.stop()


async def test_no_sentence_and_no_cause_names_what_people_wrote(database: Database, now: datetime) -> None:
    """A failing statement's values stay out of the error and of everything printed with it."""
    async with database.begin() as connection:
        await connection.execute(text("DROP TABLE last_questions"))

    with pytest.raises(StorageError) as caught:
        await Conversations(database).remember(987654321, LastQuestion("my bad knee", "it", (), now))

    told = f"{caught.value} {caught.value.__cause__}"
    assert "knee" not in told
    assert "987654321" not in told
