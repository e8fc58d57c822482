"""Marking: below a reminder or a change the buttons show what whoever gets it has answered to the date that holds."""

import logging
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from bot.errors import StorageError
from bot.language import Language
from bot.services.actions import Action, Verb, parse
from bot.services.events.invitations import answers
from bot.services.events.occasion import occasion
from bot.services.replies import Button, Row
from bot.services.sending.messenger import Letter
from bot.storage import Attendance, Campaigns, Claimed
from bot.texts import Texts

_KEPT: Final = 16

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Marking:
    """Marks letters. An invitation goes out before anybody can have answered, and stays as it is."""

    campaigns: Campaigns
    attendance: Attendance
    texts: Texts
    _asked: dict[int, tuple[int, datetime] | None] = field(default_factory=dict, init=False)
    """The invitation behind a campaign and when its event is over; None for an invitation itself."""

    async def mark(self, claimed: Claimed, letter: Letter) -> Letter:
        """The letter for one person; when the database fails, the one for all."""
        found = next((action for row in letter.rows if (action := _asking(row))), None)
        if found is None:
            return letter
        try:
            rows = await self._marked(claimed, letter.rows, found.language)
        except StorageError as error:
            _log.warning("a letter shows no answer: %s", error)
            return letter
        return replace(letter, rows=rows)

    async def _marked(self, claimed: Claimed, rows: tuple[Row, ...], language: Language) -> tuple[Row, ...]:
        asked = await self._what(claimed.campaign)
        if asked is None:
            return rows
        invitation, over_at = asked
        chosen = await self.attendance.answer_of(invitation, claimed.person, over_at)
        marked = answers(claimed.campaign, language, self.texts, chosen)
        return tuple(marked if _asking(row) else row for row in rows)

    async def _what(self, number: int) -> tuple[int, datetime] | None:
        """Looked up once: what is being sent changes no more."""
        if number not in self._asked:
            found = await occasion(self.campaigns, number)
            event = found.read_in(number) if found else None
            is_invitation = found is None or found.invitation.number == number
            while len(self._asked) >= _KEPT:
                del self._asked[next(iter(self._asked))]
            self._asked[number] = (
                None if is_invitation or not (found and event) else (found.invitation.number, event.over_at)
            )
        return self._asked[number]


def _asking(row: Row) -> Action | None:
    """What the first button of a row does, if it asks who comes."""
    action = parse(row[0].action) if row and isinstance(row[0], Button) else None
    return action if action and action.verb is Verb.ATTEND else None
