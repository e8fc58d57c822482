"""What may go wrong on the way: refusals, lost connections, slowness, and chats that are lost for good."""

from __future__ import annotations

import itertools
import random
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from .methods import SENDING
from .params import Params
from .records import Standing
from .refusal import Refusal, too_many

ANY = "*"
WORDS = {400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 409: "Conflict",
         500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable"}  # fmt: skip
PASSING = ("429", "500", "502", "drop_before", "drop_after", "slow")
LASTING = {"403": Standing.BLOCKED, "400": Standing.UNKNOWN, "deactivated": Standing.DEACTIVATED}


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
    standing: Standing | None = None
    """What becomes of the chat; the method itself then refuses, now and later."""
    tell: bool = False
    """Whether the bot hears of that by an update."""


@dataclass(slots=True)
class Chance:
    """Faults at random, the same ones for the same seed and the same order of calls."""

    seed: int
    shares: Mapping[str, float]
    """The share of the calls that each kind befalls."""
    methods: frozenset[str]
    retry_after: int = 1
    tell: bool = False
    dice: random.Random = field(init=False)

    def __post_init__(self) -> None:
        if unknown := self.shares.keys() - {*PASSING, *LASTING}:
            raise ValueError(f"no such faults: {sorted(unknown)}")
        if sum(self.shares.values()) > 1 + 1e-9:
            raise ValueError("more faults than calls")
        self.dice = random.Random(self.seed)

    def throw(self, method: str) -> Fault | None:
        """The fault of this call, if it has one."""
        if method not in self.methods:
            return None
        thrown = self.dice.random()
        for kind, share in self.shares.items():
            if thrown < share:
                return self._fault(method, kind)
            thrown -= share
        return None

    def _fault(self, method: str, kind: str) -> Fault:
        if kind in LASTING:
            return Fault(method, standing=LASTING[kind], tell=self.tell)
        if kind == "slow":
            return Fault(method, delay=0.05)
        if kind.isdecimal():
            return Fault(method, refusal=refused(int(kind), retry_after=self.retry_after))
        return Fault(method, drop=Drop.AFTER if kind == "drop_after" else Drop.BEFORE)


def refused(status: int, description: str | None = None, retry_after: int = 1) -> Refusal:
    """An error answer of this status, in Telegram's words unless others are given."""
    if status == 429:
        return too_many(retry_after)
    return Refusal(status, description or WORDS[status])


class Faults:
    """The plan of what goes wrong, in the order it was asked for, and a count of what did."""

    def __init__(self) -> None:
        self.chance: Chance | None = None
        self.happened: Counter[str] = Counter()
        # By method and chat, each with its place in the plan: 10,000 chats may each have their own trouble.
        self._planned: defaultdict[tuple[str, object], deque[tuple[int, Fault]]] = defaultdict(deque)
        self._places = itertools.count()

    def plan(self, fault: Fault) -> None:
        """Add to the plan."""
        if fault.times != 0:
            self._planned[fault.method, fault.chat_id].append((next(self._places), fault))

    def heal(self) -> None:
        """Everything works from here on; a chat that was lost stays lost."""
        self._planned.clear()
        self.chance = None

    def of(self, method: str, params: Params) -> Fault | None:
        """What goes wrong with this call."""
        fault = self._next(method, params.chat_id)
        if fault is None and self.chance is not None:
            fault = self.chance.throw(method)
        if fault is not None:
            self.happened[method] += 1
        return fault

    def _next(self, method: str, chat_id: object) -> Fault | None:
        """The first in the plan that means this call; "*" is every method but getUpdates."""
        names = {method} if method == "getUpdates" else {method, ANY}
        found = [queue for key in itertools.product(names, {chat_id, None}) if (queue := self._planned.get(key))]
        if not found:
            return None
        queue = min(found, key=lambda queue: queue[0][0])
        fault = queue[0][1]
        if fault.times is not None:
            fault.times -= 1
            if not fault.times:
                queue.popleft()
        return fault


def chance(
    seed: int,
    share: float | Mapping[str, float],
    methods: Iterable[str] | None,
    kinds: Iterable[str],
    retry_after: int = 1,
    *,
    tell: bool = False,
) -> Chance:
    """Random faults; one share for all is divided among the kinds. Without methods, those that write to chats."""
    if not isinstance(share, Mapping):
        wanted = tuple(kinds)
        share = {kind: share * wanted.count(kind) / len(wanted) for kind in wanted}
    return Chance(seed, share, frozenset(methods) if methods is not None else SENDING, retry_after, tell)
