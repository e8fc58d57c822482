"""An event after its invitation: one change is open at a time, a new date asks anew, what is cancelled stays so."""

import pytest

from bot.services.events import event_of
from bot.services.newsroom.wish import Do, Wish
from bot.storage import Attendance, Audience, Campaign, Coming, Stage
from tests.services.newsroom.office import ANA, BRUNA, EVA, META, SIMON, Office, steps_of, wishes
from tests.services.newsroom.test_invitations import sent
from tests.services.reading import text_of

NEW_DATE = "13. 12. 2025 ob 19.00"
MOVES = {(Do.MOVE, "start"), (Do.MOVE, "place"), (Do.CALL_OFF, "")}


async def moved(office: Office, campaign: Campaign) -> Campaign:
    """A draft of a new date."""
    await office.press(EVA, Wish(Do.MOVE, campaign.number, "start"))
    await office.write(EVA, NEW_DATE)
    return await office.newest()


async def confirmed(office: Office, *, is_sent: bool = False) -> None:
    """The newest draft is confirmed, and goes out if it is to."""
    await office.tap(EVA, Do.NOW)
    await office.tap(EVA, Do.CONFIRM)
    if is_sent:
        office.clock.forward(1)
        draft = await office.newest()
        assert await office.ledger.open(draft, [Stage.SCHEDULED], office.clock())
        await office.deliver()
        await office.campaigns.change(draft.number, [Stage.SENDING], stage=Stage.FINISHED, ended_at=office.clock())


async def answer(office: Office, campaign: Campaign, **answers: Coming) -> None:
    """Ana and Bruna answer to what is known of the event."""
    event = event_of(campaign)
    assert event
    people = {"ana": ANA, "bruna": BRUNA}
    for name, coming in answers.items():
        await Attendance(office.database).answer(campaign.number, people[name], coming, event.over_at)


# A new date


async def test_a_new_date_is_for_all_and_staff_are_told_why(office: Office) -> None:
    """Also for who said no; the preview and the confirmation say that the answers count no more."""
    campaign = await sent(office)
    await answer(office, campaign, ana=Coming.YES, bruna=Coming.NO)

    draft = await moved(office, campaign)

    assert draft.audience is Audience.GOT
    assert office.knows("whom-asked-anew", office.shown[EVA][-1], origin=str(campaign.number))
    assert office.knows("counts-total", office.shown[EVA][-1], count=2)
    confirmation = await office.tap(EVA, Do.NOW)
    assert office.knows("whom-asked-anew", *confirmation.replies, origin=str(campaign.number))


async def test_the_report_counts_answers_to_the_date_that_holds(office: Office) -> None:
    """It names that date; until the new one goes out, the old one holds."""
    campaign = await sent(office)
    await answer(office, campaign, ana=Coming.YES, bruna=Coming.NO)
    await moved(office, campaign)
    before = await office.press(EVA, Wish(Do.OPEN, campaign.number))
    await confirmed(office, is_sent=True)
    after = await office.press(EVA, Wish(Do.OPEN, campaign.number))

    assert office.knows("report-coming", *before.replies, yes=1, maybe=0, no=1)
    assert office.knows("report-coming", *after.replies, yes=0, maybe=0, no=0)
    assert "sobota, 13. december 2025, od 19.00 do 21.00" in text_of(after.replies[0])


async def test_a_new_place_is_not_for_those_who_stay_away(office: Office) -> None:
    """And says so."""
    campaign = await sent(office)
    await answer(office, campaign, ana=Coming.YES, bruna=Coming.NO)
    await office.press(EVA, Wish(Do.MOVE, campaign.number, "place"))
    await office.write(EVA, "Izola | Isola")

    assert office.knows("whom-invited", office.shown[EVA][-1], origin=str(campaign.number))
    assert office.knows("counts-total", office.shown[EVA][-1], count=1)


async def test_a_new_date_may_bring_a_new_end(office: Office) -> None:
    """Said at once; else the end moves along."""
    campaign = await sent(office)
    await office.press(EVA, Wish(Do.MOVE, campaign.number, "start"))
    await office.write(EVA, "13. 12. 2025 od 17h do 22h")
    event = event_of(await office.newest())

    assert event
    assert event.end
    assert (event.end - event.start).total_seconds() == 5 * 3600


