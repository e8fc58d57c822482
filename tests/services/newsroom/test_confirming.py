"""The last question: bound to what was shown, to whom, to one person and to ten minutes; a minute to take it back."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.services.newsroom import Newsroom
from bot.services.newsroom.seals import Check, Seals, digest
from bot.services.newsroom.wish import Do, Wish
from bot.services.sending.content import Content
from bot.services.sending.messenger import Refused, Unreachable
from bot.storage import Act, Campaigns, Reason, Source, Stage, Subscriptions
from bot.storage.terms import CAMPAIGNS, DRAFTS
from bot.texts.dates import KOPER, when
from tests.services.newsroom.office import ANA, BRUNA, EVA, ITALIAN, MARKO, PIA, SIMON, SLOVENE, Office, steps_of
from tests.services.reading import buttons, labels, text_of


async def test_the_screen_below_the_preview_tells_the_exact_number_in_each_language(office: Office) -> None:
    """Of now; who has paused or stopped is not among them."""
    await office.subscribers(ANA, MARKO)
    await office.subscribers(BRUNA, language="it")
    await office.written()
    control = office.shown[EVA][-1]

    assert office.knows("whom-all", control, feed=office.texts("feed-news", "sl"))
    assert office.knows("counts-total", control, count=3)
    assert office.knows("counts-sl", control, count=2)
    assert office.knows("counts-it", control, count=1)


async def test_findings_stand_before_the_preview(office: Office) -> None:
    """Each with its remedy; nothing is shown as it will look, and nothing can be sent."""
    campaign = await office.written(it="La fiera è il 13 dicembre alle 18.")
    screen = office.shown[EVA][-1]

    assert office.knows("found-numbers", screen, sl="12", it="13")
    assert steps_of(screen) == {Do.RIGHT, Do.WRITE, Do.DISCARD, Do.NOT_MEANT}
    assert office.messenger.letters == []
    await office.press(EVA, Wish(Do.NOW, campaign.number))
    assert Do.CONFIRM not in steps_of(office.shown[EVA][-1])


async def test_a_finding_that_is_right_so_is_kept_until_the_text_changes(office: Office) -> None:
    """It outlasts a restart, and goes when either language is rewritten."""
    await office.written(it="La fiera è il 13 dicembre alle 18.")
    await office.tap(EVA, Do.RIGHT, "numbers")
    assert Do.NOW in steps_of(office.shown[EVA][-1])
    office.restart()
    await office.tap(EVA, Do.SHOW)
    assert Do.NOW in steps_of(office.shown[EVA][-1])

    await office.tap(EVA, Do.WRITE, "sl")
    await office.write(EVA, SLOVENE)

    assert office.knows("found-numbers", office.shown[EVA][-1], sl="12", it="13")


async def test_what_cannot_be_right_cannot_be_accepted(office: Office) -> None:
    """A place that was not filled in stays a finding, whatever a client sends."""
    campaign = await office.written(sl="Sejem bo {kdaj}.", it="La fiera.")

    await office.press(EVA, Wish(Do.RIGHT, campaign.number, "placeholder"))
    await office.press(EVA, Wish(Do.SHOW, campaign.number))

    assert office.knows("found-placeholder", office.shown[EVA][-1], language="sl", found="{kdaj}")


async def test_a_preview_that_telegram_does_not_take_is_told_with_the_reason(office: Office) -> None:
    """So that the text can be mended before anybody is to get it."""
    office.messenger.refusing = Refused("can't parse entities")
    await office.written()

    assert office.knows("preview-failed", office.shown[EVA][-1], reason="can't parse entities")
    assert Do.WRITE in steps_of(office.shown[EVA][-1])


async def test_the_preview_is_offered_again(office: Office) -> None:
    """To oneself alone."""
    await office.subscribers(ANA)
    await office.written()
    await office.tap(EVA, Do.SHOW)

    assert [person for person, _ in office.messenger.letters] == [EVA] * 4


async def test_confirmed_it_goes_out_in_a_minute(office: Office) -> None:
    """Not before; the screen takes the place of the question."""
    await office.subscribers(ANA)
    await office.written()
    asked = await office.tap(EVA, Do.NOW)
    assert office.knows("confirm-now", *asked.replies)
    assert office.texts("button-confirm", "sl", count=1) in labels(asked.replies[0])

    pressed = await office.tap(EVA, Do.CONFIRM)
    campaign = await office.newest()

    assert pressed.in_place
    assert (campaign.stage, campaign.sender) == (Stage.SCHEDULED, EVA)
    assert campaign.due_at == office.clock() + timedelta(seconds=60)
    assert office.knows("goes-out", *pressed.replies, when=when(campaign.due_at, "sl"))


async def test_pressed_twice_it_goes_out_once(office: Office) -> None:
    """The second press shows when it goes out, and moves nothing."""
    await office.subscribers(ANA)
    await office.written()
    await office.tap(EVA, Do.NOW)
    button = office.button(EVA, Do.CONFIRM)
    await office.press(EVA, button)
    first = await office.newest()
    office.clock.forward(0.5)

    pressed = await office.press(EVA, button)

    assert await office.newest() == first
    assert steps_of(*pressed.replies) == {Do.UNDO, Do.SHOW}


@pytest.mark.parametrize("minutes", [10, 60])
async def test_after_ten_minutes_a_confirmation_holds_no_more(office: Office, minutes: int) -> None:
    """It says so and shows the preview again."""
    await office.subscribers(ANA)
    await office.written()
    await office.tap(EVA, Do.NOW)
    office.clock.forward(minutes)

    pressed = await office.tap(EVA, Do.CONFIRM)

    assert office.knows("confirm-expired", *pressed.replies)
    assert len(office.messenger.letters) == 4
    assert (await office.newest()).stage is Stage.DRAFT


async def test_until_then_it_holds(office: Office) -> None:
    """A second before its end."""
    await office.subscribers(ANA)
    await office.written()
    await office.tap(EVA, Do.NOW)
    office.clock.forward(599 / 60)
    await office.tap(EVA, Do.CONFIRM)

    assert (await office.newest()).stage is Stage.SCHEDULED


async def test_a_restart_ends_every_confirmation(office: Office) -> None:
    """What was asked before it is asked again."""
    await office.subscribers(ANA)
    await office.written()
    await office.tap(EVA, Do.NOW)
    office.restart()

    assert office.knows("confirm-expired", *(await office.tap(EVA, Do.CONFIRM)).replies)
    assert (await office.newest()).stage is Stage.DRAFT


async def test_a_newcomer_does_not_void_a_confirmation_and_the_number_is_told(office: Office) -> None:
    """Where people come all the time, it would never be confirmed; without one nothing is added."""
    await office.subscribers(ANA)
    await office.written()
    await office.tap(EVA, Do.NOW)
    await office.subscribers(BRUNA, language="it")
    pressed = await office.tap(EVA, Do.CONFIRM)
    assert (await office.newest()).stage is Stage.SCHEDULED
    assert office.knows("confirm-shifted", *pressed.replies)
    assert office.knows("counts-total", *pressed.replies, count=2)
    await office.tap(EVA, Do.UNDO)
    await office.tap(EVA, Do.OPEN)
    await office.tap(EVA, Do.NOW)

    assert not office.knows("confirm-shifted", *(await office.tap(EVA, Do.CONFIRM)).replies)


async def test_when_many_come_in_a_language_it_is_asked_again(office: Office) -> None:
    """With the new number; that question holds."""
    await office.subscribers(ANA)
    await office.written()
    await office.tap(EVA, Do.NOW)
    await office.subscribers(*range(2001, 2007), language="it")

    pressed = await office.tap(EVA, Do.CONFIRM)

    assert office.knows("confirm-changed", *pressed.replies)
    assert office.knows("counts-total", *pressed.replies, count=7)
    assert (await office.newest()).stage is Stage.DRAFT
    await office.tap(EVA, Do.CONFIRM)
    assert (await office.newest()).stage is Stage.SCHEDULED


async def test_when_the_last_one_has_left_nothing_is_confirmed(office: Office) -> None:
    """However few they were."""
    await office.subscribers(ANA)
    await office.written()
    await office.tap(EVA, Do.NOW)
    await Subscriptions(office.database).stop(ANA, ["news"], Reason.PERSON, Act(Source.CHAT, office.clock()))

    assert office.knows("nobody-gets-it", *(await office.tap(EVA, Do.CONFIRM)).replies)
    assert (await office.newest()).stage is Stage.DRAFT


async def test_when_the_text_changes_it_is_asked_again(office: Office) -> None:
    """An old question says nothing of the new words."""
    await office.subscribers(ANA)
    await office.written()
    await office.tap(EVA, Do.NOW)
    old = office.button(EVA, Do.CONFIRM)
    await office.newsroom.mend(EVA, office.note(1, "Sejem bo 12. 12. ob 18h."))

    pressed = await office.press(EVA, old)

    assert office.knows("confirm-changed", *pressed.replies)
    assert (await office.newest()).stage is Stage.DRAFT


async def test_what_is_changed_in_the_very_moment_of_the_confirmation_is_not_sent(office: Office) -> None:
    """It is taken back before its minute is over, and asked again."""
    await office.subscribers(ANA)
    await office.written()
    await office.tap(EVA, Do.NOW)
    office.newsroom = Newsroom.of(
        replace(office.newsroom.kit, campaigns=MeanwhileRewritten(office.database)),
        office.newsroom.watching.events,
    )
    await office.press(EVA, Wish(Do.NOW, (await office.newest()).number))

    pressed = await office.tap(EVA, Do.CONFIRM)
    campaign = await office.newest()

    assert (campaign.stage, campaign.due_at, campaign.sender) == (Stage.DRAFT, None, None)
    assert office.knows("confirm-changed", *pressed.replies)


class MeanwhileRewritten(Campaigns):
    """Somebody else's rewrite arrives between the look and the confirmation."""

    async def change(self, number: int, among: Collection[Stage], /, **values: Any) -> bool:
        changed = await super().change(number, among, **values)
        if values.get("stage") is Stage.SCHEDULED:
            content = {"sl": Content("Drugo besedilo.").as_json(), "missing": "other"}
            await super().change(number, [Stage.SCHEDULED], content=content)
        return changed


