"""While it is sent and after: progress in one message, pause, cancel, the report, what is uncertain, a correction."""

import json

import pytest

from bot.services.newsroom.staff import Staff
from bot.services.newsroom.wish import Do, Wish
from bot.services.sending.messenger import Unreachable
from bot.storage import Audience, Campaign, Erasure, Reason, Source, Stage, State, Subscriptions, Tally
from bot.storage.subscribers import Act
from bot.texts.dates import when
from tests.services.newsroom.office import ANA, BRUNA, EVA, MARKO, PIA, SIMON, Office, steps_of, wishes
from tests.services.reading import text_of


async def progress(office: Office, campaign: Campaign, per_minute: float = 60.0) -> None:
    """The delivery tells how far it is."""
    await office.newsroom.progress(campaign, await office.tally(campaign), per_minute)


async def test_progress_is_one_message_to_whoever_confirmed(office: Office) -> None:
    """Edited in place, over a restart too."""
    await office.subscribers(ANA, BRUNA, MARKO)
    campaign = await office.sending()
    await progress(office, campaign)
    office.restart()
    await office.deliver()
    await progress(office, campaign)

    (shown,) = office.posted(EVA)
    assert office.knows("progress-sent", shown, count=3)
    assert office.knows("progress-bar", shown, bar="▓" * 10, percent=100, done=3, total=3)
    assert steps_of(shown) == {Do.PAUSE, Do.CANCEL}
    assert office.posted(SIMON) == []


async def test_a_progress_message_that_is_gone_is_written_anew(office: Office) -> None:
    """Somebody has cleared their chat; from then on the new one is edited."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    await progress(office, campaign)
    office.messenger.gone = {1}
    await progress(office, campaign)
    await progress(office, campaign)

    assert len(office.posted(EVA)) == 2


async def test_progress_that_cannot_be_shown_is_not_written_anew(office: Office) -> None:
    """The network is away: the old message is still there."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    await progress(office, campaign)

    async def fail(*_: object) -> None:
        raise Unreachable("network")

    office.messenger.revise = fail  # type: ignore[method-assign]
    with pytest.raises(Unreachable):
        await progress(office, campaign)

    assert len(office.posted(EVA)) == 1


@pytest.mark.parametrize(
    ("left", "per_minute", "sentence", "count"),
    [
        (100, 0.0, "pace-unknown", None),
        (100, 1200.0, "left-soon", None),
        (3000, 1500.0, "left-minutes", 2),
        (90_000, 750.0, "left-hours", 2),
    ],
)
async def test_the_time_that_is_left_is_said_in_words(
    office: Office, left: int, per_minute: float, sentence: str, count: int | None
) -> None:
    """As far as it is known."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    await office.newsroom.progress(campaign, Tally({("sl", State.PENDING): left}), per_minute)

    values = {} if count is None else {"count": count}
    assert office.knows(sentence, *office.posted(EVA), **values)


async def test_what_failed_or_is_uncertain_is_shown_when_there_is_any(office: Office) -> None:
    """Zeros only make people worry."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    await progress(office, campaign)
    assert "Negotovo" not in text_of(office.posted(EVA)[0])
    await office.deliver(State.UNCERTAIN)
    await progress(office, campaign)

    assert office.knows("progress-uncertain", *office.posted(EVA), count=1)


async def test_what_a_campaign_holds_names_nobody_of_the_staff(office: Office) -> None:
    """Their numbers stand in the columns that erasure knows, and nowhere else."""
    zora = 0x5AC3_9B17_E2D4
    office.staff = Staff(frozenset({zora}), frozenset({zora}))
    office.restart()
    await office.subscribers(ANA)
    await office.scheduled(zora)
    office.clock.forward(1)
    campaign = await office.newest()
    assert await office.ledger.open(campaign, [Stage.SCHEDULED], office.clock())
    await progress(office, campaign)
    found = await office.newest()

    assert "progress" in found.work
    assert str(zora) not in json.dumps([dict(found.work), dict(found.content)])


