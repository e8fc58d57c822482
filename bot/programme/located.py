"""What a YAML file says, with file and line: scalars, lists and mappings that have not been judged yet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.programme.problems import Placed


class Written(StrEnum):
    """What YAML takes a scalar for; everything but TEXT came without quotation marks."""

    TEXT = "text"
    BOOLEAN = "boolean"
    NUMBER = "number"
    DATE = "date"
    SIGN = "sign"
    NOTHING = "nothing"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as written, never converted."""

    value: str
    file: str
    line: int
    written: Written = Written.TEXT

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands there (`sl:` or `sl: ""`)."""
        return self.written in {Written.TEXT, Written.NOTHING} and not self.value.strip()

    @property
    def is_text(self) -> bool:
        """Whether a text stands there that other rules can look at."""
        return self.written is Written.TEXT and not self.is_blank


@dataclass(frozen=True, slots=True)
class Listing:
    """A list."""

    items: tuple["Node", ...]
    file: str
    line: int

    def texts(self) -> Iterator[Scalar]:
        """The items that are texts."""
        return (item for item in self.items if isinstance(item, Scalar) and item.is_text)

    def branches(self) -> Iterator["Branch"]:
        """The items that are mappings."""
        return (item for item in self.items if isinstance(item, Branch))


@dataclass(frozen=True, slots=True)
class Pair:
    """A key and what stands under it."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Branch:
    """A mapping; of a key that stands there twice only the first is kept."""

    pairs: Mapping[str, Pair]
    file: str
    line: int

    def value(self, key: str) -> "Node | None":
        """Whatever stands under a key."""
        pair = self.pairs.get(key)
        return pair.value if pair else None

    def text(self, key: str) -> Scalar | None:
        """The text under a key, or None when it is absent, blank or no text."""
        value = self.value(key)
        return value if isinstance(value, Scalar) and value.is_text else None

    def listing(self, key: str) -> Listing:
        """The list under a key; an empty one when there is none."""
        value = self.value(key)
        return value if isinstance(value, Listing) else Listing((), self.file, self.line)

    def branch(self, key: str) -> "Branch":
        """The mapping under a key; an empty one when there is none."""
        value = self.value(key)
        return value if isinstance(value, Branch) else Branch({}, self.file, self.line)


Node = Scalar | Listing | Branch


@dataclass(frozen=True, slots=True)
class Both:
    """A text in the two languages, each with its place."""

    sl: Scalar
    it: Scalar


def both_texts(node: Node) -> Iterator[Both]:
    """Every text within a node that stands there in both languages."""
    if isinstance(node, Listing):
        for item in node.items:
            yield from both_texts(item)
    elif isinstance(node, Branch):
        sl, it = node.text("sl"), node.text("it")
        if sl and it:
            yield Both(sl, it)
        for pair in node.pairs.values():
            yield from both_texts(pair.value)


def where(place: Placed) -> str:
    """A place as people read it: "pillars/4-promet.yaml:12"."""
    return f"{place.file}:{place.line}"