async def test_the_confirmation_of_one_is_none_of_another(office: Office) -> None:
    """Nor is that of one campaign one of another."""
    await office.subscribers(ANA)
    first = await office.written()
    await office.tap(EVA, Do.NOW)
    button = office.button(EVA, Do.CONFIRM)
    await office.press(SIMON, button)
    assert (await office.found(first.number)).stage is Stage.DRAFT

    second = await office.written()
    seal = button.action.split(".")[-1].partition(":")[0]
    await office.press(EVA, Wish(Do.CONFIRM, second.number, seal))

    assert (await office.found(second.number)).stage is Stage.DRAFT


async def test_what_reaches_nobody_is_not_sent(office: Office) -> None:
    """The draft stays."""
    await office.written()

    assert office.knows("nobody-gets-it", *(await office.tap(EVA, Do.NOW)).replies)
    assert (await office.newest()).stage is Stage.DRAFT


async def test_a_time_can_be_chosen(office: Office) -> None:
    """That of Koper, kept in UTC; the question names it."""
    await office.subscribers(ANA)
    await office.written()
    asked = await office.tap(EVA, Do.WHEN)
    assert office.knows("ask-when", *asked.replies)

    replies = await office.write(EVA, "jutri ob 9")
    due = datetime(2025, 5, 15, 9, 0, tzinfo=KOPER)

    assert office.knows("confirm-when", *(replies or ()), when=when(due, "sl"))
    await office.tap(EVA, Do.CONFIRM)
    assert (await office.newest()).due_at == due
    assert await office.write(EVA, "kdaj bo vrtec") is None


