"""What there is to mend, as staff see it: each language for itself, in its own words, and one press for a swap."""

from bot.services.newsroom.draft import contents
from bot.services.newsroom.wish import Do, Wish
from tests.services.newsroom.office import ANA, EVA, SIMON, Office, steps_of, wishes

SL = "Odpiramo novo kolesarsko pot ob obali, vabljeni na sprehod."
IT = "Apriamo la nuova pista ciclabile lungo la costa, venite a passeggiare."


async def test_each_language_is_accepted_for_itself(office: Office) -> None:
    """Whoever has looked at the Slovene has not looked at the Italian."""
    await office.subscribers(ANA)
    await office.written(sl=IT, it=SL)
    screen = office.shown[EVA][-1]
    assert {(Do.RIGHT, "language-sl"), (Do.RIGHT, "language-it")} <= set(wishes(screen))

    await office.tap(EVA, Do.RIGHT, "language-sl")
    left = office.shown[EVA][-1]
    assert not office.knows("found-language", left, language="sl")
    assert office.knows("found-language", left, language="it")
    await office.tap(EVA, Do.RIGHT, "language-it")

    assert Do.NOW in steps_of(office.shown[EVA][-1])


async def test_a_button_of_an_older_version_still_accepts_both(office: Office) -> None:
    """It names the rule alone."""
    await office.subscribers(ANA)
    campaign = await office.written(sl=IT, it=SL)

    await office.press(EVA, Wish(Do.RIGHT, campaign.number, "language"))

    assert Do.NOW in steps_of(office.shown[EVA][-1])


async def test_what_no_rule_names_is_not_accepted(office: Office) -> None:
    """Whatever a changed client sends."""
    campaign = await office.written(sl=IT, it=SL)

    for argument in ("language-de", "placeholder-sl", "-sl", ""):
        pressed = await office.press(EVA, Wish(Do.RIGHT, campaign.number, argument))
        assert office.knows("press-is-old", *pressed.replies)
    assert (await office.newest()).work.get("right") is None


async def test_texts_in_each_others_place_are_swapped_by_one_press(office: Office) -> None:
    """The preview follows; a slip mended in the chat then finds its text."""
    await office.subscribers(ANA)
    campaign = await office.written(sl=IT, it=SL)
    first = campaign.work["messages"]["sl"]

    await office.tap(EVA, Do.SWAP)

    written = contents(await office.newest())
    assert (written["sl"].text, written["it"].text) == (SL, IT)
    assert Do.NOW in steps_of(office.shown[EVA][-1])
    await office.newsroom.mend(EVA, office.note(first, IT.upper()))
    assert contents(await office.newest())["it"].text == IT.upper()


async def test_no_swap_where_one_text_is_right_or_missing_or_anothers(office: Office) -> None:
    """It would only move the trouble."""
    await office.subscribers(ANA)
    await office.written(sl=IT, it=IT + " Venite con noi.")
    assert Do.SWAP not in steps_of(office.shown[EVA][-1])
    swapped = await office.written(sl=IT, it=SL)
    await office.press(SIMON, office.button(EVA, Do.SWAP))
    assert await office.newest() == swapped
    await office.tap(EVA, Do.BEGIN, "news")
    await office.write(EVA, SL)
    half = await office.newest()

    assert office.knows("press-is-old", *(await office.press(EVA, Wish(Do.SWAP, half.number))).replies)


async def test_a_wrong_day_is_quoted_in_the_language_of_its_text(office: Office) -> None:
    """As it can be found there."""
    await office.written(sl="Sejem bo v petek, 12. 12. 2026.", it="La fiera è venerdì 12/12/2026.")
    screen = office.shown[EVA][-1]
    day = "sobota, 12. december 2026"

    assert office.knows("found-weekday", screen, language="sl", named="petek", day=day)
    assert office.knows("found-weekday", screen, language="it", named="venerdì", day=day)
