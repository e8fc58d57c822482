"""Everything that is kept about somebody: shown in words and as a file, and erased for good."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.services.actions import Verb
from bot.services.build import note, title
from bot.services.replies import Block, File, Reply
from bot.services.subscribing.screens import SubscriptionScreens
from bot.services.subscribing.views import View
from bot.services.subscribing.wishes import NO, Place
from bot.services.times import day_of, spoken
from bot.storage import Erasure
from bot.storage.terms import GRACE

Rows = Sequence[Mapping[str, Any]]
YES = "yes"


@dataclass(frozen=True, slots=True)
class OwnData:
    """Every method that asks the database may raise StorageError."""

    erasure: Erasure
    screens: SubscriptionScreens

    async def show(self, view: View, now: datetime) -> Reply:
        """What is kept, since when and until when, and all of it word for word as a file."""
        kept = await self.erasure.everything(view.subject)
        heading = title(self._about(view, "data-title", "data-title-chat"))
        if not kept:
            return Reply((heading, Block(self._about(view, "data-nothing", "data-nothing-chat"))))
        words = (Block(line) for table, rows in kept.items() for line in self._lines(view, table, rows))
        file = File(self._say("data-file-name", view), _as_json(view.subject, kept, now))
        return Reply((heading, *words, note(self._say("data-file", view))), file=file)

    def ask(self, view: View) -> Reply:
        """What will be gone, and whether it shall."""
        yes = view.button(self._say("button-erase-yes", view), Verb.ERASE, YES, Place.WORD)
        no = view.button(self._say("button-erase-no", view), Verb.ERASE, NO, Place.WORD)
        what, sure = Block(self._about(view, "erase-what", "erase-what-chat")), Block(self._say("erase-sure", view))
        return Reply((title(self._say("erase-title", view)), what, sure), ((yes,), (no,)))

    async def erase(self, view: View) -> Reply:
        """Erase all of it."""
        await self.erasure.erase(view.subject)
        return Reply((Block(self._about(view, "erase-done", "erase-done-chat")),))

    def keep(self, view: View) -> Reply:
        """After a no."""
        return Reply((Block(self._say("erase-not", view)),))

    def _lines(self, view: View, table: str, rows: Rows) -> tuple[str, ...]:
        """What one table holds, in words."""
        match table:
            case "subscriptions":
                return tuple(self._subscription(view, row) for row in rows)
            case "consents":
                return tuple(
                    self._since(view, "data-consents", row["given_at"], wording=row["wording"]) for row in rows
                )
            case "people":
                return (self._since(view, "data-people", rows[0]["chosen_at"]),)
            case "last_questions":
                return (self._since(view, "data-last-questions", rows[0]["asked_at"]),)
            case "subscribers":
                return (self._since(view, "data-subscribers", rows[0]["asked_at"]),)
            case "campaigns":
                return (self._say("data-campaigns", view, numbers=", ".join(str(row["number"]) for row in rows)),)
            case _:
                name = table.replace("_", "-")
                return (self._say(f"data-{name}", view, count=len(rows)),)

    def _subscription(self, view: View, row: Mapping[str, Any]) -> str:
        feed = self.screens.name(view, row["feed"])
        if row["is_active"]:
            return self._since(view, "data-subscription", row["since"], feed=feed)
        since, until = self._day(view, row["since"]), self._day(view, row["changed_at"] + GRACE)
        return self._since(view, "data-subscription-ended", row["changed_at"], feed=feed, since=since, until=until)

    def _since(self, view: View, message: str, moment: datetime, **values: str) -> str:
        return self._say(message, view, date=self._day(view, moment), **values)

    def _day(self, view: View, moment: datetime) -> str:
        return spoken(day_of(moment), view.language, self.screens.texts)

    def _about(self, view: View, of_person: str, of_chat: str) -> str:
        """A sentence about a person, or the one about a group or channel."""
        return self._say(of_chat if view.is_chat else of_person, view)

    def _say(self, message: str, view: View, **values: str | int) -> str:
        return self.screens.texts(message, view.language, **values)


def _as_json(subject: int, kept: Mapping[str, Rows], now: datetime) -> bytes:
    """Tables and columns by their names in the database, times as ISO 8601."""
    tables = {table: [dict(row) for row in rows] for table, rows in kept.items()}
    document = {"number": subject, "written_at": now, "kept": tables}
    return json.dumps(document, ensure_ascii=False, indent=2, default=_as_text).encode()


def _as_text(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in a file")
