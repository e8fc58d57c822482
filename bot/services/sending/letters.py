"""Letters: what a campaign brings to somebody, with the buttons that every message carries: stop, and why."""

from bot.language import LANGUAGES, Language
from bot.services.actions import Verb
from bot.services.build import button
from bot.services.events import event_rows
from bot.services.feeds import is_kind
from bot.services.replies import Row
from bot.services.sending.content import from_json
from bot.services.sending.messenger import Letter
from bot.storage import Campaign
from bot.texts import Texts


def letter(campaign: Campaign, language: Language, reader: Language, texts: Texts) -> Letter:
    """The letter of a campaign in a language, with what stands below in the reader's own.

    KeyError when it has none in that language.
    """
    content = from_json(campaign.content[language])
    return Letter(content, footer(campaign, reader, texts), texts("letter-below", reader))


def footer(campaign: Campaign, language: Language, texts: Texts) -> tuple[Row, ...]:
    """The buttons below every message of a campaign, in one language."""
    kind = campaign.feed if is_kind(campaign.feed) else "entry"
    stop = button(texts(f"button-stop-{kind}", language), Verb.STOP, campaign.feed, language)
    why = button(texts("button-why", language), Verb.WHY, str(campaign.number), language)
    return (*event_rows(campaign, language, texts), (stop,), (why,))


def languages(campaign: Campaign) -> tuple[Language, ...]:
    """The languages in which a campaign is written."""
    return tuple(language for language in LANGUAGES if language in campaign.content)
