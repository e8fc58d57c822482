"""Invitations: title, start, end and place are asked before the texts; later, the event is moved or called off."""

from datetime import datetime

import pytest

from bot.language import LANGUAGES, Language
from bot.services.events import event_of
from bot.services.newsroom.draft import start_of
from bot.services.newsroom.taking import BETWEEN_NAMES
from bot.services.newsroom.wish import Do, Wish
from bot.storage import Audience, Campaign, Stage
from bot.texts.dates import KOPER, when
from tests.services.newsroom.office import ANA, BRUNA, EVA, Office, steps_of, wishes
from tests.services.reading import buttons, text_of

SL = "Vabljeni na praznik, 12. 12. 2025 ob 18.00."
IT = "Siete invitati alla festa, il 12 dicembre 2025 alle 18."
START = datetime(2025, 12, 12, 18, 0, tzinfo=KOPER)


async def invited(office: Office, *answers: str, sl: str = SL, it: str = IT) -> Campaign:
    """An invitation with all its details, shown to its author."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")
    for answer in (*answers, sl, it):
        await office.write(EVA, answer)
    return await office.newest()


DETAILS = ("Praznik luči | Festa delle luci", "12. 12. 2025 ob 18.00", "20.00", "Koper | Capodistria")


async def sent(office: Office) -> Campaign:
    """The invitation, arrived."""
    await office.subscribers(ANA, feed="events")
    await office.subscribers(BRUNA, feed="events", language="it")
    campaign = await invited(office, *DETAILS)
    await office.tap(EVA, Do.NOW)
    await office.tap(EVA, Do.CONFIRM)
    office.clock.forward(1)
    assert await office.ledger.open(await office.found(campaign.number), [Stage.SCHEDULED], office.clock())
    await office.deliver()
    assert await office.campaigns.change(
        campaign.number, [Stage.SENDING], stage=Stage.FINISHED, ended_at=office.clock()
    )
    return await office.found(campaign.number)


async def test_the_details_stand_in_the_content_as_soon_as_all_are_known(office: Office) -> None:
    """Not before: half an event is none."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")
    for answer in DETAILS:
        assert event_of(await office.newest()) is None
        await office.write(EVA, answer)
    campaign = await office.newest()
    event = event_of(campaign)

    assert event is not None
    assert (event.title.sl, event.title.it) == ("Praznik luči", "Festa delle luci")
    assert (event.start, event.end) == (START, START.replace(hour=20))
    assert event.where == "Koper / Capodistria"
    assert (event.sequence, event.cancelled) == (0, False)
    assert event.uid.startswith(f"{campaign.number}.")
    assert event.uid.endswith("@koper")


async def test_an_end_need_not_be_known(office: Office) -> None:
    """One button, and the place is asked."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")
    await office.write(EVA, DETAILS[0])
    await office.write(EVA, DETAILS[1])
    asked = await office.tap(EVA, Do.SKIP, "end")
    assert office.knows("ask-place", *asked.replies)
    await office.write(EVA, DETAILS[3])
    event = event_of(await office.newest())

    assert event is not None
    assert event.end is None


@pytest.mark.parametrize("end", ["17.00", "18.00"])
async def test_an_end_comes_after_the_start(office: Office, end: str) -> None:
    """One of the next day has its date."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")
    await office.write(EVA, DETAILS[0])
    await office.write(EVA, DETAILS[1])

    assert office.knows("moment-before-start", *(await office.write(EVA, end) or ()))
    assert office.knows("ask-place", *(await office.write(EVA, "13. 12. 2025 ob 1.00") or ()))


@pytest.mark.parametrize("end", ["do 20h", "20h", "do 20.00", "od 18h do 20h", "pol devetih", "fino alle 20"])
async def test_an_end_is_understood_as_people_say_it(office: Office, end: str) -> None:
    """On the day of the start, and after it: half past eight is that of the evening."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")
    for answer in (*DETAILS[:2], end, DETAILS[3]):
        await office.write(EVA, answer)
    event = event_of(await office.newest())

    assert event
    assert event.end in {START.replace(hour=20), START.replace(hour=20, minute=30)}


@pytest.mark.parametrize("both", ["12. 12. 2025 od 18h do 20h", "il 12 dicembre 2025 dalle 18 alle 20"])
async def test_start_and_end_may_be_said_at_once(office: Office, both: str) -> None:
    """The end is not asked for then."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")
    await office.write(EVA, DETAILS[0])

    assert office.knows("ask-place", *(await office.write(EVA, both) or ()))
    await office.write(EVA, DETAILS[3])
    event = event_of(await office.newest())

    assert event
    assert (event.start, event.end) == (START, START.replace(hour=20))


