"""What a tap does to subscriptions, and the screen that follows it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from bot.services.asker import Asker
from bot.services.feeds import FEEDS, bringing, exists, is_kind
from bot.services.memory import Memory
from bot.services.replies import Block, Pressed, Reply
from bot.services.subscribing.consent import Consent
from bot.services.subscribing.screens import QUIET_HOURS, SubscriptionScreens, is_paused
from bot.services.subscribing.views import View
from bot.services.subscribing.wishes import ALL, DATES, MENU, MORE, NO, OFF, Place, Wish
from bot.services.subscribing.words import SubscriptionWords
from bot.services.times import day_of, midnight, spoken_day
from bot.storage import Act, Ledger, Quiet, Reason, Source, Subscriber, Subscriptions, Wordings

# Spans that the menu has offered: buttons of older versions stay in people's chats.
_SPANS: Final = ("7", "14", "30", "90")
_LONGEST_PAUSE: Final = timedelta(days=366)
# A message that is on its way takes some 50 ms; one that takes longer than this may come after the word.
_LOOK_SECONDS: Final = 0.05
_MOST_LOOKS: Final = 100


@dataclass(frozen=True, slots=True)
class SubscriptionActs:
    """Every method may raise StorageError. `sleep` takes seconds."""

    subscriptions: Subscriptions
    wordings: Wordings
    ledger: Ledger
    memory: Memory
    screens: SubscriptionScreens
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    @property
    def words(self) -> SubscriptionWords:
        """The short messages."""
        return SubscriptionWords(self.screens)

    @property
    def consent(self) -> Consent:
        """What is agreed to before the first message."""
        return Consent(self.screens)

    async def begin(self, view: View, wish: Wish) -> Pressed:
        """Begin what was tapped, or ask for the consent that it needs first."""
        subscriber = await self.subscriptions.find(view.subject)
        feeds = self.feeds(wish.what, subscriber)
        if not feeds:
            return self._nothing_to_begin(view, wish)
        fresh = _fresh(feeds, subscriber)
        if not fresh:
            already = await self._after(view, wish.place, self.words.begun_already(view, feeds))
            return self._as_followed(view, wish, feeds, already)
        if not await self._subscribe(view, fresh):
            return Pressed((self.consent.ask(view, fresh, wish),), in_place=wish.place.is_replaced)
        toast = self.words.begun_in_short(view, fresh)
        until = subscriber.paused_until if subscriber and is_paused(subscriber, self.memory.now()) else None
        begun = await self._after(view, wish.place, self.words.begun(view, fresh, until), toast)
        return self._as_followed(view, wish, feeds, begun)

    async def agree(self, view: View, wish: Wish) -> Pressed:
        """Keep the consent and begin what it was asked for; a no keeps nothing, and whoever wants is told more."""
        wording, _, token = wish.what.partition(".")
        meant = Wish(token, wish.chat, wish.place)
        if wish.what == NO:
            return Pressed((self.consent.refused(view),), in_place=True)
        subscriber = await self.subscriptions.find(view.subject)
        # Staff may change the words at any moment; from here to where they are kept nothing is waited for.
        if wording not in {MORE, self.consent.wording}:  # an old screen
            return await self.begin(view, meant)
        feeds = self.feeds(token, subscriber)
        if not feeds:
            return self._nothing_to_begin(view, wish)
        if wording == MORE:
            fresh = _fresh(feeds, subscriber) or feeds
            return Pressed((self.consent.in_full(view, fresh, meant),), in_place=True)
        now, words = self.memory.now(), self.consent.words(view)
        await self.wordings.keep(wording, view.language, view.whose, words, now)
        await self.subscriptions.agree(view.subject, view.language, wording, now)
        if subscriber is None:
            await self._speak_as_chosen(view)
        if not await self._subscribe(view, feeds):  # stopped in the same moment, or the words have just changed
            return await self.begin(view, meant)
        welcome = self.words.welcome(view, feeds)
        after = await self._after(view, wish.place, welcome)
        on_a_screen = wish.place in {Place.KINDS, Place.SETTINGS}
        return Pressed((*after.replies, welcome), in_place=True) if on_a_screen else after

    async def stop(self, view: View, wish: Wish) -> Pressed:
        """End a feed or all of them; whoever is told so gets nothing of it any more."""
        act = Act(Source.CHAT if wish.place else Source.MESSAGE, self.memory.now())
        # Below a message it ends whatever has brought it.
        meant = (wish.what,) if wish.place else bringing(wish.what)
        ended = await self.subscriptions.stop(view.subject, None if wish.what == ALL else meant, Reason.PERSON, act)
        await self.until_nothing_is_on_its_way(view.subject)
        if wish.what == ALL:
            kinds = self.screens.kinds(view, await self.subscriptions.find(view.subject), "all-stopped")
            return Pressed((kinds,), in_place=wish.place.is_replaced)
        if not ended:
            word = self.words.ended_already(view, meant, await self.subscriptions.find(view.subject))
            return self._as_left(view, wish, await self._after(view, wish.place, word, word.blocks[0].text))
        toast = self.words.ended_in_short(view, ended)
        left = await self.subscriptions.find(view.subject)
        also = self.words.ended_with_it(view, ended, left)
        after = await self._after(view, wish.place, self.words.ended(view, ended, left), toast, also)
        return self._as_left(view, wish, after)

    async def pause(self, view: View, what: str) -> Pressed:
        """Pause, go on, or show for how long one can pause."""
        subscriber = await self.subscriptions.find(view.subject)
        if subscriber is None or not subscriber.active:
            return await self.settings(view)
        now = self.memory.now()
        until = None if what == OFF else _end_of_pause(what, now)
        if what == DATES:
            return Pressed((self.screens.pause_dates(view, day_of(now)),), in_place=True)
        if what == MENU or (until is None and what != OFF):
            return Pressed((self.screens.pause(view),), in_place=True)
        await self.subscriptions.pause(view.subject, until, Act(Source.CHAT, now))
        if until is None:
            return await self.settings(view, self.screens.texts("pause-over", view.language))
        await self.until_nothing_is_on_its_way(view.subject)
        day = spoken_day(until, view.language, self.screens.texts)
        return await self.settings(view, self.screens.texts("pause-begun", view.language, date=day))

    async def be_quiet(self, view: View, what: str) -> Pressed:
        """Set the quiet hours, drop them, or show which there are."""
        hours = {f"{start}-{end}": Quiet(start * 60, end * 60) for start, end in QUIET_HOURS}
        if what != OFF and what not in hours:
            return Pressed((self.screens.quiet(view),), in_place=True)
        await self.subscriptions.be_quiet(view.subject, hours.get(what))
        return await self.settings(view)

    async def speak(self, view: View, asker: Asker) -> Pressed:
        """Set the language of the messages; a person's is also the one in which the bot speaks to them."""
        await self.subscriptions.speak(view.subject, view.language)
        if view.subject != asker.person or not await self.memory.choose_language(asker, view.language):
            return await self.settings(view)
        return await self.settings(view, self.screens.texts("language-chosen-too", view.language))

    async def settings(self, view: View, toast: str | None = None, lead: tuple[Block, ...] = ()) -> Pressed:
        """The settings as they are now, `lead` on top."""
        shown = self.screens.settings(view, await self.subscriptions.find(view.subject), self.memory.now(), lead)
        return Pressed((shown,), in_place=True, toast=toast)

    async def until_nothing_is_on_its_way(self, subject: int) -> None:
        """Wait until what is being sent to somebody this moment has arrived, for five seconds at most."""
        for _ in range(_MOST_LOOKS):
            if not await self.ledger.sending_to(subject):
                return
            await self.sleep(_LOOK_SECONDS)

    def feeds(self, token: str, subscriber: Subscriber | None) -> tuple[str, ...]:
        """The feeds that a button means, as far as they exist: one, all four kinds, or those ended by blocking."""
        if token == ALL:
            return FEEDS
        blocked = subscriber.ended_by(Reason.BLOCKED) if subscriber else ()
        meant = blocked if token == Reason.BLOCKED else (token,)
        return tuple(feed for feed in meant if exists(feed, self.screens.programme()))

    async def _subscribe(self, view: View, feeds: tuple[str, ...]) -> bool:
        act, wording = Act(Source.CHAT, self.memory.now()), self.consent.wording
        return await self.subscriptions.subscribe(view.subject, feeds, wording=wording, act=act)

    async def _speak_as_chosen(self, view: View) -> None:
        """A person's messages come in the language they chose for the bot, whichever this screen is in."""
        chosen = await self.memory.people.language(view.subject)
        if chosen and chosen != view.language:
            await self.subscriptions.speak(view.subject, chosen)

    def _nothing_to_begin(self, view: View, wish: Wish) -> Pressed:
        lost = "again-none" if wish.what.endswith(Reason.BLOCKED) else "gone"
        return Pressed((self.words.plain(view, lost),), in_place=wish.place.is_replaced)

    def _as_followed(self, view: View, wish: Wish, feeds: tuple[str, ...], pressed: Pressed) -> Pressed:
        """The bell below a card becomes the button to stop; the card itself stays."""
        if wish.place or len(feeds) != 1 or is_kind(feeds[0]):
            return pressed
        return replace(pressed, instead=self.words.unfollow(view, feeds[0]))

    def _as_left(self, view: View, wish: Wish, pressed: Pressed) -> Pressed:
        """And that button becomes the bell again, as long as there is anything to follow."""
        if wish.place is not Place.CARD or not exists(wish.what, self.screens.programme()):
            return pressed
        return replace(pressed, instead=self.words.follow(view, wish.what))

    async def _after(
        self, view: View, place: Place, word: Reply, toast: str | None = None, also: tuple[Block, ...] = ()
    ) -> Pressed:
        """What follows a change: the screen that it was made on as it is now, `also` on top, else a short message."""
        if place is Place.SETTINGS:
            return await self.settings(view, toast, also)
        if place is Place.KINDS:
            kinds = self.screens.kinds(view, await self.subscriptions.find(view.subject), also=also)
            return Pressed((kinds,), in_place=True, toast=toast)
        # In place of a short message the new one says it already.
        return Pressed((word,), in_place=place.is_replaced, toast=None if place.is_replaced else toast)


def _fresh(feeds: tuple[str, ...], subscriber: Subscriber | None) -> tuple[str, ...]:
    """Those that do not go on already."""
    return tuple(feed for feed in feeds if subscriber is None or feed not in subscriber.active)


def _end_of_pause(what: str, now: datetime) -> datetime | None:
    """When a pause of so many days, or until a day, ends; None for one that makes no sense (any more)."""
    if what in _SPANS:
        return now + timedelta(days=int(what))
    try:
        until = midnight(date.fromisoformat(what))
    except ValueError:
        return None
    return until if now < until <= now + _LONGEST_PAUSE else None
