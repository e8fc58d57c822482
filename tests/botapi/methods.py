"""Every method this server knows, on one screen.

All but getUpdates answer at once, so each happens whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import answering, media, profile, sending
from .params import Params
from .state import World

Method = Callable[[World, Params], Any]

METHODS: dict[str, Method] = {
    "getMe": profile.get_me,
    "logOut": profile.log_out,
    "close": profile.close,
    "setWebhook": profile.set_webhook,
    "deleteWebhook": profile.delete_webhook,
    "getWebhookInfo": profile.get_webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": media.sender("photo"),
    "sendDocument": media.sender("document"),
    "sendVideo": media.sender("video"),
    "sendAnimation": media.sender("animation"),
    "sendAudio": media.sender("audio"),
    "sendVoice": media.sender("voice"),
    "sendMediaGroup": media.send_media_group,
    "copyMessage": sending.copy_message,
    "editMessageText": sending.edit_message_text,
    "editMessageCaption": sending.edit_message_caption,
    "editMessageReplyMarkup": sending.edit_message_reply_markup,
    "deleteMessage": sending.delete_message,
    "sendChatAction": sending.send_chat_action,
    "answerCallbackQuery": answering.answer_callback_query,
    "answerInlineQuery": answering.answer_inline_query,
    "getChat": profile.get_chat,
    "getChatMember": profile.get_chat_member,
    "getFile": profile.get_file,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyName": profile.profile_setter("name"),
    "getMyName": profile.profile_getter("name"),
    "setMyDescription": profile.profile_setter("description"),
    "getMyDescription": profile.profile_getter("description"),
    "setMyShortDescription": profile.profile_setter("short_description"),
    "getMyShortDescription": profile.profile_getter("short_description"),
}

# Telegram does not mind how the name is written.
CANONICAL = {name.lower(): name for name in (*METHODS, "getUpdates")}

# Those that count against the limits of sending.
SENDING = frozenset(name for name in METHODS if name.startswith(("send", "copy", "edit")) and name != "sendChatAction")
