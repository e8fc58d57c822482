"""The bot in the replayed image: as its own user, with nothing writable but the data."""

import os
from pathlib import Path

from tests.packaging.recipe import image
from tests.packaging.replay import Replayed


def test_the_image_holds_the_bot_and_nothing_else(built: Replayed) -> None:
    """No tests, no lock, no work of other stages."""
    names = {path.name for path in built.app.iterdir()}

    assert names == {"bot", "data", "knowledge", "main.py"}


def test_only_the_data_can_be_written_to(built: Replayed) -> None:
    """The lock of this replay holds, so that the tests below mean something."""
    attempt = "import pathlib, sys; pathlib.Path(sys.argv[1]).touch()"
    folders = ("bot", "knowledge", ".", str(Path(os.__file__).parent))

    refused = [built.execute("python", "-c", attempt, f"{folder}/trace").returncode for folder in folders]

    assert refused == [1, 1, 1, 1]
    assert built.execute("python", "-c", attempt, "data/trace").returncode == 0
    (built.data / "trace").unlink()


def test_the_environment_holds_the_locked_packages_alone(built: Replayed) -> None:
    """Neither pip nor setuptools is there to be used against the bot."""
    listing = "import importlib.metadata as m; print(*sorted(d.name.lower() for d in m.distributions()))"

    names = built.execute("python", "-c", listing).stdout.split()

    assert "python-telegram-bot" in names
    assert not {"pip", "setuptools", "wheel", "pytest"} & set(names)


def test_every_module_is_compiled(built: Replayed) -> None:
    """The running bot cannot keep what it compiles, so each start would pay for it again."""
    missing = [
        source
        for folder in (built.app / "bot", built.disk.place("/opt/venv/lib"))
        for source in folder.rglob("*.py")
        if not any((source.parent / "__pycache__").glob(f"{source.stem}.*.pyc"))
    ]

    assert missing == []


def test_the_knowledge_base_passes_its_check_in_the_image(built: Replayed) -> None:
    """The command that staff know works there, too; the build has done the long part, with the matcher."""
    checked = built.run("check", "--quick", "--lang", "en")

    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_image_brings_the_clock_of_koper(built: Replayed) -> None:
    """A slim system may have no time zones; an event in July begins two hours before Greenwich says so."""
    shown = "import datetime as dt; from bot.texts.dates import KOPER; print(dt.datetime(2026, 7, 1, tzinfo=KOPER))"

    told = built.execute("PYTHONTZPATH=", "python", "-c", shown)

    assert told.stdout.strip() == "2026-07-01 00:00:00+02:00", told.stderr


def test_a_question_is_answered_in_the_image(built: Replayed) -> None:
    """The sewers are commitment 4.3."""
    answered = built.run("ask", "kdaj bo kanalizacija")

    assert answered.returncode == 0, answered.stderr
    assert "4.3" in answered.stdout


def test_the_first_start_has_nothing_to_learn(built: Replayed) -> None:
    """The build leaves the learnt model where a new data volume begins."""
    before = _files(built.data / "model")

    built.run("ask", "kdaj bo kanalizacija")

    assert before
    assert _files(built.data / "model") == before


def test_a_start_writes_to_the_data_alone(built: Replayed) -> None:
    """Without a token the image's command opens the chat; its database lies in the data."""
    before = _files(built.disk.root, without=built.data)

    talked = built.run(*image().last("CMD"), said="kdaj bo kanalizacija\n")

    assert talked.returncode == 0, talked.stdout + talked.stderr
    assert "Kanalizacija" in talked.stdout
    assert (built.data / "bot.sqlite3").exists()
    assert _files(built.disk.root, without=built.data) == before


def test_the_health_check_tells_a_living_bot_from_a_silent_one(built: Replayed) -> None:
    """A fresh heartbeat is health, an old one and none are not."""
    (health,) = image().all("HEALTHCHECK")
    heartbeat = built.data / "heartbeat"
    codes = []
    for age in (0, 3600, None):
        heartbeat.unlink(missing_ok=True)
        if age is not None:
            heartbeat.touch()
            stamp = heartbeat.stat().st_mtime - age
            os.utime(heartbeat, (stamp, stamp))
        codes.append(built.execute(*health.words[1:]).returncode)

    assert codes == [0, 1, 1]


def _files(folder: Path, without: Path | None = None) -> dict[Path, int]:
    """Every file below a folder with the time of its last change."""
    return {
        path: path.stat().st_mtime_ns
        for path in folder.rglob("*")
        if path.is_file() and not (without and path.is_relative_to(without))
    }
