"""What Telegram tells by itself: the bot was blocked, let in, added, thrown out; a group got another number."""

from telegram import ChatMemberUpdated, Update
from telegram.constants import ChatMemberStatus, ChatType

from bot.handlers.sending import post
from bot.handlers.updates import Context, asker_of
from bot.services.bot import Bot
from bot.services.subscribing import Change

_OUT = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)


async def changed(bot: Bot, update: Update, context: Context) -> None:
    """Pass on how the bot stands with a person, group or channel, and say what there is to say."""
    told = update.my_chat_member
    change = _change(told) if told else None
    if told and change:
        replies = await bot.changed(asker_of(told.from_user, told.chat), change)
        await post(context, told.chat.id, replies)


def _change(told: ChatMemberUpdated) -> Change | None:
    """What it means, None for what is nothing to us, such as being made an administrator."""
    was_out, is_out = (member.status in _OUT for member in (told.old_chat_member, told.new_chat_member))
    is_private = told.chat.type == ChatType.PRIVATE
    if is_out:
        return Change.BLOCKED if is_private else Change.REMOVED
    # In a channel nothing is said: all its readers would get it.
    if not was_out or told.chat.type == ChatType.CHANNEL:
        return None
    return Change.UNBLOCKED if is_private else Change.ADDED


async def moved(bot: Bot, update: Update, _: Context) -> None:
    """Follow a group that has become a supergroup; both chats tell it, each names the other."""
    message = update.message
    if message and message.migrate_to_chat_id:
        await bot.moved(message.chat.id, message.migrate_to_chat_id)
    elif message and message.migrate_from_chat_id:
        await bot.moved(message.migrate_from_chat_id, message.chat.id)
