"""The settings: everything on one screen, changed in its place."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import LANGUAGES, Language
from bot.services.actions import Verb
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.replies import Reply
from bot.services.subscribing.screens import PAUSE_DAYS, coming_days, coming_months
from bot.storage import Act, Database, Quiet, Source, Subscriptions
from bot.texts import Texts
from tests.services.conftest import Clock
from tests.services.reading import labels, text_of
from tests.services.subscribing.tapping import FEEDS, active, does, known, opened, subscribe, tap, wording


@pytest.fixture
async def settings(bot: Bot, asker: Asker) -> Reply:
    """The settings of somebody who gets the news."""
    await subscribe(bot, asker, "news")
    return await opened(bot, asker, "narocnina")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_everything_stands_on_one_screen(bot: Bot, asker: Asker, say: Texts, language: Language) -> None:
    """Kinds, followed entries with their titles, language, pause, silence, ending all, one's data."""
    await subscribe(bot, asker, "news")
    for entry_id in ("4.3", "9"):
        await bot.press(asker, f"subscribe:{entry_id}:sl")

    shown = await opened(bot, asker, {"sl": "narocnina", "it": "iscrizioni"}[language])

    assert does(shown) == {
        ("stop", "news"),
        *(("subscribe", feed) for feed in FEEDS[1:]),
        ("stop", "4.3"),
        ("stop", "9"),
        ("settings", "speak"),
        ("pause", "menu"),
        ("quiet", "menu"),
        ("stop", "all"),
        ("data", ""),
        ("erase", "ask"),
    }
    titles = [label for label in labels(shown) if label.startswith("🔕") and " · " in label]
    assert [title.split(" · ")[0] for title in titles] == ["🔕 4.3", "🔕 9"]
    assert say("settings-language", language, language="sl") in text_of(shown)
    assert say("settings-follows-pillar", language, count=1) in text_of(shown)
    assert say("settings-follows-commitment", language, count=1) in text_of(shown)
    assert say("settings-hint", language) in text_of(shown)


async def test_who_is_subscribed_to_nothing_is_told_so_and_may_choose(
    bot: Bot, asker: Asker, database: Database, say: Texts
) -> None:
    """Looking keeps nothing."""
    shown = await opened(bot, asker, "narocnina")

    assert say("settings-none", "sl") in text_of(shown)
    assert does(shown) == {*(("subscribe", feed) for feed in FEEDS), ("data", ""), ("erase", "ask")}
    assert await known(database, asker.person) is None


async def test_a_kind_is_changed_where_it_stands(bot: Bot, asker: Asker, database: Database, settings: Reply) -> None:
    """The settings stay, with the other tick."""
    pressed = await tap(bot, asker, settings, Verb.SUBSCRIBE, "events")
    assert pressed.in_place
    assert {("stop", "events"), ("pause", "menu")} <= does(pressed.replies[0])

    pressed = await tap(bot, asker, pressed.replies[0], Verb.STOP, "news")
    assert {("subscribe", "news"), ("pause", "menu")} <= does(pressed.replies[0])
    assert await active(database, asker.person) == {"events"}


async def test_the_language_of_the_messages_is_changed_in_place_and_the_bot_follows(
    bot: Bot, asker: Asker, database: Database, say: Texts, settings: Reply
) -> None:
    """The button stands in the language that it brings."""
    assert say("button-messages-it", "it") in labels(settings)

    pressed = await tap(bot, asker, settings, Verb.SETTINGS, "speak")

    assert say("settings-language", "it", language="it") in text_of(pressed.replies[0])
    subscriber = await known(database, asker.person)
    assert subscriber is not None
    assert subscriber.language == "it"
    assert await bot.language(asker) == "it"


async def test_the_messages_follow_the_language_chosen_for_the_bot(
    bot: Bot, asker: Asker, database: Database, settings: Reply
) -> None:
    """By the screen of languages; of somebody who is no subscriber nothing is kept by it."""
    await bot.press(asker, "language::it")
    await bot.press(Asker(5, "sl"), "language::it")

    subscriber = await known(database, asker.person)
    assert subscriber is not None
    assert subscriber.language == "it"
    assert await known(database, 5) is None


