"""One process alone does a thing on a database, and a killed one gives it back at once."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.errors import StorageError
from bot.storage import Database

ROOT = Path(__file__).parents[2]
PROGRAM = """
import asyncio, sys
from bot.storage import Database

async def main():
    async with Database(sys.argv[1]).alone("sending") as lock:
        print(lock is not None, flush=True)
        await asyncio.to_thread(sys.stdin.read)

asyncio.run(main())
"""


@contextmanager
def another_process(url: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A process that wants to be alone until its input ends, and what it was told."""
    command = [sys.executable, "-c", PROGRAM, url]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, **pipes, cwd=ROOT, text=True) as process:
        assert process.stdout
        try:
            yield process, process.stdout.readline().strip()
        finally:
            process.kill()


def answer(url: str) -> str:
    """What a process is told that asks now."""
    with another_process(url) as (_, told):
        return told


def test_of_two_processes_one_is_alone_until_it_is_killed(url: str) -> None:
    """The second asks again and again; at once after a SIGKILL it is told yes."""
    with another_process(url) as (first, told):
        assert told == "True"
        assert [answer(url), answer(url)] == ["False", "False"]

        first.send_signal(signal.SIGKILL)
        assert first.wait() == -signal.SIGKILL

        assert answer(url) == "True"


async def test_who_ends_gives_it_back(url: str) -> None:
    """A process that goes on working may stop being the one."""
    database = Database(url)
    async with database.alone("sending") as ours:
        assert ours
        assert answer(url) == "False"

    assert answer(url) == "True"


async def test_who_was_refused_takes_nothing_from_the_other(url: str) -> None:
    """The end of the second one's block leaves the first one's lock."""
    one, other = Database(url), Database(url)
    async with one.alone("sending") as first:
        async with other.alone("sending") as second:
            assert first
            assert second is None
        async with other.alone("sending") as third:
            assert third is None


async def test_different_things_and_different_databases_do_not_meet(url: str, tmp_path: Path) -> None:
    """Each has a lock of its own."""
    elsewhere = Database(f"sqlite+aiosqlite:///{tmp_path / 'other.sqlite3'}")
    here = Database(url)
    async with here.alone("sending") as one, here.alone("purging") as two, elsewhere.alone("sending") as three:
        assert all((one, two, three))


async def test_a_database_in_memory_has_one_process_anyway() -> None:
    """There is no file that two could share."""
    async with Database("sqlite+aiosqlite:///:memory:").alone("sending") as ours:
        assert ours


async def test_the_lock_file_is_for_our_eyes_only_and_empty(url: str, file: Path) -> None:
    """It stays behind, beside the database, and says nothing."""
    async with Database(url).alone("sending"):
        pass

    (lock,) = file.parent.iterdir()
    assert lock.name == "bot.sqlite3.sending"
    assert lock.read_bytes() == b""
    assert lock.stat().st_mode & 0o077 == file.parent.stat().st_mode & 0o077 == 0


async def test_a_lock_that_cannot_be_had_is_told_in_one_sentence(url: str, file: Path) -> None:
    """A folder lies where the lock should be."""
    file.with_name("bot.sqlite3.sending").mkdir(parents=True)

    with pytest.raises(StorageError, match="cannot be reached"):
        async with Database(url).alone("sending"):
            pass


async def test_what_goes_wrong_while_alone_comes_through_as_it_is(url: str) -> None:
    """A lost connection of whoever sends is no failure of the database; the lock is given back."""
    with pytest.raises(ConnectionResetError):
        async with Database(url).alone("sending"):
            raise ConnectionResetError

    assert answer(url) == "True"
