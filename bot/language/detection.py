"""Which language a message is in: naive Bayes over pieces of words, learnt from the messages we have.

Own and small because the libraries tried either need too much memory for a bot that should fit 200 MB, or know no
third language: on 653 real Slovene and Italian messages lingua with 15 languages gave 93 % and 334 MB, py3langid with
8 languages 94 % and 75 MB; see docs/quality.md for the figures of this one.
"""

import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.language import LANGUAGES, Language, as_language
from bot.language.folding import fold
from bot.language.words import is_known, words

_SHORTEST, _LONGEST = 1, 4
_SMOOTHING = 0.5
# A word that one dictionary alone knows speaks for its language as much as a factor of e^3. On 500 real messages 1, 2, 3
# gave 98.4, 98.8 and 99.0 % (with the lead below).
_DICTIONARY = 3.0
# A third language must be ahead of both ours by this much (natural logarithm): a Slovene message taken for Croatian
# costs its reader more than a Croatian one answered in Slovene. 1, 3, 5 gave 98.2, 98.8 and 99.0 % on the same.
_THIRD_LANGUAGE_LEAD = 5.0
# Closer than this, Slovene and Italian are as good as tied and the person's choice decides.
_TIE = 1.5
_LETTERS_READ = 400


@dataclass(frozen=True, slots=True)
class Detector:
    """Log-probabilities of word pieces per language."""

    pieces: Mapping[str, Mapping[str, float]]
    unseen: Mapping[str, float]

    def detect(self, text: str, preferred: Language | None = None) -> str:
        """ "sl", "it", another two-letter code, or "" for a text without a word.

        `preferred` decides when Slovene and Italian are as good as tied.
        """
        typed = words(text[:_LETTERS_READ])
        letters = [word for word in typed if not word.isdigit()]
        if not letters:
            return ""
        script = _foreign_script("".join(letters))
        scores = {language: self._score(language, letters) for language in self.unseen}
        if script:
            return max((tag for tag in scores if tag in script), key=scores.__getitem__, default=script[0])
        return _decide(scores, preferred)

    def _score(self, language: str, typed: list[str]) -> float:
        known, unseen = self.pieces[language], self.unseen[language]
        score = sum(known.get(piece, unseen) for word in typed for piece in _pieces(word))
        ours = as_language(language)
        return score + (_DICTIONARY * sum(_speaks_for(word, ours) for word in typed) if ours else 0)


def learn(samples: Iterable[tuple[str, str]]) -> Detector:
    """A detector from (language, text) pairs; a language needs a few hundred words to be told apart."""
    counts: dict[str, Counter[str]] = {}
    for language, text in samples:
        counts.setdefault(language, Counter()).update(
            piece for word in words(text) for piece in _pieces(word)
        )
    distinct = len({piece for counter in counts.values() for piece in counter})
    return Detector(
        {language: _logarithms(counter, distinct) for language, counter in counts.items()},
        {language: math.log(_SMOOTHING / _mass(counter, distinct)) for language, counter in counts.items()},
    )


def _logarithms(counter: Counter[str], distinct: int) -> Mapping[str, float]:
    mass = _mass(counter, distinct)
    return {piece: math.log((count + _SMOOTHING) / mass) for piece, count in counter.items()}


def _mass(counter: Counter[str], distinct: int) -> float:
    return counter.total() + _SMOOTHING * distinct


@lru_cache(maxsize=20_000)
def _pieces(word: str) -> tuple[str, ...]:
    """Pieces of the folded word, and of the word as typed where that differs: carons and accents tell a lot."""
    forms = {fold(word), unicodedata.normalize("NFC", word)}
    return tuple(
        f"_{form}_"[start : start + length]
        for form in sorted(forms)
        for length in range(_SHORTEST, _LONGEST + 1)
        for start in range(len(form) + 3 - length)
    )


def _speaks_for(word: str, language: Language) -> int:
    here, there = (is_known(word, tongue) for tongue in (language, *(t for t in LANGUAGES if t != language)))
    return int(here and not there)


def _decide(scores: Mapping[str, float], preferred: Language | None) -> str:
    first = max(scores, key=scores.__getitem__)
    ours = max(LANGUAGES, key=lambda language: scores.get(language, -math.inf))
    if first != ours and scores[first] - scores[ours] > _THIRD_LANGUAGE_LEAD:
        return first
    apart = abs(scores.get("sl", 0) - scores.get("it", 0))
    return preferred if preferred and apart < _TIE else ours


def _foreign_script(letters: str) -> tuple[str, ...]:
    """The languages that a script which is not Latin leaves possible, () for Latin letters."""
    names = Counter(unicodedata.name(letter, "").partition(" ")[0] for letter in letters if letter.isalpha())
    script = names.most_common(1)[0][0] if names else ""
    if script == "LATIN":
        return ()
    return {"CYRILLIC": ("uk", "mk"), "ARABIC": ("ar",), "GREEK": ("el",), "CJK": ("zh",)}.get(
        script, ("xx",)
    )
