"""What the model sees of a text: pieces of words, lemmas, concepts and pairs of lemmas, all folded.

A feature is a short string whose first letter says what it is, so that an explanation can be told in words:
"c" a piece of a word (3 to 5 letters, "_" is the word's edge), "l" a lemma, "k" a concept of the vocabulary,
"b" two lemmas in a row.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise, repeat

from bot.language.folding import fold
from bot.language.words import lemmas, words
from bot.programme.model import Concept

# Pieces of 2 letters cost a third more features and gained nothing (92.2 with, 92.7 % right first without).
_SHORTEST, _LONGEST = 3, 5
# A concept counts as much as two words: 92.9 % right first without concepts, 93.7 % with weight 2.
_CONCEPT_WEIGHT = 2
# Nobody asks in more words; a longer message is told by its beginning.
MOST_WORDS = 300

Features = Mapping[str, int]
_Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Concepts:
    """The vocabulary, to look concepts up in.

    `words` has the concepts of each folded word or lemma; `terms` those of terms of several words, as lemmas: by the
    first one, whatever follows it.
    """

    words: Mapping[str, _Ids]
    terms: Mapping[str, tuple[tuple[tuple[str, ...], _Ids], ...]]


def concept_index(concepts: Iterable[Concept]) -> Concepts:
    """Every way a concept may be written."""
    found: dict[tuple[str, ...], set[str]] = {}
    for concept in concepts:
        for term in (term for terms in concept.words.values() for term in terms):
            for key in _keys(words(term)):
                found.setdefault(key, set()).add(concept.id)
    terms: dict[str, tuple[tuple[tuple[str, ...], _Ids], ...]] = {}
    for (first, *rest), ids in found.items():
        if rest:
            terms[first] = (*terms.get(first, ()), (tuple(rest), tuple(sorted(ids))))
    return Concepts({key[0]: tuple(sorted(ids)) for key, ids in found.items() if len(key) == 1}, terms)


def features(typed: tuple[str, ...], concepts: Concepts) -> Features:
    """How often each feature occurs in the lower-case words of a text."""
    typed = typed[:MOST_WORDS]
    return Counter(chain(chain.from_iterable(of_word(word, concepts) for word in typed), across(typed, concepts)))


def of_word(word: str, concepts: Concepts) -> Iterator[str]:
    """The features that a lower-case word has by itself, each as often as it counts; each way to read it counts."""
    readings = sorted(lemmas(word))
    forms = sorted({*readings, fold(word)})
    for form in forms:
        yield from _pieces(form)
    yield from ("l" + lemma for lemma in readings)
    meant = dict.fromkeys(concept for form in forms for concept in concepts.words.get(form, ()))
    yield from _weighty(meant)


def across(typed: tuple[str, ...], concepts: Concepts) -> Iterator[str]:
    """The features that words have together: pairs of lemmas, and concepts named by a term of several words."""
    lemmatised = [_one_lemma(word) for word in typed]
    yield from (f"b{left} {right}" for left, right in pairwise(lemmatised))
    for place, first in enumerate(lemmatised, 1):
        for rest, ids in concepts.terms.get(first, ()):
            if tuple(lemmatised[place : place + len(rest)]) == rest:
                yield from _weighty(ids)


def _pieces(form: str) -> Iterator[str]:
    edged = f"_{form}_"
    for length in range(_SHORTEST, _LONGEST + 1):
        for start in range(len(edged) - length + 1):
            yield "c" + edged[start : start + length]


def _weighty(concepts: Iterable[str]) -> Iterator[str]:
    return chain.from_iterable(repeat("k" + concept, _CONCEPT_WEIGHT) for concept in concepts)


def _keys(parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if len(parts) == 1:
        yield from ((form,) for form in sorted(lemmas(parts[0]) | {fold(parts[0])}))
    elif parts:
        yield tuple(map(_one_lemma, parts))


@lru_cache(maxsize=50_000)
def _one_lemma(word: str) -> str:
    """One of a word's lemmas, always the same."""
    return min(lemmas(word))
