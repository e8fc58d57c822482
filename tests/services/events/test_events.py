"""Events: who comes, the newest calendar file, changes and cancellations, on a real database."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language import LANGUAGES, Language
from bot.programme.model import Bilingual
from bot.services.actions import Verb, parse
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.events import CalledOffError, Event, attendance_rows, event_of, event_rows, notices
from bot.services.events.event import from_json as event_from_json
from bot.services.replies import Button, Pressed
from bot.services.sending.content import from_json, units
from bot.services.sending.letters import footer
from bot.storage import Attendance, Audience, Coming, Database, Stage
from bot.texts import Texts
from bot.texts.dates import KOPER, period, when
from tests.services.conftest import Clock
from tests.services.events.occasions import ANA, AUTHOR, BRUNA, END, EVENT, GROUP, MARKO, SENT_AT, START, Town, kept
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
    """The word over the chat names the date, and nothing is written into the chat."""
    await town.subscribe(ANA)
    number = await town.invite()

    pressed = await town.press(ANA, f"attend:{number}.{coming}:{language}")

    assert pressed.toast == kept(coming, language)
    assert pressed.replies == ()
    assert await town.counts(number) == tuple(int(each is coming) for each in Coming)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_over_the_chat_fits_there(say: Texts, language: Language) -> None:
    """Telegram shows 200 letters."""
    longest = when(datetime(2028, 9, 20, 23, 59, tzinfo=KOPER), language)  # Wednesday in September
    names = [name for name in say.ids(language) if name.startswith("coming-kept-")]
    others = ("coming-not-kept", "event-over", "event-is-cancelled", "event-gone", "event-preview", "calendar-sent")

    longer = ("coming-unheard", "coming-moved")
    noted = [name for name in say.ids(language) if name.startswith("coming-short-")]

    assert len(names) == len(noted) == 3
    assert all(
        len(" ".join((say(name, language, when=longest), *(say(each, language) for each in longer)))) <= 200
        for name in noted
    )
    assert all(len(say(name, language, when=longest)) <= 200 for name in names)
    assert all(len(say(name, language)) <= 200 for name in (*others, "calendar-sent-cancelled"))


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
    await town.subscribe(*range(1, 11))
    number = await town.invite()

    pressed = [await town.press(person, f"attend:{number}.yes:sl") for person in range(1, 11)]

    assert {each.toast for each in pressed} == {kept("yes")}


@pytest.mark.parametrize("is_over", [False, True])
async def test_nobody_answers_to_what_is_over(town: Town, say: Texts, *, is_over: bool) -> None:
    """Until the last minute one may come."""
    await town.subscribe(ANA)
    number = await town.invite()
    town.clock.time = END - timedelta(minutes=not is_over)

    pressed = await town.press(ANA, f"attend:{number}.yes:sl")

    assert pressed.toast == (say("event-over", "sl") if is_over else kept("yes"))
    assert await town.counts(number) == (int(not is_over), 0, 0)


async def test_after_two_hours_nobody_is_asked_about_an_event_without_an_end(town: Town, say: Texts) -> None:
    """It has to end some time; nobody is shown these two hours."""
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


# What one has answered


def labels(pressed: Pressed) -> list[str]:
    """What stands on the buttons that take the place of the pressed row."""
    return [button.label for button in pressed.row]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("coming", Coming)
async def test_the_buttons_show_what_was_answered(town: Town, say: Texts, coming: Coming, language: Language) -> None:
    """Each does what it did before, so that one may change one's mind."""
    number = await town.invite()

    pressed = await town.press(ANA, f"attend:{number}.{coming}:{language}")

    names = [f"button-{'chosen' if each is coming else 'coming'}-{each}" for each in Coming]
    assert labels(pressed) == [say(name, language) for name in names]
    (before, _) = attendance_rows(number, language, say)
    assert [button.action for button in pressed.row] == [each.action for each in before if isinstance(each, Button)]


async def test_another_answer_moves_the_sign(town: Town, say: Texts) -> None:
    """From yes to no."""
    number = await town.invite()
    await town.press(ANA, f"attend:{number}.yes:sl")

    pressed = await town.press(ANA, f"attend:{number}.no:sl")

    expected = ("button-coming-yes", "button-coming-maybe", "button-chosen-no")
    assert labels(pressed) == [say(name, "sl") for name in expected]
    assert await town.counts(number) == (0, 0, 1)


async def test_in_a_group_no_single_answer_is_shown(bot: Bot, town: Town) -> None:
    """All look at the same buttons; whoever pressed reads the word."""
    await town.subscribe(GROUP)
    number = await town.invite()

    pressed = await bot.press(Asker(ANA, chat=GROUP), f"attend:{number}.yes:sl")

    assert (pressed.row, pressed.toast) == ((), kept("yes"))


