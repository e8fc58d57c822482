"""What is thrown away: whom that concerns hears of it, and no way back is offered that leads nowhere."""

import pytest

from bot.services.newsroom.wish import Do, Wish
from bot.services.sending.content import Content
from bot.storage import Audience, Campaign, Erasure, Stage
from tests.services.newsroom.office import ANA, EVA, META, PIA, SIMON, Office, steps_of, wishes
from tests.services.newsroom.test_following import knowing, update


async def missed(office: Office) -> Campaign:
    """Something by Eva whose time was missed, and all senders were asked."""
    await office.subscribers(ANA)
    campaign = await office.scheduled()
    office.clock.forward(90)
    assert await office.campaigns.change(campaign.number, [Stage.SCHEDULED], stage=Stage.STALE)
    await office.newsroom.stale(campaign)
    return await office.found(campaign.number)


async def offer(office: Office) -> Campaign:
    """An update that all senders were asked about."""
    await office.subscribers(ANA, feed="4.3")
    await office.newsroom.offer_updates(knowing(office, update()), office.clock())
    return await office.newest()


async def test_the_author_hears_that_somebody_has_thrown_away_what_missed_its_time(office: Office) -> None:
    """And so do the others who were asked; each gets a way back, and it works."""
    campaign = await missed(office)

    pressed = await office.tap(SIMON, Do.DISCARD)

    assert steps_of(*pressed.replies) == {Do.RESTORE}
    for person in (EVA, PIA):
        told = office.posted(person)[-1]
        assert office.knows("discarded-by-other", told, name=office.name(campaign))
        assert steps_of(told) == {Do.RESTORE}
    await office.tap(EVA, Do.RESTORE)
    found = await office.found(campaign.number)
    assert (found.stage, found.author, found.sender, found.ended_at) == (Stage.DRAFT, EVA, None, None)
    assert "discarded" not in found.work
    assert Do.NOW in steps_of(office.shown[EVA][-1])


async def test_whoever_threw_it_away_brings_it_back_as_it_stood(office: Office) -> None:
    """It is still its author's, waits as before, and whoever was told otherwise hears of that."""
    campaign = await missed(office)
    await office.tap(PIA, Do.DISCARD)

    pressed = await office.tap(PIA, Do.RESTORE)

    found = await office.found(campaign.number)
    assert (found.stage, found.author, found.sender) == (Stage.STALE, EVA, EVA)
    assert steps_of(*pressed.replies) == {Do.NOW, Do.DISCARD, Do.SHOW}
    for person in (EVA, SIMON):
        assert office.knows("restored-by-other", office.posted(person)[-1], name=office.name(campaign))
        assert steps_of(office.posted(person)[-1]) == {Do.OPEN}


async def test_who_else_presses_after_it_was_thrown_away_reads_that(office: Office) -> None:
    """On both buttons of the question; whoever may, brings it back from there."""
    campaign = await missed(office)
    await office.tap(SIMON, Do.DISCARD)

    for do in (Do.DISCARD, Do.SHOW, Do.NOW, Do.UNDO):
        pressed = await office.press(PIA, Wish(do, campaign.number))
        assert office.knows("discarded-before", *pressed.replies, name=office.name(campaign))
        assert steps_of(*pressed.replies) == {Do.RESTORE}
    pressed = await office.press(META, Wish(Do.SHOW, campaign.number))
    assert office.knows("discarded-before", *pressed.replies, name=office.name(campaign))
    assert steps_of(*pressed.replies) == set()


async def test_whoever_may_not_bring_it_back_does_not(office: Office) -> None:
    """Neither what another wrote and discarded, whatever a client sends, nor what was stopped while it was sent."""
    draft = await office.written()
    await office.press(EVA, Wish(Do.DISCARD, draft.number))
    await office.press(SIMON, Wish(Do.RESTORE, draft.number))
    assert (await office.found(draft.number)).stage is Stage.CANCELLED

    await office.subscribers(ANA)
    campaign = await office.sending()
    await office.press(EVA, Wish(Do.CANCEL_YES, campaign.number))
    pressed = await office.press(EVA, Wish(Do.RESTORE, campaign.number))

    assert office.knows("report-cancelled", *pressed.replies, name=office.name(campaign))
    assert (await office.found(campaign.number)).stage is Stage.CANCELLED


async def test_what_was_thrown_away_is_found_from_the_first_screen(office: Office) -> None:
    """By those who may bring it back; without any, no button stands there."""
    assert (Do.LIST, "discard") not in wishes(await office.home(EVA))
    campaign = await missed(office)
    await office.tap(SIMON, Do.DISCARD)
    assert (Do.LIST, "discard") not in wishes(await office.home(META))

    for person in (EVA, PIA):
        await office.home(person)
        listed = await office.tap(person, Do.LIST, "discard")
        assert office.knows("list-discarded", *listed.replies)
        assert wishes(*listed.replies) == [(Do.OPEN, ""), (Do.HOME, "")]
    await office.press(EVA, listed_button := office.button(EVA, Do.OPEN))
    assert office.knows("discarded-before", office.shown[EVA][-1], name=office.name(campaign))
    await office.tap(EVA, Do.RESTORE)
    assert (await office.found(campaign.number)).stage is Stage.DRAFT
    assert listed_button.label == office.name(campaign)


