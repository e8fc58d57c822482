"""The newsroom with the real bot: from /objavi to the report, four eyes, undo, restarts, a correction, an update."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.language import Language
from bot.services.newsroom import FAMILIES
from bot.services.sending.quiet import KOPER
from bot.storage import Campaign, Campaigns, Database, Ledger, Stage, Subscriptions
from bot.texts import Texts
from tests.botapi import BotApi, Message, Person
from tests.programme.folders import base, change
from tests.storage import steps

from .process import answering

# A busy machine takes its time; nothing here waits for so long unless something is wrong.
SLOW = 30.0
SL, IT = "Sejem bo 12. 12. ob 18.00.", "La fiera è il 12 dicembre alle 18."


@dataclass
class Town:
    """Two members of the staff, two citizens, and the folders of the bot between them."""

    api: BotApi
    folder: Path
    say: Texts = field(default_factory=lambda: Texts(*FAMILIES))

    def __post_init__(self) -> None:
        base(self.folder)
        self.eva, self.simon = self.api.person("Eva"), self.api.person("Simon")
        self.ana, self.bruna = self.api.person("Ana"), self.api.person("Bruna", language_code="it")

    @asynccontextmanager
    async def running(self, **settings: str) -> AsyncIterator[None]:
        """The bot runs; at its end, it has logged nothing that is wrong."""
        known = {"KNOWLEDGE_DIR": str(self.folder / "knowledge"), "STAFF_IDS": f"{self.eva.id}, {self.simon.id}"}
        data, model = self.folder / "data", self.folder / "model"
        async with answering(self.api, data, model, **known | settings) as process:
            yield
            assert await process.stop() == 0
            assert not [line for line in process.errors.splitlines() if " ERROR " in line or "Traceback" in line]

    @asynccontextmanager
    async def database(self) -> AsyncIterator[Database]:
        """What the bot keeps, seen from outside."""
        database = Database(f"sqlite+aiosqlite:///{self.folder / 'data' / 'bot.sqlite3'}")
        await database.start()
        yield database
        await database.stop()

    async def subscribed(self, feed: str = "news") -> None:
        """Ana and Bruna have asked for a feed, each in her language."""
        for person, language in ((self.ana, "sl"), (self.bruna, "it")):
            person.start()
            await person.next_message(SLOW)
            async with self.database() as database:
                await steps.subscribe(database, datetime.now(UTC), person.id, feed=feed, language=language)

    async def newest(self) -> Campaign:
        """The campaign that was begun last."""
        async with self.database() as database:
            return (await Campaigns(database).in_stage(*Stage))[-1]

    async def minute_passes(self) -> None:
        """The time to take it back is over."""
        async with self.database() as database:
            (campaign,) = await Campaigns(database).in_stage(Stage.SCHEDULED)
            assert campaign.due_at is not None
            assert await Campaigns(database).change(campaign.number, [Stage.SCHEDULED], due_at=datetime.now(UTC))

    # What staff do

    async def press(self, person: Person, label: str, **values: str | int) -> None:
        """Somebody presses a button of the newsroom, named by its id."""
        await person.press(self.say(label, "sl", **values), timeout=SLOW)

    async def writes(self, person: Person, text: str) -> Message:
        """Somebody writes, and reads what follows."""
        person.say(text)
        return await person.next_message(SLOW)

    async def drafted(self, person: Person, sl: str = SL, it: str = IT) -> Message:
        """Somebody writes news in both languages; the screen below the preview."""
        await self.writes(person, "/objavi")
        await self.press(person, "feed-news")
        await person.hears(kind="edit", timeout=SLOW)
        assert self.say("ask-it", "sl") in (await self.writes(person, sl)).text
        person.say(it)
        *preview, control = await person.hears(3, timeout=SLOW)
        assert [message.text for message in preview] == [sl, it]
        return control

    async def confirmed(self, person: Person, count: int = 2) -> Message:
        """Somebody sends what they see, and confirms it."""
        await self.press(person, "button-send-now")
        asked = await person.next_message(SLOW)
        assert self.say("confirm-now", "sl") in asked.text
        await self.press(person, "button-confirm", count=count)
        return (await person.hears(kind="edit", timeout=SLOW))[0]

    def knows(self, message: Message, sentence: str, language: Language = "sl", **values: str | int) -> bool:
        """Whether a message says a sentence of the catalog."""
        return self.say(sentence, language, **values) in message.text


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """A town of one's own."""
    async with BotApi.start() as api:
        yield Town(api, tmp_path)


async def heard(person: Person, text: str) -> Message:
    """The next message that holds a text."""
    while True:
        message = await person.next_message(SLOW)
        if text in message.text:
            return message