@pytest.mark.parametrize("days", PAUSE_DAYS)
async def test_a_pause_of_some_days_ends_to_the_minute(
    bot: Bot, asker: Asker, database: Database, clock: Clock, settings: Reply, days: int
) -> None:
    """It is shown with its date, and can be ended before."""
    menu = (await tap(bot, asker, settings, Verb.PAUSE, "menu")).replies[0]

    paused = await tap(bot, asker, menu, Verb.PAUSE, str(days))

    subscriber = await known(database, asker.person)
    assert subscriber is not None
    assert subscriber.paused_until == clock() + timedelta(days=days)
    assert ("pause", "off") in does(paused.replies[0])
    assert paused.toast
    assert paused.toast.removesuffix(".") in text_of(paused.replies[0])
    await tap(bot, asker, paused.replies[0], Verb.PAUSE, "off")
    subscriber = await known(database, asker.person)
    assert subscriber is not None
    assert subscriber.paused_until is None
    assert subscriber.active == {"news"}


async def test_a_pause_until_a_day_ends_when_that_day_begins_in_koper(
    bot: Bot, asker: Asker, database: Database, clock: Clock, settings: Reply
) -> None:
    """In winter an hour before midnight of London, in summer two."""
    menu = (await tap(bot, asker, settings, Verb.PAUSE, "menu")).replies[0]
    dates = (await tap(bot, asker, menu, Verb.PAUSE, "dates")).replies[0]
    days = coming_days(clock().date())
    assert does(dates) == {*(("pause", day.isoformat()) for day in days), ("pause", "menu")}

    for day in days:
        await tap(bot, asker, dates, Verb.PAUSE, day.isoformat())
        subscriber = await known(database, asker.person)
        assert subscriber is not None
        assert subscriber.paused_until is not None
        assert subscriber.paused_until.astimezone(ZoneInfo("Europe/Ljubljana")).date() == day
        assert subscriber.paused_until.hour in {22, 23}


@pytest.mark.parametrize("month", range(1, 13))
def test_the_coming_months_begin_with_the_next_one(month: int) -> None:
    """Over the turn of the year."""
    months = coming_months(datetime(2026, month, 28, tzinfo=UTC).date())

    assert len(set(months)) == len(months) == 6
    assert all(day.day == 1 for day in months)
    assert 0 < (months[0] - datetime(2026, month, 28, tzinfo=UTC).date()).days <= 4


async def test_the_menu_of_pauses_is_short(bot: Bot, asker: Asker, settings: Reply) -> None:
    """A week, a month, until a day that a second screen asks for; and the way back."""
    menu = (await tap(bot, asker, settings, Verb.PAUSE, "menu")).replies[0]

    assert [[wish for _, wish in does(Reply(rows=(row,)))] for row in menu.rows] == [["7"], ["30"], ["dates"], [""]]


@pytest.mark.parametrize("days", [14, 90])
async def test_a_button_of_the_older_menu_still_pauses(
    bot: Bot, asker: Asker, database: Database, clock: Clock, settings: Reply, days: int
) -> None:
    """It stays in people's chats."""
    await bot.press(asker, f"pause:{days}/s:sl")

    subscriber = await known(database, asker.person)
    assert subscriber is not None
    assert subscriber.paused_until == clock() + timedelta(days=days)


@given(st.dates(date(2025, 1, 1), date(2040, 1, 1)))
def test_the_days_that_are_offered_come_in_order_and_are_near(today: date) -> None:
    """Mondays after more than a week, then first days of months, none twice, all within the longest pause."""
    days = coming_days(today)

    assert list(days) == sorted(set(days))
    assert len(days) == 10
    assert [day.weekday() for day in days[:4]] == [0] * 4
    assert {day.day for day in days[4:]} == {1}
    assert timedelta(days=7) < days[0] - today <= timedelta(days=14)
    assert days[-1] - today < timedelta(days=366)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_whoever_has_stopped_all_still_sees_and_changes_what_was_set(
    bot: Bot, asker: Asker, database: Database, say: Texts, settings: Reply, language: Language
) -> None:
    """It says plainly that nothing comes; language and quiet hours stay, a pause has no sense."""
    await bot.press(asker, "quiet:22-7:sl")
    await bot.press(asker, "stop:all:sl")

    shown = await opened(bot, asker, {"sl": "narocnina", "it": "iscrizioni"}[language])

    assert say("settings-none", language) in text_of(shown)
    assert say("settings-language", language, language="sl") in text_of(shown)
    assert say("settings-quiet", language, start="22", end="7") in text_of(shown)
    ticks = {("subscribe", feed) for feed in FEEDS}
    assert does(shown) == {*ticks, ("settings", "speak"), ("quiet", "menu"), ("data", ""), ("erase", "ask")}
    await bot.press(asker, "quiet:23-6/s:sl")
    await bot.press(asker, "settings:speak/s:it")
    await subscribe(bot, asker, "events")
    subscriber = await known(database, asker.person)
    assert subscriber is not None
    assert (subscriber.language, subscriber.quiet) == ("it", Quiet(23 * 60, 6 * 60))


