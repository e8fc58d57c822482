"""A real PostgreSQL server: the lock of whoever sends may be lost, and two may change one subscriber at once."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from datetime import datetime
from typing import Any, TypeVar, cast

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import jobs
from bot.errors import StorageError
from bot.services.sending.delivery import Delivery
from bot.services.sending.dispatch import Dispatch
from bot.storage import Database, Erasure, Subscriber, Subscriptions, subscriptions
from tests.storage.steps import WORDING, by_hand, stop, subscribe

T = TypeVar("T")
U = TypeVar("U")

pytestmark = pytest.mark.postgresql

HOLDERS = "FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE "
HOLDERS += "datname = current_database())"


@pytest.fixture
async def other(url: str) -> AsyncIterator[Database]:
    """Another process on the same database."""
    other = Database(url, retry_seconds=0)
    yield other
    await other.stop()


async def end_holders(database: Database) -> int:
    """The server ends the sessions that hold a lock, as an administrator or a failing network would; how many."""
    async with database.connect() as connection:
        ended = await connection.scalars(text(f"SELECT pg_terminate_backend(pid) {HOLDERS}"))
        return sum(ended.all())


async def holders(database: Database) -> int:
    """How many sessions hold a lock."""
    async with database.connect() as connection:
        return await connection.scalar(text(f"SELECT count(*) {HOLDERS}")) or 0


async def test_a_lock_that_is_lost_is_noticed_and_another_process_has_it(database: Database, other: Database) -> None:
    """The server has ended the session, so that anybody may take the lock."""
    async with asyncio.timeout(20):
        async with database.alone("sending") as lock:
            assert lock
            async with other.alone("sending") as second:
                assert second is None
            assert await end_holders(other) == 1

            with pytest.raises(StorageError):
                await lock.watch(0.01)
            async with other.alone("sending") as second:
                assert second
        async with database.alone("sending") as again:
            assert again


async def test_a_lock_that_is_not_lost_is_watched_in_peace(database: Database) -> None:
    """Asking again and again takes nothing away, and leaves no transaction open that the server would wait for."""
    async with database.alone("sending") as lock:
        assert lock
        for _ in range(20):  # a watch that ends in the middle of a question takes nothing away either
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.03):
                    await lock.watch(0.001)
        async with database.connect() as connection:
            idle = "SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = "
            assert await connection.scalar(text(f"{idle} current_database()")) == 0
        assert await holders(database) == 1
    assert await holders(database) == 0


async def test_with_the_lock_sending_ends(database: Database, other: Database) -> None:
    """Delivery is told to stop and ends in its own way; the job then returns and will ask for the lock again."""
    began, ended = asyncio.Event(), asyncio.Event()

    async def run() -> None:
        began.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async def look() -> None:
        """Nothing is due."""

    sending = asyncio.create_task(jobs.send(database, _with(Delivery, run=run), _with(Dispatch, look=look)))
    async with asyncio.timeout(20):
        await began.wait()
        assert await end_holders(other) == 1
        await sending

    assert ended.is_set()
    assert await holders(other) == 0
    assert await database.healthy()


async def _in_the_midst(first: Coroutine[Any, Any, T], second: Coroutine[Any, Any, U]) -> tuple[T, U]:
    """Let one change wait right after it has read who is there, until another has begun too."""
    reading, go_on = asyncio.Event(), asyncio.Event()
    find = subscriptions.find_subscriber

    async def slow(connection: AsyncConnection, person: int, **how: bool) -> Subscriber | None:
        found = await find(connection, person, **how)
        if not reading.is_set():
            reading.set()
            await go_on.wait()
        return found

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(subscriptions, "find_subscriber", slow)
        async with asyncio.timeout(20), asyncio.TaskGroup() as both:
            one = both.create_task(first)
            await reading.wait()
            two = both.create_task(second)
            await asyncio.sleep(0.2)
            go_on.set()
    return one.result(), two.result()


async def test_nothing_begins_without_consent_while_somebody_ends_everything(database: Database, now: datetime) -> None:
    """One administrator of a channel stops all of it, another adds to it in the same moment."""
    await subscribe(database, now, 7)
    kept = Subscriptions(database)
    adding = kept.subscribe(7, ["messages"], wording=WORDING, act=by_hand(now))

    ended, begun = await _in_the_midst(stop(database, now, 7), adding)

    assert (ended, begun) == (("news",), False)
    subscriber = await kept.find(7)
    assert subscriber
    assert (subscriber.active, subscriber.wordings) == (frozenset(), frozenset())


async def test_nothing_is_left_of_whoever_is_erased_while_something_begins(database: Database, now: datetime) -> None:
    """The erasure waits for that, and finds it."""
    await subscribe(database, now, 7)
    kept, erasure = Subscriptions(database), Erasure(database)

    await _in_the_midst(kept.subscribe(7, ["messages"], wording=WORDING, act=by_hand(now)), erasure.erase(7))
    assert await erasure.everything(7) == {}

    await subscribe(database, now, 7)
    await _in_the_midst(kept.agree(7, "sl", "2", now), erasure.erase(7))
    assert await erasure.everything(7) == {}


def _with(kind: type[Any], **acts: Callable[[], Awaitable[None]]) -> Any:
    """Something that does only these."""
    return cast("Any", type(kind.__name__, (), {name: staticmethod(act) for name, act in acts.items()})())
