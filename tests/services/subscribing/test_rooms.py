"""Groups and channels by name: which one a screen in private is about, and whether the bot may write there."""

import pytest

from bot.language import LANGUAGES, Language
from bot.services.actions import Verb, parse_deep_link
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.replies import Private, Reply
from bot.services.sending.messenger import Room, Unreachable
from bot.services.subscribing import Change
from bot.storage import Database
from bot.texts import Texts
from tests.services.conftest import Builder
from tests.services.reading import text_of
from tests.services.subscribing.tapping import (
    Administrators,
    active,
    button_that,
    does,
    opened,
    subscribe,
    tap,
    wording,
)

GROUP, CHANNEL = -1001234567890, -1009876543210
ANA, BRUNA = Asker(1001, "sl"), Asker(1002, "it", GROUP)
IN_GROUP = Asker(1001, "sl", GROUP)

LONGEST_TOAST = 200


@pytest.fixture
def messenger() -> Administrators:
    """The first person administers a group and a channel, in both of which the bot may write."""
    rooms = {GROUP: Room("Sosedje <3"), CHANNEL: Room("Glas Kopra", is_channel=True)}
    return Administrators({(GROUP, 1001), (CHANNEL, 1001)}, {"@kanal": CHANNEL, "@skupina": GROUP}, rooms=rooms)


@pytest.fixture
def bot(build: Builder, messenger: Administrators) -> Bot:
    """A bot that knows them."""
    return build(messenger=messenger)


def mute(messenger: Administrators) -> None:
    """Take the right to write from the bot, in both."""
    messenger.rooms = {
        chat: Room(room.title, room.is_channel, may_post=False) for chat, room in messenger.rooms.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("words", "sentence", "name"),
    [("@kanal", "about-channel", "Glas Kopra"), ("@skupina", "about-group", "Sosedje <3")],
)
async def test_every_screen_in_private_begins_with_the_name_of_the_group_or_channel(
    bot: Bot, say: Texts, language: Language, words: str, sentence: str, name: str
) -> None:
    """From the first screen over the consent to the end of all of it."""
    commands = {"sl": ("naroci", "narocnina", "mojipodatki"), "it": ("iscriviti", "iscrizioni", "mieidati")}[language]
    screens = [await opened(bot, ANA, command, words) for command in commands]
    asked = await tap(bot, ANA, screens[0], Verb.SUBSCRIBE, "news")
    screens += asked.replies
    screens += (await tap(bot, ANA, asked.replies[0], Verb.AGREE, f"{wording(bot)}.news")).replies
    settings = await opened(bot, ANA, commands[1], words)
    for verb, what in ((Verb.PAUSE, "menu"), (Verb.QUIET, "menu"), (Verb.ERASE, "ask"), (Verb.STOP, "all")):
        screens += (await tap(bot, ANA, settings, verb, what)).replies

    assert {screen.blocks[0].text for screen in screens} == {say(sentence, language, title=name)}


async def test_the_bell_of_an_administrator_in_a_group_asks_for_whom(bot: Bot, database: Database, say: Texts) -> None:
    """Nothing begins for all of them without a button that names the group, and the other leads to one's own chat."""
    pressed = await bot.press(IN_GROUP, "subscribe:4.3:sl")

    (asked,) = pressed.replies
    assert not pressed.in_place
    assert pressed.instead is None
    ((group,), (own,)) = asked.rows
    assert group.label == say("follow-for-group", "sl", title="Sosedje <3")
    assert isinstance(own, Private)
    assert own.payload == "sl_subscribe-4-3"

    (words,) = (await tap(bot, IN_GROUP, asked, Verb.SUBSCRIBE, "4.3")).replies
    assert await active(database, GROUP) == set()
    await tap(bot, IN_GROUP, words, Verb.AGREE, f"{wording(bot)}.4.3")
    assert await active(database, GROUP) == {"4.3"}
    assert await active(database, ANA.person) == set()


