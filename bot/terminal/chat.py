"""A conversation in the terminal: questions, commands, and numbers for buttons."""

from collections.abc import AsyncIterator
from typing import TextIO

from bot.language import Language
from bot.language.folding import fold
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.replies import AnyButton, Button, Link, Private, Reply, Share
from bot.terminal.screen import draw
from bot.texts import Texts

# One person sits at a terminal; Telegram gives nobody this number.
PERSON = 0
_QUIT = ("quit", "exit", "q")


async def chat(bot: Bot, lines: AsyncIterator[str], out: TextIO, language: Language | None, texts: Texts) -> None:
    """Talk until the lines end or say /quit; `language` is the terminal's, None when neither of ours."""
    talk = _Talk(bot, out, Asker(PERSON, language), texts)
    await talk.begin()
    async for line in lines:
        if not await talk.hear(line.strip()):
            break
        await talk.prompt()
    await talk.end()


class _Talk:
    """One conversation; remembers only which buttons are on the screen."""

    def __init__(self, bot: Bot, out: TextIO, asker: Asker, texts: Texts) -> None:
        self._bot = bot
        self._out = out
        self._asker = asker
        self._texts = texts
        self._buttons: tuple[AnyButton, ...] = ()

    async def begin(self) -> None:
        self._show(await self._bot.start(self._asker))
        await self._say("terminal-hint")
        await self.prompt()

    async def end(self) -> None:
        self._print("")
        await self._say("terminal-goodbye")

    async def prompt(self) -> None:
        word = self._texts("terminal-prompt", await self._language())
        print(f"{word} > ", end="", file=self._out, flush=True)

    async def hear(self, line: str) -> bool:
        """Answer one line; False when it ends the conversation."""
        if line.startswith("/"):
            return await self._command(line.removeprefix("/"))
        if line.isdecimal() and self._buttons:
            await self._press(int(line))
        elif line:
            self._show(await self._bot.ask(self._asker, line))
        return True

    async def _command(self, line: str) -> bool:
        name, _, rest = line.partition(" ")
        name, rest = fold(name), rest.strip()
        command = next((known for known in self._bot.commands if known.name == name), None)
        if name in _QUIT:
            return False
        if name == "start":
            self._show(await self._bot.start(self._asker, rest))
        elif command and command.screen == "ask" and rest:
            self._show(await self._bot.ask(self._asker, rest))
        elif command:
            self._show(await self._bot.command(self._asker, name, rest))
        elif line.strip():
            self._show(await self._bot.ask(self._asker, line))
        return True

    async def _press(self, number: int) -> None:
        if not 1 <= number <= len(self._buttons):
            await self._say("terminal-no-button", number=number)
            return
        match self._buttons[number - 1]:
            case Button(_, action):
                pressed = await self._bot.press(self._asker, action)
                if pressed.toast:
                    self._print(pressed.toast)
                self._show(pressed.replies)
            case Share(_, _, text):
                self._print(text)
            case Private(_, payload):
                self._show(await self._bot.start(self._asker, payload))
            case Link(label, url):
                await self._say("terminal-link", label=label, url=url)

    def _show(self, replies: tuple[Reply, ...]) -> None:
        """A new screen; a press that only thanks leaves the old buttons in force."""
        if not replies:
            return
        screen = draw(replies, colours=self._out.isatty())
        self._buttons = screen.buttons
        self._print("")
        self._print(screen.text)

    async def _say(self, message: str, **values: str | int) -> None:
        self._print(self._texts(message, await self._language(), **values))

    async def _language(self) -> Language:
        return await self._bot.language(self._asker) or "sl"

    def _print(self, text: str) -> None:
        print(text, file=self._out)
