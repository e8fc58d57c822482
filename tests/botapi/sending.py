"""The methods that write in chats: send, edit, copy, delete, and the sign that the bot is typing."""

from __future__ import annotations

from typing import Any

from . import limits
from .params import Json, Params, Upload
from .refusal import bad_request
from .state import Chat, Happening, Message, World

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
    return world.show(_post(world, params, text=text, entities=entities))


def send_document(world: World, params: Params) -> Json:
    """sendDocument."""
    text, entities = limits.caption(params)
    file_id, upload = _file(world, params, "document")
    document = _described(file_id, upload) | {"file_name": upload.name, "mime_type": upload.mime}
    return world.show(_post(world, params, text=text, entities=entities, content={"document": document}, file=upload))


def send_photo(world: World, params: Params) -> Json:
    """sendPhoto; Telegram offers several sizes, here they are one."""
    text, entities = limits.caption(params)
    file_id, upload = _file(world, params, "photo")
    size = _described(file_id, upload) | {"width": 800, "height": 600}
    return world.show(_post(world, params, text=text, entities=entities, content={"photo": [size]}, file=upload))


def _post(world: World, params: Params, **fields: Any) -> Message:
    """Put the bot's message into the chat that the call names, with its keyboard."""
    keyboard, reply_keyboard = limits.markup(params.get("reply_markup"))
    chat = world.reachable(params.get("chat_id"))
    fields |= {
        "keyboard": keyboard,
        "reply_keyboard": reply_keyboard,
        "reply_to": limits.reply_to(params, chat),
    }
    return world.post(chat, world.bot, **fields)


def _file(world: World, params: Params, name: str) -> tuple[str, Upload]:
    """The file of a call: sent along, known by its id, or somewhere on the web."""
    given = str(params.get(name, ""))
    upload = params.uploads.get(given.removeprefix("attach://") if given else name)
    if upload is None and given in world.files:
        return given, world.files[given]
    if upload is None and given.startswith(("http://", "https://")):
        upload = Upload(given.rsplit("/", 1)[-1], b"")
    elif upload is None and given:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if upload is None:
        raise bad_request(f"there is no {name} in the request")
    if not upload.content and not given.startswith("http"):
        raise bad_request("file must be non-empty")
    file_id = f"file-{world.serial()}"
    world.files[file_id] = upload
    return file_id, upload


def _described(file_id: str, upload: Upload) -> Json:
    return {"file_id": file_id, "file_unique_id": f"u-{file_id}", "file_size": len(upload.content)}


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
    return {"message_id": _post(world, params, **fields).id}


def edit_message_text(world: World, params: Params) -> Json | bool:
    """editMessageText, of a message in a chat or of one that came through inline mode."""
    text, entities = limits.message_text(params.get("text"), params.get("parse_mode"), params.get("entities"))
    keyboard = limits.inline_markup(params.get("reply_markup"))
    message = _editable(world, params)
    if message.content:
        raise bad_request("there is no text in the message to edit")
    if (message.text, message.entities, message.keyboard) == (text, entities, keyboard):
        raise bad_request(NOT_MODIFIED)
    return _edited(world, params, world.revise(message, world.bot, text=text, entities=entities, keyboard=keyboard))


def edit_message_reply_markup(world: World, params: Params) -> Json | bool:
    """editMessageReplyMarkup; without a markup the buttons go."""
    keyboard = limits.inline_markup(params.get("reply_markup"))
    message = _editable(world, params)
    if message.keyboard == keyboard:
        raise bad_request(NOT_MODIFIED)
    return _edited(world, params, world.revise(message, world.bot, keyboard=keyboard))


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


def _edited(world: World, params: Params, message: Message) -> Json | bool:
    return True if params.get("inline_message_id") else world.show(message)


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
    chat.happenings.append(Happening("action", action=action))
    world.pulse.beat()
    return True
