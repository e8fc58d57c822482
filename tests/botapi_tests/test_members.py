"""Who is what in groups and channels, and who made the bot what it is."""

from __future__ import annotations

import pytest
from telegram import Bot, ChatMemberAdministrator, ChatMemberUpdated
from telegram.error import BadRequest, Forbidden

from tests.botapi import BotApi, Person


@pytest.fixture
def people(api: BotApi) -> tuple[Person, Person, Person]:
    """Ana, who founds everything, Luca and Pia."""
    return api.person("Ana"), api.person("Luca"), api.person("Pia")


async def moves(bot: Bot) -> list[ChatMemberUpdated]:
    """What the bot was told of itself."""
    return [update.my_chat_member for update in await bot.get_updates() if update.my_chat_member]


async def test_everybody_in_a_group_has_a_status(api: BotApi, bot: Bot, people: tuple[Person, Person, Person]) -> None:
    """The founder is the creator; the others rise, fall, go, are thrown out and come back."""
    ana, luca, pia = people
    group = api.group("Uredništvo", [ana, luca])

    async def status(person: Person) -> str:
        return (await bot.get_chat_member(group.id, person.id)).status

    assert [await status(person) for person in people] == ["creator", "member", "left"]
    group.promote(luca)
    group.join(pia)
    assert [await status(person) for person in people] == ["creator", "administrator", "member"]
    group.demote(luca)
    group.ban(pia)
    assert [await status(person) for person in people] == ["creator", "member", "kicked"]
    group.leave(luca)
    group.join(pia)
    with pytest.raises(AssertionError, match="founded"):
        group.leave(ana)
    assert [await status(person) for person in people] == ["creator", "left", "member"]


async def test_the_bot_learns_what_it_is_and_who_did_that(
    api: BotApi, bot: Bot, people: tuple[Person, Person, Person]
) -> None:
    """From the first moment to the last."""
    ana, luca, _pia = people
    group = api.group("Uredništvo", [ana, luca], fresh=True)
    seen = [(await bot.get_chat_member(group.id, bot.id)).status]
    group.promote_bot(ana)
    seen.append((await bot.get_chat_member(group.id, bot.id)).status)
    group.demote_bot(luca)
    seen.append((await bot.get_chat_member(group.id, bot.id)).status)
    group.kick_bot(luca)
    assert seen == ["member", "administrator", "member"]
    told = [
        (move.from_user.first_name, move.old_chat_member.status, move.new_chat_member.status)
        for move in await moves(bot)
    ]
    assert told == [
        ("Ana", "left", "member"),
        ("Ana", "member", "administrator"),
        ("Luca", "administrator", "member"),
        ("Luca", "member", "kicked"),
    ]
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.get_chat_member(group.id, ana.id)


async def test_a_bot_that_asks_as_administrator_learns_of_others(
    api: BotApi, bot: Bot, people: tuple[Person, Person, Person]
) -> None:
    """And reads whatever is said."""
    ana, luca, _pia = people
    await bot.get_updates(allowed_updates=["chat_member", "message"])
    group = api.group("Uredništvo", [ana, luca])
    group.promote(luca)
    group.say(luca, "gremo na kavo")
    group.promote_bot(ana)
    group.demote(luca, by=ana)
    group.say(luca, "gremo domov")
    _joined, change, message = await bot.get_updates()
    assert change.chat_member
    assert (change.chat_member.old_chat_member.status, change.chat_member.new_chat_member.status) == (
        "administrator",
        "member",
    )
    assert message.message
    assert message.message.text == "gremo domov"


async def test_in_a_private_chat_the_bot_is_a_member_until_it_is_blocked(
    bot: Bot, people: tuple[Person, Person, Person]
) -> None:
    """Which is told with both."""
    ana = people[0]
    ana.start()
    assert (await bot.get_chat_member(ana.id, bot.id)).status == "member"
    ana.block()
    [move] = await moves(bot)
    assert (move.old_chat_member.status, move.new_chat_member.status) == ("member", "kicked")