async def test_a_sender_pauses_and_goes_on(office: Office) -> None:
    """The buttons follow."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    await progress(office, campaign)

    paused = await office.tap(EVA, Do.PAUSE)
    assert (await office.found(campaign.number)).stage is Stage.PAUSED
    assert steps_of(*paused.replies) == {Do.RESUME, Do.CANCEL}
    assert await office.ledger.claim(10, office.clock()) == ()

    resumed = await office.tap(EVA, Do.RESUME)
    assert (await office.found(campaign.number)).stage is Stage.SENDING
    assert steps_of(*resumed.replies) == {Do.PAUSE, Do.CANCEL}


async def test_cancelling_asks_once_more(office: Office) -> None:
    """Then nothing is left to send, and what was sent is told."""
    await office.subscribers(ANA, BRUNA)
    campaign = await office.sending()
    await progress(office, campaign)
    await office.ledger.claim(1, office.clock())
    asked = await office.tap(EVA, Do.CANCEL)
    assert office.knows("cancel-ask", *asked.replies, name=office.name(campaign), sent=0, left=2)
    assert (await office.found(campaign.number)).stage is Stage.SENDING

    await office.tap(EVA, Do.CANCEL_YES)
    found = await office.found(campaign.number)

    assert (found.stage, found.ended_at) == (Stage.CANCELLED, office.clock())
    assert (await office.tally(campaign)).of(State.PENDING) == 0
    assert office.knows("gone-cancelled", *office.shown[EVA], count=1)
    assert steps_of(office.posted(EVA)[0]) == set()


async def test_a_campaign_that_paused_by_itself_is_told_to_all_senders(office: Office) -> None:
    """With the reason in words, and both ways on."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    await office.campaigns.change(campaign.number, [Stage.SENDING], stage=Stage.PAUSED)
    await office.newsroom.halted(campaign, "can't parse entities")

    for person in (EVA, SIMON, PIA):
        (told,) = office.posted(person)
        assert office.knows("halted-other", told, reason="can't parse entities")
        assert steps_of(told) == {Do.RESUME, Do.CANCEL}


@pytest.mark.parametrize("reason", ["network", "blocked", "deactivated", "removed"])
async def test_the_usual_reasons_have_their_own_words(office: Office, reason: str) -> None:
    """Nobody reads a code."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    await office.newsroom.halted(campaign, reason)

    assert office.knows(f"halted-{reason}", *office.posted(PIA))


async def test_the_report_tells_languages_and_reasons(office: Office) -> None:
    """A new message, so that it is heard; the progress stays without buttons."""
    await office.subscribers(ANA, MARKO)
    await office.subscribers(BRUNA, language="it")
    campaign = await office.sending()
    await progress(office, campaign)
    act = Act(Source.MESSAGE, office.clock())
    await Subscriptions(office.database).stop(MARKO, ["news"], Reason.PERSON, act)
    await office.deliver()
    office.clock.forward(3)
    await office.campaigns.change(campaign.number, [Stage.SENDING], stage=Stage.FINISHED, ended_at=office.clock())
    await office.newsroom.finished(campaign, await office.tally(campaign))
    bar, report = office.posted(EVA)

    assert office.knows("report-finished", report, name=office.name(campaign))
    assert office.knows("report-sl", report, sent=1, total=2)
    assert office.knows("report-it", report, sent=1, total=1)
    assert office.knows("gone-stopped", report, count=1)
    assert Do.CORRECT in steps_of(report)
    assert steps_of(bar) == set()


async def test_erased_people_stay_in_the_count(office: Office) -> None:
    """Nobody knows why, and nothing names them."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    await office.deliver()
    tally = Tally({("sl", State.SENT): 1, ("sl", State.GONE): 4})
    await office.campaigns.change(campaign.number, [Stage.SENDING], stage=Stage.FINISHED, ended_at=office.clock())
    await office.newsroom.finished(campaign, tally)

    assert office.knows("gone-other", *office.posted(EVA), count=4)


async def test_a_report_that_cannot_reach_its_sender_reaches_the_others(office: Office) -> None:
    """Somebody should know."""
    await office.subscribers(ANA)
    office.messenger.away = {EVA}
    await office.sending()
    campaign = await office.newest()
    await office.deliver()
    await office.newsroom.finished(campaign, await office.tally(campaign))

    assert [len(office.posted(person)) for person in (EVA, SIMON, PIA)] == [0, 1, 1]


async def test_what_began_by_itself_is_reported_to_whoever_sent_its_origin(office: Office) -> None:
    """A reminder: nobody confirmed it, nobody watches its progress."""
    await office.subscribers(ANA)
    origin = await office.sent()
    number = await office.campaigns.begin("news", now=office.clock(), content=origin.content, origin=origin.number)
    reminder = await office.found(number or 0)
    assert await office.ledger.open(reminder, [Stage.DRAFT], office.clock())
    before = len(office.posted(EVA))
    await progress(office, reminder)
    assert len(office.posted(EVA)) == before

    await office.newsroom.finished(reminder, await office.tally(reminder))

    assert len(office.posted(EVA)) == before + 1
    assert office.posted(PIA) == []


