"""What failures mean: Telegram's real words (tdlib/telegram-bot-api, Client.cpp) and whatever may happen on the way."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest
from telegram.error import Forbidden, RetryAfter, TelegramError
from telegram.request import HTTPXRequest
from telegram.warnings import PTBDeprecationWarning

from bot.handlers.undelivered import meaning, told
from bot.services.sending.messenger import (
    Barred,
    Gone,
    Missing,
    Moved,
    Refused,
    Undelivered,
    Unknown,
    Unreachable,
    Wait,
)


async def call(answer: Callable[[httpx.Request], httpx.Response]) -> TelegramError:
    """What the library raises when a call is answered so."""
    request = HTTPXRequest(httpx_kwargs={"transport": httpx.MockTransport(answer)})
    with pytest.raises(TelegramError) as raised:
        await request.post("https://api.telegram.org/bot123:TEST/sendMessage")
    await request.shutdown()
    return raised.value


async def refused(status: int, description: str, **parameters: Any) -> Undelivered:
    """What an error answer of the Bot API means."""
    body = {"ok": False, "error_code": status, "description": description}
    shown = body | ({"parameters": parameters} if parameters else {})
    return meaning(await call(lambda _: httpx.Response(status, json=shown)))


async def lost(error: httpx.HTTPError) -> Undelivered:
    """What a failure below the Bot API means."""

    def answer(_request: httpx.Request) -> httpx.Response:
        raise error

    return meaning(await call(answer))


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("bot was blocked by the user", Missing.BLOCKED),
        ("user is deactivated", Missing.DEACTIVATED),
        ("bot can't initiate conversation with a user", Missing.REMOVED),
        ("bot can't send messages to bots", Missing.REMOVED),
        ("the group chat was deleted", Missing.REMOVED),
        ("bot was kicked from the group chat", Missing.REMOVED),
        ("bot was kicked from the supergroup chat", Missing.REMOVED),
        ("bot was kicked from the channel chat", Missing.REMOVED),
        ("bot is not a member of the group chat", Missing.REMOVED),
        ("bot is not a member of the supergroup chat", Missing.REMOVED),
        ("bot is not a member of the channel chat", Missing.REMOVED),
    ],
)
async def test_who_forbids_it_is_gone(words: str, missing: Missing) -> None:
    """403: it says why."""
    failure = await refused(403, f"Forbidden: {words}")

    assert isinstance(failure, Gone)
    assert (failure.missing, failure.reason) == (missing, str(missing))


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("chat not found", Missing.REMOVED),
        ("private chat not found", Missing.REMOVED),
        ("user not found", Missing.REMOVED),
        ("chat_id is empty", Missing.REMOVED),
        ("PEER_ID_INVALID", Missing.REMOVED),
        ("bot is not a member of the channel chat", Missing.REMOVED),
        ("group chat was deactivated", Missing.REMOVED),
        ("CHANNEL_PRIVATE", Missing.REMOVED),
        ("USER_BANNED_IN_CHANNEL", Missing.REMOVED),
        ("USER_IS_BLOCKED", Missing.BLOCKED),
        ("INPUT_USER_DEACTIVATED", Missing.DEACTIVATED),
        ("USER_DEACTIVATED", Missing.DEACTIVATED),
    ],
)
async def test_a_chat_that_is_not_there_is_no_fault_of_the_content(words: str, missing: Missing) -> None:
    """400 as well: one chat less, and the campaign goes on."""
    failure = await refused(400, f"Bad Request: {words}")

    assert isinstance(failure, Gone)
    assert failure.missing is missing


@pytest.mark.parametrize(
    "words",
    [
        "have no rights to send a message",
        "not enough rights to send text messages to the chat",
        "not enough rights to send photos to the chat",
        "have no write access to the chat",
        "need administrator rights in the channel chat",
        "CHAT_WRITE_FORBIDDEN",
        "CHAT_RESTRICTED",
        "CHAT_ADMIN_REQUIRED",
        "CHAT_SEND_PHOTOS_FORBIDDEN",
        "CHAT_SEND_PLAIN_FORBIDDEN",
        "TOPIC_CLOSED",
        "TOPIC_DELETED",
    ],
)
async def test_a_chat_that_does_not_let_the_bot_send_stays_subscribed(words: str) -> None:
    """It was not delivered there this time; the group may allow it again."""
    assert isinstance(await refused(400, f"Bad Request: {words}"), Barred)


@pytest.mark.parametrize(
    "words",
    [
        "message text is empty",
        "text must be non-empty",
        "message is too long",
        "message caption is too long",
        "can't parse entities: Unsupported start tag",
        "entity beginning at UTF-16 offset 4 ends after the end of the text at UTF-16 offset 9",
        "wrong file identifier/HTTP URL specified",
        "wrong remote file identifier specified: Wrong string length",
        "can't use file of type Photo as Document",
        "file is temporarily unavailable",
        "IMAGE_PROCESS_FAILED",
        "MEDIA_EMPTY",
        "BUTTON_DATA_INVALID",
        "reply markup is too long",
        "message to edit not found",
        "Can't use the media of the specified type in the album",
        "something that nobody has seen yet",
    ],
)
async def test_any_other_bad_request_is_refused_to_everybody(words: str) -> None:
    """Staff read Telegram's own words."""
    failure = await refused(400, f"Bad Request: {words}")

    assert isinstance(failure, Refused)
    assert failure.reason.lower() == words.lower()


