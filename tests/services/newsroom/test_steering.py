"""One progress a campaign, whoever steers it, and what is said when it ends early or pauses by itself."""

from collections.abc import Iterator

import httpx
import pytest
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)

from bot.handlers.undelivered import meaning
from bot.language import LANGUAGES, Language
from bot.services.newsroom import FAMILIES
from bot.services.newsroom.reporting import why
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do, Wish
from bot.services.replies import Reply
from bot.services.sending.messenger import Missing, Refused
from bot.storage import Campaign, Stage, State
from bot.texts import Texts
from tests.services.newsroom.office import ANA, BRUNA, EVA, MARKO, PIA, SIMON, Office, steps_of
from tests.services.reading import text_of


async def progress(office: Office, campaign: Campaign) -> None:
    """The delivery tells how far it is."""
    await office.newsroom.progress(campaign, await office.tally(campaign), 60.0)


async def test_what_was_cancelled_says_how_many_got_it_and_how_many_did_not(office: Office) -> None:
    """No bar at a hundred per cent; what is on its way at that moment is counted by itself."""
    await office.subscribers(ANA, BRUNA, MARKO)
    campaign = await office.sending()
    await progress(office, campaign)
    first, *_ = await office.ledger.claim(1, office.clock())
    assert first.person == ANA
    await office.tap(EVA, Do.CANCEL)
    await office.tap(EVA, Do.CANCEL_YES)
    (shown,) = office.posted(EVA)

    assert office.knows("progress-cancelled", shown, sent=0, total=3, left=2)
    assert office.knows("progress-flying", shown, count=1)
    assert "%" not in text_of(shown)


async def test_whom_it_concerns_hears_that_somebody_else_has_cancelled_it(office: Office) -> None:
    """Eva wrote and confirmed it, Pia cancels it, Simon has nothing to do with it."""
    await office.subscribers(ANA, BRUNA)
    campaign = await office.sending()
    await office.ledger.claim(1, office.clock())
    await office.press(PIA, Wish(Do.CANCEL_YES, campaign.number))

    assert office.knows("cancelled-by-other", *office.posted(EVA), name=office.name(campaign))
    assert office.posted(SIMON) == []
    assert office.posted(PIA) == []


async def test_the_progress_follows_whoever_pauses(office: Office) -> None:
    """It stands with Eva, who confirmed; Simon pauses and resumes in a screen of his own."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    await progress(office, campaign)
    await office.press(SIMON, Wish(Do.PAUSE, campaign.number))
    (shown,) = office.posted(EVA)
    assert office.knows("progress-paused", shown)
    assert steps_of(shown) == {Do.RESUME, Do.CANCEL}

    resumed = await office.press(SIMON, Wish(Do.RESUME, campaign.number))
    (shown,) = office.posted(EVA)

    assert steps_of(shown) == {Do.PAUSE, Do.CANCEL}
    assert office.knows("goes-on", *resumed.replies, name=office.name(campaign))
    assert resumed.in_place


async def test_while_it_is_sent_numbers_stand_in_the_one_message_that_is_kept_up_to_date(office: Office) -> None:
    """Any other screen would show old ones with live buttons for ever."""
    await office.subscribers(ANA, BRUNA)
    campaign = await office.sending()
    await progress(office, campaign)
    await office.newsroom.halted(campaign, "network")
    await office.campaigns.change(campaign.number, [Stage.SENDING], stage=Stage.PAUSED)
    pressed = await office.press(EVA, Wish(Do.RESUME, campaign.number))
    office.restart()
    await office.deliver()
    await progress(office, campaign)

    bars = [reply for reply in (*office.posted(EVA), *pressed.replies) if "%" in text_of(reply)]
    assert len(bars) == 1
    assert office.knows("progress-bar", *bars, bar="▓" * 10, percent=100, done=2, total=2)


async def test_a_progress_that_is_posted_while_it_is_cancelled_says_so(office: Office) -> None:
    """Else it would stay as it was, with buttons that steer nothing."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    post = office.messenger.post

    async def cancelled_meanwhile(person: int, reply: Reply) -> int:
        office.messenger.post = post  # type: ignore[method-assign]
        await office.press(EVA, Wish(Do.CANCEL_YES, campaign.number))
        return await post(person, reply)

    office.messenger.post = cancelled_meanwhile  # type: ignore[method-assign]
    await progress(office, campaign)
    (shown,) = office.posted(EVA)

    assert office.knows("progress-cancelled", shown, sent=0, total=1, left=1)
    assert steps_of(shown) == set()


