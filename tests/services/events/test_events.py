"""Events: who comes, the newest calendar file, changes and cancellations, on a real database."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language import LANGUAGES, Language
from bot.programme.model import Bilingual
from bot.services.actions import Verb, parse
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.events import Event, attendance_rows, event_of, event_rows, notices
from bot.services.events.event import from_json as event_from_json
from bot.services.replies import Button, Pressed
from bot.services.sending.content import from_json, units
from bot.services.sending.letters import footer
from bot.storage import Attendance, Audience, Coming, Database, Stage
from bot.texts import Texts
from bot.texts.dates import KOPER, period
from tests.services.conftest import Clock
from tests.services.events.occasions import ANA, AUTHOR, BRUNA, END, EVENT, GROUP, MARKO, SENT_AT, START, Town
from tests.services.test_trouble import taken_away

LATER = START + timedelta(days=7)
DAY_BEFORE = START - timedelta(days=3)
TAVERNA = Bilingual("Taverna", "Taverna")


@pytest.fixture
def town(database: Database, clock: Clock) -> Town:
    """A quiet morning before the event."""
    clock.time = SENT_AT + timedelta(hours=1)
    return Town(database, clock)


def files(pressed: Pressed) -> list[tuple[str, icalendar.Event]]:
    """The events that a press brought, each with the name of its file."""
    sent = [reply.file for reply in pressed.replies if reply.file]
    return [(file.name, event) for file in sent for event in icalendar.Calendar.from_ical(file.content).events]


# Who comes


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("coming", Coming)
async def test_an_answer_is_noted_and_said_to_be(town: Town, say: Texts, coming: Coming, language: Language) -> None:
    """The word over the chat fits there, and nothing is written into the chat."""
    number = await town.invite()

    pressed = await town.press(ANA, f"attend:{number}.{coming}:{language}")

    assert pressed == Pressed(toast=say(f"coming-kept-{coming}", language))
    assert await town.counts(number) == tuple(int(each is coming) for each in Coming)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_over_the_chat_fits_there(say: Texts, language: Language) -> None:
    """Telegram shows 200 letters."""
    names = [name for name in say.ids(language) if name.startswith(("coming-", "event-", "calendar-sent"))]

    assert len(names) > 10
    assert all(len(say(name, language)) <= 200 for name in names if name.startswith(("coming-", "calendar-sent")))


async def test_a_change_of_mind_replaces_the_answer(town: Town) -> None:
    """One person counts once."""
    number = await town.invite()

    for answer in ("yes", "no", "maybe", "maybe"):
        await town.press(ANA, f"attend:{number}.{answer}:sl")

    assert await town.counts(number) == (0, 1, 0)


async def test_in_a_group_everybody_answers_for_themselves(bot: Bot, town: Town) -> None:
    """Whoever presses below the group's one message is meant, not the group."""
    number = await town.invite()

    for person, answer in ((ANA, "yes"), (BRUNA, "yes"), (MARKO, "no")):
        await bot.press(Asker(person, chat=GROUP), f"attend:{number}.{answer}:sl")

    assert await town.counts(number) == (2, 0, 1)


async def test_nobody_learns_what_others_have_answered(town: Town, say: Texts) -> None:
    """The same word for the first and for the tenth."""
    number = await town.invite()

    pressed = [await town.press(person, f"attend:{number}.yes:sl") for person in range(1, 11)]

    assert set(pressed) == {Pressed(toast=say("coming-kept-yes", "sl"))}


@pytest.mark.parametrize(("minutes", "word"), [(-1, "coming-kept-yes"), (0, "event-over")])
async def test_nobody_answers_to_what_is_over(town: Town, say: Texts, minutes: int, word: str) -> None:
    """Until the last minute one may come."""
    number = await town.invite()
    town.clock.time = END + timedelta(minutes=minutes)

    assert await town.press(ANA, f"attend:{number}.yes:sl") == Pressed(toast=say(word, "sl"))
    assert await town.counts(number) == (int(word != "event-over"), 0, 0)


async def test_an_event_without_an_end_is_over_after_two_hours(town: Town, say: Texts) -> None:
    """As its calendar file says."""
    number = await town.invite(replace(EVENT, end=None))
    town.clock.time = START + timedelta(hours=2)

    assert await town.press(ANA, f"attend:{number}.yes:it") == Pressed(toast=say("event-over", "it"))
    assert await town.press(ANA, f"calendar:{number}:it") == Pressed(toast=say("event-over", "it"))


