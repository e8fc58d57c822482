"""The one object a door gets: every way a person can address the bot, each giving Replies and raising nothing."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.language import LANGUAGES, Language, as_language
from bot.matching.decision import offered
from bot.matching.matcher import Matcher
from bot.matching.verdict import Decline
from bot.programme.model import Entry, Kind, Programme
from bot.services import actions, browsing
from bot.services.actions import Action, Verb
from bot.services.answering import Answering
from bot.services.asker import Asker
from bot.services.build import both
from bot.services.cards import card
from bot.services.commands import COMMANDS, Command, Description, describe, find, spelt
from bot.services.events import Invitations
from bot.services.memory import Memory
from bot.services.newsroom import Newsroom
from bot.services.replies import Block, Pressed, Reply
from bot.services.screens import Screens
from bot.services.subscribing import SCREENS, Change, Subscribing, requests
from bot.services.subscribing.requests import Request
from bot.texts import Texts

# A message longer than this is no question; Telegram allows 4096 characters, the longest real ones met have 700.
LONGEST_QUESTION = 2000
_MOST_INLINE = 10
# The topic of those who may need help at once.
_EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class InlineResult:
    """One line of inline mode: what is listed, and the Reply it sends."""

    id: str
    title: str
    description: str
    reply: Reply


@dataclass(frozen=True, slots=True)
class Bot:
    """All services behind one door handle."""

    matcher: Callable[[], Matcher]
    texts: Texts
    memory: Memory
    screens: Screens
    answering: Answering
    invitations: Invitations
    subscribing: Subscribing
    newsroom: Newsroom | None = None

    async def language(self, asker: Asker) -> Language | None:
        """The language a person chose, else their app's, else None."""
        return await self.memory.language(asker)

    async def ask(self, asker: Asker, text: str) -> tuple[Reply, ...]:
        """The replies to free text, one to three."""
        if len(text) > LONGEST_QUESTION:
            return (await self.say(asker, "too-long"),)
        request = requests.asked(text)
        return await (self._requested(asker, request) if request else self.answering.ask(asker, text))

    async def _requested(self, asker: Asker, request: Request) -> tuple[Reply, ...]:
        """What is asked of the bot itself, in words; below it whom to call, when it may be a cry for help."""
        language = request.language
        if request.screen in SCREENS:
            shown = await self.subscribing.requested(asker, request, await self.language(asker))
        elif request.screen == "help":
            name = spelt("help", language).removeprefix("/") if language else "help"
            shown = await self.command(asker, name)
        else:
            shown = (self._screen(request.screen, language or "sl"),)
        return (*shown, *await self._whom_to_call(asker, language)) if request.is_cry else shown

    async def _whom_to_call(self, asker: Asker, language: Language | None) -> tuple[Reply, ...]:
        known = language or await self.language(asker)
        tongues = (known,) if known else LANGUAGES
        return tuple(reply for tongue in tongues for reply in self.answering.of_topic(_EMERGENCY, tongue))

    async def start(self, asker: Asker, payload: str = "") -> tuple[Reply, ...]:
        """/start: the welcome, or what a deep link opens: an entry, a calendar file, one's subscriptions."""
        action = actions.parse_deep_link(payload) if payload else None
        if action and action.verb is Verb.CALENDAR:
            return (await self.invitations.open(asker, action),)
        if action and action.verb in actions.OWN:
            return await self.subscribing.open(asker, action)
        entry = self._programme.find(action.about) if action else None
        if action and entry:
            return (self._card(entry, action.language),)
        return (self.screens.welcome(await self.language(asker)),)

    async def command(self, asker: Asker, name: str, words: str = "") -> tuple[Reply, ...]:
        """The screen of a command, in the command's own language; `words` follow it. Unknown ones get the help."""
        command = find(name)
        screen = command.screen if command else "help"
        if command and command.language and screen in SCREENS:
            return await self.subscribing.command(asker, screen, command.language, words)
        if screen == "help" and asker.chat is not None:
            screen = "help-group"
        if command and command.language:
            return (self._screen(screen, command.language),)
        return (await self._spoken(asker, lambda language: self._screen(screen, language)),)

    async def press(self, asker: Asker, text: str) -> Pressed:
        """What a button does; one from an older version or of an entry that is gone gets a clear word."""
        action = actions.parse(text)
        is_desk = action is not None and action.verb is Verb.DESK
        newsroom = self._newsroom(asker) if is_desk else None
        if action is None or (is_desk and newsroom is None):
            return Pressed((await self.say(asker, "old-button"),))
        return await self._at_desk(newsroom, asker, action) if newsroom else await self._act(asker, action)

    async def _at_desk(self, newsroom: Newsroom, asker: Asker, action: Action) -> Pressed:
        """A step of the newsroom; what turns out to have been a question is answered."""
        pressed = await newsroom.press(asker.person, action.about)
        if not pressed.question:
            return pressed
        return replace(pressed, replies=(*pressed.replies, *await self.ask(asker, pressed.question)))

    def _newsroom(self, asker: Asker) -> Newsroom | None:
        """The newsroom, for a member of the staff in private; nobody else learns of it."""
        newsroom = self.newsroom
        if newsroom is None or asker.chat is not None or asker.person not in newsroom.staff.everyone:
            return None
        return newsroom

    async def _act(self, asker: Asker, action: Action) -> Pressed:
        language = action.language
        match action.verb:
            case Verb.ENTRY:
                return self._shown(action)
            case Verb.BROWSE:
                page = browsing.page(self._programme, action.about, language, self.texts)
                return Pressed((page or self._gone(language),), in_place=True)
            case Verb.SCREEN:
                return Pressed((self._screen(action.about, language),), in_place=True)
            case Verb.LANGUAGE:
                return await self._choose_language(asker, language)
            case Verb.EXAMPLE:
                example = self.screens.example(action.about, language)
                return Pressed(await self.ask(asker, example) if example else (self._screen("help", language),))
            case Verb.NOTHING:
                return Pressed((self.screens.plain("nothing-reply", language),), in_place=True)
            case Verb.HELPFUL | Verb.UNHELPFUL:
                return await self._rate(action)
            case Verb.ATTEND | Verb.CALENDAR:
                return await self.invitations.press(asker, action)
            case _:
                return await self.subscribing.press(asker, action)

    def _shown(self, action: Action) -> Pressed:
        entry = self._programme.find(action.about)
        reply = self._card(entry, action.language) if entry else self._gone(action.language)
        return Pressed((reply,))

    async def _choose_language(self, asker: Asker, language: Language) -> Pressed:
        kept = await self.memory.choose_language(asker, language)
        subscribed = await self.subscribing.speak(asker, language)
        chosen = "language-chosen-too" if subscribed else "language-chosen"
        word = self.texts(chosen if kept else "language-not-kept", language)
        welcome = self.screens.welcome(language)
        if kept and subscribed:  # a word over the chat is soon gone, and this changes what comes from now on
            welcome = replace(welcome, blocks=(Block(word), *welcome.blocks))
        return Pressed((welcome,), in_place=True, toast=word)

    async def _rate(self, action: Action) -> Pressed:
        helpful = action.verb is Verb.HELPFUL
        if self._programme.find(action.about):
            await self.memory.rate(action.about, action.language, helpful=helpful)
        return Pressed(toast=self.texts("thanks-helpful" if helpful else "thanks-unhelpful", action.language))

    async def changed(self, asker: Asker, change: Change) -> tuple[Reply, ...]:
        """What to say to somebody who has blocked the bot, let it in again, added it to a group, or thrown it out."""
        return await self.subscribing.membership.changed(asker, change)

    async def moved(self, old: int, new: int) -> None:
        """A group goes by another number from now on."""
        await self.subscribing.membership.moved(old, new)

    async def unreadable(self, asker: Asker, kind: str) -> Reply:
        """A fitting word for a voice message, a photo, a sticker and the like."""
        return await self._spoken(asker, lambda language: self.screens.unreadable(kind, language))

    async def too_fast(self, asker: Asker) -> Reply:
        """A polite word to somebody who floods."""
        return await self.say(asker, "too-fast")

    def passed_over(self, asker: Asker, text: str) -> str:
        """A short word to somebody who presses so fast that this press does nothing; it costs no look into storage."""
        action = actions.parse(text)
        language = action.language if action else asker.app
        return " ".join(self.texts("too-fast-press", tongue) for tongue in ((language,) if language else LANGUAGES))

    async def say(self, asker: Asker, message: str) -> Reply:
        """One sentence of the catalog, in both languages when we do not know the person's."""
        return await self._spoken(asker, lambda language: self.screens.plain(message, language))

    async def _spoken(self, asker: Asker, screen: Callable[[Language], Reply]) -> Reply:
        """A screen in the person's language, in both when we do not know it."""
        language = await self.language(asker)
        if language:
            return screen(language)
        sl, it = screen("sl"), screen("it")
        return both(sl, it, (*sl.rows, *it.rows))

    async def inline(self, asker: Asker, query: str) -> tuple[InlineResult, ...]:
        """What inline mode lists for a query, at most ten; the pillars for an empty or unanswerable one."""
        language = await self.language(asker)
        programme = self._programme
        entries = programme.of_kind(Kind.PILLAR)
        if query.strip():
            verdict = self.matcher().match(query, language)
            if not isinstance(verdict.decision, Decline):
                language = as_language(verdict.language) or language
                ids = dict.fromkeys((*verdict.decision.ids, *offered(verdict.ranking)))
                entries = tuple(entry for entry in map(programme.find, ids) if entry)
        return tuple(self._inline(entry, language or "sl") for entry in entries[:_MOST_INLINE])

    def _inline(self, entry: Entry, language: Language) -> InlineResult:
        return InlineResult(
            f"{language}_{entry.id}", entry.title[language], entry.text[language], self._card(entry, language)
        )

    @property
    def commands(self) -> tuple[Command, ...]:
        """Every command, to route and to publish."""
        return COMMANDS

    def describe(self, language: Language) -> Description:
        """What Telegram shows of the bot before somebody starts it."""
        return describe(self.texts, language, self._programme.period)

    @property
    def _programme(self) -> Programme:
        return self.matcher().knowledge.programme

    def _card(self, entry: Entry, language: Language) -> Reply:
        return card(self._programme, entry, language, self.texts)

    def _gone(self, language: Language) -> Reply:
        return self.screens.plain("gone", language)

    def _screen(self, name: str, language: Language) -> Reply:
        match name:
            case "welcome":
                return self.screens.welcome(language)
            case "language":
                return self.screens.choose_language(language)
            case "privacy":
                return self.screens.privacy(language, self.matcher().knowledge.newsletter.controller)
            case "browse":
                page = browsing.page(self._programme, browsing.HOME, language, self.texts)
                return page or self._gone(language)
            case "ask":
                return self.screens.plain("ask-what", language)
            case "agree":
                return self.screens.agree(language)
            case "help-group":
                return self.screens.help(language, in_group=True)
            case _:
                return self.screens.help(language)
