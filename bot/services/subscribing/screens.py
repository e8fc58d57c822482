"""The screens on which subscriptions are chosen and changed: kinds, settings, pause, quiet hours."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from bot.language import other
from bot.programme.model import Programme
from bot.services import feeds
from bot.services.actions import Verb
from bot.services.build import note, title
from bot.services.feeds import FEEDS, Feed, in_order, is_kind
from bot.services.replies import Block, Button, Reply, Row
from bot.services.subscribing.views import View
from bot.services.subscribing.wishes import ALL, MENU, OFF, Place
from bot.services.times import day_of, spoken
from bot.storage import Quiet, Subscriber
from bot.texts import Texts

PAUSE_DAYS: Final = (7, 14, 30, 90)
PAUSE_MONTHS: Final = 6
"""Of so many coming months the first day is offered as the end of a pause."""

QUIET_HOURS: Final = ((21, 7), (22, 7), (22, 8), (23, 6))

# Telegram shows at most 100 buttons; the rest of the screen needs some twenty.
_MOST_FOLLOWED: Final = 75


@dataclass(frozen=True, slots=True)
class SubscriptionScreens:
    """Draws what is known of a subscriber, None for somebody who is none."""

    programme: Callable[[], Programme]
    texts: Texts

    def kinds(self, view: View, subscriber: Subscriber | None, lead: str = "subscribe-hint") -> Reply:
        """The four kinds with a tick each, and on top a sentence: how it works, or what has just happened."""
        active = subscriber.active if subscriber else frozenset[str]()
        rows: list[Row] = [(self._tick(view, feed, Place.KINDS, is_on=feed in active),) for feed in FEEDS]
        if not active.issuperset(FEEDS):
            rows.append((self._button(view, "all-kinds", Verb.SUBSCRIBE, ALL, Place.KINDS),))
        rows.append((self._button(view, "settings", Verb.SETTINGS),))
        if active:
            rows.append((self._button(view, "pause", Verb.PAUSE, MENU), self._stop_all(view, Place.KINDS)))
        heading = title(self.texts("subscribe-title", view.language))
        said = Block(self.texts(lead, view.language))
        return Reply((heading, said, *self._whose(view)), tuple(rows))

    def settings(self, view: View, subscriber: Subscriber | None, now: datetime) -> Reply:
        """Everything about one subscriber, and the buttons that change it."""
        active = subscriber.active if subscriber else frozenset[str]()
        ticks = tuple(self._tick(view, feed, Place.SETTINGS, is_on=feed in active) for feed in FEEDS)
        entries = in_order(feed for feed in active if not is_kind(feed))
        own_data = (self._button(view, "data", Verb.DATA, place=Place.ELSEWHERE), self._ask_erase(view))
        changes = self._changes(view, subscriber, now) if subscriber and active else ()
        return Reply(
            (title(self.texts("settings-title", view.language)), *self._state(view, subscriber, now, len(entries))),
            (*_pairs(ticks), *(self._followed(view, feed) for feed in entries[:_MOST_FOLLOWED]), *changes, own_data),
        )

    def pause(self, view: View, today: date) -> Reply:
        """For how long, or until when, nothing is to be sent."""
        say, language = self.texts, view.language
        spans = tuple(
            view.button(say(f"pause-{days}", language), Verb.PAUSE, str(days), Place.SETTINGS) for days in PAUSE_DAYS
        )
        until = tuple(
            view.button(
                say("pause-until", language, date=spoken(day, language, say)),
                Verb.PAUSE,
                day.isoformat(),
                Place.SETTINGS,
            )
            for day in coming_months(today)
        )
        blocks = (title(say("pause-title", language)), Block(say("pause-hint", language)))
        return Reply(blocks, (*_pairs(spans), *_pairs(until), (self._back(view),)))

    def quiet(self, view: View) -> Reply:
        """In which hours nothing is to be sent."""
        say, language = self.texts, view.language
        hours = tuple(
            view.button(self._hours(view, Quiet(start * 60, end * 60)), Verb.QUIET, f"{start}-{end}", Place.SETTINGS)
            for start, end in QUIET_HOURS
        )
        none = self._button(view, "no-quiet", Verb.QUIET, OFF)
        blocks = (title(say("quiet-title", language)), Block(say("quiet-hint", language)))
        return Reply(blocks, (*_pairs(hours), (none,), (self._back(view),)))

    def _state(self, view: View, subscriber: Subscriber | None, now: datetime, entries: int) -> tuple[Block, ...]:
        say, language = self.texts, view.language
        if subscriber is None or not subscriber.active:
            return (Block(say("settings-none", language)), *self._whose(view))
        lines = [say("settings-language", language, language=subscriber.language)]
        if is_paused(subscriber, now):
            until = spoken(day_of(subscriber.paused_until or now), language, say)
            lines.append(say("settings-paused", language, date=until))
        lines.append(self._silence(view, subscriber.quiet))
        follows = (Block(say("settings-follows", language, count=entries)),) if entries else ()
        return (Block("\n".join(lines)), *follows, *self._whose(view))

    def _changes(self, view: View, subscriber: Subscriber, now: datetime) -> tuple[Row, ...]:
        """What somebody who is subscribed can change: language, pause, silence, and ending all of it."""
        paused = is_paused(subscriber, now)
        pause = self._button(view, *(("go-on", Verb.PAUSE, OFF) if paused else ("pause", Verb.PAUSE, MENU)))
        return (
            (self._speak(view, subscriber),),
            (pause, self._button(view, "quiet", Verb.QUIET, MENU)),
            (self._stop_all(view, Place.SETTINGS),),
        )

    def _whose(self, view: View) -> tuple[Block, ...]:
        return (note(self.texts("subscribe-for-chat", view.language)),) if view.is_chat else ()

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
        return self.texts("settings-quiet", view.language, start=_clock(quiet.start), end=_clock(quiet.end))

    def _hours(self, view: View, quiet: Quiet) -> str:
        return self.texts("quiet-hours", view.language, start=_clock(quiet.start), end=_clock(quiet.end))

    def name(self, view: View, feed: str) -> str:
        """What people call a feed."""
        return feeds.name(feed, self.programme(), view.language, self.texts)


def is_paused(subscriber: Subscriber, now: datetime) -> bool:
    """Whether nothing is sent to somebody now because they wish so."""
    return subscriber.paused_until is not None and subscriber.paused_until > now


def coming_months(today: date) -> tuple[date, ...]:
    """The first days of the coming months."""
    months = (today.year * 12 + today.month - 1 + ahead for ahead in range(1, PAUSE_MONTHS + 1))
    return tuple(date(month // 12, month % 12 + 1, 1) for month in months)


def _clock(minute: int) -> str:
    return str(minute // 60)


def _pairs(buttons: tuple[Button, ...]) -> tuple[Row, ...]:
    """Two to a row."""
    return tuple(buttons[start : start + 2] for start in range(0, len(buttons), 2))
