"""Looking for news of followed entries: whenever the knowledge base was read, once an hour, again after a failure."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.errors import StorageError
from bot.jobs import Live, Offering
from bot.matching.matcher import Matcher
from bot.programme.model import Knowledge


class Newsroom:
    """Notes what it is to look at; fails so many times before."""

    def __init__(self, failures: int = 0) -> None:
        self.looked: list[str] = []
        self.failures = failures

    async def offer_updates(self, knowledge: Knowledge, _now: datetime) -> None:
        if self.failures:
            self.failures -= 1
            raise StorageError("locked")
        self.looked.append(knowledge.fingerprint)


@pytest.fixture
def live(matcher: Matcher) -> Live:
    """A knowledge base that can be edited."""
    return Live(matcher)


def offering(newsroom: Any, live: Live, *moments: datetime) -> Offering:
    """The job, with a clock that shows some moments one after the other."""
    shown = iter(moments)
    return Offering(newsroom, live, lambda: next(shown))


NOON = datetime(2025, 5, 14, 12, 0, tzinfo=UTC)


async def test_it_looks_once_at_what_was_read_and_again_after_an_edit(live: Live, matcher: Matcher) -> None:
    """Every look would write to the database."""
    newsroom = Newsroom()
    job = offering(newsroom, live, NOON, NOON, NOON, NOON)
    await job.look()
    await job.look()
    live.matcher = replace(matcher, knowledge=replace(matcher.knowledge, fingerprint="edited"))
    await job.look()
    await job.look()

    assert newsroom.looked == [matcher.knowledge.fingerprint, "edited"]


async def test_it_looks_again_within_the_hour(live: Live) -> None:
    """A sender may not have been reached, and a day may have come."""
    newsroom = Newsroom()
    job = offering(newsroom, live, NOON, NOON + timedelta(minutes=59), NOON + timedelta(hours=1))
    for _ in range(3):
        await job.look()

    assert len(newsroom.looked) == 2


async def test_what_failed_is_tried_at_the_next_look(live: Live) -> None:
    """The database was away."""
    newsroom = Newsroom(failures=1)
    job = offering(newsroom, live, NOON, NOON)
    with pytest.raises(StorageError):
        await job.look()
    await job.look()

    assert len(newsroom.looked) == 1
