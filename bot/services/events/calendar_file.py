"""The calendar file of an event (RFC 5545), as phones and computers take it."""

import re
from datetime import UTC, datetime, timedelta
from typing import Final

import icalendar

from bot.language import Language
from bot.services.events.event import Event
from bot.texts import Texts
from bot.texts.dates import KOPER

_ESCAPED: Final = re.compile(r"[\\;,]")
_PRODUCT: Final = "-//koper-programme-bot//events//EN"
_ZONE: Final = str(KOPER)
_WINTER: Final = timedelta(hours=1)
_SUMMER: Final = timedelta(hours=2)
# The first jumps by today's rule, as the clock on the wall shows them before each.
_SPRING: Final = datetime(1996, 3, 31, 2)  # noqa: DTZ001 - RFC 5545 wants it without a zone
_AUTUMN: Final = datetime(1996, 10, 27, 3)  # noqa: DTZ001


class _Line(icalendar.vText):
    r"""A text of one line, escaped by RFC 5545, 3.3.11: icalendar 7.3 would take the title "\N" for a line's end."""

    def to_ical(self) -> bytes:
        return _ESCAPED.sub(r"\\\g<0>", self).encode()


def calendar_file(event: Event, language: Language, texts: Texts, now: datetime) -> bytes:
    """The file, with the title in one language and the place in both; `now` is the time of its making.

    Without a known end it says none, which RFC 5545 allows (3.6.1: neither DTEND nor DURATION), and that nobody has
    announced one. There is no ORGANIZER (which RFC 5546 wants beside PUBLISH): with one, calendars take the file for a
    request to reply to.
    """
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCT)
    calendar.add("method", "PUBLISH")
    calendar.add_component(_zone())
    calendar.add_component(_event(event, language, texts, now))
    written: bytes = calendar.to_ical()
    return written


def _event(event: Event, language: Language, texts: Texts, now: datetime) -> icalendar.Event:
    title = event.name(language)
    made = icalendar.Event()
    made.add("uid", event.uid)
    made.add("sequence", event.sequence)
    made.add("dtstamp", now.astimezone(UTC))
    made.add("dtstart", event.start.astimezone(KOPER))
    if event.end:
        made.add("dtend", event.end.astimezone(KOPER))
    # Not every calendar looks at the status.
    made.add("summary", _Line(texts("calendar-cancelled", language, title=title) if event.cancelled else title))
    made.add("location", _Line(event.where))
    made.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    if event.end is None:
        made.add("description", texts("calendar-no-end", language))
    if not event.cancelled and now < event.evening_before:
        made.add_component(_alarm(event, title))
    return made


def _alarm(event: Event, title: str) -> icalendar.Alarm:
    """The evening before, for those who take the file and tell us nothing; relative, since Outlook knows no other."""
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _Line(title))
    alarm.add("trigger", event.evening_before.astimezone(UTC) - event.start)
    return alarm


def _zone() -> icalendar.Timezone:
    """The time of Koper by the rule that has held in the European Union since 1996.

    Written out, since icalendar 7.3's own puts the spring jump an hour late (DTSTART counts in TZOFFSETFROM).
    """
    zone = icalendar.Timezone()
    zone.add("tzid", _ZONE)
    zone.add_component(_half(icalendar.TimezoneDaylight(), "CEST", _SPRING, _WINTER, _SUMMER))
    zone.add_component(_half(icalendar.TimezoneStandard(), "CET", _AUTUMN, _SUMMER, _WINTER))
    return zone


def _half(
    half: icalendar.TimezoneDaylight | icalendar.TimezoneStandard,
    name: str,
    first: datetime,
    before: timedelta,
    after: timedelta,
) -> icalendar.TimezoneDaylight | icalendar.TimezoneStandard:
    """One half of the year, beginning on the last Sunday of a month."""
    half.add("tzname", name)
    half.add("dtstart", first)
    half.add("tzoffsetfrom", before)
    half.add("tzoffsetto", after)
    half.add("rrule", {"freq": "yearly", "bymonth": first.month, "byday": "-1su"})
    return half
