"""The README against the code: every setting with its default, every command."""

from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from pydantic.fields import FieldInfo

from bot.cli import cli
from bot.settings import Settings

_README = Path(__file__).parents[2] / "README.md"


@pytest.fixture(scope="module")
def readme() -> str:
    """The text of the README."""
    if not _README.is_file():
        pytest.fail("README.md is missing; it must have a table of settings and name every command")
    return _README.read_text(encoding="utf-8")


def rows(text: str) -> Iterator[list[str]]:
    """The cells of every row of every Markdown table."""
    for line in text.splitlines():
        if line.strip().startswith("|"):
            yield [cell.strip() for cell in line.strip().strip("|").split("|")]


def default(field: FieldInfo) -> str:
    """A default as a person would write it; "" when there is none."""
    written = "" if field.default is None else str(field.default)
    return written.lower() if isinstance(field.default, bool) else written


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_stands_in_the_table_with_its_default(readme: str, name: str) -> None:
    """| `QUESTION_DAYS` | `90` | … |, in any order of the columns after the first."""
    found = [cells for cells in rows(readme) if cells[0].strip("`") == name.upper()]
    assert len(found) == 1, f"README.md: a row beginning with `{name.upper()}` is expected once"

    wanted = default(Settings.model_fields[name])
    cells = [cell.strip("`") for cell in found[0][1:]]
    assert not wanted or wanted in cells, f"README.md: the default of {name.upper()} is `{wanted}`, found {cells}"


def test_the_table_names_no_setting_that_is_gone(readme: str) -> None:
    """A variable that does nothing is worse than none."""
    named = {cells[0].strip("`") for cells in rows(readme) if cells[0].strip("`").isupper() and cells[0][:1] == "`"}

    assert named <= {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_is_named(readme: str, name: str) -> None:
    """As it is typed: main.py and the command."""
    assert isinstance(cli, click.Group)
    assert f"main.py {name}" in readme or f"`{name}" in readme, f"README.md does not name the command {name}"


@pytest.mark.parametrize("name", ["run", "test", "check", "evaluate", "bench"])
def test_every_make_command_of_everyday_is_named(readme: str, name: str) -> None:
    """Those that everyone learns."""
    assert f"make {name}" in readme
