"""Anonymous tallies of questions."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.storage import Database, Questions, QuestionTally, QuestionTotal

DAY = date(2025, 5, 14)
BUS = QuestionTally("kdaj pelje avtobus", "sl", "decline", None, DAY)
BIKE = QuestionTally("dove sono le piste ciclabili", "it", "answer", "4.3", DAY)


def total(tally: QuestionTally, times: int) -> QuestionTotal:
    """What a tally amounts to."""
    return QuestionTotal(tally.text, tally.language, tally.decision, tally.entry_id, times)


async def test_the_most_asked_come_first(database: Database) -> None:
    """Summed over days; no more than asked for."""
    questions = Questions(database)
    for tally in (BUS, BIKE, replace(BIKE, day=DAY + timedelta(days=3))):
        await questions.tally(tally)

    assert await questions.most_asked(DAY, None, 10) == (total(BIKE, 2), total(BUS, 1))
    assert await questions.most_asked(DAY, None, 1) == (total(BIKE, 2),)


async def test_one_decision_can_be_looked_at_alone(database: Database) -> None:
    """What was declined shows what the knowledge base lacks."""
    questions = Questions(database)
    await questions.tally(BUS)
    await questions.tally(BIKE)

    assert await questions.most_asked(DAY, "decline", 10) == (total(BUS, 1),)


async def test_a_question_decided_differently_is_counted_apart(database: Database) -> None:
    """The same words: another entry, decision or language is another row."""
    questions = Questions(database)
    other = (replace(BUS, decision="answer", entry_id="4.1"), replace(BUS, language="it"))
    for tally in (BUS, *other):
        await questions.tally(tally)

    found = await questions.most_asked(DAY, None, 10)

    assert {total(each, 1) for each in (BUS, *other)} == set(found)


async def test_many_tallies_at_once_count_exactly(database: Database) -> None:
    """Upserts, not read and write: none is lost."""
    questions = Questions(database)
    async with asyncio.timeout(30):
        await asyncio.gather(*(questions.tally(BUS if number % 4 else BIKE) for number in range(60)))

    assert await questions.most_asked(DAY, None, 10) == (total(BUS, 45), total(BIKE, 15))


async def test_a_purge_takes_the_days_before(database: Database) -> None:
    """It counts rows, and the day itself stays."""
    questions = Questions(database)
    await questions.tally(replace(BUS, day=DAY - timedelta(days=1)))
    await questions.tally(BIKE)

    assert await questions.purge(DAY) == 1
    assert await questions.most_asked(date.min, None, 10) == (total(BIKE, 1),)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(st.characters(categories=["Cs", "Cc", "L", "Z", "So"])), min_size=1, max_size=4))
async def test_any_texts_are_counted(database: Database, texts: list[str]) -> None:
    """Whatever was written, every tally is in the sum."""
    questions = Questions(database)
    await questions.purge(date.max)
    for each in texts:
        await questions.tally(replace(BUS, text=each))

    assert sum(each.times for each in await questions.most_asked(DAY, None, 10)) == len(texts)


async def test_the_longest_message_is_counted(database: Database) -> None:
    """4096 letters of four bytes each, too long for any index, are one question all the same."""
    longest = replace(BUS, text="\U0001f6b2" * 4096)
    await Questions(database).tally(longest)
    await Questions(database).tally(longest)

    assert await Questions(database).most_asked(DAY, None, 10) == (total(longest, 2),)
