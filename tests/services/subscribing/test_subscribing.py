"""Subscribing: the four kinds, entries that are followed, stopping, and coming back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import LANGUAGES, Language
from bot.programme.model import Kind, Programme
from bot.services.actions import Verb
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.subscribing.wishes import Place, Wish, parse
from bot.storage import Act, Database, Reason, Source, Subscriptions
from bot.texts import Texts
from tests.services.conftest import Clock
from tests.services.reading import labels, text_of
from tests.services.subscribing.tapping import FEEDS, active, does, known, opened, subscribe, tap, wording


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_four_kinds_stand_on_one_screen_each_to_be_ticked_alone(
    bot: Bot, asker: Asker, say: Texts, language: Language
) -> None:
    """In the order of the source's form, unticked, and one button for all of them."""
    kinds = await opened(bot, asker, {"sl": "naroci", "it": "iscriviti"}[language])

    assert labels(kinds)[:5] == [
        *(say("tick-off", language, feed=say(f"feed-{feed}", language)) for feed in FEEDS),
        say("button-all-kinds", language),
    ]
    assert does(kinds) == {*(("subscribe", feed) for feed in FEEDS), ("subscribe", "all"), ("settings", "")}


async def test_each_kind_begins_and_ends_alone(bot: Bot, asker: Asker, database: Database, say: Texts) -> None:
    """In place, with a word over the chat."""
    await subscribe(bot, asker, "news", "events")

    pressed = await tap(bot, asker, await opened(bot, asker, "naroci"), Verb.STOP, "news")

    assert (pressed.in_place, pressed.toast) == (True, say("ended", "sl", feed=say("feed-news", "sl")))
    assert {("subscribe", "news"), ("stop", "events")} <= does(pressed.replies[0])
    assert await active(database, asker.person) == {"events"}


async def test_all_four_begin_at_once(bot: Bot, asker: Asker, database: Database) -> None:
    """After that there is no button for it any more."""
    await subscribe(bot, asker, "all")

    assert await active(database, asker.person) == set(FEEDS)
    assert ("subscribe", "all") not in does(await opened(bot, asker, "naroci"))


async def test_an_old_screen_does_no_harm(bot: Bot, asker: Asker, database: Database) -> None:
    """A button says what it does, so that pressing it twice does it once."""
    first = await opened(bot, asker, "naroci")
    await subscribe(bot, asker, "news")
    since = await known(database, asker.person)

    again = await tap(bot, asker, first, Verb.SUBSCRIBE, "news")
    assert ("stop", "news") in does(again.replies[0])
    assert await known(database, asker.person) == since

    for _ in range(2):
        ended = await tap(bot, asker, again.replies[0], Verb.STOP, "news")
        assert ("subscribe", "news") in does(ended.replies[0])
    history = await Subscriptions(database).history(asker.person)
    assert [row["event"] for row in history] == ["began", "ended", "withdrawn"]


async def test_stopping_all_takes_one_tap_and_restores_nothing_silently(
    bot: Bot, asker: Asker, database: Database, say: Texts
) -> None:
    """What is followed ends too; whoever comes back agrees and ticks each kind anew."""
    await subscribe(bot, asker, "all")
    await bot.press(asker, "subscribe:4.3:sl")

    stopped = await tap(bot, asker, await opened(bot, asker, "narocnina"), Verb.STOP, "all")

    assert say("all-stopped", "sl", whose="person") in text_of(stopped.replies[0])
    assert await active(database, asker.person) == set()
    assert {("subscribe", feed) for feed in FEEDS} <= does(stopped.replies[0])
    (asked,) = (await tap(bot, asker, stopped.replies[0], Verb.SUBSCRIBE, "news")).replies
    await tap(bot, asker, asked, Verb.AGREE, f"{wording(bot)}.news")
    assert await active(database, asker.person) == {"news"}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_pillar_and_a_commitment_can_be_followed_from_card_and_page(
    bot: Bot, asker: Asker, database: Database, say: Texts, language: Language
) -> None:
    """The card stays; the consent comes below it, and is not asked for the second time."""
    for entry_id, verb in (("4.3", "entry"), ("4", "browse")):
        (card,) = (await bot.press(asker, f"{verb}:{entry_id}:{language}")).replies
        assert say("button-follow", language) in labels(card)

        pressed = await tap(bot, asker, card, Verb.SUBSCRIBE, entry_id)
        assert not pressed.in_place
        if entry_id == "4.3":
            pressed = await tap(bot, asker, pressed.replies[0], Verb.AGREE, f"{wording(bot)}.4.3")
            assert pressed.in_place
        assert f"{entry_id} · " in text_of(pressed.replies[0])
        assert ("stop", entry_id) in does(pressed.replies[0])

    assert await active(database, asker.person) == {"4", "4.3"}


async def test_what_cannot_be_followed_has_no_button(bot: Bot, asker: Asker, programme: Programme) -> None:
    """Points of the vision and principles, in both languages."""
    for entry in (*programme.of_kind(Kind.VISION), *programme.of_kind(Kind.PRINCIPLE)):
        (card,) = (await bot.press(asker, f"entry:{entry.id}:sl")).replies
        (page,) = (await bot.press(asker, f"browse:{entry.id}:it")).replies

        assert not [label for label in (*labels(card), *labels(page)) if "🔔" in label]


