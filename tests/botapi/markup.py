"""Telegram's HTML: source to plain text with entities, and back again.

Offsets and lengths of entities are UTF-16 code units, offsets in error texts are bytes, as in Telegram.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Any, NoReturn

from .refusal import bad_request

Entity = dict[str, Any]
Entities = tuple[Entity, ...]

TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "code": "code", "pre": "pre", "blockquote": "blockquote", "a": "text_link",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
SHOWN_AS = {
    "bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "spoiler": "tg-spoiler",
    "code": "code", "pre": "pre", "blockquote": "blockquote",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
# Only these four names are known, so that &nbsp; and &apos; reach the reader as they stand.
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![a-zA-Z]));?")
TOKEN = re.compile(r"[A-Za-z0-9.-]*")
TAG_NAME = re.compile(r"[^\s>]*")
ATTRIBUTE_NAME = re.compile(r"[^\s=>/\"']*")
SPACES = re.compile(r"\s*")


def units(text: str) -> int:
    """The length of a text as Telegram counts it: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def part(text: str, offset: int, length: int) -> str:
    """What an entity covers."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[offset * 2 : (offset + length) * 2].decode("utf-16-le", "surrogatepass")


def unescape(source: str) -> str:
    """Text with its character references resolved."""
    return REFERENCE.sub(_character, source)


def _character(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name:
        return NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < 0x10FFFF else match[0]


@dataclass(frozen=True, slots=True)
class _Open:
    """A tag that still waits for its end."""

    name: str
    attributes: dict[str, str]
    offset: int
    position: int


class _Reader:
    """Walks once through the source; `at` is where it stands."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.text = ""
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def run(self) -> tuple[str, Entities]:
        while self.at < len(self.source):
            until = self.source.find("<", self.at)
            until = len(self.source) if until < 0 else until
            self.text += unescape(self.source[self.at : until])
            self.at = until
            if self.source.startswith("</", until):
                self._end_tag()
            elif until < len(self.source):
                self._start_tag()
        if self.open:
            self._refuse(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        ordered = sorted(self.entities, key=lambda entity: (entity["offset"], -entity["length"]))
        return self.text, tuple(ordered)

    def _refuse(self, what: str, position: int | None = None) -> NoReturn:
        where = "" if position is None else f" at byte offset {len(self.source[:position].encode())}"
        raise bad_request(f"can't parse entities: {what}{where}")

    def _name(self, begin: int) -> str:
        """The name of a tag: everything up to a space or the closing bracket."""
        match = TAG_NAME.match(self.source, begin)
        self.at = match.end() if match else begin
        return self.source[begin : self.at].lower()

    def _skip(self) -> str:
        """Pass over spaces; the character after them, or nothing at the end of the source."""
        match = SPACES.match(self.source, self.at)
        self.at = match.end() if match else self.at
        return self.source[self.at : self.at + 1]

    def _start_tag(self) -> None:
        begin = self.at
        name = self._name(begin + 1)
        if self.at == len(self.source):
            self._refuse("Unclosed start tag", begin)
        if name not in TAGS:
            self._refuse(f'Unsupported start tag "{name}"', begin)
        attributes: dict[str, str] = {}
        while self._skip() != ">":
            self._attribute(name, begin, attributes)
        self.at += 1
        if name == "span" and attributes.get("class") != "tg-spoiler":
            self._refuse('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Open(name, attributes, units(self.text), len(self.text)))

    def _attribute(self, tag: str, begin: int, attributes: dict[str, str]) -> None:
        match = ATTRIBUTE_NAME.match(self.source, self.at)
        name = match[0] if match else ""
        if not name:
            what = "Unclosed start tag" if self.at == len(self.source) else f'Empty attribute name in the tag "{tag}"'
            self._refuse(what, begin)
        self.at += len(name)
        attributes[name] = ""
        if self._skip() != "=":
            if self.at == len(self.source):
                self._refuse(f'Unclosed start tag "{tag}"', begin)
            return
        self.at += 1
        if not (quote := self._skip()):
            self._refuse(f'Unclosed start tag "{tag}"', begin)
        attributes[name] = self._quoted(quote, begin) if quote in "\"'" else self._token()

    def _quoted(self, quote: str, begin: int) -> str:
        end = self.source.find(quote, self.at + 1)
        if end < 0 or end + 1 == len(self.source):
            self._refuse("Unclosed start tag", begin)
        value = unescape(self.source[self.at + 1 : end])
        self.at = end + 1
        return value

    def _token(self) -> str:
        begin = self.at
        match = TOKEN.match(self.source, begin)
        self.at = match.end() if match else begin
        after = self.source[self.at : self.at + 1]
        if after != ">" and not after.isspace():
            self._refuse("Unexpected end of name token", begin)
        return self.source[begin : self.at].lower()

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            self._refuse("Unexpected end tag", begin)
        name = self._name(begin + 2)
        if self._skip() != ">":
            self._refuse("Unclosed end tag", begin)
        self.at += 1
        tag = self.open.pop()
        if name and name != tag.name:
            self._refuse_mismatch(begin, tag.name, name)
        if length := units(self.text) - tag.offset:
            self._finish(tag, {"type": TAGS[tag.name], "offset": tag.offset, "length": length})

    def _refuse_mismatch(self, begin: int, expected: str, found: str) -> NoReturn:
        where = len(self.source[:begin].encode())
        self._refuse(f'Unmatched end tag at byte offset {where}, expected "</{expected}>", found "</{found}>"')

    def _finish(self, tag: _Open, entity: Entity) -> None:
        if tag.name == "a":
            entity["url"] = tag.attributes.get("href") or self.text[tag.position :]
            if not linkable(entity["url"]):
                return  # Telegram keeps the words and loses the link
        elif tag.name == "blockquote" and "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "tg-emoji":
            entity["custom_emoji_id"] = self._emoji(tag.attributes.get("emoji-id", ""))
        elif tag.name == "code" and tag.attributes.get("class", "").startswith("language-"):
            entity["language"] = tag.attributes["class"].removeprefix("language-")
        elif tag.name == "pre":
            self._take_language(entity)
        self.entities.append(entity)

    def _emoji(self, value: str) -> str:
        if not value.isdecimal() or not 0 < int(value) < 2**63:
            self._refuse("Invalid custom emoji identifier specified")
        return value

    def _take_language(self, pre: Entity) -> None:
        """<pre><code class="language-x"> is one entity: a block that knows its language."""
        last = self.entities[-1] if self.entities else {}
        if "language" in last and (last["offset"], last["length"]) == (pre["offset"], pre["length"]):
            pre["language"] = self.entities.pop()["language"]


@lru_cache(maxsize=100)
def parse_html(source: str) -> tuple[str, Entities]:
    """Plain text and entities of Telegram's HTML; refuses as Telegram refuses what it cannot read.

    Remembered, because a newsletter is the same source 10,000 times: nobody may change the entities.
    """
    text, entities = _Reader(source).run()
    return text, tuple(_without_stray_language(entity) for entity in entities)


def _without_stray_language(entity: Entity) -> Entity:
    return {key: value for key, value in entity.items() if key != "language" or entity["type"] == "pre"}


def linkable(url: str) -> bool:
    """Whether Telegram would make a link of it: a scheme it knows, or a name with a dot in it."""
    if re.fullmatch(r"(tg|ton)://\S+", url, re.IGNORECASE):
        return True
    return bool(re.fullmatch(r"(https?://)?[^\s/?#:@]+\.[^\s/?#:@.]{2,}(:\d+)?([/?#]\S*)?", url, re.IGNORECASE))


def to_html(text: str, entities: Entities) -> str:
    """The HTML that a person's client would show; the inverse of `parse_html` for whatever came out of it."""
    return _render(text, sorted(entities, key=lambda e: (e["offset"], -e["length"])), 0, units(text))


def _render(text: str, entities: list[Entity], begin: int, end: int) -> str:
    shown = ""
    while entities and entities[0]["offset"] < end:
        entity = entities.pop(0)
        first, last = entity["offset"], min(entity["offset"] + entity["length"], end)
        shown += escape(part(text, begin, first - begin), quote=False)
        shown += _wrapped(entity, _render(text, entities, first, last))
        begin = last
    return shown + escape(part(text, begin, end - begin), quote=False)


def _wrapped(entity: Entity, inner: str) -> str:
    kind = entity["type"]
    if kind == "text_link":
        return f'<a href="{escape(entity["url"])}">{inner}</a>'
    if kind == "expandable_blockquote":
        return f"<blockquote expandable>{inner}</blockquote>"
    if kind == "pre" and "language" in entity:
        return f'<pre><code class="language-{entity["language"]}">{inner}</code></pre>'
    tag = SHOWN_AS.get(kind)
    return f"<{tag}>{inner}</{tag}>" if tag else inner
