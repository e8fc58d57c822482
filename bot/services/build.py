"""Small words for building Replies, so that screens read like what they show."""

from bot.language import LANGUAGES, Language, other
from bot.services.actions import Action, Verb
from bot.services.replies import Block, Button, Reply, Row, Style
from bot.texts import Texts


def title(text: str) -> Block:
    """A heading."""
    return Block(text, Style.TITLE)


def note(text: str) -> Block:
    """Small print."""
    return Block(text, Style.NOTE)


def button(label: str, verb: Verb, about: str, language: Language) -> Button:
    """A button for one action."""
    return Button(label, Action(verb, about, language).encode())


def language_row(texts: Texts) -> Row:
    """Two buttons of equal rank, one a language, each named in its own, that choose it."""
    return tuple(button(texts(f"button-language-{tongue}", tongue), Verb.LANGUAGE, "", tongue) for tongue in LANGUAGES)


def browse_row(texts: Texts, language: Language) -> Row:
    """The one button that opens the whole programme."""
    return (button(texts("button-all", language), Verb.BROWSE, "home", language),)


def subscribe_row(texts: Texts, language: Language) -> Row:
    """The one button that opens the choice of what one can subscribe to."""
    return (button(texts("button-subscribe", language), Verb.SUBSCRIBE, "", language),)


def subscribe_rows(texts: Texts, language: Language) -> tuple[Row, ...]:
    """The buttons for whoever wants to subscribe and for whoever wants to leave."""
    settings = button(texts("button-settings", language), Verb.SETTINGS, "", language)
    return (subscribe_row(texts, language), (settings,))


def both(sl: Reply, it: Reply, rows: tuple[Row, ...]) -> Reply:
    """Two languages on one screen, for somebody whose language we do not know yet."""
    return Reply((*sl.blocks, *it.blocks), rows)


def mirror(texts: Texts, verb: Verb, about: str, language: Language) -> Button:
    """The button that shows the same in the other language."""
    return button(texts("button-other-language", language), verb, about, other(language))
