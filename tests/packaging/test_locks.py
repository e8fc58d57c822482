"""What a work tree is set up from: the locks and nothing else."""

import re
import tomllib
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.packaging.recipe import REPOSITORY

RUNTIME, DEVELOPMENT = "requirements.lock", "requirements-dev.lock"


def installations() -> list[list[str]]:
    """The words after `pip install` in the Makefile, command by command."""
    text = (REPOSITORY / "Makefile").read_text(encoding="utf-8").replace("\\\n", " ")
    return [found.split() for found in re.findall(r"\bpip3? install\b(.*)", text)]


def locked(name: str) -> dict[str, Version]:
    """The packages of a lock with their versions."""
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    return {canonicalize_name(found): Version(version) for found, version in re.findall(r"(?m)^(\S+)==(\S+)", text)}


def wished(*extras: str) -> list[Requirement]:
    """What pyproject.toml asks for."""
    text = (REPOSITORY / "pyproject.toml").read_text(encoding="utf-8")
    project: dict[str, Any] = tomllib.loads(text)["project"]
    groups = (project["dependencies"], *(project["optional-dependencies"][extra] for extra in extras))
    return [Requirement(each) for group in groups for each in group]


def test_make_installs_from_each_lock_by_hash_without_looking_for_more() -> None:
    """A new release of an extra's package once broke the set-up, for pip resolved the dependencies again."""
    found = installations()

    assert [words[-2:] for words in found] == [["-r", RUNTIME], ["-r", DEVELOPMENT]]
    assert all({"--no-deps", "--require-hashes"} <= {*words} for words in found)


def test_make_installs_nothing_beside_the_locks() -> None:
    """No package by its name, not the project itself, nothing newer."""
    assert [word for words in installations() for word in words[:-2] if not word.startswith("--")] == []
    assert not [word for words in installations() for word in words if "upgrade" in word or "editable" in word]


@pytest.mark.parametrize(
    ("lock", "extras"), [(RUNTIME, ()), (DEVELOPMENT, ("dev", "bench"))], ids=["runtime", "development"]
)
def test_a_lock_has_all_that_the_project_asks_for(lock: str, extras: tuple[str, ...]) -> None:
    """What a lock forgets is not installed, for nobody looks for more."""
    found = locked(lock)

    wrong = [str(each) for each in wished(*extras) if found.get(canonicalize_name(each.name)) not in each.specifier]

    assert wrong == []


def test_developers_run_what_citizens_are_answered_by() -> None:
    """The longer lock has every package of the shorter in the same version."""
    assert locked(RUNTIME).items() <= locked(DEVELOPMENT).items()


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT])
def test_every_package_of_a_lock_has_a_hash(lock: str) -> None:
    """Otherwise pip would refuse the whole of it."""
    text = (REPOSITORY / lock).read_text(encoding="utf-8")

    assert [part.split()[0] for part in re.split(r"(?m)^(?=[^\s#])", text)[1:] if "--hash=sha256:" not in part] == []
