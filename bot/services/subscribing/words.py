"""Short messages about subscriptions: what has begun or ended, why one got something, whether to go on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.services.actions import Verb
from bot.services.feeds import exists, in_order, is_kind
from bot.services.replies import Block, Reply, Row
from bot.services.subscribing.screens import SubscriptionScreens
from bot.services.subscribing.views import View
from bot.services.subscribing.wishes import ALL, Place
from bot.services.times import day_of, spoken
from bot.storage import Campaign, Reason, Subscriber, Subscription


@dataclass(frozen=True, slots=True)
class SubscriptionWords:
    """Says things with the words, names and buttons of the screens."""

    screens: SubscriptionScreens

    def begun(self, view: View, feeds: Sequence[str], paused_until: datetime | None = None) -> Reply:
        """Something goes on from now on, or after a pause that is on, with a button to leave again."""
        blocks = [Block(self.begun_in_short(view, feeds))]
        if paused_until:
            until = spoken(day_of(paused_until), view.language, self.screens.texts)
            blocks.append(Block(self._say("settings-paused", view, date=until)))
        return Reply(tuple(blocks), self._end_and_settings(view, feeds, Place.WORD))

    def begun_in_short(self, view: View, feeds: Sequence[str]) -> str:
        """The same in one sentence."""
        entry = len(feeds) == 1 and not is_kind(feeds[0])
        return self._say("begun-entry" if entry else "begun", view, feed=self.names(view, feeds))

    def welcome(self, view: View, feeds: Sequence[str]) -> Reply:
        """After the consent: what has begun, how to change it and how to leave."""
        said = self._say("subscribe-welcome", view, feed=self.names(view, feeds))
        return Reply((Block(said),), self._end_and_settings(view, feeds, Place.WORD))

    def ended(self, view: View, feed: str) -> Reply:
        """Something has ended, with a way back as long as it exists."""
        back: tuple[Row, ...] = ()
        if exists(feed, self.screens.programme()):
            label = self._say("return-to", view, feed=self.screens.name(view, feed))
            back = ((view.button(label, Verb.SUBSCRIBE, feed, Place.WORD),),)
        blocks = (Block(self.ended_in_short(view, feed)), Block(self._say("ended-way-back", view)))
        return Reply(blocks if back else blocks[:1], (*back, self._settings(view)))

    def ended_in_short(self, view: View, feed: str) -> str:
        """The same in one sentence."""
        return self._say("ended", view, feed=self.screens.name(view, feed))

    def plain(self, view: View, message: str) -> Reply:
        """One sentence, and the way to what can be chosen."""
        kinds = view.button(self._say("button-kinds", view), Verb.SUBSCRIBE, "", Place.WORD)
        return Reply((Block(self._say(message, view)),), ((kinds,),))

    def why(self, view: View, campaign: Campaign | None, subscriber: Subscriber | None) -> Reply:
        """Which tick somebody gets a campaign for, since when, and under which wording."""
        if campaign is None:
            return self.plain(view, "why-gone")
        subscription = subscriber.find(campaign.feed) if subscriber else None
        if subscription is None:
            return self.plain(view, "why-none")
        if not subscription.is_active:
            return Reply((Block(self._ended_on(view, subscription)),), (self._settings(view),))
        tick = "why-tick-chat" if view.is_chat else "why-tick"
        said = self._say(
            tick,
            view,
            feed=self.screens.name(view, campaign.feed),
            date=spoken(day_of(subscription.since), view.language, self.screens.texts),
            wording=subscription.wording,
        )
        return Reply((Block(said),), self._end_and_settings(view, (campaign.feed,), Place.WORD))

    def again(self, view: View, feeds: Sequence[str]) -> Reply:
        """To somebody who had blocked the bot: whether what ended by that shall go on."""
        label = self._say("button-again", view)
        go_on = view.button(label, Verb.AGAIN, Reason.BLOCKED, Place.WORD)
        kinds = view.button(self._say("button-kinds", view), Verb.SUBSCRIBE, "", Place.WORD)
        names = Block("\n".join(self._say("tick-off", view, feed=name) for name in self._each(view, feeds)))
        return Reply((Block(self._say("again-ask", view)), names), ((go_on,), (kinds,)))

    def names(self, view: View, feeds: Sequence[str]) -> str:
        """The names of some feeds in one line."""
        return ", ".join(self._each(view, feeds))

    def _each(self, view: View, feeds: Sequence[str]) -> tuple[str, ...]:
        return tuple(self.screens.name(view, feed) for feed in in_order(feeds))

    def _ended_on(self, view: View, ended: Subscription) -> str:
        when = spoken(day_of(ended.changed_at), view.language, self.screens.texts)
        return self._say("why-ended", view, feed=self.screens.name(view, ended.feed), date=when)

    def _end_and_settings(self, view: View, feeds: Sequence[str], place: Place) -> tuple[Row, ...]:
        one = len(feeds) == 1
        label = self._say("button-end" if one else "button-stop-all", view)
        return ((view.button(label, Verb.STOP, feeds[0] if one else ALL, place),), self._settings(view))

    def _settings(self, view: View) -> Row:
        return (view.button(self._say("button-settings", view), Verb.SETTINGS, "", Place.WORD),)

    def _say(self, message: str, view: View, **values: str) -> str:
        return self.screens.texts(message, view.language, **values)
