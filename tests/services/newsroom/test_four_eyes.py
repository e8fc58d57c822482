"""Four eyes: nobody confirms what they wrote themselves; an editor needs a sender anyway."""

from datetime import datetime, timedelta

from bot.services.newsroom.staff import Staff
from bot.services.newsroom.wish import Do, Wish
from bot.storage import Erasure, Stage
from bot.texts.dates import KOPER, when
from tests.services.newsroom.office import ANA, EVA, ITALIAN, META, PIA, SIMON, Office, steps_of


async def test_the_author_hands_over_and_every_other_sender_is_asked(careful: Office) -> None:
    """Whoever may not confirm is not."""
    await careful.subscribers(ANA)
    await careful.written()
    pressed = await careful.tap(EVA, Do.NOW)
    campaign = await careful.newest()

    assert careful.knows("handed-over", *pressed.replies, name=careful.name(campaign))
    assert campaign.stage is Stage.REVIEW
    assert [len(careful.posted(person)) for person in (EVA, SIMON, META, PIA)] == [0, 1, 0, 1]


async def test_another_one_looks_confirms_and_the_author_hears_of_it(careful: Office) -> None:
    """The preview comes to the second person; the author may still take it back."""
    await careful.subscribers(ANA)
    await careful.written()
    await careful.tap(EVA, Do.NOW)
    await careful.tap(SIMON, Do.SHOW)
    assert [person for person, _ in careful.messenger.letters] == [EVA, EVA, SIMON, SIMON]

    await careful.tap(SIMON, Do.SEND)
    await careful.tap(SIMON, Do.CONFIRM)
    campaign = await careful.newest()

    assert (campaign.stage, campaign.author, campaign.sender) == (Stage.SCHEDULED, EVA, SIMON)
    assert campaign.due_at == careful.clock() + timedelta(seconds=60)
    assert steps_of(*careful.posted(EVA)) == {Do.UNDO, Do.SHOW}


async def test_the_author_cannot_confirm_whatever_they_send(careful: Office) -> None:
    """Neither as a draft nor while it waits, nor after its time was missed."""
    await careful.subscribers(ANA)
    campaign = await careful.written()
    await careful.tap(EVA, Do.NOW)
    for do in (Do.SEND, Do.NOW):
        assert Do.CONFIRM not in steps_of(*(await careful.press(EVA, Wish(do, campaign.number))).replies)
    seal = careful.newsroom.confirming.seals.put(EVA, campaign.number, "", careful.clock())
    await careful.press(EVA, Wish(Do.CONFIRM, campaign.number, seal))
    assert (await careful.newest()).stage is Stage.REVIEW

    await careful.campaigns.change(campaign.number, [Stage.REVIEW], stage=Stage.STALE)
    pressed = await careful.press(EVA, Wish(Do.NOW, campaign.number))

    assert Do.CONFIRM not in steps_of(*pressed.replies)


async def test_the_time_that_the_author_chose_is_what_the_second_person_confirms(careful: Office) -> None:
    """It stands on their screen, and no button there sends at another: whoever wishes that gives it back."""
    await careful.subscribers(ANA)
    await careful.written()
    await careful.tap(EVA, Do.WHEN)
    await careful.write(EVA, "jutri ob 9")
    (screen,) = (await careful.tap(SIMON, Do.SHOW)).replies
    chosen = datetime(2025, 5, 15, 9, 0, tzinfo=KOPER)
    assert careful.knows("confirm-when", screen, when=when(chosen, "sl"))
    assert Do.NOW not in steps_of(screen)
    await careful.press(SIMON, Wish(Do.NOW, (await careful.newest()).number))  # a button of an older version
    await careful.tap(SIMON, Do.SEND)
    await careful.tap(SIMON, Do.CONFIRM)

    due = (await careful.newest()).due_at
    assert due is not None
    assert due - careful.clock() == timedelta(hours=19)


async def test_whoever_rewrites_becomes_the_author(careful: Office) -> None:
    """And so needs another one in turn; the first author may be that one."""
    await careful.subscribers(ANA)
    await careful.written()
    await careful.tap(EVA, Do.NOW)
    await careful.tap(SIMON, Do.SHOW)
    await careful.tap(SIMON, Do.WRITE, "it")
    await careful.write(SIMON, ITALIAN.upper())
    assert ((await careful.newest()).stage, (await careful.newest()).author) == (Stage.DRAFT, SIMON)
    assert careful.knows("taken-over", *careful.posted(EVA), name=careful.name(await careful.newest()))

    await careful.tap(SIMON, Do.NOW)
    await careful.tap(EVA, Do.SHOW)
    await careful.tap(EVA, Do.SEND)
    await careful.tap(EVA, Do.CONFIRM)

    assert (await careful.newest()).sender == EVA


