"""The buttons below an invitation: who comes, and the calendar file.

In their own chat with the bot people see on the buttons what they have answered; in a group, where all look at the same
message, nobody is shown anybody's answer.
"""

import logging
import re
from dataclasses import dataclass, replace
from typing import Final

from bot.errors import StorageError
from bot.language import Language
from bot.services.actions import Action, Verb, calendar_link
from bot.services.asker import Asker
from bot.services.build import button
from bot.services.events.calendar_file import calendar_file
from bot.services.events.event import Event, event_of
from bot.services.events.occasion import Occasion, occasion
from bot.services.feeds import Feed
from bot.services.memory import Clock
from bot.services.replies import Block, Button, File, Pressed, Reply, Row
from bot.storage import Attendance, Campaign, Campaigns, Coming, Subscriptions
from bot.texts import Texts
from bot.texts.dates import when

# What a changed client may send is no number that a database could not hold.
_NUMBER: Final = re.compile(r"[0-9]{1,9}")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Invitations:
    """What the buttons of the verbs `attend` and `calendar` do, for whoever presses them."""

    campaigns: Campaigns
    attendance: Attendance
    subscriptions: Subscriptions
    texts: Texts
    now: Clock

    async def press(self, asker: Asker, action: Action) -> Pressed:
        """Do what a button says; the toast tells what was done, or why not."""
        is_file = action.verb is Verb.CALENDAR
        try:
            if is_file:
                return await self._give(action.about, action.language, is_alone=asker.chat is None)
            return await self._note(asker, action.about, action.language)
        except StorageError as error:
            _log.warning("the button of an invitation could not do its work: %s", error)
            return self._toast("failure" if is_file else "coming-not-kept", action.language)

    async def open(self, asker: Asker, action: Action) -> Reply:
        """What a press does, for somebody whom a link has led to the bot: the word stands above the file."""
        pressed = await self.press(replace(asker, chat=None), action)
        word = (Block(pressed.toast),) if pressed.toast else ()
        return Reply(word, file=next((reply.file for reply in pressed.replies), None))

    async def _note(self, asker: Asker, about: str, language: Language) -> Pressed:
        """Keep an answer, in place of an earlier one; the word names the date, for an old message may name another."""
        number, _, answer = about.partition(".")
        found = await self._find(number)
        if found is None or answer not in set(Coming):
            return self._toast("event-gone", language)
        if found.previewed(int(number)):
            return self._toast("event-preview", language)
        event = found.event
        if event.cancelled:
            return self._toast("event-is-cancelled", language)
        if event.over_at <= self.now():
            return self._toast("event-over", language)
        await self.attendance.answer(found.invitation.number, asker.person, Coming(answer), event.over_at)
        stale = self._stale(event, found.read_in(int(number)), language)
        unheard = () if answer == Coming.NO or await self._hears(asker) else (self.texts("coming-unheard", language),)
        row = answers(int(number), language, self.texts, Coming(answer)) if asker.chat is None else ()
        size = "short" if stale or unheard else "kept"
        noted = self.texts(f"coming-{size}-{answer}", language, when=when(event.start, language))
        return Pressed(toast=" ".join((noted, *unheard, *stale)), row=row)

    def _stale(self, event: Event, read: Event | None, language: Language) -> tuple[str, ...]:
        """What is no longer as the pressed message says, for the sign of an answer would stand below a wrong date."""
        if read is None or read.sequence >= event.sequence:
            return ()
        moved = (self.texts("coming-moved", language),) if event.is_moved_from(read) else ()
        elsewhere = self.texts("coming-elsewhere", language, place=event.where)
        return (*moved, elsewhere) if event.where != read.where else moved

    async def _hears(self, asker: Asker) -> bool:
        """Whether a change would reach somebody: in their own chat, or where they have pressed."""
        for subject in {asker.person, asker.chat or asker.person}:
            found = await self.subscriptions.find(subject)
            if found and Feed.EVENTS in found.active:
                return True
        return False

    async def _give(self, number: str, language: Language, *, is_alone: bool) -> Pressed:
        """The newest version that people know; below the preview of a change, that change.

        In a group or channel it is given in private: there everybody would get the file with each press.
        """
        found = await self._find(number)
        if found is None:
            return self._toast("event-gone", language)
        preview = found.previewed(int(number))
        event = preview.event if preview else found.event
        if event.over_at <= self.now():
            return self._toast("event-over", language)
        if not is_alone:
            return Pressed(private=calendar_link(int(number), language))
        name = self.texts("calendar-file", language, number=str(found.invitation.number))
        file = File(name, calendar_file(event, language, self.texts, self.now()))
        sent = "calendar-sent-cancelled" if event.cancelled else "calendar-sent"
        return Pressed((Reply(file=file),), toast=self.texts(sent, language))

    async def _find(self, number: str) -> Occasion | None:
        return await occasion(self.campaigns, int(number)) if _NUMBER.fullmatch(number) else None

    def _toast(self, message: str, language: Language) -> Pressed:
        return Pressed(toast=self.texts(message, language))


def event_rows(campaign: Campaign, language: Language, texts: Texts) -> tuple[Row, ...]:
    """The buttons of a campaign that is about an event; none for any other, no answers to one that is cancelled."""
    event = event_of(campaign)
    if event is None:
        return ()
    rows = attendance_rows(campaign.number, language, texts)
    return rows[1:] if event.cancelled else rows


def attendance_rows(campaign: int, language: Language, texts: Texts) -> tuple[Row, ...]:
    """The buttons below an invitation: a row of answers, then the calendar file."""
    calendar = button(texts("button-calendar", language), Verb.CALENDAR, str(campaign), language)
    return (answers(campaign, language, texts), (calendar,))


def answers(campaign: int, language: Language, texts: Texts, chosen: Coming | None = None) -> tuple[Button, ...]:
    """The row of answers; the one that was chosen looks so."""
    kinds = {coming: "chosen" if coming is chosen else "coming" for coming in Coming}
    return tuple(
        button(texts(f"button-{kind}-{coming}", language), Verb.ATTEND, f"{campaign}.{coming}", language)
        for coming, kind in kinds.items()
    )
