"""Answers to citizens never stand behind a campaign."""

import asyncio
import statistics
import time
from pathlib import Path

import pytest

from bot.storage import Database
from tests.botapi import BotApi, Person
from tests.drills.crowd import FULL, campaign, crowd
from tests.stories.process import answering

PEOPLE, QUESTIONS = 2_500, 120
ASKED = ("Kdaj bo kanalizacija na vasi?", "Kaj bo s cesto proti Hrvaški?", "koliko stane vrtec", "kdaj bo nov bazen")


@pytest.mark.skipif(not FULL, reason="compares times, so it belongs to make drill")
async def test_an_answer_takes_hardly_longer_while_a_campaign_runs(tmp_path: Path) -> None:
    """95 of 100 answers come within 1.2 times what they take without one; four turns of each, in one run."""
    data = tmp_path / "data"
    async with BotApi.start() as api, answering(api, data, tmp_path / "model"):
        database = Database(f"sqlite+aiosqlite:///{data / 'bot.sqlite3'}")
        await database.start()
        await crowd(api, database, PEOPLE)
        ana = api.person("Ana")
        await seconds(ana)  # the first answers warm it up
        without, during = await seconds(ana), []
        number = await campaign(database)
        await api.called("sendMessage", api.count("sendMessage") + QUESTIONS, 30)
        during = await seconds(ana)
        left = PEOPLE - sum(bool(api.sent_to(chat)) for chat in list(api.world.chats))
        assert left > 0, "the campaign was over before the questions were"
        await database.stop()
    before, after = p95(without), p95(during)
    print(f"\nan answer: p95 {1000 * before:.1f} ms without, {1000 * after:.1f} ms with campaign {number}")
    assert after <= 1.2 * before


async def seconds(person: Person) -> list[float]:
    """What so many answers took, one after the other."""
    took = []
    for number in range(QUESTIONS):
        begun = time.monotonic()
        person.say(ASKED[number % len(ASKED)])
        await person.next_message(10)
        took.append(time.monotonic() - begun)
        await asyncio.sleep(0.02)
    return took


def p95(values: list[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    return statistics.quantiles(values, n=100)[94]