async def test_also_a_group_that_agreed_before_is_asked_for_whom_the_bell_is(
    bot: Bot, messenger: Administrators, database: Database, say: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No consent stands between it and the first message any more; also where the title cannot be read."""
    await subscribe(bot, IN_GROUP, "news")

    async def unreachable(_chat: int) -> Room:
        raise Unreachable("network")

    monkeypatch.setattr(messenger, "room", unreachable)
    (asked,) = (await bot.press(IN_GROUP, "subscribe:4.3:sl")).replies

    assert await active(database, GROUP) == {"news"}
    assert asked.rows[0][0].label == say("follow-for-group", "sl", title="none")


@pytest.mark.parametrize("room", [Room("Kanal", is_channel=True), Room("Tiha", may_post=False), None])
async def test_a_group_that_the_bot_comes_into_is_told_how_to_ask_if_it_may_write_there(
    bot: Bot, messenger: Administrators, say: Texts, room: Room | None
) -> None:
    """In both languages; in a channel, a closed group and one that cannot be looked at nothing is said."""
    (word,) = await bot.changed(IN_GROUP, Change.ADDED)
    assert [block.text for block in word.blocks] == [say("group-added", language) for language in LANGUAGES]
    assert word.rows == ()
    if room:
        messenger.rooms = {GROUP: room}
    else:
        messenger.failing = Unreachable("network")

    assert await bot.changed(IN_GROUP, Change.ADDED) == ()


@pytest.mark.parametrize(("name", "language"), [("pomoc", "sl"), ("aiuto", "it"), ("help", "sl")])
async def test_the_help_in_a_group_says_how_to_ask_there(bot: Bot, say: Texts, name: str, language: Language) -> None:
    """In private it does not."""
    assert say("help-group", language) in text_of(await opened(bot, IN_GROUP, name))
    assert say("help-group", language) not in text_of(await opened(bot, ANA, name))


async def test_of_ones_own_and_inside_the_group_itself_no_name_is_said(bot: Bot) -> None:
    """There it is clear whose they are."""
    for asker in (ANA, IN_GROUP):
        for command in ("naroci", "narocnina"):
            assert "Sosedje" not in text_of(await opened(bot, asker, command))


@pytest.mark.parametrize(
    ("words", "sentence"), [("@kanal", "subscribe-mute-channel"), ("@skupina", "subscribe-mute-group")]
)
async def test_where_the_bot_may_not_write_nothing_begins_and_it_says_what_to_allow(
    bot: Bot, messenger: Administrators, database: Database, say: Texts, words: str, sentence: str
) -> None:
    """By the command and by a button from before; once it is allowed, the button below the sentence goes on."""
    before = await opened(bot, ANA, "naroci", words)
    mute(messenger)

    by_command = await opened(bot, ANA, "naroci", words)
    by_button = await tap(bot, ANA, before, Verb.SUBSCRIBE, "news")

    for shown in (by_command, *by_button.replies):
        assert say(sentence, "sl") in text_of(shown)
        assert does(shown) == {("subscribe", "")}
    assert not by_button.in_place
    assert await active(database, CHANNEL) == await active(database, GROUP) == set()

    messenger.rooms.clear()
    again = await tap(bot, ANA, by_command, Verb.SUBSCRIBE)
    assert ("subscribe", "news") in does(again.replies[0])


async def test_in_a_group_where_the_bot_may_not_write_a_word_over_the_chat_says_so(
    bot: Bot, messenger: Administrators, say: Texts
) -> None:
    """No message could."""
    action = button_that(await opened(bot, IN_GROUP, "naroci"), Verb.SUBSCRIBE, "news")
    mute(messenger)

    pressed = await bot.press(IN_GROUP, action)

    assert (pressed.replies, pressed.toast) == ((), say("subscribe-mute-group", "sl"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "sentence", ["subscribe-mute-group", "subscribe-mute-channel", "subscribe-not-admin", "subscribe-not-admin-less"]
)
def test_what_is_said_over_a_chat_fits(say: Texts, sentence: str, language: Language) -> None:
    """Telegram shows 200 letters there."""
    assert len(say(sentence, language)) <= LONGEST_TOAST


async def test_leaving_works_where_the_bot_may_not_write_and_where_its_rights_are_unknown(
    bot: Bot, messenger: Administrators, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is kept by a right that is missing, nor by a title that cannot be read."""
    for feed in ("news", "events"):
        await subscribe(bot, IN_GROUP, feed)
    settings = await opened(bot, ANA, "narocnina", "@skupina")
    mute(messenger)
    await tap(bot, ANA, settings, Verb.STOP, "news")
    assert await active(database, GROUP) == {"events"}

    async def unreachable(_chat: int) -> Room:
        raise Unreachable("network")

    monkeypatch.setattr(messenger, "room", unreachable)
    await tap(bot, ANA, settings, Verb.STOP, "events")
    assert await active(database, GROUP) == set()


def private(reply: Reply) -> Private:
    """The one button of a Reply, which leads to one's own chat."""
    ((button,),) = reply.rows
    assert isinstance(button, Private)
    return button


@pytest.mark.parametrize(
    ("command", "seen"),
    [("iscriviti", ("subscribe", "news")), ("iscrizioni", ("data", "")), ("cancella", ("erase", "yes"))],
)
async def test_a_member_who_asks_in_the_group_is_led_to_their_own_chat(
    bot: Bot, database: Database, say: Texts, command: str, seen: tuple[str, str]
) -> None:
    """To the same screen about themselves, in the language of the command."""
    refused = await opened(bot, BRUNA, command)
    sentence = "subscribe-not-admin" if command == "iscriviti" else "subscribe-not-admin-less"
    assert text_of(refused) == say(sentence, "it")

    (own,) = await bot.start(Asker(BRUNA.person, "it"), private(refused).payload)

    assert seen in does(own)
    link = parse_deep_link(private(refused).payload)
    assert link
    assert link.language == "it"


async def test_a_member_who_presses_the_bell_in_the_group_follows_in_their_own_chat(
    bot: Bot, database: Database, say: Texts
) -> None:
    """The link itself begins nothing: it asks, and a tap in private answers."""
    pressed = await bot.press(BRUNA, "subscribe:4.3:it")
    assert (pressed.replies, pressed.private) == ((), "it_subscribe-4-3")

    own = Asker(BRUNA.person, "it")
    await subscribe(bot, own, "news", command="iscriviti")
    (asked,) = await bot.start(own, pressed.private or "")
    assert text_of(asked).startswith(say("follow-ask", "it", sort="commitment", feed="").strip())
    assert await active(database, own.person) == {"news"}

    await tap(bot, own, asked, Verb.SUBSCRIBE, "4.3")
    assert await active(database, own.person) == {"news", "4.3"}
    assert await active(database, GROUP) == set()


async def test_a_member_who_ticks_the_groups_screen_gets_a_screen_of_their_own(
    bot: Bot, messenger: Administrators
) -> None:
    """Kinds have one screen for all four."""
    screen = await opened(bot, IN_GROUP, "naroci")

    pressed = await tap(bot, BRUNA, screen, Verb.SUBSCRIBE, "news")

    assert pressed.private == "sl_subscribe"
    (own,) = await bot.start(Asker(BRUNA.person, "it"), pressed.private)
    assert ("subscribe", "events") in does(own)


@pytest.mark.parametrize("payload", ["sl_subscribe-99-9", "sl_subscribe-V1", "sl_subscribe-news", "sl_subscribe-"])
async def test_a_link_to_what_cannot_be_followed_opens_the_choice(bot: Bot, payload: str) -> None:
    """An old one, or one that somebody made up."""
    (shown,) = await bot.start(ANA, payload)

    assert ("subscribe", "news") in does(shown)
