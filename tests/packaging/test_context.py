"""What .dockerignore lets through to the builder."""

from pathlib import Path

import pytest

from tests.packaging.recipe import REPOSITORY
from tests.packaging.sieve import context, patterns

_WANTED = ("bot/cli.py", "bot/texts/sl.ftl", "knowledge/asked/sl/4.yaml", "main.py", "requirements.lock")
_UNWANTED = (
    ".ci/run",
    ".env",
    ".git/config",
    ".venv/bin/python",
    "Dockerfile",
    "README.md",
    "bot/.env",
    "bot/__pycache__/cli.cpython-311.pyc",
    "bot/texts/sl.ftl~",
    "bot/texts/.sl.ftl.swp",
    "data/bot.sqlite3",
    "knowledge/.DS_Store",
    "knowledge/__pycache__/x.pyc",
    "knowledge/data.sqlite3-wal",
    "notes.txt",
    "requirements-dev.lock",
    "shared/questions/sl.yaml",
    "tests/main.py",
    "tests/packaging/test_context.py",
)


@pytest.mark.parametrize("pattern", patterns())
def test_a_pattern_means_the_same_to_docker_and_to_git(pattern: str) -> None:
    """It begins at the root or with `**`; any other Git seeks at every depth, Docker at the first."""
    assert pattern.removeprefix("!").startswith(("/", "**/"))


def test_only_what_the_bot_needs_gets_through(tmp_path: Path) -> None:
    """Of a work tree as untidy as they come."""
    for path in (*_WANTED, *_UNWANTED):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()

    assert context(tmp_path) == _WANTED


def test_the_context_of_this_work_tree_holds_sources_and_knowledge_alone() -> None:
    """No tests, no .env, no data, whatever lies about here."""
    paths = [Path(path) for path in context(REPOSITORY)]

    assert {path.parts[0] for path in paths} == {"bot", "knowledge", "main.py", "requirements.lock"}
    assert {path.suffix for path in paths} <= {
        ".py",
        ".typed",
        ".ftl",
        ".mako",
        ".yaml",
        ".json",
        ".md",
        ".lock",
    }