async def test_a_confirmation_that_was_asked_before_a_rewrite_holds_no_more(careful: Office) -> None:
    """Simon looks, Eva takes it back and rewrites, hands over anew: Simon's old question sends nothing."""
    await careful.subscribers(ANA)
    await careful.written()
    await careful.tap(EVA, Do.NOW)
    await careful.tap(SIMON, Do.SHOW)
    await careful.tap(SIMON, Do.SEND)
    old = careful.button(SIMON, Do.CONFIRM)
    await careful.tap(EVA, Do.GIVE_BACK)
    await careful.tap(EVA, Do.OPEN)
    await careful.tap(EVA, Do.WRITE, "it")
    await careful.write(EVA, ITALIAN.upper())
    await careful.tap(EVA, Do.NOW)

    pressed = await careful.press(SIMON, old)

    assert careful.knows("confirm-changed", *pressed.replies)
    assert (await careful.newest()).stage is Stage.REVIEW


async def test_a_confirmation_that_was_asked_before_a_takeover_holds_no_more(careful: Office) -> None:
    """Simon is asked, and then begins to rewrite it: not a word is another yet, but it is his now."""
    await careful.subscribers(ANA)
    await careful.written()
    await careful.tap(EVA, Do.NOW)
    await careful.tap(SIMON, Do.SHOW)
    await careful.tap(SIMON, Do.SEND)
    old = careful.button(SIMON, Do.CONFIRM)
    await careful.tap(SIMON, Do.WRITE, "it")

    await careful.press(SIMON, old)

    assert ((await careful.newest()).stage, (await careful.newest()).author) == (Stage.DRAFT, SIMON)


async def test_the_second_person_gives_it_back_with_a_reason_that_the_author_reads(careful: Office) -> None:
    """At once and on the draft, until it is handed over anew; whoever only sends may do so too."""
    await careful.subscribers(ANA)
    campaign = await careful.written()
    await careful.tap(EVA, Do.NOW)
    await careful.tap(PIA, Do.SHOW)
    asked = await careful.tap(PIA, Do.GIVE_BACK)
    assert careful.knows("ask-reason", *asked.replies)
    assert (await careful.found(campaign.number)).stage is Stage.REVIEW
    answered = await careful.write(PIA, "Datum ni pravi:\nsejem je 13. 12.")

    assert careful.knows("given-back", *(answered or ()), name=careful.name(campaign))
    assert (await careful.found(campaign.number)).stage is Stage.DRAFT
    reason = "Datum ni pravi: sejem je 13. 12."
    assert careful.knows("given-back-because", *careful.posted(EVA), reason=reason)
    assert steps_of(*careful.posted(EVA)) == {Do.OPEN}
    await careful.tap(EVA, Do.OPEN)
    assert careful.knows("given-back-because", careful.shown[EVA][-1], reason=reason)
    assert await careful.write(PIA, "kdaj bo vrtec") is None

    await careful.tap(EVA, Do.NOW)
    await careful.press(EVA, Wish(Do.GIVE_BACK, campaign.number))
    await careful.tap(EVA, Do.OPEN)
    assert not careful.knows("given-back-because", careful.shown[EVA][-1], reason=reason)


async def test_it_can_be_given_back_without_a_reason(careful: Office) -> None:
    """The question ends with that; so it does by pressing twice, which asks once."""
    await careful.subscribers(ANA)
    campaign = await careful.written()
    await careful.tap(EVA, Do.NOW)
    await careful.tap(SIMON, Do.SHOW)
    await careful.tap(SIMON, Do.GIVE_BACK, "")
    question = await careful.newest()
    await careful.press(SIMON, Wish(Do.GIVE_BACK, campaign.number))
    assert await careful.newest() == question
    await careful.tap(SIMON, Do.GIVE_BACK, "plain")

    assert (await careful.found(campaign.number)).stage is Stage.DRAFT
    assert (await careful.newest()).stage is Stage.CANCELLED
    assert steps_of(*careful.posted(EVA)) == {Do.OPEN}
    assert await careful.write(SIMON, "kdaj bo vrtec") is None


async def test_a_reason_for_what_the_author_has_taken_back_meanwhile_is_told_so(careful: Office) -> None:
    """It goes nowhere, and nothing changes."""
    await careful.subscribers(ANA)
    campaign = await careful.written()
    await careful.tap(EVA, Do.NOW)
    await careful.tap(SIMON, Do.SHOW)
    await careful.tap(SIMON, Do.GIVE_BACK, "")
    await careful.press(EVA, Wish(Do.GIVE_BACK, campaign.number))
    before = await careful.found(campaign.number)

    answered = await careful.write(SIMON, "Datum ni pravi.") or ()
    assert careful.knows("draft-of-other", *answered, name=careful.name(before))
    assert await careful.found(campaign.number) == before


async def test_whoever_confirms_reads_since_when_it_waits_and_that_an_editor_wrote_it(careful: Office) -> None:
    """In the message that asks and on the screen; names are not kept."""
    await careful.subscribers(ANA)
    await careful.written()
    await careful.tap(EVA, Do.NOW)
    handed = when(careful.clock(), "sl")
    careful.clock.forward(30)
    (screen,) = (await careful.tap(SIMON, Do.SHOW)).replies

    assert careful.knows("review-by-editor", *careful.posted(SIMON), when=handed)
    assert careful.knows("review-by-editor", screen, when=handed)
    assert careful.knows("confirm-now", screen)


