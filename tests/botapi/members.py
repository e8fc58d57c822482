"""Who is what in a chat, as the Bot API describes it."""

from __future__ import annotations

import time

from .params import Json
from .records import Chat, User

RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
    "can_delete_stories",
)  # fmt: skip


def person(chat: Chat, user: User) -> Json:
    """A ChatMember of somebody."""
    return _member(user, chat.status(user.id), _administration(chat, posts=True))


def bot(chat: Chat, user: User) -> Json:
    """A ChatMember of the bot."""
    return _member(user, chat.bot_status, _administration(chat, posts=chat.bot_posts))


def _administration(chat: Chat, *, posts: bool) -> Json:
    shown = dict.fromkeys(RIGHTS, True) | {"can_be_edited": False, "is_anonymous": False}
    if chat.type == "channel":
        return shown | {"can_post_messages": posts, "can_edit_messages": posts}
    return shown | {"can_pin_messages": True}


def _member(user: User, status: str, administration: Json) -> Json:
    more = {"creator": {"is_anonymous": False}, "administrator": administration, "kicked": {"until_date": 0}}
    return {"user": user.as_json(), "status": status} | more.get(status, {})


def change(chat: Chat, by: User, old: Json, new: Json) -> Json:
    """A ChatMemberUpdated: who did it, and what somebody was and is."""
    shown: Json = {"chat": chat.as_json(), "from": by.as_json(), "date": int(time.time())}
    return shown | {"old_chat_member": old, "new_chat_member": new}
