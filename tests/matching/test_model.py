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
from bot.matching import learning
from bot.matching.features import concept_index
from bot.matching.matcher import Matcher
from bot.matching.model import Example, Model, build, load
from bot.matching.weights import Machines, Prototypes
from bot.programme.model import Phrasing
from tests.evaluation.knowledge import asked_also, tiny
from tests.language.anything import any_text

PARTS = ("targets", "columns", "rarity", "weights", "languages", "pieces", "table", "words", "asked", "asked_of")
NO_CONCEPTS = concept_index(())
TEXTS = ("kdaj bo kanalizacija v vasi", "un nuovo medico", "kanalizacija", "xqzwy", "")


def scores(model: Model, text: str) -> list[tuple[int, float]]:
    """The targets of a text by number, with their scores."""
    found = model.scored(words(text))
    return [*zip(found.targets.tolist(), found.scores.tolist(), strict=True)]


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


def loaded(path: Path, matcher: Matcher) -> Model:
    """The model of a file that can be read, with the vocabulary of a matcher."""
    found = load(path, concept_index(matcher.knowledge.concepts))
    assert found
    return found


def reloaded(matcher: Matcher, folder: Path) -> Model:
    """A matcher's model, saved and loaded again."""
    matcher.model.save(folder / "model.npz")
    return loaded(folder / "model.npz", matcher)


def test_up_to_400_targets_have_machines_and_more_have_prototypes(small: Matcher, large: Matcher) -> None:
    """A machine for each of thousands would take hours to learn."""
    assert isinstance(small.model.weights, Machines)
    assert isinstance(large.model.weights, Prototypes)


def test_a_model_loaded_scores_as_the_one_saved(either: Matcher, tmp_path: Path) -> None:
    """To the last bit, or a restart would change answers."""
    model = reloaded(either, tmp_path)

    assert type(model.weights) is type(either.model.weights)
    for text in TEXTS:
        assert scores(model, text) == scores(either.model, text)
        assert model.scored(words(text)).inside == either.model.scored(words(text)).inside


def test_a_model_loaded_tells_languages_and_mends_as_the_one_saved(either: Matcher, tmp_path: Path) -> None:
    """They were learnt from the same phrasings and lie in the same file."""
    model = reloaded(either, tmp_path)

    assert model.targets == either.model.targets
    assert model.mender == either.model.mender
    assert [model.detector.detect(text) for text in TEXTS] == [either.model.detector.detect(text) for text in TEXTS]


def test_a_model_loaded_knows_all_targets_of_each_phrasing(tmp_path: Path) -> None:
    """Those that entries share have several."""
    near = Phrasing("4.3", "sl", "kdo prazni greznico", is_near=True)
    matcher = learning.build(asked_also(tiny(), Phrasing("6.2", "sl", "kdaj bo kanalizacija"), near))

    assert reloaded(matcher, tmp_path).asked == matcher.model.asked
    assert matcher.model.asked["kdaj bo kanalizacija"] == ("4.3", "6.2")
    assert matcher.model.asked["kdo prazni greznico"] == ("near:4.3",)


def test_the_real_model_is_the_same_when_loaded_again(matcher: Matcher, tmp_path: Path) -> None:
    """All columns, words and pieces survive the file, whatever letters they hold."""
    model = reloaded(matcher, tmp_path)

    assert model.columns.numbers == matcher.model.columns.numbers
    assert model.columns.concepts == matcher.model.columns.concepts
    assert (model.columns.rarity == matcher.model.columns.rarity).all()
    assert model.asked == matcher.model.asked
    assert model.detector.rows == matcher.model.detector.rows
    assert model.mender == matcher.model.mender


def test_saving_leaves_no_unfinished_file(saved: Path) -> None:
    """The file appears whole or not at all."""
    assert [path.name for path in saved.parent.iterdir()] == ["model.npz"]


@pytest.mark.parametrize("name", IGNORED)
def test_a_file_that_holds_no_model_is_none(saved: Path, name: str) -> None:
    """The bot learns again."""
    IGNORED[name](saved)

    assert load(saved, NO_CONCEPTS) is None


@pytest.mark.parametrize("name", NOT_IGNORED)
def test_a_file_that_was_emptied_or_damaged_is_none(saved: Path, name: str) -> None:
    """The same for what a bad disk or another program leaves behind."""
    NOT_IGNORED[name](saved)

    assert load(saved, NO_CONCEPTS) is None


# Not run: the file that np.load leaves open would be told of as a warning in whatever test comes later.
@pytest.mark.parametrize("size", [100, 10_000])
def test_a_file_that_was_cut_is_none(saved: Path, size: int) -> None:
    """What a full disk or a power cut leaves behind; the file is closed all the same."""
    saved.write_bytes(saved.read_bytes()[:size])

    assert load(saved, NO_CONCEPTS) is None


def test_one_target_cannot_be_told_from_nothing() -> None:
    """Staff are told what the knowledge base needs."""
    with pytest.raises(KnowledgeError, match="at least two"):
        build([Example(("4.3",), "tir", ("tir",), "sl", True)], {"4.3"}, {"4.3"}, NO_CONCEPTS, detection.learn(()))


def test_features_of_one_phrasing_alone_are_not_learnt(small: Matcher) -> None:
    """They tell nothing apart and fill half the memory."""
    assert "lkanalizacija" in small.model.columns.numbers
    assert "lkavc" not in small.model.columns.numbers


@given(text=any_text())
def test_any_text_has_a_score_for_every_target(small: Matcher, text: str) -> None:
    """Finite, and the same when asked again."""
    found = scores(small.model, text)

    assert [target for target, _ in found] == [*range(len(small.model.targets))]
    assert np.isfinite([score for _, score in found]).all()
    assert found == scores(small.model, text)


@given(text=any_text())
def test_any_text_has_finite_scores_among_many_targets(large: Matcher, text: str) -> None:
    """For the targets that may lead alone, each once."""
    found = scores(large.model, text)

    assert len({target for target, _ in found}) == len(found) > 0
    assert np.isfinite([score for _, score in found]).all()
    assert found == scores(large.model, text)


@pytest.mark.parametrize(
    ("text", "target"), [("kdaj kanalizacija", "4.3"), ("cerco medico", "6.2"), ("dan", "greeting")]
)
def test_both_shapes_of_weights_put_the_same_target_first(either: Matcher, text: str, target: str) -> None:
    """Where the phrasings leave no doubt."""
    best, _ = max(scores(either.model, text), key=lambda found: found[1])

    assert either.model.targets[best] == target


def test_whether_any_entry_answers_has_a_score_of_its_own(small: Matcher) -> None:
    """All phrasings of entries speak for it, those of topics and near misses against it."""
    inside = {text: small.model.scored(words(text)).inside for text in ("kdaj kanalizacija", "il medico", "dober dan")}

    assert [text for text, score in inside.items() if score > 0] == ["kdaj kanalizacija", "il medico"]
