"""Seals: a confirmation holds for what was shown, for whom, to one person, for ten minutes, until a restart."""

import hashlib
import json
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

_LIFE: Final = timedelta(minutes=10)


class Check(Enum):
    """What became of a seal."""

    HOLDS = "holds"
    EXPIRED = "expired"  # too old, from before a restart, used, or somebody else's
    CHANGED = "changed"  # something else would be done now than was shown


@dataclass(frozen=True, slots=True)
class _Seal:
    person: int
    about: int
    digest: str
    until: datetime


@dataclass(slots=True)
class Seals:
    """The seals that hold now; in memory alone, on purpose."""

    _held: dict[str, _Seal] = field(default_factory=dict, init=False)

    def put(self, person: int, about: int, digest: str, now: datetime) -> str:
        """A new seal for a person, on a campaign; the word that breaks it."""
        self._held = {word: seal for word, seal in self._held.items() if seal.until > now}
        word = secrets.token_hex(6)
        self._held[word] = _Seal(person, about, digest, now + _LIFE)
        return word

    def broken(self, word: str, person: int, about: int, digest: str, now: datetime) -> Check:
        """Break a seal, and whether it held for this."""
        seal = self._held.get(word)
        if seal is None or (seal.person, seal.about) != (person, about) or seal.until <= now:
            return Check.EXPIRED
        del self._held[word]
        return Check.HOLDS if seal.digest == digest else Check.CHANGED


def digest(*shown: object) -> str:
    """What was shown as one word; equal for equal things alone."""
    return hashlib.sha256(json.dumps(shown, sort_keys=True, ensure_ascii=True).encode()).hexdigest()
