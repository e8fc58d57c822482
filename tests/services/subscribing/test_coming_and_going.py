"""Blocking and coming back, being thrown out, and groups that get another number."""

import pytest

from bot.language import LANGUAGES, Language
from bot.services.actions import Verb
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.subscribing import Change, consent
from bot.storage import Act, Database, Reason, Source, Subscriptions
from bot.texts import Texts
from tests.services.conftest import Builder, Clock
from tests.services.reading import text_of
from tests.services.subscribing.tapping import Administrators, active, does, known, opened, subscribe, tap, wording

GROUP, LATER = -4001, -1002000000001


async def test_blocking_ends_everything_with_its_reason(bot: Bot, asker: Asker, database: Database) -> None:
    """And its source: Telegram told us."""
    await subscribe(bot, asker, "news", "events")

    assert await bot.changed(asker, Change.BLOCKED) == ()

    subscriber = await known(database, asker.person)
    assert subscriber is not None
    assert subscriber.active == frozenset()
    assert set(subscriber.ended_by(Reason.BLOCKED)) == {"news", "events"}
    assert {each.source for each in subscriber.subscriptions} == {Source.TELEGRAM}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_comes_back_is_asked_and_nothing_begins_by_itself(
    bot: Bot, database: Database, say: Texts, language: Language
) -> None:
    """In the language of their messages, naming what ended."""
    person = Asker(1001, "hr")
    await subscribe(bot, person, "news", "events", command={"sl": "naroci", "it": "iscriviti"}[language])
    await bot.press(person, f"stop:events:{language}")
    await bot.changed(person, Change.BLOCKED)

    (question,) = await bot.changed(person, Change.UNBLOCKED)

    assert say("again-ask", language) in text_of(question)
    assert say("feed-news", language) in text_of(question)
    assert say("feed-events", language) not in text_of(question)
    assert await active(database, person.person) == set()
    pressed = await tap(bot, person, question, Verb.AGAIN, "blocked")
    assert pressed.in_place
    assert await active(database, person.person) == {"news"}


async def test_who_could_not_be_reached_is_asked_as_well(
    bot: Bot, asker: Asker, database: Database, clock: Clock
) -> None:
    """Delivery found out that the bot is blocked before Telegram told."""
    await subscribe(bot, asker, "news")
    act = Act(Source.DELIVERY, clock())
    await Subscriptions(database).stop(asker.person, None, Reason.BLOCKED, act)

    assert len(await bot.changed(asker, Change.UNBLOCKED)) == 1


async def test_who_had_stopped_before_blocking_is_asked_nothing(bot: Bot, asker: Asker) -> None:
    """Nor is a stranger, nor somebody who has gone on already."""
    assert await bot.changed(asker, Change.UNBLOCKED) == ()
    await subscribe(bot, asker, "news")
    await bot.press(asker, "stop:all:sl")
    await bot.changed(asker, Change.BLOCKED)
    assert await bot.changed(asker, Change.UNBLOCKED) == ()


async def test_going_on_twice_begins_nothing_twice(bot: Bot, asker: Asker, database: Database, say: Texts) -> None:
    """The old question is answered that there is nothing to go on with."""
    await subscribe(bot, asker, "news")
    await bot.changed(asker, Change.BLOCKED)
    (question,) = await bot.changed(asker, Change.UNBLOCKED)
    await tap(bot, asker, question, Verb.AGAIN, "blocked")

    pressed = await tap(bot, asker, question, Verb.AGAIN, "blocked")

    assert text_of(pressed.replies[0]) == say("again-none", "sl")
    assert await active(database, asker.person) == {"news"}


async def test_going_on_asks_for_consent_when_the_words_have_changed(
    bot: Bot, asker: Asker, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then what ended begins under the new wording."""
    await subscribe(bot, asker, "news", "notices")
    await bot.changed(asker, Change.BLOCKED)
    (question,) = await bot.changed(asker, Change.UNBLOCKED)
    monkeypatch.setattr(consent, "WORDING", "2031-01")

    (asked,) = (await tap(bot, asker, question, Verb.AGAIN, "blocked")).replies
    agree = f"{wording(bot)}.blocked"
    assert does(asked) == {("agree", agree), ("agree", "no"), ("agree", "more.blocked")}
    assert await active(database, asker.person) == set()
    await tap(bot, asker, asked, Verb.AGREE, agree)

    assert await active(database, asker.person) == {"news", "notices"}


async def test_thrown_out_of_a_group_nothing_is_sent_there(build: Builder, database: Database) -> None:
    """Whoever threw it out keeps their own subscriptions."""
    ana = Asker(1001, "sl", GROUP)
    bot = build(messenger=Administrators({(GROUP, 1001)}))
    await subscribe(bot, ana, "news")
    await subscribe(bot, Asker(1001, "sl"), "events")

    assert await bot.changed(ana, Change.REMOVED) == ()

    group = await known(database, GROUP)
    assert group is not None
    assert group.ended_by(Reason.REMOVED) == ("news",)
    assert await active(database, 1001) == {"events"}


async def test_a_group_is_followed_to_its_new_number(build: Builder, database: Database) -> None:
    """Both chats tell it, and the second time changes nothing."""
    bot = build(messenger=Administrators({(GROUP, 1001), (LATER, 1001)}))
    await subscribe(bot, Asker(1001, "sl", GROUP), "news")

    await bot.moved(GROUP, LATER)
    await bot.moved(GROUP, LATER)

    assert await active(database, LATER) == {"news"}
    assert await known(database, GROUP) is None
    assert ("stop", "news") in does(await opened(bot, Asker(1001, "sl", LATER), "naroci"))
