"""The live library: what it holds after files change, break and are mended."""

import os
from pathlib import Path

import pytest

from bot.errors import KnowledgeError
from bot.programme.library import Library
from bot.programme.model import Knowledge
from bot.programme.problems import Rule
from bot.texts import Texts
from tests.programme.folders import base, change

_OLD, _NEW = "sl: Tretji tir", "sl: Novi tir"


def _pillar(folder: Path) -> Path:
    return folder / "pillars" / "1-promet.yaml"


def _title(library: Library) -> str:
    entry = library.knowledge.programme.find("1.1")
    assert entry is not None

    return entry.title.sl


def test_nothing_changed_is_nothing_to_tell(tmp_path: Path) -> None:
    """Looking again costs nothing and tells nothing."""
    assert Library(base(tmp_path)).refresh() is None


def test_a_file_saved_again_unchanged_is_nothing_to_tell(tmp_path: Path) -> None:
    """A new time alone is no new version."""
    folder = base(tmp_path)
    library = Library(folder)

    os.utime(_pillar(folder), ns=(1, 1))

    assert library.refresh() is None


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    """The next answer comes from the new text."""
    folder = base(tmp_path)
    library = Library(folder)

    change(_pillar(folder), _OLD, _NEW)

    assert library.refresh() == ()
    assert _title(library) == "Novi tir"


def test_another_who_is_responsible_is_taken_over_and_a_mistyped_address_is_not(tmp_path: Path) -> None:
    """Like every file of the folder: read anew when it is right, told and left aside when it is not."""
    folder = base(tmp_path)
    library = Library(folder)

    change(folder / "newsletter.yaml", "email: obcina@koper.si", "email: pisarna@koper.si")
    assert library.refresh() == ()
    change(folder / "newsletter.yaml", "email: pisarna@koper.si", "email: pisarna")
    problems = library.refresh()

    assert [(each.file, each.line, each.rule) for each in problems or ()] == [
        ("newsletter.yaml", 8, Rule.MALFORMED_EMAIL)
    ]
    assert library.knowledge.newsletter.controller.email == "pisarna@koper.si"


def test_a_broken_file_leaves_the_last_good_version_and_tells_why(tmp_path: Path) -> None:
    """Citizens go on getting answers while somebody mends the file."""
    folder = base(tmp_path)
    library = Library(folder)

    change(_pillar(folder), _OLD, "sl: [")
    problems = library.refresh()

    assert [problem.rule for problem in problems or ()] == [Rule.YAML_SYNTAX]
    assert _title(library) == "Tretji tir"


def test_a_file_mended_back_tells_that_all_is_well(tmp_path: Path) -> None:
    """Whoever showed the problems learns that they are gone, though no new version came."""
    folder = base(tmp_path)
    library = Library(folder)
    change(_pillar(folder), _OLD, "sl: [")
    library.refresh()

    change(_pillar(folder), "sl: [", _OLD)

    assert library.refresh() == ()
    assert library.refresh() is None


def test_a_file_taken_away_is_noticed(tmp_path: Path) -> None:
    """Deleting is a change as well."""
    folder = base(tmp_path)
    library = Library(folder)

    (folder / "smalltalk.yaml").unlink()

    assert Rule.FILE_ABSENT in {problem.rule for problem in library.refresh() or ()}


def test_watchers_get_each_new_good_version_and_only_those(tmp_path: Path) -> None:
    """Breaking a file calls nobody."""
    folder = base(tmp_path)
    library = Library(folder)
    seen: list[Knowledge] = []
    library.watch(seen.append)

    change(_pillar(folder), _OLD, "sl: [")
    library.refresh()
    change(_pillar(folder), "sl: [", _NEW)
    library.refresh()

    assert seen == [library.knowledge]


def test_a_first_version_that_is_broken_is_refused_in_words(tmp_path: Path) -> None:
    """There is nothing older to fall back on."""
    folder = base(tmp_path)
    (folder / "smalltalk.yaml").write_text("", encoding="utf-8")

    with pytest.raises(KnowledgeError, match=r"^smalltalk.yaml:1: The file is empty"):
        Library(folder, Texts("check"))


def test_a_dangling_link_is_told_and_does_not_break_the_look(tmp_path: Path) -> None:
    """A file that is listed but cannot be opened is a problem like any other."""
    folder = base(tmp_path)
    library = Library(folder)

    (folder / "pillars" / "2-nova.yaml").symlink_to(tmp_path / "gone.yaml")

    assert [problem.rule for problem in library.refresh() or ()] == [Rule.FILE_UNREADABLE]
