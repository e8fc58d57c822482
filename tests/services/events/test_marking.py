"""Below a reminder or a change each sees what they have answered; nobody else's answer, and none to another date."""

import asyncio
import random
import time
from collections import deque
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.language import LANGUAGES, Language
from bot.programme.model import Bilingual
from bot.services.events import Marking
from bot.services.replies import Button
from bot.services.sending.delivery import Delivery
from bot.services.sending.lane import Lane
from bot.services.sending.letters import letter
from bot.services.sending.messenger import Letter
from bot.services.sending.setbacks import Setbacks
from bot.storage import Campaign, Claimed, Database, Stage, Subscriptions
from bot.texts import Texts
from tests.services.conftest import Clock
from tests.services.events.occasions import ANA, AUTHOR, BRUNA, EVENING, GROUP, SENT_AT, START, Town
from tests.services.sending.posting import Post
from tests.services.test_trouble import taken_away

TAVERNA = Bilingual("Taverna", "Taverna")
CHOSEN = {"yes": "✓ Pridem", "maybe": "✓ Morda", "no": "✓ Ne pridem"}


@pytest.fixture
def town(database: Database, clock: Clock) -> Town:
    """A quiet morning before the event, with two who have asked for invitations."""
    clock.time = SENT_AT + timedelta(hours=1)
    return Town(database, clock)


async def marked(town: Town, number: int, person: int, language: Language = "sl") -> Letter:
    """What comes to somebody."""
    campaign, texts = await town.campaign(number), Texts()
    marking = Marking(town.campaigns, town.attendance, texts)
    claimed = Claimed(number, person, language, 0, None, language)
    return await marking.mark(claimed, letter(campaign, language, language, texts))


def chosen(sent: Letter) -> list[str]:
    """The labels with a tick."""
    return [each.label for row in sent.rows for each in row if isinstance(each, Button) and each.label[0] == "✓"]


async def reminder(town: Town) -> Campaign:
    """The one of the evening before, after Ana's yes and Bruna's maybe."""
    await town.subscribe(ANA, BRUNA)
    number = await town.invite()
    await town.press(ANA, f"attend:{number}.yes:sl")
    await town.press(BRUNA, f"attend:{number}.maybe:sl")
    await town.reminders.due(EVENING)
    (begun,) = await town.reminders_of(number)
    return begun


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_reminder_shows_what_each_has_answered(town: Town, language: Language) -> None:
    """And leaves every other button as it is."""
    begun = await reminder(town)
    texts = Texts()
    plain = letter(begun, language, language, texts)

    sent = await marked(town, begun.number, ANA, language)

    assert chosen(sent) == [texts("button-chosen-yes", language)]
    assert sent.rows[1:] == plain.rows[1:]
    assert chosen(await marked(town, begun.number, BRUNA, language)) == [texts("button-chosen-maybe", language)]
    assert await marked(town, begun.number, GROUP, language) == plain


async def test_a_change_of_place_shows_the_answer_and_one_of_the_date_none(town: Town) -> None:
    """Nobody is held to the old date by a tick."""
    await town.subscribe(ANA)
    number = await town.invite()
    await town.press(ANA, f"attend:{number}.no:sl")
    place = await town.events.change(number, place=TAVERNA, author=AUTHOR, now=SENT_AT)
    assert chosen(await marked(town, place, ANA)) == [CHOSEN["no"]]
    await town.campaigns.change(place, [Stage.DRAFT], stage=Stage.CANCELLED)

    moved = await town.events.change(number, start=START + timedelta(days=1), author=AUTHOR, now=SENT_AT)

    assert chosen(await marked(town, moved, ANA)) == []


async def test_without_the_database_the_letter_of_all_goes_out(town: Town, file: Path) -> None:
    """A tick is no reason not to remind."""
    begun = await reminder(town)
    texts = Texts()
    plain, marking = letter(begun, "sl", "sl", texts), Marking(town.campaigns, town.attendance, texts)
    taken_away(file)

    assert await marking.mark(Claimed(begun.number, ANA, "sl", 0, None, "sl"), plain) == plain


async def test_what_is_delivered_is_marked(town: Town) -> None:
    """From the ledger to the messenger, as the bot composes it."""
    begun = await reminder(town)
    town.clock.time = EVENING
    assert await town.ledger.open(begun, [Stage.SCHEDULED], EVENING)
    post, texts = Post(), Texts()
    lane = Lane(None, time.monotonic, random.random)
    setbacks = Setbacks(town.campaigns, Subscriptions(town.database), lane, deque(), town.clock)
    marking = Marking(town.campaigns, town.attendance, texts)
    compose = partial(letter, texts=texts)
    delivery = Delivery(town.ledger, town.campaigns, post, lane, compose, setbacks, town.clock, marking.mark)
    delivery.want(frozenset({begun.number}))
    sending = asyncio.create_task(delivery.run())
    while len(post.arrived) < len((ANA, BRUNA)):
        town.clock.time += timedelta(milliseconds=100)
        await asyncio.sleep(0.01)
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)

    assert {each.person: chosen(each.letter) for each in post.tries} == {ANA: [CHOSEN["yes"]], BRUNA: [CHOSEN["maybe"]]}
