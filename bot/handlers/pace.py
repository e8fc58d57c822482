"""How fast one person may write: a token bucket each, so that whoever floods slows nobody but themselves."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

# A press of a button is cheaper than a message (leafing through the programme is quick), and an inline query,
# which apps send with every few letters typed, cheaper still.
MESSAGE, PRESS, INLINE = 1.0, 0.5, 0.1

# A bucket takes about 200 bytes. Whoever wrote longest ago is forgotten first, and by then it is full again.
_MOST_PEOPLE = 10_000
# Being told again to slow down makes sense only after a real pause: once this share of the bucket is back.
_CALM = 0.25
# Writing on while slowed costs too, down to this share below nothing: a steady flood stays silent to its end.
_DEBT = 0.5


class Turn(Enum):
    """What becomes of an update: it is answered, answered by one word of warning, or passed over."""

    GO = "go"
    WARN = "warn"
    SILENT = "silent"


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float
    warned: bool = False


class Pace:
    """At most `per_minute` messages a minute and person, at once or spread; `clock` in monotonic seconds."""

    def __init__(self, per_minute: int, clock: Callable[[], float]) -> None:
        self._full = float(per_minute)
        self._per_second = per_minute / 60
        self._clock = clock
        self._buckets: OrderedDict[int, _Bucket] = OrderedDict()

    def turn(self, person: int, cost: float = MESSAGE) -> Turn:
        """Count one update of a person and say what becomes of it."""
        bucket = self._bucket(person)
        if bucket.tokens >= cost:
            bucket.tokens -= cost
            return Turn.GO
        bucket.tokens = max(bucket.tokens - cost, -_DEBT * self._full)
        warned, bucket.warned = bucket.warned, True
        return Turn.SILENT if warned else Turn.WARN

    def twin(self) -> "Pace":
        """Another of the same measure, which counts by itself."""
        return Pace(round(self._full), self._clock)

    @property
    def people(self) -> int:
        """How many people are remembered, never more than ten thousand."""
        return len(self._buckets)

    def _bucket(self, person: int) -> _Bucket:
        now = self._clock()
        bucket = self._buckets.setdefault(person, _Bucket(self._full, now))
        self._buckets.move_to_end(person)
        if len(self._buckets) > _MOST_PEOPLE:
            self._buckets.popitem(last=False)
        bucket.tokens = min(self._full, bucket.tokens + (now - bucket.at) * self._per_second)
        bucket.at = now
        bucket.warned = bucket.warned and bucket.tokens < _CALM * self._full
        return bucket
