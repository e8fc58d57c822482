"""Buttons that come too late, or to somebody who may not: they say what has become of it, and offer what works."""

import pytest

from bot.language import Language
from bot.services.newsroom.wish import Do, Wish
from bot.storage import Stage
from bot.texts.dates import when
from tests.services.newsroom.office import (
    ANA,
    BRUNA,
    EVA,
    ITALIAN,
    META,
    PIA,
    SIMON,
    SLOVENE,
    Office,
    steps_of,
    wishes,
)
from tests.services.reading import labels, text_of


async def test_an_editor_who_comes_too_late_asks_those_who_may_stop_it(office: Office) -> None:
    """No button of theirs refuses; senders get the buttons."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    late = await office.press(META, Wish(Do.UNDO, campaign.number))
    assert office.knows("too-late-editor", *late.replies, name=office.name(campaign))
    assert steps_of(*late.replies) == {Do.ASK_STOP}

    asked = await office.tap(META, Do.ASK_STOP)

    assert asked.in_place
    assert office.knows("stop-asked-told", *asked.replies, name=office.name(campaign))
    for person in (EVA, SIMON, PIA):
        assert office.knows("stop-asked", office.posted(person)[-1], name=office.name(campaign))
        assert steps_of(office.posted(person)[-1]) == {Do.PAUSE, Do.CANCEL}
    await office.tap(PIA, Do.PAUSE)
    assert (await office.found(campaign.number)).stage is Stage.PAUSED


async def test_whoever_asks_learns_when_nobody_can_be_reached(office: Office) -> None:
    """Or that it has ended meanwhile."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    office.messenger.away = {EVA, SIMON, PIA}
    asked = await office.press(META, Wish(Do.ASK_STOP, campaign.number))
    assert office.knows("stop-asked-unheard", *asked.replies, name=office.name(campaign))

    office.messenger.away = set()
    await office.campaigns.change(campaign.number, [Stage.SENDING], stage=Stage.FINISHED, ended_at=office.clock())
    asked = await office.press(META, Wish(Do.ASK_STOP, campaign.number))
    assert office.knows("report-finished", *asked.replies, name=office.name(campaign))
    assert office.posted(PIA) == []


@pytest.mark.parametrize(
    ("person", "words", "steps"),
    [(PIA, "too-late-paused", {Do.RESUME, Do.CANCEL}), (META, "too-late-paused-editor", {Do.ASK_STOP})],
)
async def test_what_is_paused_is_said_to_be_paused(office: Office, person: int, words: str, steps: set[Do]) -> None:
    """An old undo button offers to go on, not to pause once more."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    await office.press(EVA, Wish(Do.PAUSE, campaign.number))

    late = await office.press(person, Wish(Do.UNDO, campaign.number))

    assert office.knows(words, *late.replies, name=office.name(campaign))
    assert steps_of(*late.replies) == steps


async def test_a_report_offers_what_its_reader_may_do(office: Office) -> None:
    """Pia does not write corrections; Meta does not steer."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    assert steps_of(*(await office.press(META, Wish(Do.REPORT, campaign.number))).replies) == {Do.ASK_STOP, Do.LIST}
    assert steps_of(*(await office.press(PIA, Wish(Do.REPORT, campaign.number))).replies) == {
        Do.PAUSE,
        Do.CANCEL,
        Do.LIST,
    }
    await office.campaigns.change(campaign.number, [Stage.SENDING], stage=Stage.FINISHED, ended_at=office.clock())

    assert steps_of(*(await office.press(META, Wish(Do.REPORT, campaign.number))).replies) == {Do.CORRECT, Do.LIST}
    assert steps_of(*(await office.press(PIA, Wish(Do.REPORT, campaign.number))).replies) == {Do.LIST}


