"""The table of handlers: which update goes to which feature, the first that fits."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, Final

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.handlers import ask, failures, groups, inline, membership, newsroom, press, start
from bot.handlers.gate import Callback, Claim, Gate
from bot.handlers.media import Media
from bot.handlers.pace import INLINE, PRESS, Pace
from bot.handlers.updates import App, Context
from bot.services.bot import Bot

# What is asked of Telegram; channel posts and reactions are not.
UPDATES: Final = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.MY_CHAT_MEMBER,
)

# Narrowed once: new messages only (an edited question keeps its answer), written by a person; not the notices
# of Telegram itself ("pinned a message"), nor what an inline mode put into the chat.
_NEW = filters.UpdateType.MESSAGE & ~filters.StatusUpdate.ALL & ~filters.VIA_BOT & ~filters.IS_AUTOMATIC_FORWARD
_PRIVATE = _NEW & filters.ChatType.PRIVATE
_GROUP = _NEW & filters.ChatType.GROUPS
_EDITED = filters.UpdateType.EDITED_MESSAGE & filters.ChatType.PRIVATE
# Before the table, in which one handler alone hears an update.
_BEFORE: Final = -1
_MOVED = filters.UpdateType.MESSAGE & filters.StatusUpdate.MIGRATE

_Feature = Callable[[Bot, Update, Context], Coroutine[Any, Any, None]]


def build(application: App, bot: Bot, claim: Claim, pace: Pace) -> None:
    """Put the table into an application."""
    gate = Gate(bot, claim, pace)

    def to(feature: _Feature, **cost: float | None) -> Callback:
        return gate(partial(feature, bot), **cost)

    names = [command.name for command in bot.commands]
    media = Media(bot)
    table: tuple[BaseHandler[Any, Context, Any], ...] = (
        # In private chats and groups alike; "start" stands first because deep links come through it.
        CommandHandler("start", to(start.start), _NEW),
        CommandHandler(names, to(ask.ask), _NEW),
        *_newsroom(bot, gate, media),
        # Private chats: every text is a question, everything else gets a word.
        MessageHandler(_PRIVATE & filters.TEXT, to(ask.ask)),
        MessageHandler(_PRIVATE, gate(media)),
        # Groups: only what means the bot; no row, no answer.
        MessageHandler(_GROUP & filters.TEXT & groups.Addressed(), to(groups.addressed)),
        # What Telegram tells of its own accord: the bot is blocked, let in, thrown out; a group gets another number.
        ChatMemberHandler(to(membership.changed, cost=None), ChatMemberHandler.MY_CHAT_MEMBER),
        MessageHandler(_MOVED, to(membership.moved, cost=None)),
        # Wherever the bot's buttons and results are.
        CallbackQueryHandler(to(press.press, cost=PRESS)),
        InlineQueryHandler(to(inline.inline, cost=INLINE)),
    )
    application.add_handlers(_commands_of_staff(bot), _BEFORE)
    application.add_handlers(table)
    application.add_error_handler(partial(failures.report, bot))


def _commands_of_staff(bot: Bot) -> tuple[BaseHandler[Any, Context, Any], ...]:
    """The row that hears every command of the staff first, and leaves it to the others to answer it."""
    if bot.newsroom is None or not bot.newsroom.staff.everyone:
        return ()
    staff = filters.User(list(bot.newsroom.staff.everyone))
    desk = newsroom.Desk(bot.newsroom, partial(ask.ask, bot))
    return (MessageHandler(_PRIVATE & filters.COMMAND & staff, desk.interrupt),)


def _newsroom(bot: Bot, gate: Gate, media: Media) -> tuple[BaseHandler[Any, Context, Any], ...]:
    """The rows for staff, before those for everybody: nobody else learns that there is a newsroom."""
    if bot.newsroom is None or not bot.newsroom.staff.everyone:
        return ()
    staff = filters.User(list(bot.newsroom.staff.everyone))
    texts = newsroom.Desk(bot.newsroom, partial(ask.ask, bot))
    files = newsroom.Desk(bot.newsroom, media)
    return (  # at any pace: two albums are twenty messages, and none may be missing
        CommandHandler(newsroom.COMMANDS, gate(texts.home, cost=None), _PRIVATE & staff),
        MessageHandler(_PRIVATE & filters.TEXT & staff, gate(texts.take, cost=None)),
        MessageHandler(_PRIVATE & staff, gate(files.take, cost=None)),
        MessageHandler(_EDITED & staff, gate(texts.mend, cost=None)),
    )
