"""Mending typing errors: a word that nobody uses, moved to the one it was meant to be."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language import LANGUAGES
from bot.language.folding import fold
from bot.language.words import is_known

# A target must have been written at least so often, or it may be a typing error itself.
_OFTEN = 3
# Shorter words have too many neighbours.
_SHORTEST = 5
# One letter wrong, left out, doubled or swapped, two in words of 11 letters and more; with two in shorter ones other
# words were bent to ours ("štoparice" to "stopnice").
_LONG, _SLIPS_SHORT, _SLIPS_LONG = 11, 1, 2


@dataclass(frozen=True, slots=True)
class Mender:
    """The words people use, folded, the most frequent first, and the same by length and first letter."""

    words: Mapping[str, None]
    shelves: Mapping[tuple[int, str], tuple[str, ...]]

    def mend(self, typed: tuple[str, ...]) -> tuple[str, ...]:
        """The same words, each unknown one replaced by the nearest known one if that is near enough."""
        return tuple(word if self._stays(word) else self._nearest(word) for word in typed)

    def _stays(self, word: str) -> bool:
        return len(word) < _SHORTEST or fold(word) in self.words or any(is_known(word, tag) for tag in LANGUAGES)

    def _nearest(self, word: str) -> str:
        folded = fold(word)
        slips = _SLIPS_LONG if len(folded) >= _LONG else _SLIPS_SHORT
        near = (
            candidate
            for length in range(len(folded) - slips, len(folded) + slips + 1)
            for candidate in self.shelves.get((length, folded[:1]), ())
        )
        found = process.extractOne(folded, tuple(near), scorer=OSA.distance, score_cutoff=slips)
        return str(found[0]) if found else word


def learn(texts: Iterable[tuple[str, ...]]) -> Mender:
    """A mender from the words of many texts."""
    counts: Counter[str] = Counter()
    for word, times in Counter(word for words in texts for word in words).items():
        counts[fold(word)] += times
    return shelve(word for word, times in counts.most_common() if times >= _OFTEN and word.isalpha())


def shelve(words: Iterable[str]) -> Mender:
    """A mender for folded words, the most frequent first."""
    shelves: dict[tuple[int, str], list[str]] = {}
    kept = dict.fromkeys(word for word in words if word)
    for word in kept:
        shelves.setdefault((len(word), word[0]), []).append(word)
    return Mender(kept, {place: tuple(shelf) for place, shelf in shelves.items()})
