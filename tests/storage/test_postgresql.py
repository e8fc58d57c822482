"""PostgreSQL takes the same tables, migrations and statements: everything is compiled for it."""

import io
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib import import_module

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import ClauseElement, Engine, create_mock_engine, event
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg

from bot.errors import StorageError
from bot.storage import (
    Act,
    Attendance,
    Audience,
    Campaigns,
    Coming,
    Conversations,
    Database,
    Erasure,
    Feedback,
    LastQuestion,
    Ledger,
    Outcome,
    People,
    Questions,
    QuestionTally,
    Quiet,
    Reason,
    Source,
    Stage,
    State,
    Subscriptions,
    Updates,
    Wordings,
    purge_all,
)
from bot.storage.schema import metadata


@pytest.fixture
def executed() -> Iterator[list[ClauseElement]]:
    """Every statement that any engine executes, as it happens."""
    seen: list[ClauseElement] = []

    def executing(_connection: object, statement: ClauseElement, *_rest: object) -> None:
        seen.append(statement)

    event.listen(Engine, "before_execute", executing)
    yield seen
    event.remove(Engine, "before_execute", executing)


async def everything(database: Database, now: datetime) -> None:
    """Each public method of the storage once."""
    people, conversations, questions = People(database), Conversations(database), Questions(database)
    await people.choose_language(7, "it", now)
    await people.language(7)
    await conversations.remember(7, LastQuestion("porto", "it", ("4.3",), now))
    await conversations.last(7, now, 10)
    await conversations.forget(7)
    await Feedback(database).count("4.3", "it", True, now.date())
    await Feedback(database).totals(now.date())
    await questions.tally(QuestionTally("porto", "it", "answer", "4.3", now.date()))
    await questions.most_asked(now.date(), None, 10)
    await questions.most_asked(now.date(), "answer", 10)
    await Updates(database).claim(1, now)
    await purge_all(database, now, question_days=90, follow_up_minutes=10)
    await subscribing(database, now)
    await sending(database, now)
    await Erasure(database).everything(7)
    await Erasure(database).erase(7)


async def subscribing(database: Database, now: datetime) -> None:
    """Each public method about subscriptions once."""
    subscriptions, act = Subscriptions(database), Act(Source.CHAT, now)
    await Wordings(database).keep("1", "it", "person", "Sì.", now)
    await Wordings(database).find("1", "it", "person")
    await subscriptions.agree(7, "it", "1", now)
    await subscriptions.subscribe(7, ["news"], wording="1", act=act)
    await subscriptions.find(7)
    await subscriptions.pause(7, now, act)
    await subscriptions.be_quiet(7, Quiet(1320, 420))
    await subscriptions.speak(7, "sl")
    await subscriptions.migrate(7, 8, act)
    await subscriptions.stop(8, None, Reason.PERSON, act)
    await subscriptions.history(8)


async def sending(database: Database, now: datetime) -> None:
    """Each public method about campaigns once."""
    campaigns, ledger = Campaigns(database), Ledger(database)
    content = {"sl": {}, "event": {"start": now.isoformat(), "over": now.isoformat()}}
    for audience in Audience:
        number = await campaigns.begin("news", now=now, content=content, audience=audience, origin=1, author=7)
        campaign = await campaigns.find(number or 0)
        assert campaign
        await ledger.audience(campaign, now)
        await ledger.open(campaign, [Stage.DRAFT], now)
    await campaigns.in_stage(Stage.SENDING)
    await campaigns.latest(3)
    await campaigns.drafts_of(7)
    await campaigns.family(1)
    await campaigns.with_event_since(now.date())
    await campaigns.change(1, [Stage.SENDING], stage=Stage.PAUSED)
    await ledger.claim(3, now)
    await ledger.record([Outcome(1, 7, State.SENT, message_id=1), Outcome(2, 7, State.PENDING)], now)
    await ledger.recover(now)
    await ledger.retry(1, now)
    await ledger.cancel(1, now)
    await ledger.tally(1)
    await ledger.gone(1)
    await ledger.sending_to(7)
    await Attendance(database).answer(1, 7, Coming.YES, now)
    await Attendance(database).counts(1)
    await Attendance(database).counts(1, now)
    await Attendance(database).drop_others(1, now + timedelta(days=1))


async def test_every_statement_is_valid_there(database: Database, now: datetime, executed: list[ClauseElement]) -> None:
    """All of them, the upserts included, pass the dialect's own compiler."""
    await everything(database, now)

    compiled = {str(statement.compile(dialect=PGDialect_asyncpg())) for statement in executed}

    assert len(compiled) > 60
    assert sum("ON CONFLICT" in each for each in compiled) >= 10


async def test_what_is_decided_upon_is_held_there(
    database: Database, now: datetime, executed: list[ClauseElement]
) -> None:
    """SQLite has one writer at a time; there, somebody may stop while a campaign begins or is claimed."""
    await sending(database, now)

    compiled = [str(statement.compile(dialect=PGDialect_asyncpg())) for statement in executed]

    assert any("FROM subscribers JOIN subscriptions" in each and each.endswith("FOR SHARE") for each in compiled)
    assert any(
        "FROM deliveries JOIN campaigns" in each and each.endswith("FOR UPDATE OF deliveries") for each in compiled
    )


def test_migrations_make_the_same_tables_there() -> None:
    """Types, keys and comments of the migrations are those of the code."""
    expected: list[str] = []
    mock = create_mock_engine(
        "postgresql://",
        lambda statement, *_a, **_k: expected.append(_words(statement.compile(dialect=mock.dialect))),
    )
    metadata.create_all(mock, checkfirst=False)
    written = io.StringIO()
    offline = MigrationContext.configure(dialect_name="postgresql", opts={"as_sql": True, "output_buffer": written})
    with Operations.context(offline):
        for step in ("m001_first_tables", "m002_subscriptions", "m003_wordings"):
            import_module(f"bot.storage.migrations.versions.{step}").upgrade()

    assert sorted(expected) == sorted(_words(each) for each in written.getvalue().split(";\n\n") if each.strip())


def _words(statement: object) -> str:
    return " ".join(str(statement).split())


async def test_a_missing_driver_is_named_and_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    """The default installation speaks SQLite alone; the sentence says what else is needed."""
    monkeypatch.setitem(sys.modules, "asyncpg", None)

    with pytest.raises(StorageError, match=r"//db:5433/bot needs a driver that is not installed \(asyncpg\)") as told:
        await Database("postgresql+asyncpg://bot:hunter2@db:5433/bot?ssl=hunter2").start()

    assert "hunter2" not in str(told.value)