async def test_a_chosen_time_that_has_come_meanwhile_means_at_once(office: Office) -> None:
    """The old question does not hold for that."""
    await office.subscribers(ANA)
    await office.written()
    await office.tap(EVA, Do.WHEN)
    await office.write(EVA, "danes ob 14.05")
    office.clock.forward(6)

    pressed = await office.tap(EVA, Do.CONFIRM)

    assert office.knows("confirm-changed", *pressed.replies)
    assert office.knows("confirm-now", *pressed.replies)


@pytest.mark.parametrize("text", ["danes ob 13.59", "danes ob 14.00"])
async def test_a_time_in_the_past_is_refused(office: Office, text: str) -> None:
    """Also one that leaves no minute to take it back; the question goes on waiting."""
    await office.subscribers(ANA)
    await office.written()
    await office.tap(EVA, Do.WHEN)

    assert office.knows("moment-past", *(await office.write(EVA, text) or ()))
    office.clock.forward(0.5)
    assert office.knows("moment-past", *(await office.write(EVA, "danes ob 14.01") or ()))
    assert Do.CONFIRM in steps_of(*(await office.write(EVA, "danes ob 14.02") or ()))


async def test_a_time_that_the_clock_shows_twice_is_asked_about(office: Office) -> None:
    """Both are offered; the one that is pressed counts."""
    office.clock.time = datetime(2026, 10, 20, 12, 0, tzinfo=KOPER)
    await office.subscribers(ANA)
    await office.written()
    await office.tap(EVA, Do.WHEN)
    (which,) = await office.write(EVA, "25. 10. 2026 ob 2.30") or ()
    assert labels(which)[:2] == [office.texts("button-hour-first", "sl"), office.texts("button-hour-second", "sl")]

    await office.press(EVA, buttons(which)[1])
    await office.tap(EVA, Do.CONFIRM)

    due = (await office.newest()).due_at
    assert due is not None
    assert due.astimezone(KOPER).utcoffset() == timedelta(hours=1)


