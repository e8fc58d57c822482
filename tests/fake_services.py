"""A stand-in for all services, for tests of doors: it echoes what it was asked, or says what a test wants."""

import asyncio
from dataclasses import dataclass, field

from bot.language import Language
from bot.services.asker import Asker
from bot.services.bot import InlineResult, Pressed
from bot.services.commands import COMMANDS, Command, Description
from bot.services.replies import Block, Reply
from bot.services.subscribing import Change


def says(text: str) -> Reply:
    """A Reply of one plain paragraph."""
    return Reply((Block(text),))


@dataclass
class FakeBot:
    """Has the surface of `bot.services.bot.Bot`; every request is noted in `heard`."""

    heard: list[tuple[str, str]] = field(default_factory=list)
    askers: list[Asker] = field(default_factory=list)
    answer: tuple[Reply, ...] | None = None
    """What a question brings; an echo when None."""
    pressed: Pressed = field(default_factory=lambda: Pressed(toast="hvala"))
    found: tuple[InlineResult, ...] = ()
    failing: Exception | None = None
    """Raised at every question."""
    pause: asyncio.Event | None = None
    """Held until set, for questions that begin with "počasi"."""
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when such a question has come."""
    commands: tuple[Command, ...] = COMMANDS
    newsroom: None = None

    def _note(self, asker: Asker, what: str, text: str) -> tuple[Reply, ...]:
        self.heard.append((what, text))
        self.askers.append(asker)
        return (says(f"{what}: {text}"),)

    async def language(self, asker: Asker) -> Language | None:
        return asker.app

    async def ask(self, asker: Asker, text: str) -> tuple[Reply, ...]:
        if self.pause and text.startswith("počasi"):
            self.begun.set()
            await self.pause.wait()
        echo = self._note(asker, "ask", text)
        if self.failing:
            raise self.failing
        return self.answer or echo

    async def press(self, asker: Asker, action: str) -> Pressed:
        self._note(asker, "press", action)
        return self.pressed

    async def start(self, asker: Asker, payload: str = "") -> tuple[Reply, ...]:
        return self._note(asker, "start", payload)

    async def command(self, asker: Asker, name: str, words: str = "") -> tuple[Reply, ...]:
        return self._note(asker, "command", f"{name} {words}".strip())

    async def changed(self, asker: Asker, change: Change) -> tuple[Reply, ...]:
        said = self._note(asker, "changed", change)
        return said if change in {Change.UNBLOCKED, Change.ADDED} else ()

    async def moved(self, old: int, new: int) -> None:
        self.heard.append(("moved", f"{old} {new}"))

    async def unreadable(self, asker: Asker, kind: str) -> Reply:
        return self._note(asker, "unreadable", kind)[0]

    async def too_fast(self, asker: Asker) -> Reply:
        return self._note(asker, "too_fast", "")[0]

    def passed_over(self, asker: Asker, text: str) -> str:
        self._note(asker, "passed_over", text)
        return f"passed_over: {text}"

    async def say(self, asker: Asker, message: str) -> Reply:
        return self._note(asker, "say", message)[0]

    async def inline(self, asker: Asker, query: str) -> tuple[InlineResult, ...]:
        self._note(asker, "inline", query)
        return self.found

    def describe(self, language: Language) -> Description:
        return Description(
            f"short {language}", f"full {language}", (("start", language), (f"menu_{language}", language))
        )
