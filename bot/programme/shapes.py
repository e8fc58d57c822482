"""The one table of what may stand in which file; the reader, the rules and the JSON Schemas all use it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import Final

from bot.language import LANGUAGES
from bot.programme.model import Feed, Status
from bot.programme.problems import Rule


@dataclass(frozen=True, slots=True)
class Text:
    """A text, with the rules that speak when it is blank, too long (in characters) or malformed.

    Malformed is what is not of the `pattern`, or none of the `choices`.
    """

    blank: Rule = Rule.EMPTY_TEXT
    longest: int | None = None
    too_long: Rule = Rule.TITLE_TOO_LONG
    pattern: str | None = None
    choices: tuple[str, ...] = ()
    malformed: Rule = Rule.MALFORMED_ID
    example: str = ""

    def fits(self, value: str) -> bool:
        """Whether a value is of the pattern, where there is one."""
        return self.pattern is None or re.fullmatch(self.pattern, value) is not None


@dataclass(frozen=True, slots=True)
class Series:
    """A list of at least one."""

    items: "Shape"


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a record; `absent` speaks when it is required and missing."""

    name: str
    shape: "Shape"
    required: bool = True
    absent: Rule = Rule.MISSING_KEY

    @property
    def is_translation(self) -> bool:
        """Whether one of the two languages stands under it."""
        return self.absent is Rule.MISSING_TRANSLATION


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping whose keys are known."""

    keys: tuple[Key, ...]

    @property
    def is_bilingual(self) -> bool:
        """Whether nothing but the two languages stands in it."""
        return all(key.is_translation for key in self.keys)


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


def _languages(shape: Shape) -> tuple[Key, ...]:
    return tuple(Key(language, shape, absent=Rule.MISSING_TRANSLATION) for language in LANGUAGES)


def _both(text: Text) -> Record:
    return Record(_languages(replace(text, blank=Rule.MISSING_TRANSLATION)))


def _record(shapes: Mapping[str, Shape], *optional: str) -> Record:
    return Record(tuple(Key(name, shape, name not in optional) for name, shape in shapes.items()))


# 40 characters are what a button shows on a small telephone before it cuts.
_TITLE = _both(Text(longest=40, too_long=Rule.TITLE_TOO_LONG))
_PROSE = _both(Text())
# A reply is read at a glance, above the buttons.
_REPLY = _both(Text(longest=600, too_long=Rule.REPLY_TOO_LONG))
# A host of plain letters, with no name before an "@": a card names it to people, who must be able to trust it.
_LINK = Text(
    pattern=r"^https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]+)?([/?#][^\s]*)?$",
    malformed=Rule.LINK_NOT_HTTPS,
    example="https://www.koper.si/",
)
# Ids of topics and concepts go into buttons of at most 64 bytes.
_NAME = Text(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", example="waste-collection")
_ANY_ID = Text()
_PHRASING = Text(blank=Rule.EMPTY_PHRASING, longest=400, too_long=Rule.PHRASING_TOO_LONG)
_WORDS = Record(_languages(Series(Text())))
DATE: Final = Text(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$", malformed=Rule.MALFORMED_DATE, example="2026-03-14")
# With the longest quotation above it a card still fits the first screen of a phone.
_HAPPENED = Text(blank=Rule.MISSING_TRANSLATION, longest=300, too_long=Rule.UPDATE_TOO_LONG)
_UPDATE = Record(
    (
        Key("date", DATE),
        *_languages(_HAPPENED),
        Key("link", _LINK),
        Key("status", Text(choices=tuple(Status), malformed=Rule.UNKNOWN_STATUS), required=False),
    )
)
# Name, e-mail and one sentence are read on the first screen of a consent, four sentences above the choice of kinds.
_SHORT = _both(Text(longest=100, too_long=Rule.NEWSLETTER_TOO_LONG))
_ABOUT = _both(Text(longest=140, too_long=Rule.NEWSLETTER_TOO_LONG))
_EMAIL = Text(
    longest=100,
    too_long=Rule.NEWSLETTER_TOO_LONG,
    pattern=r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$",
    malformed=Rule.MALFORMED_EMAIL,
    example="obcina@koper.si",
)


def _entry(pattern: str, example: str, **more: Shape) -> Record:
    entry_id = Text(pattern=f"^{pattern}$", example=example)
    shapes = {"id": entry_id, "title": _TITLE, "text": _PROSE, "plain": _PROSE, **more}
    return _record(shapes, "plain", "updates")


_PROGRAMME = _record(
    {
        "title": _PROSE,
        "period": Text(),
        "headings": _record({"vision": _PROSE, "principles": _PROSE, "pillars": _PROSE}),
        "vision": Series(_entry("V[1-9][0-9]*", "V1")),
        "principles": Series(_entry("P[1-9][0-9]*", "P1")),
    }
)
_COMMITMENT = _entry(r"[1-9][0-9]*\.[1-9][0-9]*", "4.3", updates=Series(_UPDATE))
_PILLAR = _entry("[1-9][0-9]*", "4", updates=Series(_UPDATE), commitments=Series(_COMMITMENT))
_REFERRAL = _record({"reply": _REPLY, "link": _LINK, "related": Series(_ANY_ID)}, "link", "related")
_CONTROLLER = _record({"name": _SHORT, "address": _SHORT, "email": _EMAIL, "officer": _EMAIL}, "officer")
_NEWSLETTER = _record(
    {"controller": _CONTROLLER, "kinds": _record({feed.value: _record({"about": _ABOUT}) for feed in Feed})}
)
_VOCABULARY = _record({"concepts": Table(_NAME, _WORDS), "places": Table(_NAME, _WORDS)})

PROGRAMME: Final = FileKind("programme", "programme.yaml", ("programme.yaml",), _PROGRAMME)
PILLAR: Final = FileKind("pillar", "pillars/*.yaml", ("pillars/*.yaml",), _PILLAR)
SMALLTALK: Final = FileKind(
    "smalltalk", "smalltalk.yaml", ("smalltalk.yaml",), Table(_NAME, _record({"reply": _REPLY}))
)
REFERRALS: Final = FileKind("referrals", "referrals.yaml", ("referrals.yaml",), Table(_NAME, _REFERRAL))
NEWSLETTER: Final = FileKind("newsletter", "newsletter.yaml", ("newsletter.yaml",), _NEWSLETTER)
VOCABULARY: Final = FileKind("vocabulary", "vocabulary.yaml", ("vocabulary.yaml",), _VOCABULARY)
_PHRASINGS = Table(_ANY_ID, Series(_PHRASING))
ASKED: Final = FileKind("asked", "asked/*/*.yaml", ("asked/sl/*.yaml", "asked/it/*.yaml"), _PHRASINGS)
NEAR: Final = FileKind("near", "near/*/*.yaml", (), _PHRASINGS)
QUESTIONS: Final = FileKind("questions", "questions/*.yaml", (), Table(_PHRASING, _ANY_ID))
FILE_KINDS: Final = (PROGRAMME, PILLAR, SMALLTALK, REFERRALS, NEWSLETTER, VOCABULARY, ASKED, NEAR, QUESTIONS)
