"""Starting, publishing, polling and stopping."""

import asyncio
import logging
import os
import signal
from typing import Any

import pytest

from bot.errors import SettingsError
from bot.handlers import telegram
from bot.handlers.pace import Pace
from bot.handlers.publish import bilingual
from bot.handlers.telegram import build_application, run
from bot.services.commands import Description
from tests.botapi import BotApi
from tests.fake_services import FakeBot

from .conftest import Running, always


def built(url: str, token: str = "123:TEST") -> tuple[Any, Any]:
    """An application and its services."""
    services: Any = FakeBot()
    return build_application(token, url, services, always, Pace(60, lambda: 0.0)), services


async def until(api: BotApi, method: str, times: int) -> None:
    """Wait until a method was called so often."""
    await api.world.pulse.until(lambda: api.count(method) >= times or None, 5)


async def test_menus_and_descriptions_are_published_per_language(api: BotApi, running: Running) -> None:
    """Slovene and Italian apps each get theirs, every other one both."""
    async with running():
        await until(api, "setMyDescription", 3)
        await api.settled()

    menus = {
        call.params.get("language_code", ""): [one["command"] for one in call.params["commands"]]
        for call in api.calls
        if call.method == "setMyCommands"
    }
    assert menus == {
        "": ["start", "menu_sl", "menu_it"],
        "sl": ["start", "menu_sl"],
        "it": ["start", "menu_it"],
    }


async def test_a_bot_that_cannot_publish_answers_all_the_same(api: BotApi, running: Running) -> None:
    """The menu is a courtesy."""
    api.fail("setMyCommands", 400, times=None)
    async with running():
        ana = api.person("Ana")
        ana.say("menija ni?")

        assert (await ana.next_message()).text == "ask: menija ni?"


def test_two_long_texts_that_do_not_fit_together_leave_the_first() -> None:
    """Telegram takes 120 and 512 characters."""
    sl = Description("a" * 70, "b" * 300, (("start", "Začni"), ("program", "Odpri")))
    it = Description("c" * 70, "d" * 100, (("start", "Inizia"), ("programma", "Apri")))

    assert bilingual(sl, it) == Description(
        "a" * 70,
        "b" * 300 + "\n\n" + "d" * 100,
        (("start", "Začni · Inizia"), ("program", "Odpri"), ("programma", "Apri")),
    )


async def test_only_what_the_table_knows_is_asked_for(api: BotApi, running: Running) -> None:
    """Channel posts and reactions never come; edits only matter to those who write campaigns."""
    async with running():
        await until(api, "getUpdates", 1)

    asked = next(call.params["allowed_updates"] for call in api.calls if call.method == "getUpdates")
    assert set(asked) == {"message", "edited_message", "callback_query", "inline_query", "my_chat_member"}


async def test_a_wrong_token_is_said_in_one_sentence(api: BotApi) -> None:
    """Without the token in it."""
    application, services = built(api.url, "999:WRONG")

    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN") as caught:
        await run(application, services)

    assert "999" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_an_empty_token_is_refused_before_anything_starts() -> None:
    """A blank variable in a .env file is a common slip."""
    with pytest.raises(SettingsError, match="BotFather"):
        built("http://127.0.0.1:1", " ")


async def test_a_dead_network_is_waited_for_with_a_line_each_time(
    api: BotApi, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    """No traceback, no token, and the bot answers as soon as Telegram does."""
    caplog.set_level(logging.WARNING)
    api.drop("getMe")
    async with running():
        ana = api.person("Ana")
        ana.say("že dela?")
        assert (await ana.next_message()).text == "ask: že dela?"

    lines = [record for record in caplog.records if record.name == "bot.handlers.polling"]
    assert len(lines) == 1
    assert "next try in 1 s" in lines[0].getMessage()
    assert not any(record.exc_info for record in caplog.records if record.name.startswith(("bot", "telegram")))
    assert api.token not in caplog.text


async def test_a_start_without_network_can_be_stopped(api: BotApi) -> None:
    """Nobody has to wait for a network that does not come."""
    api.fail("getMe", 502, times=None)
    application, services = built(api.url)
    stop = asyncio.Event()
    task = asyncio.create_task(run(application, services, stop))
    await until(api, "getMe", 1)
    stop.set()

    await asyncio.wait_for(task, 5)
    assert api.count("getUpdates") == 0


async def test_a_stop_waits_for_nobody_forever(api: BotApi, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that hangs is given up; its update is not confirmed, so it comes again."""
    monkeypatch.setattr(telegram, "_GRACE_SECONDS", 0.05)
    application, services = built(api.url)
    services.pause = asyncio.Event()
    stop = asyncio.Event()
    task = asyncio.create_task(run(application, services, stop))
    api.person("Ana").say("počasi, prosim")
    await asyncio.wait_for(services.begun.wait(), 5)
    stop.set()

    await asyncio.wait_for(task, 5)
    services.pause.set()


@pytest.mark.parametrize(("status", "retry_after"), [(502, 1), (429, 1), (401, 1), (404, 1), (409, 1)])
async def test_polling_goes_on_after_a_refusal(api: BotApi, running: Running, status: int, retry_after: int) -> None:
    """One bad answer to getUpdates, whatever it is, does not end the conversation."""
    api.fail("getUpdates", status, retry_after=retry_after)
    async with running():
        ana = api.person("Ana")
        ana.say("še tu?")

        assert (await ana.next_message(timeout=10)).text == "ask: še tu?"


async def test_sigterm_lets_the_answer_out_and_confirms_it(api: BotApi) -> None:
    """What was fetched is answered, Telegram is told, and nothing comes a second time."""
    application, services = built(api.url)
    services.pause = asyncio.Event()
    task = asyncio.create_task(run(application, services))
    ana = api.person("Ana")
    ana.say("počasi, prosim")
    await asyncio.wait_for(services.begun.wait(), 5)

    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.sleep(0)
    services.pause.set()
    await asyncio.wait_for(task, 5)

    assert ana.last.text == "ask: počasi, prosim"
    assert api.world.updates.outstanding == 0
