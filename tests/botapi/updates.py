"""The queue between people and the bot: what waits, what was confirmed, and who is listening."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .pulse import Pulse
from .refusal import conflict

Update = dict[str, Any]

# Telegram leaves these out until a bot asks for them by name.
ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
OTHER_INSTANCE = "terminated by other getUpdates request; make sure that only one bot instance is running"


class Updates:
    """Updates in order of arrival; each stays until a later getUpdates confirms it."""

    def __init__(self, pulse: Pulse) -> None:
        self._pulse = pulse
        self._next_id = 100_000_001
        self._turn = 0
        self._again: list[Update] = []
        self._again_unconfirmed = False
        self.pending: dict[int, Update] = {}
        self.delivered: list[Update] = []
        self.allowed: frozenset[str] = frozenset()
        """What the bot asked for; nothing means everything but `ONLY_ON_REQUEST`."""

    @property
    def outstanding(self) -> int:
        """How many updates are not yet both fetched and confirmed."""
        return len(self.pending) + len(self._again) + self._again_unconfirmed

    def allow(self, kinds: list[str] | None) -> None:
        """Remember what the bot asked for; without a list, the last one stays in force."""
        if kinds is not None:
            self.allowed = frozenset(kinds)

    def announce(self, kind: str, payload: Any) -> int | None:
        """Queue an update if the bot wants its kind; its id, or None."""
        wanted = kind in self.allowed if self.allowed else kind not in ONLY_ON_REQUEST
        return self.push({kind: payload}) if wanted else None

    def push(self, update: Update) -> int:
        """Queue an update as it is; one without an id is given the next."""
        update_id = int(update.get("update_id", self._next_id))
        self._next_id = max(self._next_id, update_id + 1)
        self.pending[update_id] = {"update_id": update_id} | update
        self._pulse.beat()
        return update_id

    def redeliver(self, count: int) -> list[int]:
        """Deliver the last `count` updates once more, though they were confirmed; their ids."""
        again = list({update["update_id"]: update for update in self.delivered}.values())[-count:]
        self._again.extend(again)
        self._pulse.beat()
        return [update["update_id"] for update in again]

    def drop(self) -> None:
        """Forget whatever waits."""
        self.pending.clear()
        self._pulse.beat()

    async def poll(self, offset: int, limit: int, timeout: float, gone: Callable[[], bool]) -> list[Update]:
        """One getUpdates: waits up to `timeout` seconds for an update, or until the caller is `gone`."""
        self._confirm(offset)
        self._turn += 1
        turn = self._turn
        # As with the real server, the newcomer takes over and whoever was waiting is told of the conflict.
        self._pulse.beat()

        def look() -> list[Update] | None:
            if gone():
                return []
            if turn != self._turn:
                raise conflict(OTHER_INSTANCE)
            return self._batch(limit) or None

        try:
            return await self._pulse.until(look, timeout)
        except TimeoutError:
            return []

    def _confirm(self, offset: int) -> None:
        self._again_unconfirmed = False
        known = sorted(self.pending)
        confirmed = known[:offset] if offset < 0 else [number for number in known if number < offset]
        for number in confirmed:
            del self.pending[number]
        self._pulse.beat()

    def _batch(self, limit: int) -> list[Update]:
        again, self._again = self._again[:limit], self._again[limit:]
        self._again_unconfirmed = bool(again)
        fresh = [self.pending[number] for number in sorted(self.pending)]
        batch = (again + fresh)[:limit]
        self.delivered.extend(batch)
        return batch
