"""A question of a draft that waits: how its waiting ends, and how a message that was no text is given back."""

import pytest

from bot.services.newsroom.draft import contents
from bot.services.newsroom.wish import Do, Wish
from bot.storage import Campaign, Stage
from tests.services.newsroom.office import ANA, EVA, ITALIAN, SIMON, SLOVENE, Office, steps_of

QUESTION = "kdaj bo vrtec v Hrvatinih"


async def asked(office: Office, feed: str = "news") -> Campaign:
    """A draft that waits for its first answer."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, feed)
    return await office.newest()


@pytest.mark.parametrize("feed", ["news", "events", "entry"])
async def test_a_question_says_that_it_waits_and_how_to_leave(office: Office, feed: str) -> None:
    """Half an hour; put aside, or thrown away."""
    await asked(office, feed)
    screen = office.shown[EVA][-1]

    assert office.knows("ask-waits", screen, minutes=30)
    assert {Do.LATER, Do.DISCARD} <= steps_of(screen)


async def test_what_does_not_answer_it_offers_the_same_ways_out(office: Office) -> None:
    """A time that cannot be read, a name in one language, a sticker where words are expected."""
    await asked(office, "events")
    for replies in (await office.write(EVA, QUESTION), await office.send(EVA, None)):
        assert steps_of(*(replies or ())) == {Do.LATER, Do.DISCARD}
    await office.write(EVA, "Praznik | Festa")

    assert steps_of(*(await office.write(EVA, QUESTION) or ())) == {Do.LATER, Do.DISCARD}


async def test_put_aside_it_takes_nothing_until_it_is_gone_on_with(office: Office) -> None:
    """What was written stays; one tap asks again."""
    campaign = await asked(office)
    await office.write(EVA, SLOVENE)
    pressed = await office.tap(EVA, Do.LATER)
    assert office.knows("put-aside", *pressed.replies, name=office.name(await office.newest()))
    assert await office.write(EVA, QUESTION) is None
    assert await office.newsroom.missed(EVA) == ()

    await office.tap(EVA, Do.OPEN)
    await office.write(EVA, ITALIAN)

    assert set(contents(await office.found(campaign.number))) == {"sl", "it"}


@pytest.mark.parametrize(("minutes", "taken"), [(29, True), (30, False), (600, False)])
async def test_after_half_an_hour_it_waits_no_more(office: Office, minutes: int, *, taken: bool) -> None:
    """Whoever was interrupted asks the bot something, and does not write to thousands."""
    await asked(office)
    office.clock.forward(minutes)

    assert (await office.write(EVA, QUESTION) is not None) == taken
    assert bool((await office.newest()).content) == taken


async def test_each_answer_begins_the_half_hour_anew(office: Office) -> None:
    """A translation takes its time."""
    await asked(office)
    office.clock.forward(20)
    await office.write(EVA, SLOVENE)
    office.clock.forward(20)

    assert await office.write(EVA, ITALIAN) is not None


async def test_whoever_comes_too_late_is_told_so_once_and_goes_on(office: Office) -> None:
    """Their text was answered like a question; silence would let them believe that it was taken."""
    campaign = await asked(office)
    office.clock.forward(45)
    assert await office.write(EVA, SLOVENE) is None
    told = await office.newsroom.missed(EVA)
    assert office.knows("wait-over", *told, name=office.name(campaign))
    assert steps_of(*told) == {Do.OPEN}
    assert await office.newsroom.missed(EVA) == ()
    await office.newsroom.interrupt(EVA)
    assert await office.newsroom.missed(EVA) == ()

    await office.press(EVA, Wish(Do.OPEN, campaign.number))
    await office.write(EVA, SLOVENE)

    assert contents(await office.newest())["sl"].text == SLOVENE


async def test_what_a_text_took_the_place_of_is_not_kept_with_what_is_sent(office: Office) -> None:
    """It may have been a question to the bot, and campaigns are kept for two years."""
    await office.subscribers(ANA)
    await office.written(sl=QUESTION)
    await office.press(EVA, Wish(Do.WRITE, (await office.newest()).number, "sl"))
    await office.write(EVA, SLOVENE)
    assert QUESTION in str((await office.newest()).work)
    await office.tap(EVA, Do.NOW)
    await office.tap(EVA, Do.CONFIRM)
    campaign = await office.newest()

    assert campaign.stage is Stage.SCHEDULED
    assert QUESTION not in str((campaign.content, campaign.work))


async def test_a_command_ends_the_waiting_and_the_buttons_of_the_question_go_on(office: Office) -> None:
    """Whoever reads the help writes a question next; the old screen still works."""
    await asked(office)
    await office.write(EVA, SLOVENE)
    await office.newsroom.interrupt(EVA)

    assert await office.write(EVA, QUESTION) is None
    assert office.knows("wait-over", *await office.newsroom.missed(EVA), name=office.name(await office.newest()))
    await office.tap(EVA, Do.SKIP, "it-other")
    assert (await office.newest()).content["missing"] == "other"


async def test_the_first_screen_ends_the_waiting_too(office: Office) -> None:
    """By its button as by its command."""
    await asked(office)
    await office.press(EVA, Wish(Do.HOME))

    assert await office.write(EVA, QUESTION) is None


async def test_the_waiting_of_one_is_not_ended_by_another(office: Office) -> None:
    """Simon reads the help while Eva writes."""
    await asked(office)
    await office.newsroom.interrupt(SIMON)

    assert await office.write(EVA, SLOVENE) is not None


async def test_what_was_taken_is_shown_and_can_be_taken_back_and_answered(office: Office) -> None:
    """The draft is as it was, and does not wait."""
    campaign = await asked(office)
    replies = await office.write(EVA, QUESTION)
    assert office.knows("taken", *(replies or ()), language="sl", words=QUESTION)

    pressed = await office.tap(EVA, Do.NOT_MEANT)

    assert pressed.in_place
    assert pressed.question == QUESTION
    assert (await office.found(campaign.number)).content == {}
    assert await office.write(EVA, "in kje") is None
    await office.tap(EVA, Do.OPEN)
    assert office.knows("ask-sl", office.shown[EVA][-1])


async def test_also_the_last_text_can_be_taken_back(office: Office) -> None:
    """The preview has been shown by then; what was rewritten has its old words again."""
    await office.subscribers(ANA)
    await office.written()
    await office.tap(EVA, Do.WRITE, "it")
    await office.write(EVA, QUESTION)
    assert Do.NOT_MEANT in steps_of(office.shown[EVA][-1])

    await office.tap(EVA, Do.NOT_MEANT)

    assert contents(await office.newest())["it"].text == ITALIAN


async def test_a_text_is_taken_back_once_and_none_but_the_shown_one(office: Office) -> None:
    """Pressed twice, or below an older text, the button is an old one."""
    await asked(office)
    await office.write(EVA, QUESTION)
    button = office.button(EVA, Do.NOT_MEANT)
    await office.press(EVA, button)
    assert office.knows("press-is-old", *(await office.press(EVA, button)).replies)
    await office.tap(EVA, Do.OPEN)
    await office.write(EVA, SLOVENE)

    assert office.knows("press-is-old", *(await office.press(EVA, button)).replies)
    assert contents(await office.newest())["sl"].text == SLOVENE


async def test_nobody_takes_back_what_is_confirmed_or_anothers(office: Office) -> None:
    """The button of an older screen changes nothing that was shown to anybody."""
    await office.subscribers(ANA)
    campaign = await office.written()
    button = office.button(EVA, Do.NOT_MEANT)
    await office.press(SIMON, button)
    assert await office.found(campaign.number) == campaign
    await office.tap(EVA, Do.NOW)
    await office.tap(EVA, Do.CONFIRM)
    scheduled = await office.found(campaign.number)

    assert office.knows("press-is-old", *(await office.press(EVA, button)).replies)
    assert await office.found(campaign.number) == scheduled


async def test_a_picture_without_words_is_taken_back_and_asks_nothing(office: Office) -> None:
    """Nothing in it could be answered."""
    await asked(office)
    replies = await office.write(EVA, "", "photo")
    assert office.knows("taken-file", *(replies or ()), language="sl")

    assert not (await office.tap(EVA, Do.NOT_MEANT)).question
    assert (await office.newest()).content == {}


async def test_a_kind_that_is_pressed_twice_begins_one_draft(office: Office) -> None:
    """And what was left before anything was written is gone on with."""
    await office.home(EVA)
    button = office.button(EVA, Do.BEGIN, "news")
    for _ in range(2):
        await office.press(EVA, button)
    assert len(await office.campaigns.in_stage(Stage.DRAFT)) == 1

    await office.write(EVA, SLOVENE)
    await office.press(EVA, button)

    assert len(await office.campaigns.in_stage(Stage.DRAFT)) == 2


@pytest.mark.parametrize("do", [Do.LATER, Do.NOT_MEANT])
async def test_not_now_on_an_older_draft_ends_the_waiting_of_the_newer_too(office: Office, do: Do) -> None:
    """The word says that what is written next is a plain question: so it is, whichever draft it stood below."""
    await asked(office)
    await office.write(EVA, SLOVENE)
    old = office.button(EVA, do)
    newer = await asked(office, "notices")

    pressed = await office.press(EVA, old)

    assert pressed.in_place
    assert await office.write(EVA, QUESTION) is None
    assert await office.newsroom.missed(EVA) == ()
    assert (await office.found(newer.number)).stage is Stage.DRAFT
    await office.press(EVA, Wish(Do.OPEN, newer.number))
    assert office.knows("ask-sl", office.shown[EVA][-1])


async def test_looking_at_a_finished_draft_ends_the_waiting_of_another(office: Office) -> None:
    """Whoever goes on with one has left the other; one at most waits."""
    await office.subscribers(ANA)
    ready = await office.written()
    newer = await asked(office, "notices")

    await office.press(EVA, Wish(Do.OPEN, ready.number))

    assert await office.write(EVA, QUESTION) is None
    assert (await office.found(newer.number)).content == {}


async def test_a_slip_mended_in_an_older_message_leaves_the_question_of_another_draft(office: Office) -> None:
    """The mended text is taken over without a new preview in between."""
    await office.subscribers(ANA)
    ready = await office.written()
    message = ready.work["messages"]["it"]
    newer = await asked(office, "notices")

    replies = await office.newsroom.mend(EVA, office.note(message, ITALIAN.upper()))
    await office.write(EVA, SLOVENE)

    assert office.knows("edit-taken", *(replies or ()))
    assert contents(await office.found(ready.number))["it"].text == ITALIAN.upper()
    assert contents(await office.found(newer.number))["sl"].text == SLOVENE
