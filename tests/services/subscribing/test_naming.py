"""What is said about a channel in private: each command with its name, and nothing as if it were the reader's own."""

import re

import pytest

from bot.language import LANGUAGES, Language
from bot.services.actions import Verb
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.commands import spelt
from bot.services.sending.messenger import Room
from bot.storage import Database, Wordings
from bot.texts import Texts
from tests.services.conftest import Builder
from tests.services.reading import buttons, text_of
from tests.services.subscribing.tapping import (
    Administrators,
    active,
    does,
    opened,
    said_of,
    subscribe,
    tap,
    wording,
)

GROUP, CHANNEL = -1001234567890, -1009876543210
ANA, IN_GROUP = Asker(1001, "sl"), Asker(1001, "sl", GROUP)

NAMED = Room("Glas Kopra", is_channel=True, name="kanal_kp")
"""A channel that has a name."""


@pytest.fixture
def messenger() -> Administrators:
    """The first person administers a group and a channel."""
    return Administrators({(GROUP, 1001), (CHANNEL, 1001)}, {"@kanal_kp": CHANNEL}, rooms={CHANNEL: NAMED})


@pytest.fixture
def bot(build: Builder, messenger: Administrators) -> Bot:
    """A bot that knows them."""
    return build(messenger=messenger)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("chat", "room", "named"),
    [
        (CHANNEL, NAMED, {"sl": "@kanal_kp", "it": "@kanal_kp"}),
        (CHANNEL, Room("Glas Kopra", is_channel=True), {"sl": str(CHANNEL), "it": str(CHANNEL)}),
        (GROUP, Room("Sosedje", name="sosedje"), {"sl": "@sosedje", "it": "@sosedje"}),
        (GROUP, Room("Sosedje"), {"sl": "v skupini", "it": "nel gruppo"}),
    ],
)
async def test_whatever_names_a_command_in_private_names_it_with_the_group_or_channel(
    bot: Bot,
    messenger: Administrators,
    say: Texts,
    language: Language,
    chat: int,
    room: Room,
    named: dict[Language, str],
) -> None:
    """Without it, it would be about the administrator; so in the consent and in the welcome."""
    messenger.rooms = {chat: room}
    said = said_of("chat", language, named[language])
    (short,) = (await bot.press(ANA, f"subscribe:news@{chat}/k:{language}")).replies

    (full,) = (await tap(bot, ANA, short, Verb.AGREE, "more.news")).replies
    _, welcome = (await tap(bot, ANA, full, Verb.AGREE, f"{wording(bot)}.news")).replies

    for sentence in ("consent-stored", "consent-stop", "consent-free"):
        assert say(sentence, language, **said) in text_of(full)
    assert f"{spelt('data', language)} {named[language]}" in text_of(full)
    assert say("subscribe-welcome", language, feed=say("feed-news", language), **said) in text_of(welcome)


async def test_a_command_that_names_a_channel_opens_what_was_subscribed(
    bot: Bot, messenger: Administrators, database: Database, say: Texts
) -> None:
    """As the welcome says it; to erase it so leaves what is kept about the administrator."""
    await subscribe(bot, ANA, "events")
    (short,) = (await bot.press(ANA, f"subscribe:news@{CHANNEL}/k:sl")).replies
    await tap(bot, ANA, short, Verb.AGREE, f"{wording(bot)}.news")

    for words in ("@kanal_kp", str(CHANNEL)):
        assert ("stop", "news") in does(await opened(bot, ANA, "narocnina", words))
        assert say("data-nothing-chat", "sl") not in text_of(await opened(bot, ANA, "mojipodatki", words))
    await tap(bot, ANA, await opened(bot, ANA, "izbris", "@kanal_kp"), Verb.ERASE, "yes")

    assert (await active(database, CHANNEL), await active(database, ANA.person)) == (set(), {"events"})


async def test_the_words_that_are_kept_name_no_channel(bot: Bot, messenger: Administrators, database: Database) -> None:
    """They are the same for all who agree to them."""
    (short,) = (await bot.press(ANA, f"subscribe:news@{CHANNEL}/k:sl")).replies
    await tap(bot, ANA, short, Verb.AGREE, f"{wording(bot)}.news")

    kept = await Wordings(database).find(wording(bot), "sl", "chat")

    assert kept
    assert "/izbris" in kept
    assert "kanal_kp" not in kept


@pytest.mark.parametrize(
    ("command", "screen"), [("narocnina", "settings"), ("mojipodatki", "data"), ("izbris", "erase")]
)
async def test_whoever_has_nothing_of_their_own_reads_how_to_ask_about_a_channel(
    bot: Bot, say: Texts, command: str, screen: str
) -> None:
    """Nobody keeps a list of who administers what; once something is their own, the hint is gone."""
    hint = say("for-chat-hint", "sl", command=spelt(screen, "sl"))
    assert hint in text_of(await opened(bot, ANA, command))
    for elsewhere in (await opened(bot, ANA, command, "@kanal_kp"), await opened(bot, IN_GROUP, command)):
        assert "@ime" not in text_of(elsewhere)

    await subscribe(bot, ANA, "news")

    assert hint not in text_of(await opened(bot, ANA, command))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_said_of_a_channel_speaks_of_nobody_in_person(
    bot: Bot, messenger: Administrators, say: Texts, language: Language
) -> None:
    """From the welcome to the end nothing is called the reader's own."""
    (short,) = (await bot.press(ANA, f"subscribe:4.3@{CHANNEL}/w:{language}")).replies
    welcome = (await tap(bot, ANA, short, Verb.AGREE, f"{wording(bot)}.4.3")).replies[0]
    begun = (await bot.press(ANA, f"subscribe:4@{CHANNEL}/w:{language}")).replies[0]
    settings = (await tap(bot, ANA, begun, Verb.SETTINGS)).replies[0]
    data = (await tap(bot, ANA, settings, Verb.DATA)).replies[0]
    assert data.file
    assert data.file.name == say("data-file-name-chat", language)
    ended = (await bot.press(ANA, f"stop:4@{CHANNEL}/w:{language}")).replies[0]
    last = (await bot.press(ANA, f"stop:4.3@{CHANNEL}/w:{language}")).replies[0]
    stopped = (await bot.press(ANA, f"stop:all@{CHANNEL}/w:{language}")).replies[0]

    own = {"sl": r"\b(vas|vam|vaš\w*|moj\w*)\b", "it": r"\b(lei|le mie|i miei|suo|sua|sue|suoi|le (scriv|invi)\w*)\b"}
    for screen in (welcome, begun, settings, data, ended, last, stopped):
        labels = " ".join(button.label for button in buttons(screen))
        assert not re.search(own[language], f"{text_of(screen)} {labels}", re.IGNORECASE), text_of(screen)
