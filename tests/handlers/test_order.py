"""Whose update is next."""

import asyncio
from typing import Any

from telegram import Update

from bot.handlers import order
from bot.handlers.order import PLACES, InOrder
from tests.botapi import BotApi, Person
from tests.fake_services import FakeBot

from .conftest import Running


def update_of(person: int | None) -> Any:
    """An update of somebody, or of nobody."""
    if person is None:
        return Update(1)
    user = {"id": person, "is_bot": False, "first_name": "x"}
    return Update.de_json({"update_id": 1, "inline_query": {"id": "1", "from": user, "query": "", "offset": ""}}, None)


class Work:
    """Updates that take until they are let go, and a note of which have begun."""

    def __init__(self) -> None:
        self.begun: list[Any] = []
        self.go = asyncio.Event()

    async def do(self, name: Any) -> None:
        self.begun.append(name)
        await self.go.wait()


async def test_eight_people_are_served_at_a_time() -> None:
    """The ninth waits for a place."""
    places, work = InOrder(), Work()
    async with asyncio.TaskGroup() as group:
        for person in range(20):
            group.create_task(places.process_update(update_of(person), work.do(person)))
        await asyncio.sleep(0)
        await asyncio.sleep(0)

        assert work.begun == list(range(PLACES))
        work.go.set()
    assert work.begun == list(range(20))


async def test_a_flood_takes_one_place_and_leaves_the_others_free() -> None:
    """A hundred updates of one person wait in that person's own queue."""
    places, work = InOrder(), Work()
    async with asyncio.TaskGroup() as group:
        for number in range(100):
            group.create_task(places.process_update(update_of(1), work.do(number)))
        group.create_task(places.process_update(update_of(2), work.do("another person")))
        await asyncio.sleep(0)
        await asyncio.sleep(0)

        assert work.begun == [0, "another person"]
        work.go.set()
    assert work.begun[2:] == list(range(1, 100))


async def test_updates_of_nobody_wait_for_nobody() -> None:
    """They only need a place."""
    places, work = InOrder(), Work()
    async with asyncio.TaskGroup() as group:
        for number in range(3):
            group.create_task(places.process_update(update_of(None), work.do(number)))
        await asyncio.sleep(0)
        await asyncio.sleep(0)

        assert work.begun == [0, 1, 2]
        work.go.set()


async def test_no_more_is_fetched_while_too_much_waits() -> None:
    """There is room again as soon as something is finished."""
    places, work = InOrder(), Work()
    async with asyncio.TaskGroup() as group:
        for _ in range(order._MOST_WAITING):
            group.create_task(places.process_update(update_of(1), work.do(1)))
        await asyncio.sleep(0)
        room = group.create_task(places.room())
        await asyncio.sleep(0)

        assert not room.done()
        work.go.set()


async def test_a_stop_leaves_no_update_half_begun() -> None:
    """What waits when the program ends is put aside without a warning."""
    places, work = InOrder(places=1), Work()
    tasks = [asyncio.create_task(places.process_update(update_of(n), work.do(n))) for n in range(2)]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()

    assert all(isinstance(end, asyncio.CancelledError) for end in await asyncio.gather(*tasks, return_exceptions=True))


async def test_one_persons_messages_are_answered_in_their_order(ana: Person) -> None:
    """Forty messages at once come back as they were sent."""
    for number in range(40):
        ana.say(f"{number}")

    assert [one.text for one in await ana.hears(40)] == [f"ask: {number}" for number in range(40)]


async def test_a_slow_answer_keeps_nobody_else_waiting(api: BotApi, running: Running, services: FakeBot) -> None:
    """While one person's question takes its time, others are answered."""
    services.pause = asyncio.Event()
    async with running():
        ana, berta = api.person("Ana"), api.person("Berta")
        ana.say("počasi, prosim")
        ana.say("in še to")
        berta.say("hitro")

        assert (await berta.next_message()).text == "ask: hitro"
        services.pause.set()
        assert [one.text for one in await ana.hears(2)] == ["ask: počasi, prosim", "ask: in še to"]
