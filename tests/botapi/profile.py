"""The methods about the bot itself, its menu, its webhook, its files, and who is in a chat."""

from __future__ import annotations

import json
from collections.abc import Callable

from . import limits
from .markup import units
from .params import Json, Params
from .records import Chat, Standing
from .refusal import bad_request, forbidden
from .state import World

# The field of the answer, and the longest value that Telegram takes.
PROFILE = {"name": 64, "description": 512, "short_description": 120}


def get_me(world: World, _params: Params) -> Json:
    """getMe."""
    rights = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": True}
    return world.bot.as_json() | rights


def _menu(params: Params) -> tuple[str, str]:
    scope = params.get("scope") or {"type": "default"}
    return json.dumps(scope, sort_keys=True), limits.language_code(params)


def set_my_commands(world: World, params: Params) -> bool:
    """setMyCommands, for one scope and one language."""
    world.commands[_menu(params)] = limits.commands(params.get("commands"))
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    """getMyCommands: exactly what was set for this scope and language, without looking further."""
    return world.commands.get(_menu(params), [])


def delete_my_commands(world: World, params: Params) -> bool:
    """deleteMyCommands."""
    world.commands.pop(_menu(params), None)
    return True


def profile_setter(field: str) -> Callable[[World, Params], bool]:
    """setMyName, setMyDescription or setMyShortDescription."""

    def set_field(world: World, params: Params) -> bool:
        value = str(params.get(field, ""))
        if units(value) > PROFILE[field]:
            raise bad_request(f"bot {field.replace('_', ' ')} is too long")
        world.profile[field, limits.language_code(params)] = value
        return True

    return set_field


def profile_getter(field: str) -> Callable[[World, Params], Json]:
    """getMyName, getMyDescription or getMyShortDescription; a language without one shows everybody's."""

    def get_field(world: World, params: Params) -> Json:
        everybodys = world.profile.get((field, ""), world.bot.first_name if field == "name" else "")
        return {field: world.profile.get((field, limits.language_code(params))) or everybodys}

    return get_field


def set_webhook(world: World, params: Params) -> bool:
    """setWebhook: remembered, and polling stops; nothing is delivered to it."""
    url = str(params.get("url", ""))
    if url and not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    world.webhook = dict(params.values) if url else {}
    world.updates.allow(params.get("allowed_updates"))
    if params.get("drop_pending_updates"):
        world.updates.drop()
    return True


def delete_webhook(world: World, params: Params) -> bool:
    """deleteWebhook."""
    world.webhook = {}
    if params.get("drop_pending_updates"):
        world.updates.drop()
    return True


def get_webhook_info(world: World, _params: Params) -> Json:
    """getWebhookInfo."""
    kept = {key: world.webhook[key] for key in ("max_connections", "ip_address") if key in world.webhook}
    allowed = {"allowed_updates": sorted(world.updates.allowed)} if world.updates.allowed else {}
    count = len(world.updates.pending)
    shown: Json = {"url": world.webhook.get("url", ""), "has_custom_certificate": False}
    return shown | {"pending_update_count": count} | kept | allowed


def log_out(world: World, _params: Params) -> bool:
    """logOut: from here on this server answers 401, as the cloud server would."""
    world.logged_out = True
    return True


def close(_world: World, _params: Params) -> bool:
    """close."""
    return True


def get_file(world: World, params: Params) -> Json:
    """getFile."""
    file_id = str(params.get("file_id", ""))
    upload = world.files.upload(file_id)
    if upload is None:
        raise bad_request("invalid file_id")
    size = len(upload.content)
    return {
        "file_id": file_id,
        "file_unique_id": f"u-{file_id}",
        "file_size": size,
        "file_path": f"files/{file_id}",
    }


def get_chat(world: World, params: Params) -> Json:
    """getChat; anybody may look at what has a username, but for whoever was thrown out."""
    chat = world.chat(params.get("chat_id"))
    if chat.standing is Standing.KICKED or not chat.username:
        _within(chat)
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    accepted = dict.fromkeys(gifts, False)
    return chat.as_json() | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": accepted}


def _within(chat: Chat) -> None:
    if chat.standing in {Standing.KICKED, Standing.LEFT}:
        raise forbidden(chat.standing.value.format(chat.type))


def get_chat_member(world: World, params: Params) -> Json:
    """getChatMember: what the bot or anybody else is in a chat."""
    chat = world.chat(params.get("chat_id"))
    _within(chat)
    user = world.users.get(params.number("user_id"))
    if user is None:
        raise bad_request("invalid user_id specified")
    return world.member(chat, user)
