"""Which files of a folder Docker would send to the builder: what .dockerignore lets through.

Each of our patterns begins at the root or with `**`. Such patterns mean the same in Docker's language as in
Git's, so that a library for the latter reads them; a test holds the patterns to that form.
"""

from pathlib import Path

from pathspec import GitIgnoreSpec

from tests.packaging.recipe import REPOSITORY

DOCKERIGNORE = REPOSITORY / ".dockerignore"


def patterns() -> tuple[str, ...]:
    """The lines of .dockerignore that say something."""
    lines = DOCKERIGNORE.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def context(folder: Path) -> tuple[str, ...]:
    """The paths, within the folder, of the files that get through, sorted."""
    return tuple(sorted(GitIgnoreSpec.from_lines(patterns()).match_tree_files(folder, negate=True)))
