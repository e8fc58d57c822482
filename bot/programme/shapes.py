"""The one table of what may stand in which file; the reader, the rules and the JSON Schemas all use it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import Final

from bot.programme.problems import Rule


@dataclass(frozen=True, slots=True)
class Text:
    """A text, with the rules that speak when it is blank, too long (in characters) or not of the pattern."""

    blank: Rule = Rule.EMPTY_TEXT
    longest: int | None = None
    too_long: Rule = Rule.TITLE_TOO_LONG
    pattern: str | None = None
    malformed: Rule = Rule.MALFORMED_ID
    example: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """A list of at least one."""

    items: "Shape"


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a record."""

    name: str
    shape: "Shape"
    required: bool = True


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping whose keys are known; `absent` speaks when a required one is missing."""

    keys: tuple[Key, ...]
    absent: Rule = Rule.MISSING_KEY


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping from ids, which writers choose, to values of one shape."""

    ids: Text
    values: "Shape"


Shape = Text | Series | Record | Table


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file: its name, where such files lie, which must be there, and its shape."""

    name: str
    paths: str
    required: tuple[str, ...]
    shape: Record | Table

    def holds(self, path: str) -> bool:
        """Whether a path, relative to the knowledge folder, is of this kind."""
        return lies(path, self.paths)


def lies(path: str, pattern: str) -> bool:
    """Whether a path fits a pattern, folder by folder."""
    parts, patterns = path.split("/"), pattern.split("/")
    return len(parts) == len(patterns) and all(map(fnmatchcase, parts, patterns))


def _both(text: Text) -> Record:
    translated = replace(text, blank=Rule.MISSING_TRANSLATION)
    return Record((Key("sl", translated), Key("it", translated)), Rule.MISSING_TRANSLATION)


def _record(shapes: Mapping[str, Shape], *optional: str) -> Record:
    return Record(tuple(Key(name, shape, name not in optional) for name, shape in shapes.items()))


# 40 characters are what a button shows on a small telephone before it cuts.
_TITLE = _both(Text(longest=40, too_long=Rule.TITLE_TOO_LONG))
_PROSE = _both(Text())
# A reply is read at a glance, above the buttons.
_REPLY = _both(Text(longest=600, too_long=Rule.REPLY_TOO_LONG))
_LINK = Text(pattern=r"^https://[^\s/]+\.[^\s]+$", malformed=Rule.LINK_NOT_HTTPS, example="https://www.koper.si/")
# Ids of topics and concepts go into buttons of at most 64 bytes.
_NAME = Text(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", example="waste-collection")
_ANY_ID = Text()
_PHRASING = Text(blank=Rule.EMPTY_PHRASING, longest=400, too_long=Rule.PHRASING_TOO_LONG)
_WORDS = Record((Key("sl", Series(Text())), Key("it", Series(Text()))), Rule.MISSING_TRANSLATION)


def _entry(pattern: str, example: str, **more: Shape) -> Record:
    entry_id = Text(pattern=f"^{pattern}$", example=example)
    return _record({"id": entry_id, "title": _TITLE, "text": _PROSE, "plain": _PROSE, **more}, "plain")


_PROGRAMME = _record(
    {
        "title": _PROSE,
        "period": Text(),
        "headings": _record({"vision": _PROSE, "principles": _PROSE, "pillars": _PROSE}),
        "vision": Series(_entry("V[1-9][0-9]*", "V1")),
        "principles": Series(_entry("P[1-9][0-9]*", "P1")),
    }
)
_PILLAR = _entry("[1-9][0-9]*", "4", commitments=Series(_entry(r"[1-9][0-9]*\.[1-9][0-9]*", "4.3")))
_REFERRAL = _record({"reply": _REPLY, "link": _LINK, "related": Series(_ANY_ID)}, "link", "related")
_VOCABULARY = _record({"concepts": Table(_NAME, _WORDS), "places": Table(_NAME, _WORDS)})

PROGRAMME: Final = FileKind("programme", "programme.yaml", ("programme.yaml",), _PROGRAMME)
PILLAR: Final = FileKind("pillar", "pillars/*.yaml", ("pillars/*.yaml",), _PILLAR)
SMALLTALK: Final = FileKind(
    "smalltalk", "smalltalk.yaml", ("smalltalk.yaml",), Table(_NAME, _record({"reply": _REPLY}))
)
REFERRALS: Final = FileKind("referrals", "referrals.yaml", ("referrals.yaml",), Table(_NAME, _REFERRAL))
VOCABULARY: Final = FileKind("vocabulary", "vocabulary.yaml", ("vocabulary.yaml",), _VOCABULARY)
_PHRASINGS = Table(_ANY_ID, Series(_PHRASING))
ASKED: Final = FileKind("asked", "asked/*/*.yaml", ("asked/sl/*.yaml", "asked/it/*.yaml"), _PHRASINGS)
NEAR: Final = FileKind("near", "near/*/*.yaml", (), _PHRASINGS)
QUESTIONS: Final = FileKind("questions", "questions/*.yaml", (), Table(_PHRASING, _ANY_ID))
FILE_KINDS: Final = (PROGRAMME, PILLAR, SMALLTALK, REFERRALS, VOCABULARY, ASKED, NEAR, QUESTIONS)
LEFT_ALONE: Final = ("newsletter.yaml",)
"""Files of the folder that are somebody else's."""
