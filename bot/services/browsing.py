"""Leafing through the programme: home, vision, principles, pillars, one pillar, one entry; forwards and back."""

from bot.language import Language
from bot.programme.model import Entry, Kind, Programme
from bot.services import cards
from bot.services.actions import Verb
from bot.services.build import button, mirror, note, title
from bot.services.replies import AnyButton, Block, Button, Reply, Row
from bot.texts import Texts

HOME = "home"
_LISTS = {"vision": Kind.VISION, "principles": Kind.PRINCIPLE, "pillars": Kind.PILLAR}


def page(programme: Programme, about: str, language: Language, texts: Texts) -> Reply | None:
    """The page of the programme that a button names, or None when there is none (any more)."""
    if about == HOME:
        return _home(programme, language, texts)
    if about in _LISTS:
        return _list(programme, about, language, texts)
    entry = programme.find(about)
    if entry is None:
        return None
    if entry.kind is Kind.PILLAR:
        return _pillar(programme, entry, language, texts)
    return _entry(programme, entry, language, texts)


def _open(label: str, about: str, language: Language) -> Button:
    return button(label, Verb.BROWSE, about, language)


def _home(programme: Programme, language: Language, texts: Texts) -> Reply:
    lists = tuple((_open(texts(f"button-{name}", language), name, language),) for name in _LISTS)
    return Reply(
        (title(programme.title[language]), Block(texts("browse-hint", language))),
        (*lists, (mirror(texts, Verb.BROWSE, HOME, language),)),
    )


def _list(programme: Programme, name: str, language: Language, texts: Texts) -> Reply:
    entries = programme.of_kind(_LISTS[name])
    rows = tuple((_open(_label(entry, language), entry.id, language),) for entry in entries)
    heading = getattr(programme.headings, name)[language]
    return Reply(
        (title(heading), Block(texts("browse-hint", language))),
        (*rows, (_home_button(language, texts), mirror(texts, Verb.BROWSE, name, language))),
    )


def _pillar(programme: Programme, pillar: Entry, language: Language, texts: Texts) -> Reply:
    rows = tuple((_open(_label(entry, language), entry.id, language),) for entry in programme.commitments(pillar.id))
    back = _open(texts("button-back", language), "pillars", language)
    return Reply(
        (
            note(texts("card-is-pillar", language, number=pillar.id)),
            title(pillar.text[language]),
            *cards.update_blocks(pillar, language, texts),
            Block(texts("browse-hint", language)),
        ),
        (
            *cards.update_rows(pillar, language, texts),
            *rows,
            *cards.follow_rows(programme, pillar, language, texts),
            *_neighbours(programme, pillar, language, texts),
            (back, _home_button(language, texts), mirror(texts, Verb.BROWSE, pillar.id, language)),
        ),
    )


def _entry(programme: Programme, entry: Entry, language: Language, texts: Texts) -> Reply:
    up = entry.pillar or {Kind.VISION: "vision", Kind.PRINCIPLE: "principles"}[entry.kind]
    back = _open(texts("button-back", language), up, language)
    return Reply(
        cards.blocks(programme, entry, language, texts),
        (
            *cards.update_rows(entry, language, texts),
            *cards.follow_rows(programme, entry, language, texts),
            *_neighbours(programme, entry, language, texts),
            (back, _home_button(language, texts), mirror(texts, Verb.BROWSE, entry.id, language)),
        ),
    )


def _neighbours(programme: Programme, entry: Entry, language: Language, texts: Texts) -> tuple[Row, ...]:
    """One row with the entry before and the entry after, as far as there are any."""
    among = cards.siblings(programme, entry)
    place = among.index(entry)
    row: list[AnyButton] = []
    kind = "-pillar" if entry.kind is Kind.PILLAR else ""
    if place > 0:
        before = among[place - 1].id
        row.append(_open(texts(f"button-previous{kind}", language, number=before), before, language))
    if place + 1 < len(among):
        after = among[place + 1].id
        row.append(_open(texts(f"button-next{kind}", language, number=after), after, language))
    return (tuple(row),) if row else ()


def _label(entry: Entry, language: Language) -> str:
    return f"{entry.id} · {entry.title[language]}"


def _home_button(language: Language, texts: Texts) -> Button:
    return _open(texts("button-home", language), HOME, language)
