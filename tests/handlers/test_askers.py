"""Who asks, and where: in groups and channels the services learn the chat, and its unnamed administrators."""

from bot.services.asker import Asker
from bot.services.replies import Block, Button, Pressed, Reply
from tests.botapi import BotApi, Person
from tests.fake_services import FakeBot

# Telegram's own account, which stands for every administrator who stays unnamed.
UNNAMED = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
SCREEN = Reply((Block("zaslon"),), ((Button("Naprej", "subscribe:news:sl"),),))


async def test_in_a_group_the_chat_is_known(api: BotApi, ana: Person, services: FakeBot) -> None:
    """Of messages and presses; in private there is none."""
    services.answer = (SCREEN,)
    services.pressed = Pressed(toast="hvala")
    group = api.group("Sosedje", [ana])
    group.say(ana, "@koper_bot voda")
    await group.next_message()
    await group.press(ana, "Naprej")
    ana.say("voda")
    await ana.next_message()

    assert services.askers == [Asker(ana.id, "sl", group.id)] * 2 + [Asker(ana.id, "sl")]


async def test_words_after_a_command_reach_the_services(ana: Person, services: FakeBot) -> None:
    """Such as the name of a channel."""
    ana.say("/naroči @kanal")

    await ana.next_message()
    assert services.heard == [("command", "naroci @kanal")]


async def test_an_unnamed_administrator_is_the_group_itself(api: BotApi, ana: Person, services: FakeBot) -> None:
    """A channel that writes in its group of discussion is not."""
    group = api.group("Sosedje", [ana], username="sosedje")
    chat = {"id": group.id, "type": "supergroup", "title": "Sosedje"}
    channel = {"id": -1003, "type": "channel", "title": "Novice"}
    for number, sender in enumerate((chat, channel)):
        entity = {"type": "bot_command", "offset": 0, "length": 7}
        message = {"message_id": 900 + number, "date": 1, "chat": chat, "from": UNNAMED, "sender_chat": sender}
        api.push({"message": message | {"text": "/naroci", "entities": [entity]}})
        await group.next_message()

    assert services.askers == [Asker(group.id, None, group.id), Asker(1087968824, None, group.id)]


async def test_a_press_below_a_channels_post_is_answered_to_whoever_pressed(
    api: BotApi, ana: Person, services: FakeBot
) -> None:
    """In a little window: a message would be one to all who read the channel."""
    channel = api.channel("Novice", [ana])
    chat = {"id": channel.id, "type": "channel", "title": "Novice"}
    for number, (pressed, said) in enumerate(
        (
            (Pressed((Reply((Block("kratko"),)),), toast="ustavljeno"), "ustavljeno"),
            (Pressed((Reply((Block("zakaj " * 50),)),), in_place=True), ("zakaj " * 50)[:200]),
        )
    ):
        services.pressed = pressed
        message = {"message_id": 5, "date": 1, "chat": chat, "text": "novica", "sender_chat": chat}
        query = {"id": api.world.ask(), "from": ana.user.as_json(), "chat_instance": "1", "data": f"why:{number}:sl"}
        api.push({"callback_query": query | {"message": message}})
        answer = await ana.answered(query["id"])

        assert (answer.text, answer.alert) == (said, True)
    assert services.askers[-1] == Asker(ana.id, "sl", channel.id)
    assert api.sent_to(channel.id) == []
