"""The words of the consent: short for a phone, in full on demand, and those that staff write themselves."""

from dataclasses import replace
from hashlib import sha256
from itertools import product

import pytest

from bot.language import LANGUAGES, Language
from bot.programme.model import Feed
from bot.services.actions import Verb
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.responsible import responsible, responsible_in_full
from bot.services.subscribing.consent import BRIEF, FULL, WORDING
from bot.services.subscribing.views import View
from bot.services.subscribing.wishes import Place, Wish, parse
from bot.storage import Database, Erasure
from bot.storage.terms import ATTENDANCE, DELIVERIES, GRACE
from bot.texts import Texts
from tests.services.conftest import Builder
from tests.services.reading import buttons, text_of
from tests.services.subscribing.tapping import (
    FEEDS,
    Administrators,
    does,
    of_staff,
    opened,
    said_of,
    tap,
    told,
    wording,
)

COMMANDS: dict[Language, str] = {"sl": "naroci", "it": "iscriviti"}
NAMES = {"settings": "SETTINGS", "data": "DATA", "erase": "ERASE"}
WHO = {"name": "NAME", "address": "ADDRESS", "email": "EMAIL", "officer": "OFFICER"}
SENTENCES = (
    *("consent-begins", "consent-follows", *BRIEF, "consent-what", *FULL, "consent-rights"),
    *("responsible", "responsible-full", "responsible-officer", "complaint"),
)
"""All words that are agreed to, but for those of staff."""

# Whoever changes a word of the consent gives it a new version in services/subscribing/consent.py and its digest here.
DIGESTS = {"2026-12": "c2f790482a74b73c309b725afc7dccfcb49b56914661c7000545dadebf9ff483"}


def digest() -> str:
    """Of every word that is agreed to, in both languages."""
    whose = ("person", "chat")
    every = product(LANGUAGES, SENTENCES, whose)
    named = {"feed": "FEED", **WHO, **NAMES}
    words = "\n".join(Texts()(sentence, language, whose=of, **named) for language, sentence, of in every)
    return sha256(words.encode()).hexdigest()


def test_changed_words_have_a_new_version() -> None:
    """What somebody agreed to must be known for ever by its version."""
    assert {WORDING: digest()} == DIGESTS


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_name_the_terms_that_are_kept(say: Texts, language: Language) -> None:
    """Days in the consent and on the screen of privacy are those after which is erased."""
    days = [str(term.days) for term in (GRACE, DELIVERIES, ATTENDANCE)]

    for sentence, whose in product(("consent-stored", "privacy-subscriptions"), ("person", "chat")):
        assert all(f" {number} " in say(sentence, language, **said_of(whose, language)) for number in days)
    for whose in ("person", "chat"):
        assert all(f"{number} " in say("consent-brief-kept", language, whose=whose) for number in days[:2])


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_first_tick_brings_a_short_screen_and_keeps_nothing(
    bot: Bot, asker: Asker, database: Database, say: Texts, language: Language
) -> None:
    """What was tapped, four lines, who is responsible; a yes and a no of equal size, and the way to more."""
    kinds = await opened(bot, asker, COMMANDS[language])

    pressed = await tap(bot, asker, kinds, Verb.SUBSCRIBE, "news")

    (screen,) = pressed.replies
    assert pressed.in_place
    feed = say("feed-news", language)
    who = responsible(of_staff(bot).controller, language, say)
    assert [block.text for block in screen.blocks] == [
        say("consent-title", language),
        say("consent-begins", language, feed=feed),
        "\n".join(say(sentence, language, whose="person") for sentence in BRIEF),
        who,
    ]
    assert "obcina@koper.si" in who
    assert does(screen) == {("agree", f"{wording(bot)}.news"), ("agree", "no"), ("agree", "more.news")}
    assert [len(row) for row in screen.rows] == [1, 1, 1]
    assert await Erasure(database).everything(asker.person) == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("whose", ["person", "chat"])
def test_the_short_screen_fits_a_phone(say: Texts, language: Language, whose: str) -> None:
    """Each of the four lines takes three lines of a phone at most, of some 42 letters."""
    assert len(BRIEF) == 4
    assert all(len(say(sentence, language, whose=whose)) <= 3 * 42 for sentence in BRIEF)


