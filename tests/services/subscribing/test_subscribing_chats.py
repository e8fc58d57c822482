"""Groups and channels: only who administers them may subscribe them, and that is asked at every press."""

from collections.abc import Callable

import pytest

from bot.services.actions import Verb
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.replies import Private
from bot.services.sending.messenger import Gone, Missing, Unreachable
from bot.storage import Database
from bot.texts import Texts
from tests.services.conftest import Builder, Clock
from tests.services.reading import buttons, text_of
from tests.services.subscribing.tapping import (
    Administrators,
    active,
    does,
    known,
    opened,
    subscribe,
    tap,
    wording,
)
from tests.storage.steps import begin

GROUP, CHANNEL = -1001234567890, -1009876543210
ADMIN, MEMBER = Asker(1001, "sl", GROUP), Asker(1002, "it", GROUP)

LONGEST_TOAST = 200


@pytest.fixture
def messenger() -> Administrators:
    """The first person administers the group and the channel."""
    return Administrators({(GROUP, 1001), (CHANNEL, 1001)}, {"@kanal": CHANNEL, "@skupina": GROUP})


@pytest.fixture
def bot(build: Builder, messenger: Administrators) -> Bot:
    """A bot that knows them."""
    return build(messenger=messenger)


async def test_an_administrator_subscribes_the_group(bot: Bot, database: Database, say: Texts) -> None:
    """The group gets it, not the person; the screen says that all will read it."""
    assert say("subscribe-for-chat", "sl") in text_of(await opened(bot, ADMIN, "naroci"))

    await subscribe(bot, ADMIN, "news")

    assert await active(database, GROUP) == {"news"}
    assert await known(database, ADMIN.person) is None


@pytest.mark.parametrize("command", ["naroci", "narocnina", "mojipodatki", "izbris"])
async def test_others_are_told_who_may(bot: Bot, say: Texts, command: str) -> None:
    """In one sentence, without an invitation for those who want less; the one button leads to their own chat."""
    reply = await opened(bot, MEMBER, command)

    sentence = "subscribe-not-admin" if command == "naroci" else "subscribe-not-admin-less"
    assert (text_of(reply), buttons(reply)) == (say(sentence, "sl"), [])
    assert [type(button) for row in reply.rows for button in row] == [Private]


async def test_every_press_in_a_group_is_checked_again(
    bot: Bot, messenger: Administrators, database: Database, say: Texts
) -> None:
    """Others can press what an administrator opened; and an administrator may have ceased to be one."""
    screen = await opened(bot, ADMIN, "naroci")
    await subscribe(bot, ADMIN, "news")
    refused = say("subscribe-not-admin-less", "sl")

    pressed = await tap(bot, MEMBER, screen, Verb.SUBSCRIBE, "events")
    assert (pressed.replies, pressed.toast, pressed.private) == ((), None, "sl_subscribe")
    agreed = await bot.press(MEMBER, f"agree:{wording(bot)}.all:sl")
    assert (agreed.replies, agreed.toast) == ((), say("subscribe-not-admin", "sl"))
    for action in ("stop:news", "stop:all", "pause:7", "quiet:22-7", "settings:", "erase:ask", "erase:yes", "data:"):
        pressed = await bot.press(MEMBER, f"{action}:sl")
        assert (pressed.replies, pressed.toast) == ((), refused), action

    messenger.admins.clear()
    assert (await bot.press(ADMIN, "stop:news:sl")).toast == refused
    assert await active(database, GROUP) == {"news"}


async def test_an_administrator_who_stays_unnamed_is_one(bot: Bot, database: Database) -> None:
    """Only administrators can write in the name of the group itself."""
    unnamed = Asker(GROUP, None, GROUP)

    assert ("subscribe", "news") in does(await opened(bot, unnamed, "naroci"))


async def test_a_channel_is_managed_from_a_private_chat(bot: Bot, database: Database) -> None:
    """By its name after the command; every button carries its number."""
    ana = Asker(1001, "sl")
    for words in ("@kanal", "https://t.me/kanal", "t.me/kanal/", str(CHANNEL)):
        screen = await opened(bot, ana, "naroci", words)
        assert all(f"@{CHANNEL}" in button.action for button in buttons(screen))

    asked = (await tap(bot, ana, screen, Verb.SUBSCRIBE, "all")).replies[0]
    kinds, welcome = (await tap(bot, ana, asked, Verb.AGREE, f"{wording(bot)}.all")).replies
    assert all(f"@{CHANNEL}" in button.action for button in (*buttons(kinds), *buttons(welcome)))

    settings = (await tap(bot, ana, kinds, Verb.SETTINGS)).replies[0]
    spoken = (await tap(bot, ana, settings, Verb.SETTINGS, "speak")).replies[0]
    for verb, what in ((Verb.PAUSE, "menu"), (Verb.QUIET, "menu"), (Verb.STOP, "news"), (Verb.ERASE, "ask")):
        shown = (await tap(bot, ana, spoken, verb, what)).replies[0]
        assert all(f"@{CHANNEL}" in button.action for button in buttons(shown)), what

    channel = await known(database, CHANNEL)
    assert channel is not None
    assert (channel.language, channel.active) == ("it", {"messages", "notices", "events"})
    assert await known(database, ana.person) is None
    assert await bot.language(ana) == "sl"


