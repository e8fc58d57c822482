"""A question to the bot that became the reason for giving something back: it is shown, and taken back."""

from bot.services.newsroom.wish import Do, Wish
from bot.storage import Campaign, Stage
from tests.services.newsroom.office import ANA, EVA, PIA, SIMON, Office, steps_of

QUESTION = "kdaj bo vrtec v Hrvatinih"


async def given_back(careful: Office) -> Campaign:
    """What Eva wrote, given back by Pia for something that she only wanted to know."""
    await careful.subscribers(ANA)
    campaign = await careful.written()
    await careful.tap(EVA, Do.NOW)
    await careful.tap(PIA, Do.SHOW)
    await careful.tap(PIA, Do.GIVE_BACK)
    await careful.write(PIA, QUESTION)
    return await careful.found(campaign.number)


async def test_the_giver_reads_what_was_taken_as_the_reason(careful: Office) -> None:
    """And may say that it was none, though she does not write."""
    await given_back(careful)
    screen = careful.shown[PIA][-1]

    assert careful.knows("taken-reason", screen, reason=QUESTION)
    assert Do.NOT_MEANT in steps_of(screen)


async def test_taken_back_it_waits_again_is_answered_and_the_author_hears_of_it(careful: Office) -> None:
    """Pia confirms it a minute later; no reason is left on it."""
    campaign = await given_back(careful)
    pressed = await careful.tap(PIA, Do.NOT_MEANT)
    again = await careful.found(campaign.number)

    assert careful.knows("reason-taken-back", *pressed.replies, name=careful.name(campaign))
    assert (pressed.in_place, pressed.question) == (True, QUESTION)
    assert (again.stage, again.author) == (Stage.REVIEW, EVA)
    assert QUESTION not in str(again.work)
    assert careful.knows("reason-not-meant-waits", careful.posted(EVA)[-1], name=careful.name(campaign))
    await careful.tap(PIA, Do.SHOW)
    await careful.tap(PIA, Do.SEND)
    await careful.tap(PIA, Do.CONFIRM)
    assert (await careful.found(campaign.number)).stage is Stage.SCHEDULED


async def test_an_author_who_is_at_work_keeps_the_draft_without_the_reason(careful: Office) -> None:
    """Nothing is taken out of her hands while she is asked for a text."""
    campaign = await given_back(careful)
    await careful.tap(EVA, Do.OPEN)
    await careful.press(EVA, Wish(Do.WRITE, campaign.number, "it"))

    pressed = await careful.tap(PIA, Do.NOT_MEANT)

    assert careful.knows("reason-taken-back-late", *pressed.replies, name=careful.name(campaign))
    assert careful.knows("reason-not-meant-yours", careful.posted(EVA)[-1], name=careful.name(campaign))
    kept = await careful.found(campaign.number)
    assert (kept.stage, "reason" in kept.work) == (Stage.DRAFT, False)
    assert await careful.write(EVA, "La fiera è il 12 dicembre alle 18.") is not None


async def test_a_reason_is_taken_back_once_by_its_giver_and_while_it_stands(careful: Office) -> None:
    """Pressed twice, by another, or after the text has changed, the button is an old one."""
    campaign = await given_back(careful)
    button = careful.button(PIA, Do.NOT_MEANT)
    assert careful.knows("press-is-old", *(await careful.press(SIMON, button)).replies)
    assert (await careful.found(campaign.number)).stage is Stage.DRAFT
    await careful.press(PIA, button)

    assert careful.knows("press-is-old", *(await careful.press(PIA, button)).replies)

    await careful.press(PIA, Wish(Do.GIVE_BACK, campaign.number))
    await careful.write(PIA, QUESTION)
    await careful.press(EVA, Wish(Do.WRITE, campaign.number, "it"))
    await careful.write(EVA, "La fiera si tiene il 12 dicembre alle 18.")
    assert careful.knows("press-is-old", *(await careful.press(PIA, careful.button(PIA, Do.NOT_MEANT))).replies)
