"""One entry as a card: where it stands, its title, the programme's own words as a quotation, and what to do next.

Below the quotation stands what has happened since, where somebody has written it down.
"""

from urllib.parse import urlsplit

from bot.language import Language
from bot.programme.model import Entry, Kind, Programme, Update
from bot.services.actions import Verb, deep_link
from bot.services.build import button, mirror, note, title
from bot.services.feeds import followed
from bot.services.replies import AnyButton, Block, Link, Reply, Row, Share, Style
from bot.services.times import spoken
from bot.texts import Texts


def card(programme: Programme, entry: Entry, language: Language, texts: Texts) -> Reply:
    """The answer to a question: an entry with its source, and buttons to read on, share and rate."""
    share = Share(
        texts("button-share", language),
        deep_link(entry.id, language),
        texts("share-text", language, title=entry.title[language], period=programme.period),
    )
    rows: tuple[Row, ...] = (
        *update_rows(entry, language, texts),
        (_more(programme, entry, language, texts),),
        *follow_rows(programme, entry, language, texts),
        (mirror(texts, Verb.ENTRY, entry.id, language), share),
        (
            button(texts("button-helpful", language), Verb.HELPFUL, entry.id, language),
            button(texts("button-unhelpful", language), Verb.UNHELPFUL, entry.id, language),
        ),
    )
    return Reply(blocks(programme, entry, language, texts), rows)


def blocks(programme: Programme, entry: Entry, language: Language, texts: Texts) -> tuple[Block, ...]:
    """What a card says, without its buttons."""
    plain = (Block(texts("card-plain", language, text=entry.plain[language])),) if entry.plain else ()
    headline = () if entry.title[language] == entry.text[language] else (title(entry.title[language]),)
    return (
        note(_above(programme, entry, language, texts)),
        *headline,
        Block(entry.text[language], Style.QUOTE),
        *update_blocks(entry, language, texts),
        *plain,
        note(source(programme, entry, language, texts)),
    )


def update_blocks(entry: Entry, language: Language, texts: Texts) -> tuple[Block, ...]:
    """What has happened last, on which day, and whose word that is; nothing where nobody has written it down."""
    return (Block(_told(entry.last_update, language, texts)),) if entry.last_update else ()


def update_rows(entry: Entry, language: Language, texts: Texts) -> tuple[Row, ...]:
    """The button that opens the source of the last update, in a row of its own; nothing where there is none."""
    return ((Link(texts("button-source", language), entry.last_update.link),),) if entry.last_update else ()


def follow_rows(programme: Programme, entry: Entry, language: Language, texts: Texts) -> tuple[Row, ...]:
    """The button to be told of news in this matter; nothing where nobody can follow."""
    if not followed(entry.id, programme):
        return ()
    return ((button(texts("button-follow", language), Verb.SUBSCRIBE, entry.id, language),),)


def _told(update: Update, language: Language, texts: Texts) -> str:
    """An update with no status but its own: what was said of an older day has another source, and may be over."""
    known: dict[str, str] = {
        "date": spoken(update.date, language, texts),
        "text": update.text[language],
        "host": urlsplit(update.link).hostname or update.link,
    }
    if update.status is None:
        return texts("card-update", language, **known)
    return texts("card-update-status", language, status=texts(f"status-{update.status}", language), **known)


def source(programme: Programme, entry: Entry, language: Language, texts: Texts) -> str:
    """Where the entry stands in the programme: "4th pillar, 3rd commitment of 7"."""
    among = siblings(programme, entry)
    place: dict[str, str | int] = {
        "period": programme.period,
        "number": among.index(entry) + 1,
        "total": len(among),
    }
    if entry.pillar:
        return texts("card-source-commitment", language, pillar=entry.pillar, **place)
    return texts(f"card-source-{entry.kind}", language, **place)


def siblings(programme: Programme, entry: Entry) -> tuple[Entry, ...]:
    """The entries that stand beside this one, itself among them, in order."""
    return programme.commitments(entry.pillar) if entry.pillar else programme.of_kind(entry.kind)


def _above(programme: Programme, entry: Entry, language: Language, texts: Texts) -> str:
    pillar = programme.pillar_of(entry)
    if pillar:
        return texts("card-pillar", language, number=pillar.id, title=pillar.title[language])
    if entry.kind is Kind.PILLAR:
        return texts("card-is-pillar", language, number=entry.id)
    return texts(f"card-{entry.kind}", language)


def _more(programme: Programme, entry: Entry, language: Language, texts: Texts) -> AnyButton:
    if entry.pillar:
        return button(texts("button-more", language), Verb.BROWSE, entry.pillar, language)
    if programme.commitments(entry.id):
        return button(texts("button-commitments", language), Verb.BROWSE, entry.id, language)
    return button(texts("button-all", language), Verb.BROWSE, "home", language)