async def test_whoever_moves_an_event_sees_what_holds_now(office: Office) -> None:
    """With the weekday in both languages."""
    campaign = await sent(office)

    asked = await office.press(EVA, Wish(Do.MOVE, campaign.number, "start"))

    told = " ".join(map(text_of, asked.replies))
    assert "petek, 12. december 2025, od 18.00 do 20.00" in told
    assert "venerdì 12 dicembre 2025" in told


# One at a time


@pytest.mark.parametrize("is_asked_only", [True, False], ids=["question", "draft"])
@pytest.mark.parametrize("then", [Wish(Do.MOVE, 1, "place"), Wish(Do.CALL_OFF, 1)], ids=["place", "cancellation"])
async def test_an_open_change_is_not_swallowed_by_another(office: Office, then: Wish, *, is_asked_only: bool) -> None:
    """It can be gone on with or discarded; discarded, the other may begin."""
    campaign = await sent(office)
    assert campaign.number == then.number
    await office.press(EVA, Wish(Do.MOVE, 1, "start"))
    if not is_asked_only:
        await office.write(EVA, NEW_DATE)
    first = await office.newest()

    refused = await office.press(EVA, then)

    assert office.knows("change-open", *refused.replies, name=office.name(first))
    assert {Do.OPEN, Do.DISCARD} == steps_of(*refused.replies)
    assert await office.newest() == first
    await office.tap(EVA, Do.DISCARD)
    await office.press(EVA, then)
    assert (await office.newest()).number > first.number


async def test_the_open_change_is_gone_on_with(office: Office) -> None:
    """By the button that is offered."""
    campaign = await sent(office)
    await office.press(EVA, Wish(Do.MOVE, campaign.number, "start"))
    await office.press(EVA, Wish(Do.MOVE, campaign.number, "place"))

    asked = await office.tap(EVA, Do.OPEN)

    assert office.knows("ask-new-start", *asked.replies)


async def test_the_open_change_of_somebody_else_is_told_and_may_be_discarded(office: Office) -> None:
    """An event belongs to the office; whoever began the change learns that it is gone."""
    campaign = await sent(office)
    first = await moved(office, campaign)

    refused = await office.press(SIMON, Wish(Do.CALL_OFF, campaign.number))
    assert office.knows("change-open-of-other", *refused.replies, name=office.name(first))
    assert steps_of(*refused.replies) == {Do.DISCARD}

    discarded = await office.tap(SIMON, Do.DISCARD)
    assert steps_of(*discarded.replies) == {Do.RESTORE}
    assert office.knows("discarded-by-other", office.posted(EVA)[-1], name=office.name(first))
    assert steps_of(office.posted(EVA)[-1]) == {Do.RESTORE}
    assert (await office.found(first.number)).stage is Stage.CANCELLED
    await office.press(SIMON, Wish(Do.CALL_OFF, campaign.number))
    assert event_of(await office.newest()) != event_of(first)


async def test_a_change_that_waits_for_a_second_person_is_open_too(careful: Office) -> None:
    """Whoever may confirm goes on with it."""
    campaign = await careful_invitation(careful)
    await careful.press(META, Wish(Do.MOVE, campaign.number, "start"))
    await careful.write(META, NEW_DATE)
    await careful.tap(META, Do.NOW)

    refused = await careful.press(EVA, Wish(Do.MOVE, campaign.number, "place"))

    assert steps_of(*refused.replies) == {Do.OPEN, Do.DISCARD}
    assert Do.SEND in steps_of(*(await careful.tap(EVA, Do.OPEN)).replies)


async def careful_invitation(office: Office) -> Campaign:
    """An invitation by Meta that Eva has confirmed, arrived."""
    await office.subscribers(ANA, feed="events")
    await office.home(META)
    await office.tap(META, Do.BEGIN, "events")
    details = ("Praznik luči | Festa delle luci", "12. 12. 2025 od 18h do 20h", "Koper | Capodistria")
    texts = ("Vabljeni 12. 12. 2025 ob 18.00.", "Siete invitati il 12 dicembre 2025 alle 18.")
    for words in (*details, *texts):
        await office.write(META, words)
    campaign = await office.newest()
    assert await office.ledger.open(campaign, [Stage.DRAFT], office.clock())
    await office.deliver()
    await office.campaigns.change(campaign.number, [Stage.SENDING], stage=Stage.FINISHED, ended_at=office.clock())
    return campaign