async def test_a_channel_makes_the_bot_an_administrator_who_posts(
    api: BotApi, bot: Bot, people: tuple[Person, Person, Person]
) -> None:
    """Under its number and its name, however written; a post is the channel's, not the bot's."""
    ana, luca, pia = people
    channel = api.channel("Novice", [ana, luca], username="Koper_novice")
    channel.join(pia)
    [move] = await moves(bot)
    assert (move.chat.id, move.chat.type, move.from_user.id) == (channel.id, "channel", ana.id)
    assert isinstance(move.new_chat_member, ChatMemberAdministrator)
    assert move.new_chat_member.can_post_messages

    sent = [await bot.send_message(chat, "novica") for chat in (channel.id, "@koper_novice", "@KOPER_NOVICE")]
    assert [message.text for message in await channel.hears(3)] == ["novica"] * 3
    assert (sent[0].from_user, sent[0].sender_chat) == (None, sent[0].chat)
    found = await bot.get_chat("@koper_novice")
    assert (found.id, found.title, found.username) == (channel.id, "Novice", "Koper_novice")
    statuses = [(await bot.get_chat_member("@koper_novice", one.id)).status for one in (*people, bot)]
    assert statuses == ["creator", "administrator", "member", "administrator"]


async def test_posts_of_administrators_reach_the_bot(api: BotApi, bot: Bot, people: tuple[Person, ...]) -> None:
    """As posts of the channel, and their edits too."""
    ana = people[0]
    channel = api.channel("Novice", [ana])
    post = channel.say(ana, "novica", entities=[{"type": "bold", "offset": 0, "length": 6}])
    channel.edit(post, "popravek")
    _added, posted, edited = await bot.get_updates()
    assert posted.channel_post
    assert (posted.channel_post.text_html, posted.channel_post.from_user) == ("<b>novica</b>", None)
    assert edited.edited_channel_post
    assert edited.edited_channel_post.text == "popravek"


async def test_a_bot_without_the_right_to_post_is_refused(api: BotApi, bot: Bot, people: tuple[Person, ...]) -> None:
    """Until it is given to it."""
    ana = people[0]
    channel = api.channel("Novice", [ana])
    channel.add_bot(ana, posts=False)
    with pytest.raises(BadRequest, match="Need administrator rights in the channel chat"):
        await bot.send_message(channel.id, "x")
    channel.add_bot(ana)
    await bot.send_message(channel.id, "x")
    rights = [getattr(move.new_chat_member, "can_post_messages", None) for move in await moves(bot)]
    assert rights == [True, False, True]


async def test_a_bot_that_was_taken_out_of_a_channel_cannot_post(
    api: BotApi, bot: Bot, people: tuple[Person, ...]
) -> None:
    """Whether it lost its office or was thrown out; only what has a name can still be looked at."""
    ana = people[0]
    channel, private = api.channel("Novice", [ana], username="koper_novice"), api.channel("Interno", [ana])
    for room in (channel, private):
        room.dismiss_bot(ana)
        with pytest.raises(Forbidden, match="bot is not a member of the channel chat"):
            await bot.send_message(room.id, "x")
    assert (await bot.get_chat("@koper_novice")).title == "Novice"
    with pytest.raises(Forbidden, match="bot is not a member of the channel chat"):
        await bot.get_chat(private.id)
    channel.kick_bot(ana)
    for ask in (bot.get_chat(channel.id), bot.send_message(channel.id, "x"), bot.get_chat_member(channel.id, ana.id)):
        with pytest.raises(Forbidden, match="bot was kicked from the channel chat"):
            await ask
    channel.say(ana, "brez robota")
    assert [move.new_chat_member.status for move in await moves(bot)] == [
        "administrator",
        "administrator",
        "left",
        "left",
        "kicked",
    ]
    assert not [update for update in await bot.get_updates() if update.channel_post]
