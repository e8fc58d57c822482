"""Words and lemmas: what simplemma knows of both languages, met also without carons and accents."""

import re
import unicodedata
from functools import lru_cache
from itertools import combinations

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
from simplemma.strategies.dictionaries import TrieDictionaryFactory

from bot.language import LANGUAGES
from bot.language.folding import fold

_WORD = re.compile(r"[^\W_]+")
_CARONS = {"c": "č", "s": "š", "z": "ž"}
_FINAL_ACCENTS = {"a": "à", "e": "éè", "i": "ì", "o": "ò", "u": "ù"}
# Three letters of a word may have lost their caron: "cesnja" needs one, "zascititi" two; four never met.
_MOST_CARONS = 3
# Longer "words" are keyboard noise; the longest of our texts ("samooskrbnostjo", "stigmatizzazione") have 16.
_LONGEST = 30

# As tries both dictionaries take 3 MB and are there in 0.1 s, as Python's own 60 MB and 0.6 s; simplemma keeps the
# tries in the user's cache folder and makes them anew (1 s) where it cannot.
_tries = TrieDictionaryFactory()
_dictionary = DictionaryLookupStrategy(_tries)
_lemmatizer = Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_tries))


def words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, as typed; apostrophes part them ("l'acqua" gives "l", "acqua")."""
    composed = unicodedata.normalize("NFKC", text)  # letters with their marks apart come from PDF files and Macs
    return tuple(word[:_LONGEST] for word in _WORD.findall(composed.lower()))


@lru_cache(maxsize=50_000)
def lemmas(word: str) -> frozenset[str]:
    """Every folded lemma that a lower-case word can have in Slovene or Italian.

    A word typed without its carons or its final accent gives the lemmas of the accented forms too
    ("sole" gives "sol", "sola", …; "citta" gives "citta"). A word that no dictionary knows is lemmatised by
    simplemma's rules, else stands for itself.
    """
    found = {lemma for form in (word, *_with_carons(word), *_with_accent(word)) for lemma in _known(form)}
    return frozenset(found or {fold(_lemmatizer.lemmatize(word, language)) for language in LANGUAGES})


@lru_cache(maxsize=50_000)
def is_known(word: str, language: str) -> bool:
    """Whether the dictionary of one language has this lower-case word exactly as typed."""
    return _dictionary.get_lemma(word, language) is not None


def _known(form: str) -> set[str]:
    found = (_dictionary.get_lemma(form, language) for language in LANGUAGES)
    return {fold(lemma) for lemma in found if lemma}


def _with_carons(word: str) -> set[str]:
    places = [place for place, letter in enumerate(word) if letter in _CARONS]
    return {
        "".join(_CARONS[letter] if place in chosen else letter for place, letter in enumerate(word))
        for count in range(1, min(len(places), _MOST_CARONS) + 1)
        for chosen in combinations(places[:8], count)
    }


def _with_accent(word: str) -> set[str]:
    return {word[:-1] + accented for accented in _FINAL_ACCENTS.get(word[-1:], "")}
