"""The buttons below every message: stop, which is final, and why."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.language import LANGUAGES, Language
from bot.services.actions import Verb
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.responsible import responsible
from bot.storage import Campaigns, Database, Erasure, Ledger, Outcome, State
from bot.storage.terms import GRACE
from bot.texts import Texts
from tests.services.conftest import Builder, Clock
from tests.services.reading import text_of
from tests.services.subscribing.tapping import active, does, opened, subscribe, tap, wording
from tests.storage.steps import begin, states


def who(bot: Bot, say: Texts, language: Language) -> str:
    """Who is responsible, in one line."""
    return responsible(bot.matcher().knowledge.newsletter.controller, language, say)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_one_tap_below_a_message_ends_its_kind_and_leaves_the_message(
    bot: Bot, asker: Asker, database: Database, say: Texts, language: Language
) -> None:
    """The answer is a word over the chat, and a new short message with a way back."""
    await subscribe(bot, asker, "news", "events")

    pressed = await bot.press(asker, f"stop:news:{language}")

    (word,) = pressed.replies
    said = say("ended", language, feed=say("feed-news", language))
    assert (pressed.in_place, pressed.toast) == (False, said)
    assert text_of(word).startswith(said)
    assert does(word) == {("subscribe", "news"), ("settings", "")}
    assert await active(database, asker.person) == {"events"}


async def test_the_way_back_asks_for_no_consent_again_while_another_kind_goes_on(
    bot: Bot, asker: Asker, database: Database, say: Texts
) -> None:
    """One tap, in place of the short message."""
    await subscribe(bot, asker, "news", "events")
    (word,) = (await bot.press(asker, "stop:news:sl")).replies
    assert say("ended-last", "sl", whose="person") not in text_of(word)

    pressed = await tap(bot, asker, word, Verb.SUBSCRIBE, "news")

    assert pressed.in_place
    assert does(pressed.replies[0]) == {("stop", "news"), ("settings", "")}
    assert await active(database, asker.person) == {"news", "events"}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_way_back_after_a_full_stop_asks_for_the_consent_anew(
    bot: Bot, asker: Asker, database: Database, clock: Clock, say: Texts, language: Language
) -> None:
    """The last word says so; with the yes it begins as of now, in place of the words."""
    await subscribe(bot, asker, "news", "events")
    await bot.press(asker, f"stop:events:{language}")
    (word,) = (await bot.press(asker, f"stop:news:{language}")).replies
    assert say("ended-last", language, whose="person") in text_of(word)
    clock.forward(60)

    asked = await tap(bot, asker, word, Verb.SUBSCRIBE, "news")

    assert asked.in_place
    assert ("agree", f"{wording(bot)}.news") in does(asked.replies[0])
    assert await active(database, asker.person) == set()
    await tap(bot, asker, asked.replies[0], Verb.AGREE, f"{wording(bot)}.news")
    assert await active(database, asker.person) == {"news"}
    (given,) = (await Erasure(database).everything(asker.person))["consents"]
    assert (given["language"], given["given_at"]) == (language, clock())


async def test_after_ending_everything_at_once_each_kind_asks_for_the_consent(
    bot: Bot, asker: Asker, database: Database, say: Texts
) -> None:
    """The screen says that the consent has ended too; a tick brings the words."""
    await subscribe(bot, asker, "all")
    (kinds,) = (await bot.press(asker, "stop:all:sl")).replies
    assert say("all-stopped", "sl", whose="person") in text_of(kinds)

    (asked,) = (await tap(bot, asker, kinds, Verb.SUBSCRIBE, "notices")).replies

    assert ("agree", f"{wording(bot)}.notices") in does(asked)
    assert await active(database, asker.person) == set()
    assert "consents" not in await Erasure(database).everything(asker.person)


async def test_whoever_is_not_subscribed_is_told_so(bot: Bot, asker: Asker, say: Texts) -> None:
    """A button of a message that came by an error."""
    (stranger,) = (await bot.press(asker, "stop:news:sl")).replies

    assert text_of(stranger) == say("ended-none", "sl")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_second_tap_says_that_it_has_ended_already(
    bot: Bot, asker: Asker, say: Texts, language: Language
) -> None:
    """By name, below a message and on an old screen, where a word over the chat says it."""
    await subscribe(bot, asker, "news", "events")
    await bot.press(asker, f"stop:news:{language}")

    (twice,) = (await bot.press(asker, f"stop:news:{language}")).replies
    on_a_screen = await bot.press(asker, f"stop:news/s:{language}")

    said = say("ended-already", language, feed=say("feed-news", language))
    assert text_of(twice) == on_a_screen.toast == said
    assert ("stop", "events") in does(on_a_screen.replies[0])


@pytest.mark.parametrize("place", ["k", "s"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_last_tick_says_that_the_consent_has_ended_with_it(
    bot: Bot, asker: Asker, say: Texts, language: Language, place: str
) -> None:
    """On the screen on which it was taken off; the one before says nothing of the kind."""
    await subscribe(bot, asker, "news", "events")

    (first,) = (await bot.press(asker, f"stop:news/{place}:{language}")).replies
    (last,) = (await bot.press(asker, f"stop:events/{place}:{language}")).replies

    said = say("ended-last", language, whose="person")
    assert said not in text_of(first)
    assert said in text_of(last)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_ending_a_commitment_in_the_settings_says_that_its_pillar_goes_on(
    bot: Bot, asker: Asker, say: Texts, language: Language
) -> None:
    """Else its news would come as a surprise."""
    await subscribe(bot, asker, "news")
    await bot.press(asker, f"subscribe:4:{language}")
    await bot.press(asker, f"subscribe:4.3:{language}")

    (settings,) = (await bot.press(asker, f"stop:4.3/s:{language}")).replies

    pillar = bot.matcher().knowledge.programme.find("4")
    assert pillar
    assert say("ended-not-pillar", language, feed=f"4 · {pillar.title[language]}") in text_of(settings)


async def test_the_buttons_below_a_message_work_after_a_restart(
    build: Builder, asker: Asker, database: Database, file: object
) -> None:
    """Another process on the same database; the message is as old as it may be."""
    await subscribe(build(), asker, "news")
    await database.stop()

    again = Database(f"sqlite+aiosqlite:///{file}")
    await again.start()
    await build(store=again).press(asker, "stop:news:sl")

    assert await active(again, asker.person) == set()
    await again.stop()


async def test_what_is_not_sent_yet_of_a_running_campaign_is_taken_back(
    bot: Bot, asker: Asker, database: Database, clock: Clock
) -> None:
    """Of that kind alone."""
    await subscribe(bot, asker, "news", "events")
    news, events = await begin(database, clock(), "news"), await begin(database, clock(), "events")

    await bot.press(asker, "stop:news:sl")

    assert await states(database) == {(news, asker.person): State.GONE, (events, asker.person): State.PENDING}


@pytest.mark.parametrize("action", ["stop:news", "stop:all", "pause:7", "erase:yes"])
async def test_nothing_arrives_after_the_word_that_it_is_stopped(
    bot: Bot, asker: Asker, database: Database, clock: Clock, action: str
) -> None:
    """What is on its way to that very person is waited for before they are told."""
    await subscribe(bot, asker, "news")
    campaign = await begin(database, clock())
    (claimed,) = await Ledger(database).claim(1, clock())
    looks = 0

    async def sleep(seconds: float) -> None:
        nonlocal looks
        looks += 1
        assert seconds == 0.05
        if looks == 3:  # it has arrived
            await Ledger(database).record([Outcome(campaign, claimed.person, State.SENT, message_id=5)], clock())

    acts = replace(bot.subscribing.acts, sleep=sleep)
    patient = replace(bot, subscribing=replace(bot.subscribing, acts=acts))

    await patient.press(asker, f"{action}:sl")

    assert looks == 3
    assert not await Ledger(database).sending_to(asker.person)


async def test_the_word_comes_after_five_seconds_at_the_latest(
    bot: Bot, asker: Asker, database: Database, clock: Clock, say: Texts
) -> None:
    """A message that hangs keeps nobody waiting for ever."""
    await subscribe(bot, asker, "news")
    await begin(database, clock())
    await Ledger(database).claim(1, clock())
    slept = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    acts = replace(bot.subscribing.acts, sleep=sleep)
    pressed = await replace(bot, subscribing=replace(bot.subscribing, acts=acts)).press(asker, "stop:news:sl")

    assert pressed.toast == say("ended", "sl", feed=say("feed-news", "sl"))
    assert sum(slept) == pytest.approx(5)


@pytest.mark.parametrize(("language", "date"), [("sl", "14. 5. 2025"), ("it", "14/5/2025")])
async def test_why_names_the_tick_the_day_and_the_wording(
    bot: Bot, asker: Asker, database: Database, clock: Clock, say: Texts, language: Language, date: str
) -> None:
    """And who is responsible; it offers to stop."""
    await subscribe(bot, asker, "news")
    number = await begin(database, clock())

    pressed = await bot.press(asker, f"why:{number}:{language}")

    (word,) = pressed.replies
    assert not pressed.in_place
    feed = say("feed-news", language)
    tick = say("why-tick", language, feed=feed, date=date, wording=wording(bot))
    assert [block.text for block in word.blocks] == [tick, who(bot, say, language)]
    assert "obcina@koper.si" in text_of(word)
    assert does(word) == {("stop", "news"), ("settings", "")}


async def test_why_names_the_entry_that_is_followed(bot: Bot, asker: Asker, database: Database, clock: Clock) -> None:
    """By its number and title."""
    await subscribe(bot, asker, "news")
    await bot.press(asker, "subscribe:4.3:sl")
    number = await begin(database, clock(), "4.3")

    (word,) = (await bot.press(asker, f"why:{number}:sl")).replies

    assert "4.3 · " in text_of(word)
    assert ("stop", "4.3") in does(word)


async def test_why_is_honest_when_there_is_no_subscription_any_more(
    bot: Bot, asker: Asker, database: Database, clock: Clock, say: Texts
) -> None:
    """Ended since, never there, or a campaign of which nothing is known any more."""
    await subscribe(bot, asker, "news")
    number = await begin(database, clock())
    await bot.press(asker, "stop:news:sl")

    (ended,) = (await bot.press(asker, f"why:{number}:sl")).replies
    (stranger,) = (await bot.press(Asker(5, "sl"), f"why:{number}:sl")).replies
    (unknown,) = (await bot.press(asker, f"why:{number + 1}:sl")).replies

    assert ended.blocks[0].text == say("why-ended", "sl", feed=say("feed-news", "sl"), date="14. 5. 2025")
    assert stranger.blocks[0].text == say("why-none", "sl")
    assert unknown.blocks[0].text == say("why-gone", "sl")
    assert {each.blocks[1].text for each in (ended, stranger, unknown)} == {who(bot, say, "sl")}
    assert await Campaigns(database).find(number)


async def test_buttons_still_answer_when_the_grace_is_over(
    bot: Bot, asker: Asker, database: Database, clock: Clock, say: Texts
) -> None:
    """Nothing is kept of the subscription any more, and that is said."""
    await subscribe(bot, asker, "news")
    number = await begin(database, clock())
    await bot.press(asker, "stop:news:sl")
    clock.time += GRACE + timedelta(days=1)
    await bot.subscribing.acts.subscriptions.purge(clock() - GRACE)

    (why,) = (await bot.press(asker, f"why:{number}:sl")).replies
    (kinds,) = (await bot.press(asker, "subscribe:news:sl")).replies

    assert why.blocks[0].text == say("why-none", "sl")
    assert ("agree", f"{wording(bot)}.news") in does(kinds)
    assert ("subscribe", "news") in does(await opened(bot, asker, "naroci"))