@pytest.mark.parametrize(
    ("end", "answer"), [("od 19h do 20h", "moment-other-start"), ("ko bo konec", "moment-unreadable-end")]
)
async def test_an_end_that_is_not_clear_is_asked_for_with_an_example(office: Office, end: str, answer: str) -> None:
    """Nothing is guessed."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")
    for words in DETAILS[:2]:
        await office.write(EVA, words)

    assert office.knows(answer, *(await office.write(EVA, end) or ()))
    assert (await office.newest()).work["step"] == "end"


async def test_half_past_seven_is_asked_about(office: Office) -> None:
    """In the morning or in the evening: two buttons, and the one that is pressed is taken."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")
    await office.write(EVA, DETAILS[0])

    asked = await office.write(EVA, "12. 12. 2025 ob pol osmih") or ()
    assert office.knows("moment-which", *asked)
    labels = [button.label for button in buttons(asked[0])][:2]
    assert labels == [when(START.replace(hour=hour, minute=30), "sl") for hour in (7, 19)]

    await office.tap(EVA, Do.HOUR, wishes(*asked)[1][1])
    assert start_of(await office.newest()) == START.replace(hour=19, minute=30)


async def test_a_campaign_goes_out_at_a_moment_and_not_through_a_period(office: Office) -> None:
    """Asked again, with an example."""
    await office.subscribers(ANA)
    campaign = await office.written()
    await office.press(EVA, Wish(Do.WHEN, campaign.number))

    assert office.knows("moment-unreadable", *(await office.write(EVA, "jutri od 9h do 10h") or ()))


async def test_the_date_is_shown_with_its_weekday_in_both_languages(office: Office) -> None:
    """As soon as it is known, and until it is confirmed: whoever mistyped it sees another day of the week."""
    await office.subscribers(ANA, feed="events")
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")
    await office.write(EVA, DETAILS[0])
    asked = await office.write(EVA, DETAILS[1]) or ()

    assert "petek, 12. december 2025, ob 18.00" in text_of(asked[0])
    assert "venerdì 12 dicembre 2025, ore 18:00" in text_of(asked[0])
    for answer in (*DETAILS[2:], SL, IT):
        shown = await office.write(EVA, answer) or ()
        assert "petek, 12. december 2025, od 18.00 do 20.00" in text_of(shown[-1])
        assert "venerdì 12 dicembre 2025, dalle ore 18:00 alle ore 20:00" in text_of(shown[-1])
    confirmation = await office.tap(EVA, Do.NOW)
    assert "venerdì 12 dicembre 2025" in text_of(confirmation.replies[-1])
    assert "Koper / Capodistria" in text_of(confirmation.replies[-1])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("message", ["ask-place", "ask-new-place", "names-both"])
def test_whoever_is_asked_for_a_place_sees_one_with_both_names(
    office: Office, message: str, language: Language
) -> None:
    """In the order in which they are to be written, whatever language one speaks."""
    assert f"Koper {BETWEEN_NAMES} Capodistria" in office.texts(message, language)


@pytest.mark.parametrize("names", ["Praznik luči", "Praznik |", "| Festa", "a | b | c", "", "x" * 201 + " | y"])
async def test_both_names_are_needed(office: Office, names: str) -> None:
    """The question goes on waiting."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")
    replies = await office.write(EVA, names) or ()

    assert office.knows("names-both" if names else "send-words", *replies)
    assert (await office.newest()).work["step"] == "title"


async def test_a_picture_is_no_name(office: Office) -> None:
    """Words are expected there."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")

    assert office.knows("send-words", *(await office.write(EVA, DETAILS[0], "photo") or ()))


async def test_the_preview_has_the_buttons_of_an_invitation(office: Office) -> None:
    """Who comes, and the calendar."""
    await office.subscribers(ANA, feed="events")
    await invited(office, *DETAILS)
    rows = [label.label for row in office.messenger.letters[0][1].rows for label in row]

    assert office.texts("button-coming-yes", "sl") in rows
    assert office.texts("button-calendar", "sl") in rows


