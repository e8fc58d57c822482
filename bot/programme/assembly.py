"""Sources without errors -> the frozen Knowledge. Nothing is judged here any more."""

from datetime import date

from bot.language import LANGUAGES, Language
from bot.programme.located import Branch
from bot.programme.model import (
    Bilingual,
    Concept,
    Controller,
    Entry,
    Expectation,
    Feed,
    Headings,
    Kind,
    Knowledge,
    Newsletter,
    Phrasing,
    Programme,
    Status,
    Topic,
    Update,
)
from bot.programme.rules.ids import number
from bot.programme.shapes import NEWSLETTER, PROGRAMME
from bot.programme.sources import EntrySource, Sources, TopicSource


def assemble(sources: Sources) -> Knowledge:
    """The knowledge base as values; call it only when the rules found no error."""
    return Knowledge(
        programme=_programme(sources),
        topics=tuple(_topic(each) for each in sources.topics()),
        phrasings=tuple(
            Phrasing(each.target.value, each.language, each.text.value.strip(), each.is_near)
            for each in sources.phrasings()
        ),
        concepts=tuple(Concept(concept.value, _words(body)) for concept, body in sources.concepts()),
        expectations=tuple(
            Expectation(each.text.value.strip(), each.expected.value.strip()) for each in sources.expectations()
        ),
        newsletter=_newsletter(sources),
        fingerprint=sources.fingerprint,
    )


def _programme(sources: Sources) -> Programme:
    body = next(body for _, body in sources.of(PROGRAMME))
    headings = body.branch("headings")
    return Programme(
        title=_both(body, "title"),
        period=_text(body, "period"),
        headings=Headings(*(_both(headings, name) for name in ("vision", "principles", "pillars"))),
        entries=_entries(sources),
    )


def _entries(sources: Sources) -> tuple[Entry, ...]:
    """All entries in the order of the source: each pillar stands before its commitments."""
    found = list(sources.entries())
    frame = [each for each in found if each.kind in {Kind.VISION, Kind.PRINCIPLE}]
    pillars = sorted((each for each in found if each.kind is Kind.PILLAR), key=lambda each: number(each) or 0)
    ordered = [*frame]
    for pillar in pillars:
        ordered.append(pillar)
        ordered += (each for each in found if each.pillar is not None and each.pillar == pillar.id)
    return tuple(map(_entry, ordered))


def _entry(source: EntrySource) -> Entry:
    body = source.body
    return Entry(
        id=_text(body, "id"),
        kind=source.kind,
        title=_both(body, "title"),
        text=_both(body, "text"),
        plain=_both(body, "plain") if body.value("plain") else None,
        pillar=source.pillar.value if source.pillar else None,
        updates=tuple(sorted(map(_update, source.updates), key=lambda update: update.date, reverse=True)),
    )


def _update(body: Branch) -> Update:
    return Update(
        date=date.fromisoformat(_text(body, "date")),
        text=_bilingual(body),
        link=_text(body, "link"),
        status=Status(_text(body, "status")) if body.value("status") else None,
    )


def _topic(source: TopicSource) -> Topic:
    link = source.body.text("link")
    return Topic(
        id=source.id.value,
        kind=source.kind,
        reply=_both(source.body, "reply"),
        link=link.value if link else None,
        related=tuple(each.value for each in source.body.listing("related").texts()),
    )


def _newsletter(sources: Sources) -> Newsletter:
    body = next(body for _, body in sources.of(NEWSLETTER))
    responsible, kinds = body.branch("controller"), body.branch("kinds")
    return Newsletter(
        controller=Controller(
            name=_both(responsible, "name"),
            address=_both(responsible, "address"),
            email=_text(responsible, "email"),
            officer=_text(responsible, "officer") or None,
        ),
        about={feed: _both(kinds.branch(feed), "about") for feed in Feed},
    )


def _words(body: Branch) -> dict[Language, tuple[str, ...]]:
    return {language: tuple(word.value.strip() for word in body.listing(language).texts()) for language in LANGUAGES}


def _both(body: Branch, key: str) -> Bilingual:
    return _bilingual(body.branch(key))


def _bilingual(body: Branch) -> Bilingual:
    return Bilingual(*(_text(body, language) for language in LANGUAGES))


def _text(body: Branch, key: str) -> str:
    found = body.text(key)
    return found.value.strip() if found else ""
