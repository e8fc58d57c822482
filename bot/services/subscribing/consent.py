"""Consent: what somebody agrees to before the first message, short and in full, and the version of these words."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from bot.programme.model import Newsletter
from bot.services.actions import Verb
from bot.services.build import note, title
from bot.services.feeds import is_kind
from bot.services.replies import Block, Button, Reply
from bot.services.responsible import responsible, responsible_in_full
from bot.services.subscribing.screens import SubscriptionScreens
from bot.services.subscribing.views import View
from bot.services.subscribing.wishes import MORE, NO, Place, Wish

WORDING: Final = "2026-12"
"""The version of our words. Changed words need a new one (a test compares them), and are then asked for anew."""

BRIEF: Final = ("consent-brief-what", "consent-brief-kept", "consent-brief-stop", "consent-brief-yes")
"""What fits the first screen of a phone, in this order."""

FULL: Final = ("consent-stored", "consent-stop", "consent-free")
"""The same at length; before it stands what is sent, after it who is responsible, the rights, and where to complain."""

# The version has 14 of the 16 letters that a column of the database holds.
_DIGITS: Final = 6


def wording(newsletter: Newsletter) -> str:
    """The version of all the words: of ours, and of those that staff wrote into the knowledge base."""
    controller = newsletter.controller
    told = (controller.name, controller.address, *newsletter.about.values())
    words = [controller.email, controller.officer or "", *(text for both in told for text in (both.sl, both.it))]
    digest = sha256("\n".join(words).encode()).hexdigest()
    return f"{WORDING}-{digest[:_DIGITS]}"


@dataclass(frozen=True, slots=True)
class Consent:
    """Asks with the names and texts of the screens."""

    screens: SubscriptionScreens

    @property
    def wording(self) -> str:
        """The version of the words that are asked for now."""
        return wording(self.screens.newsletter())

    def ask(self, view: View, feeds: Sequence[str], wish: Wish) -> Reply:
        """What is to be agreed to before `feeds` begin, which a tap on `wish` means: short enough for a phone."""
        about = self._button(view, "button-about-data", f"{MORE}.{wish.what}", wish)
        agree, refuse = self._answers(view, wish)
        lines = "\n".join(self._say(sentence, view) for sentence in BRIEF)
        who = responsible(self.screens.newsletter().controller, view.language, self.screens.texts)
        blocks = (title(self._say("consent-title", view)), self._begins(view, feeds), Block(lines), note(who))
        return Reply(blocks, ((agree,), (refuse,), (about,)))

    def in_full(self, view: View, feeds: Sequence[str], wish: Wish) -> Reply:
        """The whole of it, with the same answers."""
        blocks = (title(self._say("consent-full-title", view)), self._begins(view, feeds), *self._at_length(view))
        return Reply(blocks, tuple((answer,) for answer in self._answers(view, wish)))

    def words(self, view: View) -> str:
        """All that is agreed to, as it is kept: one text for all groups and channels, so it names none."""
        view = view.anywhere
        brief = (self._say(sentence, view) for sentence in BRIEF)
        return "\n".join((*brief, *(block.text for block in self._at_length(view))))

    def _at_length(self, view: View) -> tuple[Block, ...]:
        controller = self.screens.newsletter().controller
        return (
            Block(self._say("consent-what", view)),
            self.screens.abouts(view),
            *(Block(self._say(sentence, view)) for sentence in FULL),
            Block(responsible_in_full(controller, view.language, self.screens.texts)),
            Block(self.screens.say("consent-rights", view, email=controller.email)),
            Block(self._say("complaint", view)),
        )

    def refused(self, view: View) -> Reply:
        """After a no: nothing has begun."""
        kinds = view.button(self._say("button-kinds", view), Verb.SUBSCRIBE, "", Place.WORD)
        return Reply((Block(self._say("consent-refused", view)),), ((kinds,),))

    def _answers(self, view: View, wish: Wish) -> tuple[Button, Button]:
        agree = self._button(view, "button-agree", f"{self.wording}.{wish.what}", wish)
        return agree, self._button(view, "button-refuse", NO, wish)

    def _button(self, view: View, label: str, what: str, wish: Wish) -> Button:
        # What was tapped below a card gets this in a message of its own, which the answer may replace.
        return view.button(self._say(label, view), Verb.AGREE, what, wish.place or Place.WORD)

    def _begins(self, view: View, feeds: Sequence[str]) -> Block:
        """What was tapped, by its name."""
        entry = len(feeds) == 1 and not is_kind(feeds[0])
        message = "consent-follows" if entry else "consent-begins"
        return Block(self.screens.texts(message, view.language, feed=self.screens.names(view, feeds)))

    def _say(self, message: str, view: View) -> str:
        return self.screens.say(message, view)