async def test_a_detail_can_be_changed_before_it_is_sent(office: Office) -> None:
    """The identity of the event stays; a new start asks for the end anew."""
    campaign = await invited(office, *DETAILS)
    before = event_of(campaign)
    await office.tap(EVA, Do.WRITE, "start")
    await office.write(EVA, "13. 12. 2025 ob 18.00")
    assert event_of(await office.newest()) is None
    await office.tap(EVA, Do.SKIP, "end")
    after = event_of(await office.newest())

    assert before is not None
    assert after is not None
    assert (after.uid, after.start.day, after.end) == (before.uid, 13, None)
    assert office.knows("found-start", office.shown[EVA][-1], language="sl", when=when(after.start, "sl"))


async def test_a_text_that_names_another_day_is_found(office: Office) -> None:
    """It may be right so; each language is looked at by itself."""
    await invited(office, *DETAILS, sl="Vabljeni 13. 12. 2025 ob 18.00.", it="Siete invitati il 13/12/2025 alle 18.")
    assert {(Do.RIGHT, "start-sl"), (Do.RIGHT, "start-it")} <= set(wishes(office.shown[EVA][-1]))
    await office.tap(EVA, Do.RIGHT, "start-sl")
    assert Do.NOW not in steps_of(office.shown[EVA][-1])
    await office.tap(EVA, Do.RIGHT, "start-it")

    assert Do.NOW in steps_of(office.shown[EVA][-1])


async def test_the_name_is_there_to_check_beside_the_date_and_the_place(office: Office) -> None:
    """In both languages, from the first question after it to the last one before it goes out."""
    await office.subscribers(ANA, feed="events")
    named = office.texts("event-named", "sl", sl="Praznik luči", it="Festa delle luci")
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")
    assert named not in text_of(office.shown[EVA][-1])
    await office.write(EVA, DETAILS[0])
    assert named in text_of(office.shown[EVA][-1])
    for answer in (*DETAILS[1:], SL, IT):
        await office.write(EVA, answer)
    assert named in text_of(office.shown[EVA][-1])

    (screen,) = (await office.tap(EVA, Do.NOW)).replies

    assert named in text_of(screen)
    assert office.knows("event-where", screen, place="Koper / Capodistria")


async def test_what_is_refused_leaves_the_choices_of_the_question(office: Office) -> None:
    """The end need not be known, however it was tried to say it; the half hour begins anew."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")
    for answer in DETAILS[:2]:
        await office.write(EVA, answer)
    office.clock.forward(20)
    refused = await office.write(EVA, "ko se stemni") or ()
    office.clock.forward(20)

    assert office.knows("moment-unreadable-end", *refused)
    assert office.knows("ask-waits", *refused, minutes=30)
    assert {Do.SKIP, Do.LATER} <= steps_of(*refused)
    assert office.knows("ask-place", *(await office.write(EVA, "20.00") or ()))


async def test_a_wrong_day_of_the_week_is_told_with_the_right_one(office: Office) -> None:
    """One need not open a calendar."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")
    await office.write(EVA, DETAILS[0])

    refused = await office.write(EVA, "sobota, 12. 12. 2025 ob 18.00") or ()

    assert office.knows("moment-disagrees", *refused, day="petek, 12. december 2025")


@pytest.mark.parametrize("both", ["12. 12. 2025 18-20", "12 dicembre 2025, 18-20"])
async def test_a_hyphen_between_hours_gives_both(office: Office, both: str) -> None:
    """As it stands on posters."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")
    for answer in (DETAILS[0], both, DETAILS[3]):
        await office.write(EVA, answer)
    event = event_of(await office.newest())

    assert event
    assert (event.start, event.end) == (START, START.replace(hour=20))


async def test_an_hour_from_now_is_no_end(office: Office) -> None:
    """Nobody counts the end of a feast from the moment of typing."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")
    for answer in DETAILS[:2]:
        await office.write(EVA, answer)

    assert office.knows("moment-unreadable-end", *(await office.write(EVA, "čez dve uri") or ()))


