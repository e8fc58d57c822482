"""Delivery: claims what is due, sends it, writes down what became of it.

At most `LANES` deliveries are between claim and record at any moment: no more can be uncertain after a crash.
The first message of a campaign goes alone, so that a content that Telegram refuses is refused once; so does the first
one in its other language.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from bot.errors import StorageError
from bot.language import Language
from bot.services.sending.content import units
from bot.services.sending.lane import Lane
from bot.services.sending.messenger import Letter, Messenger, Refused, Undelivered, Unknown
from bot.services.sending.quiet import quiet_until
from bot.services.sending.setbacks import Setbacks, outcome
from bot.storage import Campaign, Campaigns, Claimed, Ledger, Outcome, State

LANES: Final = 30
"""Sent at the same time: at 25 a second and up to a second for an answer of Telegram, no turn is missed."""

_STORAGE_SECONDS: Final = 1.0
# How long it rests when nothing is due: longer each time, for a campaign may wait all night for quiet hours to end.
_IDLE_SECONDS: Final = 0.2
_LONGEST_IDLE_SECONDS: Final = 5.0
# What comes back within this time is written down, and what follows claimed, in one step.
_GATHER_SECONDS: Final = 0.01
_GRACE_SECONDS: Final = 2.0
# Put off for so long: who got something less than a second ago, and who waits for the first message of a campaign.
_CHAT_PAUSE: Final = timedelta(seconds=1)
_PROOF_PAUSE: Final = timedelta(seconds=0.1)

Personal = Callable[[Claimed, Letter], Awaitable[Letter]]

_log = logging.getLogger(__name__)


async def _for_all(_claimed: Claimed, letter: Letter) -> Letter:
    return letter


@dataclass(slots=True)
class Delivery:
    """Sends what the ledger holds, as long as `run` runs.

    `compose` makes the letter of a campaign in a language for readers of a language; `personal` makes of it the
    one for a person.
    """

    ledger: Ledger
    campaigns: Campaigns
    messenger: Messenger
    lane: Lane
    compose: Callable[[Campaign, Language, Language], Letter]
    setbacks: Setbacks
    now: Callable[[], datetime]
    personal: Personal = _for_all
    _wanted: frozenset[int] = field(default=frozenset(), init=False)
    _news: asyncio.Event = field(default_factory=asyncio.Event, init=False)
    _idle_seconds: float = field(default=0.0, init=False)
    # What has arrived somewhere, so that more may go at once.
    _proven: set[tuple[int, Language]] = field(default_factory=set, init=False)
    _claimed: list[Claimed] = field(default_factory=list, init=False)
    _under_way: dict[asyncio.Task[Outcome], tuple[int, Language]] = field(default_factory=dict, init=False)
    _unwritten: list[Outcome] = field(default_factory=list, init=False)
    _letters: dict[tuple[int, Language, Language], Letter] = field(default_factory=dict, init=False)

    def want(self, campaigns: frozenset[int]) -> None:
        """Say which campaigns are being sent; with none, delivery rests."""
        if campaigns == self._wanted:
            return
        self._wanted = campaigns
        self._letters = {key: letter for key, letter in self._letters.items() if key[0] in campaigns}
        self._proven = {key for key in self._proven if key[0] in campaigns}
        self._news.set()

    async def run(self) -> None:
        """Deliver until cancelled; only one process may, see `Database.alone`.

        What an earlier process left under way is uncertain from here on.
        """
        try:
            while not await self._done(self._recover):
                pass
            while True:
                await self._done(self._turn)
        finally:
            await self._end()

    async def _recover(self) -> None:
        """Nothing is under way: what the ledger still holds for that, nobody will ever write down."""
        await self._write()
        lost = await self.ledger.recover(self.now())
        if lost:
            _log.warning("%d deliveries were under way and lost sight of: they are uncertain", lost)

    async def _turn(self) -> None:
        """Write what came back and claim what there is room for, then wait for the next thing to happen."""
        room = self.lane.room(self._room())
        try:
            await self._exchange(room)
            nothing_due = bool(room) and not self._claimed
            while self._claimed:
                await self._begin(self._claimed[0])
                self._claimed.pop(0)
        finally:
            self._unwritten += [outcome(each, State.PENDING) for each in self._claimed]
            self._claimed.clear()
        if nothing_due and not self._under_way:
            await self._recover()
        self._idle_seconds = min(2 * self._idle_seconds, _LONGEST_IDLE_SECONDS) if nothing_due else _IDLE_SECONDS
        await self._rest(self._idle_seconds if nothing_due else self.lane.wait())

    def _room(self) -> int:
        if not self._wanted:
            return 0
        if self._wanted.isdisjoint(number for number, _ in self._proven):
            return 0 if self._under_way else 1
        return LANES - len(self._under_way)

    async def _exchange(self, most: int) -> None:
        """Write and claim; a wish to end waits for that, else nobody would know what is ours."""
        written = len(self._unwritten)
        exchanging = asyncio.ensure_future(self.ledger.exchange(tuple(self._unwritten), most, self.now()))
        try:
            self._claimed += await asyncio.shield(exchanging)
        except asyncio.CancelledError:
            with contextlib.suppress(StorageError):
                self._claimed += await exchanging
                del self._unwritten[:written]
            raise
        del self._unwritten[:written]

    async def _write(self) -> None:
        await self._exchange(0)

    async def _begin(self, claimed: Claimed) -> None:
        """Put a delivery under way, or back when it is not its turn."""
        until = self._put_off_until(claimed)
        if until:
            self._unwritten.append(outcome(claimed, State.PENDING, due_at=until))
            return
        letter = await self._letter(claimed)
        if letter is None:
            return
        wait = self.lane.take(claimed.person, _messages(letter), units(letter.content.text))
        if wait is None:
            self._unwritten.append(outcome(claimed, State.PENDING))
            return
        task = asyncio.create_task(self._deliver(claimed, letter, wait))
        self._under_way[task] = claimed.campaign, claimed.language

    def _put_off_until(self, claimed: Claimed) -> datetime | None:
        key, now = (claimed.campaign, claimed.language), self.now()
        if until := quiet_until(claimed.quiet, now):
            return until
        if self.lane.too_soon(claimed.person):
            return now + _CHAT_PAUSE
        first_is_out = key not in self._proven and key in self._under_way.values()
        return now + _PROOF_PAUSE if first_is_out else None

    async def _letter(self, claimed: Claimed) -> Letter | None:
        """The letter of a campaign for the readers of a language, made once: what is being sent changes no more.

        None when there is none to send, which is written down.
        """
        key = claimed.campaign, claimed.language, claimed.reader
        if key not in self._letters:
            campaign = await self.campaigns.find(claimed.campaign)
            if campaign is None:
                self._unwritten.append(outcome(claimed, State.GONE, reason="withdrawn"))
                return None
            try:
                self._letters[key] = self.compose(campaign, claimed.language, claimed.reader)
            except Exception as error:  # noqa: BLE001 - what cannot be read for one can be for nobody
                _log.error("a campaign cannot be composed: %s", type(error).__name__)
                self._unwritten.append(await self.setbacks.of(claimed, Refused(type(error).__name__)))
        return self._letters.get(key)

    async def _rest(self, seconds: float) -> None:
        """Wait for so long, or until a delivery is done; with nothing wanted, until something is."""
        if self._unwritten:
            return
        if self._under_way:
            # With every place taken, only a delivery that is done makes room.
            timeout = None if self._room() == 0 else max(seconds, _GATHER_SECONDS)
            await asyncio.wait(self._under_way, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
            await asyncio.sleep(_GATHER_SECONDS)
            self._collect()
        else:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(max(seconds, _GATHER_SECONDS) if self._wanted else None):
                    await self._news.wait()
            self._news.clear()

    def _collect(self) -> None:
        for task in [task for task in self._under_way if task.done()]:
            del self._under_way[task]
            self._unwritten.append(task.result())

    async def _deliver(self, claimed: Claimed, letter: Letter, wait: float) -> Outcome:
        """Send one letter when its turn comes; whatever happens, something is to be written down."""
        if wait:
            await asyncio.sleep(wait)
        if self.lane.is_held:
            return outcome(claimed, State.PENDING)
        try:
            letter = await self.personal(claimed, letter)
            message = await self.messenger.send(claimed.person, letter, parts=claimed.parts, reply_to=claimed.reply_to)
        except Undelivered as failure:
            return await self.setbacks.of(claimed, failure)
        except Exception as error:  # noqa: BLE001 - an own mistake: nobody knows whether it arrived
            _log.error("a delivery failed: %s", type(error).__name__)
            return await self.setbacks.of(claimed, Unknown(type(error).__name__))
        self.lane.arrived()
        self._proven.add((claimed.campaign, claimed.language))
        self.setbacks.over(claimed.campaign)
        return outcome(claimed, State.SENT, message_id=message, parts=letter.parts)

    async def _done(self, act: Callable[[], Awaitable[None]]) -> bool:
        """Do something, and whether it was done; while the database is away, wait. Nothing is lost by that."""
        try:
            await act()
        except StorageError as error:
            _log.warning("delivery waits for the database: %s", error)
            await asyncio.sleep(_STORAGE_SECONDS)
            return False
        return True

    async def _end(self) -> None:
        """Let what is under way come back, and write it down; what does not is uncertain at the next start."""
        if self._under_way:
            _, late = await asyncio.wait(self._under_way, timeout=_GRACE_SECONDS)
            for task in late:
                del self._under_way[task]
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
            self._collect()
        try:
            await self._write()
        except StorageError as error:
            _log.warning("%d deliveries could not be written down: %s", len(self._unwritten), error)


def _messages(letter: Letter) -> int:
    """How many messages Telegram counts: each file of an album is one."""
    return max(len(letter.content.files), 1) + letter.parts - 1
