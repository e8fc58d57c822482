"""Replies as Telegram takes them."""

from html import unescape
from re import sub

from hypothesis import given
from hypothesis import strategies as st

from bot.handlers.rendering import LONGEST_MESSAGE, inline_screen, keyboard, screens, toast
from bot.services.replies import Block, Button, Reply, Style
from bot.services.sending.content import units

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("😀 .\n"), max_size=40)


def plain(html: str) -> str:
    """What is left of our own markup when Telegram has read it."""
    return unescape(sub(r"</?(?:b|i|blockquote)>", "", html))


def test_each_style_has_its_own_look() -> None:
    """Titles are bold, notes slanted, the programme's words a quotation."""
    reply = Reply((Block("A", Style.TITLE), Block("B", Style.QUOTE), Block("C", Style.NOTE), Block("D")))

    assert screens(reply, "b")[0].html == "<b>A</b>\n\n<blockquote>B</blockquote>\n\n<i>C</i>\n\nD"


def test_a_reply_of_a_toast_alone_is_no_message() -> None:
    """Nor is one of blank blocks; Telegram refuses empty messages."""
    assert screens(Reply(toast="hvala"), "b") == ()
    assert screens(Reply((Block("  "),)), "b") == ()
    assert inline_screen(Reply(), "b") is None


def test_a_full_message_is_not_cut() -> None:
    """4096 units fit, markup not counted; an emoji is two."""
    assert len(screens(Reply((Block("😀" * 2048, Style.TITLE),)), "b")) == 1


def test_a_long_reply_is_cut_between_blocks() -> None:
    """A block that does not fit any more begins the next message."""
    pages = screens(Reply((Block("a" * 4000), Block("b" * 200), Block("c"))), "b")

    assert [page.html for page in pages] == ["a" * 4000, "b" * 200 + "\n\nc"]


def test_a_long_block_is_cut_after_a_sentence_or_else_a_word() -> None:
    """Each part keeps its style."""
    sentences = screens(Reply((Block("a" * 3000 + ". Druga " + "b" * 2000, Style.NOTE),)), "b")
    words = screens(Reply((Block("a" * 3000 + " " + "b" * 2000, Style.NOTE),)), "b")

    assert [page.html for page in sentences] == [f"<i>{'a' * 3000}.</i>", f"<i>Druga {'b' * 2000}</i>"]
    assert [page.html for page in words] == [f"<i>{'a' * 3000}</i>", f"<i>{'b' * 2000}</i>"]


@given(st.lists(st.tuples(TEXTS, st.integers(1, 300), st.sampled_from(Style)), max_size=6))
def test_whatever_is_said_fits_and_nothing_is_lost(parts: list[tuple[str, int, Style]]) -> None:
    """Every message keeps Telegram's limit, and all letters arrive."""
    blocks = tuple(Block(text * times, style) for text, times, style in parts)

    shown = [plain(page.html) for page in screens(Reply(blocks), "b")]

    assert all(0 < units(page) <= LONGEST_MESSAGE for page in shown)
    assert "".join("".join(shown).split()) == "".join("".join(block.text for block in blocks).split())


def test_no_rows_are_no_keyboard() -> None:
    """Telegram refuses an empty one."""
    assert keyboard((), "b") is None
    assert keyboard(((),), "b") is None


def test_a_toast_holds_the_words_without_the_markup() -> None:
    """Two hundred letters at most."""
    assert (
        toast(Reply((Block("Počasi!", Style.TITLE), Block("x" * 300)), ((Button("a", "b"),),)))
        == "Počasi! " + "x" * 192
    )
