"""Events: what an invitation invites to, who comes, the calendar file, the reminder, change and cancellation.

An event stands in the content of its invitation. A change is a campaign of its own whose origin is the invitation,
with the same event in a higher sequence; answers are always kept under the invitation, and for the date they were
given to.
"""

from bot.services.events.calendar_file import calendar_file
from bot.services.events.changes import CalledOffError, Events, is_open_change
from bot.services.events.event import Event, event_of
from bot.services.events.invitations import Invitations, attendance_rows, event_rows
from bot.services.events.marking import Marking
from bot.services.events.reminders import Reminders

__all__ = [
    "CalledOffError",
    "Event",
    "Events",
    "Invitations",
    "Marking",
    "Reminders",
    "attendance_rows",
    "calendar_file",
    "event_of",
    "event_rows",
    "is_open_change",
]
