"""Answers to invitations: the last one counts, staff see how many and never who."""

from datetime import datetime, timedelta

from bot.storage import Attendance, Coming, Database


async def test_answers_are_counted(database: Database, now: datetime) -> None:
    """For each invitation apart; what nobody answered is not among them."""
    attendance = Attendance(database)
    for person, coming in ((7, Coming.YES), (8, Coming.YES), (9, Coming.NO)):
        await attendance.answer(1, person, coming, now)
    await attendance.answer(2, 7, Coming.MAYBE, now)

    assert await attendance.counts(1) == {Coming.YES: 2, Coming.NO: 1}
    assert await attendance.counts(2) == {Coming.MAYBE: 1}
    assert await attendance.counts(3) == {}


async def test_the_last_answer_counts(database: Database, now: datetime) -> None:
    """Somebody changes their mind, to and fro."""
    attendance = Attendance(database)
    for coming in (Coming.YES, Coming.NO, Coming.MAYBE, Coming.NO):
        await attendance.answer(1, 7, coming, now)

    assert await attendance.counts(1) == {Coming.NO: 1}


async def test_answers_are_erased_a_while_after_the_event(database: Database, now: datetime) -> None:
    """By the end of the event that the last answer knew."""
    attendance, later = Attendance(database), now + timedelta(days=1)
    await attendance.answer(1, 7, Coming.YES, now)
    await attendance.answer(1, 8, Coming.YES, now)
    await attendance.answer(1, 8, Coming.YES, later)

    assert await attendance.purge(now) == 0
    assert await attendance.purge(later) == 1
    assert await attendance.counts(1) == {Coming.YES: 1}


async def test_an_answer_counts_for_the_end_it_was_given_for(database: Database, now: datetime) -> None:
    """A yes to the old date is none to the new one; a new answer takes its place."""
    attendance, later = Attendance(database), now + timedelta(days=30)
    await attendance.answer(1, 7, Coming.YES, now)
    await attendance.answer(1, 8, Coming.MAYBE, now)

    await attendance.answer(1, 8, Coming.NO, later)

    assert await attendance.counts(1, now) == {Coming.YES: 1}
    assert await attendance.counts(1, later) == {Coming.NO: 1}


async def test_answers_to_an_end_that_no_longer_holds_are_erased(database: Database, now: datetime) -> None:
    """Those to other events stay."""
    attendance, later = Attendance(database), now + timedelta(days=30)
    await attendance.answer(1, 7, Coming.YES, now)
    await attendance.answer(1, 8, Coming.MAYBE, later)
    await attendance.answer(2, 7, Coming.YES, now)

    assert await attendance.drop_others(1, later) == 1
    assert await attendance.drop_others(1, later) == 0

    assert await attendance.counts(1) == {Coming.MAYBE: 1}
    assert await attendance.counts(2) == {Coming.YES: 1}
