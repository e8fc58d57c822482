"""The Bot API on a loopback port, inside the test's own event loop."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from . import faults, methods
from .faults import Drop, Fault, Faults, RateLimit
from .groups import Group
from .inline import InlineCache
from .params import Json, Params, read
from .people import Person
from .pulse import pause
from .refusal import Refusal, conflict
from .state import Chat, Message, Standing, User, World

WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
LONGEST_POLL = 50
RANDOM_KINDS = ("429", "500", "502", "drop_before", "drop_after", "slow")


@dataclass(slots=True)
class Call:
    """One call of the bot; `status` is 0 while it is under way and when its connection was dropped."""

    method: str
    params: Json
    at: float
    """Monotonic seconds."""
    status: int = 0
    result: Any = None


class BotApi:
    """A Telegram of one's own; use `async with BotApi.start() as api`."""

    def __init__(self, token: str, bot: User) -> None:
        self.token = token
        self.world = World(bot)
        self.faults = Faults()
        self.limit: RateLimit | None = None
        self.inline_cache = InlineCache()
        self.calls: list[Call] = []
        self.unknown: list[str] = []
        """Names of methods that were called and do not exist here."""
        self.url = ""
        self._closing = asyncio.Event()
        self._under_way = 0
        self._activity = 0

    @classmethod
    @asynccontextmanager
    async def start(
        cls, token: str = "123:TEST", username: str = "koper_bot", first_name: str = "Koper"
    ) -> AsyncIterator[BotApi]:
        """Serve on a port that the system chooses, until the block ends."""
        api = cls(token, User(int(token.partition(":")[0]), first_name, is_bot=True, username=username))
        app = web.Application(client_max_size=50 * 2**20)
        app.router.add_get("/file/bot{token}/files/{file_id}", api._download)
        app.router.add_route("*", "/bot{token}/{method}", api._serve)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=2)
        await runner.setup()
        try:
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            api.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
            yield api
        finally:
            api._closing.set()
            api.world.pulse.beat()
            await runner.cleanup()

    # People and groups

    def person(self, first_name: str = "Ana", language_code: str | None = "sl", **fields: Any) -> Person:
        """A new person who has not met the bot; their id does not fit into 32 bits, as often in Telegram."""
        user = User(6_000_000_000 + self.world.serial(), first_name, language_code=language_code, **fields)
        return Person(self.world, user, self.inline_cache)

    def group(
        self, title: str, members: Iterable[Person], username: str | None = None, *, privacy: bool = True
    ) -> Group:
        """A new group that the first member takes the bot into; one with a username is a supergroup."""
        people = list(members)
        kind, base = ("supergroup", -1_001_000_000_000) if username else ("group", -4_000_000_000)
        known = {person.id: person.user for person in people}
        chat = Chat(base - self.world.serial(), kind, Standing.LEFT, title, username, known)
        group = Group(self.world, chat, privacy=privacy)
        group.add_bot(people[0])
        return group

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
        share: float = 0.2,
        *,
        of: Iterable[str] | None = None,
        kinds: Iterable[str] = RANDOM_KINDS,
    ) -> None:
        """Let a share of the calls go wrong; `of` names the methods, by default those that write."""
        self.faults.chance = faults.chance(seed, share, of, kinds)

    def heal(self) -> None:
        """Everything works from here on."""
        self.faults.heal()

    def rate_limit(self, total: int = 30, per_chat: int | None = None) -> RateLimit:
        """Refuse what goes beyond so many writing calls a second; the counter of refusals."""
        self.limit = RateLimit(total, per_chat)
        return self.limit

    def expire_queries(self) -> None:
        """Let every query that waits for its answer become too old for one."""
        for question in self.world.questions.values():
            question.expired = True

    # What was called

    def count(self, method: str) -> int:
        """How often a method was called, successfully or not."""
        return sum(call.method == method for call in self.calls)

    async def called(self, method: str, n: int = 1, timeout: float = 5) -> None:
        """Wait until a method was called `n` times in all; raises TimeoutError."""
        await self.world.pulse.until(lambda: self.count(method) >= n or None, timeout)

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

    # Serving

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        method = methods.CANONICAL.get(name.lower(), name)
        call = Call(method, {}, time.monotonic())
        self.calls.append(call)
        counted = method != "getUpdates"
        self._under_way += counted
        self._activity += counted
        self.world.pulse.beat()
        try:
            self._authorise(request)
            params = await read(request)
            call.params = params.values
            return await self._answer(call, params, request)
        except Refusal as refusal:
            call.status = refusal.code
            return web.json_response(refusal.as_json(), status=refusal.code)
        finally:
            self._under_way -= counted
            self._activity += counted
            self.world.pulse.beat()

    async def _answer(self, call: Call, params: Params, request: web.Request) -> web.StreamResponse:
        fault = self.faults.of(call.method, params) or Fault(call.method)
        if fault.delay:
            await pause(fault.delay, self._closing)
        if fault.drop is Drop.BEFORE:
            return _cut(request)
        if fault.refusal:
            raise fault.refusal
        if self.limit:
            self.limit.check(call.method, params)
        call.result = await self._result(call.method, params, request)
        if fault.drop is Drop.AFTER:
            return _cut(request)
        call.status = 200
        return web.json_response({"ok": True, "result": call.result})

    async def _result(self, method: str, params: Params, request: web.Request) -> Any:
        if method == "getUpdates":
            return await self._updates(params, request)
        if method not in methods.METHODS:
            self.unknown.append(method)
            raise Refusal(404, "Not Found")
        return methods.METHODS[method](self.world, params)

    async def _updates(self, params: Params, request: web.Request) -> list[Json]:
        if self.world.webhook:
            raise conflict(WEBHOOK_ACTIVE)
        self.world.updates.allow(params.get("allowed_updates"))
        limit = min(max(params.number("limit", 100), 1), 100)
        timeout = min(max(params.number("timeout"), 0), LONGEST_POLL)

        def gone() -> bool:
            return self._closing.is_set() or request.transport is None

        return await self.world.updates.poll(params.number("offset"), limit, timeout, gone)

    def _authorise(self, request: web.Request) -> None:
        token = request.match_info["token"]
        if not re.fullmatch(r"\d+:.+", token):
            raise Refusal(404, "Not Found")
        if token != self.token or self.world.logged_out:
            raise Refusal(401, "Unauthorized")

    async def _download(self, request: web.Request) -> web.Response:
        upload = self.world.files.get(request.match_info["file_id"])
        if request.match_info["token"] != self.token or upload is None:
            return web.json_response(Refusal(404, "Not Found").as_json(), status=404)
        return web.Response(body=upload.content, content_type=upload.mime)


def _cut(request: web.Request) -> web.Response:
    """End the connection without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
