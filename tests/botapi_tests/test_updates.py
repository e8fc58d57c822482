"""getUpdates: waiting, confirming, choosing, repeating, and who may listen."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot
from telegram.error import Conflict

from tests.botapi import BotApi

from .conftest import TOKEN, running


async def test_polling_waits_for_the_first_update(api: BotApi, bot: Bot) -> None:
    """A long poll ends when somebody speaks, not before."""
    polling = asyncio.create_task(bot.get_updates(timeout=20))
    await api.called("getUpdates")
    api.person().say("živjo")
    [update] = await polling
    assert update.message
    assert update.message.text == "živjo"


async def test_an_update_returns_until_it_is_confirmed(api: BotApi, bot: Bot) -> None:
    """Only an offset beyond it takes it out of the queue."""
    ana = api.person()
    ana.say("ena")
    ana.say("dva")
    first, second = await bot.get_updates(limit=2)
    assert await bot.get_updates() == (first, second)
    assert await bot.get_updates(offset=first.update_id + 1) == (second,)
    assert await bot.get_updates(offset=second.update_id + 1) == ()
    assert await bot.get_updates() == ()


async def test_a_negative_offset_keeps_only_the_last(api: BotApi, bot: Bot) -> None:
    """The others are forgotten."""
    ana = api.person()
    for text in ("ena", "dva", "tri"):
        ana.say(text)
    [last] = await bot.get_updates(offset=-1)
    assert last.message
    assert last.message.text == "tri"


async def test_limit_is_honoured(api: BotApi, bot: Bot) -> None:
    """The rest comes later."""
    ana = api.person()
    for number in range(3):
        ana.say(str(number))
    assert len(await bot.get_updates(limit=2)) == 2


async def test_kinds_that_were_not_asked_for_do_not_come(api: BotApi, bot: Bot) -> None:
    """The choice stays in force until another is made."""
    ana = api.person()
    assert await bot.get_updates(allowed_updates=["message"]) == ()
    ana.start()
    ana.block()
    [update] = await bot.get_updates()
    assert update.message


async def test_of_two_pollers_the_waiting_one_is_told_of_the_conflict(api: BotApi, bot: Bot) -> None:
    """As the real server does it, the newcomer takes over."""
    waiting = asyncio.create_task(bot.get_updates(timeout=20))
    await api.called("getUpdates")
    async with Bot(TOKEN, base_url=f"{api.url}/bot") as other:
        assert await other.get_updates() == ()
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await waiting


async def test_a_webhook_excludes_polling(api: BotApi, bot: Bot) -> None:
    """Until it is deleted."""
    await bot.set_webhook("https://koper.si/hook", drop_pending_updates=True)
    assert (await bot.get_webhook_info()).url == "https://koper.si/hook"
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()
    assert api.world.webhook == {}


async def test_an_update_can_come_twice(api: BotApi) -> None:
    """Under the same id, though it was confirmed; a bot that does not notice answers twice."""
    async with running(api):
        ana = api.person()
        ana.say("ena")
        ana.say("dva")
        await ana.hears(2)
        await api.settled()
        api.redeliver(1)
        assert (await ana.next_message()).text == "» dva"
        await api.settled()
        ana.say("tri")
        assert (await ana.next_message()).text == "» tri"


async def test_any_update_can_be_pushed(api: BotApi, bot: Bot) -> None:
    """Even one that the library does not know, and under any id."""
    api.push({"update_id": 500_000_000, "invented_kind": {"x": 1}})
    [update] = await bot.get_updates()
    assert (update.update_id, update.api_kwargs["invented_kind"]) == (500_000_000, {"x": 1})


async def test_updates_wait_for_a_bot_that_is_away(api: BotApi) -> None:
    """Whoever wrote meanwhile is answered after the start."""
    ana = api.person()
    ana.say("je kdo tu?")
    async with running(api):
        assert (await ana.next_message()).text == "» je kdo tu?"


async def test_not_settling_is_told(api: BotApi) -> None:
    """An update that nobody fetches cannot settle."""
    api.person().say("halo")
    with pytest.raises(AssertionError, match="1 updates unconfirmed"):
        await api.settled(timeout=0.05)


async def test_the_server_ends_though_somebody_still_polls() -> None:
    """A long poll under way gets an empty answer and nothing is left behind."""
    async with BotApi.start() as api:
        bot = Bot(TOKEN, base_url=f"{api.url}/bot")
        await bot.initialize()
        polling = asyncio.create_task(bot.get_updates(timeout=30))
        await api.called("getUpdates")
    assert await polling == ()
    await bot.shutdown()
    assert asyncio.all_tasks() == {asyncio.current_task()}
