"""The door handle of subscriptions: commands, presses, and what the messenger tells of blocking and moving."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar

from bot.errors import StorageError
from bot.language import Language
from bot.services.actions import Action, Verb
from bot.services.asker import Asker
from bot.services.replies import Block, Pressed, Reply
from bot.services.sending.messenger import Undelivered
from bot.services.subscribing.acts import SubscriptionActs
from bot.services.subscribing.own_data import YES, OwnData
from bot.services.subscribing.rights import NotAllowed, Rights
from bot.services.subscribing.views import View
from bot.services.subscribing.wishes import NO, Wish, parse
from bot.storage import Act, Campaigns, Reason, Source
from bot.texts import Texts

T = TypeVar("T")

_log = logging.getLogger(__name__)

SCREENS: Final = ("subscribe", "settings", "data", "erase")
"""The screens of commands that this service draws."""

# The longest number of a campaign; a forged longer one would not fit into the database.
_MOST_DIGITS: Final = 9


class Change(StrEnum):
    """How the bot's standing with somebody has changed."""

    BLOCKED = "blocked"  # by a person
    UNBLOCKED = "unblocked"
    REMOVED = "removed"  # from a group or channel


@dataclass(frozen=True, slots=True)
class Subscribing:
    """Raises nothing: a database or network that is away becomes a sentence."""

    acts: SubscriptionActs
    campaigns: Campaigns
    own_data: OwnData
    rights: Rights
    texts: Texts

    async def command(self, asker: Asker, screen: str, language: Language, words: str = "") -> tuple[Reply, ...]:
        """One of SCREENS, about whoever asks or the group or channel that they name after the command."""

        async def show() -> Pressed:
            chat = await self.rights.named(asker, words)
            view = View(language, await self.rights.subject(asker, chat), chat)
            return await self._screen(view, screen)

        pressed = await self._guarded(language, show)
        return pressed.replies or (Reply((Block(pressed.toast or ""),)),)

    async def press(self, asker: Asker, action: Action) -> Pressed:
        """What a button of ours does, whoever presses it and however old it is."""
        wish = parse(action.about)
        if wish is None:
            return Pressed((self._plain("old-button", action.language),))

        async def act() -> Pressed:
            view = View(action.language, await self._subject(asker, action.verb, wish.chat), wish.chat)
            return await self._act(asker, view, action.verb, wish)

        return await self._guarded(action.language, act)

    async def speak(self, asker: Asker, language: Language) -> None:
        """Somebody chose a language for the bot: their messages come in it, too."""
        await _or_none(self.acts.subscriptions.speak(asker.person, language))

    async def changed(self, asker: Asker, change: Change) -> tuple[Reply, ...]:
        """End everything for whoever is gone; ask whoever is back whether to go on."""
        match change:
            case Change.BLOCKED:
                await _or_none(self._end(asker.person, Reason.BLOCKED))
            case Change.REMOVED:
                await _or_none(self._end(asker.chat or asker.person, Reason.REMOVED))
            case Change.UNBLOCKED:
                return await _or_none(self._again(asker)) or ()
        return ()

    async def moved(self, old: int, new: int) -> None:
        """A group has become a supergroup with another number."""
        act = Act(Source.TELEGRAM, self.acts.memory.now())
        await _or_none(self.acts.subscriptions.migrate(old, new, act))

    async def _act(self, asker: Asker, view: View, verb: Verb, wish: Wish) -> Pressed:
        acts = self.acts
        match verb:
            case Verb.SUBSCRIBE if wish.what:
                return await acts.begin(view, wish)
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
                said = await self._why(view, wish.what)
                # In a group a message for each who asks would be heard by all.
                return Pressed(toast=said.blocks[0].text) if asker.chat else Pressed((said,))
            case Verb.ERASE if wish.what in {YES, NO}:
                return await self._erase(view, wish.what)
            case _:
                pressed = await self._screen(view, str(verb))
                return Pressed(pressed.replies, in_place=bool(wish.place))

    async def _subject(self, asker: Asker, verb: Verb, chat: int | None) -> int:
        """Whose it is: everybody who reads messages may ask why they come, all else is for whoever may change it."""
        if verb is Verb.WHY and chat is None:
            return asker.chat or asker.person
        return await self.rights.subject(asker, chat)

    async def _screen(self, view: View, screen: str) -> Pressed:
        match screen:
            case "settings":
                return await self.acts.settings(view)
            case "data":
                return Pressed((await self.own_data.show(view, self.acts.memory.now()),))
            case "erase":
                return Pressed((self.own_data.ask(view),))
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
        await self._end(view.subject, Reason.PERSON, Source.CHAT)
        await self.acts.until_nothing_is_on_its_way(view.subject)
        return Pressed((await self.own_data.erase(view),), in_place=True)

    async def _end(self, subject: int, reason: Reason, source: Source = Source.TELEGRAM) -> None:
        await self.acts.subscriptions.stop(subject, None, reason, Act(source, self.acts.memory.now()))

    async def _again(self, asker: Asker) -> tuple[Reply, ...]:
        subscriber = await self.acts.subscriptions.find(asker.person)
        feeds = self.acts.feeds(Reason.BLOCKED, subscriber)
        if subscriber is None or not feeds:
            return ()
        return (self.acts.words.again(View(subscriber.language, asker.person), feeds),)

    async def _guarded(self, language: Language, act: Callable[[], Awaitable[Pressed]]) -> Pressed:
        try:
            return await act()
        except NotAllowed as refusal:
            # Anybody in a group can press; a message for each would be heard by all.
            return Pressed(toast=self.texts(refusal.message, language))
        except StorageError as error:
            _log.warning("subscriptions cannot be reached: %s", error)
            return Pressed((self._plain("subscribe-storage", language),))
        except Undelivered as failure:
            _log.warning("rights cannot be asked for: %s", failure.reason)
            return Pressed(toast=self.texts("subscribe-unreachable", language))

    def _plain(self, message: str, language: Language) -> Reply:
        return Reply((Block(self.texts(message, language)),))


async def _or_none(act: Awaitable[T]) -> T | None:
    """What was asked for, None when the database is away: nobody waits for an answer to this."""
    try:
        return await act
    except StorageError as error:
        _log.warning("a change of subscriptions is lost: %s", error)
        return None