async def test_a_draft_without_a_word_is_not_worth_a_way_back(office: Office) -> None:
    """Nobody misses it."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")
    await office.tap(EVA, Do.DISCARD)

    assert (Do.LIST, "discard") not in wishes(await office.home(EVA))


async def test_one_who_does_not_wish_to_send_an_update_does_not_bury_it(office: Office) -> None:
    """The others are told that somebody decided so, and each of them finds it again."""
    campaign = await offer(office)
    await office.tap(EVA, Do.DISCARD)

    for person in (SIMON, PIA):
        told = office.posted(person)[-1]
        assert office.knows("update-left", told, name=office.name(campaign))
        assert steps_of(told) == {Do.RESTORE}
        assert (Do.LIST, "discard") in wishes(await office.home(person))
    pressed = await office.press(PIA, Wish(Do.SHOW, campaign.number))
    assert office.knows("update-left", *pressed.replies, name=office.name(campaign))


@pytest.mark.parametrize("person", [EVA, SIMON, PIA])
async def test_an_offer_that_is_brought_back_is_nobodys(office: Office, person: int) -> None:
    """Whoever did so, any sender may look at it and send it."""
    campaign = await offer(office)
    await office.tap(EVA, Do.DISCARD)
    await office.press(person, Wish(Do.RESTORE, campaign.number))
    found = await office.found(campaign.number)
    assert (found.stage, found.author) == (Stage.REVIEW, None)

    for each in (EVA, SIMON, PIA):
        pressed = await office.press(each, Wish(Do.SHOW, campaign.number))
        assert Do.SEND in steps_of(*pressed.replies)


async def test_an_offer_that_was_rewritten_and_thrown_away_is_not_buried_either(careful: Office) -> None:
    """The other senders hear of it; brought back by one of them it waits for them, as its writer left it."""
    campaign = await offer(careful)
    await careful.press(EVA, Wish(Do.WRITE, campaign.number, "sl"))
    await careful.press(EVA, Wish(Do.DISCARD, campaign.number))
    assert careful.knows("update-left", careful.posted(SIMON)[-1], name=careful.name(campaign))

    pressed = await careful.tap(SIMON, Do.RESTORE)

    assert ((await careful.newest()).stage, (await careful.newest()).author) == (Stage.REVIEW, EVA)
    assert Do.SEND in steps_of(*pressed.replies)
    await careful.press(EVA, Wish(Do.SEND, campaign.number))
    assert Do.CONFIRM not in steps_of(careful.shown[EVA][-1])


async def test_an_offer_that_is_taken_back_in_its_minute_is_nobodys_again(office: Office) -> None:
    """Any sender finds it where it waited."""
    campaign = await offer(office)
    await office.press(SIMON, Wish(Do.SEND, campaign.number))
    await office.tap(SIMON, Do.CONFIRM)
    undone = await office.tap(SIMON, Do.UNDO)

    assert office.knows("undone-offer", *undone.replies, name=office.name(campaign))
    assert ((await office.newest()).stage, (await office.newest()).author) == (Stage.REVIEW, None)
    assert Do.SEND in steps_of(*(await office.press(PIA, Wish(Do.SHOW, campaign.number))).replies)


async def test_a_text_that_lost_its_author_is_brought_back_as_it_waited(careful: Office) -> None:
    """With four eyes nobody may confirm it; it becomes nobody's draft by being thrown away and back."""
    await careful.subscribers(ANA)
    campaign = await careful.written()
    await careful.tap(EVA, Do.NOW)
    await Erasure(careful.database).erase(EVA)
    await careful.press(SIMON, Wish(Do.DISCARD, campaign.number))
    await careful.press(SIMON, Wish(Do.RESTORE, campaign.number))

    found = await careful.found(campaign.number)
    assert (found.stage, found.author) == (Stage.REVIEW, None)


async def test_a_change_that_another_writer_threw_away_is_their_draft_again(office: Office) -> None:
    """Whoever brings it back is told whose it is."""
    await office.subscribers(ANA, feed="events")
    number = await office.campaigns.begin(
        "events",
        now=office.clock(),
        content={},
        work={"asks": "new-place"},
        author=EVA,
        audience=Audience.INVITED,
        origin=1,
    )
    await office.press(META, Wish(Do.DISCARD, number or 0))
    pressed = await office.press(META, Wish(Do.RESTORE, number or 0))
    found = await office.found(number or 0)

    assert office.knows("restored-for-author", *pressed.replies, name=office.name(found))
    assert (found.stage, found.author) == (Stage.DRAFT, EVA)


async def test_who_looks_at_findings_is_offered_what_they_may_do(office: Office) -> None:
    """A sender who does not write mends nothing; an editor who does not send throws no offer away."""
    campaign = await offer(office)
    pressed = await office.press(META, Wish(Do.SHOW, campaign.number))
    assert Do.DISCARD not in steps_of(*pressed.replies)
    await office.campaigns.change(
        campaign.number, [Stage.REVIEW], content=dict(campaign.content) | {"sl": Content("Dne {kdaj}").as_json()}
    )

    pressed = await office.press(PIA, Wish(Do.SHOW, campaign.number))

    assert office.knows("found-placeholder", *pressed.replies, language="sl", found="{kdaj}")
    assert steps_of(*pressed.replies) == {Do.DISCARD}
