"""Machines and prototypes: two shapes of what is learnt, scored in the same way."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.rows import Row
from bot.matching.training import train
from bot.matching.weights import Machines, Prototypes, Sparse, Weights, prototypes, restored

WIDTH, TARGETS = 6, 3
# Two columns a target, and what each text has of them.
SAID = {0: ((0,), (0, 1)), 1: ((2,), (2, 3)), 2: ((4,), (4, 5))}


def row(*columns: int, width: int = WIDTH) -> Row:
    """A text with the same value in each of these columns."""
    values = np.full(len(columns), 1 / np.sqrt(len(columns) or 1))
    return Row(np.array([*columns, width], np.intp), np.array([*values, 1], np.float32))


def machines() -> Machines:
    """One machine for each target, and that of the entries, the targets 0 and 1."""
    texts = [(row(*columns), owner) for owner, said in SAID.items() for columns in said]
    labels = [np.array([owner] if owner == 2 else [owner, TARGETS]) for _, owner in texts]
    weights = train([text for text, _ in texts], labels, WIDTH + 1, TARGETS + 1)
    return Machines(weights.astype(np.float16))


def nearest() -> Prototypes:
    """One prototype for each target."""
    return prototypes(((owner, [row(*columns) for columns in said]) for owner, said in SAID.items()), WIDTH)


BOTH: dict[str, Weights] = {"machines": machines(), "prototypes": nearest()}
BOTH_SHAPES = pytest.mark.parametrize("weights", BOTH.values(), ids=BOTH)
ANY_ROW = st.sets(st.integers(0, WIDTH - 1)).map(lambda columns: row(*sorted(columns)))


def score(weights: Weights, asked: Row, target: int) -> float:
    """The score of one target."""
    scored = weights.scored(asked)
    return float(scored.scores[scored.targets == target][0])


def sparse(rows: Sequence[dict[int, float]]) -> Sparse:
    """A table with these columns and values in its rows, the columns in order."""
    cells = [cell for each in rows for cell in sorted(each.items())]
    starts = np.cumsum([0, *map(len, rows)])
    columns = np.array([column for column, _ in cells], np.int32)
    return Sparse(starts, columns, np.array([value for _, value in cells], np.float16))


def is_same(one: Sparse, other: Sparse) -> bool:
    """Whether two tables hold the same."""
    parts = ((one.starts, other.starts), (one.columns, other.columns), (one.values, other.values))
    return all(np.array_equal(*part) for part in parts)


@BOTH_SHAPES
@pytest.mark.parametrize(("columns", "target"), [((0,), 0), ((0, 1), 0), ((2, 3), 1), ((2, 3, 4), 1), ((4, 5), 2)])
def test_both_shapes_agree_which_target_leads(weights: Weights, columns: tuple[int, ...], target: int) -> None:
    """Where the texts tell them apart."""
    scored = weights.scored(row(*columns))

    assert scored.targets[scored.scores.argmax()] == target


@BOTH_SHAPES
@given(asked=ANY_ROW)
def test_any_row_has_a_finite_score_for_each_target_once(weights: Weights, asked: Row) -> None:
    """With so few targets none is left out."""
    scored = weights.scored(asked)

    assert scored.targets.tolist() == [*range(TARGETS)]
    assert np.isfinite(scored.scores).all()


@BOTH_SHAPES
@given(asked=ANY_ROW, target=st.integers(0, TARGETS - 1))
def test_shares_add_up_to_the_score(weights: Weights, asked: Row, target: int) -> None:
    """A prototype starts from -1: nothing in common is a sure miss."""
    base = 0 if isinstance(weights, Machines) else -1

    assert len(weights.shares(asked, target)) == len(asked.columns)
    assert base + weights.shares(asked, target).sum() == pytest.approx(score(weights, asked, target), abs=1e-5)


@BOTH_SHAPES
@given(asked=ANY_ROW)
def test_what_is_restored_scores_as_what_was_kept(weights: Weights, asked: Row) -> None:
    """In its own shape."""
    again = restored(weights.arrays())

    assert type(again) is type(weights)
    assert (again.scored(asked).scores == weights.scored(asked).scores).all()


def test_arrays_of_something_else_are_refused() -> None:
    """A file may hold anything."""
    with pytest.raises(KeyError):
        restored({"other": np.zeros(3)})


def test_a_machine_of_its_own_tells_whether_any_entry_answers() -> None:
    """Whichever of the two it is."""
    entries, other = [machines().scored(row(*columns)).inside for columns in ((0, 1), (2, 3))], row(4, 5)

    assert min(entries) > 0 > machines().scored(other).inside


@given(ANY_ROW)
def test_a_prototype_scores_from_minus_1_to_1(asked: Row) -> None:
    """Twice the cosine, less one; half precision rounds a little."""
    scores = nearest().scored(asked).scores

    assert (np.abs(scores) <= 1.001).all()


def test_the_nearest_of_a_targets_prototypes_counts() -> None:
    """One a language; the other says nothing of this text."""
    several = prototypes([(0, [row(0)]), (1, [row(2)]), (0, [row(4)])], WIDTH)

    assert score(several, row(4), 0) == pytest.approx(1)
    assert several.shares(row(4), 0).sum() == pytest.approx(2)
    assert score(several, row(4), 1) == pytest.approx(-1)


def test_a_prototype_is_the_mean_of_its_texts_at_length_1() -> None:
    """What both texts have counts twice what one has."""
    vectors = prototypes([(0, [row(0, 1), row(0, 2)])], WIDTH).vectors

    assert vectors.columns.tolist() == [0, 1, 2]
    assert vectors.values == pytest.approx(np.array([2, 1, 1]) / np.sqrt(6), abs=1e-3)


def test_a_prototype_keeps_its_200_heaviest_columns() -> None:
    """In the order of the columns, at length 1 all the same."""
    texts = [row(*range(300), width=300), row(*range(100, 300), width=300)]
    vectors = prototypes([(0, texts)], 300).vectors

    assert vectors.columns.tolist() == [*range(100, 300)]
    assert np.square(vectors.values.astype(float)).sum() == pytest.approx(1, abs=1e-2)


def test_a_target_of_unknown_words_alone_is_far_from_everything() -> None:
    """It has no column, and divides by no length."""
    found = prototypes([(0, [row()]), (1, [row(2)])], WIDTH)

    assert score(found, row(2), 0) == pytest.approx(-1)
    assert score(found, row(), 0) == pytest.approx(-1)


def test_among_many_prototypes_the_right_one_is_found() -> None:
    """Only 120 of 1,000 are scored, by an index of their rarest columns."""
    count = 1000
    many = prototypes(((owner, [row(0, 1 + owner, width=count + 1)]) for owner in range(count)), count + 1)
    scored = many.scored(row(0, 1 + 777, width=count + 1))

    assert scored.targets[scored.scores.argmax()] == 777
    assert len(scored.targets) <= 120


TABLES = st.lists(st.dictionaries(st.integers(0, 8), st.integers(1, 9).map(float), max_size=9), min_size=1, max_size=9)


@given(TABLES)
def test_a_table_turned_has_its_rows_as_columns(rows: list[dict[int, float]]) -> None:
    """Each value at its new place, the columns of a row still in order."""
    turned: list[dict[int, float]] = [
        {place: each[column] for place, each in enumerate(rows) if column in each} for column in range(9)
    ]

    assert is_same(sparse(rows).turned(9), sparse(turned))


@given(TABLES)
def test_a_table_turned_twice_is_the_same_table(rows: list[dict[int, float]]) -> None:
    """Nothing is lost on the way."""
    assert is_same(sparse(rows).turned(9).turned(len(rows)), sparse(rows))


def test_a_table_of_many_rows_is_turned_in_blocks_without_a_seam() -> None:
    """More rows than are turned at once."""
    chance, count, each = np.random.default_rng(1), 25_000, 3
    columns = np.sort(np.argsort(chance.random((count, 8)), axis=1)[:, :each], axis=1).astype(np.int32)
    values = chance.integers(1, 9, count * each).astype(np.float16)
    table = Sparse(np.arange(0, count * each + 1, each), columns.ravel(), values)

    assert is_same(table.turned(8).turned(count), table)
    assert np.diff(table.turned(8).starts).tolist() == np.bincount(columns.ravel()).tolist()


@given(TABLES, st.data())
def test_places_are_where_some_rows_stand(rows: list[dict[int, float]], data: st.DataObject) -> None:
    """One after the other, in the order asked for."""
    asked = data.draw(st.lists(st.integers(0, len(rows) - 1), min_size=1))
    places, lengths = sparse(rows).places(np.array(asked))

    assert sparse(rows).columns[places].tolist() == [column for number in asked for column in sorted(rows[number])]
    assert lengths.tolist() == [len(rows[number]) for number in asked]