async def test_from_the_first_word_to_the_report_and_a_correction(town: Town) -> None:
    """Each reads it in her language, once; the correction answers what it corrects."""
    async with town.running():
        await town.subscribed()
        control = await town.drafted(town.eva)
        assert town.knows(control, "counts-total", count=2)
        shown = await town.confirmed(town.eva)
        assert shown.buttons == (town.say("button-undo", "sl"), town.say("button-look", "sl"))
        await town.minute_passes()

        assert (await town.ana.next_message(SLOW)).text == SL
        received = await town.bruna.next_message(SLOW)
        assert received.text == IT
        report = await heard(town.eva, town.say("report-sl", "sl", sent=1, total=1))
        assert town.knows(report, "report-it", sent=1, total=1)

        await town.press(town.eva, "button-correct")
        begins, _ = await town.eva.hears(2, timeout=SLOW)
        assert "2" in begins.text
        await town.writes(town.eva, "Popravek: sejem bo 13. 12.")
        town.eva.say("Correzione: la fiera è il 13 dicembre.")
        await town.eva.hears(3, timeout=SLOW)
        await town.confirmed(town.eva)
        await town.minute_passes()

        correction = await town.bruna.next_message(SLOW)
        assert correction.text == "Correzione: la fiera è il 13 dicembre."
        assert correction.reply_to == received.id
        await town.bruna.quiet(0.5)


async def test_with_four_eyes_another_one_confirms(town: Town) -> None:
    """The author hears of it; neither of them is named to those who read it."""
    async with town.running(FOUR_EYES="1"):
        await town.subscribed()
        town.simon.start()
        await town.simon.next_message(SLOW)
        await town.drafted(town.eva)
        await town.press(town.eva, "button-hand-over")
        await town.eva.next_message(SLOW)
        asked = await town.simon.next_message(SLOW)
        assert asked.buttons == (town.say("button-look", "sl"),)
        await town.press(town.simon, "button-look")
        *preview, control = await town.simon.hears(3, timeout=SLOW)
        assert [message.text for message in preview] == [SL, IT]
        assert town.knows(control, "review-yours")

        await town.press(town.simon, "button-send")
        await town.simon.next_message(SLOW)
        await town.press(town.simon, "button-confirm", count=2)
        await town.simon.hears(kind="edit", timeout=SLOW)
        told = await town.eva.next_message(SLOW)
        assert told.buttons == (town.say("button-undo", "sl"), town.say("button-look", "sl"))
        await town.minute_passes()

        received = await town.ana.next_message(SLOW)
        assert received.text == SL
        await heard(town.simon, town.say("report-sl", "sl", sent=1, total=1))


async def test_taken_back_within_its_minute_it_reaches_nobody(town: Town) -> None:
    """It is a draft again, and goes on to wait for its author."""
    async with town.running():
        await town.subscribed()
        await town.drafted(town.eva)
        await town.confirmed(town.eva)
        await town.press(town.eva, "button-undo")
        undone = (await town.eva.hears(kind="edit", timeout=SLOW))[0]
        assert undone.buttons == (town.say("button-continue", "sl"),)

        await asyncio.sleep(2.5)  # two looks of the dispatch
        assert (await town.newest()).stage is Stage.DRAFT
        assert [message.text for message in town.ana.screen if message.text == SL] == []


async def test_a_restart_loses_no_draft_and_ends_every_confirmation(town: Town) -> None:
    """The Slovene was written before it, the Italian after it; a question from before is asked anew."""
    async with town.running():
        await town.subscribed()
        await town.writes(town.eva, "/objavi")
        await town.press(town.eva, "feed-news")
        await town.eva.hears(kind="edit", timeout=SLOW)
        await town.writes(town.eva, SL)
    async with town.running():
        town.eva.say(IT)
        await town.eva.hears(3, timeout=SLOW)
        await town.press(town.eva, "button-send-now")
        await town.eva.next_message(SLOW)
    async with town.running():
        await town.press(town.eva, "button-confirm", count=2)
        *_, control = await town.eva.hears(3, timeout=SLOW)
        assert town.knows(control, "confirm-expired")
        assert (await town.newest()).stage is Stage.DRAFT

        await town.confirmed(town.eva)
        assert (await town.newest()).stage is Stage.SCHEDULED


async def test_a_question_of_an_editor_never_becomes_a_newsletter(town: Town) -> None:
    """A draft was left open: a command ends its waiting, and what was taken all the same is given back and answered."""
    question = "Kdaj bo zgrajen tretji tir?"
    async with town.running():
        answer = (await town.writes(town.eva, question)).text
        await town.writes(town.eva, "/objavi")
        await town.press(town.eva, "feed-news")
        (asked,) = await town.eva.hears(kind="edit", timeout=SLOW)
        assert town.knows(asked, "ask-waits", minutes=30)
        await town.writes(town.eva, "/pomoc")
        town.eva.say(question)
        again, told = await town.eva.hears(2, timeout=SLOW)
        assert again.text == answer
        assert told.buttons == (town.say("button-continue", "sl"),)
        assert (await town.newest()).content == {}

        await town.press(town.eva, "button-continue")
        await town.eva.next_message(SLOW)
        taken = town.say("taken", "sl", language="sl", words=question)
        assert taken in (await town.writes(town.eva, question)).text
        await town.press(town.eva, "button-not-meant")
        assert (await town.eva.next_message(SLOW)).text == answer
        assert (await town.newest()).content == {}