async def test_a_report_that_is_nobodys_goes_to_all_senders(office: Office) -> None:
    """Its sender has had their data erased."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    await Erasure(office.database).erase(EVA)
    await office.newsroom.finished(campaign, await office.tally(campaign))

    assert [len(office.posted(person)) for person in (EVA, SIMON, PIA)] == [1, 1, 1]


async def test_what_is_uncertain_is_explained_and_only_sent_again_after_a_warning(office: Office) -> None:
    """Bound to the number that was warned of; then it is being sent once more."""
    await office.subscribers(ANA, BRUNA)
    campaign = await office.sent(state=State.UNCERTAIN)
    assert office.knows("report-uncertain", *office.posted(EVA), count=2)
    assert {Do.AGAIN, Do.LEAVE} <= steps_of(*office.posted(EVA))

    warned = await office.tap(EVA, Do.AGAIN)
    assert office.knows("again-warning", *warned.replies, count=2)
    assert (await office.found(campaign.number)).stage is Stage.FINISHED
    yes = office.button(EVA, Do.AGAIN_YES)
    await office.press(EVA, yes)

    assert (await office.found(campaign.number)).stage is Stage.SENDING
    assert (await office.found(campaign.number)).ended_at is None
    assert len(await office.deliver()) == 2
    await office.campaigns.change(campaign.number, [Stage.SENDING], stage=Stage.FINISHED, ended_at=office.clock())
    await office.press(EVA, yes)
    assert (await office.found(campaign.number)).stage is Stage.FINISHED


async def test_the_warning_ends_with_a_restart(office: Office) -> None:
    """It is given again."""
    await office.subscribers(ANA)
    campaign = await office.sent(state=State.UNCERTAIN)
    await office.tap(EVA, Do.AGAIN)
    office.restart()

    pressed = await office.tap(EVA, Do.AGAIN_YES)

    assert office.knows("again-warning", *pressed.replies, count=1)
    assert (await office.found(campaign.number)).stage is Stage.FINISHED


async def test_what_is_uncertain_can_be_left(office: Office) -> None:
    """Then the report asks no more."""
    await office.subscribers(ANA)
    await office.sent(state=State.UNCERTAIN)
    pressed = await office.tap(EVA, Do.LEAVE)

    assert not {Do.AGAIN, Do.LEAVE} & steps_of(*pressed.replies)
    assert office.knows("report-uncertain", *pressed.replies, count=1)


async def test_the_list_names_the_newest_ten_and_what_waits(office: Office) -> None:
    """Newest first, each with where it stands."""
    await office.subscribers(ANA)
    for _ in range(11):
        await office.sent()
    waiting = await office.scheduled()
    listed = await office.tap(EVA, Do.LIST, "")
    assert office.knows("home-title", *(await office.tap(EVA, Do.HOME)).replies)

    numbers = [do for do, _ in wishes(*listed.replies)]
    assert numbers == [Do.OPEN] * 11 + [Do.HOME]
    assert waiting.due_at is not None
    due = office.texts("list-line-due", "sl", name=office.name(waiting), when=when(waiting.due_at, "sl"))
    assert listed.replies[0].rows[0][0].label == due
    pressed = await office.press(EVA, Wish(Do.OPEN, waiting.number))
    assert steps_of(*pressed.replies) == {Do.UNDO, Do.SHOW}


async def test_a_correction_goes_to_those_who_got_it_and_are_still_subscribed(office: Office) -> None:
    """The draft says how many those are; new subscribers are not among them."""
    await office.subscribers(ANA, BRUNA)
    origin = await office.sent()
    await office.subscribers(MARKO)
    await Subscriptions(office.database).stop(BRUNA, None, Reason.PERSON, Act(Source.CHAT, office.clock()))
    await office.home(EVA)
    listed = await office.tap(EVA, Do.LIST, "correct")
    assert wishes(*listed.replies)[0][0] is Do.CORRECT

    begun = await office.tap(EVA, Do.CORRECT)
    assert office.knows("correct-begins", *begun.replies, name=office.name(origin), count=1)
    await office.write(EVA, "Popravek: sejem bo 13. 12.")
    await office.write(EVA, "Correzione: la fiera è il 13 dicembre.")
    correction = await office.newest()

    assert (correction.origin, correction.audience, correction.feed) == (origin.number, Audience.GOT, origin.feed)
    control = office.shown[EVA][-1]
    assert office.knows("whom-got", control, feed=office.texts("feed-news", "sl"), origin=str(origin.number))
    assert office.knows("counts-total", control, count=1)


async def test_a_correction_that_reaches_nobody_is_not_begun(office: Office) -> None:
    """All have stopped, or it was too long ago."""
    await office.subscribers(ANA)
    origin = await office.sent()
    await Subscriptions(office.database).stop(ANA, None, Reason.PERSON, Act(Source.CHAT, office.clock()))

    pressed = await office.press(EVA, Wish(Do.CORRECT, origin.number))

    assert office.knows("correct-nobody", *pressed.replies, name=office.name(origin))
    assert await office.campaigns.in_stage(Stage.DRAFT) == ()


async def test_what_was_never_sent_is_not_corrected_and_has_no_report(office: Office) -> None:
    """A draft is rewritten instead."""
    campaign = await office.written()

    for do in (Do.CORRECT, Do.REPORT, Do.PAUSE, Do.RESUME, Do.CANCEL, Do.CANCEL_YES, Do.AGAIN, Do.LEAVE, Do.GIVE_BACK):
        pressed = await office.press(EVA, Wish(do, campaign.number))
        assert pressed.replies

    assert await office.found(campaign.number) == campaign