async def test_what_was_not_noted_leaves_the_buttons(town: Town) -> None:
    """Below a preview, and of what is gone."""
    draft = await town.invite(at=None)

    assert [(await town.press(ANA, f"attend:{number}.yes:sl")).row for number in (draft, 99)] == [(), ()]


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
    await town.send(change, SENT_AT)
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


async def test_a_new_date_is_a_draft_to_all_who_were_invited(town: Town) -> None:
    """Staff look at it and confirm it like anything else."""
    number = await town.invite()

    change = await town.campaign(
        await town.events.change(number, start=LATER, place=TAVERNA, author=AUTHOR, now=SENT_AT)
    )

    assert (change.stage, change.feed, change.audience, change.origin, change.author) == (
        Stage.DRAFT,
        "events",
        Audience.GOT,
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


async def answered(town: Town) -> int:
    """An invitation to which Ana said yes and Bruna no; the group has subscribed since."""
    await town.subscribe(ANA, BRUNA, MARKO)
    number = await town.invite()
    await town.subscribe(GROUP)
    await town.press(ANA, f"attend:{number}.yes:sl")
    await town.press(BRUNA, f"attend:{number}.no:sl")
    return number


@pytest.mark.parametrize("what", ["place", "cancellation"])
async def test_another_place_and_a_cancellation_spare_those_who_stay_away(town: Town, what: str) -> None:
    """They go to whoever was invited and did not say no; an answer holds on."""
    number = await answered(town)

    if what == "place":
        made = await town.events.change(number, place=TAVERNA, author=AUTHOR, now=SENT_AT)
    else:
        made = await town.events.cancel(number, AUTHOR, SENT_AT)

    assert await town.send(made, SENT_AT) == [ANA, MARKO]
    assert await town.counts(number) == await town.counts(made) == (1, 0, 1)


@pytest.mark.parametrize(
    "values",
    [{"start": LATER}, {"start": START + timedelta(hours=1)}, {"end": END + timedelta(hours=1)}],
    ids=["day", "hour", "end"],
)
async def test_a_new_date_asks_everybody_anew(town: Town, values: dict[str, datetime]) -> None:
    """Also who had said no; who said yes to the old date has said nothing of the new one."""
    number = await answered(town)
    change = await town.events.change(number, author=AUTHOR, now=SENT_AT, **values)
    before = await town.counts(number)

    assert await town.send(change, SENT_AT) == [ANA, BRUNA, MARKO]

    assert before == (1, 0, 1)  # a draft has changed nothing
    assert await town.counts(number) == await town.counts(change) == (0, 0, 0)
    pressed = await town.press(BRUNA, f"attend:{change}.yes:sl")
    assert pressed.toast == kept("yes", start=values.get("start", START))
    assert await town.counts(number) == (1, 0, 0)


async def test_after_a_new_date_the_new_answers_decide_who_is_told(town: Town) -> None:
    """A no to the old date keeps nobody from the new place, one to the new date does."""
    number = await answered(town)
    moved = await town.events.change(number, start=LATER, author=AUTHOR, now=SENT_AT)
    await town.send(moved, SENT_AT)
    await town.press(MARKO, f"attend:{moved}.no:sl")

    place = await town.events.change(number, place=TAVERNA, author=AUTHOR, now=SENT_AT)

    assert await town.send(place, SENT_AT) == [ANA, BRUNA]


async def test_below_the_old_invitation_one_answers_to_the_new_date(town: Town, say: Texts) -> None:
    """The word says to which, and that the message names the old one."""
    number = await answered(town)
    change = await town.events.change(number, start=LATER, author=AUTHOR, now=SENT_AT)
    await town.send(change, SENT_AT)

    pressed = await town.press(ANA, f"attend:{number}.maybe:sl")

    assert pressed.toast == f"{say('coming-short-maybe', 'sl', when=when(LATER, 'sl'))} {say('coming-moved', 'sl')}"
    assert await town.counts(number) == (0, 1, 0)
    assert (await town.press(ANA, f"attend:{change}.maybe:sl")).toast == kept("maybe", start=LATER)


async def test_below_the_old_invitation_one_learns_of_the_new_place(town: Town, say: Texts) -> None:
    """The date is as it says there."""
    number = await answered(town)
    await town.send(await town.events.change(number, place=TAVERNA, author=AUTHOR, now=SENT_AT), SENT_AT)

    toast = (await town.press(BRUNA, f"attend:{number}.yes:sl")).toast or ""

    assert say("coming-elsewhere", "sl", place="Taverna") in toast
    assert say("coming-moved", "sl") not in toast


async def test_what_was_moved_back_is_as_the_old_invitation_says(town: Town) -> None:
    """Nothing in it is wrong, so nothing is said."""
    number = await answered(town)
    for start in (LATER, START):
        await town.send(await town.events.change(number, start=start, author=AUTHOR, now=SENT_AT), SENT_AT)

    assert (await town.press(ANA, f"attend:{number}.yes:sl")).toast == kept("yes")


# Who comes and will hear of no change


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("coming", [Coming.YES, Coming.MAYBE])
async def test_whoever_left_and_comes_all_the_same_is_told_that_they_hear_of_no_change(
    town: Town, say: Texts, coming: Coming, language: Language
) -> None:
    """A stop is final, so nobody writes to them; whoever does not come needs not know."""
    number = await answered(town)
    await town.unsubscribe(ANA)

    pressed = await town.press(ANA, f"attend:{number}.{coming}:{language}")

    short = say(f"coming-short-{coming}", language, when=when(START, language))
    assert pressed.toast == f"{short} {say('coming-unheard', language)}"
    assert (await town.press(ANA, f"attend:{number}.no:{language}")).toast == kept("no", language)


async def test_whoever_answers_in_a_group_hears_of_changes_there(bot: Bot, town: Town, say: Texts) -> None:
    """As long as the group gets invitations."""
    number = await town.invite()
    await town.subscribe(GROUP)
    assert (await bot.press(Asker(ANA, chat=GROUP), f"attend:{number}.yes:sl")).toast == kept("yes")
    await town.unsubscribe(GROUP)

    toast = (await bot.press(Asker(ANA, chat=GROUP), f"attend:{number}.yes:sl")).toast or ""

    assert say("coming-unheard", "sl") in toast


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_change_says_what_becomes_of_the_answers(town: Town, say: Texts, language: Language) -> None:
    """A new date asks again, a new place does not."""
    number = await town.invite()

    async def told(**values: Any) -> str:
        made = await town.events.change(number, author=AUTHOR, now=SENT_AT, **values)
        text = from_json((await town.campaign(made)).content[language]).text
        await town.campaigns.change(made, [Stage.DRAFT], stage=Stage.CANCELLED)
        return text

    assert say("event-changed-answers", language) in await told(place=TAVERNA)
    assert say("event-moved-answers", language) in await told(start=LATER, place=TAVERNA)


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
async def test_one_change_is_open_at_a_time(town: Town, stage: Stage) -> None:
    """Two would undo each other: the first is confirmed or discarded before the second begins."""
    number = await town.invite()
    first = await town.events.change(number, start=LATER, author=AUTHOR, now=SENT_AT)
    await town.campaigns.change(first, [Stage.DRAFT], stage=stage)

    with pytest.raises(ValueError, match="open"):
        await town.events.change(number, place=TAVERNA, author=AUTHOR, now=SENT_AT)
    with pytest.raises(ValueError, match="open"):
        await town.events.cancel(number, AUTHOR, SENT_AT)

    found = await town.events.open_change(number)
    assert found
    assert found.number == first
    assert await town.events.open_change(first, besides=first) is None
    assert (await town.campaign(first)).stage is stage


@pytest.mark.parametrize("stage", [Stage.SCHEDULED, Stage.SENDING, Stage.FINISHED, Stage.CANCELLED])
async def test_what_is_confirmed_or_discarded_is_not_open(town: Town, stage: Stage) -> None:
    """Nor is a reminder that has waited too long, or a correction of the text."""
    number = await town.invite()
    first = await town.events.change(number, start=LATER, author=AUTHOR, now=SENT_AT)
    await town.campaigns.change(first, [Stage.DRAFT], stage=stage)
    for audience, content in ((Audience.GOING, {"event": EVENT.as_json()}), (Audience.GOT, {"sl": {}})):
        await town.campaigns.begin(
            "events", now=SENT_AT, content=content, audience=audience, origin=number, stage=Stage.STALE
        )

    assert await town.events.open_change(number) is None


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


@pytest.mark.parametrize("is_sent", [False, True])
async def test_what_is_cancelled_stays_as_it_is(town: Town, *, is_sent: bool) -> None:
    """From the confirmation on; taken back before it goes out, the event can be changed again."""
    number = await town.invite()
    cancelled = await town.events.cancel(number, AUTHOR, SENT_AT)
    if is_sent:
        await town.send(cancelled, SENT_AT)
    else:
        await town.campaigns.change(cancelled, [Stage.DRAFT], stage=Stage.SCHEDULED, due_at=SENT_AT)

    with pytest.raises(CalledOffError):
        await town.events.cancel(number, AUTHOR, SENT_AT)
    with pytest.raises(CalledOffError):
        await town.events.change(cancelled, start=LATER, author=AUTHOR, now=SENT_AT)

    await town.campaigns.change(cancelled, [Stage.SCHEDULED], stage=Stage.CANCELLED)
    assert (await town.events.settled(number)).cancelled == is_sent


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
