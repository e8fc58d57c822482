"""The methods that write in chats: send a text, edit, copy, delete, and the sign that the bot is typing."""

from __future__ import annotations

import time
from typing import Any

from . import limits
from .params import Json, Params
from .records import Chat, Effect, Message
from .refusal import bad_request
from .state import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
CHAT_ACTIONS = frozenset(
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
        "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    }
)  # fmt: skip


def send_message(world: World, params: Params) -> Json:
    """sendMessage."""
    text, entities = limits.message_text(params.get("text"), params.get("parse_mode"), params.get("entities"))
    return world.show(post(world, params, text=text, entities=entities))


def post(world: World, params: Params, **fields: Any) -> Message:
    """Put the bot's message into the chat that the call names, with its keyboard, and count it."""
    keyboard, reply_keyboard = limits.markup(params.get("reply_markup"))
    chat = world.reachable(params.get("chat_id"))
    fields |= {
        "keyboard": keyboard,
        "reply_keyboard": reply_keyboard,
        "reply_to": limits.reply_to(params, chat),
    }
    message = world.post(chat, world.bot, **fields)
    world.effects.append(Effect(chat.id, params.method, time.monotonic(), message.text))
    return message


def copy_message(world: World, params: Params) -> Json:
    """copyMessage; a caption in the call replaces the one of the original."""
    source = world.chat(params.get("from_chat_id"))
    original = source.messages.get(params.number("message_id"))
    if original is None:
        raise bad_request("message to copy not found")
    text, entities = original.text, original.entities
    if "caption" in params.values and original.content:
        text, entities = limits.caption(params)
    fields = {"text": text, "entities": entities, "content": original.content, "file": original.file}
    return {"message_id": post(world, params, **fields).id}


def edit_message_text(world: World, params: Params) -> Json | bool:
    """editMessageText, of a message in a chat or of one that came through inline mode."""
    text, entities = limits.message_text(params.get("text"), params.get("parse_mode"), params.get("entities"))
    keyboard = limits.inline_markup(params.get("reply_markup"))
    message = _editable(world, params)
    if message.content:
        raise bad_request("there is no text in the message to edit")
    return _changed(world, params, message, text=text, entities=entities, keyboard=keyboard)


def edit_message_caption(world: World, params: Params) -> Json | bool:
    """editMessageCaption; without a caption the old one goes."""
    text, entities = limits.caption(params)
    keyboard = limits.inline_markup(params.get("reply_markup"))
    message = _editable(world, params)
    if not message.content:
        raise bad_request("there is no caption in the message to edit")
    return _changed(world, params, message, text=text, entities=entities, keyboard=keyboard)


def edit_message_reply_markup(world: World, params: Params) -> Json | bool:
    """editMessageReplyMarkup; without a markup the buttons go."""
    keyboard = limits.inline_markup(params.get("reply_markup"))
    return _changed(world, params, _editable(world, params), keyboard=keyboard)


def _editable(world: World, params: Params) -> Message:
    inline_id = params.get("inline_message_id")
    if inline_id is not None:
        if inline_id not in world.inline_messages:
            raise bad_request("MESSAGE_ID_INVALID")
        chat_id, number = world.inline_messages[inline_id]
        return _present(world.chats[chat_id], number, "edit")
    message = _present(world.reachable(params.get("chat_id")), params.number("message_id"), "edit")
    if message.sender != world.bot:
        raise bad_request("message can't be edited")
    return message


def _changed(world: World, params: Params, message: Message, **changes: Any) -> Json | bool:
    if all(getattr(message, name) == value for name, value in changes.items()):
        raise bad_request(NOT_MODIFIED)
    revised = world.revise(message, world.bot, **changes)
    return True if params.get("inline_message_id") else world.show(revised)


def _present(chat: Chat, number: int, purpose: str) -> Message:
    if number not in chat.messages:
        raise bad_request(f"message to {purpose} not found")
    return chat.messages[number]


def delete_message(world: World, params: Params) -> bool:
    """deleteMessage; in a private chat the bot may take away the person's messages too."""
    chat = world.chat(params.get("chat_id"))
    message = _present(chat, params.number("message_id"), "delete")
    if chat.type != "private" and message.sender != world.bot:
        raise bad_request("message can't be deleted")
    world.remove(message)
    return True


def send_chat_action(world: World, params: Params) -> bool:
    """sendChatAction."""
    chat = world.reachable(params.get("chat_id"))
    action = params.get("action")
    if action not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.act(chat, action)
    return True
