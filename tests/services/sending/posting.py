"""The sending of campaigns on a real database, with a messenger that does what a test tells it to."""

import asyncio
import contextlib
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Row, select

from bot.jobs import every
from bot.language import Language
from bot.services.replies import Reply
from bot.services.sending.content import Content
from bot.services.sending.delivery import Delivery
from bot.services.sending.dispatch import Dispatch
from bot.services.sending.lane import Lane
from bot.services.sending.letters import letter
from bot.services.sending.messenger import Letter
from bot.services.sending.setbacks import Setbacks
from bot.storage import Campaign, Campaigns, Database, Ledger, Stage, State, Subscriptions, Tally
from bot.storage.deliveries import deliveries
from bot.texts import Texts
from tests.storage import steps

WORDS = {"sl": Content("Nova cesta.").as_json(), "it": Content("Strada nuova.").as_json()}
PATIENCE = 20


@dataclass
class Flowing:
    """A clock that goes on, and that a test may turn forward."""

    ahead: timedelta = timedelta()
    noon: datetime = datetime(2026, 11, 26, 11, 0, tzinfo=UTC)
    began: float = field(default_factory=time.monotonic)

    def __call__(self) -> datetime:
        return self.noon + self.ahead + timedelta(seconds=time.monotonic() - self.began)


@dataclass(frozen=True)
class Try:
    """One call of the messenger."""

    person: int
    letter: Letter
    parts: int
    reply_to: int | None
    at: float


@dataclass
class Post:
    """A messenger; what it meets with at each person is in `fates`, otherwise all arrives."""

    fates: defaultdict[int, deque[Exception]] = field(default_factory=lambda: defaultdict(deque))
    always: Callable[[], Exception] | None = None
    tries: list[Try] = field(default_factory=list)
    arrived: list[int] = field(default_factory=list)
    """To whom, in order; their place here, counted from a thousand, is the number of the message."""
    held: Callable[[Try], bool] = lambda _: False
    """Which calls do not come back until `free` is set."""
    free: asyncio.Event = field(default_factory=asyncio.Event)
    under_way: int = 0
    most: int = 0

    async def send(self, person: int, letter: Letter, *, parts: int = 0, reply_to: int | None = None) -> int:
        attempt = Try(person, letter, parts, reply_to, time.monotonic())
        self.tries.append(attempt)
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        try:
            await (self.free.wait() if self.held(attempt) else asyncio.sleep(0))
        finally:
            self.under_way -= 1
        if self.fates[person]:
            raise self.fates[person].popleft()
        if self.always:
            raise self.always()
        self.arrived.append(person)
        return 999 + len(self.arrived)

    async def post(self, person: int, reply: Reply) -> int:
        raise NotImplementedError

    async def revise(self, person: int, message: int, reply: Reply) -> None:
        raise NotImplementedError

    async def chat(self, name: str) -> int | None:
        raise NotImplementedError

    async def is_admin(self, chat: int, person: int) -> bool:
        raise NotImplementedError


