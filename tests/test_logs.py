"""The log: whatever is logged, by whomever, no token stands in it."""

import contextlib
import io
import logging
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import logs

# The form of a real one: the bot's number, a colon, 35 letters, digits, dashes.
TOKEN = "1234567890:AAF-x_9dGhIjKlMnOpQrStUvWxYz0123456"
_SECRET = TOKEN.partition(":")[2]
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """Standard error as the log writes it; pytest's own handlers come back afterwards."""
    output = io.StringIO()
    root = logging.getLogger()
    level, handlers = root.level, root.handlers[:]
    root.handlers = []
    with contextlib.redirect_stderr(output):
        logs.configure("DEBUG")
    yield output
    root.handlers = handlers
    root.setLevel(level)


def test_a_token_in_a_message_is_blanked(written: io.StringIO) -> None:
    """Such as the address of a call to Telegram."""
    logging.getLogger("any").warning(f"POST https://api.telegram.org/bot{TOKEN}/getMe")  # noqa: G004 - as others do

    assert _SECRET not in written.getvalue()
    assert "/getMe" in written.getvalue()


def test_a_token_in_an_argument_is_blanked(written: io.StringIO) -> None:
    """However it gets into the line."""
    logging.getLogger("any").error("asked %s and %r", f"bot{TOKEN}", {"token": TOKEN})

    assert _SECRET not in written.getvalue()
    assert written.getvalue().count("<token>") == 2


def test_a_token_in_a_traceback_is_blanked(written: io.StringIO) -> None:
    """In the error, in its cause, and in the notes on it."""
    error = RuntimeError(f"cannot reach /bot{TOKEN}/getMe")
    error.__cause__ = ValueError(TOKEN)
    error.add_note(f"with {TOKEN}")
    try:
        raise error
    except RuntimeError:
        logging.getLogger("any").exception("failed")

    assert "Traceback" in written.getvalue()
    assert _SECRET not in written.getvalue()


def test_a_token_in_a_stack_is_blanked(written: io.StringIO) -> None:
    """Where a line was logged from."""
    logging.getLogger(f"bot{TOKEN}").info("here", stack_info=True)

    assert _SECRET not in written.getvalue()


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    number=st.integers(10**7, 10**11),
    secret=st.text(_LETTERS, min_size=30, max_size=40),
    around=st.tuples(st.text(max_size=5), st.text(" /?&'\")", min_size=1, max_size=5)),
)
def test_no_token_whatever_is_written(written: io.StringIO, number: int, secret: str, around: tuple[str, str]) -> None:
    """Whatever letters it has and whatever stands around it."""
    written.truncate(0)
    logging.getLogger("any").warning("%s", f"{around[0]}{number}:{secret}{around[1]}")

    assert secret not in written.getvalue()


@pytest.mark.parametrize("library", ["httpx", "httpcore.connection", "telegram.ext.Application", "alembic.runtime"])
def test_libraries_speak_only_of_warnings(written: io.StringIO, library: str) -> None:
    """They would log every address and every update, with people's words in it."""
    logging.getLogger(library).info("everybody's words")
    logging.getLogger(library).warning("a warning")

    assert "everybody's words" not in written.getvalue()
    assert "a warning" in written.getvalue()


def test_a_line_tells_time_level_and_place(written: io.StringIO) -> None:
    """One line an event, on standard error."""
    logging.getLogger("bot.app").info("the knowledge base has been read anew")

    assert written.getvalue().count("\n") == 1
    assert " INFO bot.app: the knowledge base has been read anew" in written.getvalue()


def test_configuring_again_does_not_write_twice(written: io.StringIO) -> None:
    """One handler, the latest."""
    with contextlib.redirect_stderr(written):
        logs.configure("INFO")

    logging.getLogger("any").info("once")
    logging.getLogger("any").debug("never")

    assert written.getvalue().count("once") == 1
    assert "never" not in written.getvalue()
