"""Reminders: on the evening before, once, to those who come; and what follows a change of the day."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import StorageError
from bot.language import LANGUAGES, Language
from bot.programme.model import Bilingual
from bot.services.events import event_of, event_rows
from bot.services.sending.content import from_json
from bot.storage import Audience, Coming, Database, Stage, State
from bot.texts import Texts
from bot.texts.dates import KOPER, period
from tests.services.conftest import Clock
from tests.services.events.occasions import ANA, AUTHOR, BRUNA, END, EVENING, EVENT, GROUP, MARKO, SENT_AT, START, Town
from tests.services.test_trouble import taken_away

MINUTE = timedelta(minutes=1)
WEEK = timedelta(days=7)
TAVERNA = Bilingual("Taverna", "Taverna")


@pytest.fixture
def town(database: Database, clock: Clock) -> Town:
    """A quiet morning before the event."""
    clock.time = SENT_AT + timedelta(hours=1)
    return Town(database, clock)


async def through(town: Town, since: datetime, until: datetime) -> list[tuple[datetime, int]]:
    """Ask every hour; when reminders were begun, and how many."""
    looked = []
    now = since
    while now <= until:
        looked.append((now, len(await town.reminders.due(now))))
        now += timedelta(hours=1)
    return [(at, begun) for at, begun in looked if begun]


async def test_a_reminder_is_begun_once_on_the_evening_before(town: Town) -> None:
    """At six in Koper, however often somebody asks until the event is over."""
    await town.invite()

    assert await through(town, EVENING - timedelta(days=2), END + timedelta(days=1)) == [(EVENING, 1)]


async def test_a_reminder_goes_out_like_any_campaign(town: Town) -> None:
    """Confirmed, due at once, linked to its invitation, by nobody in particular."""
    number = await town.invite()

    (made,) = await town.reminders.due(EVENING)

    reminder = await town.campaign(made)
    assert (reminder.stage, reminder.due_at, reminder.feed, reminder.audience, reminder.origin, reminder.author) == (
        Stage.SCHEDULED,
        EVENING,
        "events",
        Audience.GOING,
        number,
        None,
    )
    assert event_of(reminder) == EVENT
    assert [len(row) for row in event_rows(reminder, "sl", Texts())] == [3, 1]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_reminder_says_what_where_and_when(town: Town, say: Texts, language: Language) -> None:
    """In the words of the language, with both names of the place."""
    await town.invite()

    (made,) = await town.reminders.due(EVENING)

    text = from_json((await town.campaign(made)).content[language]).text
    assert text.startswith(say("event-reminder", language, title=EVENT.title[language]))
    assert period(START, END, language) in text
    assert "Koper / Capodistria" in text


async def test_only_those_who_come_or_may_come_are_reminded(town: Town) -> None:
    """Not who said no or nothing, and not who has stopped invitations; a change of mind counts."""
    await town.subscribe(ANA, BRUNA, MARKO, GROUP)
    number = await town.invite()
    await town.press(ANA, f"attend:{number}.yes:sl")
    await town.press(BRUNA, f"attend:{number}.maybe:it")
    await town.press(MARKO, f"attend:{number}.yes:sl")
    await town.press(MARKO, f"attend:{number}.no:sl")
    await town.press(4004, f"attend:{number}.yes:sl")  # pressed in the group, never subscribed

    (made,) = await town.reminders.due(EVENING)

    assert await town.send(made, EVENING) == [ANA, BRUNA]


async def test_an_answer_below_a_reminder_counts_for_the_invitation(town: Town) -> None:
    """Whoever cannot come after all says so there."""
    number = await town.invite()
    await town.press(ANA, f"attend:{number}.yes:sl")
    (made,) = await town.reminders.due(EVENING)
    await town.send(made, EVENING)

    await town.press(ANA, f"attend:{made}.no:sl")

    assert await town.counts(number) == (0, 0, 1)


@pytest.mark.parametrize(
    ("before", "begun"), [(timedelta(hours=2, minutes=1), 1), (timedelta(hours=2), 0), (timedelta(0), 0)]
)
async def test_a_missed_evening_is_made_up_for_until_two_hours_before(
    town: Town, before: timedelta, begun: int
) -> None:
    """The bot was down; who is on their way needs no reminder."""
    await town.invite()

    assert len(await town.reminders.due(START - before)) == begun


@pytest.mark.parametrize(("at", "begun"), [(EVENING - MINUTE, 1), (EVENING, 0), (EVENING + timedelta(hours=12), 0)])
async def test_what_was_announced_that_evening_needs_no_reminder(town: Town, at: datetime, begun: int) -> None:
    """They have just read it."""
    await town.invite(at=at)

    assert sum(n for _, n in await through(town, at, END)) == begun


async def test_nobody_is_reminded_of_what_was_never_sent(town: Town) -> None:
    """A draft is no invitation, and one whose sending was called off is none any more."""
    await town.invite(at=None)
    called_off = await town.invite()
    await town.campaigns.change(called_off, list(Stage), stage=Stage.CANCELLED)

    assert await through(town, EVENING, END) == []


async def test_several_events_have_a_reminder_each(town: Town) -> None:
    """On the evenings before each."""
    first, second, later = [
        await town.invite(replace(EVENT, uid=f"{n}@koper", start=START + shift, end=None))
        for n, shift in enumerate((timedelta(0), timedelta(hours=1), timedelta(days=1)))
    ]

    assert await through(town, EVENING, EVENING + timedelta(days=2)) == [(EVENING, 2), (EVENING + timedelta(days=1), 1)]
    assert [len(await town.reminders_of(number)) for number in (first, second, later)] == [1, 1, 1]


@pytest.mark.parametrize(
    "start", [datetime(2027, 3, 28, 9, 0, tzinfo=KOPER), datetime(2027, 10, 31, 9, 0, tzinfo=KOPER)]
)
async def test_the_evening_is_that_of_the_clock_on_the_wall(town: Town, start: datetime) -> None:
    """Also when the night between has 23 hours or 25."""
    await town.invite(replace(EVENT, start=start, end=None))
    evening = (start - timedelta(days=1)).replace(hour=18)

    assert [len(await town.reminders.due(at)) for at in (evening - MINUTE, evening)] == [0, 1]


# Changes


async def change(town: Town, number: int, at: datetime, start: datetime) -> int:
    """A change of the start that is sent at a time; its number."""
    made = await town.events.change(number, start=start, author=AUTHOR, now=at)
    await town.send(made, at)
    return made


async def test_after_a_change_the_new_evening_counts(town: Town) -> None:
    """Who said yes to the new day is reminded of it; a yes to the old day is none."""
    await town.subscribe(ANA, BRUNA)
    number = await town.invite()
    for person in (ANA, BRUNA):
        await town.press(person, f"attend:{number}.yes:sl")
    moved = await change(town, number, SENT_AT, START + WEEK)
    await town.press(ANA, f"attend:{moved}.yes:sl")

    assert await through(town, EVENING, START + WEEK) == [(EVENING + WEEK, 1)]
    (reminder,) = await town.reminders_of(number)
    assert period(START + WEEK, END + WEEK, "sl") in from_json(reminder.content["sl"]).text
    assert await town.send(reminder.number, EVENING + WEEK) == [ANA]


async def test_an_event_that_is_put_off_after_its_reminder_has_another(town: Town) -> None:
    """One for each version that people know."""
    number = await town.invite()
    (first,) = await town.reminders.due(EVENING)
    await town.send(first, EVENING)

    await change(town, number, EVENING + timedelta(hours=1), START + WEEK)

    assert await through(town, EVENING + timedelta(hours=1), END + WEEK) == [(EVENING + WEEK, 1)]
    assert [event and event.sequence for event in map(event_of, await town.reminders_of(number))] == [0, 1]


async def test_a_change_told_that_evening_is_reminder_enough(town: Town) -> None:
    """They have just read it, and the old time is mentioned to nobody."""
    number = await town.invite()
    await change(town, number, EVENING - MINUTE, START + timedelta(hours=1))
    other = await town.invite(replace(EVENT, uid="13@koper"))
    await change(town, other, EVENING + MINUTE, START + timedelta(hours=1))

    assert await through(town, EVENING + 2 * MINUTE, END) == [(EVENING + 2 * MINUTE, 1)]
    assert [len(await town.reminders_of(each)) for each in (number, other)] == [1, 0]


async def test_a_draft_of_a_change_changes_no_reminder(town: Town) -> None:
    """Until it is confirmed it holds for nobody."""
    number = await town.invite()
    await town.events.change(number, start=START + WEEK, author=AUTHOR, now=SENT_AT)

    (made,) = await town.reminders.due(EVENING)

    assert event_of(await town.campaign(made)) == EVENT


async def test_nobody_is_reminded_of_what_is_about_to_change(town: Town) -> None:
    """A confirmed change that waits for its minute holds the reminder back; taken back, it lets it go."""
    number = await town.invite()
    made = await town.events.change(number, place=TAVERNA, author=AUTHOR, now=EVENING)
    await town.campaigns.change(made, [Stage.DRAFT], stage=Stage.SCHEDULED, due_at=EVENING + MINUTE)

    assert await town.reminders.due(EVENING) == ()
    await town.campaigns.change(made, [Stage.SCHEDULED], stage=Stage.DRAFT)
    assert len(await town.reminders.due(EVENING + MINUTE)) == 1


async def test_a_cancelled_event_reminds_nobody(town: Town) -> None:
    """Whoever said yes has read that it is cancelled."""
    number = await town.invite()
    await town.send(await town.events.cancel(number, AUTHOR, SENT_AT), SENT_AT)

    assert await through(town, EVENING, END) == []


@pytest.mark.parametrize("stage", [Stage.SCHEDULED, Stage.STALE, Stage.SENDING, Stage.PAUSED])
@pytest.mark.parametrize("what", ["change", "cancellation"])
async def test_a_reminder_on_its_way_is_withdrawn_when_the_event_changes(town: Town, stage: Stage, what: str) -> None:
    """Wherever it stands; what has not gone out does not go out any more."""
    await town.subscribe(ANA)
    number = await town.invite()
    await town.press(ANA, f"attend:{number}.yes:sl")
    (made,) = await town.reminders.due(EVENING)
    await begin(town, made, stage)
    if what == "change":
        await change(town, number, EVENING, START + timedelta(hours=1))
    else:
        await town.send(await town.events.cancel(number, AUTHOR, EVENING), EVENING)

    await town.reminders.due(EVENING + MINUTE)

    assert (await town.campaign(made)).stage is Stage.CANCELLED
    assert (await town.ledger.tally(made)).of(State.PENDING) == 0


async def test_only_reminders_are_withdrawn(town: Town) -> None:
    """A cancellation that is still going out must reach everybody, also when the event would have begun."""
    await town.subscribe(ANA)
    number = await town.invite()
    cancelled = await town.events.cancel(number, AUTHOR, EVENING)
    assert await town.ledger.open(await town.campaign(cancelled), [Stage.DRAFT], EVENING)

    await town.reminders.due(START + MINUTE)

    assert (await town.campaign(cancelled)).stage is Stage.SENDING
    assert (await town.ledger.tally(cancelled)).of(State.PENDING) == 1


async def begin(town: Town, reminder: int, stage: Stage) -> None:
    """Bring a reminder to a stage, with its rows if it has been begun."""
    if stage in {Stage.SENDING, Stage.PAUSED}:
        assert await town.ledger.open(await town.campaign(reminder), [Stage.SCHEDULED], EVENING)
        assert (await town.ledger.tally(reminder)).of(State.PENDING) == 1
    await town.campaigns.change(reminder, list(Stage), stage=stage)


async def test_a_reminder_that_is_still_waiting_at_the_start_is_withdrawn(town: Town) -> None:
    """A pause that staff forgot must not remind of yesterday."""
    number = await town.invite()
    (made,) = await town.reminders.due(EVENING)

    await town.reminders.due(START - MINUTE)
    waiting = (await town.campaign(made)).stage
    await town.reminders.due(START)

    assert (waiting, (await town.campaign(made)).stage) == (Stage.SCHEDULED, Stage.CANCELLED)
    assert (await town.campaign(number)).stage is Stage.FINISHED


async def test_a_reminder_that_has_gone_out_is_left_alone(town: Town) -> None:
    """Its report stays what it was."""
    await town.invite()
    (made,) = await town.reminders.due(EVENING)
    await town.send(made, EVENING)

    await town.reminders.due(START + MINUTE)

    assert (await town.campaign(made)).stage is Stage.FINISHED


@pytest.mark.parametrize("shift", [WEEK, -WEEK / 2], ids=["later", "sooner"])
async def test_answers_to_the_old_date_are_erased_when_the_new_one_goes_out(town: Town, shift: timedelta) -> None:
    """Within a minute, and none that was given since; a draft erases nothing."""
    await town.subscribe(ANA, BRUNA)
    number = await town.invite()
    for person in (ANA, BRUNA):
        await town.press(person, f"attend:{number}.yes:sl")
    made = await town.events.change(number, start=START + shift, author=AUTHOR, now=SENT_AT)
    await town.reminders.due(SENT_AT)
    before = await town.attendance.counts(number)
    await town.send(made, SENT_AT)
    await town.press(ANA, f"attend:{made}.maybe:sl")

    await town.reminders.due(SENT_AT + MINUTE)

    assert before == {Coming.YES: 2}
    assert await town.attendance.counts(number) == {Coming.MAYBE: 1}
    assert await town.attendance.purge(END + shift) == 0
    assert await town.attendance.purge(END + shift + MINUTE) == 1


async def test_another_place_erases_no_answer(town: Town) -> None:
    """They were asked about the day."""
    await town.subscribe(ANA)
    number = await town.invite()
    await town.press(ANA, f"attend:{number}.yes:sl")
    await town.send(await town.events.change(number, place=TAVERNA, author=AUTHOR, now=SENT_AT), SENT_AT)

    await town.reminders.due(SENT_AT + MINUTE)

    assert await town.counts(number) == (1, 0, 0)


async def test_without_the_database_the_caller_is_told(town: Town, file: Path) -> None:
    """The job logs it and asks again a minute later."""
    await town.invite()
    taken_away(file)

    with pytest.raises(StorageError):
        await town.reminders.due(EVENING)