async def test_two_who_ask_at_the_same_moment_do_not_undo_each_other(office: Office) -> None:
    """Both questions were there before either was answered: the second answer is refused, the first draft stays."""
    campaign = await sent(office)
    await office.press(EVA, Wish(Do.MOVE, campaign.number, "start"))
    holder = await office.newest()
    work = dict(holder.work) | {"asks": "new-place", "step": "new-place"}
    await office.campaigns.begin(
        "events", now=office.clock(), content={}, work=work, author=SIMON, audience=Audience.INVITED, origin=1
    )

    refused = await office.write(EVA, NEW_DATE) or ()

    assert office.knows("change-open-of-other", *refused, name=office.name(await office.newest()))
    assert (await office.found(holder.number)).stage is Stage.DRAFT


async def test_a_discarded_change_is_not_brought_back_beside_another(office: Office) -> None:
    """Two would be open again."""
    campaign = await sent(office)
    first = await moved(office, campaign)
    await office.tap(EVA, Do.DISCARD)
    await office.press(EVA, Wish(Do.MOVE, campaign.number, "place"))

    refused = await office.press(EVA, Wish(Do.RESTORE, first.number))

    assert office.knows("restore-not", *refused.replies, name=office.name(first))
    assert (await office.found(first.number)).stage is Stage.CANCELLED


async def test_a_discarded_change_can_be_brought_back(office: Office) -> None:
    """As long as nothing else has begun."""
    campaign = await sent(office)
    first = await moved(office, campaign)
    await office.tap(EVA, Do.DISCARD)

    await office.tap(EVA, Do.RESTORE)

    assert (await office.found(first.number)).stage is Stage.DRAFT


async def test_a_change_of_a_change_goes_back_to_the_invitation(office: Office) -> None:
    """From the report of either; everything is kept under one number."""
    campaign = await sent(office)
    change = await moved(office, campaign)
    await confirmed(office, is_sent=True)

    await office.press(EVA, Wish(Do.MOVE, change.number, "place"))

    assert (await office.newest()).origin == campaign.number


# Cancelled


@pytest.mark.parametrize("is_sent", [True, False], ids=["sent", "confirmed"])
async def test_the_report_of_a_cancelled_event_offers_no_change(office: Office, *, is_sent: bool) -> None:
    """It says that the event is cancelled; buttons of an older report are refused with a sentence."""
    campaign = await sent(office)
    before = await office.press(EVA, Wish(Do.OPEN, campaign.number))
    await office.tap(EVA, Do.CALL_OFF)
    await confirmed(office, is_sent=is_sent)

    report = await office.press(EVA, Wish(Do.OPEN, campaign.number))

    assert set(wishes(*before.replies)) >= MOVES
    assert not MOVES & set(wishes(*report.replies))
    assert Do.CORRECT in steps_of(*report.replies)
    last = await office.newest()
    for do, argument in sorted(MOVES):
        refused = await office.press(EVA, Wish(do, campaign.number, argument))
        assert office.knows("event-is-off", *refused.replies)
    assert await office.newest() == last


async def test_a_cancellation_that_is_taken_back_leaves_the_event_as_it_was(office: Office) -> None:
    """Within its minute, and discarded: everything is offered again."""
    campaign = await sent(office)
    await office.press(EVA, Wish(Do.CALL_OFF, campaign.number))
    await confirmed(office)
    await office.tap(EVA, Do.UNDO)
    await office.press(EVA, Wish(Do.DISCARD, (await office.newest()).number))

    report = await office.press(EVA, Wish(Do.OPEN, campaign.number))

    assert set(wishes(*report.replies)) >= MOVES


async def test_a_question_that_was_open_when_the_event_was_cancelled_is_refused(office: Office) -> None:
    """By somebody else, in the same moment."""
    campaign = await sent(office)
    await office.press(EVA, Wish(Do.CALL_OFF, campaign.number))
    off = await office.newest()
    await office.campaigns.change(off.number, [Stage.DRAFT], stage=Stage.CANCELLED)
    await office.press(EVA, Wish(Do.MOVE, campaign.number, "start"))
    await office.campaigns.change(off.number, [Stage.CANCELLED], stage=Stage.SCHEDULED, due_at=office.clock())

    assert office.knows("event-is-off", *(await office.write(EVA, NEW_DATE) or ()))
