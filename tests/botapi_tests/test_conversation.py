"""People and a real application talk through the server."""

from __future__ import annotations

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

from tests.botapi import BotApi


@pytest.mark.usefixtures("echoing")
async def test_a_greeting_arrives_with_its_formatting_and_buttons(api: BotApi) -> None:
    """What the bot sends is what the person sees."""
    ana = api.person("Ana", language_code="sl")
    ana.start("newsletter")
    [greeting] = await ana.hears()
    assert (greeting.text, greeting.html) == ("Dober dan newsletter", "<b>Dober dan</b> newsletter")
    assert greeting.buttons == ("Šola", "Pot")


@pytest.mark.usefixtures("echoing")
async def test_a_press_brings_the_answer_and_the_edit(api: BotApi) -> None:
    """A press is awaited until the bot has answered; the edit is heard as one."""
    ana = api.person()
    ana.start()
    greeting = await ana.next_message()
    answer = await ana.press("Šola")
    [edited] = await ana.hears(kind="edit")
    assert (answer.text, answer.alert) == ("izbrano: school", False)
    assert (edited.id, edited.text, edited.edited, edited.buttons) == (greeting.id, "Odprto: school", 1, ())
    assert [message.text for message in ana.screen] == ["/start", "Odprto: school"]


@pytest.mark.usefixtures("echoing")
async def test_two_people_have_two_screens(api: BotApi) -> None:
    """Nobody sees what was said to somebody else."""
    ana, luca = api.person("Ana"), api.person("Luca", language_code="it")
    ana.say("čebela")
    luca.say("ape")
    assert (await ana.next_message()).text == "» čebela"
    assert (await luca.next_message()).text == "» ape"
    assert len(ana.screen) == len(luca.screen) == 2


@pytest.mark.usefixtures("echoing")
async def test_settled_means_that_everything_was_said(api: BotApi) -> None:
    """After settling, every message has its answer."""
    people = [api.person(f"P{number}") for number in range(10)]
    for person in people:
        person.say("živjo")
    await api.settled()
    assert [person.last.text for person in people] == ["» živjo"] * 10


@pytest.mark.usefixtures("echoing")
async def test_quiet_fails_when_the_bot_speaks(api: BotApi) -> None:
    """An assertion that could not fail would be worth nothing."""
    ana = api.person()
    ana.say("živjo")
    with pytest.raises(AssertionError, match="not quiet"):
        await ana.quiet(5)


@pytest.mark.usefixtures("echoing")
async def test_quiet_holds_after_what_was_heard(api: BotApi) -> None:
    """What was heard already does not break the silence."""
    ana = api.person()
    ana.say("živjo")
    await ana.hears()
    await ana.quiet(0.1)


async def test_hearing_in_vain_shows_the_screen(api: BotApi) -> None:
    """A failed test says what was on the screen."""
    ana = api.person("Ana")
    ana.say("halo?")
    with pytest.raises(AssertionError, match="Ana: halo"):
        await ana.hears(timeout=0.05)


async def test_commands_and_mentions_are_marked_in_utf16_units(api: BotApi, bot: Bot) -> None:
    """An emoji counts as two, as in Telegram."""
    api.person().say("🏛🏛 @koper_bot /help@koper_bot")
    [update] = await bot.get_updates()
    assert update.message
    found = {kind: update.message.parse_entities([kind]) for kind in ("mention", "bot_command")}
    assert list(found["mention"].values()) == ["@koper_bot"]
    assert list(found["bot_command"].values()) == ["/help@koper_bot"]
    assert next(iter(found["mention"])).offset == 5


async def test_everything_people_send_is_understood_by_the_library(api: BotApi, bot: Bot) -> None:
    """Each attachment arrives as the kind it is."""
    ana = api.person()
    ana.send_voice()
    ana.send_photo("slika")
    ana.send_sticker()
    ana.send_contact()
    ana.send_location()
    ana.send_poll()
    ana.send_document()
    ana.send_animation()
    ana.send_video_note()
    ana.send_dice()
    kinds = (
        "voice",
        "photo",
        "sticker",
        "contact",
        "location",
        "poll",
        "document",
        "animation",
        "video_note",
        "dice",
    )
    updates = await bot.get_updates()
    assert len(updates) == len(kinds)
    for update, kind in zip(updates, kinds, strict=True):
        assert update.message
        assert getattr(update.message, kind)
    assert updates[1].message
    assert updates[1].message.caption == "slika"


async def test_an_edit_by_a_person_reaches_the_bot(api: BotApi, bot: Bot) -> None:
    """Under the id of the message it changes."""
    ana = api.person()
    message = ana.say("šla")
    ana.edit(message, "šola")
    updates = await bot.get_updates()
    assert updates[1].edited_message
    assert (updates[1].edited_message.message_id, updates[1].edited_message.text) == (message.id, "šola")


async def test_a_query_can_be_answered_only_once(api: BotApi, bot: Bot) -> None:
    """The second answer is refused in Telegram's words."""
    ana = api.person()
    ana.start()
    markup = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Da", callback_data="yes"))
    await bot.send_message(ana.id, "?", reply_markup=markup)
    query_id = ana.tap("yes")
    await bot.answer_callback_query(query_id, "hvala", show_alert=True)
    assert (await ana.answered(query_id)).alert
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired or query id is invalid"):
        await bot.answer_callback_query(query_id)


async def test_a_link_into_the_bot_starts_it(api: BotApi, bot: Bot) -> None:
    """Pressing a deep link is the same as starting with its payload."""
    ana = api.person()
    ana.start()
    markup = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Več", url="https://t.me/koper_bot?start=c-12"))
    await bot.send_message(ana.id, "?", reply_markup=markup)
    await ana.press("Več")
    assert ana.screen[-1].text == "/start c-12"


async def test_a_start_parameter_beyond_the_alphabet_is_refused(api: BotApi) -> None:
    """Telegram would not pass it on, so a test that relies on it is wrong."""
    with pytest.raises(AssertionError, match="start parameter"):
        api.person().start("š")
