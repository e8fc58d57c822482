"""Groups, and inline mode."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResult,
    InlineQueryResultArticle,
    InputTextMessageContent,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden

from tests.botapi import BotApi, InlineAnswer, Person


def article(
    name: str = "1", text: str = "<b>Šola</b>", keyboard: InlineKeyboardMarkup | None = None
) -> InlineQueryResult:
    """An inline result."""
    content = InputTextMessageContent(text, parse_mode="HTML")
    return InlineQueryResultArticle(name, "Šola", content, reply_markup=keyboard)


async def offered(
    bot: Bot,
    ana: Person,
    results: Sequence[InlineQueryResult],
    *,
    personal: bool = False,
    cache_time: int = 0,
) -> InlineAnswer:
    """What somebody is offered for the query "šola"."""
    asking = asyncio.create_task(ana.inline("šola"))
    [update] = await bot.get_updates(timeout=5)
    assert update.inline_query
    await bot.get_updates(offset=update.update_id + 1)
    try:
        await bot.answer_inline_query(update.inline_query.id, results, is_personal=personal, cache_time=cache_time)
        return await asking
    finally:
        asking.cancel()


async def test_a_group_shows_the_bot_what_concerns_it(api: BotApi, bot: Bot) -> None:
    """Commands, mentions and replies to it; not what people say to each other, nor to another bot."""
    ana, luca = api.person("Ana"), api.person("Luca")
    group = api.group("Koper", [ana, luca])
    await bot.send_message(group.id, "živjo")
    for text in ("gremo na kavo", "/pomoc", "/pomoc@koper_bot", "/pomoc@other_bot", "kaj pa @koper_bot?"):
        group.say(luca, text)
    group.say(ana, "odgovor", reply_to=group.last)
    texts = [update.message.text for update in await bot.get_updates() if update.message]
    assert texts == [None, "/pomoc", "/pomoc@koper_bot", "kaj pa @koper_bot?", "odgovor"]
    assert len(group.screen) == 8


async def test_joining_and_leaving_is_told(api: BotApi, bot: Bot) -> None:
    """After a kick the bot may not write any more."""
    ana = api.person("Ana")
    group = api.group("Koper", [ana], fresh=True)
    group.kick_bot(ana)
    moves = [update.my_chat_member for update in await bot.get_updates() if update.my_chat_member]
    assert [move.new_chat_member.status for move in moves] == ["member", "kicked"]
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(group.id, "x")


async def test_a_group_that_became_a_supergroup_says_where_it_is(api: BotApi, bot: Bot) -> None:
    """The old id refuses with the new one, which works."""
    ana = api.person("Ana")
    group = api.group("Koper", [ana])
    old = group.id
    new = group.migrate()
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(old, "x")
    assert caught.value.new_chat_id == new == group.id
    await bot.send_message(new, "x")
    assert group.last.text == "x"
    assert (await bot.get_chat(new)).type == "supergroup"
    assert (await bot.get_chat_member(new, ana.id)).status == "creator"


async def test_buttons_work_in_a_group_known_by_its_name(api: BotApi, bot: Bot) -> None:
    """The bot learns who pressed."""
    ana, luca = api.person("Ana"), api.person("Luca")
    group = api.group("Koper", [ana, luca], username="koper_group")
    markup = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Da", callback_data="yes"))
    await bot.send_message("@koper_group", "?", reply_markup=markup)
    pressing = asyncio.create_task(group.press(luca, "Da"))
    updates = await bot.get_updates(allowed_updates=["callback_query"], timeout=5)
    while not updates[-1].callback_query:
        updates = await bot.get_updates(updates[-1].update_id + 1, timeout=5)
    assert updates[-1].callback_query.from_user.id == luca.id
    await bot.answer_callback_query(updates[-1].callback_query.id, "hvala")
    assert (await pressing).text == "hvala"


async def test_a_chosen_result_is_written_in_the_persons_name(api: BotApi, bot: Bot) -> None:
    """With its formatting, and marked as the bot's."""
    ana = api.person()
    answer = await offered(bot, ana, [article()])
    message = ana.choose(answer.results[0])
    assert (message.html, message.from_bot) == ("<b>Šola</b>", False)
    [update] = await bot.get_updates()
    assert update.message
    assert update.message.via_bot


async def test_an_answer_that_is_not_personal_is_shown_to_others_too(api: BotApi, bot: Bot) -> None:
    """This is how Slovene results reach somebody who asked in Italian."""
    ana, luca = api.person("Ana"), api.person("Luca", language_code="it")
    await offered(bot, ana, [article()], cache_time=300)
    assert (await luca.inline("šola")).cached


async def test_a_personal_answer_is_kept_for_one(api: BotApi, bot: Bot) -> None:
    """Others ask anew."""
    ana, luca = api.person("Ana"), api.person("Luca", language_code="it")
    await offered(bot, ana, [article()], cache_time=300, personal=True)
    assert (await ana.inline("šola")).cached
    assert not (await offered(bot, luca, [article()])).cached


async def test_an_inline_message_with_buttons_can_be_edited(api: BotApi, bot: Bot) -> None:
    """By the id that comes with the press."""
    ana = api.person()
    keyboard = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Več", callback_data="more"))
    answer = await offered(bot, ana, [article(keyboard=keyboard)])
    message = ana.choose(answer.results[0])
    ana.tap("Več", message)
    query = (await bot.get_updates())[-1].callback_query
    assert query
    assert query.inline_message_id
    assert await bot.edit_message_text("Več o šoli", inline_message_id=query.inline_message_id)
    [edited] = await ana.hears(kind="edit")
    assert edited.text == "Več o šoli"


@pytest.mark.parametrize(
    ("results", "reason"),
    [
        ([article(str(number)) for number in range(51)], "Results_too_much"),
        ([article("1"), article("1")], "Result_id_duplicate"),
        ([article("č" * 33)], "Result_id_invalid"),
        ([article(text="<b>")], "Can't parse inline query result: can't parse entities: can't find end tag"),
        ([article(text="x" * 4097)], "Message is too long"),
    ],
)
async def test_results_that_telegram_would_not_show_are_refused(
    api: BotApi, bot: Bot, results: list[InlineQueryResult], reason: str
) -> None:
    """Number, ids and texts have their limits."""
    with pytest.raises(BadRequest) as caught:
        await offered(bot, api.person(), results)
    assert caught.value.message.lower().startswith(reason.lower())
