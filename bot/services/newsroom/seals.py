"""Seals: a confirmation holds for what was shown, for whom, to one person, for ten minutes, until a restart.

How many get it may shift a little meanwhile: where people come all the time, no confirmation would hold otherwise.
"""

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

_LIFE: Final = timedelta(minutes=10)
_FEW: Final = 5
_PART: Final = 0.05

Counts = Mapping[str, int]
"""How many get something, by whatever they are counted by; nobody where none are named."""


class Check(Enum):
    """What became of a seal."""

    HOLDS = "holds"
    SHIFTED = "shifted"  # holds, though somewhat more or fewer get it than was shown
    EXPIRED = "expired"  # too old, from before a restart, used, or somebody else's
    CHANGED = "changed"  # something else would be done now than was shown, or to others


@dataclass(frozen=True, slots=True)
class _Seal:
    person: int
    about: int
    digest: str
    counts: Counts
    until: datetime


@dataclass(slots=True)
class Seals:
    """The seals that hold now; in memory alone, on purpose."""

    _held: dict[str, _Seal] = field(default_factory=dict, init=False)

    def put(self, person: int, about: int, digest: str, now: datetime, counts: Counts | None = None) -> str:
        """A new seal for a person, on a campaign, and on how many get it; the word that breaks it."""
        self._held = {word: seal for word, seal in self._held.items() if seal.until > now}
        word = secrets.token_hex(6)
        self._held[word] = _Seal(person, about, digest, dict(counts or {}), now + _LIFE)
        return word

    def broken(  # noqa: PLR0913, PLR0917 - everything that it holds for
        self, word: str, person: int, about: int, digest: str, now: datetime, counts: Counts | None = None
    ) -> Check:
        """Break a seal, and whether it held for this."""
        seal = self._held.get(word)
        if seal is None or (seal.person, seal.about) != (person, about) or seal.until <= now:
            return Check.EXPIRED
        del self._held[word]
        if seal.digest != digest:
            return Check.CHANGED
        return _compared(seal.counts, counts or {})


def digest(*shown: object) -> str:
    """What was shown as one word; equal for equal things alone."""
    return hashlib.sha256(json.dumps(shown, sort_keys=True, ensure_ascii=True).encode()).hexdigest()


def _compared(shown: Counts, now: Counts) -> Check:
    """Whether so many were shown, up to five people or a twentieth of each number; nobody is never nearly somebody."""
    pairs = [(shown.get(each, 0), now.get(each, 0)) for each in {*shown, *now}]
    if all(before == after for before, after in pairs):
        return Check.HOLDS
    is_near = all(abs(after - before) <= max(_FEW, before * _PART) for before, after in pairs)
    return Check.SHIFTED if is_near and any(now.values()) else Check.CHANGED