async def test_what_was_stopped_is_not_called_finished(office: Office) -> None:
    """By an old button of the confirmation."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    await office.press(EVA, Wish(Do.CANCEL_YES, campaign.number))

    pressed = await office.press(SIMON, Wish(Do.SEND, campaign.number))

    assert office.knows("report-cancelled", *pressed.replies, name=office.name(campaign))
    assert steps_of(*pressed.replies) == {Do.REPORT}


async def test_what_the_author_takes_back_is_told_to_those_who_were_asked(careful: Office) -> None:
    """An old confirmation says where it is; nothing changes."""
    await careful.subscribers(ANA)
    campaign = await careful.written()
    await careful.tap(EVA, Do.NOW)
    await careful.tap(SIMON, Do.SHOW)
    await careful.tap(EVA, Do.GIVE_BACK)
    for person in (SIMON, PIA):
        assert careful.knows("withdrawn", careful.posted(person)[-1], name=careful.name(campaign))

    for do in (Do.SEND, Do.SHOW, Do.OPEN):
        pressed = await careful.press(SIMON, Wish(do, campaign.number))
        assert careful.knows("draft-of-other", *pressed.replies, name=careful.name(campaign))
    assert (await careful.found(campaign.number)).stage is Stage.DRAFT


async def test_the_second_who_confirms_reads_that_somebody_has(careful: Office) -> None:
    """And may still take it back."""
    await careful.subscribers(ANA)
    campaign = await careful.written()
    await careful.tap(EVA, Do.NOW)
    await careful.tap(SIMON, Do.SHOW)
    await careful.tap(SIMON, Do.SEND)
    await careful.tap(PIA, Do.SHOW)
    await careful.tap(PIA, Do.SEND)
    first = await careful.tap(SIMON, Do.CONFIRM)
    second = await careful.tap(PIA, Do.CONFIRM)

    assert text_of(first.replies[0]).count(careful.texts("confirmed", "sl")) == 1
    assert careful.knows("confirmed-already", *second.replies)
    assert not careful.knows("confirmed-already", *first.replies)
    assert steps_of(*second.replies) == {Do.UNDO, Do.SHOW}
    assert (await careful.found(campaign.number)).sender == SIMON


async def test_undo_pressed_twice_says_whose_draft_it_is(office: Office) -> None:
    """It is a draft: to say that it is none any more would be wrong."""
    await office.subscribers(ANA)
    campaign = await office.scheduled()
    await office.press(EVA, Wish(Do.UNDO, campaign.number))

    again = await office.press(EVA, Wish(Do.UNDO, campaign.number))

    assert office.knows("given-back-to-you", *again.replies, name=office.name(campaign))
    assert steps_of(*again.replies) == {Do.OPEN}


@pytest.mark.parametrize(
    ("person", "steps"), [(SIMON, {Do.SHOW}), (EVA, {Do.SHOW})], ids=["who may confirm", "the author"]
)
async def test_an_old_undo_of_what_waits_says_that_it_waits(careful: Office, person: int, steps: set[Do]) -> None:
    """For whom, is another sentence for each."""
    await careful.subscribers(ANA)
    campaign = await careful.written()
    await careful.tap(EVA, Do.NOW)

    pressed = await careful.press(person, Wish(Do.UNDO, campaign.number))

    words = "review-waits" if person == EVA else "review-asked"
    assert careful.knows(words, *pressed.replies, name=careful.name(campaign))
    assert steps_of(*pressed.replies) == steps


async def test_an_old_undo_of_what_missed_its_time_asks_again(office: Office) -> None:
    """Whoever may not decide reads that nothing has changed."""
    await office.subscribers(ANA)
    campaign = await office.scheduled()
    assert await office.campaigns.change(campaign.number, [Stage.SCHEDULED], stage=Stage.STALE)

    assert steps_of(*(await office.press(EVA, Wish(Do.UNDO, campaign.number))).replies) == {Do.SHOW, Do.DISCARD}
    pressed = await office.press(META, Wish(Do.UNDO, campaign.number))
    assert office.knows("draft-gone", *pressed.replies)
    assert steps_of(*pressed.replies) == set()


async def test_what_is_scheduled_can_be_looked_at(office: Office) -> None:
    """Both messages as they will look, and how many get it now; the way out of it stands below."""
    await office.subscribers(ANA)
    campaign = await office.scheduled()
    await office.subscribers(BRUNA, language="it")
    before = len(office.messenger.letters)

    looked = await office.tap(EVA, Do.SHOW)

    seen = [(person, letter.content.text) for person, letter in office.messenger.letters[before:]]
    assert seen == [(EVA, SLOVENE), (EVA, ITALIAN)]
    assert office.knows("counts-total", *looked.replies, count=2)
    assert steps_of(*looked.replies) == {Do.UNDO, Do.SHOW}
    assert await office.found(campaign.number) == campaign


async def test_followers_are_called_so(office: Office) -> None:
    """Those of a commitment, and of its pillar; those of a pillar alone."""
    await office.subscribers(ANA, feed="9.1")
    await office.subscribers(BRUNA, feed="9")
    for feed, words in (("9.1", "whom-followers-commitment"), ("9", "whom-followers-pillar")):
        await office.home(EVA)
        await office.tap(EVA, Do.BEGIN, "entry")
        await office.write(EVA, feed)
        await office.write(EVA, SLOVENE)
        await office.write(EVA, ITALIAN)
        entry = office.matcher.knowledge.programme.find(feed)
        assert entry is not None
        called = f"{feed} · {entry.title.sl}"
        assert office.knows(words, office.shown[EVA][-1], feed=called, pillar="9")


async def test_whoever_is_asked_for_a_time_can_go_back_to_the_preview(office: Office) -> None:
    """Without throwing anything away; then nothing waits for a message."""
    await office.subscribers(ANA)
    campaign = await office.written()
    (asked,) = (await office.tap(EVA, Do.WHEN)).replies
    assert wishes(asked)[0] == (Do.OPEN, "")
    assert office.texts("button-preview", "sl") in labels(asked)

    await office.tap(EVA, Do.OPEN)

    assert Do.WHEN in steps_of(office.shown[EVA][-1])
    assert await office.write(EVA, "kdaj bo vrtec") is None
    assert (await office.found(campaign.number)).stage is Stage.DRAFT


async def test_while_a_text_is_missing_there_is_no_preview_to_go_back_to(office: Office) -> None:
    """Only the other ways out."""
    await office.home(EVA)
    begun = await office.tap(EVA, Do.BEGIN, "news")

    assert Do.OPEN not in steps_of(*begun.replies)


async def test_a_sending_of_seconds_is_not_said_to_have_taken_a_minute(office: Office) -> None:
    """One of a minute is."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    begun = office.clock()
    office.clock.forward(59 / 60)
    await office.campaigns.change(campaign.number, [Stage.SENDING], stage=Stage.FINISHED, ended_at=office.clock())
    report = await office.press(EVA, Wish(Do.REPORT, campaign.number))
    assert office.knows("report-took-moments", *report.replies, when=when(begun, "sl"))

    office.clock.forward(1 / 60)
    await office.campaigns.change(campaign.number, [Stage.FINISHED], ended_at=office.clock())
    report = await office.press(EVA, Wish(Do.REPORT, campaign.number))
    assert office.knows("report-took", *report.replies, when=when(begun, "sl"), minutes=1)


@pytest.mark.parametrize(
    ("called_in", "chosen", "spoken"), [("it", None, "it"), (None, None, "sl"), ("it", "sl", "sl")]
)
async def test_the_first_screen_speaks_the_language_of_its_command(
    office: Office, called_in: Language | None, chosen: Language | None, spoken: Language
) -> None:
    """Unless somebody has chosen one in the bot."""
    if chosen:
        await office.newsroom.kit.people.choose_language(EVA, chosen, office.clock())
    (screen,) = await office.newsroom.home(EVA, called_in)

    assert office.texts("home-title", spoken) in text_of(screen)
