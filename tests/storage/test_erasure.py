"""Erased is gone: from the answers, from every table, from the file's bytes and from its write-ahead log."""

import asyncio
import random
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import BigInteger

from bot.storage import (
    Attendance,
    Coming,
    Conversations,
    Database,
    Erasure,
    LastQuestion,
    Ledger,
    Outcome,
    People,
    Questions,
    QuestionTally,
    State,
    purge_all,
)
from bot.storage.schema import metadata
from bot.storage.subscribers import subscriptions
from tests.storage.steps import begin, end, found, send, stop, subscribe
from tests.storage.whole import TABLES, WORDS, crowd, live, rows_of, work

PERSON = 0x5AC3_9B17_E2D4
GROUP = -1001234567890


def traces(folder: Path, people: Iterable[int] = (PERSON,)) -> list[str]:
    """The files that hold somebody's number, as SQLite or a person would write it, or their words."""
    wanted = [form for person in people for form in _forms(person)]
    kept = [(file.name, file.read_bytes()) for file in folder.iterdir()]
    return [name for name, content in kept if WORDS.encode() in content or any(each in content for each in wanted)]


def _forms(number: int) -> tuple[bytes, ...]:
    written = number.to_bytes(6, "big", signed=True), str(number).encode()
    return (*written, _varint(number)) if number > 0 else written


def _varint(number: int) -> bytes:
    """A number as SQLite writes the key of a row: seven bits a byte, the high bit on all but the last."""
    groups = [number >> shift & 0x7F for shift in range(0, number.bit_length(), 7)]
    return bytes([*(group | 0x80 for group in reversed(groups[1:])), groups[0]])


def others(most: int) -> list[int]:
    """Numbers around the person's, in no order, as people come."""
    return random.Random(2025).sample(range(PERSON - 2**40, PERSON + 2**40), most)


@pytest.mark.parametrize("person", [PERSON, GROUP])
async def test_an_erased_person_leaves_no_trace_in_any_byte(
    database: Database, file: Path, now: datetime, person: int
) -> None:
    """Whatever they did, in every table; neither the number nor any of their questions, the replaced ones included."""
    await live(database, person, now)
    await work(database, person, now)
    await crowd(database, person, others(200))
    assert traces(file.parent, [person])

    await Erasure(database).erase(person)

    assert traces(file.parent, [person]) == []
    assert await Erasure(database).everything(person) == {}
    assert not any([await rows_of(database, person, table.name) for table in TABLES])


async def test_of_many_in_a_crowd_none_leaves_a_trace(database: Database, file: Path, now: datetime) -> None:
    """Where pages split, SQLite leaves copies of rows that moved on, here or there: one person would show it rarely."""
    await live(database, PERSON, now)
    people = others(800)
    await crowd(database, PERSON, people)
    erased = people[::16]

    for person in erased:
        await Erasure(database).erase(person)

    assert [person for person in erased if traces(file.parent, [person])] == []
    left = [await rows_of(database, people[1], table.name) for table in TABLES]
    assert left == [await rows_of(database, PERSON, table.name) for table in TABLES]


async def test_deliveries_stay_as_counts(database: Database, now: datetime) -> None:
    """A campaign's report is the same after it, but for what was still on its way."""
    await subscribe(database, now, PERSON, 7)
    sent = await begin(database, now)
    await send(database, now)
    waiting = await begin(database, now)
    under_way = await begin(database, now)
    await Ledger(database).claim(2, now)
    await Ledger(database).record([Outcome(waiting, 7, State.SENT)], now)
    before = await Ledger(database).tally(sent)

    await Erasure(database).erase(PERSON)

    assert await Ledger(database).tally(sent) == before
    assert (await Ledger(database).tally(waiting)).counts == {("sl", "sent"): 1, ("sl", "uncertain"): 1}
    assert (await Ledger(database).tally(under_way)).counts == {("sl", "pending"): 1, ("sl", "gone"): 1}


async def test_campaigns_forget_who_of_the_staff_made_them(database: Database, now: datetime) -> None:
    """Author, sender and the chats noted for the work are nothing; what was written stays, and a colleague's number."""
    number, other = await work(database, PERSON, now), await work(database, 7, now)
    untouched = await found(database, other)
    assert (await Erasure(database).everything(PERSON))["campaigns"] == ({"number": number},)

    await Erasure(database).erase(PERSON)

    campaign = await found(database, number)
    assert (campaign.author, campaign.sender) == (None, None)
    assert campaign.work == {"progress": [{"chat": None, "message": 12}], "asks": None, "step": "send"}
    assert campaign.content == untouched.content
    assert await found(database, other) == untouched


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=str)
def test_no_column_hides_a_person(table: object) -> None:
    """A number as large as the messenger's is a person's, a staff member's, or one that is known not to be."""
    large = [column for column in metadata.tables[str(table)].c if isinstance(column.type, BigInteger)]

    assert {column.name for column in large if not column.info.get("is_staff")} <= {"person", "update_id", "message_id"}


async def test_what_outlived_its_term_leaves_no_trace(database: Database, file: Path, now: datetime) -> None:
    """Many at once: subscriptions that ended, deliveries that are only counted; others stay amid them."""
    old, people = now - timedelta(days=100), others(1000)
    ended = people[::4]
    await subscribe(database, old, PERSON)
    number = await begin(database, old)
    await send(database, old, message_id=12)
    await Attendance(database).answer(number, PERSON, Coming.YES, old)
    await stop(database, old, PERSON)
    await crowd(database, PERSON, people)
    await end(database, number, old)
    async with database.begin() as connection:
        gone = subscriptions.c.person.in_(ended)
        await connection.execute(subscriptions.update().where(~gone).values(is_active=True))

    await purge_all(database, now, question_days=90, follow_up_minutes=10)

    assert traces(file.parent, ended) == []
    assert (await Ledger(database).tally(number)).of(State.SENT) == 1001
    assert await rows_of(database, people[1], "subscriptions") == 1


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


async def test_a_file_that_cannot_be_written_anew_is_left_for_the_next_time(
    database: Database, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Another program writes: it is logged, the caller hears nothing."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await database.rewrite()
        other.execute("ROLLBACK")

    assert "traces stay" in caplog.text


@pytest.mark.sqlite
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
