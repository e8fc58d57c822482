"""What people ask: under a target there is, once, under one target alone, and enough of it."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from bot.language import LANGUAGES
from bot.language.folding import fold
from bot.programme.fitting import nearest, shortened
from bot.programme.located import where
from bot.programme.model import BACKGROUND, Phrasing
from bot.programme.problems import Problem, Rule, problem
from bot.programme.shapes import ASKED, PILLAR, PROGRAMME, REFERRALS, SMALLTALK
from bot.programme.sources import PhrasingSource, Sources

ENOUGH: Final = 40
"""Phrasings an entry should have in each of the two languages."""

Probe = Callable[[Phrasing], str | None]
"""The id of the entry that the matcher would show first for a phrasing, or None when it shows none."""


def problems(sources: Sources) -> Iterator[Problem]:
    """All problems of phrasings that can be told without the matcher."""
    if sources.has_all(PROGRAMME, PILLAR, SMALLTALK, REFERRALS):
        yield from _unknown_targets(sources)
    yield from _repeated(sources)
    if sources.has_all(PROGRAMME, PILLAR, ASKED):
        yield from _few(sources)


def leading_elsewhere(sources: Sources, probe: Probe) -> Iterator[Problem]:
    """Phrasings of entries, in our two languages, for which the matcher shows another entry first."""
    entries = sources.entry_ids()
    for each in sources.phrasings():
        target, text = each.target.value, each.text
        if target not in entries or each.language not in LANGUAGES:
            continue
        shown = probe(Phrasing(target, each.language, text.value.strip()))
        if shown is not None and shown != target:
            facts = {"text": shortened(text.value), "id": target, "shown": shown}
            yield problem(Rule.PHRASING_LEADS_ELSEWHERE, text, **facts)


def _unknown_targets(sources: Sources) -> Iterator[Problem]:
    known = sources.entry_ids() | {topic.id.value for topic in sources.topics()} | {BACKGROUND}
    for _, body in sources.of(ASKED):
        for target in (pair.key for pair in body.pairs.values()):
            if target.is_text and target.value not in known:
                found = nearest(target.value, sorted(known))
                yield problem(Rule.UNKNOWN_TARGET, target, id=shortened(target.value), nearest=found)


def _repeated(sources: Sources) -> Iterator[Problem]:
    seen: dict[tuple[str, str], PhrasingSource] = {}
    for each in sources.phrasings():
        first = seen.setdefault((each.language, fold(each.text.value.strip())), each)
        if first is each:
            continue
        facts = {"text": shortened(each.text.value), "id": each.target.value, "first": where(first.text)}
        if first.target.value == each.target.value:
            yield problem(Rule.PHRASING_TWICE, each.text, **facts)
        else:
            yield problem(Rule.PHRASING_TWO_TARGETS, each.text, other=first.target.value, **facts)


def _few(sources: Sources) -> Iterator[Problem]:
    counts = Counter((each.target.value, each.language) for each in sources.phrasings())
    for entry_id in (entry.id for entry in sources.entries() if entry.id):
        for language in LANGUAGES:
            count = counts[entry_id.value, language]
            if count < ENOUGH:
                facts = {
                    "id": entry_id.value,
                    "language": language,
                    "count": str(count),
                    "enough": str(ENOUGH),
                }
                yield problem(Rule.FEW_PHRASINGS, entry_id, **facts)
