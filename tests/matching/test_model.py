"""What is learnt, saved and loaded."""

import pickle
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest
from hypothesis import given

from bot.errors import KnowledgeError
from bot.language import detection
from bot.language.words import words
from bot.matching import mending
from bot.matching.features import features
from bot.matching.matcher import Matcher
from bot.matching.model import Model, build, load
from tests.language.anything import any_text

PARTS = ("targets", "columns", "rarity", "weights", "languages", "pieces", "table", "words")
TEXTS = ("kdaj bo kanalizacija v vasi", "un nuovo medico", "kanalizacija", "xqzwy", "")


def seen(matcher: Matcher, text: str) -> dict[str, int]:
    """A text's features."""
    return dict(features(words(text), matcher.concepts))


def flipped(path: Path) -> None:
    """As left by a bad disk."""
    found = bytearray(path.read_bytes())
    middle = len(found) // 2
    found[middle : middle + 512] = bytes(byte ^ 255 for byte in found[middle : middle + 512])
    path.write_bytes(found)


def archive(path: Path) -> None:
    """A zip of something else."""
    with ZipFile(path, "w") as file:
        file.writestr("targets.npy", "hello")


def one_array(path: Path) -> None:
    """What NumPy reads without an archive around it."""
    with path.open("wb") as file:
        np.save(file, np.zeros(3))


IGNORED: dict[str, Callable[[Path], object]] = {
    "absent": Path.unlink,
    "text": lambda path: path.write_text("hello", encoding="utf-8"),
    "a pickle": lambda path: path.write_bytes(pickle.dumps({"targets": 1})),
    "other arrays": lambda path: np.savez(path, other=np.zeros(3)),
    "a zip of something else": archive,
}
NOT_IGNORED: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "damaged": flipped,
    "one array": one_array,
    "arrays of another shape": lambda path: np.savez(path, **dict.fromkeys(PARTS, np.array(1))),
}


@pytest.fixture
def saved(small: Matcher, tmp_path: Path) -> Path:
    """A saved model."""
    small.model.save(tmp_path / "new folder" / "model.npz")
    return tmp_path / "new folder" / "model.npz"


def loaded(path: Path) -> Model:
    """The model of a file that can be read."""
    found = load(path)
    assert found
    return found


def test_a_model_loaded_scores_as_the_one_saved(small: Matcher, saved: Path) -> None:
    """To the last bit, or a restart would change answers."""
    model = loaded(saved)

    for text in TEXTS:
        assert (model.scores(seen(small, text)) == small.model.scores(seen(small, text))).all()


def test_a_model_loaded_tells_languages_and_mends_as_the_one_saved(small: Matcher, saved: Path) -> None:
    """They were learnt from the same phrasings and lie in the same file."""
    model = loaded(saved)

    assert model.targets == small.model.targets
    assert model.mender == small.model.mender
    assert [model.detector.detect(text) for text in TEXTS] == [small.model.detector.detect(text) for text in TEXTS]


def test_the_real_model_is_the_same_when_loaded_again(matcher: Matcher, tmp_path: Path) -> None:
    """All columns, words and pieces survive the file, whatever letters they hold."""
    matcher.model.save(tmp_path / "model.npz")
    model = loaded(tmp_path / "model.npz")

    assert model.columns == matcher.model.columns
    assert model.detector.rows == matcher.model.detector.rows
    assert model.mender == matcher.model.mender


def test_saving_leaves_no_unfinished_file(saved: Path) -> None:
    """The file appears whole or not at all."""
    assert [path.name for path in saved.parent.iterdir()] == ["model.npz"]


@pytest.mark.parametrize("name", IGNORED)
def test_a_file_that_holds_no_model_is_none(saved: Path, name: str) -> None:
    """The bot learns again."""
    IGNORED[name](saved)

    assert load(saved) is None


@pytest.mark.parametrize("name", NOT_IGNORED)
def test_a_file_that_was_emptied_or_damaged_is_none(saved: Path, name: str) -> None:
    """The same for what a bad disk or another program leaves behind."""
    NOT_IGNORED[name](saved)

    assert load(saved) is None


# Not run: the file that np.load leaves open would be told of as a warning in whatever test comes later.
@pytest.mark.parametrize("size", [100, 10_000])
def test_a_file_that_was_cut_is_none(saved: Path, size: int) -> None:
    """What a full disk or a power cut leaves behind; the file is closed all the same."""
    saved.write_bytes(saved.read_bytes()[:size])

    assert load(saved) is None


def test_one_target_cannot_be_told_from_nothing() -> None:
    """Staff are told what the knowledge base needs."""
    with pytest.raises(KnowledgeError, match="at least two"):
        build([("4.3", {"ltir": 1})], detection.learn(()), mending.learn(()), {})


def test_features_of_one_phrasing_alone_are_not_learnt(small: Matcher) -> None:
    """They tell nothing apart and fill half the memory."""
    assert "lkanalizacija" in small.model.columns
    assert "lkavc" not in small.model.columns


@given(text=any_text())
def test_any_text_has_a_score_for_every_target(small: Matcher, text: str) -> None:
    """Finite, and the same when asked again."""
    found = small.model.scores(seen(small, text))

    assert found.shape == (len(small.model.targets),)
    assert np.isfinite(found).all()
    assert (found == small.model.scores(seen(small, text))).all()
