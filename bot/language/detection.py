"""Which language a message is in: naive Bayes over pieces of words, learnt from the messages we have.

Own and small because the libraries tried either need too much memory for a bot that should fit 200 MB, or know no
third language: on 500 real Slovene and Italian messages lingua with 15 languages gave 92 % and took 334 MB,
py3langid with 8 languages 93 % and 75 MB. docs/method.md has the figures of this one.
"""

import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import _lru_cache_wrapper, lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.language import LANGUAGES, Language, other
from bot.language.folding import fold
from bot.language.words import is_known, words

_LONGEST = 4
# Weight of what all languages have in common, so that a language of few samples is not favoured by what none has.
# 2 takes many foreign messages for ours (78 % told), 0.1 some of ours for foreign (98.6 %).
_SMOOTHING = 0.5
# Pieces seen once are half of all, and telling languages apart works as well without them.
_RAREST = 2
# A word that one dictionary alone knows speaks for its language as much as a factor of e^4.
_DICTIONARY = 4.0
# A third language must be ahead of both ours by this much (natural logarithm): a Slovene message taken for Croatian
# costs its reader more than a Croatian one answered in Slovene. On 500 real messages (3, 5), (3, 8), (4, 10), (4, 14)
# as (dictionary, lead) gave 98.6, 99.0, 99.4, 99.6 %, and 93 % of other languages were still told in each case.
_THIRD_LANGUAGE_LEAD = 14.0
# Closer than this, Slovene and Italian are as good as tied and the person's choice decides ("migranti", "Parenzana").
_TIE = 5.0
# In one or two words a name decides too easily: "Vinakoper" from somebody who chose Italian is no Slovene,
# but "strada" (8.9 apart) is Italian from everybody.
_TIE_OF_FEW = 8.0
_FEW_WORDS = 2
_LETTERS_READ = 400
_KEPT_WORDS = 20_000
_SCRIPTS = {"CYRILLIC": ("uk", "mk"), "ARABIC": ("ar",), "GREEK": ("el",), "CJK": ("zh",)}


@dataclass(frozen=True, slots=True)
class Detector:
    """Log-probabilities of word pieces: `rows` numbers the pieces, `table` has the shape (pieces + 1, languages).

    The last row of the table is that of a piece never seen, which speaks for no language.
    """

    languages: tuple[str, ...]
    rows: Mapping[str, int]
    table: NDArray[np.float32]
    of_word: "_lru_cache_wrapper[NDArray[np.float32]]" = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Let the words that come up often be looked up once."""
        object.__setattr__(self, "of_word", lru_cache(maxsize=_KEPT_WORDS)(self._of_word))

    def detect(self, text: str, preferred: Language | None = None) -> str:
        """The language of a text: "sl", "it", another two-letter code, or "" for a text without a word.

        `preferred` decides when Slovene and Italian are as good as tied.
        """
        typed = [word for word in words(text[:_LETTERS_READ]) if not word.isdigit()]
        if not typed:
            return ""
        if preferred and max(map(len, typed)) == 1:
            return preferred  # who has typed one letter has told no language yet, though "x" is Italian for "per"
        scores = self._scores(typed)
        script = _script("".join(typed))
        if script != "LATIN":
            possible = [tag for tag in _SCRIPTS.get(script, ()) if tag in scores]
            return max(possible, key=scores.__getitem__) if possible else _SCRIPTS.get(script, ("xx",))[0]
        return _decide(scores, preferred, len(typed))

    def _scores(self, typed: list[str]) -> dict[str, float]:
        sums = np.sum([self.of_word(word) for word in typed], axis=0)
        return dict.fromkeys(LANGUAGES, -math.inf) | dict(zip(self.languages, sums.tolist(), strict=True))

    def _of_word(self, word: str) -> NDArray[np.float32]:
        """What a word speaks for each language: its pieces, and whether one dictionary alone knows it."""
        unseen = len(self.table) - 1
        sums: NDArray[np.float32] = self.table[[self.rows.get(piece, unseen) for piece in _pieces(word)]].sum(axis=0)
        for language in LANGUAGES:
            if language in self.languages and _speaks_for(word, language):
                sums[self.languages.index(language)] += _DICTIONARY
        return sums


def learn(samples: Iterable[tuple[str, str]]) -> Detector:
    """A detector from (language, text) pairs; a language needs a few hundred words to be told apart."""
    spoken: dict[str, Counter[str]] = {}
    for language, text in samples:
        spoken.setdefault(language, Counter()).update(words(text))
    counts = {language: _piece_counts(known) for language, known in spoken.items()}
    overall: Counter[str] = sum(counts.values(), Counter())
    kept = [piece for piece, times in overall.items() if times >= _RAREST]
    languages = tuple(sorted(counts))
    seen = np.array([[counts[language][piece] for language in languages] for piece in kept] or [[0] * len(languages)])
    smooth = np.vstack([seen, np.zeros((1, len(languages)))]) + _SMOOTHING
    table = np.log(smooth / smooth.sum(axis=0)).astype(np.float32)
    return Detector(languages, {piece: row for row, piece in enumerate(kept)}, table)


def _piece_counts(spoken: Counter[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for word, times in spoken.items():
        for piece in _pieces(word):
            counts[piece] += times
    return counts


def _pieces(word: str) -> tuple[str, ...]:
    """Pieces of the folded word, and of the word as typed where that differs: carons and accents tell a lot."""
    forms = {fold(word), unicodedata.normalize("NFC", word)}
    return tuple(
        f"_{form}_"[start : start + length]
        for form in sorted(forms)
        for length in range(1, _LONGEST + 1)
        for start in range(len(form) + 3 - length)
    )


def _speaks_for(word: str, language: Language) -> bool:
    return is_known(word, language) and not is_known(word, other(language))


def _decide(scores: Mapping[str, float], preferred: Language | None, length: int) -> str:
    first = max(scores, key=scores.__getitem__)
    ours = max(LANGUAGES, key=scores.__getitem__)
    # "referendum" and "wifi" are everybody's: from somebody whose language we know they are in that.
    telling = preferred is None or length > _FEW_WORDS
    if telling and first != ours and scores[first] - scores[ours] > _THIRD_LANGUAGE_LEAD:
        return first
    tied = abs(scores["sl"] - scores["it"]) < (_TIE if length > _FEW_WORDS else _TIE_OF_FEW)
    return preferred if preferred and tied else ours


def _script(letters: str) -> str:
    """The script of most letters by its Unicode name: "LATIN", "CYRILLIC", …; "LATIN" where there is no letter."""
    names = Counter(unicodedata.name(letter, "").partition(" ")[0] for letter in letters if letter.isalpha())
    return names.most_common(1)[0][0] if names else "LATIN"