async def test_a_campaign_that_is_cancelled_after_a_restart_says_so_in_its_one_progress(town: Town) -> None:
    """Bruna and Ana are still waiting for it: it was paused before anybody got it."""
    async with town.running():
        await town.subscribed()
        await town.drafted(town.eva)
        await town.confirmed(town.eva)
        number = (await town.newest()).number
        async with town.database() as database:
            (campaign,) = await Campaigns(database).in_stage(Stage.SCHEDULED)
            assert await Ledger(database).open(campaign, [Stage.SCHEDULED], datetime.now(UTC))
            assert await Campaigns(database).change(number, [Stage.SENDING], stage=Stage.PAUSED)
    async with town.running():
        await town.press(town.eva, "button-undo")
        assert town.say("button-cancel", "sl") in (await town.eva.next_message(SLOW)).buttons
        await town.press(town.eva, "button-cancel")
        await town.eva.next_message(SLOW)
        await town.press(town.eva, "button-cancel-yes")
        (report,) = await town.eva.hears(kind="edit", timeout=SLOW)

        assert town.knows(report, "gone-cancelled", count=2)
        assert "%" not in report.text
        await town.ana.quiet(0.5)


async def test_an_album_comes_through_whole_in_both_languages(town: Town) -> None:
    """Its text with its formatting; the buttons stand below it."""
    bold = {"type": "bold", "offset": 0, "length": 5}
    async with town.running():
        await town.subscribed()
        await town.writes(town.eva, "/objavi")
        await town.press(town.eva, "feed-news")
        await town.eva.hears(kind="edit", timeout=SLOW)
        town.eva.send_album(["photo", "photo", "video"], SL, [bold])
        assert town.knows(await town.eva.next_message(SLOW), "ask-it")
        town.eva.send_album(["photo", "photo", "video"], IT)
        await town.eva.hears(9, timeout=SLOW)  # twice an album and its buttons, and the screen below
        await town.confirmed(town.eva)
        await town.minute_passes()

        first, second, third, below = await town.ana.hears(4, timeout=SLOW)
        assert first.html == SL.replace("Sejem", "<b>Sejem</b>")
        assert [next(iter(each.content)) for each in (first, second, third)] == ["photo", "photo", "video"]
        assert len({each.album for each in (first, second, third)}) == 1
        assert below.buttons


async def test_an_update_of_a_followed_entry_is_offered_once_and_reaches_its_followers(town: Town) -> None:
    """Whoever restarts the bot; another feed's subscribers get nothing."""
    today = datetime.now(KOPER).date()
    change(town.folder / "knowledge" / "pillars" / "1-promet.yaml", "2026-03-14", today.isoformat())
    for person in (town.eva, town.simon):
        person.meet()
    async with town.running():
        offer = await town.eva.next_message(SLOW)
        assert town.say("button-look-and-send", "sl") in offer.buttons
        await town.simon.next_message(SLOW)
        await town.subscribed("1.1")
    async with town.running():
        await town.press(town.eva, "button-look-and-send")
        *preview, control = await town.eva.hears(3, timeout=SLOW)
        assert town.knows(control, "counts-total", count=2)
        await town.press(town.eva, "button-send")
        await town.eva.next_message(SLOW)
        await town.press(town.eva, "button-confirm", count=2)
        await town.eva.hears(kind="edit", timeout=SLOW)
        await town.minute_passes()

        received = await town.ana.next_message(SLOW)
        assert received.text == preview[0].text
        assert "https://www.koper.si/gradnja" in received.text
        await town.simon.quiet(0.5)


async def test_whoever_has_never_started_the_bot_keeps_nobody_from_sending(town: Town) -> None:
    """Simon stands in STAFF_IDS and was never there."""
    async with town.running():
        await town.subscribed()
        await town.drafted(town.eva)
        async with town.database() as database:
            campaign = (await Campaigns(database).in_stage(Stage.DRAFT))[-1]
            missed = {"stage": Stage.SCHEDULED, "due_at": datetime.now(UTC) - timedelta(hours=2)}
            assert await Campaigns(database).change(campaign.number, [Stage.DRAFT], **missed)

        asked = await town.eva.next_message(SLOW)

        assert town.say("button-look", "sl") in asked.buttons
        assert (await town.newest()).stage is Stage.STALE


async def test_what_is_stopped_under_a_message_is_seen_in_the_next_number(town: Town) -> None:
    """One tap below what was sent, and the next campaign is for one less."""
    async with town.running():
        await town.subscribed()
        await town.drafted(town.eva)
        await town.confirmed(town.eva)
        await town.minute_passes()
        received = await town.ana.next_message(SLOW)
        await heard(town.eva, town.say("report-sl", "sl", sent=1, total=1))
        await town.ana.press(town.say("button-stop-news", "sl"), received, timeout=SLOW)
        await town.ana.next_message(SLOW)
        async with town.database() as database:
            subscriber = await Subscriptions(database).find(town.ana.id)
        assert subscriber is not None
        assert subscriber.active == frozenset()

        control = await town.drafted(town.eva)

        assert town.knows(control, "counts-total", count=1)
