"""The bell below a card: it follows, becomes the button to stop, and the bell again; pillars are called pillars."""

import pytest

from bot.language import LANGUAGES, Language
from bot.services.actions import Verb, parse
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.replies import Pressed
from bot.services.subscribing.wishes import parse as wish_of
from bot.storage import Act, Database, Source, Subscriptions
from bot.texts import Texts
from tests.services.conftest import Clock
from tests.services.reading import labels, text_of
from tests.services.subscribing.tapping import active, does, opened, subscribe, tap, wording


@pytest.fixture
async def reader(bot: Bot, asker: Asker) -> Asker:
    """Somebody who gets the news, and so has agreed to be written to."""
    await subscribe(bot, asker, "news")
    return asker


def instead(pressed: Pressed) -> tuple[str, str, str]:
    """The label of the button that takes the pressed one's place, what it does and what it is about."""
    assert pressed.instead
    action = parse(pressed.instead.action)
    wish = wish_of(action.about) if action else None
    assert action
    assert wish
    return pressed.instead.label, action.verb, wish.what


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_bell_becomes_the_button_to_stop_and_back(
    bot: Bot, reader: Asker, database: Database, say: Texts, language: Language
) -> None:
    """The card stays, a short message says what happened; each button works from where the other was."""
    follow, stop = say("button-follow", language), say("button-stop-entry", language)

    began = await bot.press(reader, f"subscribe:4.3:{language}")
    assert instead(began) == (stop, "stop", "4.3")
    assert not began.in_place
    assert began.instead
    ended = await bot.press(reader, began.instead.action)
    assert instead(ended) == (follow, "subscribe", "4.3")
    assert not ended.in_place
    assert await active(database, reader.person) == {"news"}

    assert ended.instead
    again = await bot.press(reader, ended.instead.action)
    assert instead(again) == instead(began)
    assert await active(database, reader.person) == {"news", "4.3"}


async def test_stopping_below_a_card_is_noted_as_done_in_the_chat(bot: Bot, reader: Asker, database: Database) -> None:
    """It is no button of a message that was sent."""
    began = await bot.press(reader, "subscribe:4.3:sl")
    assert began.instead
    await bot.press(reader, began.instead.action)

    history = await Subscriptions(database).history(reader.person)
    assert (history[-1]["event"], history[-1]["source"]) == ("ended", Source.CHAT)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_bell_of_what_is_followed_already_is_no_dead_end(
    bot: Bot, reader: Asker, say: Texts, language: Language
) -> None:
    """An old card: it says so by name, offers to stop and to see all, and its bell becomes the button to stop."""
    await bot.press(reader, "subscribe:4.3:sl")

    pressed = await bot.press(reader, f"subscribe:4.3:{language}")

    (word,) = pressed.replies
    assert "4.3 · " in text_of(word)
    assert does(word) == {("stop", "4.3"), ("settings", "")}
    assert instead(pressed)[1:] == ("stop", "4.3")


async def test_the_button_to_stop_on_an_old_card_becomes_the_bell(bot: Bot, reader: Asker, say: Texts) -> None:
    """What was ended elsewhere is not ended again, and the card is right from then on."""
    began = await bot.press(reader, "subscribe:4.3:sl")
    await bot.press(reader, "stop:4.3:sl")
    assert began.instead

    pressed = await bot.press(reader, began.instead.action)

    said = text_of(pressed.replies[0])
    assert said.startswith(say("ended-already", "sl", feed="4.3 · ").rstrip("."))
    assert instead(pressed)[1:] == ("subscribe", "4.3")


async def test_a_message_that_was_sent_keeps_its_buttons(bot: Bot, reader: Asker) -> None:
    """Its stop says what it did; so does every screen, which is drawn anew."""
    await bot.press(reader, "subscribe:4.3:sl")

    assert (await bot.press(reader, "stop:4.3:sl")).instead is None
    for place in ("w", "s", "k"):
        assert (await bot.press(reader, f"subscribe:4.3/{place}:sl")).instead is None
        assert (await bot.press(reader, f"stop:4.3/{place}:sl")).instead is None
    assert (await bot.press(reader, "subscribe:events:sl")).instead is None


async def test_before_the_consent_the_bell_stays(bot: Bot, asker: Asker) -> None:
    """Nothing has begun."""
    assert (await bot.press(asker, "subscribe:4.3:sl")).instead is None


@pytest.mark.parametrize(("language", "pillar", "commitment"), [("sl", "steb", "zavez"), ("it", "pilastr", "impegn")])
async def test_a_pillar_is_called_one_and_so_is_a_commitment(
    bot: Bot, asker: Asker, language: Language, pillar: str, commitment: str
) -> None:
    """In the welcome, in the word that it has begun, and where a link asks."""
    asked = (await bot.press(asker, f"subscribe:4:{language}")).replies[0]
    welcome = (await tap(bot, asker, asked, Verb.AGREE, f"{wording(bot)}.4")).replies[0]
    began = (await bot.press(asker, f"subscribe:4.3:{language}")).replies[0]
    (offered,) = await bot.start(asker, f"{language}_subscribe-9")

    assert pillar in text_of(welcome).lower()
    assert pillar not in text_of(began).lower()
    assert commitment in text_of(began).lower()
    assert pillar in text_of(offered).lower()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_pillars_and_commitments_are_counted_apart(
    bot: Bot, reader: Asker, database: Database, clock: Clock, say: Texts, language: Language
) -> None:
    """Also those that are gone from the programme."""
    entries = ["9", "4", "4.3", "99.9", "99"]
    act = Act(Source.CHAT, clock())
    await Subscriptions(database).subscribe(reader.person, entries, wording=wording(bot), act=act)

    shown = await opened(bot, reader, {"sl": "narocnina", "it": "iscrizioni"}[language])

    assert say("settings-follows-pillar", language, count=3) in text_of(shown)
    assert say("settings-follows-commitment", language, count=2) in text_of(shown)
    assert len([label for label in labels(shown) if label.startswith("🔕") and " · " in label]) == 5


async def test_a_button_that_stops_says_what_it_stops(bot: Bot, reader: Asker, say: Texts) -> None:
    """One stops to follow an entry, and leaves a kind."""
    followed = (await bot.press(reader, "subscribe:4.3:sl")).replies[0]
    ticked = (await bot.press(reader, "subscribe:events:sl")).replies[0]

    assert say("button-stop-entry", "sl") in labels(followed)
    assert say("button-end", "sl") in labels(ticked)
    left = (await bot.press(reader, "stop:4.3:sl")).replies[0]
    assert text_of(left).startswith(say("ended-entry", "sl", feed="4.3 · Kanalizacija"))
    assert Verb.SUBSCRIBE in {verb for verb, _ in does(left)}