@pytest.mark.parametrize("about", ["99.yes", "99", "x.yes", "", ".", "1.", "1.perhaps", "9" * 40 + ".yes", "²", "1.1"])
@pytest.mark.parametrize("verb", ["attend", "calendar"])
async def test_a_button_of_nothing_known_says_so(town: Town, say: Texts, verb: str, about: str) -> None:
    """An invitation that was erased long ago, and what a changed client makes up."""
    await town.invite()

    assert await town.press(ANA, f"{verb}:{about}:sl") == Pressed(toast=say("event-gone", "sl"))


async def test_a_message_about_no_event_has_no_answers(town: Town, say: Texts) -> None:
    """The numbers of news are not those of invitations."""
    news = await town.campaigns.begin("news", now=SENT_AT, content={"sl": {}})

    assert await town.press(ANA, f"attend:{news}.yes:sl") == Pressed(toast=say("event-gone", "sl"))
    assert news
    with pytest.raises(LookupError):
        await town.events.counts(news)


async def test_below_a_preview_nothing_is_noted(town: Town, say: Texts) -> None:
    """Staff who try the buttons do not come twice; the calendar file can be looked at."""
    number = await town.invite(at=None)

    assert await town.press(AUTHOR, f"attend:{number}.yes:sl") == Pressed(toast=say("event-preview", "sl"))
    assert await town.counts(number) == (0, 0, 0)
    assert [name for name, _ in files(await town.press(AUTHOR, f"calendar:{number}:sl"))] == [f"dogodek-{number}.ics"]


async def test_without_the_database_the_word_is_that_nothing_was_noted(town: Town, say: Texts, file: Path) -> None:
    """Nobody is left believing that they are expected."""
    number = await town.invite()
    taken_away(file)

    assert await town.press(ANA, f"attend:{number}.yes:sl") == Pressed(toast=say("coming-not-kept", "sl"))
    assert await town.press(ANA, f"calendar:{number}:sl") == Pressed(toast=say("failure", "sl"))


# The buttons


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_invitation_has_three_answers_and_a_calendar(say: Texts, language: Language) -> None:
    """Each button can be read back; the largest number a database gives fits."""
    rows = attendance_rows(2**31 - 1, language, say)
    pressed = [parse(button.action) for row in rows for button in row if isinstance(button, Button)]

    assert [len(row) for row in rows] == [3, 1]
    assert [action and (action.verb, action.language) for action in pressed] == [
        *[(Verb.ATTEND, language)] * 3,
        (Verb.CALENDAR, language),
    ]


async def test_what_is_cancelled_asks_for_no_answer(town: Town, say: Texts) -> None:
    """Its calendar file is still needed; and news have none of all this."""
    number = await town.invite()
    change = await town.events.change(number, place=TAVERNA, author=AUTHOR, now=SENT_AT)
    cancelled = await town.events.cancel(number, AUTHOR, SENT_AT)
    news = await town.campaigns.begin("news", now=SENT_AT, content={"sl": {}})
    assert news

    shown = [event_rows(await town.campaign(each), "sl", say) for each in (number, change, cancelled, news)]

    assert [[len(row) for row in rows] for rows in shown] == [[3, 1], [3, 1], [1], []]


async def test_the_buttons_of_an_event_stand_above_the_usual_ones(town: Town, say: Texts) -> None:
    """Answering comes first, stopping last; what is about no event has only the usual ones."""
    invitation = await town.campaign(await town.invite())

    rows = footer(invitation, "sl", say)

    assert rows[:2] == attendance_rows(invitation.number, "sl", say)
    assert rows[2:] == footer(replace(invitation, content={}), "sl", say)
    assert len(rows) > 2


# The calendar file


@pytest.mark.parametrize(("language", "name"), [("sl", "dogodek-{}.ics"), ("it", "evento-{}.ics")])
async def test_the_calendar_file_bears_a_name_one_can_find_again(town: Town, language: Language, name: str) -> None:
    """A file and a word over the chat, no more."""
    number = await town.invite()

    pressed = await town.press(ANA, f"calendar:{number}:{language}")

    ((found, event),) = files(pressed)
    assert found == name.format(number)
    assert (str(event["UID"]), event.start, event["SUMMARY"]) == (EVENT.uid, START, EVENT.title[language])
    assert pressed.replies[0].blocks == ()
    assert pressed.toast == Texts()("calendar-sent", language)


