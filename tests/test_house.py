"""The house: who may import whom, how long files and functions are, and where anything is printed."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]
_FILES = sorted((_ROOT / "bot").rglob("*.py"))
_LONGEST_FILE, _LONGEST_FUNCTION = 300, 40
_LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
_PRINTERS = ("bot/terminal/", "bot/cli.py")

every_file = pytest.mark.parametrize("path", _FILES, ids=lambda path: str(path.relative_to(_ROOT)))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method in some code."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function, its docstring included, its decorators not."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_imports_run_only_downward() -> None:
    """The contracts in pyproject.toml hold; rooms on one floor do not know each other."""
    # A process of its own: the linter silences every logger that it finds.
    done = subprocess.run(
        [sys.executable, "-c", _LINT], cwd=_ROOT, capture_output=True, text=True, timeout=120, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


@every_file
def test_every_file_opens_by_saying_what_lives_there(path: Path) -> None:
    """A sentence, which ends like one."""
    doc = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))

    assert doc
    assert doc.splitlines()[0].rstrip()[-1] in ".:?!", doc


@every_file
def test_no_file_and_no_function_is_too_long_to_read(path: Path) -> None:
    """300 lines a file, 40 a function."""
    text = path.read_text(encoding="utf-8")

    assert len(text.splitlines()) <= _LONGEST_FILE
    long = [(each.name, length(each)) for each in functions(ast.parse(text)) if length(each) > _LONGEST_FUNCTION]
    assert long == []


def test_files_and_functions_are_short_as_a_rule() -> None:
    """Half of the files have at most 110 lines, half of the functions at most 9."""
    texts = [path.read_text(encoding="utf-8") for path in _FILES]
    files = sorted(len(text.splitlines()) for text in texts)
    lines = sorted(length(each) for text in texts for each in functions(ast.parse(text)))

    assert files[len(files) // 2] <= 110
    assert lines[len(lines) // 2] <= 9


@every_file
def test_nothing_is_printed_but_in_the_terminal(path: Path) -> None:
    """The log is the log, and a reply is a reply."""
    name = path.relative_to(_ROOT).as_posix()
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    printed = [call.lineno for call in calls if getattr(call.func, "id", "") == "print"]

    assert not printed or name.startswith(_PRINTERS)


@every_file
def test_no_state_is_shared_behind_anybodys_back(path: Path) -> None:
    """No `global`: what changes has an owner."""
    tree = ast.parse(path.read_text(encoding="utf-8"))

    assert not [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Global)]


def test_the_map_of_the_house_names_every_room() -> None:
    """Whoever adds a room draws it in."""
    drawn = ast.get_docstring(ast.parse((_ROOT / "bot" / "__init__.py").read_text(encoding="utf-8"))) or ""
    rooms = [path for path in (_ROOT / "bot").iterdir() if path.is_dir() and (path / "__init__.py").exists()]
    halls = [path.name for path in (_ROOT / "bot").glob("*.py") if path.name != "__init__.py"]

    assert [name for name in (*(f"{room.name}/" for room in rooms), *halls) if name not in drawn] == []
