"""Does what was read have the shape it should? Walks a node along its shape and yields what does not fit."""

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

from bot.programme.located import Branch, Listing, Node, Scalar, Written
from bot.programme.parsing import CONTROL, code_of
from bot.programme.problems import Placed, Problem, Rule, problem
from bot.programme.shapes import Key, Record, Series, Shape, Table, Text

# "comitments" for "commitments" scores 95, "4.33" for "4.3" 86, "V9" for "V1" 50: nobody means V1 by V9.
_ALIKE = 70
_SHOWN = 60


def nearest(found: str, choices: Iterable[str]) -> str:
    """What somebody may have meant, or "none" when nothing is alike."""
    best = process.extractOne(found, list(choices), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return best[0] if best else "none"


def shortened(text: str) -> str:
    """The beginning of a text, for a sentence about it."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"


def fit(node: Node, shape: Shape, key: str) -> Iterator[Problem]:
    """Everything in `node` that does not fit `shape`; `key` is the name it stands under."""
    match shape, node:
        case _, Scalar(written=Written.ALIAS):
            return  # refused when it was parsed
        case Text(), Scalar():
            yield from _fit_text(node, shape, key)
        case Series(), Listing():
            yield from _fit_series(node, shape, key)
        case Record(), Branch():
            yield from _fit_record(node, shape, key)
        case Table(), Branch():
            yield from _fit_table(node, shape)
        case Series(), Scalar(is_blank=True):
            yield problem(Rule.EMPTY_LIST, node, key=key)
        case Record(is_bilingual=True), Scalar(is_blank=True):
            yield from (_absent(each, node, key) for each in shape.keys)
        case _:
            yield problem(Rule.WRONG_TYPE, node, key=key, expected=_name(shape), found=_name(node))


def _fit_text(scalar: Scalar, shape: Text, key: str) -> Iterator[Problem]:
    value = scalar.value
    if scalar.is_blank:
        yield _blank(shape.blank, scalar, key)
    elif scalar.written is not Written.TEXT:
        yield problem(Rule.UNQUOTED_VALUE, scalar, value=value, kind=scalar.written.value)
    elif not shape.fits(value):
        yield problem(shape.malformed, scalar, found=shortened(value), expected=shape.example)
    elif shape.choices and value not in shape.choices:
        facts = {"nearest": nearest(value, shape.choices), "allowed": ", ".join(shape.choices)}
        yield problem(shape.malformed, scalar, found=shortened(value), **facts)
    elif shape.longest and len(value) > shape.longest:
        facts = {"text": shortened(value), "length": str(len(value)), "limit": str(shape.longest)}
        yield problem(shape.too_long, scalar, **facts)
    if value != value.strip() and value.strip():
        yield problem(Rule.TRAILING_SPACE, scalar)
    if not value.isprintable() and (sign := CONTROL.search(value)):
        yield problem(Rule.CONTROL_CHARACTER, scalar, code=code_of(sign[0]))


def _blank(rule: Rule, place: Placed, key: str) -> Problem:
    if rule is not Rule.MISSING_TRANSLATION:
        return problem(rule, place, key=key)
    text, _, language = key.rpartition(".")
    return problem(rule, place, key=text, language=language)


def _fit_series(listing: Listing, shape: Series, key: str) -> Iterator[Problem]:
    if not listing.items:
        yield problem(Rule.EMPTY_LIST, listing, key=key)
    for item in listing.items:
        yield from fit(item, shape.items, key)


def _fit_record(branch: Branch, shape: Record, key: str) -> Iterator[Problem]:
    expected = {each.name: each for each in shape.keys}
    for name, pair in branch.pairs.items():
        if name in expected:
            inner = f"{key}.{name}" if expected[name].is_translation else name
            yield from fit(pair.value, expected[name].shape, inner)
        else:
            open_names = [other for other in expected if other not in branch.pairs]
            facts = {"nearest": nearest(name, open_names), "allowed": ", ".join(expected)}
            yield problem(Rule.UNKNOWN_KEY, pair.key, key=shortened(name), **facts)
    for each in shape.keys:
        if each.required and each.name not in branch.pairs:
            yield _absent(each, branch, key)


def _absent(key: Key, place: Placed, above: str) -> Problem:
    if key.is_translation:
        return problem(key.absent, place, key=above, language=key.name)
    return problem(key.absent, place, key=key.name)


def _fit_table(branch: Branch, shape: Table) -> Iterator[Problem]:
    for name, pair in branch.pairs.items():
        yield from _fit_text(pair.key, shape.ids, name)
        yield from fit(pair.value, shape.values, name)


def _name(thing: Shape | Node) -> str:
    match thing:
        case Text() | Scalar():
            return "text"
        case Series() | Listing():
            return "list"
        case _:
            return "mapping"
