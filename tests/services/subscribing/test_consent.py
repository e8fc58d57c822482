"""Consent: asked for before the first message, in plain words, and kept with its version."""

from hashlib import sha256

import pytest

from bot.language import LANGUAGES, Language
from bot.services.actions import Verb
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.subscribing import consent
from bot.services.subscribing.consent import SENTENCES, WORDING
from bot.storage import Database, Erasure
from bot.storage.terms import ATTENDANCE, DELIVERIES, GRACE
from bot.texts import Texts
from tests.services.conftest import Clock
from tests.services.reading import text_of
from tests.services.subscribing.tapping import active, does, known, opened, subscribe, tap

# Whoever changes a word of the consent gives it a new version in services/consent.py and its digest here.
DIGESTS = {"2026-11": "bcb65678f919c3e5011892f80ddd457e4695f9965a2d2eec02c21c7232d906ae"}


def digest() -> str:
    """Of every word that is agreed to, in both languages."""
    words = "\n".join(Texts()(sentence, language) for language in LANGUAGES for sentence in SENTENCES)
    return sha256(words.encode()).hexdigest()


def test_changed_words_have_a_new_version() -> None:
    """What somebody agreed to must be known for ever by its version."""
    assert {WORDING: digest()} == DIGESTS


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_name_the_terms_that_are_kept(say: Texts, language: Language) -> None:
    """Days in the consent and on the screen of privacy are those after which is erased."""
    days = [str(term.days) for term in (GRACE, DELIVERIES, ATTENDANCE)]

    for sentence in ("consent-stored", "privacy-subscriptions"):
        assert all(f" {number} " in say(sentence, language) for number in days)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_first_tick_brings_the_words_and_keeps_nothing(
    bot: Bot, asker: Asker, database: Database, say: Texts, language: Language
) -> None:
    """What is sent, what is stored, how to stop, that it is voluntary; and a yes and a no of equal size."""
    kinds = await opened(bot, asker, {"sl": "naroci", "it": "iscriviti"}[language])

    pressed = await tap(bot, asker, kinds, Verb.SUBSCRIBE, "news")

    (screen,) = pressed.replies
    assert pressed.in_place
    assert all(say(sentence, language) in text_of(screen) for sentence in SENTENCES)
    assert "9(2)(a)" in text_of(screen)
    assert does(screen) == {("agree", f"{WORDING}.news"), ("agree", "no")}
    assert [len(row) for row in screen.rows] == [1, 1]
    assert await Erasure(database).everything(asker.person) == {}


async def test_a_no_begins_nothing_and_keeps_nothing(bot: Bot, asker: Asker, database: Database, say: Texts) -> None:
    """It says so, and leaves the way open."""
    consent_screen = (await tap(bot, asker, await opened(bot, asker, "naroci"), Verb.SUBSCRIBE, "all")).replies[0]

    pressed = await tap(bot, asker, consent_screen, Verb.AGREE, "no")

    assert (pressed.in_place, text_of(pressed.replies[0])) == (True, say("consent-refused", "sl"))
    assert does(pressed.replies[0]) == {("subscribe", "")}
    assert await Erasure(database).everything(asker.person) == {}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_yes_is_kept_with_time_language_and_version_and_begins_what_was_tapped(
    bot: Bot, asker: Asker, database: Database, clock: Clock, say: Texts, language: Language
) -> None:
    """The screen shows the tick, and a welcome says how to change and how to leave."""
    command = {"sl": "naroci", "it": "iscriviti"}[language]
    asked = (await tap(bot, asker, await opened(bot, asker, command), Verb.SUBSCRIBE, "notices")).replies[0]
    clock.forward(3)

    pressed = await tap(bot, asker, asked, Verb.AGREE, f"{WORDING}.notices")

    kinds, welcome = pressed.replies
    assert pressed.in_place
    assert ("stop", "notices") in does(kinds)
    assert text_of(welcome) == say("subscribe-welcome", language, feed=say("feed-notices", language))
    assert {"sl": "/narocnina", "it": "/iscrizioni"}[language] in text_of(welcome)
    kept = await Erasure(database).everything(asker.person)
    (given,) = kept["consents"]
    assert (given["wording"], given["language"], given["given_at"]) == (WORDING, language, clock())
    (begun,) = kept["subscriptions"]
    assert (begun["feed"], begun["wording"], begun["since"], begun["source"]) == ("notices", WORDING, clock(), "chat")


async def test_the_words_are_not_asked_twice(bot: Bot, asker: Asker, database: Database) -> None:
    """The second kind begins at once, and so does one that was stopped in between."""
    await subscribe(bot, asker, "news")

    second = await tap(bot, asker, await opened(bot, asker, "naroci"), Verb.SUBSCRIBE, "events")
    await tap(bot, asker, second.replies[0], Verb.STOP, "news")
    again = await tap(bot, asker, await opened(bot, asker, "naroci"), Verb.SUBSCRIBE, "news")

    assert {("stop", "news"), ("stop", "events")} <= does(again.replies[0])
    assert await active(database, asker.person) == {"news", "events"}


async def test_changed_words_are_asked_again_before_the_next_new_feed(
    bot: Bot, asker: Asker, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What goes on goes on; what begins now begins under the new wording."""
    await subscribe(bot, asker, "news")
    monkeypatch.setattr(consent, "WORDING", "2031-01")

    kinds = await opened(bot, asker, "naroci")
    assert ("stop", "news") in does(kinds)
    asked = (await tap(bot, asker, kinds, Verb.SUBSCRIBE, "all")).replies[0]
    assert await active(database, asker.person) == {"news"}
    await tap(bot, asker, asked, Verb.AGREE, "2031-01.all")

    subscriber = await known(database, asker.person)
    assert subscriber is not None
    assert {each.feed: each.wording for each in subscriber.subscriptions} == {
        "news": WORDING,
        "messages": "2031-01",
        "notices": "2031-01",
        "events": "2031-01",
    }
    assert subscriber.wordings == {WORDING, "2031-01"}


async def test_an_old_yes_to_words_that_have_changed_brings_the_new_ones(
    bot: Bot, asker: Asker, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody agrees to what they have not seen."""
    asked = (await tap(bot, asker, await opened(bot, asker, "naroci"), Verb.SUBSCRIBE, "news")).replies[0]
    monkeypatch.setattr(consent, "WORDING", "2031-01")

    pressed = await tap(bot, asker, asked, Verb.AGREE, f"{WORDING}.news")

    assert ("agree", "2031-01.news") in does(pressed.replies[0])
    assert await known(database, asker.person) is None


async def test_the_messages_come_in_the_language_chosen_for_the_bot(bot: Bot, bruna: Asker, database: Database) -> None:
    """Not in that of the phone, nor in that of the screen on which it was tapped."""
    await bot.press(bruna, "language::sl")
    await subscribe(bot, bruna, "news", command="iscriviti")

    subscriber = await known(database, bruna.person)
    assert subscriber is not None
    assert subscriber.language == "sl"
