"""The server refuses what Telegram refuses, in its words."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden

from tests.botapi import BotApi

from .conftest import TOKEN


async def call(api: BotApi, method: str, token: str = TOKEN, **params: Any) -> dict[str, Any]:
    """A call without the library, which rewords what the server says."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{api.url}/bot{token}/{method}", json=params) as response,
    ):
        body: dict[str, Any] = await response.json()
        assert response.status == body.get("error_code", 200)
        return body


async def refused(api: BotApi, **params: Any) -> str:
    """Why a sendMessage to somebody who started the bot is refused."""
    ana = api.person()
    ana.start()
    body = await call(api, "sendMessage", **({"chat_id": ana.id} | params))
    return str(body["description"])


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("če a < b", 'Unsupported start tag "" at byte offset 6'),
        ("x <b", "Unclosed start tag at byte offset 2"),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ('<a href="x"', "Unclosed start tag at byte offset 0"),
        ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x/>y</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>š</b", "Unclosed end tag at byte offset 5"),
        ("<b><i>test</b></i>", 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ],
)
async def test_broken_html_is_refused_where_it_breaks(api: BotApi, html: str, reason: str) -> None:
    """Offsets are bytes."""
    assert await refused(api, text=html, parse_mode="HTML") == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    "html",
    [
        "<b>krepko <i>in poševno</i></b> 🏛 <u>č</u>",
        '<a href="https://koper.si/x?a=1&amp;b=2">koper.si</a>',
        '<pre><code class="language-python">a &lt; b</code></pre>',
        "<blockquote expandable>dolgo</blockquote><s>s</s><code>k</code><tg-spoiler>t</tg-spoiler>",
    ],
)
async def test_good_html_is_shown_as_it_was_sent(api: BotApi, bot: Bot, html: str) -> None:
    """Parsing and showing are inverse to each other, and the library finds the same entities."""
    ana = api.person()
    ana.start()
    sent = await bot.send_message(ana.id, html, parse_mode="HTML")
    assert ana.last.html == html
    assert sent.text == ana.last.text


async def test_character_references_are_resolved(api: BotApi, bot: Bot) -> None:
    """The four names and numbers; every other name stays as it stands."""
    ana = api.person()
    ana.start()
    await bot.send_message(ana.id, "&lt;&gt;&amp;&quot;&#39;&#x10D;&nbsp;", parse_mode="HTML")
    assert ana.last.text == "<>&\"'č&nbsp;"


async def test_length_counts_after_parsing_and_in_utf16_units(api: BotApi, bot: Bot) -> None:
    """2048 emoji are 4096 units, however many tags surround them."""
    ana = api.person()
    ana.start()
    await bot.send_message(ana.id, f"<b>{'🏛' * 2048}</b>", parse_mode="HTML")
    with pytest.raises(BadRequest, match="Message is too long"):
        await bot.send_message(ana.id, "🏛" * 2048 + "x")


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({}, "message text is empty"),
        ({"text": ""}, "message text is empty"),
        ({"text": "  "}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "x", "parse_mode": "INVALID"}, "unsupported parse_mode"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "chat_id": 7}, "chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "x", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
    ],
)
async def test_a_text_that_cannot_be_sent_is_refused(api: BotApi, params: dict[str, Any], description: str) -> None:
    """Word for word."""
    assert await refused(api, **params) == f"Bad Request: {description}"