@pytest.mark.parametrize(
    ("action", "message", "feeds"),
    [
        ("subscribe:all", "consent-begins", FEEDS),
        ("subscribe:4.3", "consent-follows", ("4.3",)),
        ("subscribe:4", "consent-follows", ("4",)),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_words_repeat_what_was_tapped(
    bot: Bot, asker: Asker, say: Texts, language: Language, action: str, message: str, feeds: tuple[str, ...]
) -> None:
    """All kinds by their names, an entry by its number and title; in full as well as in short."""
    names = []
    for feed in feeds:
        entry = bot.matcher().knowledge.programme.find(feed)
        names.append(f"{feed} · {entry.title[language]}" if entry else say(f"feed-{feed}", language))

    (short,) = (await bot.press(asker, f"{action}:{language}")).replies
    (full,) = (await tap(bot, asker, short, Verb.AGREE, f"more.{action.partition(':')[2]}")).replies

    said = say(message, language, feed=", ".join(names))
    assert short.blocks[1].text == full.blocks[1].text == said


@pytest.mark.parametrize("language", LANGUAGES)
async def test_more_is_shown_in_place_with_the_same_answers(
    bot: Bot, asker: Asker, database: Database, say: Texts, language: Language
) -> None:
    """Each kind, what is kept, who is responsible with address, the rights, where to complain; a yes goes on there."""
    short = (await tap(bot, asker, await opened(bot, asker, COMMANDS[language]), Verb.SUBSCRIBE, "events")).replies[0]

    pressed = await tap(bot, asker, short, Verb.AGREE, "more.events")

    (full,) = pressed.replies
    newsletter, said = of_staff(bot), text_of(full)
    assert pressed.in_place
    person = said_of("person", language)
    assert all(say(sentence, language, **person) in said for sentence in ("consent-what", *FULL, "complaint"))
    assert all(newsletter.about[feed][language] in said for feed in Feed)
    assert responsible_in_full(newsletter.controller, language, say) in said
    assert newsletter.controller.address[language] in said
    assert say("consent-rights", language, email=newsletter.controller.email, **person) in said
    assert all(fact in said for fact in ("9(2)(a)", "Dunajska cesta 22, 1000 Ljubljana", "gp.ip@ip-rs.si"))
    assert does(full) == {("agree", f"{wording(bot)}.events"), ("agree", "no")}
    assert await Erasure(database).everything(asker.person) == {}
    kinds, _welcome = (await tap(bot, asker, full, Verb.AGREE, f"{wording(bot)}.events")).replies
    assert ("stop", "events") in does(kinds)


async def test_an_officer_is_named_where_there_is_one(bot: Bot, asker: Asker, say: Texts) -> None:
    """On the full screen."""
    was = of_staff(bot)
    other = told(bot, replace(was, controller=replace(was.controller, officer="dpo@koper.si")))

    (full,) = (await other.press(asker, "agree:more.news/k:sl")).replies

    assert say("responsible-officer", "sl", officer="dpo@koper.si") in text_of(full)


async def test_a_group_reads_of_its_own_number(build: Builder, say: Texts) -> None:
    """Nothing is kept of the administrator who ticks."""
    admin = Asker(1001, "sl", -4001)
    bot = build(messenger=Administrators({(-4001, 1001)}))

    (short,) = (await bot.press(admin, "subscribe:news/k:sl")).replies
    (full,) = (await tap(bot, admin, short, Verb.AGREE, "more.news")).replies

    assert say("consent-brief-kept", "sl", whose="chat") in text_of(short)
    assert say("consent-stored", "sl", **said_of("chat")) in text_of(full)


@pytest.mark.parametrize("what", ["messages", "blocked", "11.3333"])
def test_the_longest_buttons_fit(bot: Bot, what: str) -> None:
    """64 bytes, with the longest number of a channel and the longest name of a feed."""
    channel = -(10**15 - 1)
    view, wish = View("sl", channel, channel), Wish(what, channel, Place.SETTINGS)

    found = buttons(bot.subscribing.acts.consent.ask(view, (what,), wish))

    assert len(found) == 3
    assert all(len(button.action.encode()) <= 64 for button in found)
    assert all(parse(button.action.split(":")[1]) for button in found)


async def test_what_is_gone_needs_no_more_words(bot: Bot, asker: Asker, say: Texts) -> None:
    """The entry was taken out of the programme meanwhile."""
    (word,) = (await bot.press(asker, "agree:more.99.9/w:sl")).replies

    assert text_of(word) == say("gone", "sl")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_kind_says_what_comes_under_it_above_the_buttons(bot: Bot, asker: Asker, language: Language) -> None:
    """As staff have written it."""
    kinds = await opened(bot, asker, COMMANDS[language])

    assert all(of_staff(bot).about[feed][language] in text_of(kinds) for feed in Feed)