async def test_in_a_group_or_channel_the_file_comes_in_private(bot: Bot, town: Town, say: Texts) -> None:
    """A link leads whoever pressed to the bot; the others are not sent a file with each press."""
    number = await town.invite()

    pressed = await bot.press(Asker(ANA, chat=GROUP), f"calendar:{number}:it")
    (reply,) = await bot.start(Asker(ANA), pressed.private or "")

    assert (pressed.replies, pressed.toast, pressed.private) == ((), None, f"it_calendar-{number}")
    assert reply.file
    assert reply.file.name == f"evento-{number}.ics"
    assert [block.text for block in reply.blocks] == [say("calendar-sent", "it")]


async def test_a_link_to_an_invitation_that_is_gone_says_so(bot: Bot, say: Texts) -> None:
    """Links are passed on and stay for years."""
    for payload in ("sl_calendar-99", "sl_calendar", "sl_calendar-x", "sl_calendar-"):
        (reply,) = await bot.start(Asker(ANA), payload)
        assert [block.text for block in reply.blocks] == [say("event-gone", "sl")]


async def test_the_newest_version_is_given_below_every_message(town: Town) -> None:
    """Once a change has gone out, the old invitation gives the new time too; before, it does not."""
    number = await town.invite()
    change = await town.events.change(number, start=LATER, author=AUTHOR, now=SENT_AT)

    async def given(of: int) -> tuple[int, datetime]:
        ((_, event),) = files(await town.press(ANA, f"calendar:{of}:sl"))
        return event["SEQUENCE"], event.start

    assert (await given(number), await given(change)) == ((0, START), (1, LATER))  # below the preview, that change
    await town.send(change, SENT_AT + timedelta(hours=1))
    assert (await given(number), await given(change)) == ((1, LATER), (1, LATER))


async def test_the_file_of_a_cancelled_event_cancels_it(town: Town, say: Texts) -> None:
    """With the same identity and a higher number, so that the calendar strikes it out."""
    number = await town.invite()
    await town.send(await town.events.cancel(number, AUTHOR, SENT_AT), SENT_AT)

    pressed = await town.press(ANA, f"calendar:{number}:sl")

    ((_, event),) = files(pressed)
    assert (str(event["UID"]), event["SEQUENCE"], event["STATUS"]) == (EVENT.uid, 1, "CANCELLED")
    assert pressed.toast == say("calendar-sent-cancelled", "sl")
    assert await town.press(ANA, f"attend:{number}.yes:sl") == Pressed(toast=say("event-is-cancelled", "sl"))


# Changes


async def test_a_change_is_a_draft_to_the_invited(town: Town) -> None:
    """Staff look at it and confirm it like anything else."""
    number = await town.invite()

    change = await town.campaign(
        await town.events.change(number, start=LATER, place=TAVERNA, author=AUTHOR, now=SENT_AT)
    )

    assert (change.stage, change.feed, change.audience, change.origin, change.author) == (
        Stage.DRAFT,
        "events",
        Audience.INVITED,
        number,
        AUTHOR,
    )
    assert event_of(change) == replace(EVENT, sequence=1, start=LATER, end=LATER + timedelta(hours=2), place=TAVERNA)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_change_says_what_was_and_what_is(town: Town, say: Texts, language: Language) -> None:
    """Of what changes; the rest is said as it is."""
    number = await town.invite()
    change = await town.events.change(number, start=LATER, author=AUTHOR, now=SENT_AT)

    text = from_json((await town.campaign(change)).content[language]).text

    now, before = period(LATER, LATER + timedelta(hours=2), language), period(START, END, language)
    assert say("event-when-changed", language, when=now, before=before) in text
    assert say("event-where", language, place="Koper / Capodistria") in text
    assert EVENT.title[language] in text


