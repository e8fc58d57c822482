"""What a group or channel is called, and whether the bot may write there, as Telegram tells it."""

from collections.abc import AsyncIterator

import pytest
from telegram import ChatFullInfo, ChatMember, User
from telegram.constants import ChatType

from bot.handlers.messenger import TelegramMessenger
from bot.handlers.rooms import room_of
from bot.services.sending.messenger import Gone, Room, Unreachable
from tests.botapi import BotApi, Person

BOT = {"id": 5, "is_bot": True, "first_name": "Koper"}
RESTRICTED = {
    f"can_{right}": False
    for right in (
        "send_messages", "send_audios", "send_documents", "send_photos", "send_videos", "send_video_notes",
        "send_voice_notes", "send_polls", "send_other_messages", "add_web_page_previews", "change_info",
        "invite_users", "pin_messages", "manage_topics", "edit_tag", "react_to_messages",
    )
} | {"is_member": True, "until_date": 0}  # fmt: skip


@pytest.fixture
async def messenger(api: BotApi) -> AsyncIterator[TelegramMessenger]:
    """The messenger of the services."""
    async with TelegramMessenger(api.token, api.url) as messenger:
        yield messenger


async def test_a_group_and_a_channel_are_known_by_name_and_kind(
    api: BotApi, messenger: TelegramMessenger, ana: Person
) -> None:
    """In a group the bot may write as a member, too."""
    group, channel = api.group("Sosedje <3", [ana]), api.channel("Glas Kopra", [ana], username="glas_kopra")

    assert await messenger.room(group.id) == Room("Sosedje <3")
    assert await messenger.room(channel.id) == Room("Glas Kopra", is_channel=True, name="glas_kopra")
    group.promote_bot(ana)
    assert (await messenger.room(group.id)).may_post


async def test_a_channel_that_keeps_the_bot_from_posting_is_recognised(
    api: BotApi, messenger: TelegramMessenger, ana: Person
) -> None:
    """Until it is allowed again."""
    channel = api.channel("Glas Kopra", [ana])
    channel.add_bot(ana, posts=False)
    assert not (await messenger.room(channel.id)).may_post

    channel.add_bot(ana, posts=True)
    assert (await messenger.room(channel.id)).may_post


async def test_where_the_bot_is_not_nothing_is_known(api: BotApi, messenger: TelegramMessenger, ana: Person) -> None:
    """Thrown out, or Telegram away."""
    group = api.group("Sosedje", [ana])
    api.fail("getChat", 502, times=None)
    with pytest.raises(Unreachable):
        await messenger.room(group.id)
    api.heal()
    group.kick_bot(ana)
    with pytest.raises(Gone):
        await messenger.room(group.id)


@pytest.mark.parametrize(
    ("closed", "member", "may_post"),
    [
        (False, {"status": "member"}, True),
        (True, {"status": "member"}, False),
        (False, {"status": "restricted"} | RESTRICTED, False),
        (True, {"status": "restricted"} | RESTRICTED | {"can_send_messages": True}, True),
        (False, {"status": "left"}, False),
        (False, {"status": "kicked", "until_date": 0}, False),
    ],
)
def test_a_group_may_be_closed_to_all_or_to_the_bot(*, closed: bool, member: dict[str, object], may_post: bool) -> None:
    """What was given to the bot itself comes before what holds for everybody."""
    permissions = {"can_send_messages": not closed}
    chat = ChatFullInfo.de_json(
        {
            "id": -1001,
            "type": ChatType.SUPERGROUP,
            "title": "Sosedje",
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "permissions": permissions,
            "accepted_gift_types": dict.fromkeys(
                ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"),
                False,
            ),
        }
    )
    own = ChatMember.de_json({"user": BOT} | member)
    assert own.user == User(5, "Koper", is_bot=True)

    assert room_of(chat, own) == Room("Sosedje", may_post=may_post)