def _caused(error: NetworkError, cause: Exception) -> NetworkError:
    error.__cause__ = cause
    return error


def _errors() -> Iterator[TelegramError]:
    """Whatever the library raises, with what lies behind it."""
    yield from (InvalidToken(), Conflict("x"), NetworkError("Bad Gateway"), TimedOut(), TelegramError("x"))
    yield from (Forbidden(words) for words in ("bot was blocked by the user", "user is deactivated", "was kicked"))
    yield from (BadRequest(words) for words in ("Chat not found", "not enough rights to send photos to the chat"))
    yield from (_caused(NetworkError("x"), cause("x")) for cause in (httpx.ConnectError, httpx.ReadError))
    yield from (_caused(TimedOut(), cause("x")) for cause in (httpx.ReadTimeout, httpx.PoolTimeout, httpx.WriteTimeout))
    yield from (BadRequest("Can't parse entities: x"), BadRequest("MESSAGE_TOO_LONG"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_pauses_a_campaign_is_told_in_a_sentence(office: Office, language: Language) -> None:
    """In both languages; the words of Telegram are told as such, the name of an error never as words of Telegram."""
    texts = Texts(*FAMILIES)
    say = Voice(texts, language, office.matcher.knowledge.programme)
    failures = [meaning(error) for error in _errors()]
    pausing = {failure.reason for failure in failures if not isinstance(failure, Refused)}
    pausing |= {str(missing) for missing in Missing} | {KeyError.__name__}
    assert {"network", "barred", "blocked", "InvalidToken", "Conflict", "ReadTimeout"} <= pausing
    for reason in pausing:
        assert why(say, reason) != texts("halted-other", language, reason=reason)
        assert len(why(say, reason).split()) > 5
    for failure in failures:
        if isinstance(failure, Refused):
            assert why(say, failure.reason) == texts("halted-other", language, reason=failure.reason)


async def test_a_correction_is_known_by_its_name_wherever_it_stands(office: Office) -> None:
    """On the first screen, in the question, in the list, in the message to a second person."""
    await office.subscribers(ANA)
    origin = await office.sent()
    begun = await office.press(EVA, Wish(Do.CORRECT, origin.number))
    mark = office.texts("whose-got", "sl", origin=str(origin.number), feed=office.texts("feed-news", "sl"))
    home = await office.home(EVA)

    assert mark in text_of(begun.replies[1])
    assert mark in home.rows[0][0].label
    assert mark not in office.name(origin)


async def test_a_correction_that_is_pressed_twice_is_one_draft(office: Office) -> None:
    """The second press goes on with it, and says so; what was written is there."""
    await office.subscribers(ANA)
    origin = await office.sent()
    await office.press(EVA, Wish(Do.CORRECT, origin.number))
    draft = await office.newest()
    await office.write(EVA, "Popravek: sejem bo 13. 12.")
    again = await office.press(EVA, Wish(Do.CORRECT, origin.number))

    assert await office.newest() == await office.found(draft.number)
    assert office.knows("correct-begun", *again.replies, name=office.name(await office.newest()))
    assert office.knows("ask-it", *again.replies)


async def test_a_finished_campaign_keeps_its_bar(office: Office) -> None:
    """Only what was cancelled says otherwise."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    await progress(office, campaign)
    await office.deliver(State.SENT)
    await office.campaigns.change(campaign.number, [Stage.SENDING], stage=Stage.FINISHED, ended_at=office.clock())
    await office.newsroom.finished(campaign, await office.tally(campaign))

    assert office.knows("progress-bar", office.posted(EVA)[0], bar="▓" * 10, percent=100, done=1, total=1)
