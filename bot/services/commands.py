"""The commands in both languages: what they open, and how Telegram's menu describes them."""

from dataclasses import dataclass

from bot.language import Language
from bot.language.folding import fold
from bot.texts import Texts


@dataclass(frozen=True, slots=True)
class Command:
    """A command as typed after "/"; `language` is None for the names that Telegram gives every bot."""

    name: str
    screen: str
    language: Language | None = None


COMMANDS = (
    Command("start", "welcome"),
    Command("program", "browse", "sl"),
    Command("jezik", "language", "sl"),
    Command("pomoc", "help", "sl"),
    Command("zasebnost", "privacy", "sl"),
    Command("vprasaj", "ask", "sl"),
    Command("naroci", "subscribe", "sl"),
    Command("narocnina", "settings", "sl"),
    Command("mojipodatki", "data", "sl"),
    Command("izbris", "erase", "sl"),
    Command("programma", "browse", "it"),
    Command("lingua", "language", "it"),
    Command("aiuto", "help", "it"),
    Command("chiedi", "ask", "it"),
    Command("iscriviti", "subscribe", "it"),
    Command("iscrizioni", "settings", "it"),
    Command("mieidati", "data", "it"),
    Command("cancella", "erase", "it"),
    Command("privacy", "privacy"),
    Command("help", "help"),
)


@dataclass(frozen=True, slots=True)
class Description:
    """What Telegram shows of the bot: a line (120 characters at most), a paragraph (512), and the menu."""

    short: str
    full: str
    menu: tuple[tuple[str, str], ...]


def find(name: str) -> Command | None:
    """The command of this name, without "/"; None for one that we do not know."""
    return next((command for command in COMMANDS if command.name == name.lower()), None)


def read(text: str) -> tuple[Command | None, str]:
    """The command that a text is, and the words after it: "/program@koper_bot", "/vprasaj kdaj bo vrtec"; else None.

    "/pomoč" is no command to Telegram, which knows only a-z there, but it is one to whoever types it.
    """
    if not text.startswith("/"):
        return None, text
    head, *rest = text.removeprefix("/").split(maxsplit=1) or [""]
    return find(fold(head.partition("@")[0])), rest[0] if rest else ""


def spelt(screen: str, language: Language) -> str:
    """How the command of a screen is typed in a language: "/narocnina"."""
    return next(f"/{command.name}" for command in COMMANDS if (command.screen, command.language) == (screen, language))


def describe(texts: Texts, language: Language, period: str) -> Description:
    """The bot's description and menu in one language."""
    spoken = [command for command in COMMANDS if command.language in (None, language)]
    shown = [c for c in spoken if c.name != "help" and (language == "it" or c.name != "privacy")]
    menu = tuple((c.name, texts(f"command-{'start' if c.screen == 'welcome' else c.screen}", language)) for c in shown)
    return Description(
        texts("describe-short", language, period=period), texts("describe", language, period=period), menu
    )
