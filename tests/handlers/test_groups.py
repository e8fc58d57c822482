"""Groups: answers when it is meant, silence otherwise."""

import pytest

from tests.botapi import BotApi, Person
from tests.fake_services import FakeBot


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("@koper_bot kdaj bo kanalizacija?", ("ask", "kdaj bo kanalizacija?")),
        ("hej @Koper_Bot, kaj pa šport?", ("ask", "hej kaj pa šport?")),
        ("@koper_bot", ("command", "vprasaj")),
        ("/vprasaj kdaj bo\nkanalizacija", ("ask", "kdaj bo\nkanalizacija")),
        ("/chiedi@koper_bot e lo sport?", ("ask", "e lo sport?")),
        ("/chiedi", ("command", "chiedi")),
        ("/program", ("command", "program")),
    ],
)
async def test_a_group_is_answered_when_it_means_the_bot(
    api: BotApi, ana: Person, services: FakeBot, text: str, heard: tuple[str, str]
) -> None:
    """Mentions and commands, whose answer quotes the question."""
    group = api.group("Sosedje", [ana])

    question = group.say(ana, text)

    assert (await group.next_message()).reply_to == question.id
    assert services.heard == [heard]


async def test_a_reply_to_the_bot_is_a_question(api: BotApi, ana: Person, services: FakeBot) -> None:
    """Whoever answers one of its messages means the bot."""
    group = api.group("Sosedje", [ana])
    group.say(ana, "/program")
    shown = await group.next_message()

    group.say(ana, "kaj pa otroci?", reply_to=shown)
    await group.next_message()

    assert services.heard[-1] == ("ask", "kaj pa otroci?")


async def test_what_people_say_to_each_other_is_neither_answered_nor_counted(
    api: BotApi, ana: Person, services: FakeBot
) -> None:
    """A bot that hears everything (an administrator) is silent all the same, on media too."""
    group = api.group("Sosedje", [ana], username="sosedje", privacy=False)

    group.say(ana, "kdaj pride mama?")
    group.say(ana, "@druga_oseba kdaj bo kanalizacija?")
    group.say(ana, "/program@drugi_bot")
    group.say(ana, "/neznano")
    group.say(ana, "@koper_bot zdaj ti")

    assert (await group.next_message()).text == "ask: zdaj ti"
    assert services.heard == [("ask", "zdaj ti")]
