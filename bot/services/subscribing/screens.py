"""The screens on which subscriptions are chosen and changed: kinds, settings, pause, quiet hours."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bot.language import other
from bot.programme.model import Kind, Newsletter, Programme
from bot.services import feeds
from bot.services.actions import Verb
from bot.services.build import note, title
from bot.services.feeds import FEEDS, Feed, in_order, is_kind
from bot.services.replies import Block, Button, Reply, Row
from bot.services.subscribing.views import View
from bot.services.subscribing.wishes import ALL, DATES, MENU, OFF, Place
from bot.services.times import spoken, spoken_day
from bot.storage import Quiet, Subscriber
from bot.texts import Texts

PAUSE_DAYS: Final = (7, 30)
PAUSE_WEEKS: Final = 4
PAUSE_MONTHS: Final = 6
"""So many Mondays, and then the first days of so many months, are offered as the end of a pause."""

QUIET_HOURS: Final = ((21, 7), (22, 7), (22, 8), (23, 6))

# Telegram shows at most 100 buttons; the rest of the screen needs some twenty.
_MOST_FOLLOWED: Final = 75


@dataclass(frozen=True, slots=True)
class SubscriptionScreens:
    """Draws what is known of a subscriber, None for somebody who is none."""

    programme: Callable[[], Programme]
    newsletter: Callable[[], Newsletter]
    texts: Texts

    def kinds(
        self, view: View, subscriber: Subscriber | None, lead: str = "subscribe-hint", also: tuple[Block, ...] = ()
    ) -> Reply:
        """The four kinds with a tick each, and on top a sentence: how it works, or what has just happened.

        `also` is what a change on this very screen has brought with it.
        """
        active = subscriber.active if subscriber else frozenset[str]()
        rows: list[Row] = [(self._tick(view, feed, Place.KINDS, is_on=feed in active),) for feed in FEEDS]
        if not active.issuperset(FEEDS):
            rows.append((self._button(view, "all-kinds", Verb.SUBSCRIBE, ALL, Place.KINDS),))
        rows.append((self.all_of_it(view, Place.SETTINGS),))
        if active:
            rows.append((self._button(view, "pause", Verb.PAUSE, MENU), self._stop_all(view, Place.KINDS)))
        heading = title(self.about(view, "subscribe-title", "subscribe-title-chat"))
        said = Block(self.say(lead, view))
        return Reply((heading, *also, said, self.abouts(view), *self._whose(view)), tuple(rows))

    def abouts(self, view: View) -> Block:
        """What comes under each kind, in a line each."""
        about = self.newsletter().about
        lines = (
            self.texts("feed-about", view.language, feed=self.name(view, feed), about=about[feed][view.language])
            for feed in FEEDS
        )
        return Block("\n".join(lines))

    def settings(self, view: View, subscriber: Subscriber | None, now: datetime, lead: tuple[Block, ...] = ()) -> Reply:
        """Everything about one subscriber, and the buttons that change it; `lead` stands on top."""
        active = subscriber.active if subscriber else frozenset[str]()
        ticks = tuple(self._tick(view, feed, Place.SETTINGS, is_on=feed in active) for feed in FEEDS)
        entries = in_order(feed for feed in active if not is_kind(feed))
        own_data = (self.data(view), self._ask_erase(view))
        changes = self._changes(view, subscriber, now) if subscriber else ()
        return Reply(
            (
                title(self.about(view, "settings-title", "settings-title-chat")),
                *lead,
                *self._state(view, subscriber, now, entries),
            ),
            (*_pairs(ticks), *(self._followed(view, feed) for feed in entries[:_MOST_FOLLOWED]), *changes, own_data),
        )

    def pause(self, view: View) -> Reply:
        """For how long nothing is to be sent: a week, a month, or until a day that is chosen next."""
        say, language = self.texts, view.language
        spans = tuple(
            (view.button(say(f"pause-{days}", language), Verb.PAUSE, str(days), Place.SETTINGS),) for days in PAUSE_DAYS
        )
        until = (view.button(say("pause-until", language), Verb.PAUSE, DATES, Place.SETTINGS),)
        blocks = (title(say("pause-title", language)), Block(say("pause-hint", language)))
        return Reply(blocks, (*spans, until, (self._back(view),)))

    def pause_dates(self, view: View, today: date) -> Reply:
        """Until which day nothing is to be sent."""
        say, language = self.texts, view.language
        days = tuple(
            view.button(spoken(day, language, say), Verb.PAUSE, day.isoformat(), Place.SETTINGS)
            for day in coming_days(today)
        )
        blocks = (title(say("pause-title", language)), Block(say("pause-until-hint", language)))
        return Reply(blocks, (*_pairs(days), (self._button(view, "back", Verb.PAUSE, MENU),)))

    def quiet(self, view: View) -> Reply:
        """In which hours nothing is to be sent."""
        say, language = self.texts, view.language
        hours = tuple(
            view.button(
                self.silence(view, "quiet-hours", Quiet(start * 60, end * 60)),
                Verb.QUIET,
                f"{start}-{end}",
                Place.SETTINGS,
            )
            for start, end in QUIET_HOURS
        )
        none = self._button(view, "no-quiet", Verb.QUIET, OFF)
        blocks = (title(say("quiet-title", language)), Block(say("quiet-hint", language)))
        return Reply(blocks, (*_pairs(hours), (none,), (self._back(view),)))

    def _state(
        self, view: View, subscriber: Subscriber | None, now: datetime, entries: Sequence[str]
    ) -> tuple[Block, ...]:
        say, language = self.texts, view.language
        nothing = Block(say("settings-none", language))
        if subscriber is None:
            return (nothing, *self.elsewhere(view, "settings"), *self._whose(view))
        lines = [say("settings-language", language, language=subscriber.language)]
        if is_paused(subscriber, now):
            until = spoken_day(subscriber.paused_until or now, language, say)
            lines.append(say("settings-paused", language, date=until))
        lines.append(self._silence(view, subscriber.quiet))
        if not subscriber.active:
            kept = Block("\n".join((say("settings-kept", language), *lines)))
            return (nothing, kept, *self.elsewhere(view, "settings"), *self._whose(view))
        hint = Block(say("settings-hint", language))
        return (Block("\n".join(lines)), *self._follows(view, entries), hint, *self._whose(view))

    def _follows(self, view: View, entries: Sequence[str]) -> tuple[Block, ...]:
        """How many pillars and how many commitments are followed; their names stand on the buttons."""
        if not entries:
            return ()
        counts = Counter(feeds.sort_of(entry, self.programme()) for entry in entries)
        lines = (
            self.texts(f"settings-follows-{sort}", view.language, count=counts[sort])
            for sort in (Kind.PILLAR, Kind.COMMITMENT)
            if counts[sort]
        )
        return (Block("\n".join(lines)),)

    def _changes(self, view: View, subscriber: Subscriber, now: datetime) -> tuple[Row, ...]:
        """What a subscriber can change: language and silence; a pause and ending all of it while anything comes."""
        if not subscriber.active:
            return ((self._speak(view, subscriber),), (self._button(view, "quiet", Verb.QUIET, MENU),))
        paused = is_paused(subscriber, now)
        pause = self._button(view, *(("go-on", Verb.PAUSE, OFF) if paused else ("pause", Verb.PAUSE, MENU)))
        return (
            (self._speak(view, subscriber),),
            (pause, self._button(view, "quiet", Verb.QUIET, MENU)),
            (self._stop_all(view, Place.SETTINGS),),
        )

    def _whose(self, view: View) -> tuple[Block, ...]:
        return (note(self.texts("subscribe-for-chat", view.language)),) if view.is_chat else ()

    def say(self, message: str, view: View, **values: str | int) -> str:
        """A sentence about a subject; it may choose by `whose` and name the commands for it by their screens."""
        commands = {screen: view.command(screen, self.texts) for screen in ("settings", "data", "erase")}
        return self.texts(message, view.language, **{"whose": view.whose, **commands, **values})

    def elsewhere(self, view: View, screen: str) -> tuple[Block, ...]:
        """To whoever has nothing of their own: how the same is asked about a group or channel.

        Nothing tells whether they administer one: no list of that is kept, on purpose, for it would say more about
        them than is needed to serve them.
        """
        if view.is_chat:
            return ()
        return (note(self.say("for-chat-hint", view, command=view.command(screen, self.texts))),)

    def about(self, view: View, of_person: str, of_chat: str) -> str:
        """A sentence about a person, or the one about a group or channel."""
        return self.texts(of_chat if view.is_chat else of_person, view.language)

    def all_of_it(self, view: View, place: Place) -> Button:
        """The button that shows all subscriptions."""
        return view.button(self.about(view, "button-settings", "button-settings-chat"), Verb.SETTINGS, "", place)

    def data(self, view: View) -> Button:
        """The button that shows all that is kept."""
        return view.button(self.about(view, "button-data", "button-data-chat"), Verb.DATA, "")

    def _button(self, view: View, label: str, verb: Verb, what: str = "", place: Place = Place.SETTINGS) -> Button:
        return view.button(self.texts(f"button-{label}", view.language), verb, what, place)

    def _tick(self, view: View, feed: Feed, place: Place, *, is_on: bool) -> Button:
        """A button that says what it will do, never "the other way round": an old screen then does no harm."""
        label = self.texts("tick-on" if is_on else "tick-off", view.language, feed=self.name(view, feed))
        return view.button(label, Verb.STOP if is_on else Verb.SUBSCRIBE, feed, place)

    def _stop_all(self, view: View, place: Place) -> Button:
        return self._button(view, "stop-all", Verb.STOP, ALL, place)

    def _followed(self, view: View, feed: str) -> Row:
        label = self.texts("follow-end", view.language, feed=self.name(view, feed))
        return (view.button(label, Verb.STOP, feed, Place.SETTINGS),)

    def _speak(self, view: View, subscriber: Subscriber) -> Button:
        """The button is in the language that it brings."""
        tongue = other(subscriber.language)
        there = View(tongue, view.subject, view.chat)
        return there.button(self.texts(f"button-messages-{tongue}", tongue), Verb.SETTINGS, "speak", Place.SETTINGS)

    def _ask_erase(self, view: View) -> Button:
        return self._button(view, "erase", Verb.ERASE, "ask")

    def _back(self, view: View) -> Button:
        return self._button(view, "back", Verb.SETTINGS)

    def _silence(self, view: View, quiet: Quiet | None) -> str:
        if quiet is None:
            return self.texts("settings-no-quiet", view.language)
        return self.silence(view, "settings-quiet", quiet)

    def silence(self, view: View, message: str, quiet: Quiet) -> str:
        """A sentence about quiet hours."""
        return self.texts(message, view.language, start=_clock(quiet.start), end=_clock(quiet.end))

    def name(self, view: View, feed: str) -> str:
        """What people call a feed."""
        return feeds.name(feed, self.programme(), view.language, self.texts)

    def names(self, view: View, of: Sequence[str]) -> str:
        """The names of some feeds in one line."""
        return ", ".join(self.name(view, feed) for feed in in_order(of))


def is_paused(subscriber: Subscriber, now: datetime) -> bool:
    """Whether nothing is sent to somebody now because they wish so."""
    return subscriber.paused_until is not None and subscriber.paused_until > now


def coming_months(today: date) -> tuple[date, ...]:
    """The first days of the coming months."""
    months = (today.year * 12 + today.month - 1 + ahead for ahead in range(1, PAUSE_MONTHS + 1))
    return tuple(date(month // 12, month % 12 + 1, 1) for month in months)


def coming_days(today: date) -> tuple[date, ...]:
    """The days that are offered as the end of a pause: Mondays after more than a week, then first days of months."""
    monday = today + timedelta(days=14 - today.weekday())
    mondays = tuple(monday + timedelta(weeks=ahead) for ahead in range(PAUSE_WEEKS))
    return (*mondays, *coming_months(mondays[-1]))


def _clock(minute: int) -> str:
    return str(minute // 60)


def _pairs(buttons: tuple[Button, ...]) -> tuple[Row, ...]:
    """Two to a row."""
    return tuple(buttons[start : start + 2] for start in range(0, len(buttons), 2))