async def test_nobody_is_invited_to_what_has_begun(office: Office) -> None:
    """At the time when the message would go out."""
    await office.subscribers(ANA, feed="events")
    campaign = await invited(office, *DETAILS)
    await office.press(EVA, Wish(Do.WHEN, campaign.number))

    replies = await office.write(EVA, "12. 12. 2025 ob 18.00")

    assert office.knows("event-too-late", *(replies or ()), when=when(START, "sl"))


async def test_the_report_counts_answers_and_names_nobody(office: Office) -> None:
    """And offers what can be done with the event."""
    campaign = await sent(office)
    pressed = await office.press(EVA, Wish(Do.OPEN, campaign.number))

    assert office.knows("report-coming", *pressed.replies, yes=0, maybe=0, no=0)
    assert {(Do.MOVE, "start"), (Do.MOVE, "place"), (Do.CALL_OFF, "")} <= set(wishes(*pressed.replies))


@pytest.mark.parametrize(
    ("part", "question", "answer"),
    [("start", "ask-new-start", "13. 12. 2025 ob 19.00"), ("place", "ask-new-place", "Izola | Isola")],
)
async def test_an_event_is_moved_by_a_draft_for_those_who_were_invited(
    office: Office, part: str, question: str, answer: str
) -> None:
    """Whose texts are there already; the draft that only held the question is gone."""
    campaign = await sent(office)
    await office.press(EVA, Wish(Do.OPEN, campaign.number))
    asked = await office.tap(EVA, Do.MOVE, part)
    assert office.knows(question, *asked.replies)
    holder = await office.newest()
    office.restart()

    await office.write(EVA, answer)
    moved = await office.newest()
    event = event_of(moved)

    assert event is not None
    whom = Audience.GOT if part == "start" else Audience.INVITED  # a new date concerns also those who had said no
    assert (moved.origin, moved.audience, event.sequence) == (campaign.number, whom, 1)
    assert (event.start.astimezone(KOPER).hour, event.place.sl) == ((19, "Koper") if part == "start" else (18, "Izola"))
    assert (await office.found(holder.number)).stage is Stage.CANCELLED
    assert office.knows("counts-total", office.shown[EVA][-1], count=2)
    await office.tap(EVA, Do.NOW)
    await office.tap(EVA, Do.CONFIRM)
    assert (await office.newest()).stage is Stage.SCHEDULED


async def test_a_change_that_changes_nothing_is_said(office: Office) -> None:
    """The question goes on waiting."""
    campaign = await sent(office)
    await office.press(EVA, Wish(Do.OPEN, campaign.number))
    await office.tap(EVA, Do.MOVE, "start")

    assert office.knows("change-nothing", *(await office.write(EVA, "12. 12. 2025 ob 18.00") or ()))
    assert (await office.newest()).work["step"] == "new-start"


async def test_the_question_of_a_change_outlasts_another_draft(office: Office) -> None:
    """It is opened from the first screen and asks the same."""
    campaign = await sent(office)
    await office.press(EVA, Wish(Do.OPEN, campaign.number))
    await office.tap(EVA, Do.MOVE, "place")
    holder = await office.newest()
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")

    asked = await office.press(EVA, Wish(Do.OPEN, holder.number))

    assert office.knows("ask-new-place", *asked.replies)


async def test_an_event_is_called_off_by_a_draft_too(office: Office) -> None:
    """Which is confirmed like any other, also after the hour at which it would have begun has been passed over."""
    campaign = await sent(office)
    await office.press(EVA, Wish(Do.OPEN, campaign.number))
    await office.tap(EVA, Do.CALL_OFF)
    draft = await office.newest()
    event = event_of(draft)

    assert event is not None
    assert (event.cancelled, draft.audience, draft.origin) == (True, Audience.INVITED, campaign.number)
    assert Do.NOW in steps_of(office.shown[EVA][-1])


async def test_what_is_no_event_can_be_neither_moved_nor_called_off(office: Office) -> None:
    """Whatever a client sends."""
    await office.subscribers(ANA)
    campaign = await office.sent()

    for wish in (Wish(Do.MOVE, campaign.number, "start"), Wish(Do.CALL_OFF, campaign.number), Wish(Do.MOVE, 99, "x")):
        await office.press(EVA, wish)

    assert await office.campaigns.in_stage(Stage.DRAFT) == ()
