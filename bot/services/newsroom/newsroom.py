"""The newsroom as doors and delivery know it: one object, every way in guarded by the role of whoever comes."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from bot.errors import StorageError
from bot.language import Language
from bot.programme.model import Knowledge
from bot.services.events import Events
from bot.services.newsroom.archive import Archive
from bot.services.newsroom.changing import Changing
from bot.services.newsroom.confirming import Confirming
from bot.services.newsroom.discarding import Discarding
from bot.services.newsroom.editing import Editing
from bot.services.newsroom.following import Following
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.notes import Note
from bot.services.newsroom.reviewing import Reviewing
from bot.services.newsroom.showing import Showing
from bot.services.newsroom.slips import Slips
from bot.services.newsroom.staff import Staff
from bot.services.newsroom.standing import Standing
from bot.services.newsroom.steering import Steering
from bot.services.newsroom.taking import Taking
from bot.services.newsroom.timing import Timing
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.waiting import Waiting
from bot.services.newsroom.watching import Watching
from bot.services.newsroom.wish import Do, parse, role_for
from bot.services.newsroom.writing import Writing, old_button
from bot.services.replies import Pressed, Reply
from bot.settings import EDITOR
from bot.storage import Campaign, Tally

_Act = Callable[[Voice, int, int, str], Awaitable[Pressed]]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Newsroom:
    """Writes, shows, confirms, steers and reports campaigns. What one person does happens in order."""

    kit: Kit
    writing: Writing
    taking: Taking
    timing: Timing
    changing: Changing
    showing: Showing
    confirming: Confirming
    reviewing: Reviewing
    waiting: Waiting
    steering: Steering
    discarding: Discarding
    archive: Archive
    watching: Watching
    following: Following
    _turns: dict[int, asyncio.Lock] = field(default_factory=dict, init=False)

    @classmethod
    def of(cls, kit: Kit, events: Events) -> Self:
        """A newsroom made of its parts."""
        showing = Showing(kit)
        writing = Writing(kit, showing)
        confirming = Confirming(kit, showing, Standing(kit))
        changing = Changing(kit, writing, events)
        timing = Timing(kit, writing, confirming, changing)
        watching = Watching(kit, events)
        steering = Steering(kit, watching, confirming.seals)
        discarding = Discarding(kit, writing, showing, confirming, events)
        archive = Archive(kit, writing, showing, steering, confirming, discarding)
        reviewing = Reviewing(kit, writing, confirming)
        return cls(
            kit=kit,
            writing=writing,
            taking=Taking(kit, writing, timing, reviewing),
            timing=timing,
            changing=changing,
            showing=showing,
            confirming=confirming,
            reviewing=reviewing,
            waiting=Waiting(kit, Slips(kit)),
            steering=steering,
            discarding=discarding,
            archive=archive,
            watching=watching,
            following=Following(kit),
        )

    @property
    def staff(self) -> Staff:
        """Who may come in."""
        return self.kit.staff

    # Doors

    async def home(self, person: int, called_in: Language | None = None) -> tuple[Reply, ...]:
        """The first screen, for a member of the staff, who may have asked for it in one of the languages."""
        say = await self.kit.voice(person, called_in)
        try:
            return (await self.archive.home(say, person),)
        except StorageError as error:
            return (_away(say, error),)

    async def write(self, person: int, note: Note) -> tuple[Reply, ...] | None:
        """What follows a message; None when no draft waits for one, so that it is a question like anybody's."""
        return await self._in_turn(person, lambda say: self.taking.take(say, person, note))

    async def mend(self, person: int, note: Note) -> tuple[Reply, ...] | None:
        """What follows an edited message; None when no draft holds it."""
        return await self._in_turn(person, lambda say: self.taking.edited(say, person, note))

    async def gathered(self, person: int, album: str) -> tuple[Reply, ...] | None:
        """What follows an album that has come whole."""
        return await self._in_turn(person, lambda say: self.taking.gathered(say, person, album))

    async def interrupt(self, person: int) -> None:
        """Somebody writes a command: no draft of theirs waits for a message any more."""
        async with self._turn(person):
            try:
                await self.waiting.interrupt(person)
            except StorageError as error:
                _log.warning("a draft may go on waiting: %s", error)

    async def missed(self, person: int) -> tuple[Reply, ...]:
        """What is added to an answer when somebody may have meant a draft that does not wait any more."""
        return await self._in_turn(person, lambda say: self.waiting.missed(say, person)) or ()

    async def press(self, person: int, about: str) -> Pressed:
        """What a button does, for a member of the staff with the role that it needs."""
        say, wish = await self.kit.voice(person), parse(about)
        if wish is None:
            return old_button(say)
        role = role_for(wish.do)
        allowed = self.staff.can_write if role == EDITOR else self.staff.can_send
        if role and not allowed(person):
            return Pressed((say.plain(f"not-{role}"),))
        async with self._turn(person):
            try:
                return await self._acts[wish.do](say, person, wish.number, wish.argument)
            except StorageError as error:
                return Pressed((_away(say, error),))

    # Delivery, and the job that reads the knowledge base

    async def stale(self, campaign: Campaign) -> None:
        """Its time was missed by more than an hour."""
        await self.watching.stale(campaign)

    async def progress(self, campaign: Campaign, tally: Tally, per_minute: float) -> None:
        """It is being sent; raises Undelivered and StorageError."""
        await self.watching.progress(campaign, tally, per_minute)

    async def halted(self, campaign: Campaign, reason: str) -> None:
        """It has paused by itself."""
        await self.watching.halted(campaign, reason)

    async def finished(self, campaign: Campaign, tally: Tally) -> None:
        """Nothing of it is left to send; raises StorageError."""
        await self.watching.finished(campaign, tally)

    async def offer_updates(self, knowledge: Knowledge, now: datetime) -> None:
        """Offer what has happened to the senders, each once; raises StorageError."""
        await self.following.offer(knowledge, now)

    @property
    def editing(self) -> Editing:
        """Who tells staff how an edit of the knowledge base went."""
        return Editing(self.kit)

    @property
    def _acts(self) -> dict[Do, _Act]:
        return {
            Do.HOME: self._home,
            Do.LIST: self.archive.list,
            Do.OPEN: self.archive.open,
            Do.LATER: self.waiting.later,
            Do.NOT_MEANT: self.waiting.not_meant,
            Do.SHOW: self.archive.show,
            Do.PREVIEW: self.showing.preview,
            Do.BEGIN: self.writing.begin,
            Do.PICK: self.writing.pick,
            Do.SKIP: self.writing.skip,
            Do.WRITE: self.writing.rewrite,
            Do.HOUR: self.timing.choose,
            Do.RIGHT: self.showing.accept,
            Do.SWAP: self.writing.swap,
            Do.DISCARD: self.discarding.discard,
            Do.RESTORE: self.discarding.restore,
            Do.SEND: self.confirming.send,
            Do.NOW: self.confirming.at_once,
            Do.WHEN: self.timing.ask,
            Do.CONFIRM: self.confirming.confirm,
            Do.GIVE_BACK: self.reviewing.give_back,
            Do.UNDO: self.confirming.undo,
            Do.PAUSE: self.steering.pause,
            Do.RESUME: self.steering.resume,
            Do.ASK_STOP: self.steering.ask_stop,
            Do.CANCEL: self.steering.cancel,
            Do.CANCEL_YES: self.steering.cancel_for_good,
            Do.REPORT: self.steering.report,
            Do.AGAIN: self.steering.again,
            Do.AGAIN_YES: self.steering.send_again,
            Do.LEAVE: self.steering.leave,
            Do.CORRECT: self.archive.correct,
            Do.MOVE: self.changing.move,
            Do.CALL_OFF: self.changing.call_off,
        }

    async def _home(self, say: Voice, person: int, _number: int, _argument: str) -> Pressed:
        await self.waiting.interrupt(person)
        return Pressed((await self.archive.home(say, person),), in_place=True)

    async def _in_turn(
        self, person: int, act: Callable[[Voice], Awaitable[tuple[Reply, ...] | None]]
    ) -> tuple[Reply, ...] | None:
        """Act when the person's earlier acts are done; without the database it is as if no draft waited."""
        async with self._turn(person):
            try:
                return await act(await self.kit.voice(person))
            except StorageError as error:
                _log.warning("the newsroom answers without the database: %s", error)
                return None

    def _turn(self, person: int) -> asyncio.Lock:
        return self._turns.setdefault(person, asyncio.Lock())


def _away(say: Voice, error: StorageError) -> Reply:
    _log.warning("the newsroom could not do what was asked: %s", error)
    return say.plain("storage-away")
