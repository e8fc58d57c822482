"""What people ask: under a target there is, once, under one target alone, enough of it, and answered as expected."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from bot.language import LANGUAGES
from bot.language.folding import fold
from bot.programme.fitting import nearest, shortened
from bot.programme.located import where
from bot.programme.model import BACKGROUND, Expected
from bot.programme.problems import Problem, Rule, problem
from bot.programme.shapes import ASKED, NEAR, PILLAR, PROGRAMME, REFERRALS, SMALLTALK, FileKind
from bot.programme.sources import PhrasingSource, Sources

ENOUGH: Final = 40
"""Phrasings an entry should have in each of the two languages."""

Probe = Callable[[str], tuple[str, ...]]
"""What the matcher makes of a text: the ids of the entries it would show, or one of Expected, a topic's id after it."""


def problems(sources: Sources) -> Iterator[Problem]:
    """All problems of phrasings that can be told without the matcher."""
    if sources.has_all(PROGRAMME, PILLAR, SMALLTALK, REFERRALS):
        topics = {topic.id.value for topic in sources.topics()}
        asked = sources.entry_ids() | topics | {BACKGROUND}
        yield from _unknown_targets(sources, ASKED, asked, Rule.UNKNOWN_TARGET)
        yield from _unknown_targets(sources, NEAR, sources.entry_ids(), Rule.RELATED_UNKNOWN)
        yield from _unknown_expected(sources, sources.entry_ids() | topics | set(Expected))
        yield from _repeated(sources, sources.entry_ids())
    if sources.has_all(PROGRAMME, PILLAR, ASKED):
        yield from _few(sources)


def answered_otherwise(sources: Sources, probe: Probe) -> Iterator[Problem]:
    """What the matcher answers otherwise than staff wrote: phrasings of ours, near misses, and expectations."""
    entries = sources.entry_ids()
    for each in sources.phrasings():
        target, text = each.target.value, each.text
        if target not in entries or each.language not in LANGUAGES:
            continue
        shown = probe(text.value.strip())
        if shown[0] in entries and (each.is_near or target not in shown):
            facts = {"text": shortened(text.value), "id": target, "shown": shown[0]}
            yield problem(Rule.NEAR_MISS_ANSWERED if each.is_near else Rule.PHRASING_LEADS_ELSEWHERE, text, **facts)
    for held in sources.expectations():
        shown, expected = probe(held.text.value.strip()), held.expected.value
        if expected not in shown:
            facts = {"text": shortened(held.text.value), "expected": expected, "shown": ", ".join(shown)}
            yield problem(Rule.QUESTION_ANSWERED_OTHERWISE, held.text, **facts)


def _unknown_targets(sources: Sources, kind: FileKind, known: frozenset[str], rule: Rule) -> Iterator[Problem]:
    for _, body in sources.of(kind):
        for target in (pair.key for pair in body.pairs.values()):
            if target.is_text and target.value not in known:
                found = nearest(target.value, sorted(known))
                yield problem(rule, target, id=shortened(target.value), nearest=found)


def _unknown_expected(sources: Sources, known: frozenset[str]) -> Iterator[Problem]:
    for expected in (each.expected for each in sources.expectations()):
        if expected.value not in known:
            found = nearest(expected.value, sorted(known))
            yield problem(Rule.UNKNOWN_EXPECTED, expected, found=shortened(expected.value), nearest=found)


def _repeated(sources: Sources, entries: frozenset[str]) -> Iterator[Problem]:
    """A question that entries answer equally well may stand under each of them, and under nothing else."""
    seen: dict[tuple[str, str], list[PhrasingSource]] = {}
    for each in sources.phrasings():
        earlier = seen.setdefault((each.language, fold(each.text.value.strip())), [])
        for other in earlier:
            facts = {"text": shortened(each.text.value), "id": each.target.value, "first": where(other.text)}
            if other.target.value == each.target.value and other.is_near == each.is_near:
                yield problem(Rule.PHRASING_TWICE, each.text, **facts)
                break
            if each.is_near or other.is_near or not {each.target.value, other.target.value} <= entries:
                yield problem(Rule.PHRASING_TWO_TARGETS, each.text, other=other.target.value, **facts)
                break
        earlier.append(each)


def _few(sources: Sources) -> Iterator[Problem]:
    counts = Counter((each.target.value, each.language) for each in sources.phrasings() if not each.is_near)
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
