"""The bulk lane: how fast campaigns go out, apart from the answers, which never wait here.

Telegram lets a bot write to about 30 chats a second; single limits are not told, so that a wish to wait is law.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

TELEGRAMS_LIMIT: Final = 30
"""Messages in a second, to all chats together."""

# Of the rate that was set: a jitter of 40 ms on the way must not push a 31st message into a second.
_OF_THE_RATE: Final = 0.96
_SECOND: Final = 1 / _OF_THE_RATE
# After a late turn so many messages may follow at once.
_CATCH_UP: Final = 2
# Turns are given out so early: claiming takes some 20 ms, and what is ready before its turn goes exactly at it.
_AHEAD: Final = 0.1
# Telegram's support: texts over about 500 characters hit the limits sooner.
LONG_TEXT: Final = 500
_SHORTEST_PAUSE: Final = 1.0
_LONGEST_PAUSE: Final = 60.0
_CHAT_SECONDS: Final = 1.0
_CHATS_REMEMBERED: Final = 4096
# Seconds by which sums of intervals may miss the clock.
_ROUNDING: Final = 1e-6


@dataclass(slots=True)
class Lane:
    """Turns for sending. `per_second` None is no limit; `clock` in monotonic seconds; `chance` in [0, 1) for jitter."""

    per_second: float | None
    clock: Callable[[], float]
    chance: Callable[[], float]
    rounds: int = 0
    """How many pauses in a row were made because nobody could be reached."""
    _next: float = field(default=0.0, init=False)
    _held: float = field(default=0.0, init=False)
    # When the last messages went: catching up must not go beyond Telegram's limit.
    _went: deque[float] = field(default_factory=lambda: deque(maxlen=TELEGRAMS_LIMIT), init=False)
    _latest: dict[int, float] = field(default_factory=dict, init=False)

    def room(self, most: int) -> int:
        """How many turns of short texts are given out now, at most `most`."""
        now = self.clock()
        if self.is_held:
            return 0
        if self.per_second is None:
            return most
        turn, earliest = self._next, now - _CATCH_UP * self._interval
        for given in range(min(most, TELEGRAMS_LIMIT)):
            turn = max(turn, self._place(given + 1))
            if turn > now + _AHEAD + _ROUNDING:
                return given
            turn = max(turn, earliest) + self._interval
        return min(most, TELEGRAMS_LIMIT)

    def take(self, person: int, messages: int, length: int) -> float | None:
        """Take the turns of a letter of so many messages whose text is so long, in UTF-16 units.

        Seconds until it goes, None when it is not given a turn yet. A long text takes one turn more than a short one,
        an album one for each of its files.
        """
        now = self.clock()
        if self.is_held:
            return None
        if self.per_second is None:
            self._remember(person, now)
            return 0.0
        self._next = max(self._next, self._place(messages))
        if self._next > now + _AHEAD + _ROUNDING:
            return None
        turn = max(self._next, now)
        turns = messages + (length > LONG_TEXT)
        self._next = max(self._next, now - _CATCH_UP * self._interval) + turns * self._interval
        self._went.extend([turn] * messages)
        self._remember(person, turn)
        return turn - now

    def wait(self) -> float:
        """Seconds until a turn is given out."""
        return max(max(self._held, self._next - _AHEAD, self._place(1) - _AHEAD) - self.clock(), 0.0)

    @property
    def is_held(self) -> bool:
        """Whether nobody may go."""
        return self.clock() < self._held

    def hold(self, seconds: float) -> None:
        """Let nobody go for so long."""
        self._held = max(self._held, self.clock() + seconds)

    def back_off(self) -> None:
        """Nobody can be reached: a pause that doubles each time up to a minute, less a random part of its half.

        What fails while a pause is on belongs to the same round.
        """
        if self.clock() >= self._held:
            pause = min(_SHORTEST_PAUSE * 2**self.rounds, _LONGEST_PAUSE)
            self.rounds += 1
            self.hold(pause * (1 - self.chance() / 2))

    def arrived(self) -> None:
        """Somebody was reached."""
        self.rounds = 0

    def too_soon(self, person: int) -> bool:
        """Whether a chat got a letter less than a second ago, or is about to get one."""
        return self.clock() - self._latest.get(person, -_CHAT_SECONDS) < _CHAT_SECONDS

    def _remember(self, person: int, now: float) -> None:
        if len(self._latest) > _CHATS_REMEMBERED:
            self._latest = {who: at for who, at in self._latest.items() if now - at < _CHAT_SECONDS}
        self._latest[person] = now

    def _place(self, messages: int) -> float:
        """The time at which so many more messages stay within Telegram's limit."""
        leaving = len(self._went) + messages - TELEGRAMS_LIMIT
        return self._went[leaving - 1] + _SECOND if leaving > 0 else 0.0

    @property
    def _interval(self) -> float:
        return 1 / (self.per_second * _OF_THE_RATE) if self.per_second else 0.0
