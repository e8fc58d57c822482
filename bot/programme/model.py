"""What the knowledge base says, as frozen values. Nothing here reads files."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.language import Language


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text in both languages, of equal content and rank."""

    sl: str
    it: str

    def __getitem__(self, language: Language) -> str:
        """The text in one of the two languages."""
        return self.sl if language == "sl" else self.it


class Kind(StrEnum):
    """What an entry is, in the order of the programme."""

    VISION = "vision"
    PRINCIPLE = "principle"
    PILLAR = "pillar"
    COMMITMENT = "commitment"


class Status(StrEnum):
    """How far a matter has come, as a source says it."""

    PLANNED = "planned"
    UNDER_WAY = "under-way"
    DONE = "done"
    STOPPED = "stopped"
    NOT_MEASURABLE = "not-measurable"


@dataclass(frozen=True, slots=True)
class Update:
    """What has happened in the matter of an Entry: on which day, in our words, and the page that says so.

    No two updates of an entry bear the same date. `status` is None where the source tells none.
    """

    date: dt.date
    text: Bilingual
    link: str
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing the programme says.

    `text` is the programme's own wording, `title` a short name for buttons, `plain` our explanation in
    everyday words (never a new promise). `pillar` is the id of a commitment's pillar, None for all others.
    `updates` are what has happened since, the newest first; only pillars and commitments have any.
    """

    id: str
    kind: Kind
    title: Bilingual
    text: Bilingual
    plain: Bilingual | None = None
    pillar: str | None = None
    updates: tuple[Update, ...] = ()

    @property
    def last_update(self) -> Update | None:
        """The newest update, or None."""
        return self.updates[0] if self.updates else None

    @property
    def status(self) -> Status | None:
        """The status that was told last, which may be older than the newest update; None when none ever was."""
        return next((update.status for update in self.updates if update.status), None)


@dataclass(frozen=True, slots=True)
class Headings:
    """The programme's own words above the vision, the principles and the pillars."""

    vision: Bilingual
    principles: Bilingual
    pillars: Bilingual


@dataclass(frozen=True, slots=True)
class Programme:
    """The programme: its title and its entries in the order of the source."""

    title: Bilingual
    period: str
    headings: Headings
    entries: tuple[Entry, ...]
    _by_id: Mapping[str, Entry] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Let every entry be found at once, however many there are."""
        object.__setattr__(self, "_by_id", {entry.id: entry for entry in self.entries})

    def find(self, entry_id: str) -> Entry | None:
        """The entry with this id, or None (a button of an older version may name one that is gone)."""
        return self._by_id.get(entry_id)

    def of_kind(self, kind: Kind) -> tuple[Entry, ...]:
        """All entries of one kind, in order."""
        return tuple(entry for entry in self.entries if entry.kind is kind)

    def commitments(self, pillar_id: str) -> tuple[Entry, ...]:
        """The commitments of one pillar, in order."""
        return tuple(entry for entry in self.entries if entry.pillar == pillar_id)

    def pillar_of(self, entry: Entry) -> Entry | None:
        """The pillar a commitment belongs to; None for every other kind."""
        return self.find(entry.pillar) if entry.pillar else None


class TopicKind(StrEnum):
    """Why a topic has a fixed reply; also the `reply` field of `ask --jsonl`."""

    SMALLTALK = "smalltalk"
    REFERRAL = "referral"


@dataclass(frozen=True, slots=True)
class Topic:
    """A matter outside the programme, with the sentence that answers it.

    `link` is a page that is certain to exist; `related` are ids of entries that touch the matter without
    answering it.
    """

    id: str
    kind: TopicKind
    reply: Bilingual
    link: str | None = None
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrasing:
    """What somebody may ask: the text, its language ("sl", "it", or another such as "en"), and whose it is.

    `target` is the id of an Entry or a Topic, or BACKGROUND for messages that are about nothing of ours. A near miss
    (`is_near`) touches the matter of an Entry, its target, which does not answer it.
    """

    target: str
    language: str
    text: str
    is_near: bool = False


class Expected(StrEnum):
    """What an Expectation may name beside the id of an Entry or Topic."""

    CHOOSE = "choose"
    DECLINE = "decline"


@dataclass(frozen=True, slots=True)
class Expectation:
    """A question that staff hold the bot to: `expected` is an entry's id, a topic's id, or one of Expected."""

    text: str
    expected: str


BACKGROUND = "background"


class Feed(StrEnum):
    """The kinds of "Prijavi se na naše novice, sporočila, obvestila in vabila na dogodke", in that order."""

    NEWS = "news"
    MESSAGES = "messages"
    NOTICES = "notices"
    EVENTS = "events"


@dataclass(frozen=True, slots=True)
class Controller:
    """Who is responsible for what is kept about people; `officer` is the e-mail of their data protection officer."""

    name: Bilingual
    address: Bilingual
    email: str
    officer: str | None = None


@dataclass(frozen=True, slots=True)
class Newsletter:
    """What people must know before they subscribe: who is responsible, and what comes under each kind."""

    controller: Controller
    about: Mapping[Feed, Bilingual]


@dataclass(frozen=True, slots=True)
class Concept:
    """Words of one meaning in both languages, colloquial ones too; inflection is left to the lemmatiser."""

    id: str
    words: Mapping[Language, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that staff write, read and valid. `fingerprint` changes whenever a file does."""

    programme: Programme
    topics: tuple[Topic, ...]
    phrasings: tuple[Phrasing, ...]
    concepts: tuple[Concept, ...]
    expectations: tuple[Expectation, ...]
    newsletter: Newsletter
    fingerprint: str

    def topic(self, topic_id: str) -> Topic | None:
        """The topic with this id, or None."""
        return next((topic for topic in self.topics if topic.id == topic_id), None)
