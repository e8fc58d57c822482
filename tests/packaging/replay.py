"""The steps of the Dockerfile carried out in a folder, without an engine.

A stage's root is a folder; the paths that the Dockerfile names itself (/app, /opt) lie below it, all others
are the machine's. An instruction that this replay does not know is refused, rather than passed over.
"""

import os
import re
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from string import Template

from tests.packaging.interpreter import lend
from tests.packaging.recipe import REPOSITORY, Stage, Step, image, stages
from tests.packaging.sieve import context

_BUILD_SECONDS = 300
_RUN_SECONDS = 120
# How this machine reaches its package index, and where pip's cache is: the builder's affair, not the image's.
_MACHINE = re.compile(r"PIP_.*|.*_proxy|HOME|XDG_.*|SSL_CERT_.*|REQUESTS_CA_BUNDLE", re.IGNORECASE)
_TOP = PurePosixPath("/")
_SAID_ONLY = {"ARG", "USER", "VOLUME", "HEALTHCHECK", "STOPSIGNAL", "ENTRYPOINT", "CMD", "LABEL"}


@dataclass(slots=True)
class Disk:
    """A stage on the way: its root, its environment and where its steps stand."""

    root: Path
    environment: dict[str, str]
    here: PurePosixPath = _TOP

    def place(self, path: str) -> Path:
        """Where a path of the Dockerfile lies on this machine."""
        return self.root / str(self.here / path).lstrip("/")

    def local(self, text: str) -> str:
        """A text with the Dockerfile's own paths turned into this machine's."""
        return re.sub(rf"(?<![\w./-])/(?=({'|'.join(_own_folders())})\b)", f"{self.root}/", text)


@dataclass(frozen=True, slots=True)
class Replayed:
    """What came out: the disk of the last stage, everything on it locked but the data."""

    disk: Disk
    user: int
    group: int

    @property
    def app(self) -> Path:
        """The folder the bot runs in."""
        return self.disk.place(".")

    @property
    def data(self) -> Path:
        """The one folder of the image that can be written to."""
        return self.app / "data"

    def run(self, *arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
        """The entry point with these arguments, hearing what is `said`."""
        return self.execute(*image().last("ENTRYPOINT"), *arguments, said=said)

    def execute(self, *command: str, said: str = "") -> subprocess.CompletedProcess[str]:
        """A command in the image's environment, as its user when we are root and so may choose."""
        as_root = os.geteuid() == 0
        return subprocess.run(
            ["/usr/bin/env", "--", *command],  # env looks for `python` on the image's PATH, not on ours
            cwd=self.app,
            env=self.disk.environment,
            user=self.user if as_root else None,
            group=self.group if as_root else None,
            extra_groups=[] if as_root else None,
            input=said,
            capture_output=True,
            encoding="utf-8",
            timeout=_RUN_SECONDS,
            check=False,
        )


def replay(folder: Path) -> Replayed:
    """Build the image in a folder that any user may enter."""
    temporary = folder / "tmp"
    temporary.mkdir()
    temporary.chmod(0o1777)
    lent = {**lend(folder / "base"), "TMPDIR": str(temporary)}
    deadline = time.monotonic() + _BUILD_SECONDS
    disks: dict[str, Disk] = {}
    for stage in stages():
        disk = disks[stage.name] = _begin(folder / "stages" / stage.name, disks.get(stage.origin), lent)
        for step in stage.steps:
            _carry_out(step, disk, disks, deadline)
    last = disks.pop(stages()[-1].name)
    for disk in disks.values():
        shutil.rmtree(disk.root)  # an image keeps nothing of the stages before
    user, group = map(int, image().last("USER")[0].split(":"))
    replayed = Replayed(last, user, group)
    _lock(folder, replayed)
    return replayed


def _begin(root: Path, origin: Disk | None, lent: dict[str, str]) -> Disk:
    root.mkdir(parents=True)
    if origin is None:
        return Disk(root, dict(lent))
    shutil.copytree(origin.root, root, symlinks=True, dirs_exist_ok=True)
    return Disk(root, dict(origin.environment), origin.here)


def _carry_out(step: Step, disk: Disk, disks: dict[str, Disk], deadline: float) -> None:
    match step.name:
        case "ENV":
            known = dict(disk.environment)  # within one ENV the earlier values count
            disk.environment |= {
                name: Template(disk.local(value)).substitute(known) for name, value in step.pairs.items()
            }
        case "WORKDIR":
            disk.here /= step.words[0]
            disk.place(".").mkdir(parents=True, exist_ok=True)
        case "COPY":
            _copy(step, disk, disks)
        case "RUN":
            _run(step, disk, deadline)
        case name:
            assert name in _SAID_ONLY, f"the replay does not know {name}"


def _copy(step: Step, disk: Disk, disks: dict[str, Disk]) -> None:
    """COPY of one source, from the context or from an earlier stage."""
    assert dict(step.flags).keys() <= {"from", "chown"}, step
    source, target = step.words
    origin = step.flag("from")
    if origin is not None:
        before = set(disk.root.rglob("*"))
        shutil.copytree(disks[origin].place(source), disk.place(target), symlinks=True, dirs_exist_ok=True)
        _give(step.flag("chown"), set(disk.root.rglob("*")) - before)
        return
    for path in context(REPOSITORY):
        if path == source or path.startswith(f"{source}/"):
            within = PurePosixPath(path).relative_to(source)
            goal = disk.place(f"{target}{source}" if path == source else str(PurePosixPath(target) / within))
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(REPOSITORY / path, goal)


def _give(owner: str | None, paths: set[Path]) -> None:
    """Hand files to another user, which only root can; anyone else is the owner of all anyhow."""
    if owner is not None and os.geteuid() == 0:
        user, group = map(int, owner.split(":"))
        for path in paths:
            os.chown(path, user, group, follow_symlinks=False)


def _run(step: Step, disk: Disk, deadline: float) -> None:
    machine = {name: value for name, value in os.environ.items() if _MACHINE.fullmatch(name)}
    environment = {**disk.environment, **machine}
    environment.pop("PIP_NO_CACHE_DIR", None)  # here the cache is wanted: it keeps the build inside its time
    done = subprocess.run(
        ["/bin/sh", "-c", disk.local(step.words[0])],
        cwd=disk.place("."),
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=deadline - time.monotonic(),
        check=False,
    )
    assert done.returncode == 0, f"{step.words[0]}\n{done.stdout}\n{done.stderr}"


def _own_folders() -> set[str]:
    """The folders at the root that the Dockerfile makes: `app`, `opt`."""
    named = [word for stage in stages() for step in _with_paths(stage) for word in step.words]
    return {PurePosixPath(word).parts[1] for word in named if word.startswith("/")}


def _with_paths(stage: Stage) -> tuple[Step, ...]:
    return (*stage.all("WORKDIR"), *stage.all("COPY"))


def _lock(folder: Path, replayed: Replayed) -> None:
    """Take the right to write from every file and folder, but for the data: a read-only root file system."""
    for top in (folder / "base", folder / "stages"):
        for path in (top, *top.rglob("*")):
            if not path.is_symlink() and not path.is_relative_to(replayed.data):
                path.chmod(path.stat().st_mode & ~0o222)
