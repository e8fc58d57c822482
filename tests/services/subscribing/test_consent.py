"""Consent: asked for before the first message, kept with its version, and asked anew when its words have changed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from bot.language import LANGUAGES, Language
from bot.programme.model import Bilingual, Feed, Newsletter
from bot.services.actions import Verb
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.subscribing import consent
from bot.services.subscribing.consent import BRIEF, FULL, WORDING
from bot.services.subscribing.wishes import MORE
from bot.storage import Act, Database, Erasure, Reason, Source, Subscriber, Subscriptions, Wordings
from bot.texts import Texts
from tests.services.conftest import Clock
from tests.services.reading import text_of
from tests.services.subscribing.tapping import (
    active,
    does,
    known,
    of_staff,
    opened,
    said_of,
    subscribe,
    tap,
    told,
    wording,
)

COMMANDS: dict[Language, str] = {"sl": "naroci", "it": "iscriviti"}
CHANGES: dict[str, Callable[[Newsletter], Newsletter]] = {
    "e-mail": lambda was: replace(was, controller=replace(was.controller, email="pisarna@koper.si")),
    "officer": lambda was: replace(was, controller=replace(was.controller, officer="dpo@koper.si")),
    "name": lambda was: replace(was, controller=replace(was.controller, name=Bilingual("Lista", "Lista"))),
    "address": lambda was: replace(was, controller=replace(was.controller, address=Bilingual("Trg 1", "Piazza 1"))),
    "kind": lambda was: replace(was, about={**was.about, Feed.EVENTS: Bilingual("Vse.", was.about[Feed.EVENTS].it)}),
}
change = pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))


async def test_a_no_begins_nothing_and_keeps_nothing(bot: Bot, asker: Asker, database: Database, say: Texts) -> None:
    """It says so, and leaves the way open."""
    consent_screen = (await tap(bot, asker, await opened(bot, asker, "naroci"), Verb.SUBSCRIBE, "all")).replies[0]

    pressed = await tap(bot, asker, consent_screen, Verb.AGREE, "no")

    assert (pressed.in_place, text_of(pressed.replies[0])) == (True, say("consent-refused", "sl"))
    assert does(pressed.replies[0]) == {("subscribe", "")}
    assert await Erasure(database).everything(asker.person) == {}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_was_agreed_to_can_be_shown(
    bot: Bot, asker: Asker, database: Database, say: Texts, language: Language
) -> None:
    """Every word of the short and of the full notice, under the version that the consent names."""
    (brief,) = (await bot.press(asker, f"subscribe:news:{language}")).replies
    (full,) = (await tap(bot, asker, brief, Verb.AGREE, f"{MORE}.news")).replies
    await tap(bot, asker, full, Verb.AGREE, f"{wording(bot)}.news")

    kept = await Wordings(database).find(wording(bot), language, "person")

    assert kept
    for sentence in (*BRIEF, *FULL, "consent-what", "complaint"):
        assert say(sentence, language, **said_of("person", language)) in kept
    assert bot.matcher().knowledge.newsletter.controller.email in kept


@change
async def test_what_staff_change_makes_a_new_version(bot: Bot, change: Callable[[Newsletter], Newsletter]) -> None:
    """By itself; it fits its column of 16 letters, and what is changed back is the old version again."""
    was = wording(bot)
    changed = wording(told(bot, change(of_staff(bot))))

    assert was.startswith(f"{WORDING}-")
    assert changed.startswith(f"{WORDING}-")
    assert changed != was
    assert wording(told(bot, of_staff(bot))) == was
    assert len(was) <= 16


@change
async def test_what_staff_have_changed_is_asked_before_the_next_new_feed(
    bot: Bot, asker: Asker, database: Database, change: Callable[[Newsletter], Newsletter]
) -> None:
    """What goes on goes on under the old words."""
    await subscribe(bot, asker, "news")
    later = told(bot, change(of_staff(bot)))

    (asked,) = (await later.press(asker, "subscribe:events/k:sl")).replies
    assert ("agree", f"{wording(later)}.events") in does(asked)
    assert await active(database, asker.person) == {"news"}
    await tap(later, asker, asked, Verb.AGREE, f"{wording(later)}.events")

    subscriber = await known(database, asker.person)
    assert subscriber is not None
    kept = {each.feed: each.wording for each in subscriber.subscriptions}
    assert kept == {"news": wording(bot), "events": wording(later)}


class Hasty(Subscriptions):
    """Of somebody who stops everything from another device in the moment in which they agree."""

    async def agree(self, person: int, language: Language, wording: str, now: datetime) -> None:
        """And stop."""
        await super().agree(person, language, wording, now)
        await self.stop(person, None, Reason.PERSON, Act(Source.CHAT, now))


async def test_who_stops_in_the_moment_of_agreeing_is_asked_again(bot: Bot, asker: Asker, database: Database) -> None:
    """The yes is taken back before anything begins, and nobody is welcomed to nothing."""
    acts = replace(bot.subscribing.acts, subscriptions=Hasty(database))
    hasty = replace(bot, subscribing=replace(bot.subscribing, acts=acts))

    (asked,) = (await hasty.press(asker, f"agree:{wording(bot)}.news/k:sl")).replies

    assert ("agree", f"{wording(bot)}.news") in does(asked)
    assert await active(database, asker.person) == set()


async def test_words_that_change_in_the_moment_of_agreeing_are_not_kept_as_the_old_ones(
    bot: Bot, asker: Asker, database: Database
) -> None:
    """Staff change them while somebody's yes is on its way: it was to the old words, so it is asked for anew."""
    new = replace(of_staff(bot), controller=replace(of_staff(bot).controller, email="novi@koper.si"))
    words = [of_staff(bot)]

    class Slow(Subscriptions):
        """Staff are quicker."""

        async def find(self, person: int) -> Subscriber | None:
            words.append(new)
            return await super().find(person)

    acts = bot.subscribing.acts
    screens = replace(acts.screens, newsletter=lambda: words[-1])
    slow = replace(acts, screens=screens, subscriptions=Slow(database))
    later = replace(bot, subscribing=replace(bot.subscribing, acts=slow))

    (asked,) = (await later.press(asker, f"agree:{wording(bot)}.news/k:sl")).replies

    assert ("agree", f"{wording(later)}.news") in does(asked)
    assert await Wordings(database).find(wording(bot), "sl", "person") is None


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_yes_is_kept_with_time_language_and_version_and_begins_what_was_tapped(
    bot: Bot, asker: Asker, database: Database, clock: Clock, say: Texts, language: Language
) -> None:
    """The screen shows the tick, and a welcome says how to change and how to leave."""
    asked = (await tap(bot, asker, await opened(bot, asker, COMMANDS[language]), Verb.SUBSCRIBE, "notices")).replies[0]
    clock.forward(3)
    agreed = wording(bot)

    pressed = await tap(bot, asker, asked, Verb.AGREE, f"{agreed}.notices")

    kinds, welcome = pressed.replies
    assert pressed.in_place
    assert ("stop", "notices") in does(kinds)
    assert text_of(welcome) == say(
        "subscribe-welcome", language, feed=say("feed-notices", language), **said_of("person", language)
    )
    assert {"sl": "/narocnina", "it": "/iscrizioni"}[language] in text_of(welcome)
    kept = await Erasure(database).everything(asker.person)
    (given,) = kept["consents"]
    assert (given["wording"], given["language"], given["given_at"]) == (agreed, language, clock())
    (begun,) = kept["subscriptions"]
    assert (begun["feed"], begun["wording"], begun["since"], begun["source"]) == ("notices", agreed, clock(), "chat")


