"""Everything that is kept about somebody: shown in words and as a file, and erased for good."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from bot.services.actions import Verb
from bot.services.build import browse_row, note, title
from bot.services.feeds import is_kind
from bot.services.replies import Block, Button, File, Reply
from bot.services.subscribing.screens import SubscriptionScreens
from bot.services.subscribing.views import View
from bot.services.subscribing.wishes import NO, Place
from bot.services.times import spoken_day
from bot.storage import Erasure, Quiet
from bot.storage.terms import GRACE

Rows = Sequence[Mapping[str, Any]]
YES = "yes"
# What people look for comes first, then the rest as the tables stand.
_FIRST: Final = ("subscriptions", "subscribers", "consents", "people", "attendance")


@dataclass(frozen=True, slots=True)
class OwnData:
    """Every method that asks the database may raise StorageError."""

    erasure: Erasure
    screens: SubscriptionScreens

    async def show(self, view: View, now: datetime) -> Reply:
        """What is kept, since when and until when, in sentences; and all of it word for word as a file."""
        kept = await self.erasure.everything(view.subject)
        heading = title(self.screens.about(view, "data-title", "data-title-chat"))
        if not kept:
            nothing = Block(self.screens.about(view, "data-nothing", "data-nothing-chat"))
            return Reply((heading, nothing, *self.screens.elsewhere(view, "data")), ((self._kinds(view),),))
        told = sorted(kept, key=lambda table: _FIRST.index(table) if table in _FIRST else len(_FIRST))
        words = (Block("\n".join(self._sentences(view, table, kept[table], now))) for table in told)
        hint = self._elsewhere(view, "data", kept)
        name = self.screens.about(view, "data-file-name", "data-file-name-chat")
        file = File(name, _as_json(view.subject, kept, now))
        rows = ((self._settings(view),), (self._erase(view),))
        return Reply((heading, *words, *hint, note(self._say("data-file", view))), rows, file=file)

    async def ask(self, view: View) -> Reply:
        """What will be gone, and whether it shall."""
        yes = view.button(self._say("button-erase-yes", view), Verb.ERASE, YES, Place.WORD)
        no = view.button(self._say("button-erase-no", view), Verb.ERASE, NO, Place.WORD)
        what, sure = (
            Block(self.screens.about(view, "erase-what", "erase-what-chat")),
            Block(self._say("erase-sure", view)),
        )
        hint = self._elsewhere(view, "erase", await self.erasure.everything(view.subject))
        return Reply((title(self._say("erase-title", view)), what, *hint, sure), ((yes,), (no,)))

    async def erase(self, view: View) -> Reply:
        """Erase all of it."""
        await self.erasure.erase(view.subject)
        done = Block(self.screens.about(view, "erase-done", "erase-done-chat"))
        return Reply((done,), (browse_row(self.screens.texts, view.language), (self._kinds(view),)))

    def keep(self, view: View) -> Reply:
        """After a no."""
        return Reply((Block(self._say("erase-not", view)),), ((self._settings(view),), (self.screens.data(view),)))

    def _elsewhere(self, view: View, screen: str, kept: Mapping[str, Rows]) -> tuple[Block, ...]:
        """How to ask about a group or channel, for whoever has never subscribed to anything themselves."""
        return () if "subscribers" in kept else self.screens.elsewhere(view, screen)

    def _sentences(self, view: View, table: str, rows: Rows, now: datetime) -> tuple[str, ...]:
        """What one table holds, in words: a paragraph."""
        match table:
            case "subscriptions":
                return tuple(self._subscription(view, row) for row in rows)
            case "consents":
                return tuple(
                    self._since(view, "data-consents", row["given_at"], wording=row["wording"]) for row in rows
                )
            case "people":
                return (self._since(view, "data-people", rows[0]["chosen_at"], language=rows[0]["language"]),)
            case "last_questions":
                return (self._say("data-last-questions", view),)
            case "subscribers":
                return self._wishes(view, rows[0], now)
            case "campaigns":
                return (self._say("data-campaigns", view, numbers=", ".join(str(row["number"]) for row in rows)),)
            case _:
                name = table.replace("_", "-")
                return (self._say(f"data-{name}", view, count=len(rows)),)

    def _subscription(self, view: View, row: Mapping[str, Any]) -> str:
        feed = self.screens.name(view, row["feed"])
        if row["is_active"]:
            message = "data-subscription" if is_kind(row["feed"]) else "data-subscription-entry"
            return self._since(view, message, row["since"], feed=feed)
        since, until = self._day(view, row["since"]), self._day(view, row["changed_at"] + GRACE)
        return self._since(view, "data-subscription-ended", row["changed_at"], feed=feed, since=since, until=until)

    def _wishes(self, view: View, row: Mapping[str, Any], now: datetime) -> tuple[str, ...]:
        """How somebody wants to be written to: the language, a pause that is on, the quiet hours."""
        sentences = [self._say("data-language", view, language=row["language"])]
        if row["paused_until"] and row["paused_until"] > now:
            sentences.append(self._since(view, "data-pause", row["paused_until"]))
        if row["quiet_from"] is not None:
            sentences.append(self.screens.silence(view, "data-quiet", Quiet(row["quiet_from"], row["quiet_to"])))
        return (*sentences, self._since(view, "data-subscribers", row["asked_at"]))

    def _since(self, view: View, message: str, moment: datetime, **values: str) -> str:
        return self._say(message, view, date=self._day(view, moment), **values)

    def _day(self, view: View, moment: datetime) -> str:
        return spoken_day(moment, view.language, self.screens.texts)

    def _kinds(self, view: View) -> Button:
        return view.button(self._say("button-kinds", view), Verb.SUBSCRIBE, "", Place.WORD)

    def _settings(self, view: View) -> Button:
        return self.screens.all_of_it(view, Place.ELSEWHERE)

    def _erase(self, view: View) -> Button:
        return view.button(self._say("button-erase", view), Verb.ERASE, "ask")

    def _say(self, message: str, view: View, **values: str | int) -> str:
        return self.screens.say(message, view, **values)


def _as_json(subject: int, kept: Mapping[str, Rows], now: datetime) -> bytes:
    """Tables and columns by their names in the database, times as ISO 8601."""
    tables = {table: [dict(row) for row in rows] for table, rows in kept.items()}
    document = {"number": subject, "written_at": now, "kept": tables}
    return json.dumps(document, ensure_ascii=False, indent=2, default=_as_text).encode()


def _as_text(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in a file")