@dataclass
class Notebook:
    """A desk that writes down what it is told."""

    told: list[tuple[str, int]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    tallies: list[Tally] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    failing: Callable[[], Exception] | None = None
    """What becomes of every telling before it is written down."""

    def _note(self, what: str, campaign: Campaign) -> None:
        if self.failing:
            raise self.failing()
        self.told.append((what, campaign.number))

    async def stale(self, campaign: Campaign) -> None:
        self._note("stale", campaign)

    async def progress(self, campaign: Campaign, tally: Tally, per_minute: float) -> None:
        self._note("progress", campaign)
        self.tallies.append(tally)
        self.rates.append(per_minute)

    async def halted(self, campaign: Campaign, reason: str) -> None:
        self._note("halted", campaign)
        self.reasons.append(reason)

    async def finished(self, campaign: Campaign, tally: Tally) -> None:
        self._note("finished", campaign)
        self.tallies.append(tally)

    def count(self, what: str) -> int:
        """How often something was told."""
        return [word for word, _ in self.told].count(what)


class Office:
    """Delivery and dispatch, composed as the bot composes them."""

    def __init__(self, database: Database, ledger: Ledger | None = None, per_second: float | None = None) -> None:
        self.database = database
        self.clock, self.post, self.desk = Flowing(), Post(), Notebook()
        self.campaigns, self.ledger = Campaigns(database), ledger or Ledger(database)
        self.subscriptions = Subscriptions(database)
        self.lane = Lane(per_second, time.monotonic, lambda: 0.9)
        halted: deque[tuple[Campaign, str]] = deque()
        setbacks = Setbacks(self.campaigns, self.subscriptions, self.lane, halted, self.clock)
        self.delivery = Delivery(self.ledger, self.campaigns, self.post, self.lane, self.compose, setbacks, self.clock)
        self.dispatch = Dispatch(self.campaigns, self.ledger, self.desk, self.delivery.want, halted, self.clock)

    def compose(self, campaign: Campaign, language: Language, reader: Language) -> Letter:
        """As bot.app does it."""
        return letter(campaign, language, reader, Texts())

    @contextlib.asynccontextmanager
    async def at_work(self) -> AsyncIterator[asyncio.Task[None]]:
        """What is due goes out until the block ends; the task of the delivery, which a test may cancel."""
        sending = asyncio.create_task(self.delivery.run())
        looking = asyncio.create_task(every(0.02, self.dispatch.look))
        try:
            yield sending
        finally:
            self.post.free.set()
            for task in (sending, looking):
                task.cancel()
            ends = await asyncio.gather(sending, looking, return_exceptions=True)
        assert all(isinstance(end, asyncio.CancelledError) for end in ends), ends

    async def subscribe(self, *people: int, feed: str = "news", language: Language = "sl") -> None:
        """Some people agree and subscribe."""
        await steps.subscribe(self.database, self.clock(), *people, feed=feed, language=language)

    async def begin(self, feed: str = "news", **values: Any) -> int:
        """A campaign that is being sent."""
        return await steps.begin(self.database, self.clock(), feed, **{"content": WORDS} | values)

    async def rows(self, number: int) -> dict[int, Row[Any]]:
        """The ledger of a campaign, by person."""
        wanted = select(deliveries).where(deliveries.c.campaign == number)
        async with self.database.connect() as connection:
            return {row.person: row for row in (await connection.execute(wanted)).all()}

    async def states(self, number: int) -> dict[int, State]:
        """The state of each delivery of a campaign."""
        return {person: State(row.state) for person, row in (await self.rows(number)).items()}

    async def stage(self, number: int) -> Stage:
        """Where a campaign stands."""
        return (await steps.found(self.database, number)).stage

    async def nothing_left(self, number: int) -> bool:
        """Whether nothing of a campaign waits or is under way."""
        return not {State.PENDING, State.SENDING} & set((await self.states(number)).values())

    async def finished(self, *numbers: int) -> None:
        """Wait until all that was to be sent of some campaigns is sent."""
        await until(lambda: {("finished", number) for number in numbers} <= set(self.desk.told))

    async def halted(self) -> None:
        """Wait until a campaign has paused by itself."""
        await until(lambda: "halted" in {what for what, _ in self.desk.told})

    async def pause(self, number: int) -> None:
        """As staff do it."""
        assert await self.campaigns.change(number, [Stage.SENDING], stage=Stage.PAUSED)

    async def resume(self, number: int) -> None:
        """As staff do it."""
        assert await self.campaigns.change(number, [Stage.PAUSED], stage=Stage.SENDING)


async def until(look: Callable[[], bool] | Callable[[], Awaitable[bool]]) -> None:
    """Wait until something is so; TimeoutError when it never is."""
    async with asyncio.timeout(PATIENCE):
        while True:
            found = look()
            if found if isinstance(found, bool) else await found:
                return
            await asyncio.sleep(0.01)