async def test_a_group_that_became_a_supergroup_has_moved() -> None:
    """The new number stands beside the words."""
    words = "Bad Request: group chat was upgraded to a supergroup chat"
    failure = await refused(400, words, migrate_to_chat_id=-1_002_000_000_001)

    assert isinstance(failure, Moved)
    assert failure.person == -1_002_000_000_001


@pytest.mark.parametrize("wanted", [1, 35, 3600])
async def test_a_wish_to_wait_is_told_in_seconds(monkeypatch: pytest.MonkeyPatch, wanted: int) -> None:
    """As it comes over the wire."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    failure = await refused(429, f"Too Many Requests: retry after {wanted}", retry_after=wanted)

    assert isinstance(failure, Wait)
    assert failure.seconds == wanted


def test_a_wish_to_wait_may_be_a_number_or_a_duration(monkeypatch: pytest.MonkeyPatch) -> None:
    """By a setting of the library; it warns of the number, which will go."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    durations = [meaning(RetryAfter(timedelta(minutes=2))), meaning(RetryAfter(120))]
    monkeypatch.setenv("PTB_TIMEDELTA", "false")
    with pytest.warns(PTBDeprecationWarning):
        numbers = [meaning(RetryAfter(timedelta(minutes=2))), meaning(RetryAfter(120))]

    assert [failure.seconds for failure in (*durations, *numbers) if isinstance(failure, Wait)] == [120.0] * 4


@pytest.mark.parametrize(
    ("status", "description"),
    [
        (500, "Internal Server Error"),
        (500, "Internal Server Error: RPC_CALL_FAIL"),
        (502, "Bad Gateway"),
        (503, "Service Unavailable"),
        (504, "Gateway Timeout"),
        (429, "Too Many Requests"),
    ],
)
async def test_a_server_that_says_that_it_failed_may_be_asked_again(status: int, description: str) -> None:
    """It is the Bot API that says so, in its own form: nothing has happened."""
    failure = await refused(status, description)

    assert isinstance(failure, Unreachable)
    assert failure.reason == "network"


@pytest.mark.parametrize(
    "description",
    [
        "Internal Server Error: restart",
        "Internal Server Error: Request aborted",
        "Internal Server Error: sent message was immediately deleted and can't be returned",
    ],
)
async def test_a_server_that_fails_too_late_leaves_it_open(description: str) -> None:
    """It answers so when the message may have left, or surely has."""
    assert isinstance(await refused(500, description), Unknown)


@pytest.mark.parametrize("status", [500, 502, 503, 504])
@pytest.mark.parametrize("body", ["<html><h1>Bad Gateway</h1></html>", "", "{"])
async def test_what_stands_in_between_does_not_know(status: int, body: str) -> None:
    """A page of a proxy is no answer of the Bot API, which may have done what was asked."""
    failure = meaning(await call(lambda _: httpx.Response(status, text=body)))

    assert isinstance(failure, Unknown)


@pytest.mark.parametrize(("status", "description"), [(401, "Unauthorized"), (404, "Not Found"), (409, "Conflict: x")])
async def test_a_token_that_does_not_fit_is_nobodys_fault(status: int, description: str) -> None:
    """The people stay, and the campaign waits until somebody has put it right."""
    failure = await refused(status, description)

    assert isinstance(failure, Unreachable)
    assert failure.reason in {"InvalidToken", "Conflict"}


@pytest.mark.parametrize(
    "error", [httpx.ConnectError("refused"), httpx.ConnectTimeout("slow"), httpx.PoolTimeout("all taken")]
)
async def test_without_a_connection_nothing_has_left(error: httpx.HTTPError) -> None:
    """It is tried again."""
    failure = await lost(error)

    assert isinstance(failure, Unreachable)
    assert failure.reason == "network"


@pytest.mark.parametrize(
    "error",
    [
        httpx.ReadError("reset"),
        httpx.ReadTimeout("slow"),
        httpx.WriteError("reset"),
        httpx.WriteTimeout("slow"),
        httpx.CloseError("reset"),
        httpx.RemoteProtocolError("Server disconnected without sending a response."),
        httpx.ProxyError("502"),
        httpx.DecodingError("not gzip"),
    ],
)
async def test_a_connection_lost_on_the_way_leaves_it_open(error: httpx.HTTPError) -> None:
    """The message may have arrived; the reason names what happened."""
    failure = await lost(error)

    assert isinstance(failure, Unknown)
    assert failure.reason == type(error).__name__


async def test_an_answer_that_nobody_can_read_leaves_it_open() -> None:
    """The library failed in the middle, and so may have its call."""
    failure = meaning(TelegramError("Invalid server response"))

    assert isinstance(failure, Unknown)
    assert failure.reason == "TelegramError"


def test_what_arrived_before_is_told_with_the_failure() -> None:
    """The album has arrived, its buttons not; the library's error stays the cause."""
    with pytest.raises(Gone) as raised, told(parts=1):
        raise Forbidden("Forbidden: bot was blocked by the user")

    assert (raised.value.parts, raised.value.missing) == (1, Missing.BLOCKED)
    assert isinstance(raised.value.__cause__, Forbidden)


def test_our_own_mistakes_are_not_taken_for_failures_of_telegram() -> None:
    """They come through as they are."""
    with pytest.raises(KeyError), told():
        json.loads("{}")["text"]
