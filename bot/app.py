"""The composition root: settings in, finished services out, with the jobs that go on meanwhile."""

import contextlib
import logging
import random
import time
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot import jobs
from bot.errors import StorageError
from bot.jobs import Live
from bot.language import as_language
from bot.matching.learning import open_or_build
from bot.matching.matcher import Matcher
from bot.programme.library import Library
from bot.programme.reader import load
from bot.services.answering import Answering
from bot.services.bot import Bot
from bot.services.events import Events, Invitations, Marking, Reminders
from bot.services.memory import Memory, utc_now
from bot.services.newsroom import FAMILIES, Kit, Newsroom, Staff
from bot.services.screens import Screens
from bot.services.sending.delivery import Delivery
from bot.services.sending.dispatch import Desk, Dispatch
from bot.services.sending.lane import Lane
from bot.services.sending.letters import letter
from bot.services.sending.messenger import Messenger
from bot.services.sending.setbacks import Setbacks
from bot.services.subscribing import Subscribing
from bot.services.subscribing.acts import SubscriptionActs
from bot.services.subscribing.own_data import OwnData
from bot.services.subscribing.rights import Rights
from bot.services.subscribing.screens import SubscriptionScreens
from bot.settings import Settings
from bot.storage import (
    Attendance,
    Campaign,
    Campaigns,
    Conversations,
    Database,
    Erasure,
    Feedback,
    Ledger,
    People,
    Questions,
    Subscriptions,
    Updates,
    Wordings,
)
from bot.texts import Texts

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Services:
    """What a door needs, started."""

    bot: Bot
    updates: Updates


def open_matcher(settings: Settings) -> Matcher:
    """The matcher of the knowledge base on disk; KnowledgeError when that has errors."""
    knowledge = load(settings.knowledge_dir, Texts("check"), settings.staff_language)
    return open_or_build(knowledge, settings.model_dir)


@contextlib.asynccontextmanager
async def services(settings: Settings, messenger: Messenger | None = None) -> AsyncIterator[Services]:
    """Everything started, with its jobs beside it; a database that is away is waited for while answering.

    Without a messenger, as in the terminal, nobody administers groups.
    """
    texts = Texts()
    library = Library(settings.knowledge_dir, Texts("check"), settings.staff_language)
    live = Live(open_or_build(library.knowledge, settings.model_dir))
    database = Database(settings.database)
    await _try_to_start(database)
    memory = Memory(
        People(database),
        Conversations(database),
        Feedback(database),
        Questions(database),
        settings.follow_up_minutes,
    )
    screens = Screens(
        texts,
        period=library.knowledge.programme.period,
        question_days=settings.question_days,
        follow_up_minutes=settings.follow_up_minutes,
    )
    own = subscribing(database, memory, live, texts, messenger)
    invitations = Invitations(Campaigns(database), Attendance(database), Subscriptions(database), texts, utc_now)
    desk = newsroom(settings, database, live, messenger) if messenger else None
    bot = Bot(live, texts, memory, screens, Answering(live, texts, memory), invitations, own, desk)
    try:
        async with jobs.beside(
            jobs.every(jobs.LOOK_SECONDS, jobs.Edits(settings, library, live, desk).look),
            jobs.every(jobs.PURGE_SECONDS, lambda: jobs.purge(settings, database)),
            jobs.every(jobs.HEARTBEAT_SECONDS, lambda: jobs.beat(settings.heartbeat)),
            *(_sending_jobs(settings, database, messenger, desk, live) if messenger and desk else ()),
        ):
            yield Services(bot, Updates(database))
    finally:
        with contextlib.suppress(StorageError):
            await database.stop()


def subscribing(
    database: Database, memory: Memory, live: Callable[[], Matcher], texts: Texts, messenger: Messenger | None
) -> Subscribing:
    """What citizens do with their subscriptions and data."""
    drawn = SubscriptionScreens(lambda: live().knowledge.programme, lambda: live().knowledge.newsletter, texts)
    acts = SubscriptionActs(Subscriptions(database), Wordings(database), Ledger(database), memory, drawn)
    return Subscribing(acts, Campaigns(database), OwnData(Erasure(database), drawn), Rights(messenger), texts)


def newsroom(settings: Settings, database: Database, live: Callable[[], Matcher], messenger: Messenger) -> Newsroom:
    """Where staff write and send."""
    texts, campaigns = Texts(*FAMILIES), Campaigns(database)
    kit = Kit(
        staff=Staff.of(settings.staff, four_eyes=settings.four_eyes),
        campaigns=campaigns,
        ledger=Ledger(database),
        people=People(database),
        messenger=messenger,
        compose=partial(letter, texts=texts),
        matcher=live,
        texts=texts,
        staff_language=as_language(settings.staff_language) or "sl",
        now=utc_now,
    )
    return Newsroom.of(kit, Events(campaigns, Attendance(database), texts))


def _sending_jobs(
    settings: Settings, database: Database, messenger: Messenger, desk: Newsroom, live: Live
) -> tuple[Coroutine[Any, Any, None], ...]:
    """What campaigns need: to be sent, by one process alone, and to be offered when something is new."""
    delivery, dispatch = sending(database, messenger, desk, Texts(), settings.bulk_per_second)
    offering = jobs.Offering(desk, live)
    reminders = Reminders(Campaigns(database), Attendance(database), Ledger(database), Texts())
    return (
        jobs.every(jobs.ALONE_SECONDS, lambda: jobs.send(database, delivery, dispatch)),
        jobs.every(jobs.LOOK_SECONDS, offering.look),
        jobs.every(jobs.REMIND_SECONDS, lambda: jobs.remind(reminders)),
    )


def sending(
    database: Database, messenger: Messenger, desk: Desk, texts: Texts, per_second: float | None
) -> tuple[Delivery, Dispatch]:
    """The two that send campaigns, knowing each other; `per_second` None is no limit."""
    campaigns, ledger, subscriptions = Campaigns(database), Ledger(database), Subscriptions(database)
    lane = Lane(per_second, time.monotonic, random.random)
    halted: deque[tuple[Campaign, str]] = deque()
    setbacks = Setbacks(campaigns, subscriptions, lane, halted, utc_now)
    compose, marking = partial(letter, texts=texts), Marking(campaigns, Attendance(database), texts)
    delivery = Delivery(ledger, campaigns, messenger, lane, compose, setbacks, utc_now, marking.mark)
    return delivery, Dispatch(campaigns, ledger, desk, delivery.want, halted, utc_now)


async def _try_to_start(database: Database) -> None:
    try:
        await database.start()
    except StorageError as error:
        _log.warning("starting without the database, which will be tried again: %s", error)