async def test_a_moment_in_a_button_must_lie_ahead(office: Office) -> None:
    """An old screen, or what a client made up."""
    campaign = await office.written()
    await office.tap(EVA, Do.WHEN)
    past = str(int(office.clock().timestamp()) // 60 - 1)

    for argument in (past, "0", "999999999999", "-5", "x"):
        await office.press(EVA, Wish(Do.HOUR, campaign.number, argument))

    assert "due" not in (await office.newest()).work


async def test_until_it_begins_it_can_be_taken_back(office: Office) -> None:
    """It is its author's draft again, with what was accepted."""
    await office.subscribers(ANA)
    await office.scheduled()
    office.clock.forward(59 / 60)

    pressed = await office.tap(EVA, Do.UNDO)
    campaign = await office.newest()

    assert office.knows("undone", *pressed.replies, name=office.name(campaign))
    assert (campaign.stage, campaign.author, campaign.sender) == (Stage.DRAFT, EVA, None)
    await office.tap(EVA, Do.OPEN)
    assert Do.NOW in steps_of(office.shown[EVA][-1])


async def test_what_was_taken_back_is_kept_for_thirty_days_from_then(office: Office) -> None:
    """However long ago it was begun: the nightly purge must not take what was about to go out."""
    await office.subscribers(ANA)
    campaign = await office.written()
    office.clock.forward(29 * 24 * 60)
    await office.tap(EVA, Do.SHOW)
    await office.tap(EVA, Do.NOW)
    await office.tap(EVA, Do.CONFIRM)
    await office.tap(EVA, Do.UNDO)

    for days, left in ((29, True), (2, False)):
        office.clock.forward(days * 24 * 60)
        await office.campaigns.purge(office.clock() - DRAFTS, office.clock() - CAMPAIGNS)
        assert (await office.campaigns.find(campaign.number) is not None) is left


async def test_once_it_has_begun_it_cannot_be_taken_back(office: Office) -> None:
    """Pausing and cancelling are offered instead; at the end, the report."""
    await office.subscribers(ANA)
    campaign = await office.sending()
    undo = Wish(Do.UNDO, campaign.number)
    assert steps_of(*(await office.press(EVA, undo)).replies) == {Do.PAUSE, Do.CANCEL}
    await office.deliver()
    await office.campaigns.change(campaign.number, [Stage.SENDING], stage=Stage.FINISHED, ended_at=office.clock())

    assert steps_of(*(await office.press(EVA, undo)).replies) == {Do.REPORT}
    assert (await office.newest()).stage is Stage.FINISHED


async def test_somebody_else_may_take_it_back_for_its_author(office: Office) -> None:
    """The draft stays the author's."""
    await office.subscribers(ANA)
    campaign = await office.scheduled()
    await office.press(PIA, Wish(Do.UNDO, campaign.number))

    assert (await office.newest()).author == EVA
    assert (await office.newest()).stage is Stage.DRAFT


async def test_what_missed_its_time_is_asked_about_and_sent_only_when_confirmed_anew(office: Office) -> None:
    """All senders are asked; whoever confirms does so at the number of now."""
    await office.subscribers(ANA)
    campaign = await office.scheduled()
    office.clock.forward(90)
    assert await office.campaigns.change(campaign.number, [Stage.SCHEDULED], stage=Stage.STALE)
    await office.newsroom.stale(campaign)
    assert [steps_of(*office.posted(person)) for person in (EVA, SIMON, PIA)] == [{Do.SHOW, Do.DISCARD}] * 3

    await office.tap(PIA, Do.SHOW)
    await office.tap(PIA, Do.NOW)
    await office.tap(PIA, Do.CONFIRM)

    found = await office.found(campaign.number)
    assert (found.stage, found.sender, found.due_at) == (Stage.SCHEDULED, PIA, office.clock() + timedelta(seconds=60))


async def test_what_missed_its_time_can_be_thrown_away(office: Office) -> None:
    """By any sender."""
    await office.subscribers(ANA)
    campaign = await office.scheduled()
    assert await office.campaigns.change(campaign.number, [Stage.SCHEDULED], stage=Stage.STALE)
    await office.newsroom.stale(campaign)
    await office.tap(PIA, Do.DISCARD)

    assert (await office.newest()).stage is Stage.CANCELLED


async def test_who_cannot_be_reached_keeps_nobody_else_from_being_told(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    """Somebody in STAFF_IDS who has never started the bot."""
    await office.subscribers(ANA)
    campaign = await office.scheduled()
    office.messenger.away = {EVA, PIA}
    await office.newsroom.stale(campaign)

    assert [len(office.posted(person)) for person in (EVA, SIMON, PIA)] == [0, 1, 0]
    assert caplog.text.count("could not be told") == 2


async def test_telegram_away_is_no_obstacle_to_the_control_screen(office: Office) -> None:
    """The preview can be asked for again."""
    office.messenger.refusing = Unreachable("network")
    await office.written()

    assert Do.SHOW in steps_of(office.shown[EVA][-1])
    assert text_of(office.shown[EVA][-1]).startswith(office.texts("preview-failed", "sl", reason="network"))


def test_a_seal_breaks_once_for_one_person_and_one_thing() -> None:
    """In this order: who, what, when, and then whether it still says the same."""
    now = datetime(2025, 5, 14, 12, 0, tzinfo=KOPER)
    seals = Seals()
    word = seals.put(EVA, 1, digest("a"), now)

    assert seals.broken(word, SIMON, 1, digest("a"), now) is Check.EXPIRED
    assert seals.broken(word, EVA, 2, digest("a"), now) is Check.EXPIRED
    assert seals.broken(word, EVA, 1, digest("a"), now + timedelta(minutes=10)) is Check.EXPIRED
    assert seals.broken(word, EVA, 1, digest("a"), now) is Check.HOLDS
    assert seals.broken(word, EVA, 1, digest("a"), now) is Check.EXPIRED
    assert seals.broken(seals.put(EVA, 1, digest("a"), now), EVA, 1, digest("b"), now) is Check.CHANGED
    assert seals.broken("", EVA, 1, digest("a"), now) is Check.EXPIRED


def test_old_seals_are_forgotten() -> None:
    """Memory does not grow with screens that nobody answers."""
    now = datetime(2025, 5, 14, 12, 0, tzinfo=KOPER)
    seals = Seals()
    for minute in range(60):
        seals.put(EVA, minute, digest("a"), now + timedelta(minutes=minute))

    assert len(seals._held) <= 11


async def test_both_texts_stand_in_the_preview_as_they_will_look(office: Office) -> None:
    """With the buttons that every message carries."""
    await office.subscribers(ANA)
    await office.written()

    assert [letter.content.text for _, letter in office.messenger.letters] == [SLOVENE, ITALIAN]
    assert all(letter.rows for _, letter in office.messenger.letters)
