"""What staff read before they confirm: who gets another language than theirs, what else comes that day, a preview."""

from datetime import datetime, timedelta

import pytest

from bot.services.actions import Verb, parse
from bot.services.newsroom.wish import Do, Wish
from bot.services.replies import Button, Reply
from bot.storage import Stage, Subscriptions
from bot.texts.dates import KOPER, when
from tests.services.newsroom.office import ANA, BRUNA, EVA, MARKO, SLOVENE, Office, wish_of
from tests.services.reading import text_of


async def in_slovene_alone(office: Office, missing: str) -> Reply:
    """The screen below the preview of news that is not written in Italian."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")
    await office.write(EVA, SLOVENE)
    return (await office.tap(EVA, Do.SKIP, f"it-{missing}")).replies[0]


async def test_staff_read_how_many_get_it_in_a_language_that_is_not_theirs(office: Office) -> None:
    """On the screen below the preview, and in the last question."""
    await office.subscribers(ANA)
    await office.subscribers(BRUNA, MARKO, language="it")
    screen = await in_slovene_alone(office, "other")
    assert office.knows("counts-sl", screen, count=3)
    assert office.knows("counts-foreign", screen, count=2)

    asked = await office.tap(EVA, Do.NOW)

    assert office.knows("counts-foreign", *asked.replies, count=2)


async def test_of_what_everybody_reads_in_their_own_language_nothing_is_said(office: Office) -> None:
    """Nor where the others get nothing: that has its own line."""
    await office.subscribers(ANA)
    await office.subscribers(BRUNA, language="it")
    foreign = [office.texts("counts-foreign", "sl", count=count) for count in (0, 1)]
    await office.written()
    assert not any(each in text_of(office.shown[EVA][-1]) for each in foreign)

    screen = await in_slovene_alone(office, "none")

    assert not any(each in text_of(screen) for each in foreign)
    assert office.knows("counts-without", screen, count=1)


async def test_a_confirmation_holds_no_more_when_other_people_get_a_foreign_language(office: Office) -> None:
    """Many have changed theirs since the question was asked; the sum is the same."""
    many = range(2001, 2007)
    await office.subscribers(ANA, *many)
    await in_slovene_alone(office, "other")
    await office.tap(EVA, Do.NOW)
    for person in many:
        await Subscriptions(office.database).speak(person, "it")

    pressed = await office.tap(EVA, Do.CONFIRM)

    assert office.knows("confirm-changed", *pressed.replies)
    assert (await office.newest()).stage is Stage.DRAFT


@pytest.mark.parametrize(("minutes", "warned"), [(5, True), (23 * 60, True), (24 * 60, False)])
async def test_a_second_message_of_a_kind_within_a_day_is_warned_of(
    office: Office, minutes: int, *, warned: bool
) -> None:
    """The consent says that there is one a day as a rule; the warning names the other one, and its time."""
    await office.subscribers(ANA)
    first = await office.sent()
    office.clock.forward(minutes - 1)  # its sending took one
    await office.written()
    screen = office.shown[EVA][-1]
    asked = (await office.tap(EVA, Do.NOW)).replies[0]

    for each in (screen, asked):
        assert office.knows("crowded", each) == warned
    assert first.started_at is not None
    named = {"name": office.name(first), "when": when(first.started_at, "sl")}
    assert office.knows("crowded-line", asked, **named) == warned
    await office.tap(EVA, Do.CONFIRM)
    assert (await office.newest()).stage is Stage.SCHEDULED


async def test_what_is_scheduled_near_the_chosen_time_is_warned_of(office: Office) -> None:
    """That time counts, not the one of the question."""
    await office.subscribers(ANA)
    for text, warned in (("v petek ob 9", False), ("v soboto ob 8.59", True), ("v nedeljo ob 9", False)):
        await office.written()
        await office.tap(EVA, Do.WHEN)
        (asked,) = await office.write(EVA, text) or ()
        assert office.knows("crowded", asked) == warned
        if text == "v petek ob 9":
            await office.tap(EVA, Do.CONFIRM)


async def test_what_another_feed_gets_or_was_never_sent_is_not_warned_of(office: Office) -> None:
    """People have chosen each for itself; a draft reaches nobody."""
    await office.subscribers(ANA)
    await office.subscribers(ANA, feed="notices")
    await office.sent(feed="notices")
    await office.written()
    await office.written()

    assert not office.knows("crowded", office.shown[EVA][-1])


@pytest.mark.parametrize(("feed", "warned"), [("4", True), ("4.1", True), ("4.3", True), ("5", False), ("news", False)])
async def test_what_followers_of_a_pillar_get_by_another_feed_of_it_is_warned_of(
    office: Office, feed: str, *, warned: bool
) -> None:
    """The news of each of its commitments come to them too."""
    first = await office.campaigns.begin("4.3", now=office.clock(), content={}, stage=Stage.SENDING)
    await office.campaigns.change(first or 0, [Stage.SENDING], started_at=office.clock())
    second = await office.campaigns.begin(feed, now=office.clock(), content={})

    prospect = await office.newsroom.showing.prospect(await office.found(second or 0))

    assert [each.number for each in prospect.near] == ([first] if warned else [])


async def test_a_correction_is_not_warned_of(office: Office) -> None:
    """It comes after what it corrects, the sooner the better."""
    await office.subscribers(ANA)
    origin = await office.sent()
    await office.press(EVA, Wish(Do.CORRECT, origin.number))
    await office.write(EVA, SLOVENE)
    await office.write(EVA, "La fiera è il 12 dicembre alle 18.")

    assert office.knows("whom-got", office.shown[EVA][-1], feed=office.texts("feed-news", "sl"), origin="1")
    assert not office.knows("crowded", office.shown[EVA][-1])


async def test_what_was_scheduled_meanwhile_is_warned_of_before_it_holds(office: Office) -> None:
    """A colleague was quicker: the question is asked anew, with the warning."""
    await office.subscribers(ANA)
    await office.written()
    await office.tap(EVA, Do.NOW)
    old = office.button(EVA, Do.CONFIRM)
    await office.scheduled(person=8)

    pressed = await office.press(EVA, old)

    assert office.knows("confirm-changed", *pressed.replies)
    assert office.knows("crowded", *pressed.replies)


async def test_the_buttons_below_a_preview_look_real_and_stop_nothing(office: Office) -> None:
    """Whoever tries them reads that this is a preview."""
    await office.subscribers(ANA, EVA)
    campaign = await office.written()
    real = office.newsroom.kit.compose(campaign, "sl", "sl")
    shown = office.messenger.letters[0][1]
    below = [button for row in shown.rows for button in row if isinstance(button, Button)]

    assert [button.label for row in real.rows for button in row] == [button.label for button in below]
    for button in below:
        pressed = await office.press(EVA, button)
        assert pressed.toast == office.texts("preview-button", "sl")
        assert not pressed.replies


async def test_below_the_preview_of_an_invitation_its_own_buttons_stay(office: Office) -> None:
    """They know a preview by themselves, and the calendar file is worth a look."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "events")
    for text in ("Praznik | Festa", "12. 12. 2025 ob 18.00", "20.00", "Koper | Capodistria"):
        await office.write(EVA, text)
    await office.write(EVA, "Vabljeni, 12. 12. 2025 ob 18.00.")
    await office.write(EVA, "Siete invitati, il 12 dicembre 2025 alle 18.")
    rows = office.messenger.letters[0][1].rows
    below = [button for row in rows for button in row if isinstance(button, Button)]
    known = [parse(button.action) for button in below]

    assert [action.verb for action in known if action] == [Verb.ATTEND] * 3 + [Verb.CALENDAR] + [Verb.DESK] * 2
    assert [wish.do for wish in map(wish_of, below) if wish] == [Do.PREVIEW] * 2


async def test_the_minute_to_take_it_back_is_told_to_the_second(office: Office) -> None:
    """A time without them could mean any of sixty."""
    office.clock.time = datetime(2025, 5, 14, 14, 0, 37, tzinfo=KOPER)
    await office.subscribers(ANA)
    await office.written()
    await office.tap(EVA, Do.NOW)
    pressed = await office.tap(EVA, Do.CONFIRM)

    assert office.knows("goes-out-soon", *pressed.replies, hour="14", minute="01", second="37")
    assert (await office.newest()).due_at == office.clock() + timedelta(seconds=60)
