"""What Telegram accepts: texts, keyboards, replies, inline results, commands; the rest it refuses.

Where Telegram mends silently what is wrong (an unnamed button is left out, a ninth one wraps), this server
refuses, because a bot that relies on it has a fault worth seeing.
"""

from __future__ import annotations

import re
from typing import Any

from .markup import Entities, linkable, parse_html, units
from .params import Json, Params
from .records import Chat, Rows
from .refusal import Refusal, bad_request

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ALBUM_ITEMS = 10
ALBUM_KINDS = frozenset({"photo", "video", "document", "audio"})
CALLBACK_DATA_BYTES = 64
BUTTONS = 100
BUTTONS_IN_A_ROW = 8
CALLBACK_ANSWER = 200
INLINE_RESULTS = 50
INLINE_ID_BYTES = 64
COMMANDS = 100
COMMAND_NAME = re.compile(r"[a-z0-9_]{1,32}")
START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")
LANGUAGE_CODE = re.compile(r"([a-z]{2})?")
ACTIONS = frozenset(
    {
        "url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat", "login_url",
        "switch_inline_query_chosen_chat", "copy_text", "web_app", "pay",
    }
)  # fmt: skip


def formatted(source: Any, parse_mode: Any, given: list[Json] | None = None) -> tuple[str, Entities]:
    """A text as the reader gets it, with its entities; blank space around it is gone."""
    text, entities = str(source or ""), tuple(given or ())
    if str(parse_mode or "").lower() == "html":
        text, entities = parse_html(text)
    elif parse_mode:
        raise bad_request("unsupported parse_mode")
    check_entities(text, entities)
    return _trimmed(text, entities)


def check_entities(text: str, entities: Entities) -> None:
    """Refuse entities that reach beyond the text."""
    for entity in entities:
        _check_entity(entity, units(text))


def _check_entity(entity: Json, length: int) -> None:
    begin, end = entity["offset"], entity["offset"] + entity["length"]
    if begin >= length:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {begin}")
    if end > length:
        where = f"ends after the end of the text at UTF-16 offset {end}"
        raise bad_request(f"entity beginning at UTF-16 offset {begin} {where}")


def _trimmed(text: str, entities: Entities) -> tuple[str, Entities]:
    kept = text.strip()
    lead, length = units(text[: len(text) - len(text.lstrip())]), units(kept)
    moved = []
    for entity in entities:
        begin = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] + entity["length"] - lead, length)
        if end > begin:
            moved.append(entity | {"offset": begin, "length": end - begin})
    return kept, tuple(moved)


