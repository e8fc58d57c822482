"""Ids: each once, in order, without gaps, in the pillar whose number it bears."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from bot.programme.fitting import nearest
from bot.programme.located import Scalar, where
from bot.programme.model import BACKGROUND, Kind
from bot.programme.problems import Problem, Rule, problem
from bot.programme.shapes import PILLAR, PROGRAMME
from bot.programme.sources import EntrySource, Sources

# A mistyped id such as "410" would otherwise list hundreds of missing ones.
_MOST_NAMED = 5


def problems(sources: Sources) -> Iterator[Problem]:
    """All problems of ids."""
    reserved = Scalar(BACKGROUND, "asked", 1)
    answers = [entry.id for entry in sources.entries() if entry.id]
    yield from _duplicates([reserved, *answers, *(topic.id for topic in sources.topics())])
    yield from _duplicates([concept for concept, _ in sources.concepts()])
    for entries in sources.entry_lists():
        yield from _sequence(sources, entries)
    yield from _pillars(sources)
    yield from _related(sources)


def number(entry: EntrySource) -> int | None:
    """The last number of an id ("V2" 2, "4.3" 3, "9" 9), or None for a malformed one."""
    digits = entry.id.value.rpartition(".")[2].lstrip("VP") if entry.id else ""
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 5 else None  # noqa: PLR2004


def _duplicates(ids: Sequence[Scalar]) -> Iterator[Problem]:
    first: dict[str, Scalar] = {}
    for each in ids:
        if each.value in first:
            yield problem(Rule.DUPLICATE_ID, each, id=each.value, first=where(first[each.value]))
        else:
            first[each.value] = each


def _sequence(sources: Sources, entries: tuple[EntrySource, ...]) -> Iterator[Problem]:
    numbered = [(entry.id, count) for entry in entries if entry.id and (count := number(entry))]
    if len(numbered) < len(entries):
        return  # a malformed id is told by itself; what follows from it would only confuse
    if entries and entries[0].kind is Kind.PILLAR:
        if not sources.has_all(PILLAR):
            return
        numbered.sort(key=lambda each: each[1])  # files have no order but that of their numbers
    present = {count for _, count in numbered}
    last = 0
    for entry_id, count in numbered:
        stem = entry_id.value.removesuffix(str(count))
        missing = [f"{stem}{other}" for other in range(last + 1, count) if other not in present]
        if missing:
            yield problem(Rule.ID_GAP, entry_id, id=entry_id.value, missing=", ".join(missing[:_MOST_NAMED]))
        elif count < last:
            yield problem(Rule.ID_OUT_OF_ORDER, entry_id, id=entry_id.value, previous=f"{stem}{last}")
        last = max(last, count)


def _pillars(sources: Sources) -> Iterator[Problem]:
    for entry in sources.entries():
        if not entry.id:
            continue
        if entry.kind is Kind.PILLAR:
            name = PurePosixPath(entry.id.file).name
            if name.partition("-")[0] != entry.id.value:
                yield problem(Rule.PILLAR_FILE_NAME, entry.id, id=entry.id.value, name=name)
        elif entry.pillar and entry.id.value.partition(".")[0] != entry.pillar.value:
            yield problem(Rule.WRONG_PILLAR, entry.id, id=entry.id.value, pillar=entry.pillar.value)


def _related(sources: Sources) -> Iterator[Problem]:
    if not sources.has_all(PROGRAMME, PILLAR):
        return
    known = sources.entry_ids()
    for topic in sources.topics():
        for related in topic.body.listing("related").texts():
            if related.value not in known:
                found = nearest(related.value, known)
                yield problem(Rule.RELATED_UNKNOWN, related, id=related.value, nearest=found)
