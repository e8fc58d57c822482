"""The catalogs: the same messages in every language, all of them used, none broken."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax import parse, visitor

from bot.programme.problems import Rule
from bot.texts import Texts

_ROOT = Path(__file__).parents[2]
_FOLDER = _ROOT / "bot" / "texts"
_FAMILIES = {"": ("sl", "it"), "staff": ("sl", "it"), "cli": ("sl", "it", "en"), "check": ("sl", "it", "en")}
_CATALOGS = [(family, language) for family, languages in _FAMILIES.items() for language in languages]
_SPEAKING = sorted(
    path for room in ("handlers", "services", "terminal") for path in (_ROOT / "bot" / room).rglob("*.py")
)
_COUNTS = (0, 1, 2, 3, 4, 5, 101)
_WORD = re.compile(r"[a-z]+(?:-[a-z0-9]+)+|[a-z]+")
_ANY = "[a-z0-9-]+"
# A pattern of an id: words that are written out and values between dashes, the first word written out.
_NAMING = re.compile(rf"[a-z]+(?:\\-(?:[a-z0-9]+|{re.escape(_ANY)}))*")


class _Variables(visitor.Visitor):
    """Collects the variables of a message, and the words that each chooses by."""

    def __init__(self) -> None:
        self.found: dict[str, set[str]] = {}

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the library's name
        self.found.setdefault(node.id.name, set())

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ftl.VariableReference):
            keys = self.found.setdefault(node.selector.id.name, set())
            keys |= {getattr(variant.key, "name", None) or variant.key.value for variant in node.variants}
        self.generic_visit(node)


@cache
def messages(family: str, language: str) -> dict[str, ftl.Message]:
    """The messages of one catalog by id, in the order of the file."""
    path = _FOLDER / (f"{family}.{language}.ftl" if family else f"{language}.ftl")
    body = parse(path.read_text(encoding="utf-8")).body
    assert not [entry for entry in body if isinstance(entry, ftl.Junk)], f"{path.name} has a line that is no message"
    found = [entry for entry in body if isinstance(entry, ftl.Message)]
    assert len({message.id.name for message in found}) == len(found), f"{path.name} has a message twice"
    return {message.id.name: message for message in found}


def variables(message: ftl.Message) -> dict[str, set[str]]:
    """The variables of a message, each with the words it is compared with."""
    collected = _Variables()
    collected.visit(message)
    return collected.found


def values(keys: set[str]) -> tuple[str | int, ...]:
    """What to try for a variable: numbers where forms of plural stand, else its words and one more."""
    if not keys:
        return ("abc", *_COUNTS)
    plural = {"zero", "one", "two", "few", "many", "other"}
    if keys <= plural | {str(number) for number in range(10)}:
        return _COUNTS
    return (*sorted(keys - {"other"}), "something else")


def _fillings(message: ftl.Message) -> Iterator[dict[str, str | int]]:
    """Every combination of values that a message may meet."""
    wanted = variables(message)
    for chosen in product(*(values(keys) for keys in wanted.values())):
        yield dict(zip(wanted, chosen, strict=True))


@pytest.mark.parametrize("family", _FAMILIES)
def test_the_languages_have_the_same_messages_in_the_same_order(family: str) -> None:
    """What one language can say, the other can; and editors find it in the same place."""
    first, *others = (list(messages(family, language)) for language in _FAMILIES[family])

    assert all(other == first for other in others)


@pytest.mark.parametrize("family", _FAMILIES)
def test_the_languages_use_the_same_variables(family: str) -> None:
    """A number or name that stands in one sentence stands in the other."""
    first, *others = _FAMILIES[family]
    for other in others:
        for name, message in messages(family, first).items():
            assert variables(message).keys() == variables(messages(family, other)[name]).keys(), (other, name)


@pytest.mark.parametrize(("family", "language"), _CATALOGS)
def test_every_message_can_be_said_with_every_number(family: str, language: str) -> None:
    """No form of plural is missing, no sentence is empty, none shows its own braces."""
    say = Texts(family)
    for name, message in messages(family, language).items():
        for filling in _fillings(message):
            said = say(name, language, **filling)

            assert said.strip(), name
            assert "{" not in said, (name, said)
            assert "  " not in said.replace("\n    ", "\n"), (name, said)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 101, 102])
def test_slovene_has_its_dual(count: int) -> None:
    """One answer, two, three or four, five: four forms, and 101 begins anew."""
    said = {other: Texts()("privacy-follow-up", "sl", minutes=other) for other in (1, 2, 3, 5)}
    form = {1: 1, 2: 2, 3: 3, 4: 3}.get(count % 100, 5)

    assert Texts()("privacy-follow-up", "sl", minutes=count) == said[form].replace(f" {form} ", f" {count} ")


def _written(tree: ast.AST) -> Iterator[str]:
    """Every string in some code as a pattern: a value in an f-string may be any word."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.escape(node.value)
        elif isinstance(node, ast.JoinedStr):
            parts = (re.escape(str(part.value)) if isinstance(part, ast.Constant) else _ANY for part in node.values)
            yield "".join(parts)


@cache
def _used() -> tuple[re.Pattern[str], ...]:
    """Every string in the sources of the bot that could name a message: at least one word of it is written out."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in sorted((_ROOT / "bot").rglob("*.py")))
    named = {pattern for tree in trees for pattern in _written(tree)}
    return tuple(re.compile(pattern) for pattern in sorted(named) if _NAMING.fullmatch(pattern))


@pytest.mark.parametrize("family", ["", "staff", "cli"])
def test_every_message_is_said_somewhere(family: str) -> None:
    """A sentence that nobody says misleads whoever edits it."""
    unused = [name for name in messages(family, "sl") if not any(used.fullmatch(name) for used in _used())]

    assert unused == []


def test_the_newsroom_speaks_from_two_catalogs_that_share_no_id() -> None:
    """Else one of two sentences would never be said."""
    assert not messages("", "sl").keys() & messages("staff", "sl").keys()


def test_every_message_of_the_checks_belongs_to_a_rule_and_every_rule_has_one() -> None:
    """Whatever is found wrong can be said."""
    assert set(messages("check", "sl")) == {rule.value for rule in Rule}


def _said(path: Path) -> Iterator[tuple[int, str]]:
    """The ids that a file passes by name to `texts(…)`, `say(…)`, `_say(…)`, `plain(…)`, with their lines."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
        if name not in {"texts", "say", "_say", "_texts", "plain"}:
            continue
        place = 1 if name == "say" and isinstance(node.func, ast.Attribute) and len(node.args) > 1 else 0
        for part in ast.walk(node.args[place]):
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and _WORD.fullmatch(part.value):
                yield node.lineno, part.value


@pytest.mark.parametrize("path", _SPEAKING, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_every_message_that_is_said_exists(path: Path) -> None:
    """An id that was renamed in the catalogs alone is found here, not by a citizen."""
    known = {name for family in _FAMILIES for name in messages(family, "sl")}
    whole = [(line, said) for line, said in _said(path) if "-" in said and not said.endswith("-")]

    assert [(line, said) for line, said in whole if said not in known] == []
