"""How fast campaigns go out: never above what Telegram takes, close to what was set, close to the bare library."""

import asyncio
import json
import statistics
import sys
from pathlib import Path

import pytest

from bot.services.sending.delivery import LANES
from bot.storage import Campaigns, Database, Stage
from tests.botapi import BotApi
from tests.drills.crowd import FULL, ROOT, campaign, crowd, sender

PEOPLE = 750 if FULL else 60
SECONDS = 120
full_only = pytest.mark.skipif(not FULL, reason="compares times, so it belongs to make drill")


@pytest.mark.parametrize("per_second", [25, 30] if FULL else [25])
async def test_a_server_that_refuses_above_thirty_refuses_nothing(tmp_path: Path, per_second: int) -> None:
    """And in full size, at least 95 % of the rate that was set is reached."""
    async with BotApi.start() as api:
        limit = api.rate_limit(30)
        await sent(api, tmp_path, PEOPLE, per_second)
        reached = rate(api)
    print(f"\nset {per_second}, reached {reached:.1f} a second, {limit.refusals} refused")
    assert limit.refusals == 0
    assert not FULL or reached >= 0.95 * per_second


@full_only
async def test_without_limit_it_keeps_up_with_the_bare_library(tmp_path: Path) -> None:
    """At least 80 % of a bare send_message loop with as many of the same calls at once; the middle of five pairs."""
    ratios = []
    for number in range(5):
        async with BotApi.start() as api:
            (tmp_path / str(number)).mkdir()
            await sent(api, tmp_path / str(number), 2000, 0)
            ours = rate(api)
            message = next(call.params for call in api.calls if call.method == "sendMessage")
        async with BotApi.start() as api:
            await bare(api, 2000, message["text"], json.dumps(message["reply_markup"]))
            theirs = rate(api)
        print(f"\nours {ours:.0f}, bare {theirs:.0f} a second")
        ratios.append(ours / theirs)
    print(f"ratios {[f'{ratio:.2f}' for ratio in ratios]}")
    assert statistics.median(ratios) >= 0.8


async def sent(api: BotApi, folder: Path, people: int, per_second: float) -> None:
    """Send one campaign to so many."""
    address = f"sqlite+aiosqlite:///{folder / 'bot.sqlite3'}"
    database = Database(address, retry_seconds=0)
    await database.start()
    await crowd(api, database, people)
    number = await campaign(database)
    async with sender(api, address, per_second), asyncio.timeout(SECONDS):
        while (found := await Campaigns(database).find(number)) is None or found.stage is not Stage.FINISHED:
            await asyncio.sleep(0.2)
    await database.stop()


async def bare(api: BotApi, size: int, text: str, keyboard: str) -> None:
    """Send a message to so many people with the library alone."""
    people = [api.person(f"Oseba {number}") for number in range(size)]
    for person in people:
        person.meet()
    chats = [str(person.id) for person in people]
    what = (api.url, api.token, str(LANES), text, keyboard)
    child = await asyncio.create_subprocess_exec(sys.executable, "-m", "tests.drills.bare", *what, *chats, cwd=ROOT)
    assert await asyncio.wait_for(child.wait(), SECONDS) == 0


def rate(api: BotApi) -> float:
    """Messages a second between the first and the last."""
    at = [call.at for call in api.calls if call.method == "sendMessage"]
    return (len(at) - 1) / (at[-1] - at[0])
