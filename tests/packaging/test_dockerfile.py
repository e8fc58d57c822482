"""What the Dockerfile says: lint, pin, user, volumes, and that it agrees with pyproject.toml."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from tests.packaging.recipe import DOCKERFILE, REPOSITORY, image, stages


def test_the_linter_has_nothing_to_say(tmp_path: Path) -> None:
    """Every rule counts, down to style, without a pragma or a configuration that would silence one."""
    linter = Path(sys.executable).parent / "hadolint"

    linted = subprocess.run(
        [linter, "--failure-threshold", "style", "--disable-ignore-pragma", DOCKERFILE],
        cwd=tmp_path,
        env={"HOME": str(tmp_path), "LANG": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

    assert (linted.returncode, linted.stdout, linted.stderr) == (0, "", "")


def test_every_stage_begins_from_one_image_pinned_by_tag_and_digest() -> None:
    """One line to renew, without a registry's host in it."""
    first, *others = stages()

    assert re.fullmatch(r"python:\d+\.\d+\.\d+-slim-\w+@sha256:[0-9a-f]{64}", first.origin)
    assert {stage.origin for stage in others} == {first.name}


def test_the_python_of_the_image_is_one_that_we_support() -> None:
    """What pyproject.toml requires is what the image has."""
    version = re.search(r":([\d.]+)-", stages()[0].origin)

    assert version is not None
    assert Version(version[1]) in SpecifierSet(_project()["requires-python"])


def test_the_labels_agree_with_the_project() -> None:
    """Name, description and version are those of pyproject.toml; the revision comes with the build."""
    project = _project()

    assert _labels() == {
        "org.opencontainers.image.title": project["name"],
        "org.opencontainers.image.description": project["description"],
        "org.opencontainers.image.version": project["version"],
        "org.opencontainers.image.revision": "${REVISION}",
        "org.opencontainers.image.base.name": stages()[0].origin.partition("@")[0],
    }


def test_packages_come_from_the_lock_by_hash_alone() -> None:
    """No step installs anything else: one pip, no apt-get, no download."""
    runs = " ".join(step.words[0] for stage in stages() for step in stage.all("RUN"))
    tools = re.findall(r"\b(pip|apt|apt-get|curl|wget|git)\b (?:\S+ )*?(install|update|clone|http\S+)", runs)

    assert tools == [("pip", "install")]
    for option in ("--require-hashes", "--no-deps", "-r requirements.lock"):
        assert option in runs


def test_the_bot_is_not_root() -> None:
    """One user and group for good, by number, so that an orchestrator can tell."""
    users = [step.words[0] for step in image().all("USER")]

    assert users == ["10001:10001"]


def test_the_image_starts_stops_and_is_watched_as_promised() -> None:
    """The contract with whoever operates it."""
    (health,) = image().all("HEALTHCHECK")

    assert image().last("ENTRYPOINT") == ("python", "main.py")
    assert image().last("CMD") == ("run",)
    assert image().last("STOPSIGNAL") == ("SIGTERM",)
    assert health.words == ("CMD", "python", "main.py", "health")
    assert image().last("VOLUME") == ("/app/knowledge", "/app/data")


def test_nothing_is_changed_after_the_volumes() -> None:
    """A builder may throw away what a later step writes to a volume."""
    names = [step.name for step in image().steps]

    assert not {"COPY", "ADD", "RUN"} & set(names[names.index("VOLUME") :])


def test_the_data_belong_to_the_bot() -> None:
    """A new volume takes its owner from the image."""
    (step,) = [each for each in image().all("COPY") if each.words[1] == "./data"]

    assert step.flag("chown") == image().last("USER")[0]


def test_only_the_last_stage_forbids_writing_compiled_modules() -> None:
    """The build compiles; the running bot has nothing left to compile and nowhere to put it."""
    (environment,) = [step.pairs for step in image().all("ENV")]

    assert environment["PYTHONDONTWRITEBYTECODE"] == "1"


def test_no_secret_has_a_place_in_the_image() -> None:
    """The token comes with the start, never with the build."""
    pairs = [step.pairs for stage in stages() for kind in ("ENV", "ARG") for step in stage.all(kind)]

    assert not [name for each in pairs for name in each if re.search("TOKEN|SECRET|PASSWORD|KEY", name)]


def _labels() -> dict[str, str]:
    (step,) = image().all("LABEL")
    return step.pairs


def _project() -> dict[str, Any]:
    return tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
