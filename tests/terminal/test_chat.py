"""The terminal chat: the same bot, buttons as numbers."""

import io
import os
from collections.abc import AsyncIterator
from typing import Any

from bot.services.bot import Pressed
from bot.services.replies import Block, Button, File, Link, Private, Reply, Share, Style
from bot.terminal.chat import chat
from bot.terminal.keyboard import typed
from bot.terminal.screen import draw
from bot.texts import Texts
from tests.fake_services import FakeBot, says

CARD = Reply(
    (Block("Šport", Style.TITLE), Block("Brezplačno za otroke.", Style.QUOTE), Block("Program", Style.NOTE)),
    (
        (Button("Več", "browse:9:sl"),),
        (Share("Deli", "sl_9-1", "Preberite o športu"), Link("Stran", "https://www.koper.si/")),
    ),
)


async def talk(services: FakeBot, *lines: str) -> str:
    """What a terminal shows of a conversation."""

    async def typing() -> AsyncIterator[str]:
        for line in lines:
            yield line

    out = io.StringIO()
    anything: Any = services
    await chat(anything, typing(), out, "sl", Texts())
    return out.getvalue()


def test_a_screen_has_margins_and_numbered_buttons() -> None:
    """Quotations have a line beside them; numbers go on over rows."""
    screen = draw([CARD], colours=False)

    assert screen.text == ("Šport\n\n│ Brezplačno za otroke.\n\nProgram\n\n[1] Več\n[2] Deli  [3] Stran\n")


def test_titles_are_bold_only_where_bold_can_be_shown() -> None:
    """A pipe or a file gets plain letters."""
    assert draw([CARD], colours=True).text.startswith("\x1b[1mŠport\x1b[0m")


def test_long_lines_are_wrapped_and_line_breaks_kept() -> None:
    """Eighty letters a line, the margin included."""
    text = "Ena beseda za drugo. " * 20 + "\n\nNova vrstica."

    lines = draw([Reply((Block(text, Style.QUOTE),))], colours=False).text.splitlines()

    assert max(map(len, lines)) <= 80
    assert lines[-2:] == ["│", "│ Nova vrstica."]


def test_buttons_of_several_replies_are_numbered_through() -> None:
    """So that every number means one button."""
    screen = draw([CARD, CARD], colours=False)

    assert "[4] Več" in screen.text
    assert len(screen.buttons) == 6


async def test_questions_commands_and_numbers_reach_the_services() -> None:
    """The same requests as from Telegram; an empty line asks nothing."""
    services = FakeBot(answer=(CARD,), pressed=Pressed(toast="hvala"))

    shown = await talk(
        services,
        "voda",
        "",
        "1",
        "/pomoč",
        "/vprasaj kaj pa ceste",
        "/vrtci",
        "/start sl_4-3",
        "1",
        "/quit",
        "še kaj",
    )

    assert services.heard == [
        ("start", ""),
        ("ask", "voda"),
        ("press", "browse:9:sl"),
        ("command", "pomoc"),
        ("ask", "kaj pa ceste"),
        ("ask", "vrtci"),
        ("start", "sl_4-3"),
        ("ask", "1"),
    ]
    assert "hvala" in shown


async def test_a_button_to_ones_own_chat_opens_it_here() -> None:
    """At a terminal there is no other."""
    services = FakeBot(answer=(Reply((Block("zase"),), ((Private("Zasebno", "sl_settings"),),)),))

    await talk(services, "voda", "1")

    assert services.heard[-1] == ("start", "sl_settings")


async def test_a_press_that_only_thanks_leaves_the_buttons_in_force() -> None:
    """The screen has not changed, so its numbers have not either."""
    services = FakeBot(answer=(CARD,), pressed=Pressed(toast="hvala"))

    await talk(services, "voda", "1", "1")

    assert services.heard[2:] == [("press", "browse:9:sl")] * 2


async def test_a_press_that_shows_a_screen_replaces_the_buttons() -> None:
    """A number means what is on the screen now."""
    services = FakeBot(
        answer=(CARD,), pressed=Pressed((Reply((Block("x"),), ((Button("Nazaj", "browse:home:sl"),),)),))
    )

    await talk(services, "voda", "1", "1")

    assert services.heard[3] == ("press", "browse:home:sl")


async def test_share_and_links_are_shown() -> None:
    """A terminal opens nothing: it shows what to pass on and where the page is."""
    shown = await talk(FakeBot(answer=(CARD,)), "voda", "2", "3")

    assert "Preberite o športu" in shown
    assert "Stran: https://www.koper.si/" in shown


async def test_a_file_is_printed_under_its_name() -> None:
    """A terminal has nowhere to put it."""
    data = Reply((Block("Vaši podatki"),), file=File("moji-podatki.json", '{"č": 1}'.encode()))

    shown = await talk(FakeBot(answer=(data,)), "podatki")

    assert 'Vaši podatki\n\nmoji-podatki.json\n{"č": 1}\n' in shown


async def test_words_after_a_command_go_with_it() -> None:
    """The bot knows what to make of them."""
    services = FakeBot()

    await talk(services, "/naroci @kanal")

    assert services.heard[1:] == [("command", "naroci @kanal")]


async def test_a_number_without_a_button_is_said() -> None:
    """In the person's language."""
    shown = await talk(FakeBot(answer=(CARD,)), "voda", "7")

    assert Texts()("terminal-no-button", "sl", number=7) in shown


async def test_a_number_with_no_buttons_on_the_screen_is_a_question() -> None:
    """Such as a year."""
    services = FakeBot(answer=(says("nič"),))

    await talk(services, "2026")

    assert services.heard[1] == ("ask", "2026")


async def test_lines_come_until_the_end_of_the_input() -> None:
    """Ctrl-D in a terminal, the end of a file or a pipe elsewhere."""
    reading, writing = os.pipe()
    os.write(writing, "živjo\nzadnja brez konca".encode() + b" \xff")
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as source:
        assert [line async for line in typed(source)] == ["živjo\n", "zadnja brez konca \ufffd"]