async def test_a_change_goes_to_those_who_were_invited_and_did_not_decline(town: Town) -> None:
    """Not to whoever subscribed since, nor to who said no; an answer holds on."""
    await town.subscribe(ANA, BRUNA, MARKO)
    number = await town.invite()
    await town.subscribe(GROUP)
    await town.press(ANA, f"attend:{number}.yes:sl")
    await town.press(BRUNA, f"attend:{number}.no:sl")

    change = await town.events.change(number, start=LATER, author=AUTHOR, now=SENT_AT)

    assert await town.send(change, SENT_AT) == [ANA, MARKO]
    assert await town.counts(number) == await town.counts(change) == (1, 0, 1)


async def test_an_answer_below_a_change_counts_for_the_invitation(town: Town) -> None:
    """One event, one count, whichever message was pressed."""
    number = await town.invite()
    change = await town.events.change(number, start=LATER, author=AUTHOR, now=SENT_AT)
    await town.send(change, SENT_AT)

    await town.press(ANA, f"attend:{number}.yes:sl")
    await town.press(ANA, f"attend:{change}.maybe:sl")
    await town.press(BRUNA, f"attend:{change}.yes:sl")

    assert await town.counts(number) == (1, 1, 0)


async def test_a_change_of_a_change_knows_what_people_know(town: Town) -> None:
    """What was is what they were told last; the numbers go on."""
    number = await town.invite()
    first = await town.events.change(number, start=LATER, author=AUTHOR, now=SENT_AT)
    await town.send(first, SENT_AT)

    second = await town.campaign(await town.events.change(first, place=TAVERNA, author=AUTHOR, now=SENT_AT))

    event = event_of(second)
    assert event
    assert (event.sequence, event.start, event.place, second.origin) == (2, LATER, TAVERNA, number)
    assert period(LATER, event.end, "sl") in from_json(second.content["sl"]).text
    assert period(START, END, "sl") not in from_json(second.content["sl"]).text


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.REVIEW, Stage.STALE])
async def test_a_second_change_takes_the_place_of_one_that_nobody_has_confirmed(town: Town, stage: Stage) -> None:
    """Two drafts would undo each other; the second holds both news."""
    number = await town.invite()
    first = await town.events.change(number, start=LATER, author=AUTHOR, now=SENT_AT)
    await town.campaigns.change(first, [Stage.DRAFT], stage=stage)

    second = await town.campaign(await town.events.change(number, place=TAVERNA, author=AUTHOR, now=SENT_AT))

    event = event_of(second)
    assert event
    assert (event.sequence, event.start, event.place) == (2, LATER, TAVERNA)
    assert period(START, END, "sl") in from_json(second.content["sl"]).text
    assert (await town.campaign(first)).stage is Stage.CANCELLED


async def test_a_change_that_is_confirmed_already_stays(town: Town) -> None:
    """It will have been sent before the next one, which begins from it."""
    number = await town.invite()
    first = await town.events.change(number, start=LATER, author=AUTHOR, now=SENT_AT)
    await town.campaigns.change(first, [Stage.DRAFT], stage=Stage.SCHEDULED, due_at=SENT_AT + timedelta(minutes=1))

    second = await town.campaign(await town.events.change(number, place=TAVERNA, author=AUTHOR, now=SENT_AT))

    event = event_of(second)
    assert event
    assert (event.sequence, event.start) == (2, LATER)
    assert period(START, END, "sl") not in from_json(second.content["sl"]).text
    assert (await town.campaign(first)).stage is Stage.SCHEDULED


async def test_what_changes_nothing_is_no_change(town: Town) -> None:
    """Nor does an event end before it begins."""
    number = await town.invite()

    for values in ({}, {"start": START}, {"end": END, "place": EVENT.place}, {"end": START}):
        with pytest.raises(ValueError, match="event"):
            await town.events.change(number, author=AUTHOR, now=SENT_AT, **values)

    assert len(await town.campaigns.family(number)) == 1


async def test_a_discarded_draft_is_as_if_it_had_never_been(town: Town) -> None:
    """But its number is not given again, since a preview's file may be in somebody's calendar."""
    number = await town.invite()
    first = await town.events.change(number, start=LATER, author=AUTHOR, now=SENT_AT)
    await town.campaigns.change(first, [Stage.DRAFT], stage=Stage.CANCELLED, ended_at=SENT_AT)

    second = await town.campaign(await town.events.change(number, place=TAVERNA, author=AUTHOR, now=SENT_AT))

    assert event_of(second) == replace(EVENT, sequence=2, place=TAVERNA)


