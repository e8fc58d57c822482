"""The last question of a person."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.storage import Conversations, Database, LastQuestion

SAME_DATABASE = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def question(now: datetime) -> LastQuestion:
    """A question asked at noon."""
    return LastQuestion("Kdaj bo kolesarska steza?", "sl", ("4.3", "9"), now)


async def test_a_question_comes_back_as_it_was(database: Database, question: LastQuestion, now: datetime) -> None:
    """With its language, what was shown and its time in UTC."""
    await Conversations(database).remember(7, question)

    assert await Conversations(database).last(7, now, 10) == question


async def test_only_the_last_question_is_kept(database: Database, question: LastQuestion, now: datetime) -> None:
    """The one before is replaced, and other people have their own."""
    conversations = Conversations(database)
    later = replace(question, text="E il porto?", language="it", shown=())
    await conversations.remember(7, question)
    await conversations.remember(8, question)
    await conversations.remember(7, later)

    assert await conversations.last(7, now, 10) == later
    assert await conversations.last(8, now, 10) == question


@pytest.mark.parametrize("seconds", [0, 599])
async def test_a_question_is_of_use_for_its_minutes(
    database: Database, question: LastQuestion, now: datetime, seconds: int
) -> None:
    """Up to ten minutes somebody may follow up."""
    await Conversations(database).remember(7, question)

    assert await Conversations(database).last(7, now + timedelta(seconds=seconds), 10) == question


@pytest.mark.parametrize("seconds", [600, 86_400])
async def test_a_question_is_of_no_use_after_its_minutes(
    database: Database, question: LastQuestion, now: datetime, seconds: int
) -> None:
    """Even before the purge."""
    await Conversations(database).remember(7, question)

    assert await Conversations(database).last(7, now + timedelta(seconds=seconds), 10) is None


async def test_nothing_is_found_when_no_minutes_are_allowed(
    database: Database, question: LastQuestion, now: datetime
) -> None:
    """FOLLOW_UP_MINUTES=0 means none, not even in the same second."""
    await Conversations(database).remember(7, question)

    assert await Conversations(database).last(7, now, 0) is None


async def test_a_forgotten_question_is_gone(database: Database, question: LastQuestion, now: datetime) -> None:
    """Forgetting twice is no error."""
    conversations = Conversations(database)
    await conversations.remember(7, question)
    await conversations.forget(7)
    await conversations.forget(7)

    assert await conversations.last(7, now, 10) is None


async def test_a_purge_takes_what_is_older_and_counts_it(
    database: Database, question: LastQuestion, now: datetime
) -> None:
    """A question of the very moment stays."""
    conversations = Conversations(database)
    await conversations.remember(7, replace(question, asked_at=now - timedelta(seconds=1)))
    await conversations.remember(8, question)

    assert await conversations.purge(now) == 1
    assert await conversations.last(8, now, 10) == question


async def test_a_purge_compares_moments_not_wall_clocks(
    database: Database, question: LastQuestion, now: datetime
) -> None:
    """13:30 in Koper is 11:30 in UTC, before noon there."""
    koper = timezone(timedelta(hours=2))
    asked = now.astimezone(koper) - timedelta(minutes=30)
    await Conversations(database).remember(7, replace(question, asked_at=asked))

    assert await Conversations(database).purge(now) == 1


async def test_a_time_without_a_zone_is_refused(database: Database, question: LastQuestion, now: datetime) -> None:
    """Guessing the zone would keep questions for hours too long."""
    with pytest.raises(Exception, match="without a zone"):
        await Conversations(database).remember(7, replace(question, asked_at=now.replace(tzinfo=None)))


@SAME_DATABASE
@given(text=st.text(), shown=st.lists(st.text()))
async def test_any_text_comes_back(database: Database, now: datetime, text: str, shown: list[str]) -> None:
    """Whatever script or sign; only NUL, which PostgreSQL cannot hold, is replaced."""
    asked = LastQuestion(text, "it", tuple(shown), now)
    await Conversations(database).remember(7, asked)

    assert await Conversations(database).last(7, now, 10) == replace(asked, text=text.replace("\0", "\ufffd"))


@SAME_DATABASE
@given(text=st.text(st.characters(categories=["Cs", "Cc", "L"])))
async def test_broken_text_is_kept_as_far_as_it_goes(database: Database, now: datetime, text: str) -> None:
    """Half a surrogate pair is not text; it becomes one sign and the rest stays."""
    await Conversations(database).remember(7, LastQuestion(text, "it", (), now))

    kept = await Conversations(database).last(7, now, 10)

    assert kept is not None
    assert len(kept.text) == len(text)
    assert all(new in (old, "\ufffd") for old, new in zip(text, kept.text, strict=True))
