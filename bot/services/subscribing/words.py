"""Short messages about subscriptions: what has begun or ended, why one got something, whether to go on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.services.actions import Verb, own_link
from bot.services.build import note
from bot.services.feeds import Feed, bringing, exists, in_order, is_kind, sort_of
from bot.services.replies import Block, Button, Private, Reply, Row
from bot.services.responsible import responsible
from bot.services.sending.messenger import Room
from bot.services.subscribing.screens import SubscriptionScreens
from bot.services.subscribing.views import View
from bot.services.subscribing.wishes import ALL, Place
from bot.services.times import spoken_day
from bot.storage import Campaign, Reason, Subscriber, Subscription


@dataclass(frozen=True, slots=True)
class SubscriptionWords:
    """Says things with the words, names and buttons of the screens."""

    screens: SubscriptionScreens

    def begun(self, view: View, feeds: Sequence[str], paused_until: datetime | None = None) -> Reply:
        """Something goes on from now on, or after a pause that is on, with a button to leave again."""
        blocks = [Block(self.begun_in_short(view, feeds))]
        if paused_until:
            until = spoken_day(paused_until, view.language, self.screens.texts)
            blocks.append(Block(self._say("settings-paused", view, date=until)))
        return Reply(tuple(blocks), self._end_and_settings(view, feeds, Place.WORD))

    def begun_in_short(self, view: View, feeds: Sequence[str]) -> str:
        """The same in one sentence."""
        if _is_entry(feeds):
            return self._say("begun-entry", view, feed=self.names(view, feeds), sort=self._sort(feeds[0]))
        return self._say("begun", view, feed=self.names(view, feeds))

    def begun_already(self, view: View, feeds: Sequence[str]) -> Reply:
        """Whoever asks for what goes on already can end it, or see all they have."""
        message = "followed-already" if _is_entry(feeds) else "begun-already"
        said = self._say(message, view, feed=self.names(view, feeds))
        return Reply((Block(said),), self._end_and_settings(view, feeds, Place.WORD))

    def offered(self, view: View, feed: str) -> Reply:
        """Whether somebody whom a link has led here wants to follow an entry."""
        said = self._say("follow-ask", view, feed=self.screens.name(view, feed), sort=self._sort(feed))
        return Reply((Block(said),), ((self.follow(view, feed, Place.WORD),), self._settings(view)))

    def for_whom(self, view: View, feed: str) -> Reply:
        """To an administrator in a group: whether it or they themselves shall follow an entry."""
        room = view.room.title if view.room else "none"
        group = view.button(self._say("follow-for-group", view, title=room), Verb.SUBSCRIBE, feed, Place.WORD)
        own = Private(self._say("follow-for-oneself", view), own_link(Verb.SUBSCRIBE, feed, view.language))
        said = self._say("follow-for-whom", view, feed=self.screens.name(view, feed))
        return Reply((Block(said),), ((group,), (own,)))

    def follow(self, view: View, feed: str, place: Place = Place.ELSEWHERE) -> Button:
        """The button to follow an entry, as it stands below its card."""
        return view.button(self._say("button-follow", view), Verb.SUBSCRIBE, feed, place)

    def unfollow(self, view: View, feed: str) -> Button:
        """What stands in its place while somebody follows it."""
        return view.button(self._say("button-stop-entry", view), Verb.STOP, feed, Place.CARD)

    def welcome(self, view: View, feeds: Sequence[str]) -> Reply:
        """After the consent: what has begun, how to change it and how to leave."""
        feed = self.names(view, feeds)
        if _is_entry(feeds):
            said = self._say("subscribe-welcome-entry", view, feed=feed, sort=self._sort(feeds[0]))
        else:
            said = self._say("subscribe-welcome", view, feed=feed)
        return Reply((Block(said),), self._end_and_settings(view, feeds, Place.WORD))

    def ended(self, view: View, feeds: Sequence[str], left: Subscriber | None) -> Reply:
        """Something has ended, with a way back as long as it exists; and what that means for what is left."""
        back = tuple(self._back(view, feed) for feed in in_order(feeds) if exists(feed, self.screens.programme()))
        said = Block(self.ended_in_short(view, feeds))
        way_back = (Block(self._say("ended-way-back", view)),) if back else ()
        return Reply((said, *way_back, *self.ended_with_it(view, feeds, left)), (*back, self._settings(view)))

    def ended_with_it(self, view: View, feeds: Sequence[str], left: Subscriber | None) -> tuple[Block, ...]:
        """What an end means for the rest: what one hears no more of, a pillar that goes on, the end of the consent."""
        active = left.active if left else frozenset()
        told = [Block(self._say("ended-events", view))] if Feed.EVENTS in feeds and not view.is_chat else []
        if not active:
            return (*told, Block(self._say("ended-last", view)))
        still = [pillar for feed in feeds for pillar in bringing(feed)[1:] if pillar in active]
        return (*told, *([Block(self._say("ended-not-pillar", view, feed=self.names(view, still)))] if still else []))

    def ended_already(self, view: View, feeds: Sequence[str], known: Subscriber | None) -> Reply:
        """To whoever ends what does not go on: that it has ended before, as far as we know, or that it never began."""
        over = tuple(feed for feed in feeds if known and known.find(feed))
        if not over:
            return self.plain(view, "ended-none")
        said = self._say("ended-already", view, feed=self.names(view, over))
        return Reply((Block(said),), (self._kinds(view), self._settings(view)))

    def _back(self, view: View, feed: str) -> Row:
        label = self._say("return-to", view, feed=self.screens.name(view, feed))
        return (view.button(label, Verb.SUBSCRIBE, feed, Place.WORD),)

    def ended_in_short(self, view: View, feeds: Sequence[str]) -> str:
        """The same in one sentence."""
        return self._say("ended" if is_kind(feeds[0]) else "ended-entry", view, feed=self.names(view, feeds))

    def plain(self, view: View, message: str) -> Reply:
        """One sentence, and the way to what can be chosen and to what one has."""
        return Reply((Block(self._say(message, view)),), (self._kinds(view), self._settings(view)))

    def may_not_post(self, view: View, room: Room) -> Reply:
        """What to allow before anything can be sent to a group or channel, and a button to try again."""
        message = "subscribe-mute-channel" if room.is_channel else "subscribe-mute-group"
        return Reply((Block(self._say(message, view)),), (self._kinds(view),))

    def why(self, view: View, campaign: Campaign | None, subscriber: Subscriber | None) -> Reply:
        """Which tick somebody gets a campaign for, since when, under which wording, and who is responsible."""
        said = self._why(view, campaign, subscriber)
        who = responsible(self.screens.newsletter().controller, view.language, self.screens.texts)
        return replace(said, blocks=(*said.blocks, note(who)))

    def _why(self, view: View, campaign: Campaign | None, subscriber: Subscriber | None) -> Reply:
        if campaign is None:
            return self.plain(view, "why-gone")
        subscription = _bringing(campaign.feed, subscriber)
        if subscription is None:
            return self.plain(view, "why-none")
        if not subscription.is_active:
            return Reply((Block(self._ended_on(view, subscription)),), (self._settings(view),))
        tick = "why-tick-chat" if view.is_chat else "why-tick"
        said = self._say(
            tick,
            view,
            feed=self.screens.name(view, subscription.feed),
            date=spoken_day(subscription.since, view.language, self.screens.texts),
            wording=subscription.wording,
        )
        return Reply((Block(said),), self._end_and_settings(view, (subscription.feed,), Place.WORD))

    def again(self, view: View, feeds: Sequence[str]) -> Reply:
        """To somebody who had blocked the bot: whether what ended by that shall go on."""
        label = self._say("button-again", view)
        go_on = view.button(label, Verb.AGAIN, Reason.BLOCKED, Place.WORD)
        names = Block("\n".join(self._say("tick-off", view, feed=name) for name in self._each(view, feeds)))
        return Reply((Block(self._say("again-ask", view)), names), ((go_on,), self._kinds(view)))

    def names(self, view: View, feeds: Sequence[str]) -> str:
        """The names of some feeds in one line."""
        return self.screens.names(view, feeds)

    def _each(self, view: View, feeds: Sequence[str]) -> tuple[str, ...]:
        return tuple(self.screens.name(view, feed) for feed in in_order(feeds))

    def _ended_on(self, view: View, ended: Subscription) -> str:
        when = spoken_day(ended.changed_at, view.language, self.screens.texts)
        return self._say("why-ended", view, feed=self.screens.name(view, ended.feed), date=when)

    def _end_and_settings(self, view: View, feeds: Sequence[str], place: Place) -> tuple[Row, ...]:
        one = len(feeds) == 1
        single = "button-end" if is_kind(feeds[0]) else "button-stop-entry"
        label = self._say(single if one else "button-stop-all", view)
        return ((view.button(label, Verb.STOP, feeds[0] if one else ALL, place),), self._settings(view))

    def _sort(self, feed: str) -> str:
        return sort_of(feed, self.screens.programme())

    def _kinds(self, view: View) -> Row:
        return (view.button(self._say("button-kinds", view), Verb.SUBSCRIBE, "", Place.WORD),)

    def _settings(self, view: View) -> Row:
        return (self.screens.all_of_it(view, Place.WORD),)

    def _say(self, message: str, view: View, **values: str) -> str:
        return self.screens.say(message, view, **values)


def _is_entry(feeds: Sequence[str]) -> bool:
    """Whether it is about one entry that is followed, and not about kinds."""
    return len(feeds) == 1 and not is_kind(feeds[0])


def _bringing(feed: str, subscriber: Subscriber | None) -> Subscription | None:
    """The subscription by which somebody gets what is sent to a feed; when none goes on, one that has ended."""
    found = [subscriber.find(each) for each in bringing(feed)] if subscriber else []
    known = [each for each in found if each]
    return next((each for each in known if each.is_active), known[0] if known else None)
