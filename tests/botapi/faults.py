"""What may go wrong on the way: refusals, lost connections, slowness, and the limits of sending."""

from __future__ import annotations

import random
import time
from collections import Counter, defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, auto

from .methods import SENDING
from .params import Params
from .refusal import Refusal, too_many

ANY = "*"
WORDS = {400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 409: "Conflict",
         500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable"}  # fmt: skip


class Drop(Enum):
    """When the connection is lost: before the call took effect, or after it, before its answer."""

    BEFORE = auto()
    AFTER = auto()


@dataclass(slots=True)
class Fault:
    """One thing that goes wrong, `times` times; None means always."""

    method: str
    refusal: Refusal | None = None
    drop: Drop | None = None
    delay: float = 0.0
    times: int | None = None
    chat_id: int | None = None

    def meets(self, method: str, params: Params) -> bool:
        """Whether this call is one of those; "*" is every method but getUpdates."""
        named = self.method == method or (self.method == ANY and method != "getUpdates")
        there = self.chat_id is None or params.get("chat_id") == self.chat_id
        return named and there and self.times != 0


@dataclass(slots=True)
class Chance:
    """Faults at random, the same ones for the same seed and the same order of calls."""

    seed: int
    share: float
    methods: frozenset[str]
    kinds: tuple[str, ...]
    dice: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)

    def throw(self, method: str) -> Fault | None:
        """The fault of this call, if it has one."""
        if method not in self.methods or self.dice.random() >= self.share:
            return None
        return {
            "429": Fault(method, refusal=too_many(1)),
            "500": Fault(method, refusal=refused(500)),
            "502": Fault(method, refusal=refused(502)),
            "drop_before": Fault(method, drop=Drop.BEFORE),
            "drop_after": Fault(method, drop=Drop.AFTER),
            "slow": Fault(method, delay=0.05),
        }[self.dice.choice(self.kinds)]


def refused(status: int, description: str | None = None, retry_after: int = 1) -> Refusal:
    """An error answer of this status, in Telegram's words unless others are given."""
    if status == 429:
        return too_many(retry_after)
    return Refusal(status, description or WORDS[status])


class Faults:
    """The plan of what goes wrong, in the order it was asked for, and a count of what did."""

    def __init__(self) -> None:
        self.planned: list[Fault] = []
        self.chance: Chance | None = None
        self.happened: Counter[str] = Counter()

    def plan(self, fault: Fault) -> None:
        """Add to the plan."""
        self.planned.append(fault)

    def heal(self) -> None:
        """Everything works from here on."""
        self.planned.clear()
        self.chance = None

    def of(self, method: str, params: Params) -> Fault | None:
        """What goes wrong with this call."""
        fault = next((planned for planned in self.planned if planned.meets(method, params)), None)
        if fault is not None and fault.times is not None:
            fault.times -= 1
        if fault is None and self.chance is not None:
            fault = self.chance.throw(method)
        if fault is not None:
            self.happened[method] += 1
        return fault


class RateLimit:
    """Refuses calls that write to chats beyond so many in a second, in all and for each chat."""

    def __init__(self, total: int, per_chat: int | None) -> None:
        self.total = total
        self.per_chat = per_chat
        self.refusals = 0
        self._all: deque[float] = deque()
        self._chats: defaultdict[object, deque[float]] = defaultdict(deque)

    def check(self, method: str, params: Params) -> None:
        """Count this call, or refuse it with 429."""
        if method not in SENDING:
            return
        now = time.monotonic()
        chat = self._chats[params.get("chat_id")]
        windows = [(self._all, self.total)] + ([(chat, self.per_chat)] if self.per_chat else [])
        if any(_used(window, now) >= limit for window, limit in windows):
            self.refusals += 1
            raise too_many(1)
        for window, _limit in windows:
            window.append(now)


def _used(window: deque[float], now: float) -> int:
    while window and now - window[0] >= 1.0:
        window.popleft()
    return len(window)


def chance(seed: int, share: float, methods: Iterable[str] | None, kinds: Iterable[str]) -> Chance:
    """Random faults; without methods, those that write to chats."""
    return Chance(seed, share, frozenset(methods) if methods is not None else SENDING, tuple(kinds))
