"""The composition root: edits that go live while the bot runs, the sign of life, and starting without a database."""

import asyncio
import logging
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot import app, jobs
from bot.errors import KnowledgeError
from bot.jobs import Live
from bot.matching.verdict import Answer, Decline
from bot.programme.library import Library
from bot.programme.problems import Problem
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.settings import Settings
from tests.programme.folders import base, change
from tests.services.reading import shown, text_of

_ANA = Asker(1, "sl")


@pytest.fixture
def here(tmp_path: Path) -> Settings:
    """Settings of a bot with a small knowledge base, everything in a folder of its own."""
    base(tmp_path)
    return Settings(
        _env_file=None,
        telegram_bot_token=None,
        knowledge_dir=tmp_path / "knowledge",
        data_dir=tmp_path / "data",
        model_dir=tmp_path / "model",
        database_url=None,
    )


@pytest.fixture
def library(here: Settings) -> Library:
    """The knowledge base as it was at the start."""
    return Library(here.knowledge_dir)


@pytest.fixture
def edits(here: Settings, library: Library, live: Live) -> jobs.Edits:
    """Who takes over what staff change."""
    return jobs.Edits(here, library, live)


@pytest.fixture
def live(here: Settings) -> Live:
    """The matcher as it was at the start."""
    return Live(app.open_matcher(here))


def teach(settings: Settings, entry_id: str, *texts: str) -> None:
    """Staff write what people ask into a new file."""
    lines = "".join(f'  - "{text}"\n' for text in texts)
    path = settings.knowledge_dir / "asked" / "sl" / "new.yaml"
    path.write_text(f'"{entry_id}":\n{lines}', encoding="utf-8")


async def test_a_new_phrasing_is_live_without_a_restart(here: Settings, live: Live, edits: jobs.Edits) -> None:
    """The matcher in use is another one, and it knows the new words."""
    before, question = live.matcher, "hitri cukabuk skozi predor"
    assert live().match(question).decision != Answer(("1.1",))
    teach(here, "1.1", *(f"{question} {place}" for place in ("kdaj", "kje", "zakaj", "koliko", "ali bo", "kmalu")))

    await edits.look()

    assert live.matcher is not before
    assert live().match(question).ranking[0].id == "1.1"
    assert live().match(question).ranking[0].score > before.match(question).ranking[0].score


async def test_a_changed_sentence_is_live_without_a_restart(here: Settings, live: Live, edits: jobs.Edits) -> None:
    """The next card shows the new title."""
    change(here.knowledge_dir / "pillars" / "1-promet.yaml", "sl: Tretji tir", "sl: Novi tir")

    await edits.look()

    entry = live().knowledge.programme.find("1.1")
    assert entry is not None
    assert entry.title.sl == "Novi tir"


async def test_a_broken_file_keeps_the_last_good_version_and_is_told(
    here: Settings, live: Live, edits: jobs.Edits, caplog: pytest.LogCaptureFixture
) -> None:
    """With file and line, once, while answers go on; mended, it goes live."""
    pillar, before = here.knowledge_dir / "pillars" / "1-promet.yaml", live.matcher
    change(pillar, "sl: Tretji tir", "sl: [")

    await edits.look()
    await edits.look()

    assert live.matcher is before
    told = [record.getMessage() for record in caplog.records if record.name == "bot.jobs"]
    assert len(told) == 1
    assert told[0].startswith("pillars/1-promet.yaml:")

    change(pillar, "sl: [", "sl: Novi tir")
    await edits.look()
    assert live.matcher is not before


async def test_staff_are_told_of_a_broken_file_and_that_it_is_mended(
    here: Settings, library: Library, live: Live
) -> None:
    """In the bot, each once; what was never broken is told to nobody."""
    told: list[str] = []

    async def refused(problems: tuple[Problem, ...]) -> None:
        told.append(f"{len(problems)} in {problems[0].file}")

    async def mended() -> None:
        told.append("mended")

    newsroom: Any = SimpleNamespace(editing=SimpleNamespace(refused=refused, mended=mended))
    edits = jobs.Edits(here, library, live, newsroom)
    pillar = here.knowledge_dir / "pillars" / "1-promet.yaml"
    for before, after in (("sl: Tretji tir", "sl: Drugi tir"), ("sl: Drugi tir", "sl: ["), ("sl: [", "sl: Novi tir")):
        change(pillar, before, after)
        await edits.look()
        await edits.look()

    assert told == ["1 in pillars/1-promet.yaml", "mended"]


