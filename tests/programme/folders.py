"""Knowledge folders for tests: the small valid base of tests/broken, with one wrong example laid over it."""

import shutil
from datetime import date
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
KNOWLEDGE: Final = ROOT / "knowledge"
BROKEN: Final = ROOT / "tests" / "broken"
BASE: Final = BROKEN / "_base"
EXPECTED: Final = "expected.txt"
ABSENT: Final = "absent.txt"  # files of the base that the example takes away, one a line
SHOWN: Final = "shown.txt"  # what the matcher would show: "phrasing => id", one a line
TODAY: Final = date(2026, 3, 14)  # the day on which the examples are checked
_NOTES = {EXPECTED, ABSENT, SHOWN}


def lines(path: Path) -> list[str]:
    """The lines of a note beside an example; none when there is no such note."""
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []


def base(into: Path) -> Path:
    """A copy of the valid base."""
    return Path(shutil.copytree(BASE, into / "knowledge"))


def laid_over(example: Path, into: Path) -> Path:
    """A copy of the valid base with an example laid over it."""
    folder = base(into)
    shutil.copytree(example, folder, dirs_exist_ok=True, ignore=lambda _, names: _NOTES & set(names))
    for path in lines(example / ABSENT):
        (folder / path).unlink()
    return folder


def change(path: Path, found: str, put: str) -> None:
    """Replace a text that stands in a file."""
    text = path.read_text(encoding="utf-8")
    assert found in text

    path.write_text(text.replace(found, put), encoding="utf-8")
