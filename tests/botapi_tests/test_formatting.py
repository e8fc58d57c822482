"""Formatting by entities instead of HTML: what people choose, and what a bot passes on."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot

from tests.botapi import BotApi
from tests.botapi.limits import formatted
from tests.botapi.markup import units
from tests.botapi.writing import written

LINK = {"type": "text_link", "offset": 3, "length": 4, "url": "https://koper.si/pot?a=1&b=2"}
FORMATTED: list[dict[str, Any]] = [
    {"type": "bold", "offset": 0, "length": 7},
    LINK,
    {"type": "pre", "offset": 8, "length": 1, "language": "python"},
    {"type": "custom_emoji", "offset": 9, "length": 2, "custom_emoji_id": "5368324170671202286"},
    {"type": "expandable_blockquote", "offset": 11, "length": 4},
]
TEXT = "🏛 Pot, x🐝 več"


async def test_what_somebody_formats_reaches_the_bot_and_comes_back_the_same(api: BotApi, bot: Bot) -> None:
    """Through the library both ways, and an edit and a caption like a message."""
    ana = api.person()
    message = ana.say(TEXT, entities=FORMATTED)
    ana.edit(message, TEXT, entities=FORMATTED)
    ana.send_photo(TEXT, entities=FORMATTED)
    said, edited, photo = await bot.get_updates()
    assert said.message
    assert edited.edited_message
    assert photo.message
    assert [entity.to_dict() for entity in said.message.entities] == FORMATTED
    assert edited.edited_message.entities == photo.message.caption_entities == said.message.entities

    await bot.send_message(ana.id, said.message.text or "", entities=said.message.entities)
    assert list(ana.last.entities) == FORMATTED
    await bot.send_photo(ana.id, b"png", said.message.text, caption_entities=said.message.entities)
    assert list(ana.last.entities) == FORMATTED
    assert ana.last.html.startswith('<b>🏛 <a href="https://koper.si/pot?a=1&amp;b=2">Pot,</a></b>')


async def test_html_that_the_library_makes_of_it_is_the_same_formatting(api: BotApi, bot: Bot) -> None:
    """The other way to pass it on."""
    ana = api.person()
    ana.say("Nova pot", entities=[{"type": "bold", "offset": 0, "length": 8}, LINK | {"offset": 5, "length": 3}])
    [update] = await bot.get_updates()
    assert update.message
    await bot.send_message(ana.id, update.message.text_html, parse_mode="HTML")
    assert ana.last.entities == ana.screen[0].entities


def test_beside_what_was_chosen_telegram_recognises_links_and_mentions() -> None:
    """But not within code, nor in the words of a link."""
    text = "@koper_bot https://koper.si @koper_bot"
    link = {"type": "text_link", "offset": 28, "length": 10, "url": "https://koper.si"}
    bold = {"type": "bold", "offset": 0, "length": 27}
    found = written(text, [bold, link])
    assert [(entity["type"], entity["offset"]) for entity in found] == [
        ("bold", 0),
        ("mention", 0),
        ("url", 11),
        ("text_link", 28),
    ]
    assert written(text, found) == found


def test_a_test_that_formats_beyond_the_text_is_told() -> None:
    """Nobody's telephone does that."""
    with pytest.raises(AssertionError, match="entity beginning at UTF-16 offset 0 ends after the end of the text"):
        written("🏛", [{"type": "bold", "offset": 0, "length": 3}])


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, list[dict[str, Any]]]:
    """A text without blank space around it, and entities within it."""
    text = draw(st.text(min_size=1).map(str.strip).filter(bool))
    length = units(text)
    entities = []
    for kind in draw(st.lists(st.sampled_from(["bold", "italic", "code", "text_link", "spoiler"]), max_size=5)):
        offset = draw(st.integers(0, length - 1))
        entities.append({"type": kind, "offset": offset, "length": draw(st.integers(1, length - offset))})
    return text, entities


@given(texts())
def test_entities_of_any_text_are_kept_as_they_were_given(formatting: tuple[str, list[dict[str, Any]]]) -> None:
    """Neither moved nor sorted, whatever signs the text has."""
    text, entities = formatting
    assert formatted(text, None, entities) == (text, tuple(entities))
