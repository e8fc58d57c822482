"""The image, replayed once for all tests that look into it."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packaging.replay import Replayed, replay


@pytest.fixture(scope="session")
def built() -> Iterator[Replayed]:
    """The image in a folder of its own; pytest's temporary folders are closed to the image's user."""
    with tempfile.TemporaryDirectory(prefix="image-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield replay(folder)