async def test_the_words_are_not_asked_twice(bot: Bot, asker: Asker, database: Database) -> None:
    """The second kind begins at once, and so does one that was stopped while another goes on."""
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
    old = wording(bot)
    monkeypatch.setattr(consent, "WORDING", "2031-01")
    new = wording(bot)

    kinds = await opened(bot, asker, "naroci")
    assert ("stop", "news") in does(kinds)
    asked = (await tap(bot, asker, kinds, Verb.SUBSCRIBE, "all")).replies[0]
    assert await active(database, asker.person) == {"news"}
    await tap(bot, asker, asked, Verb.AGREE, f"{new}.all")

    subscriber = await known(database, asker.person)
    assert subscriber is not None
    assert {each.feed: each.wording for each in subscriber.subscriptions} == {
        "news": old,
        "messages": new,
        "notices": new,
        "events": new,
    }
    assert subscriber.wordings == {old, new}


async def test_an_old_yes_to_words_that_have_changed_brings_the_new_ones(
    bot: Bot, asker: Asker, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody agrees to what they have not seen."""
    asked = (await tap(bot, asker, await opened(bot, asker, "naroci"), Verb.SUBSCRIBE, "news")).replies[0]
    old = wording(bot)
    monkeypatch.setattr(consent, "WORDING", "2031-01")

    pressed = await tap(bot, asker, asked, Verb.AGREE, f"{old}.news")

    assert ("agree", f"{wording(bot)}.news") in does(pressed.replies[0])
    assert await known(database, asker.person) is None


async def test_the_messages_come_in_the_language_chosen_for_the_bot(bot: Bot, bruna: Asker, database: Database) -> None:
    """Not in that of the phone, nor in that of the screen on which it was tapped."""
    await bot.press(bruna, "language::sl")
    await subscribe(bot, bruna, "news", command="iscriviti")

    subscriber = await known(database, bruna.person)
    assert subscriber is not None
    assert subscriber.language == "sl"