@pytest.mark.parametrize("what", ["2025-05-14", "2024-01-01", "2030-01-01", "8", "x", ""])
async def test_a_pause_that_makes_no_sense_any_more_is_asked_anew(
    bot: Bot, asker: Asker, database: Database, say: Texts, settings: Reply, what: str
) -> None:
    """An old button names a day that is over; a forged one any."""
    pressed = await bot.press(asker, f"pause:{what}:sl")

    assert say("pause-title", "sl") in text_of(pressed.replies[0])
    subscriber = await known(database, asker.person)
    assert subscriber is not None
    assert subscriber.paused_until is None


async def test_a_pause_that_is_over_is_none(bot: Bot, asker: Asker, clock: Clock, settings: Reply) -> None:
    """The settings offer a new one."""
    await bot.press(asker, "pause:7:sl")
    clock.forward(7 * 24 * 60 + 1)

    assert ("pause", "menu") in does(await opened(bot, asker, "narocnina"))


async def test_quiet_hours_are_chosen_and_dropped_in_place(
    bot: Bot, asker: Asker, database: Database, say: Texts, settings: Reply
) -> None:
    """Only those of the menu; any other brings the menu."""
    menu = (await tap(bot, asker, settings, Verb.QUIET, "menu")).replies[0]

    chosen = await tap(bot, asker, menu, Verb.QUIET, "22-7")
    assert say("settings-quiet", "sl", start="22", end="7") in text_of(chosen.replies[0])
    again = await bot.press(asker, "quiet:1-2:sl")
    assert text_of(again.replies[0]) == text_of(menu)
    subscriber = await known(database, asker.person)
    assert subscriber is not None
    assert subscriber.quiet == Quiet(22 * 60, 7 * 60)

    dropped = await tap(bot, asker, again.replies[0], Verb.QUIET, "off")
    assert say("settings-no-quiet", "sl") in text_of(dropped.replies[0])


@pytest.mark.parametrize("action", ["pause:7", "pause:off", "pause:menu", "quiet:22-7", "settings:speak"])
async def test_nothing_is_kept_of_somebody_who_is_subscribed_to_nothing(
    bot: Bot, asker: Asker, database: Database, say: Texts, action: str
) -> None:
    """An old button of settings is answered with the settings."""
    pressed = await bot.press(asker, f"{action}:sl")

    assert say("settings-none", "sl") in text_of(pressed.replies[0])
    assert await known(database, asker.person) is None
    assert await Subscriptions(database).history(asker.person) == ()


async def test_more_followed_entries_than_a_message_has_buttons_leave_room_for_the_rest(
    bot: Bot, asker: Asker, database: Database, clock: Clock, say: Texts, settings: Reply
) -> None:
    """Telegram shows a hundred; their number is told, and all else can still be changed."""
    many = [f"{pillar}.{number}" for pillar in range(50, 60) for number in range(10)]
    act = Act(Source.CHAT, clock())
    await Subscriptions(database).subscribe(asker.person, many, wording=wording(bot), act=act)

    shown = await opened(bot, asker, "narocnina")

    assert len(labels(shown)) <= 100
    assert say("settings-follows-commitment", "sl", count=100) in text_of(shown)
    assert {("stop", "all"), ("pause", "menu"), ("data", ""), ("erase", "ask")} < does(shown)


async def test_what_begins_during_a_pause_says_so(bot: Bot, asker: Asker, settings: Reply) -> None:
    """Nothing comes before its end, so nobody is left to wonder."""
    await bot.press(asker, "pause:30:sl")

    followed = await bot.press(asker, "subscribe:4.3:sl")

    assert "⏸" in text_of(followed.replies[0])


async def test_a_pause_ends_with_the_last_subscription(
    bot: Bot, asker: Asker, settings: Reply, database: Database
) -> None:
    """Whoever comes back after months gets what they ask for at once."""
    await bot.press(asker, "pause:30:sl")
    await bot.press(asker, "stop:all:sl")

    begun = await bot.press(asker, "subscribe:news:sl")

    subscriber = await Subscriptions(database).find(asker.person)
    assert subscriber is not None
    assert subscriber.paused_until is None
    assert "⏸" not in text_of(begun.replies[0])
