"""Concepts: a word that means two things helps the search with neither."""

from collections.abc import Iterator

from bot.language import LANGUAGES
from bot.language.folding import fold
from bot.programme.problems import Problem, Rule, problem
from bot.programme.sources import Sources


def problems(sources: Sources) -> Iterator[Problem]:
    """All problems of the vocabulary."""
    first: dict[tuple[str, str], str] = {}
    for concept, body in sources.concepts():
        for language in LANGUAGES:
            for word in body.listing(language).texts():
                other = first.setdefault((language, fold(word.value)), concept.value)
                if other != concept.value:
                    facts = {"word": word.value, "id": concept.value, "other": other, "language": language}
                    yield problem(Rule.CONCEPT_WORD_TWICE, word, **facts)
