"""When something raises all the same, and when Telegram refuses."""

import logging

import pytest

from tests.botapi import BotApi, Person
from tests.fake_services import FakeBot

PERSONAL = "moja telefonska je 031 234 567"


async def test_a_failure_is_told_politely_and_the_next_question_is_answered(ana: Person, services: FakeBot) -> None:
    """The person reads a sentence of the services, never a traceback."""
    services.failing = RuntimeError(PERSONAL)
    ana.say(PERSONAL)
    assert (await ana.next_message()).text == "say: failure"

    services.failing = None
    ana.say("in zdaj?")
    assert (await ana.next_message()).text == "ask: in zdaj?"


async def test_the_log_names_type_and_place_and_nobodys_words(
    ana: Person, services: FakeBot, caplog: pytest.LogCaptureFixture
) -> None:
    """A short number joins the lines of one failure."""
    services.failing = RuntimeError(PERSONAL)

    ana.say(PERSONAL)
    await ana.next_message()

    lines = [record.getMessage() for record in caplog.records if record.name == "bot.handlers.failures"]
    assert len(lines) == 1
    assert "RuntimeError in bot.handlers.ask:" in lines[0]
    assert "031" not in caplog.text


async def test_somebody_who_blocked_the_bot_is_no_failure(
    api: BotApi, ana: Person, services: FakeBot, caplog: pytest.LogCaptureFixture
) -> None:
    """Blocking while the answer is on its way is their right; the log stays clean."""
    ana.start()
    await ana.next_message()
    api.fail("sendMessage", 403, description="Forbidden: bot was blocked by the user")
    ana.say("in zbogom")
    await api.settled()

    assert [record for record in caplog.records if record.levelno >= logging.ERROR and "bot." in record.name] == []


async def test_an_answer_arrives_after_the_pause_that_telegram_wishes(api: BotApi, ana: Person) -> None:
    """Too many requests: wait as long as asked, then send."""
    api.fail("sendMessage", 429, retry_after=1)

    ana.say("potrpite")

    assert (await ana.next_message()).text == "ask: potrpite"


@pytest.mark.parametrize("status", [500, 502])
async def test_an_answer_arrives_when_telegram_stumbles(api: BotApi, ana: Person, status: int) -> None:
    """A broken gateway is tried again."""
    api.fail("sendMessage", status)

    ana.say("še enkrat")

    assert (await ana.next_message()).text == "ask: še enkrat"


async def test_an_answer_arrives_over_a_lost_connection(api: BotApi, ana: Person) -> None:
    """A connection that breaks before the effect is tried again."""
    api.drop("sendMessage")

    ana.say("še enkrat")

    assert (await ana.next_message()).text == "ask: še enkrat"


async def test_a_message_of_ours_that_telegram_refuses_is_told(api: BotApi, ana: Person, services: FakeBot) -> None:
    """A bad request is our mistake: no second try, but a word to the person."""
    api.fail("sendMessage", 400, description="Bad Request: can't parse entities: …")

    ana.say("kaj?")

    assert (await ana.next_message()).text == "say: failure"


async def test_when_even_the_apology_fails_the_bot_goes_on(api: BotApi, ana: Person) -> None:
    """Two refusals in a row end in the log."""
    api.fail("sendMessage", 400, times=2)
    ana.say("kaj?")
    await api.settled()
    ana.say("in zdaj?")

    assert (await ana.next_message()).text == "ask: in zdaj?"
