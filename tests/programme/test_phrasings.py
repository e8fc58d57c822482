"""Under how many targets a phrasing may stand: several entries may share one, nothing else may."""

from pathlib import Path

import pytest

from bot.programme.checks import check
from bot.programme.problems import Rule
from tests.programme.folders import base, change

SHARED = "kaj bo s tem"


def written(folder: Path, *places: tuple[str, str]) -> Path:
    """A folder with the same question under each of these targets, in a file of its own for each."""
    for number, (kind, target) in enumerate(places):
        path = folder / kind / f"more-{number}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'"{target}":\n  - {SHARED}\n', encoding="utf-8")
    return folder


def rules(folder: Path) -> list[Rule]:
    """The rules that a folder breaks."""
    return [problem.rule for problem in check(folder)]


@pytest.mark.parametrize("targets", [("1.1", "1"), ("1", "1.1"), ("1.1", "P1", "V1")])
def test_entries_may_share_a_question(tmp_path: Path, targets: tuple[str, ...]) -> None:
    """It is then answered with all of them."""
    assert rules(written(base(tmp_path), *(("asked/sl", target) for target in targets))) == []


@pytest.mark.parametrize("other", ["greeting", "bus-times", "background"])
@pytest.mark.parametrize("is_entry_first", [True, False])
def test_an_entry_shares_a_question_with_no_topic(tmp_path: Path, other: str, *, is_entry_first: bool) -> None:
    """A message cannot be answered and declined at once."""
    targets = ("1.1", other) if is_entry_first else (other, "1.1")
    folder = written(base(tmp_path), *(("asked/sl", target) for target in targets))

    assert rules(folder) == [Rule.PHRASING_TWO_TARGETS]


def test_topics_share_no_question(tmp_path: Path) -> None:
    """One of two replies would be the wrong one."""
    folder = written(base(tmp_path), ("asked/sl", "greeting"), ("asked/sl", "bus-times"))

    assert rules(folder) == [Rule.PHRASING_TWO_TARGETS]


@pytest.mark.parametrize(
    "places",
    [
        (("asked/sl", "1.1"), ("near/sl", "1.1")),
        (("asked/sl", "1.1"), ("near/sl", "1")),
        (("asked/sl", "greeting"), ("near/sl", "1.1")),
        (("near/sl", "1.1"), ("near/sl", "1")),
    ],
)
def test_a_near_miss_stands_nowhere_else(tmp_path: Path, places: tuple[tuple[str, str], ...]) -> None:
    """Neither among what is answered nor near another entry."""
    assert rules(written(base(tmp_path), *places)) == [Rule.PHRASING_TWO_TARGETS]


def test_a_near_miss_stands_once_near_its_entry(tmp_path: Path) -> None:
    """As a phrasing stands once under it."""
    assert rules(written(base(tmp_path), ("near/sl", "1.1"), ("near/sl", "1.1"))) == [Rule.PHRASING_TWICE]


def test_a_third_entry_shares_a_question_once(tmp_path: Path) -> None:
    """That two share it already does not hide that it stands twice under one of them."""
    targets = ("1.1", "1", "V1", "1")

    assert rules(written(base(tmp_path), *(("asked/sl", target) for target in targets))) == [Rule.PHRASING_TWICE]


def test_what_is_asked_in_the_two_languages_is_not_the_same(tmp_path: Path) -> None:
    """A word of both may mean something else in each."""
    assert rules(written(base(tmp_path), ("asked/sl", "1.1"), ("asked/it", "greeting"))) == []


def test_a_broken_programme_is_not_blamed_on_a_shared_question(tmp_path: Path) -> None:
    """Where the entries are unknown, nobody can say that an entry shares it with something else."""
    folder = written(base(tmp_path), ("asked/sl", "1.1"), ("asked/sl", "V1"))
    change(folder / "pillars" / "1-promet.yaml", "commitments:", "commitments: [")

    assert rules(folder) == [Rule.YAML_SYNTAX]
