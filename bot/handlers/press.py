"""A pressed button: the answer to the press, then a new screen in place of the old one or below it."""

from telegram import CallbackQuery, MaybeInaccessibleMessage, Message, Update
from telegram.error import BadRequest

from bot.handlers import failures
from bot.handlers.rendering import LONGEST_TOAST, inline_screen, screens
from bot.handlers.sending import post
from bot.handlers.updates import Context, asker_of
from bot.services.bot import Bot, Pressed
from bot.services.replies import Reply


async def press(bot: Bot, update: Update, context: Context) -> None:
    """Do what a button says, whichever version of the bot has written it."""
    query = update.callback_query
    if query is None:
        return
    pressed = await bot.press(asker_of(query.from_user), query.data or "")
    await acknowledge(query, pressed.toast)
    if query.message:
        await _show(query, query.message, pressed, context)
    elif pressed.in_place and pressed.replies:
        await _show_inline(query, pressed.replies[0], context)


async def acknowledge(query: CallbackQuery, toast: str | None = None) -> None:
    """Stop the button's waiting sign; a press that is too old for that still gets its screen."""
    try:
        await query.answer(toast[:LONGEST_TOAST] if toast else None)
    except BadRequest as error:
        if not failures.harmless(error):
            raise


async def _show(query: CallbackQuery, message: MaybeInaccessibleMessage, pressed: Pressed, context: Context) -> None:
    """New screens go to the topic of the pressed one; of a message that is gone we know only the chat."""
    replies = pressed.replies
    topic = None
    if isinstance(message, Message):
        topic = message.message_thread_id if message.is_topic_message else None
        if pressed.in_place and replies and await _replaced(query, replies[0], context):
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


async def _show_inline(query: CallbackQuery, reply: Reply, context: Context) -> None:
    screen = inline_screen(reply, context.bot.username)
    if screen:
        await query.edit_message_text(screen.html, reply_markup=screen.keyboard)
