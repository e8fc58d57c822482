"""Erased is gone: from the answers, from the file's bytes and from its write-ahead log."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.storage import Conversations, Database, Erasure, LastQuestion, People, Questions, QuestionTally

PERSON = 0x5AC3_9B17_E2D4
WORDS = "pobarvajte-moj-viadukt"


def traces(folder: Path) -> list[str]:
    """The files that hold the person's number, as SQLite or a person would write it, or their words."""
    wanted = (PERSON.to_bytes(6, "big"), _varint(PERSON), str(PERSON).encode(), WORDS.encode())
    return [file.name for file in folder.iterdir() if any(each in file.read_bytes() for each in wanted)]


def _varint(number: int) -> bytes:
    """A number as SQLite writes the key of a row: seven bits a byte, the high bit on all but the last."""
    groups = [number >> shift & 0x7F for shift in range(0, number.bit_length(), 7)]
    return bytes([*(group | 0x80 for group in reversed(groups[1:])), groups[0]])


async def crowd(database: Database, now: datetime) -> None:
    """Others around the person, so that pages split and the person's row lies amid the tree."""
    for step in range(-60, 60):
        await Conversations(database).remember(PERSON + 1000 * step + 7, LastQuestion("x" * 300, "it", (), now))


async def test_an_erased_person_leaves_no_trace_in_any_byte(database: Database, file: Path, now: datetime) -> None:
    """Neither the number nor any of their questions, the replaced ones included."""
    for text in (WORDS, WORDS * 300, "something else"):
        await Conversations(database).remember(PERSON, LastQuestion(text, "sl", ("4.3",), now))
    await People(database).choose_language(PERSON, "sl", now)
    await crowd(database, now)
    assert traces(file.parent)

    await Erasure(database).erase(PERSON)

    assert traces(file.parent) == []
    assert await People(database).language(PERSON) is None
    assert await Conversations(database).last(PERSON, now, 10) is None


async def test_erasing_one_person_keeps_the_others(database: Database, now: datetime) -> None:
    """Only the rows under this number go."""
    for person in (7, 8):
        await People(database).choose_language(person, "it", now)

    await Erasure(database).erase(7)

    assert (await People(database).language(7), await People(database).language(8)) == (None, "it")


async def test_a_forgotten_question_leaves_no_trace(database: Database, file: Path, now: datetime) -> None:
    """Forgetting empties the log too."""
    await Conversations(database).remember(PERSON, LastQuestion(WORDS * 300, "sl", (), now))
    assert traces(file.parent)

    await Conversations(database).forget(PERSON)

    assert traces(file.parent) == []


async def test_purged_texts_leave_no_trace(database: Database, file: Path, now: datetime) -> None:
    """The terms hold for the bytes as well."""
    day = now.date()
    await Questions(database).tally(QuestionTally(WORDS, "sl", "decline", None, day))
    await Conversations(database).remember(PERSON, LastQuestion(WORDS, "sl", (), now))
    assert traces(file.parent)

    await Questions(database).purge(day + timedelta(days=1))
    await Conversations(database).purge(now + timedelta(minutes=10))

    assert traces(file.parent) == []


async def test_a_reader_in_the_way_delays_the_trace_not_the_erasure(
    database: Database, file: Path, now: datetime
) -> None:
    """Somebody reads the log: the person is erased all the same, and the next erasure sweeps up."""
    people = People(database)
    await people.choose_language(PERSON, "sl", now)
    async with database.connect() as reader:
        await reader.exec_driver_sql("SELECT * FROM people")
        await Erasure(database).erase(PERSON)
        assert await people.language(PERSON) is None

    await Erasure(database).erase(PERSON)

    assert traces(file.parent) == []


async def test_no_connection_for_the_sweeping_is_no_failure_of_the_erasure(
    database: Database, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    """All connections are taken the moment the person is erased: it is logged, the caller hears nothing."""
    release = asyncio.Event()

    async def reading() -> None:
        async with database.connect():
            await release.wait()

    await People(database).choose_language(PERSON, "sl", now)
    readers = [asyncio.create_task(reading()) for _ in range(20)]
    async with database.erasing() as connection:
        await connection.exec_driver_sql("DELETE FROM people")
    release.set()
    await asyncio.gather(*readers, return_exceptions=True)

    assert "traces stay" in caplog.text
    assert await People(database).language(PERSON) is None