async def test_the_longest_button_of_a_channel_fits(bot: Bot) -> None:
    """64 bytes, with the longest number that Telegram gives."""
    ana, channel = Asker(1001, "sl"), -(10**13) + 1
    bot.subscribing.rights.messenger.admins.add((channel, 1001))  # type: ignore[union-attr]
    screen = await opened(bot, ana, "narocnina", str(channel))
    asked = (await tap(bot, ana, screen, Verb.SUBSCRIBE, "messages")).replies[0]

    assert all(len(button.action.encode()) <= 64 for button in (*buttons(screen), *buttons(asked)))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("@neznan", "subscribe-unknown-chat"),
        ("-100555", "subscribe-not-admin-here"),
        ("@skupina", "subscribe-not-admin-here"),
    ],
)
async def test_who_names_what_they_do_not_administer_is_told_so(
    bot: Bot, bruna: Asker, say: Texts, words: str, sentence: str
) -> None:
    """Or what the bot does not know; nobody is sent to the private chat in which they are."""
    for command in ("iscriviti", "cancella"):
        assert text_of(await opened(bot, bruna, command, words)) == say(sentence, "it")


@pytest.mark.parametrize("words", ["", "prosim", "novice @kanal", "+386 40 123 456", "@ab"])
async def test_other_words_after_the_command_are_passed_over(bot: Bot, asker: Asker, words: str) -> None:
    """It is then about the person."""
    assert not [button for button in buttons(await opened(bot, asker, "naroci", words)) if "@" in button.action]


async def test_a_forged_button_reaches_neither_other_people_nor_other_chats(
    bot: Bot, database: Database, say: Texts
) -> None:
    """The number of a person is positive, and no button of ours carries one."""
    victim, forger = Asker(1003, "sl"), Asker(1002, "sl")
    await subscribe(bot, victim, "news")
    await subscribe(bot, ADMIN, "news")

    by_person = await bot.press(forger, f"stop:news@{victim.person}:sl")
    by_chat = await bot.press(forger, f"stop:news@{GROUP}:sl")

    assert text_of(by_person.replies[0]) == say("old-button", "sl")
    assert text_of(by_chat.replies[0]) == say("subscribe-not-admin-here", "sl")
    assert await active(database, victim.person) == await active(database, GROUP) == {"news"}


def gone() -> Gone:
    return Gone(Missing.REMOVED)


def unreachable() -> Unreachable:
    return Unreachable("network")


@pytest.mark.parametrize(
    ("failure", "sentence"), [(gone, "subscribe-not-admin"), (unreachable, "subscribe-unreachable")]
)
async def test_rights_that_cannot_be_found_out_are_not_assumed(
    bot: Bot,
    messenger: Administrators,
    database: Database,
    say: Texts,
    failure: Callable[[], Gone | Unreachable],
    sentence: str,
) -> None:
    """Nothing is changed, and a word says why."""
    await opened(bot, ADMIN, "naroci")
    messenger.failing = failure()

    assert (await bot.press(ADMIN, f"agree:{wording(bot)}.news:sl")).toast == say(sentence, "sl")
    assert text_of(await opened(bot, ADMIN, "naroci")) == say(sentence, "sl")
    assert await known(database, GROUP) is None


async def test_without_a_messenger_nobody_administers_anything(build: Builder, say: Texts) -> None:
    """As in the terminal."""
    bot = build()

    assert text_of(await opened(bot, ADMIN, "naroci")) == say("subscribe-not-admin", "sl")
    assert text_of(await opened(bot, Asker(1001, "sl"), "naroci", "@kanal")) == say("subscribe-unknown-chat", "sl")


async def test_why_in_a_group_speaks_of_its_administrators(
    bot: Bot, database: Database, clock: Clock, say: Texts
) -> None:
    """Everybody there gets the messages, so every member may ask; the answer is for them alone."""
    await subscribe(bot, ADMIN, "news")
    number = await begin(database, clock())

    pressed = await bot.press(MEMBER, f"why:{number}:sl")

    feed = say("feed-news", "sl")
    said = say("why-tick-chat", "sl", feed=feed, date="14. 5. 2025", wording=wording(bot))
    assert (pressed.replies, pressed.toast) == ((), said)
    assert len(said) <= LONGEST_TOAST