async def test_nothing_changed_is_nothing_done(
    here: Settings, live: Live, edits: jobs.Edits, caplog: pytest.LogCaptureFixture
) -> None:
    """Looking costs no learning and writes no line."""
    before = live.matcher
    caplog.set_level(logging.INFO)

    await edits.look()

    assert live.matcher is before
    assert not [record for record in caplog.records if record.name == "bot.jobs"]


async def test_an_edit_does_not_wait_for_a_restart_of_the_running_services(here: Settings) -> None:
    """The bot that the doors hold sees the new matcher, because it asks for it anew each time."""
    async with app.services(here) as started:
        live = started.bot.matcher
        assert isinstance(live, Live)
        change(here.knowledge_dir / "pillars" / "1-promet.yaml", "sl: Tretji tir", "sl: Novi tir")
        live.matcher = app.open_matcher(here)

        (card,) = (await started.bot.press(_ANA, "entry:1.1:sl")).replies

    assert "Novi tir" in text_of(card)


async def test_everything_starts_in_empty_folders(here: Settings) -> None:
    """The first start makes what it needs; a question is answered, a choice is kept."""
    async with app.services(here) as started:
        await started.bot.press(_ANA, "language::it")
        assert text_of((await started.bot.start(_ANA))[0])

    assert (here.data_dir / "bot.sqlite3").is_file()
    assert list(here.model_dir.glob("*.npz"))


async def test_without_a_database_it_starts_and_answers(
    here: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A file stands where the folder should be; the log says so, citizens do not notice."""
    (tmp_path / "data").write_text("in the way")

    async with app.services(here) as started:
        bot: Bot = started.bot
        assert shown(*(await bot.press(_ANA, "entry:1.1:sl")).replies) == ["1.1"]
        assert await bot.ask(_ANA, "kaj bo s tirom")
        assert (await bot.press(_ANA, "helpful:1.1:sl")).toast

    assert "starting without the database" in caplog.text


async def test_without_a_knowledge_base_nothing_starts(here: Settings) -> None:
    """There is nothing to say; the sentence names the file."""
    (here.knowledge_dir / "programme.yaml").unlink()

    with pytest.raises(KnowledgeError, match=r"programme\.yaml"):
        async with app.services(here):
            pytest.fail("started all the same")


async def test_the_sign_of_life_is_renewed(tmp_path: Path) -> None:
    """The age of the file is what the health check reads."""
    heartbeat = tmp_path / "heartbeat"

    await jobs.beat(heartbeat)

    assert heartbeat.is_file()


async def test_the_sign_of_life_needs_no_folder_made_for_it(tmp_path: Path) -> None:
    """With DATABASE_URL elsewhere, nobody else makes DATA_DIR, and a container would be taken for dead."""
    heartbeat = tmp_path / "data" / "heartbeat"

    await jobs.beat(heartbeat)

    assert heartbeat.is_file()


async def test_a_job_that_fails_is_logged_and_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    """One bad moment of the disk, or a fault that nobody foresaw, does not end the jobs."""
    tried = 0

    async def act() -> None:
        nonlocal tried
        tried += 1
        if tried == 1:
            raise OSError("no space left")
        if tried == 2:
            raise ZeroDivisionError
        raise asyncio.CancelledError  # the bot stops

    with pytest.raises(asyncio.CancelledError):
        await jobs.every(0, act)

    assert "no space left" in caplog.text
    assert "ZeroDivisionError" in caplog.text


async def test_learning_apart_leaves_the_model_in_its_folder(here: Settings) -> None:
    """What another process learns, this one only opens."""
    jobs.learn_apart(here.knowledge_dir, here.model_dir)

    (model,) = here.model_dir.glob("*.npz")
    stamp = model.stat().st_mtime_ns
    matcher = app.open_matcher(here)
    assert model.stat().st_mtime_ns == stamp
    assert isinstance(matcher.match("").decision, Decline) or matcher.match("").ranking
