"""Reply -> Telegram messages: the only module that knows HTML, Telegram's lengths and how links are spelt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Final
from urllib.parse import urlencode

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.ext import Defaults

from bot.services.replies import AnyButton, Block, Button, Link, Private, Reply, Row, Share, Style
from bot.services.sending.content import LONGEST_TEXT, units

# Telegram counts after parsing the markup.
LONGEST_MESSAGE = LONGEST_TEXT
LONGEST_TOAST = 200

# What every message of the bot has in common, set once for sending, editing and inline results.
DEFAULTS: Final = Defaults(parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True))

_BETWEEN_BLOCKS = "\n\n"
_TAGS = {Style.TITLE: "b", Style.QUOTE: "blockquote", Style.NOTE: "i"}
_SENTENCE_END = re.compile(r"[.!?…][»«”\"')]*\s+|\n+")
_WORD_END = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Screen:
    """One message as Telegram takes it: HTML of at most 4096 units after parsing, and its buttons."""

    html: str
    keyboard: InlineKeyboardMarkup | None = None


def screens(reply: Reply, username: str) -> tuple[Screen, ...]:
    """The messages that show a Reply; the buttons stand under the last. A Reply without text gives none."""
    pages = tuple(_pages(reply.blocks))
    last = len(pages) - 1
    buttons = keyboard(reply.rows, username)
    return tuple(Screen(_html(page), buttons if number == last else None) for number, page in enumerate(pages))


def inline_screen(reply: Reply, username: str) -> Screen | None:
    """The one message of an inline result, None for a Reply without text.

    It stands in a chat of other people, so it carries only buttons that lead somewhere (share, links): a
    press that edits it would change it for everybody who reads there.
    """
    page = next(_pages(reply.blocks), None)
    if page is None:
        return None
    return Screen(_html(page), keyboard(_leading_away(reply.rows), username))


def keyboard(rows: tuple[Row, ...], username: str) -> InlineKeyboardMarkup | None:
    """The buttons of a Reply, None when there are none; `username` is the bot's, for deep links."""
    shown = [[_button(button, username) for button in row] for row in rows if row]
    return InlineKeyboardMarkup(shown) if shown else None


def deep_link(username: str, payload: str) -> str:
    """The address that leads to one's own chat with the bot, which hears the start parameter."""
    return f"https://t.me/{username}?{urlencode({'start': payload})}"


def toast(reply: Reply) -> str:
    """A Reply in the few letters that the answer to a press may have."""
    return " ".join(block.text for block in reply.blocks if block.text)[:LONGEST_TOAST]


def _leading_away(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(tuple(button for button in row if not isinstance(button, Button)) for row in rows)


def _button(button: AnyButton, username: str) -> InlineKeyboardButton:
    match button:
        case Button(label, action):
            return InlineKeyboardButton(label, callback_data=action)
        case Share(label, payload, text):
            shared = urlencode({"url": deep_link(username, payload), "text": text})
            return InlineKeyboardButton(label, url=f"https://t.me/share/url?{shared}")
        case Private(label, payload):
            return InlineKeyboardButton(label, url=deep_link(username, payload))
        case Link(label, url):
            return InlineKeyboardButton(label, url=url)


def _html(page: tuple[Block, ...]) -> str:
    return _BETWEEN_BLOCKS.join(_marked(block) for block in page)


def _marked(block: Block) -> str:
    tag = _TAGS.get(block.style)
    text = escape(block.text, quote=False)
    return f"<{tag}>{text}</{tag}>" if tag else text


def _pages(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """The blocks in as few messages as they need, cut between blocks and only then inside one."""
    page: list[Block] = []
    length = 0
    for block in blocks:
        for text in _pieces(block.text.strip()):
            more = units(text) + (len(_BETWEEN_BLOCKS) if page else 0)
            if length + more > LONGEST_MESSAGE:
                yield tuple(page)
                page, length, more = [], 0, units(text)
            page.append(Block(text, block.style))
            length += more
    if page:
        yield tuple(page)


def _pieces(text: str) -> Iterator[str]:
    while units(text) > LONGEST_MESSAGE:
        end = _cut(text)
        yield text[:end].rstrip()
        text = text[end:].lstrip()
    if text:
        yield text


def _cut(text: str) -> int:
    """Where to cut a text that is too long: after a sentence, else after a word, else wherever it is full."""
    head = text.encode("utf-16-le")[: 2 * LONGEST_MESSAGE].decode("utf-16-le", errors="ignore")
    for boundary in (_SENTENCE_END, _WORD_END):
        ends = [found.end() for found in boundary.finditer(head)]
        if ends:
            return ends[-1]
    return len(head)
