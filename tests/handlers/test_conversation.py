"""Private chats: questions, commands, and everything that is not text."""

import pytest

from bot.services.asker import Asker
from bot.services.replies import Block, Button, Reply
from tests.botapi import BotApi, Person
from tests.fake_services import FakeBot, says


async def test_a_question_is_answered_in_the_chat(ana: Person, services: FakeBot) -> None:
    """What a person writes reaches the services with who they are, and the Reply comes back."""
    ana.say("kdaj bo kanalizacija?")

    assert (await ana.next_message()).text == "ask: kdaj bo kanalizacija?"
    assert services.askers == [Asker(ana.id, "sl")]


async def test_three_replies_arrive_in_their_order(ana: Person, services: FakeBot) -> None:
    """Several answers are several messages."""
    services.answer = (says("prvi"), says("drugi"), says("tretji"))

    ana.say("voda, ceste in šport")

    assert [message.text for message in await ana.hears(3)] == ["prvi", "drugi", "tretji"]


async def test_words_that_look_like_markup_arrive_as_they_are(ana: Person, services: FakeBot) -> None:
    """Nothing in a Reply is ever taken for HTML."""
    services.answer = (Reply((Block("<b>5 < 6 & 'da' \"ne\"</b>"),)),)

    ana.say("kaj?")

    assert (await ana.next_message()).text == "<b>5 < 6 & 'da' \"ne\"</b>"


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("/start", ("start", "")),
        ("/start sl_4-3", ("start", "sl_4-3")),
        ("/program", ("command", "program")),
        ("/PROGRAMMA@koper_bot", ("command", "programma")),
        ("/pomoč", ("command", "pomoc")),
        ("/vprašaj kdaj bo vrtec", ("ask", "kdaj bo vrtec")),
        ("/vprasaj kdaj bo vrtec", ("ask", "kdaj bo vrtec")),
        ("/chiedi", ("command", "chiedi")),
        ("/vrtci", ("ask", "vrtci")),
        ("/pomoč prosim", ("command", "pomoc prosim")),
        ("1/2 ceste?", ("ask", "1/2 ceste?")),
        ("/", ("ask", "/")),
    ],
)
async def test_commands_reach_their_feature(ana: Person, services: FakeBot, text: str, heard: tuple[str, str]) -> None:
    """Commands of both languages, with carons, with the bot's name, and words that are no command."""
    ana.say(text)

    await ana.next_message()
    assert services.heard == [heard]


@pytest.mark.parametrize(
    ("sends", "kind"),
    [
        ("send_voice", "voice"),
        ("send_photo", "photo"),
        ("send_sticker", "sticker"),
        ("send_contact", "contact"),
        ("send_location", "location"),
        ("send_poll", "poll"),
        ("send_document", "document"),
        ("send_animation", "animation"),
        ("send_video_note", "video"),
        ("send_dice", "other"),
    ],
)
async def test_everything_without_text_gets_a_word(ana: Person, services: FakeBot, sends: str, kind: str) -> None:
    """Each kind is named to the services, which know a fitting reply."""
    getattr(ana, sends)()

    await ana.next_message()
    assert services.heard == [("unreadable", kind)]


async def test_words_under_a_photo_are_a_question(ana: Person, services: FakeBot) -> None:
    """A caption is answered like a message."""
    ana.send_photo(caption="kdaj bo ta cesta?")

    await ana.next_message()
    assert services.heard == [("ask", "kdaj bo ta cesta?")]


async def test_an_album_gets_one_reply(ana: Person) -> None:
    """Ten photos sent together are ten messages to Telegram and one to the person."""
    for _ in range(3):
        ana.send(
            {
                "media_group_id": "77",
                "photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}],
            }
        )
    ana.say("konec")

    assert [one.text for one in await ana.hears(2)] == ["unreadable: photo", "ask: konec"]


async def test_edited_messages_and_notices_stay_without_answer(api: BotApi, ana: Person) -> None:
    """An edit, a pinned message and a message through an inline mode are nobody's question."""
    first = ana.say("kje?")
    await ana.next_message()
    ana.edit(first, "kdaj?")
    message = {"date": 1, "chat": {"id": ana.id, "type": "private"}, "from": ana.user.as_json()}
    api.push({"message": message | {"message_id": 900, "group_chat_created": True}})
    api.push({"message": message | {"message_id": 901, "text": "x", "via_bot": api.world.bot.as_json()}})
    api.push({"channel_post": {"message_id": 902, "date": 1, "chat": {"id": -1, "type": "channel"}, "text": "x"}})
    ana.say("konec")

    assert (await ana.next_message()).text == "ask: konec"


async def test_a_person_who_blocks_and_returns_is_answered(ana: Person) -> None:
    """Blocking raises nothing; after coming back they are asked whether to go on, and everything works."""
    ana.say("živjo")
    await ana.next_message()

    ana.block()
    ana.start()

    asked, welcome = await ana.hears(2)
    assert asked.text == "changed: unblocked"
    assert welcome.text.startswith("start")


async def test_a_button_carries_its_action_and_stays_under_the_last_page(ana: Person, services: FakeBot) -> None:
    """A text over Telegram's limit arrives whole, in several messages, with its buttons at the end."""
    sentence = "Dolga poved o cesti. "
    services.answer = (Reply((Block(sentence * 300),), ((Button("Naprej", "browse:4:sl"),),)),)

    ana.say("vse")
    first, second = await ana.hears(2)

    assert f"{first.text} {second.text}" == (sentence * 300).strip()
    assert (first.buttons, second.buttons) == ((), ("Naprej",))