@pytest.mark.parametrize("feed", ["99.9", "V1", "nonsense", "NEWS", ""])
async def test_what_does_not_exist_cannot_be_subscribed_to(
    bot: Bot, asker: Asker, database: Database, say: Texts, feed: str
) -> None:
    """Nor can one agree to it; a word says so and nothing is kept."""
    for action in (f"subscribe:{feed}:sl", f"agree:{wording(bot)}.{feed}:sl"):
        if action == "subscribe::sl":
            continue
        (word,) = (await bot.press(asker, action)).replies
        assert text_of(word) == say("gone", "sl")
    assert await known(database, asker.person) is None


async def test_leaving_from_a_short_message_and_back_stays_in_that_message(
    bot: Bot, asker: Asker, database: Database
) -> None:
    """A tap to leave, a tap to return, without asking for the consent again."""
    await subscribe(bot, asker, "news")
    word = (await bot.press(asker, "subscribe:4.3:sl")).replies[0]

    left = await tap(bot, asker, word, Verb.STOP, "4.3")
    assert left.in_place
    assert await active(database, asker.person) == {"news"}
    back = await tap(bot, asker, left.replies[0], Verb.SUBSCRIBE, "4.3")
    assert back.in_place
    assert await active(database, asker.person) == {"news", "4.3"}


async def test_an_entry_that_is_gone_can_be_left_but_not_returned_to(
    bot: Bot, asker: Asker, database: Database, clock: Clock, say: Texts
) -> None:
    """It is shown as gone on the settings."""
    await subscribe(bot, asker, "news")
    act = Act(Source.CHAT, clock())
    await Subscriptions(database).subscribe(asker.person, ["99.9"], wording=wording(bot), act=act)

    settings = await opened(bot, asker, "narocnina")
    gone = say("feed-gone", "sl", id="99.9")
    assert say("follow-end", "sl", feed=gone) in labels(settings)
    await tap(bot, asker, settings, Verb.STOP, "99.9")
    assert await active(database, asker.person) == {"news"}
    (left,) = (await bot.press(asker, "stop:99.9:sl")).replies
    assert ("subscribe", "99.9") not in does(left)


async def test_the_question_how_to_subscribe_is_answered_with_the_choice(bot: Bot, asker: Asker) -> None:
    """Asked in words it is the screen of the command."""
    (answer,) = await bot.ask(asker, "kako se prijavim na e-novice")

    assert ("subscribe", "news") in does(answer)


async def test_the_topic_of_subscribing_carries_its_buttons(bot: Bot, asker: Asker) -> None:
    """Said in other words it is small talk, with the way to begin and the way to leave."""
    (answer,) = await bot.ask(asker, "a me lahko obveščate po telegramu o novostih na občini, kako se prijavim")

    assert {("subscribe", ""), ("settings", "")} <= does(answer)


async def test_the_welcome_has_the_bell(bot: Bot, asker: Asker, say: Texts) -> None:
    """Whoever starts the bot sees that one can subscribe."""
    (welcome,) = await bot.start(asker)

    assert say("button-subscribe", "sl") in labels(welcome)


async def test_what_a_person_did_is_in_their_history(bot: Bot, asker: Asker, database: Database, clock: Clock) -> None:
    """Each beginning and end with its time, its reason and where it came from; with the last the consent ends."""
    await subscribe(bot, asker, "news")
    clock.forward(5)
    await bot.press(asker, "stop:news:sl")

    history = await Subscriptions(database).history(asker.person)
    assert [(row["event"], row["feed"], row["reason"], row["source"]) for row in history] == [
        ("began", "news", None, "chat"),
        ("ended", "news", Reason.PERSON, "message"),
        ("withdrawn", None, None, "message"),
    ]
    assert history[1]["at"] == clock()


@pytest.mark.parametrize("verb", ["subscribe", "stop", "agree", "settings", "pause", "quiet", "why", "again", "erase"])
@given(about=st.text(st.characters(exclude_characters=":", exclude_categories=["Cs"]), max_size=40))
def test_whatever_a_button_says_is_read_or_refused(verb: str, about: str) -> None:
    """And what is read is written the same way again."""
    wish = parse(about)

    assert wish is None or parse(wish.encode()) == wish


@given(
    what=st.from_regex(r"[a-z0-9.-]{0,12}", fullmatch=True),
    chat=st.none() | st.integers(-(10**15) + 1, -1),
    place=st.sampled_from(Place),
)
def test_a_wish_survives_its_button(what: str, chat: int | None, place: Place) -> None:
    """Whatever it is about."""
    assert parse(Wish(what, chat, place).encode()) == Wish(what, chat, place)


@pytest.mark.parametrize(
    "about",
    ["", "x@1", "news@-1@-2", "99999999999999999999", "-1", "/x", "all@-99999999999999999999", "č", "2026-13-4"],
)
@pytest.mark.parametrize(
    "verb", ["subscribe", "stop", "agree", "settings", "pause", "quiet", "why", "again", "data", "erase"]
)
async def test_a_forged_button_gets_an_answer(bot: Bot, asker: Asker, say: Texts, verb: str, about: str) -> None:
    """A changed client may send anything; nothing raises and no database is to blame."""
    pressed = await bot.press(asker, f"{verb}:{about}:sl")

    assert pressed.replies or pressed.toast
    assert not [reply for reply in pressed.replies if text_of(reply) == say("subscribe-storage", "sl")]