@pytest.mark.parametrize(
    ("button", "description"),
    [
        ({"text": "x", "callback_data": "č" * 33}, "BUTTON_DATA_INVALID"),
        (
            {"text": "x", "callback_data": ""},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        ({"callback_data": "x"}, "can't parse inline keyboard button: Can't find field \"text\""),
        ({"text": " ", "callback_data": "x"}, "BUTTON_TEXT_INVALID"),
        (
            {"text": "x", "url": "not-a-url"},
            "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
        (
            {"text": "x", "url": "http://localhost:80"},
            "inline keyboard button URL 'http://localhost:80' is invalid: Wrong HTTP URL",
        ),
        (
            {"text": "x", "url": "ftp://koper.si"},
            "inline keyboard button URL 'ftp://koper.si' is invalid: Unsupported URL protocol",
        ),
    ],
)
async def test_a_button_that_cannot_work_is_refused(api: BotApi, button: dict[str, str], description: str) -> None:
    """Callback data is counted in bytes."""
    keyboard = {"inline_keyboard": [[button]]}
    assert await refused(api, text="x", reply_markup=keyboard) == f"Bad Request: {description}"


@pytest.mark.parametrize(("rows", "columns"), [(1, 9), (13, 8)])
async def test_too_many_buttons_are_refused(api: BotApi, rows: int, columns: int) -> None:
    """At most eight in a row, at most a hundred in all."""
    keyboard = [[{"text": "x", "callback_data": "x"}] * columns] * rows
    description = await refused(api, text="x", reply_markup={"inline_keyboard": keyboard})
    assert description == "Bad Request: reply markup is too long"


async def test_editing_to_the_same_is_refused(api: BotApi, bot: Bot) -> None:
    """Same text and same buttons, blank space at the end notwithstanding."""
    ana = api.person()
    ana.start()
    markup = InlineKeyboardMarkup.from_button(InlineKeyboardButton("x", callback_data="x"))
    sent = await bot.send_message(ana.id, "x", reply_markup=markup)
    with pytest.raises(BadRequest, match="Message is not modified: specified new message content and reply markup"):
        await bot.edit_message_text("x\n", ana.id, sent.message_id, reply_markup=markup)
    await bot.edit_message_reply_markup(ana.id, sent.message_id)
    assert ana.last.buttons == ()


async def test_what_is_gone_cannot_be_edited(api: BotApi, bot: Bot) -> None:
    """A deleted message leaves the screen."""
    ana = api.person()
    ana.start()
    sent = await bot.send_message(ana.id, "x")
    await bot.delete_message(ana.id, sent.message_id)
    assert [message.text for message in ana.screen] == ["/start"]
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("y", ana.id, sent.message_id)


async def test_a_stranger_cannot_be_written_to(api: BotApi, bot: Bot) -> None:
    """Nobody hears from a bot they never started."""
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(api.person().id, "x")


async def test_whoever_blocked_is_out_of_reach_until_they_return(api: BotApi, bot: Bot) -> None:
    """The bot is told of both."""
    ana = api.person()
    ana.start()
    ana.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ana.id, "x")
    ana.start()
    await bot.send_message(ana.id, "x")
    moves = [update.my_chat_member for update in await bot.get_updates() if update.my_chat_member]
    assert [move.new_chat_member.status for move in moves] == ["kicked", "member"]


async def test_a_deleted_account_is_out_of_reach(api: BotApi, bot: Bot) -> None:
    """The bot learns of it only by the refusal."""
    ana = api.person()
    ana.start()
    ana.deactivate()
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(ana.id, "x")


async def test_a_wrong_token_is_unauthorised(api: BotApi) -> None:
    """As in Telegram, 401."""
    assert await call(api, "getMe", "9:WRONG") == {
        "ok": False,
        "error_code": 401,
        "description": "Unauthorized",
    }


async def test_an_unknown_method_is_not_found_and_noted(api: BotApi) -> None:
    """So that a test notices what the server would have to learn."""
    assert (await call(api, "sendGame"))["description"] == "Not Found"
    assert api.unknown == ["sendGame"]


@pytest.mark.parametrize(
    ("command", "description", "reason"),
    [
        ("Pomoč", "x", "BOT_COMMAND_INVALID"),
        ("", "x", "command must be non-empty"),
        ("x" * 33, "x", "command length must not exceed 32"),
        ("x", "", "command description must be non-empty"),
        ("x", "x" * 257, "command description length must not exceed 256"),
    ],
)
async def test_a_menu_that_telegram_would_not_show_is_refused(
    api: BotApi, command: str, description: str, reason: str
) -> None:
    """Name, description and number of commands have their limits."""
    body = await call(api, "setMyCommands", commands=[{"command": command, "description": description}])
    assert body["description"] == f"Bad Request: {reason}"


async def test_menus_are_kept_by_scope_and_language(bot: Bot) -> None:
    """One for everybody, one for Italian."""
    await bot.set_my_commands([("pomoc", "Pomoč")])
    await bot.set_my_commands([("pomoc", "Aiuto")], language_code="it")
    assert [command.description for command in await bot.get_my_commands()] == ["Pomoč"]
    assert [command.description for command in await bot.get_my_commands(language_code="it")] == ["Aiuto"]
    await bot.delete_my_commands(language_code="it")
    assert await bot.get_my_commands(language_code="it") == ()
    with pytest.raises(BadRequest, match="Invalid language code specified"):
        await bot.set_my_commands([("pomoc", "x")], language_code="ita")


async def test_the_profile_is_kept_by_language(bot: Bot) -> None:
    """A language without its own text shows everybody's."""
    await bot.set_my_short_description("Program občine")
    await bot.set_my_short_description("Programma", language_code="it")
    assert (await bot.get_my_short_description("it")).short_description == "Programma"
    assert (await bot.get_my_short_description("de")).short_description == "Program občine"
    assert (await bot.get_my_name()).name == "Koper"