# Cancellation


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_cancellation_says_what_is_not_going_to_be(town: Town, say: Texts, language: Language) -> None:
    """A draft to the invited, with what they know of the event."""
    number = await town.invite()

    cancelled = await town.campaign(await town.events.cancel(number, AUTHOR, SENT_AT))

    text = from_json(cancelled.content[language]).text
    assert say("event-cancelled", language, title=EVENT.title[language]) in text
    assert period(START, END, language) in text
    assert (cancelled.stage, cancelled.audience, cancelled.origin) == (Stage.DRAFT, Audience.INVITED, number)
    assert event_of(cancelled) == replace(EVENT, sequence=1, cancelled=True)


async def test_a_cancellation_takes_the_place_of_a_change_that_waits(town: Town) -> None:
    """Of which it says nothing, since nobody knows of it."""
    number = await town.invite()
    change = await town.events.change(number, start=LATER, author=AUTHOR, now=SENT_AT)

    cancelled = await town.campaign(await town.events.cancel(number, AUTHOR, SENT_AT))

    assert event_of(cancelled) == replace(EVENT, sequence=2, cancelled=True)
    assert (await town.campaign(change)).stage is Stage.CANCELLED


async def test_what_is_cancelled_is_not_cancelled_again(town: Town) -> None:
    """Everybody knows."""
    number = await town.invite()
    await town.send(await town.events.cancel(number, AUTHOR, SENT_AT), SENT_AT)

    with pytest.raises(ValueError, match="cancelled already"):
        await town.events.cancel(number, AUTHOR, SENT_AT)


async def test_a_cancelled_event_can_be_on_again(town: Town, say: Texts) -> None:
    """A mistake is mended by a change, which says that the event will be."""
    number = await town.invite()
    await town.send(await town.events.cancel(number, AUTHOR, SENT_AT), SENT_AT)

    again = await town.campaign(await town.events.change(number, author=AUTHOR, now=SENT_AT))
    await town.send(again.number, SENT_AT)

    assert say("event-restored", "sl", title=EVENT.title.sl) in from_json(again.content["sl"]).text
    assert await town.press(ANA, f"attend:{number}.yes:sl") == Pressed(toast=say("coming-kept-yes", "sl"))


# For any event

texts = st.text(min_size=1, max_size=200)
bilingual = st.builds(Bilingual, texts, texts)
moments = st.datetimes(
    datetime(2026, 1, 1),  # noqa: DTZ001
    datetime(2037, 1, 1),  # noqa: DTZ001
    timezones=st.just(KOPER),
    allow_imaginary=False,
)
anything = st.builds(
    Event,
    st.just("1@koper"),
    st.integers(0, 9),
    moments,
    st.none() | moments,
    bilingual,
    bilingual,
    st.booleans(),
).filter(lambda event: all(map(event.name, LANGUAGES)))


@settings(deadline=None)
@given(anything)
def test_an_event_comes_back_from_the_database_as_it_went_in(event: Event) -> None:
    """The same moments, in the hour that comes twice too."""
    assert event_from_json(json.loads(json.dumps(event.as_json()))) == event


@settings(deadline=None)
@given(anything, anything)
def test_every_notice_is_a_content_that_can_be_sent(before: Event, event: Event) -> None:
    """In both languages, the heading bold from the first letter to its last, whatever the title holds."""
    say = Texts()
    for written in (
        notices.reminder(event, say),
        notices.change(before, event, say),
        notices.cancellation(event, say),
    ):
        for language in LANGUAGES:
            content = from_json(json.loads(json.dumps(written))[language])
            (span,) = content.spans
            heading = content.text.encode("utf-16-le", "surrogatepass")[: 2 * span.length].decode(
                "utf-16-le", "surrogatepass"
            )
            assert event.name(language) in heading
            assert heading.rstrip() == heading
            assert units(content.text) <= content.longest
        assert event_from_json(written["event"]) == event


async def test_answers_are_gone_a_week_after_the_event(town: Town) -> None:
    """The day that now holds counts, see test_reminders."""
    number = await town.invite()
    await town.press(ANA, f"attend:{number}.yes:sl")

    assert await Attendance(town.database).purge(END) == 0
    assert await Attendance(town.database).purge(END + timedelta(seconds=1)) == 1
