"""Mending typing errors: a word that nobody uses, moved to the one it was meant to be."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import _lru_cache_wrapper, lru_cache
from itertools import chain

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
_KEPT_WORDS = 20_000


@dataclass(frozen=True, slots=True)
class Mender:
    """The words people use, folded, the most frequent first, and the same by length and first letter."""

    words: Mapping[str, None]
    shelves: Mapping[tuple[int, str], tuple[str, ...]]
    of_word: "_lru_cache_wrapper[str]" = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Let the words that come up often be looked up once."""
        object.__setattr__(self, "of_word", lru_cache(maxsize=_KEPT_WORDS)(self._of_word))

    def mend(self, typed: tuple[str, ...]) -> tuple[str, ...]:
        """The same words, each unknown one replaced by the nearest known one if that is near enough."""
        return tuple(map(self.of_word, typed))

    def _of_word(self, word: str) -> str:
        return word if self._stays(word) else self._nearest(word)

    def _stays(self, word: str) -> bool:
        return len(word) < _SHORTEST or fold(word) in self.words or any(is_known(word, tag) for tag in LANGUAGES)

    def _nearest(self, word: str) -> str:
        folded = fold(word)
        slips = _SLIPS_LONG if len(folded) >= _LONG else _SLIPS_SHORT
        lengths = range(len(folded) - slips, len(folded) + slips + 1)
        near = tuple(chain.from_iterable(self.shelves.get((length, folded[:1]), ()) for length in lengths))
        found = process.extractOne(folded, near, scorer=OSA.distance, score_cutoff=slips)
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
