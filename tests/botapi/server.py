"""The pretended Telegram as tests see it: who is there, what goes wrong, what the bot called."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from . import faults
from .channels import Channel
from .faults import Drop, Fault
from .groups import Group
from .inline import InlineCache
from .params import Json
from .people import Person
from .rates import Quiet, RateLimit
from .records import Chat, Effect, Message, Standing, User
from .serving import Server

RANDOM_KINDS = faults.PASSING


class BotApi(Server):
    """A Telegram of one's own; use `async with BotApi.start() as api`."""

    def __init__(self, token: str, bot: User) -> None:
        super().__init__(token, bot)
        self.inline_cache = InlineCache()

    # People, groups and channels

    def person(self, first_name: str = "Ana", language_code: str | None = "sl", **fields: Any) -> Person:
        """A new person who has not met the bot; their id does not fit into 32 bits, as often in Telegram."""
        user = User(6_000_000_000 + self.world.serial(), first_name, language_code=language_code, **fields)
        return Person(self.world, user, self.inline_cache)

    def group(
        self,
        title: str,
        members: Iterable[Person],
        username: str | None = None,
        *,
        privacy: bool = True,
        fresh: bool = False,
    ) -> Group:
        """A group of the first member, its creator, with the bot in it; one with a username is a supergroup.

        With `fresh` the bot has just been taken in and is told so, else that was before anybody looked.
        """
        people = list(members)
        kind, base = ("supergroup", -1_001_000_000_000) if username else ("group", -4_000_000_000)
        chat = self._gather(base, kind, title, people, username)
        group = Group(self.world, chat, privacy=privacy)
        group.add_bot(people[0], tell=fresh)
        return group

    def channel(self, title: str, admins: Iterable[Person], username: str | None = None) -> Channel:
        """A new channel, whose creator, the first administrator, makes the bot an administrator too."""
        people = list(admins)
        chat = self._gather(-1_003_000_000_000, "channel", title, people, username)
        chat.ranks |= {person.id: "administrator" for person in people[1:]}
        channel = Channel(self.world, chat)
        channel.add_bot(people[0])
        return channel

    def _gather(self, base: int, kind: str, title: str, people: list[Person], username: str | None) -> Chat:
        known = {person.id: person.user for person in people}
        ranks = {people[0].id: "creator"}
        chat = Chat(base - self.world.serial(), kind, Standing.LEFT, title, username, known, ranks=ranks)
        self.world.add(chat)
        return chat

    # What goes wrong

    def fail(
        self,
        method: str,
        status: int = 429,
        *,
        retry_after: int = 1,
        times: int | None = 1,
        chat_id: int | None = None,
        description: str | None = None,
    ) -> None:
        """Refuse calls of a method ("*": of every one but getUpdates); times=None means until `heal`."""
        refusal = faults.refused(status, description, retry_after)
        self.faults.plan(Fault(method, refusal=refusal, times=times, chat_id=chat_id))

    def drop(self, method: str, *, after: bool = False, times: int | None = 1, chat_id: int | None = None) -> None:
        """Lose the connection before the call takes effect, or after it and before its answer."""
        self.faults.plan(Fault(method, drop=Drop.AFTER if after else Drop.BEFORE, times=times, chat_id=chat_id))

    def slow(self, method: str, seconds: float, *, times: int | None = None) -> None:
        """Let calls wait before they take effect; they do so even if the bot has given up meanwhile."""
        self.faults.plan(Fault(method, delay=seconds, times=times))

    def random_faults(
        self,
        seed: int,
        share: float | Mapping[str, float] = 0.2,
        *,
        of: Iterable[str] | None = None,
        kinds: Iterable[str] = RANDOM_KINDS,
        retry_after: int = 1,
        tell: bool = False,
    ) -> None:
        """Let a share of the calls go wrong; `of` names the methods, by default those that write.

        share: of all calls, divided among `kinds`; or of each kind by itself, e.g. {"429": 0.01, "403": 0.02}
        kinds: by default those that pass; "403", "400" and "deactivated" shut the chat for good: the bot is
            blocked (or thrown out of a group), the chat is not found, the account is gone
        retry_after: the whole seconds that a "429" asks for
        tell: whether the bot hears by an update that it was shut out
        """
        self.faults.chance = faults.chance(seed, share, of, kinds, retry_after, tell=tell)

    def heal(self) -> None:
        """Everything works from here on; a chat that is shut stays so, and so does a `rate_limit`."""
        self.faults.heal()
        if self.quiet:
            self.quiet.end()

    def rate_limit(self, total: int = 30, per_chat: int | None = None) -> RateLimit:
        """Refuse what goes beyond so many writing calls a second; the counter of refusals."""
        self.limit = RateLimit(total, per_chat)
        return self.limit

    def quiet_after_429(self, clock: Callable[[], float] = time.monotonic) -> Quiet:
        """From here on, let every 429 forbid all writing until its `retry_after` is over; counts what it refuses."""
        self.quiet = Quiet(clock)
        return self.quiet

    def expire_queries(self) -> None:
        """Let every query that waits for its answer become too old for one."""
        for question in self.world.questions.values():
            question.expired = True

    # What was called

    def count(self, method: str) -> int:
        """How often a method was called, successfully or not."""
        return self._counts[method]

    async def called(self, method: str, n: int = 1, timeout: float = 5) -> None:
        """Wait until a method was called `n` times in all; raises TimeoutError."""
        await self.world.pulse.until(lambda: self.count(method) >= n or None, timeout)

    @property
    def effects(self) -> list[Effect]:
        """Every message of the bot that came to be, in order, an album's one by one; edits are none."""
        return self.world.effects

    def sent_to(self, chat_id: int) -> list[Message]:
        """Whatever the bot wrote to a chat, each as it was first written."""
        happenings = self.world.chats[chat_id].happenings
        return [happening.message for happening in happenings if happening.kind == "message" and happening.message]

    # Updates

    def push(self, update: Json) -> int:
        """Queue any update as it is, whatever kinds the bot asked for; its id."""
        return self.world.updates.push(update)

    def redeliver(self, n: int = 1) -> list[int]:
        """Deliver the last `n` updates again under the same ids; the ids."""
        return self.world.updates.redeliver(n)

    async def settled(self, timeout: float = 5, calm: float = 0.1) -> None:
        """Wait until all updates are fetched and confirmed, no call is under way, for `calm` seconds.

        A bot that thinks for longer than `calm` without calling cannot be told from one that is done: where
        an answer is expected, `hears` it. Raises AssertionError after `timeout` seconds.
        """
        try:
            async with asyncio.timeout(timeout):
                before = -1
                while before != self._activity or not self._idle():
                    await self.world.pulse.until(self._idle, timeout)
                    before = self._activity
                    await asyncio.sleep(calm)
        except TimeoutError:
            state = f"{self.world.updates.outstanding} updates unconfirmed, {self._under_way} calls under way"
            raise AssertionError(f"the bot did not settle within {timeout} s: {state}") from None

    def _idle(self) -> bool | None:
        return True if not self.world.updates.outstanding and not self._under_way else None
