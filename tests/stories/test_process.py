"""The process: starts, restarts, ends, and lives through what goes wrong around it."""

import shutil
import signal
from pathlib import Path

import pytest

from bot.texts import Texts
from tests.botapi import BotApi

from .process import START_SECONDS, answering, launched

pytestmark = pytest.mark.asyncio(loop_scope="session")

QUESTION = "Kdaj bo kanalizacija na vasi?"


async def test_a_wrong_token_ends_the_start_with_one_sentence(data: Path, model: Path) -> None:
    """Exit code 2, no traceback, no token."""
    async with (
        BotApi.start() as api,
        launched(api, data, model, TELEGRAM_BOT_TOKEN="999:NOT-THIS") as process,
    ):
        assert await process.ended(START_SECONDS) == 2

    assert "TELEGRAM_BOT_TOKEN" in process.errors
    assert "Traceback" not in process.errors
    assert "NOT-THIS" not in process.errors


async def test_the_chosen_language_survives_a_restart(data: Path, model: Path, say: Texts) -> None:
    """And what was written meanwhile is answered."""
    async with BotApi.start() as api:
        marko = api.person("Marko", language_code="hr")
        async with answering(api, data, model) as process:
            marko.start()
            await marko.next_message()
            await marko.press(say("button-language-it", "it"))
            await marko.hears(kind="edit")
            assert await process.stop() == 0

        marko.start()
        async with answering(api, data, model) as process:
            assert say("welcome-title", "it") in (await marko.next_message()).text
            assert await process.stop(signal.SIGINT) == 0


async def test_answers_go_on_when_the_database_is_taken_away(data: Path, model: Path, say: Texts) -> None:
    """Somebody deleted the whole folder."""
    async with BotApi.start() as api, answering(api, data, model) as process:
        ana = api.person("Ana", language_code="sl")
        ana.say(QUESTION)
        before = await ana.next_message()

        shutil.rmtree(data)
        data.touch()
        ana.say(QUESTION)

        assert (await ana.next_message(timeout=15)).text == before.text
        assert await process.stop() == 0
    assert "Traceback" not in process.errors


async def test_everybody_is_answered_while_telegram_stumbles(data: Path, model: Path) -> None:
    """Every second call refused, broken or dropped: each person gets an answer to each question."""
    async with BotApi.start() as api, answering(api, data, model) as process:
        people = [api.person(f"Oseba {number}", language_code="sl") for number in range(12)]
        for number, person in enumerate(people):
            match number % 4:
                case 0:
                    api.fail("sendMessage", 502, times=2, chat_id=person.id)
                case 1:
                    api.fail("sendMessage", 500, chat_id=person.id)
                case 2:
                    api.fail("sendMessage", 429, retry_after=1, chat_id=person.id)
                case _:
                    api.drop("sendMessage", chat_id=person.id)
        for person in people * 2:
            person.say(QUESTION)

        for person in people:
            assert len(await person.hears(2, timeout=30)) == 2
        assert await process.stop() == 0


async def test_a_flood_slows_only_whoever_floods(data: Path, model: Path, say: Texts) -> None:
    """One polite word for the flood, an answer for everybody else."""
    async with BotApi.start() as api, answering(api, data, model, MESSAGES_PER_MINUTE="5") as process:
        flood, ana = api.person("Poplava", language_code="sl"), api.person("Ana", language_code="sl")
        for _ in range(60):
            flood.say(QUESTION)
        ana.say(QUESTION)

        assert "<blockquote>" in (await ana.next_message()).html
        heard = [message.text for message in await flood.hears(6)]
        assert heard[5] == say("too-fast", "sl")
        await api.settled()
        assert len(api.sent_to(flood.id)) == 6
        assert await process.stop() == 0


async def test_no_personal_data_reaches_the_disk(data: Path, model: Path) -> None:
    """Neither the database nor the log holds the address, the number or the name in a question."""
    async with BotApi.start() as api, answering(api, data, model) as process:
        ana = api.person("Anamarija-Zaupna", language_code="sl")
        ana.say("Kdaj bo kanalizacija na vasi? Pišite na tajna.posta@example.com ali 041 987 654.")
        await ana.next_message()
        await api.settled()
        assert await process.stop() == 0

    files = [process.log, *(file for file in data.rglob("*") if file.is_file())]
    for secret in (b"tajna.posta", b"987 654", b"Anamarija-Zaupna", api.token.encode()):
        assert not [file.name for file in files if secret in file.read_bytes()]
