"""Text of a file -> located nodes. YAML's surprises end here: nothing is converted, linked or built."""

import re
from collections.abc import Iterator
from typing import Final

import yaml
from yaml.resolver import Resolver

from bot.programme.located import Branch, Listing, Node, Pair, Scalar, Written, where
from bot.programme.problems import Problem, Rule, problem

CONTROL: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd-\uffff]"
)
"""Signs nobody sees: control characters, soft hyphens, zero-width and direction signs from elsewhere."""

# The knowledge base nests five deep; a much deeper file is none of ours.
_DEEPEST = 16
_WRITTEN = {
    "str": Written.TEXT,
    "bool": Written.BOOLEAN,
    "int": Written.NUMBER,
    "float": Written.NUMBER,
    "timestamp": Written.DATE,
    "null": Written.NOTHING,
}
# libyaml's own words for the three mistakes that texts of ours invite, and what we call each.
_HINTS = {
    "mapping values are not allowed": "colon",
    "while scanning a quoted scalar": "quote",
    "found character that cannot start any token": "sign",
    "did not find expected key": "indent",
    "did not find expected '-' indicator": "indent",
}
_Frame = tuple[yaml.CollectionStartEvent, list[Node]]
_resolver = Resolver()


class _UnfitError(Exception):
    """The file cannot be read to its end."""


class _Tree:
    """Builds the nodes of one file from YAML's events, without recursion."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._open: list[_Frame] = []
        self.root: Node | None = None
        self.problems: list[Problem] = []

    def take(self, event: yaml.Event) -> None:
        """One more event of the file."""
        self._refuse_extras(event)
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event))
        elif isinstance(event, yaml.AliasEvent):
            self._add(Scalar("", self._file, _line(event), Written.ALIAS))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open.append((event, []))
            if len(self._open) > _DEEPEST:
                raise _UnfitError
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise _UnfitError

    def _refuse_extras(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            self._refuse(Rule.YAML_ANCHOR, event, f"{sign}{event.anchor}")
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            self._refuse(Rule.YAML_TAG, event, event.tag.replace("tag:yaml.org,2002:", "!!"))

    def _refuse(self, rule: Rule, event: yaml.Event, found: str) -> None:
        self.problems.append(problem(rule, Scalar("", self._file, _line(event)), found=found))

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1][1].append(node)
        else:
            self.root = node

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        value, written = event.value, Written.TEXT
        if event.style in {"|", ">"}:
            value = value.rstrip("\n")  # "text: >" means the same to a writer as "text: >-"
        elif event.implicit[0]:
            written = _WRITTEN.get(_tag(value), Written.SIGN)
        return Scalar(value, self._file, _line(event), written)

    def _close(self) -> None:
        event, nodes = self._open.pop()
        if isinstance(event, yaml.SequenceStartEvent):
            self._add(Listing(tuple(nodes), self._file, _line(event)))
        else:
            self._add(Branch(self._pairs(nodes), self._file, _line(event)))

    def _pairs(self, nodes: list[Node]) -> dict[str, Pair]:
        pairs: dict[str, Pair] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.problems.append(problem(Rule.YAML_SYNTAX, key, hint="other", found="?"))
            elif key.value in pairs:
                first = where(pairs[key.value].key)
                self.problems.append(problem(Rule.DUPLICATE_KEY, key, key=key.value, first=first))
            else:
                pairs[key.value] = Pair(key, value)
        return pairs


def parse(text: str, file: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """The nodes of a file, None when it is empty or broken, and what is wrong with it as a file."""
    seen = tuple(_unseen_signs(text, file))
    tree = _Tree(file)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            tree.take(event)
    except (yaml.YAMLError, _UnfitError) as error:
        # A tab or a control character is what breaks YAML most often; naming it once is enough.
        broken = () if any(p.rule is not Rule.TRAILING_SPACE for p in seen) else (_syntax(error, text, file),)
        return None, (*seen, *tree.problems, *broken)
    if tree.root is None or (isinstance(tree.root, Scalar) and tree.root.is_blank):
        return None, (*seen, *tree.problems, Problem(Rule.FILE_EMPTY, file, 1))
    return tree.root, (*seen, *tree.problems)


def _unseen_signs(text: str, file: str) -> Iterator[Problem]:
    for number, ended in enumerate(text.split("\n"), start=1):
        line, place = ended.removesuffix("\r"), Scalar("", file, number)
        if "\t" in line:
            yield problem(Rule.TAB_CHARACTER, place)
        elif line.endswith(" "):
            yield problem(Rule.TRAILING_SPACE, place)
        if not line.isprintable() and (sign := CONTROL.search(line)):
            yield problem(Rule.CONTROL_CHARACTER, place, code=code_of(sign[0]))


def code_of(sign: str) -> str:
    """A sign that nobody sees, by its number: "U+200B"."""
    return f"U+{ord(sign):04X}"


def _syntax(error: Exception, text: str, file: str) -> Problem:
    start, end = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    words = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    hint = next((hint for said, hint in _HINTS.items() if said in words), "other")
    # An open quotation mark breaks the file far below; the place to mend is where it opens.
    mark = (start or end) if hint == "quote" else (end or start)
    number = int(mark.line) + 1 if mark is not None else 1
    lines = text.split("\n")
    found = lines[min(number, len(lines)) - 1].strip() or "…"
    return problem(Rule.YAML_SYNTAX, Scalar("", file, number), hint=hint, found=found[:80])


def _tag(plain: str) -> str:
    """What YAML takes a value without quotation marks for: "str", "bool" or "float"."""
    tag: str = _resolver.resolve(yaml.ScalarNode, plain, (True, False))  # type: ignore[no-untyped-call]
    return tag.rpartition(":")[2]


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1
