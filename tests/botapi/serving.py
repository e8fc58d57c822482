"""The HTTP side: a call comes in, what goes wrong goes wrong, the method answers."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Self

from aiohttp import web

from . import methods
from .faults import Drop, Fault, Faults
from .params import Json, Params, read
from .pulse import pause
from .rates import Quiet, RateLimit
from .records import User
from .refusal import Refusal, conflict
from .state import World

WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
LONGEST_POLL = 50


@dataclass(slots=True)
class Call:
    """One call of the bot; `status` is 0 while it is under way and when its connection was dropped."""

    method: str
    params: Json
    at: float
    """Monotonic seconds."""
    status: int = 0
    result: Any = None


class Server:
    """Answers calls, one after another where they change something, and keeps a list of them."""

    def __init__(self, token: str, bot: User) -> None:
        self.token = token
        self.world = World(bot)
        self.faults = Faults()
        self.limit: RateLimit | None = None
        self.quiet: Quiet | None = None
        self.calls: list[Call] = []
        self.unknown: list[str] = []
        """Names of methods that were called and do not exist here."""
        self.url = ""
        self._counts: Counter[str] = Counter()
        self._closing = asyncio.Event()
        self._under_way = 0
        self._activity = 0

    @classmethod
    @asynccontextmanager
    async def start(
        cls, token: str = "123:TEST", username: str = "koper_bot", first_name: str = "Koper"
    ) -> AsyncIterator[Self]:
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

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        method = methods.CANONICAL.get(name.lower(), name)
        call = Call(method, {}, time.monotonic())
        self.calls.append(call)
        self._counts[method] += 1
        counted = method != "getUpdates"
        self._under_way += counted
        self._activity += counted
        self.world.pulse.beat()
        try:
            self._authorise(request)
            params = await read(request, method)
            call.params = params.values
            return await self._answer(call, params, request)
        except Refusal as refusal:
            call.status = refusal.code
            return web.json_response(refusal.as_json(), status=refusal.code)
        except ConnectionError:  # the bot died before it had said what it wanted
            return _cut(request)
        finally:
            self._under_way -= counted
            self._activity += counted
            self.world.pulse.beat()

    async def _answer(self, call: Call, params: Params, request: web.Request) -> web.StreamResponse:
        if self.quiet:
            self.quiet.check(call.method)
        fault = self.faults.of(call.method, params) or Fault(call.method)
        if fault.delay:
            await pause(fault.delay, self._closing)
        if fault.drop is Drop.BEFORE:
            return _cut(request)
        self._refuse(call.method, params, fault)
        if fault.standing and params.chat_id:
            self.world.estrange(params.chat_id, fault.standing, tell=fault.tell)
        call.result = await self._result(call.method, params, request)
        if fault.drop is Drop.AFTER:
            return _cut(request)
        call.status = 200
        return web.json_response({"ok": True, "result": call.result})

    def _refuse(self, method: str, params: Params, fault: Fault) -> None:
        """Raise what keeps this call from taking effect, if anything does."""
        try:
            if fault.refusal:
                raise fault.refusal
            if self.limit:
                self.limit.check(method, params)
        except Refusal as refusal:
            if self.quiet:
                self.quiet.begin(method, refusal)
            raise

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
        upload = self.world.files.upload(request.match_info["file_id"])
        if request.match_info["token"] != self.token or upload is None:
            return web.json_response(Refusal(404, "Not Found").as_json(), status=404)
        return web.Response(body=upload.content, content_type=upload.mime)


def _cut(request: web.Request) -> web.Response:
    """End the connection without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
