"""The door handle of subscriptions: commands, requests, links and presses."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Final

from bot.errors import StorageError
from bot.language import LANGUAGES, Language
from bot.services.actions import Action, Verb, own_link
from bot.services.asker import Asker
from bot.services.build import both, button, note
from bot.services.feeds import followed
from bot.services.replies import Block, Pressed, Private, Reply, Row
from bot.services.sending.messenger import Undelivered
from bot.services.subscribing.acts import SubscriptionActs
from bot.services.subscribing.membership import Membership, or_none
from bot.services.subscribing.own_data import YES, OwnData
from bot.services.subscribing.requests import Request
from bot.services.subscribing.rights import NOT_ADMIN, NotAllowed, Rights, refusal
from bot.services.subscribing.views import View
from bot.services.subscribing.wishes import NO, Wish, parse
from bot.storage import Act, Campaigns, Reason, Source
from bot.texts import Texts

_log = logging.getLogger(__name__)

SCREENS: Final = ("subscribe", "settings", "data", "erase")
"""The screens of commands that this service draws."""

# Longer ones of two languages on one screen would be more buttons than anybody reads.
_FEW_ROWS: Final = 2
# The longest number of a campaign; a forged longer one would not fit into the database.
_MOST_DIGITS: Final = 9


@dataclass(frozen=True, slots=True)
class Subscribing:
    """Raises nothing: a database or network that is away becomes a sentence."""

    acts: SubscriptionActs
    campaigns: Campaigns
    own_data: OwnData
    rights: Rights
    texts: Texts

    @property
    def membership(self) -> Membership:
        """What the messenger tells of blocking, coming back and moving."""
        return Membership(self.acts, self.rights)

    async def command(
        self, asker: Asker, screen: str, language: Language, words: str = "", lead: str = ""
    ) -> tuple[Reply, ...]:
        """One of SCREENS, about whoever asks or the group or channel that they name after the command.

        `lead` is the id of a sentence that stands on top of the settings.
        """

        async def show() -> Pressed:
            chat = await self.rights.named(asker, words)
            begins = screen == Verb.SUBSCRIBE
            view = await self._view(language, await self.rights.subject(asker, chat), chat, begins=begins)
            mute = self._mute(view) if begins else None
            return _titled(view, Pressed((mute,)) if mute else await self._screen(view, screen, lead), self.texts)

        def refused(message: str) -> Pressed:
            said = Block(self.texts(refusal(message, asker, Verb(screen)), language))
            return Pressed((Reply((said,), (self._alone(asker, screen, language),)),))

        return (await self._guarded(language, show, refused)).replies

    async def requested(self, asker: Asker, request: Request, preferred: Language | None) -> tuple[Reply, ...]:
        """What was asked for in words: in their language, else the person's, else that of their messages, else both."""
        language = request.language or preferred or await or_none(self._spoken(asker))
        if language:
            return await self.command(asker, request.screen, language, lead=request.lead)
        sl, it = [(await self.command(asker, request.screen, tongue, lead=request.lead))[0] for tongue in LANGUAGES]
        openers = tuple(self._alone(asker, request.screen, tongue) for tongue in LANGUAGES)
        is_long = asker.chat is None and len(sl.rows) > _FEW_ROWS
        return (both(sl, it, openers if is_long else (*sl.rows, *it.rows)),)

    async def open(self, asker: Asker, action: Action) -> tuple[Reply, ...]:
        """What a link from a group into one's own chat opens: a screen, or whether to follow an entry."""
        if action.verb is Verb.SUBSCRIBE and followed(action.about, self.acts.screens.programme()):
            return (self.acts.words.offered(View(action.language, asker.person), action.about),)
        return await self.command(asker, str(action.verb), action.language)

    async def press(self, asker: Asker, action: Action) -> Pressed:
        """What a button of ours does, whoever presses it and however old it is."""
        wish = parse(action.about)
        if wish is None:
            return Pressed((self._plain("old-button", action.language),))

        async def act() -> Pressed:
            begins = _begins(action.verb, wish)
            subject = await self._subject(asker, action.verb, wish.chat)
            view = await self._view(action.language, subject, wish.chat, begins=begins)
            mute = self._mute(view) if begins else None
            pressed = Pressed((mute,)) if mute else await self._act(asker, view, action.verb, wish)
            return _titled(view, self._aloud(asker, pressed) if mute else pressed, self.texts)

        def refused(message: str) -> Pressed:
            if asker.chat and action.verb is Verb.SUBSCRIBE and message == NOT_ADMIN:
                return Pressed(private=self._own_link(action.verb, wish.what, action.language))
            said = refusal(message, asker, action.verb)
            return self._aloud(asker, Pressed((self._plain(said, action.language),)))

        return await self._guarded(action.language, act, refused)

    async def speak(self, asker: Asker, language: Language) -> bool:
        """Somebody chose a language for the bot: their messages come in it, too; whether any come."""

        async def speak() -> bool:
            await self.acts.subscriptions.speak(asker.person, language)
            subscriber = await self.acts.subscriptions.find(asker.person)
            return subscriber is not None and bool(subscriber.active)

        return await or_none(speak()) or False

    async def _act(self, asker: Asker, view: View, verb: Verb, wish: Wish) -> Pressed:
        acts = self.acts
        match verb:
            case Verb.SUBSCRIBE if wish.what:
                return await self._begin(asker, view, wish)
            case Verb.STOP:
                return await acts.stop(view, wish)
            case Verb.AGREE:
                return await acts.agree(view, wish)
            case Verb.AGAIN:
                return await acts.begin(view, Wish(Reason.BLOCKED, wish.chat, wish.place))
            case Verb.PAUSE:
                return await acts.pause(view, wish.what)
            case Verb.QUIET:
                return await acts.be_quiet(view, wish.what)
            case Verb.SETTINGS if wish.what:
                return await acts.speak(view, asker)
            case Verb.WHY:
                return self._aloud(asker, Pressed((await self._why(view, wish.what),)))
            case Verb.ERASE if wish.what in {YES, NO}:
                return await self._erase(view, wish.what)
            case _:
                pressed = await self._screen(view, str(verb))
                return Pressed(pressed.replies, in_place=wish.place.is_replaced)

    async def _begin(self, asker: Asker, view: View, wish: Wish) -> Pressed:
        """Begin; but the bell below a card in a group may mean whoever presses it or all, so that is asked first."""
        is_below_card = not wish.place and wish.chat is None and asker.chat is not None
        if is_below_card and followed(wish.what, self.acts.screens.programme()):
            return Pressed((self.acts.words.for_whom(view, wish.what),))
        return await self.acts.begin(view, wish)

    async def _subject(self, asker: Asker, verb: Verb, chat: int | None) -> int:
        """Whose it is: everybody who reads messages may ask why they come, all else is for whoever may change it."""
        if verb is Verb.WHY and chat is None:
            return asker.chat or asker.person
        return await self.rights.subject(asker, chat)

    async def _screen(self, view: View, screen: str, lead: str = "") -> Pressed:
        match screen:
            case "settings":
                said = (Block(self.acts.screens.say(lead, view)),) if lead else ()
                return await self.acts.settings(view, lead=said)
            case "data":
                return Pressed((await self.own_data.show(view, self.acts.memory.now()),))
            case "erase":
                return Pressed((await self.own_data.ask(view),))
            case _:
                subscriber = await self.acts.subscriptions.find(view.subject)
                return Pressed((self.acts.screens.kinds(view, subscriber),))

    async def _why(self, view: View, number: str) -> Reply:
        known = number.isdecimal() and len(number) <= _MOST_DIGITS
        campaign = await self.campaigns.find(int(number)) if known else None
        return self.acts.words.why(view, campaign, await self.acts.subscriptions.find(view.subject))

    async def _erase(self, view: View, answer: str) -> Pressed:
        if answer == NO:
            return Pressed((self.own_data.keep(view),), in_place=True)
        # First nothing more is sent: what arrived after the word would look like something that was kept.
        act = Act(Source.CHAT, self.acts.memory.now())
        await self.acts.subscriptions.stop(view.subject, None, Reason.PERSON, act)
        await self.acts.until_nothing_is_on_its_way(view.subject)
        return Pressed((await self.own_data.erase(view),), in_place=True)

    async def _guarded(
        self, language: Language, act: Callable[[], Awaitable[Pressed]], refused: Callable[[str], Pressed]
    ) -> Pressed:
        try:
            return await act()
        except NotAllowed as refusal:
            return refused(refusal.message)
        except StorageError as error:
            _log.warning("subscriptions cannot be reached: %s", error)
            return Pressed((self._plain("subscribe-storage", language),))
        except Undelivered as failure:
            _log.warning("rights cannot be asked for: %s", failure.reason)
            return refused("subscribe-unreachable")

    async def _view(self, language: Language, subject: int, chat: int | None, *, begins: bool) -> View:
        """The group or channel is looked at where its title is shown, or its leave to write is needed."""
        looked_at = begins or chat is not None
        return View(language, subject, chat, await self.rights.room(subject) if looked_at else None)

    def _mute(self, view: View) -> Reply | None:
        """What to say before anything begins where the bot may not write; None where it may."""
        return self.acts.words.may_not_post(view, view.room) if view.room and not view.room.may_post else None

    def _aloud(self, asker: Asker, pressed: Pressed) -> Pressed:
        """In a group a word over the chat: anybody there can press, and a message for each would be heard by all."""
        return Pressed(toast=pressed.replies[0].blocks[0].text) if asker.chat else pressed

    def _alone(self, asker: Asker, screen: str, language: Language) -> Row:
        """The button to one of SCREENS about oneself; from a group it leads to one's own chat."""
        label = self.texts(f"button-{screen}", language)
        if asker.chat:
            return (Private(label, own_link(Verb(screen), "", language)),)
        about = "ask" if screen == Verb.ERASE else ""
        return (button(label, Verb(screen), about, language),)

    def _own_link(self, verb: Verb, what: str, language: Language) -> str:
        entry = followed(what, self.acts.screens.programme())
        return own_link(verb, entry.id if entry else "", language)

    async def _spoken(self, asker: Asker) -> Language | None:
        """The language in which messages come to whoever asks."""
        subscriber = await self.acts.subscriptions.find(asker.chat or asker.person)
        return subscriber.language if subscriber else None

    def _plain(self, message: str, language: Language) -> Reply:
        return Reply((Block(self.texts(message, language)),))


def _begins(verb: Verb, wish: Wish) -> bool:
    """Whether a press shows what can begin, or begins it."""
    return verb in {Verb.SUBSCRIBE, Verb.AGREE, Verb.AGAIN} and wish.what != NO


def _titled(view: View, pressed: Pressed, texts: Texts) -> Pressed:
    """Above every screen about a group or channel that is managed from elsewhere stands which one it is about."""
    if view.chat is None or view.room is None:
        return pressed
    message = "about-channel" if view.room.is_channel else "about-group"
    about = note(texts(message, view.language, title=view.room.title))
    return replace(pressed, replies=tuple(replace(reply, blocks=(about, *reply.blocks)) for reply in pressed.replies))
