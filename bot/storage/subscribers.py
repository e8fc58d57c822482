"""Subscribers: who asked for what and under which wording; the tables of it, and what they hold as values.

A feed is what one can subscribe to: "news", "messages", "notices", "events", or the id of an entry that is followed.
The person is whoever the messages go to, a group or channel too.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Index,
    Integer,
    Row,
    String,
    Table,
    and_,
    literal,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language import Language, as_language
from bot.storage.schema import Moment, metadata

_PERSON = "the messenger's number of the person, group or channel"

subscribers = Table(
    "subscribers",
    metadata,
    Column("person", BigInteger, primary_key=True, autoincrement=False, comment=_PERSON),
    Column("language", String(2), nullable=False, comment="the language of their messages"),
    Column("paused_until", Moment, comment="until then nothing is sent"),
    Column("quiet_from", Integer, comment="minute of the day, in Koper, from which nothing is sent"),
    Column("quiet_to", Integer, comment="minute of the day from which it is sent again"),
    Column("asked_at", Moment, nullable=False, comment="when they first agreed to subscribe"),
    comment="who has subscribed; kept until 28 days after the last subscription has ended",
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("person", BigInteger, primary_key=True, autoincrement=False, comment=_PERSON),
    Column("feed", String(32), primary_key=True, comment="news, messages, notices, events or the id of an entry"),
    Column("is_active", Boolean, nullable=False, comment="whether it goes on"),
    Column("reason", String(16), comment="why it has ended"),
    Column("source", String(16), nullable=False, comment="where it was asked for or ended"),
    Column("wording", String(16), nullable=False, comment="version of the words that were agreed to"),
    Column("since", Moment, nullable=False, comment="when it was asked for"),
    Column("changed_at", Moment, nullable=False, comment="when it last began or ended"),
    Index("ix_subscriptions_feed", "feed", "is_active"),
    comment="what each has asked for; kept while it goes on and for 28 days after",
)

consents = Table(
    "consents",
    metadata,
    Column("person", BigInteger, primary_key=True, autoincrement=False, comment=_PERSON),
    Column("wording", String(16), primary_key=True, comment="version of the words that were agreed to"),
    Column("language", String(2), nullable=False, comment="the language they were read in"),
    Column("given_at", Moment, nullable=False, comment="when they were agreed to"),
    comment="the consents that hold; kept until withdrawn, or 28 days after the last subscription has ended",
)

subscription_history = Table(
    "subscription_history",
    metadata,
    Column("number", Integer, primary_key=True, comment="in order"),
    Column("person", BigInteger, nullable=False, index=True, comment=_PERSON),
    Column("feed", String(32), comment="what it was about; nothing when it was about all"),
    Column("event", String(16), nullable=False, comment="began, ended, paused, resumed, withdrawn, migrated"),
    Column("reason", String(16), comment="why it ended"),
    Column("source", String(16), nullable=False, comment="where it came from"),
    Column("at", Moment, nullable=False, comment="when"),
    comment="what has happened to each subscription; kept until 28 days after the last one has ended",
)


class Reason(StrEnum):
    """Why a subscription has ended."""

    PERSON = "person"
    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    REMOVED = "removed"  # thrown out of a group or channel, or the chat is gone


class Source(StrEnum):
    """Where a change came from."""

    CHAT = "chat"  # a command or button in the bot
    MESSAGE = "message"  # a button under a message that was sent
    TELEGRAM = "telegram"  # Telegram told us: blocked, thrown out, migrated
    DELIVERY = "delivery"  # a message could not be delivered for good


@dataclass(frozen=True, slots=True)
class Act:
    """Where a change came from, and when."""

    source: Source
    at: datetime


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours in which nothing is sent: minutes of the day in Koper; `start` later than `end` goes over midnight."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Subscription:
    """One feed of one subscriber; `reason` says why it has ended."""

    feed: str
    is_active: bool
    reason: Reason | None
    source: str
    wording: str
    since: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Subscriber:
    """All there is about one subscriber; `wordings` are the versions agreed to."""

    person: int
    language: Language
    paused_until: datetime | None
    quiet: Quiet | None
    asked_at: datetime
    subscriptions: tuple[Subscription, ...]
    wordings: frozenset[str]

    @property
    def active(self) -> frozenset[str]:
        """The feeds that go on."""
        return frozenset(each.feed for each in self.subscriptions if each.is_active)

    def find(self, feed: str) -> Subscription | None:
        """The subscription to a feed, going on or ended."""
        return next((each for each in self.subscriptions if each.feed == feed), None)

    def ended_by(self, reason: Reason) -> tuple[str, ...]:
        """The feeds that ended for a reason."""
        return tuple(each.feed for each in self.subscriptions if not each.is_active and each.reason == reason)


def eligible(feed: str | ColumnElement[str], now: datetime | ColumnElement[datetime]) -> ColumnElement[bool]:
    """The condition, on subscriptions joined to subscribers, that somebody gets what is sent to a feed now."""
    awake = or_(subscribers.c.paused_until.is_(None), subscribers.c.paused_until <= now)
    return and_(_covers(feed), subscriptions.c.is_active, awake)


def _covers(feed: str | ColumnElement[str]) -> ColumnElement[bool]:
    """Who follows a pillar ("4") gets what is sent to the followers of each of its commitments ("4.3") too."""
    sent = literal(feed) if isinstance(feed, str) else feed
    return or_(subscriptions.c.feed == sent, sent.like(subscriptions.c.feed + ".%"))


async def find(connection: AsyncConnection, person: int, *, to_change: bool = False) -> Subscriber | None:
    """All about one subscriber, None for somebody who never was one.

    Whoever is found to be changed stays as they are until then: on PostgreSQL two changes could miss each other.
    """
    wanted = select(subscribers).where(subscribers.c.person == person)
    found = (await connection.execute(wanted.with_for_update() if to_change else wanted)).one_or_none()
    if found is None:
        return None
    table = subscriptions.c
    own = select(subscriptions).where(table.person == person).order_by(table.since, table.feed)
    agreed = select(consents.c.wording).where(consents.c.person == person)
    rows = (await connection.execute(own)).all()
    wordings = frozenset((await connection.scalars(agreed)).all())
    quiet = None if found.quiet_from is None else Quiet(found.quiet_from, found.quiet_to)
    language = as_language(found.language) or "sl"
    subscribed = tuple(map(_subscription, rows))
    return Subscriber(person, language, found.paused_until, quiet, found.asked_at, subscribed, wordings)


def _subscription(row: Row[*tuple[object, ...]]) -> Subscription:
    reason = Reason(row.reason) if row.reason else None
    return Subscription(row.feed, row.is_active, reason, row.source, row.wording, row.since, row.changed_at)
