"""The real bot on a real database, with a clock that a test may turn forward."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import subscribing
from bot.matching.matcher import Matcher
from bot.programme.model import Programme
from bot.services.answering import Answering
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.events import Invitations
from bot.services.memory import Memory
from bot.services.screens import Screens
from bot.services.sending.messenger import Messenger
from bot.storage import Attendance, Campaigns, Conversations, Database, Feedback, People, Questions, Subscriptions
from bot.texts import Texts
from tests.databases import address

Builder = Callable[..., Bot]


@dataclass
class Clock:
    """The time at which a test plays."""

    time: datetime = datetime(2025, 5, 14, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """What Memory asks for."""
        return self.time

    def forward(self, minutes: float) -> None:
        """Let some minutes pass."""
        self.time += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> Clock:
    """An ordinary noon."""
    return Clock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the database lies."""
    return tmp_path / "data" / "bot.sqlite3"


@pytest.fixture
async def database(file: Path) -> AsyncIterator[Database]:
    """A started database that may try to open itself again at any time."""
    async with address(file) as url:
        database = Database(url, retry_seconds=0)
        await database.start()
        yield database
        await database.stop()


@pytest.fixture
def say() -> Texts:
    """The catalogs: tests name a sentence by its id, so that editors are free in their wording."""
    return Texts()


@pytest.fixture
def programme(matcher: Matcher) -> Programme:
    """All that the bot can show."""
    return matcher.knowledge.programme


@pytest.fixture
def build(matcher: Matcher, database: Database, clock: Clock) -> Builder:
    """A maker of bots on one database, as app.services makes them."""

    def build(*, follow_up_minutes: int = 10, store: Database = database, messenger: Messenger | None = None) -> Bot:
        texts = Texts()
        memory = Memory(
            People(store), Conversations(store), Feedback(store), Questions(store), follow_up_minutes, clock
        )
        screens = Screens(
            texts,
            period=matcher.knowledge.programme.period,
            question_days=90,
            follow_up_minutes=follow_up_minutes,
        )
        invitations = Invitations(Campaigns(store), Attendance(store), Subscriptions(store), texts, clock)
        answering = Answering(lambda: matcher, texts, memory)
        own = subscribing(store, memory, lambda: matcher, texts, messenger)
        return Bot(lambda: matcher, texts, memory, screens, answering, invitations, own)

    return build


@pytest.fixture
def bot(build: Builder) -> Bot:
    """A bot with the usual settings."""
    return build()


@pytest.fixture
def asker() -> Asker:
    """Somebody with a Slovene app."""
    return Asker(1001, "sl")


@pytest.fixture
def bruna() -> Asker:
    """Somebody with an Italian app."""
    return Asker(1002, "it-IT")


@pytest.fixture
def marko() -> Asker:
    """Somebody whose app speaks neither of our languages."""
    return Asker(1003, "hr")
