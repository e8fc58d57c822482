"""When the database is locked, gone or broken: the answers are the same, and nothing raises."""

import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.services.asker import Asker
from bot.services.bot import Bot, Pressed
from bot.services.replies import Reply
from bot.storage import Database
from bot.texts import Texts
from tests.services.conftest import Builder
from tests.services.reading import SEWERS, shown

Trouble = Callable[[Path], None]


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Another program holds the file's exclusive lock."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


def taken_away(file: Path) -> None:
    """Somebody deletes the folder, and a file of its name stands in the way of a new one."""
    shutil.rmtree(file.parent)
    file.parent.write_text("")


def scribbled_over(file: Path) -> None:
    """The disk returns rubbish."""
    for path in file.parent.iterdir():
        path.write_bytes(b"\xff" * 8192)


@pytest.fixture(params=[taken_away, scribbled_over])
async def crippled(
    request: pytest.FixtureRequest, build: Builder, database: Database, file: Path
) -> AsyncIterator[Bot]:
    """A bot whose database came to grief after the start."""
    bot = build()
    await bot.press(Asker(1, "sl"), "language::it")
    spoil: Trouble = request.param
    spoil(file)
    yield bot
    await database.stop()


async def everything(bot: Bot, asker: Asker) -> list[tuple[Reply, ...] | Reply | Pressed]:
    """One of each thing that a person can do, but for choosing a language."""
    return [
        await bot.start(asker),
        await bot.start(asker, "sl_4-3"),
        await bot.ask(asker, SEWERS["sl"]),
        await bot.ask(asker, SEWERS["it"]),
        await bot.command(asker, "zasebnost"),
        await bot.press(asker, "helpful:4.3:sl"),
        await bot.press(asker, "browse:home:sl"),
        await bot.press(asker, "example:1:sl"),
        await bot.press(asker, "old"),
        await bot.unreadable(asker, "voice"),
        await bot.too_fast(asker),
    ]


@pytest.mark.sqlite
async def test_without_its_database_the_bot_says_the_same(crippled: Bot, build: Builder, tmp_path: Path) -> None:
    """To somebody of whom nothing was known anyway."""
    healthy = Database(f"sqlite+aiosqlite:///{tmp_path / 'healthy.sqlite3'}")
    await healthy.start()
    expected = await everything(build(store=healthy), Asker(5, "sl"))
    await healthy.stop()

    assert await everything(crippled, Asker(5, "sl")) == expected


async def test_a_choice_that_could_not_be_kept_is_said_to_be_lost(
    build: Builder, asker: Asker, file: Path, database: Database, say: Texts
) -> None:
    """The screen is in the chosen language all the same; nothing is promised."""
    bot = build()
    taken_away(file)

    pressed = await bot.press(asker, "language::it")

    assert pressed.toast == say("language-not-kept", "it")
    assert pressed.replies == ((bot.screens.welcome("it")),)
    await database.stop()


async def test_a_locked_database_does_not_keep_an_answer_back(bot: Bot, asker: Asker, file: Path) -> None:
    """It comes, without being counted, and afterwards all is as before."""
    expected = await bot.ask(asker, SEWERS["sl"])

    with locked(file):
        assert await bot.ask(asker, SEWERS["sl"]) == expected
        assert (await bot.press(asker, "helpful:4.3:sl")).toast
        assert not await bot.memory.choose_language(asker, "it")

    await bot.press(asker, "language::it")
    assert await bot.language(asker) == "it"


async def test_a_database_that_never_came_up_is_done_without(build: Builder, asker: Asker, tmp_path: Path) -> None:
    """Its folder cannot be made."""
    (tmp_path / "in-the-way").write_text("")
    never = Database(f"sqlite+aiosqlite:///{tmp_path / 'in-the-way' / 'bot.sqlite3'}", retry_seconds=0)

    assert shown(*await build(store=never).ask(asker, SEWERS["sl"])) == ["4.3"]
    await never.stop()


async def test_trouble_is_told_in_the_log_without_the_question(
    build: Builder, asker: Asker, file: Path, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """Operators learn of the database, and of nobody's words."""
    bot = build()
    taken_away(file)

    await bot.ask(asker, SEWERS["sl"])

    assert "answering without the database" in caplog.text
    assert "vasi" not in caplog.text
    await database.stop()
