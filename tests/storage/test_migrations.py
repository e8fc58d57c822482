"""Migrations: what they make is what the code expects, all of it or nothing."""

import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, MetaData, create_engine, text
from sqlalchemy.schema import CreateIndex, CreateTable

from bot.errors import StorageError
from bot.storage import Database
from bot.storage.migrations import FOLDER, migrate
from bot.storage.schema import metadata

SCHEMA = text("SELECT sql FROM sqlite_master WHERE tbl_name != 'alembic_version' ORDER BY name")
VERSION = text("SELECT version_num FROM alembic_version")


async def schema(database: Database) -> list[str]:
    """All statements that would make the database's tables, as it tells them itself."""

    def told(connection: Connection) -> list[str]:
        found = MetaData()
        found.reflect(connection)
        indexes = [CreateIndex(index) for table in found.sorted_tables for index in table.indexes]
        made = (*map(CreateTable, found.sorted_tables), *indexes)
        return sorted(str(each.compile(dialect=connection.dialect)) for each in made)

    async with database.connect() as connection:
        return await connection.run_sync(told)


async def written(database: Database) -> list[str]:
    """The same as SQLite keeps it, word by word."""
    async with database.connect() as connection:
        return [" ".join((sql or "").split()) for sql in await connection.scalars(SCHEMA)]


@pytest.mark.sqlite
async def test_migrations_make_exactly_the_tables_of_the_code(database: Database) -> None:
    """Column by column, type by type, key by key."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        metadata.create_all(connection)
        expected = [" ".join((sql or "").split()) for sql in connection.scalars(SCHEMA)]
    engine.dispose()

    assert expected == await written(database)


async def test_alembic_finds_nothing_left_to_migrate(database: Database) -> None:
    """Its own comparison agrees."""

    def differences(connection: Connection) -> object:
        return compare_metadata(MigrationContext.configure(connection), metadata)

    async with database.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_migrating_twice_does_nothing(database: Database) -> None:
    """Every start migrates; only the first finds something to do."""
    before = await schema(database)
    async with database.begin() as connection:
        await connection.run_sync(migrate)

    assert before == await schema(database)


@pytest.mark.sqlite
async def test_migrating_twice_writes_nothing(database: Database) -> None:
    """SQLite counts the changes of its tables."""
    async with database.begin() as connection:
        changes = await connection.scalar(text("PRAGMA schema_version"))
        await connection.run_sync(migrate)
        assert changes == await connection.scalar(text("PRAGMA schema_version"))


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Our migrations and one more, which fails after having changed something."""
    folder = tmp_path / "50% broken"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "m999_broken.py").write_text(
        "from alembic import op\n"
        "revision, down_revision = 'm999', 'm003'\n"
        "def upgrade():\n"
        "    op.execute('DROP TABLE people')\n"
        "    op.execute('CREATE TABLE half (done INTEGER)')\n"
        "    op.execute('SELECT * FROM nowhere')\n",
        encoding="utf-8",
    )
    return folder


async def test_a_failing_migration_leaves_the_old_state(database: Database, broken: Path) -> None:
    """Tables and version are what they were, and the bot goes on with them."""
    before = await schema(database)

    with pytest.raises(StorageError, match=r"no such table: nowhere|\"nowhere\" does not exist"):
        async with database.begin() as connection:
            await connection.run_sync(migrate, broken)

    assert before == await schema(database)
    async with database.connect() as connection:
        assert await connection.scalar(VERSION) != "m999"


async def test_a_database_of_a_newer_bot_is_refused(database: Database, url: str) -> None:
    """After going back to an older version: one sentence, and nothing is touched."""
    async with database.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = 'm998'"))

    with pytest.raises(StorageError, match=r"cannot be brought to this version of the bot.*m998"):
        await Database(url).start()
