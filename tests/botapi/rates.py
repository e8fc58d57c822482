"""How fast a bot may write: so many messages a second, and the silence after a 429."""

from __future__ import annotations

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable

from .methods import SENDING
from .params import Params
from .refusal import Refusal, too_many


class RateLimit:
    """Refuses calls that write to chats beyond so many in a second, in all and for each chat."""

    def __init__(self, total: int, per_chat: int | None) -> None:
        self.total = total
        self.per_chat = per_chat
        self.refusals = 0
        self._all: deque[float] = deque()
        self._chats: defaultdict[object, deque[float]] = defaultdict(deque)

    def check(self, method: str, params: Params) -> None:
        """Count this call, or refuse it with 429; an album counts as many as it has items."""
        if method not in SENDING:
            return
        now, weight = time.monotonic(), _weight(params)
        windows = [(self._all, self.total)]
        if self.per_chat:
            windows.append((self._chats[params.chat_id], self.per_chat))
        if any(_used(window, now) + weight > limit for window, limit in windows):
            self.refusals += 1
            raise too_many(1)
        for window, _limit in windows:
            window.extend([now] * weight)


def _weight(params: Params) -> int:
    media = params.get("media")
    return len(media) if isinstance(media, list) and media else 1


def _used(window: deque[float], now: float) -> int:
    while window and now - window[0] >= 1.0:
        window.popleft()
    return len(window)


class Quiet:
    """After a 429 nothing may be written to anybody until its `retry_after` is over.

    A call within that time is refused with the seconds that remain; it does not prolong them.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.refusals = 0
        self._clock = clock
        self._until = 0.0

    def check(self, method: str) -> None:
        """Refuse a call that writes while it must be quiet."""
        remaining = self._until - self._clock()
        if method in SENDING and remaining > 0:
            self.refusals += 1
            raise too_many(math.ceil(remaining))

    def begin(self, method: str, refusal: Refusal) -> None:
        """Be quiet from here on, if this refusal asks for it."""
        if method in SENDING and refusal.code == 429:
            self._until = max(self._until, self._clock() + refusal.parameters["retry_after"])

    def end(self) -> None:
        """Let everybody write again."""
        self._until = 0.0
