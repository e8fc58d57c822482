"""Tapping through the screens of subscriptions, and the administrators whom a messenger would know."""

from dataclasses import dataclass, field, replace

from bot.language import Language
from bot.programme.model import Newsletter
from bot.services.actions import Verb, parse
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.commands import spelt
from bot.services.replies import Pressed, Reply
from bot.services.sending.messenger import Room, Undelivered
from bot.services.subscribing.wishes import parse as wish_of
from bot.storage import Database, Subscriber, Subscriptions
from tests.services.reading import buttons

FEEDS = ("news", "messages", "notices", "events")


@dataclass
class Administrators:
    """The half of a messenger that is asked here: who administers what; `failing` is raised at every question."""

    admins: set[tuple[int, int]] = field(default_factory=set)
    names: dict[str, int] = field(default_factory=dict)
    failing: Undelivered | None = None
    rooms: dict[int, Room] = field(default_factory=dict)
    """How the groups and channels look; "Sosedje", in which the bot may write, where nothing is said."""

    async def chat(self, name: str) -> int | None:
        return self.names.get(name)

    async def is_admin(self, chat: int, person: int) -> bool:
        if self.failing:
            raise self.failing
        return (chat, person) in self.admins

    async def room(self, chat: int) -> Room:
        if self.failing:
            raise self.failing
        return self.rooms.get(chat, Room("Sosedje"))


def does(reply: Reply) -> set[tuple[str, str]]:
    """What the buttons of a screen do: verb and what it is about, wherever they stand."""
    found = set()
    for button in buttons(reply):
        action = parse(button.action)
        assert action, button
        wish = wish_of(action.about)
        assert wish, button
        found.add((str(action.verb), wish.what))
    return found


def button_that(reply: Reply, verb: Verb, what: str = "") -> str:
    """The action of the button that does something."""
    for button in buttons(reply):
        action = parse(button.action)
        wish = wish_of(action.about) if action else None
        if action and wish and (action.verb, wish.what) == (verb, what):
            return button.action
    raise AssertionError(f"no button does {verb}:{what}; there are {does(reply)}")


async def tap(bot: Bot, asker: Asker, reply: Reply, verb: Verb, what: str = "") -> Pressed:
    """Press the button of a screen that does something."""
    return await bot.press(asker, button_that(reply, verb, what))


async def opened(bot: Bot, asker: Asker, command: str, words: str = "") -> Reply:
    """The one screen that a command opens."""
    (reply,) = await bot.command(asker, command, words)
    return reply


def of_staff(bot: Bot) -> Newsletter:
    """What staff have written."""
    return bot.matcher().knowledge.newsletter


def told(bot: Bot, newsletter: Newsletter) -> Bot:
    """The same bot after staff have changed what stands in the knowledge base."""
    acts = bot.subscribing.acts
    screens = replace(acts.screens, newsletter=lambda: newsletter)
    return replace(bot, subscribing=replace(bot.subscribing, acts=replace(acts, screens=screens)))


def said_of(whose: str, language: Language = "sl", named: str = "") -> dict[str, str]:
    """What every sentence about a subject is told: whose it is, and the commands for it, with a name behind them."""
    commands = {screen: f"{spelt(screen, language)} {named}".strip() for screen in ("settings", "data", "erase")}
    return {"whose": whose, **commands}


def wording(bot: Bot) -> str:
    """The version of the words that a bot asks for now."""
    return bot.subscribing.acts.consent.wording


async def subscribe(bot: Bot, asker: Asker, *feeds: str, command: str = "naroci") -> None:
    """Tick kinds on the screen and agree where the consent is asked for."""
    for feed in feeds:
        pressed = await tap(bot, asker, await opened(bot, asker, command), Verb.SUBSCRIBE, feed)
        agree = ("agree", f"{wording(bot)}.{feed}")
        if agree in does(pressed.replies[0]):
            await tap(bot, asker, pressed.replies[0], Verb.AGREE, agree[1])


async def known(database: Database, subject: int) -> Subscriber | None:
    """All that is kept about a subscriber."""
    return await Subscriptions(database).find(subject)


async def active(database: Database, subject: int) -> set[str]:
    """The feeds that go on for somebody."""
    subscriber = await known(database, subject)
    return set(subscriber.active) if subscriber else set()
