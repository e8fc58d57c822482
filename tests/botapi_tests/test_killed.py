"""The bot is a process that may be killed at any moment; Telegram goes on."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.botapi import BotApi, Person

from .conftest import TOKEN, running

SENDER = Path(__file__).with_name("sender.py")


@asynccontextmanager
async def sending(api: BotApi, people: list[Person]) -> AsyncIterator[asyncio.subprocess.Process]:
    """A bot in a process of its own that writes to these people until it is killed."""
    chats = [str(person.id) for person in people]
    child = await asyncio.create_subprocess_exec(sys.executable, SENDER, f"{api.url}/bot{TOKEN}/", *chats)
    try:
        yield child
    finally:
        if child.returncode is None:
            child.kill()
        await child.wait()


async def came_to_be(api: BotApi, count: int) -> None:
    """Wait for so many messages more."""
    enough = len(api.effects) + count
    await api.world.pulse.until(lambda: len(api.effects) >= enough or None, 30)


async def test_a_killed_bot_leaves_nothing_half_done_and_the_next_one_goes_on(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    """Five bots die in the middle of writing and polling; the sixth answers what was said meanwhile."""
    people = [api.person(f"P{number}") for number in range(20)]
    for person in people:
        person.start()
    api.world.updates.drop()
    ana = api.person("Ana")
    ana.say("je kdo tu?")

    for _ in range(5):
        async with sending(api, people) as child:
            await came_to_be(api, 50)
            child.kill()
            assert await child.wait() == -signal.SIGKILL

    async with running(api):
        assert (await ana.next_message()).text == "» je kdo tu?"
        await api.settled()
    received = Counter(effect.chat_id for effect in api.effects if effect.chat_id != ana.id)
    assert received == {person.id: len(api.sent_to(person.id)) for person in people}
    assert api.count("sendMessage") >= len(api.effects) >= 251
    assert [record for record in caplog.records if record.name.startswith("aiohttp")] == []


async def test_a_call_that_breaks_off_has_no_effect(api: BotApi, caplog: pytest.LogCaptureFixture) -> None:
    """The bot died while it was still sending a file along."""
    ana = api.person()
    ana.start()
    _reader, writer = await asyncio.open_connection("127.0.0.1", int(api.url.rpartition(":")[2]))
    head = f"POST /bot{TOKEN}/sendPhoto?chat_id={ana.id} HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n"
    part = '--x\r\nContent-Disposition: form-data; name="photo"; filename="a.png"\r\n\r\nabc'
    writer.write(f"{head}Content-Type: multipart/form-data; boundary=x\r\n\r\n{part}".encode())
    await api.called("sendPhoto")
    writer.transport.abort()
    api.world.updates.drop()
    await api.settled()
    assert (api.effects, api.calls[-1].status) == ([], 0)
    assert caplog.records == []