async def test_a_draft_that_came_back_with_its_time_is_handed_over_with_it(careful: Office) -> None:
    """The time stands on the screen; dropping it has a button of its own."""
    await careful.subscribers(ANA)
    campaign = await careful.written()
    await careful.tap(EVA, Do.WHEN)
    await careful.write(EVA, "jutri ob 9")
    await careful.press(SIMON, Wish(Do.GIVE_BACK, campaign.number, "plain"))
    await careful.tap(EVA, Do.OPEN)
    screen = careful.shown[EVA][-1]
    assert careful.knows("confirm-when", screen, when=when(datetime(2025, 5, 15, 9, 0, tzinfo=KOPER), "sl"))
    assert {Do.SEND, Do.NOW} <= steps_of(screen)

    await careful.tap(EVA, Do.SEND)
    again = await careful.found(campaign.number)
    assert (again.stage, "due" in again.work) == (Stage.REVIEW, True)


async def test_what_waits_stands_on_the_first_screen_of_senders(careful: Office) -> None:
    """Whoever missed the message finds it there."""
    await careful.subscribers(ANA)
    await careful.written()
    careful.messenger.away = {SIMON, PIA}
    pressed = await careful.tap(EVA, Do.NOW)
    campaign = await careful.newest()

    assert careful.knows("handed-over-unheard", *pressed.replies, name=careful.name(campaign))
    assert Do.OPEN in steps_of(await careful.home(PIA))
    assert Do.OPEN not in steps_of(await careful.home(META))


async def test_nobody_else_changes_the_time_that_was_chosen(careful: Office) -> None:
    """Not even the author, while it waits."""
    await careful.subscribers(ANA)
    await careful.written()
    await careful.tap(EVA, Do.WHEN)
    await careful.write(EVA, "jutri ob 9")
    before = await careful.newest()

    for person in (EVA, META):
        await careful.press(person, Wish(Do.NOW, before.number))

    assert await careful.newest() == before


async def test_whoever_has_their_data_erased_does_not_confirm_their_own(careful: Office) -> None:
    """Nobody knows any more who wrote it; another one rewrites it or throws it away."""
    await careful.subscribers(ANA)
    await careful.written()
    await careful.tap(EVA, Do.NOW)
    await Erasure(careful.database).erase(EVA)
    campaign = await careful.newest()
    assert campaign.author is None

    for person in (EVA, SIMON):
        pressed = await careful.press(person, Wish(Do.SEND, campaign.number))
        assert Do.CONFIRM not in steps_of(*pressed.replies)
    await careful.tap(SIMON, Do.SHOW)
    assert {Do.WRITE, Do.DISCARD} <= steps_of(careful.shown[SIMON][-1])


async def test_what_another_wrote_and_somebody_throws_away_both_may_bring_back(careful: Office) -> None:
    """The author hears of it; the offer to bring it back stands with both."""
    await careful.subscribers(ANA)
    campaign = await careful.written()
    await careful.tap(EVA, Do.NOW)

    pressed = await careful.press(SIMON, Wish(Do.DISCARD, campaign.number))

    assert careful.knows("discarded", *pressed.replies, name=careful.name(campaign))
    assert steps_of(*pressed.replies) == steps_of(careful.posted(EVA)[-1]) == {Do.RESTORE}


async def test_an_editor_hands_over_also_without_four_eyes(office: Office) -> None:
    """Who writes and does not send needs somebody who does."""
    await office.subscribers(ANA)
    await office.written(META)
    await office.tap(META, Do.NOW)
    assert (await office.newest()).stage is Stage.REVIEW
    await office.tap(PIA, Do.SHOW)
    await office.tap(PIA, Do.SEND)
    await office.tap(PIA, Do.CONFIRM)

    assert (await office.newest()).sender == PIA


async def test_without_anybody_who_could_confirm_the_draft_stays(careful: Office) -> None:
    """It would wait for ever."""
    careful.staff = Staff(frozenset({EVA}), frozenset({EVA}), four_eyes=True)
    careful.restart()
    await careful.subscribers(ANA)
    await careful.written()

    assert careful.knows("nobody-confirms", *(await careful.tap(EVA, Do.NOW)).replies)
    assert (await careful.newest()).stage is Stage.DRAFT


async def test_whoever_stops_it_others_hear_of_it(careful: Office) -> None:
    """The author's screen says that it goes out; that is no longer true."""
    await careful.subscribers(ANA)
    await careful.written()
    await careful.tap(EVA, Do.NOW)
    await careful.tap(SIMON, Do.SHOW)
    await careful.tap(SIMON, Do.SEND)
    await careful.tap(SIMON, Do.CONFIRM)
    campaign = await careful.newest()

    await careful.press(SIMON, Wish(Do.UNDO, campaign.number))

    assert careful.knows("undone-by-other", careful.posted(EVA)[-1], name=careful.name(campaign))
