"""A pressed button: the answer to the press, then a new screen in place of the old one or below it."""

import logging
from collections.abc import Iterable, Sequence
from typing import Final

from telegram import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MaybeInaccessibleMessage,
    Message,
    Update,
)
from telegram.constants import ChatType
from telegram.error import BadRequest

from bot.handlers import failures
from bot.handlers.rendering import LONGEST_TOAST, deep_link, inline_screen, screens, toast
from bot.handlers.sending import post, post_file
from bot.handlers.updates import Context, asker_of
from bot.services.bot import Bot
from bot.services.replies import Button, Pressed, Reply

_logger = logging.getLogger(__name__)

# A word over the chat is gone after some three seconds: a longer one that nothing else says is closed by hand.
_LONG_TOAST: Final = 60


async def press(bot: Bot, update: Update, context: Context) -> None:
    """Do what a button says, whichever version of the bot has written it."""
    query = update.callback_query
    if query is None:
        return
    chat = query.message.chat if query.message else None
    pressed = await bot.press(asker_of(query.from_user, chat), query.data or "")
    if pressed.private:
        await acknowledge(query, url=deep_link(context.bot.username, pressed.private))
        return
    if chat and chat.type == ChatType.CHANNEL:
        await acknowledge(query, _in_short(pressed), alert=True)
        return
    is_long = len(pressed.toast or "") > _LONG_TOAST
    await acknowledge(query, pressed.toast, alert=is_long and not pressed.replies)
    if pressed.instead:
        await _relabel(query, pressed.instead)
    if pressed.row:
        await _relabel(query, *pressed.row)
    if query.message:
        await _show(query, query.message, pressed, context)
    elif pressed.in_place and pressed.replies:
        await _show_inline(query, pressed.replies[0], context)


async def acknowledge(
    query: CallbackQuery, toast: str | None = None, *, alert: bool = False, url: str | None = None
) -> None:
    """Stop the button's waiting sign; a press that is too old for that still gets its screen."""
    try:
        await query.answer(toast[:LONGEST_TOAST] if toast else None, show_alert=alert, url=url)
    except BadRequest as error:
        if not failures.harmless(error):
            raise


def _in_short(pressed: Pressed) -> str | None:
    """What whoever pressed below a channel's post reads: a message there would be one to all its readers."""
    return pressed.toast or next((toast(reply) for reply in pressed.replies), None)


async def _show(query: CallbackQuery, message: MaybeInaccessibleMessage, pressed: Pressed, context: Context) -> None:
    """New screens go to the topic of the pressed one; of a message that is gone we know only the chat."""
    replies = pressed.replies
    topic = None
    if isinstance(message, Message):
        topic = message.message_thread_id if message.is_topic_message else None
        if pressed.in_place and replies and await _replaced(query, replies[0], context):
            await post_file(context, message.chat.id, replies[0], topic)
            replies = replies[1:]
    await post(context, message.chat.id, replies, topic)


async def _replaced(query: CallbackQuery, reply: Reply, context: Context) -> bool:
    """Whether the reply now stands in place of the pressed message; several pages are better sent anew."""
    pages = screens(reply, context.bot.username)
    if len(pages) != 1:
        return not pages
    try:
        await query.edit_message_text(pages[0].html, reply_markup=pages[0].keyboard)
    except BadRequest as error:
        # Somebody pressed twice, or the message was deleted or is too old to be edited: then a new one helps.
        return failures.harmless(error)
    return True


async def _relabel(query: CallbackQuery, *buttons: Button) -> None:
    """Put a button in the place of the pressed one, or a row in the place of its row, if the message is still there."""
    message = query.message
    shown = message.reply_markup if isinstance(message, Message) else None
    if shown is None:
        return
    fresh = [InlineKeyboardButton(button.label, callback_data=button.action) for button in buttons]
    rows = [list(_with(fresh, row, query.data)) for row in shown.inline_keyboard]
    try:
        await query.edit_message_reply_markup(InlineKeyboardMarkup(rows))
    except BadRequest as error:
        if not failures.harmless(error):
            _logger.info("a button keeps its old label: %s", error.message)


def _with(
    fresh: list[InlineKeyboardButton], row: Sequence[InlineKeyboardButton], pressed: str | None
) -> Iterable[InlineKeyboardButton]:
    """A row with the fresh buttons in it if the pressed one stands there: one instead of that, several of all."""
    if all(key.callback_data != pressed for key in row):
        return row
    return fresh if len(fresh) > 1 else (fresh[0] if key.callback_data == pressed else key for key in row)


async def _show_inline(query: CallbackQuery, reply: Reply, context: Context) -> None:
    screen = inline_screen(reply, context.bot.username)
    if screen:
        await query.edit_message_text(screen.html, reply_markup=screen.keyboard)
