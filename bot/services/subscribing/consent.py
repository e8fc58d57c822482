"""Consent: the words that somebody agrees to before the first message, and their version."""

from typing import Final

from bot.services.actions import Verb
from bot.services.build import title
from bot.services.replies import Block, Reply
from bot.services.subscribing.views import View
from bot.services.subscribing.wishes import NO, Place
from bot.texts import Texts

WORDING: Final = "2026-11"
"""The version of the words. Changed words need a new one (a test compares them), and are then asked for anew."""

SENTENCES: Final = ("consent-what", "consent-stored", "consent-stop", "consent-free")
"""What is agreed to, in this order."""


def screen(view: View, token: str, place: Place, texts: Texts) -> Reply:
    """The words, to be agreed to before what was tapped begins; `place` is where it was tapped."""
    language = view.language
    # What was tapped below a card gets this in a message of its own, which the answer may replace.
    here = place or Place.WORD
    agree = view.button(texts("button-agree", language), Verb.AGREE, f"{WORDING}.{token}", here)
    refuse = view.button(texts("button-refuse", language), Verb.AGREE, NO, here)
    words = (Block(texts(sentence, language)) for sentence in SENTENCES)
    return Reply((title(texts("consent-title", language)), *words), ((agree,), (refuse,)))


def refused(view: View, texts: Texts) -> Reply:
    """After a no: nothing has begun."""
    kinds = view.button(texts("button-kinds", view.language), Verb.SUBSCRIBE, "", Place.WORD)
    return Reply((Block(texts("consent-refused", view.language)),), ((kinds,),))
