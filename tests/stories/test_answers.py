"""Asking, and what can be done with an answer."""

import pytest

from bot.texts import Texts
from tests.botapi import Person

pytestmark = pytest.mark.asyncio(loop_scope="session")

SEWERS_SL, SEWERS_IT = "Kdaj bo kanalizacija na vasi?", "Quando arriva la fognatura in paese?"


async def test_a_question_gets_the_programmes_own_words(ana: Person, say: Texts) -> None:
    """The pillar, the title, a quotation, the place in the programme, and buttons to go on."""
    ana.say(SEWERS_SL)
    answer = await ana.next_message()

    assert "<blockquote>" in answer.html
    assert answer.html.index("<b>") < answer.html.index("<blockquote>")
    wanted = ("more", "follow", "other-language", "share", "helpful", "unhelpful")
    assert set(answer.buttons) == {say(f"button-{label}", "sl") for label in wanted}
    assert len(answer.text) < 1200  # the first screen of a phone, two at most


async def test_the_language_of_the_question_is_the_language_of_the_answer(bruna: Person, ana: Person) -> None:
    """Whatever language the app has."""
    ana.say(SEWERS_IT)
    bruna.say(SEWERS_IT)

    assert (await ana.next_message()).text == (await bruna.next_message()).text


async def test_the_same_stands_in_the_other_language_one_press_away(ana: Person, bruna: Person, say: Texts) -> None:
    """The entry, its rank and its buttons are equal."""
    ana.say(SEWERS_SL)
    await ana.next_message()
    await ana.press(say("button-other-language", "sl"))
    bruna.say(SEWERS_IT)

    assert (await ana.next_message()).text == (await bruna.next_message()).text


async def test_a_shared_answer_opens_for_whoever_follows_the_link(ana: Person, bruna: Person, say: Texts) -> None:
    """In the language in which it was shared."""
    ana.say(SEWERS_SL)
    shared = await ana.next_message()
    link = (await ana.press(say("button-share", "sl"))).url or ""
    payload = link.partition("start%3D")[2].partition("&")[0]

    bruna.start(payload)

    assert (await bruna.next_message()).text == shared.text


async def test_an_opinion_is_thanked_for_and_changes_nothing(ana: Person, say: Texts) -> None:
    """A toast, and the answer stays as it is."""
    ana.say(SEWERS_SL)
    before = await ana.next_message()

    assert (await ana.press(say("button-helpful", "sl"))).text == say("thanks-helpful", "sl")
    assert (await ana.press(say("button-unhelpful", "sl"))).text == say("thanks-unhelpful", "sl")
    assert ana.last == before


async def test_what_the_programme_does_not_speak_of_is_said_honestly(ana: Person, say: Texts) -> None:
    """No entry is shown, and the way to the whole programme is."""
    ana.say("Kdaj odpeljejo smeti?")
    answer = await ana.next_message()

    assert "<blockquote>" not in answer.html
    assert say("button-all", "sl") in answer.buttons


async def test_a_follow_up_is_understood_from_the_question_before(ana: Person, bruna: Person) -> None:
    """Two words are enough to ask for the other language."""
    ana.say(SEWERS_SL)
    await ana.next_message()
    ana.say("in italiano?")
    bruna.say(SEWERS_IT)

    assert (await ana.next_message()).text == (await bruna.next_message()).text


async def test_one_word_without_carons_and_with_capitals_is_a_question(ana: Person) -> None:
    """Nobody is asked to write well."""
    for text in ("KANALIZACIJA", "kanalizacia", "fekalije", "🙂"):
        ana.say(text)
        assert (await ana.next_message()).text


async def test_no_answer_is_ever_empty_or_raises(ana: Person, say: Texts) -> None:
    """Whatever is typed, something is answered, and it is not the sentence for failures."""
    odd = (
        "?",
        "…",
        "a",
        "0",
        "<b>",
        "&amp;",
        "'; DROP TABLE people; --",
        "\u202eabc",
        "ﷺ" * 50,
        "x" * 4000,
        "/",
        "@",
        "😀" * 500,
    )
    for text in odd:
        ana.say(text)
        assert (await ana.next_message()).text not in {"", say("failure", "sl")}
