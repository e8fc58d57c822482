"""Files that go with a Reply: documents without a caption, after the words."""

from bot.services.replies import Block, Button, File, Pressed, Reply
from tests.botapi import BotApi, Person
from tests.fake_services import FakeBot

FILE = File("moji-podatki.json", '{"č": 1}'.encode())
WITH_FILE = Reply((Block("V datoteki je vse."),), ((Button("Naprej", "browse:4:sl"),),), file=FILE)


async def test_the_file_follows_the_words(ana: Person, services: FakeBot) -> None:
    """The buttons stand below the words."""
    services.answer = (WITH_FILE, Reply((Block("konec"),)))

    ana.say("moji podatki")
    words, file, last = await ana.hears(3)

    assert (words.text, words.buttons) == ("V datoteki je vse.", ("Naprej",))
    assert (file.text, file.buttons, file.reply_to) == ("", (), None)
    assert file.content["document"]["file_name"] == FILE.name
    assert file.file is not None
    assert file.file.content == FILE.content
    assert last.text == "konec"


async def test_a_press_brings_a_file_as_well(ana: Person, services: FakeBot) -> None:
    """Whether its words take the place of the pressed screen or not."""
    services.answer = (WITH_FILE,)
    ana.say("moji podatki")
    await ana.hears(2)

    for in_place in (False, True):
        services.pressed = Pressed((Reply((Block(f"izvolite {in_place}"),), file=FILE),), in_place=in_place)
        await ana.press("Naprej")
        file = (await ana.hears(1 if in_place else 2))[-1]
        assert file.content["document"]["file_name"] == FILE.name


async def test_a_group_gets_the_file_below_the_answer(api: BotApi, ana: Person, services: FakeBot) -> None:
    """Only the words quote the question."""
    services.answer = (WITH_FILE,)
    group = api.group("Sosedje", [ana])
    question = group.say(ana, "@koper_bot podatki")

    words, file = await group.hears(2)

    assert (words.reply_to, file.reply_to) == (question.id, None)
