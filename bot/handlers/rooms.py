"""A group or channel as the bot finds it, read from what Telegram says of the chat and of the bot in it."""

from telegram import (
    ChatFullInfo,
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberMember,
    ChatMemberRestricted,
)
from telegram.constants import ChatType

from bot.services.sending.messenger import Room


def room_of(chat: ChatFullInfo, bot: ChatMember) -> Room:
    """Its title, what it is, and whether the bot may write there."""
    return Room(chat.title or "", chat.type == ChatType.CHANNEL, _may_post(chat, bot), chat.username)


def _may_post(chat: ChatFullInfo, bot: ChatMember) -> bool:
    """In a channel administrators alone write, if they were given that right; in a group all, unless it is closed."""
    match bot:
        case ChatMemberAdministrator():
            return chat.type != ChatType.CHANNEL or bool(bot.can_post_messages)
        case ChatMemberRestricted():
            return bot.can_send_messages
        case ChatMemberMember():
            return chat.permissions is None or chat.permissions.can_send_messages is not False
        case _:
            return False