def message_text(source: Any, parse_mode: Any, entities: list[Json] | None = None) -> tuple[str, Entities]:
    """The text of a message, which must say something."""
    if not source:
        raise bad_request("message text is empty")
    text, found = formatted(source, parse_mode, entities)
    if not text:
        raise bad_request("text must be non-empty")
    if units(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return text, found


def caption(given: Params | Json) -> tuple[str, Entities]:
    """The caption of a file, which may be empty; of a call, or of one item of an album."""
    text, found = formatted(given.get("caption"), given.get("parse_mode"), given.get("caption_entities"))
    if units(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return text, found


def album(params: Params) -> list[Json]:
    """The items of an album: two to ten, photos and videos together, documents and audio each by themselves."""
    items = params.get("media")
    if not isinstance(items, list) or not items:
        raise bad_request("there are no messages to send")
    if params.get("reply_markup"):
        raise bad_request("an album takes no reply markup")
    if len(items) == 1:
        raise bad_request("too few messages to send as an album")
    if len(items) > ALBUM_ITEMS:
        raise bad_request("too many messages to send as an album")
    kinds = {str(item.get("type")) for item in items}
    if strange := kinds - ALBUM_KINDS:
        raise bad_request(f"can't parse InputMedia: type \"{min(strange)}\" can't be used in sendMediaGroup")
    for kind in sorted(kinds & {"audio", "document"}):
        if len(kinds) > 1:
            raise bad_request(f"{kind} can't be mixed with other media types")
    return items


def markup(given: Any) -> tuple[Rows, tuple[tuple[str, ...], ...]]:
    """The two keyboards of a reply_markup: rows of inline buttons, and labels of a reply keyboard."""
    if not given:
        return (), ()
    if not isinstance(given, dict):
        raise bad_request("object expected as reply markup")
    inline, reply = (_rows(given, name) for name in ("inline_keyboard", "keyboard"))
    for row in inline:
        for button in row:
            _check_button(button)
    return inline, tuple(tuple(_label(button) for button in row) for row in reply)


def _label(button: Any) -> str:
    return button if isinstance(button, str) else str(button["text"])


def inline_markup(given: Any) -> Rows:
    """The rows of an inline keyboard, the only kind that an edit or an inline result may carry."""
    inline, reply = markup(given)
    if reply or (given and "inline_keyboard" not in given):
        raise bad_request("inline keyboard expected")
    return inline


def _rows(given: Json, name: str) -> Rows:
    rows = given.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{name}" must be of type Array')
    if any(len(row) > BUTTONS_IN_A_ROW for row in rows) or sum(map(len, rows)) > BUTTONS:
        raise bad_request("reply markup is too long")
    return tuple(tuple(row) for row in rows if row)


def _check_button(button: Json) -> None:
    if not isinstance(button.get("text"), str):
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not button["text"].strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    data, url = button.get("callback_data"), button.get("url")
    if data == "" or url == "" or not ACTIONS & button.keys():
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if data is not None and len(data.encode()) > CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if url is not None and not linkable(url):
        protocol = re.match(r"(?!https?:|tg:)[a-z]+://", url)
        reason = "Unsupported URL protocol" if protocol else "Wrong HTTP URL"
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {reason}")


def reply_to(params: Params, chat: Chat) -> int | None:
    """The message that a new one answers, if it is there."""
    given = params.get("reply_parameters") or {}
    number = given.get("message_id") or params.get("reply_to_message_id")
    if number is None or number in chat.messages:
        return None if number is None else int(number)
    if given.get("allow_sending_without_reply") or params.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def inline_results(params: Params) -> list[Json]:
    """The results of an inline query, each as the bot gave it."""
    results = params.get("results") or []
    if len(results) > INLINE_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [str(result.get("id", "")) for result in results]
    if any(not 1 <= len(result_id.encode()) <= INLINE_ID_BYTES for result_id in ids):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len(str(params.get("next_offset", "")).encode()) > INLINE_ID_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    parameter = (params.get("button") or {}).get("start_parameter")
    if parameter is not None and not START_PARAMETER.fullmatch(parameter):
        raise bad_request("START_PARAM_INVALID")
    for result in results:
        _check_result(result)
    return results


def _check_result(result: Json) -> None:
    content = result.get("input_message_content")
    if result.get("type") == "article":
        if not result.get("title"):
            raise bad_request("can't parse inline query result: Can't find field \"title\"")
        if not content:
            raise bad_request("can't parse inline query result: Can't find field \"input_message_content\"")
    try:
        inline_text(result)
    except Refusal as refusal:
        if not refusal.description.startswith("Bad Request: can't parse entities"):
            raise
        reason = refusal.description.removeprefix("Bad Request: c")
        raise bad_request(f"can't parse inline query result: C{reason}") from refusal
    inline_markup(result.get("reply_markup"))


def inline_text(result: Json) -> tuple[str, Entities]:
    """What the chat will show when somebody picks this result."""
    content = result.get("input_message_content") or {}
    if "message_text" in content or result.get("type") == "article":
        return message_text(content.get("message_text"), content.get("parse_mode"), content.get("entities"))
    return formatted(result.get("caption"), result.get("parse_mode"), result.get("caption_entities"))


def language_code(params: Params) -> str:
    """Empty for everybody, or two letters."""
    code = str(params.get("language_code", ""))
    if not LANGUAGE_CODE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def commands(given: Any) -> list[Json]:
    """The commands of a menu, as Telegram keeps them."""
    if not isinstance(given, list):
        raise bad_request("can't parse list of bot commands")
    if len(given) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return [_command(entry) for entry in given]


def _command(entry: Json) -> Json:
    name, description = entry["command"].strip().removeprefix("/"), entry["description"].strip()
    for what, value, limit in (("command", name, 32), ("command description", description, 256)):
        if not value:
            raise bad_request(f"{what} must be non-empty")
        if len(value) > limit:
            raise bad_request(f"{what} length must not exceed {limit}")
    if not COMMAND_NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    return {"command": name, "description": description}
