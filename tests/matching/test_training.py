"""Learning which features speak for which target."""

import numpy as np

from bot.matching.rows import Ints, Row
from bot.matching.training import train


def row(*columns: int) -> Row:
    """An example with the value 1 in these columns."""
    return Row(np.array(columns, np.intp), np.ones(len(columns), np.float32))


def labels(*targets: int | tuple[int, ...]) -> list[Ints]:
    """The targets of each example, one or more."""
    return [np.atleast_1d(each) for each in targets]


def test_examples_that_can_be_told_apart_are() -> None:
    """Each target is best where its own feature is."""
    rows = [row(0), row(1), row(2), row(0, 3), row(1, 3), row(2, 3)]

    weights = train(rows, labels(0, 1, 2, 0, 1, 2), columns=4, targets=3)

    assert weights.argmax(axis=1)[:3].tolist() == [0, 1, 2]


def test_a_target_of_few_examples_counts_as_much_as_one_of_many() -> None:
    """Otherwise what is asked often would swallow what is asked seldom."""
    weights = train([row(0, 2)] * 20 + [row(1, 2)], labels(*[0] * 20, 1), columns=3, targets=2)

    assert weights[1].argmax() == 1


def test_a_target_without_examples_is_never_ahead() -> None:
    """Nothing speaks for it."""
    weights = train([row(0), row(1)], labels(0, 1), columns=2, targets=3)

    assert (weights.argmax(axis=1) != 2).all()


def test_learning_twice_gives_the_same() -> None:
    """The order of the examples is shuffled by a fixed seed."""
    rows, targets = [row(0), row(1), row(0, 1)], labels(0, 1, 1)

    assert (train(rows, targets, 2, 2) == train(rows, targets, 2, 2)).all()


def test_an_example_of_two_targets_speaks_for_both() -> None:
    """And against every other."""
    rows = [row(0), row(1), row(2), row(3)]
    weights = train(rows, labels(0, 1, 2, (0, 1)), columns=4, targets=3)

    assert weights[3, :2].min() > 0 > weights[3, 2]
    assert weights.argmax(axis=1)[:3].tolist() == [0, 1, 2]


def test_the_order_of_an_examples_targets_is_nothing() -> None:
    """Staff may write a shared question under either entry first."""
    rows = [row(0), row(1), row(0, 1)]

    assert (train(rows, labels(0, 1, (0, 1)), 2, 2) == train(rows, labels(0, 1, (1, 0)), 2, 2)).all()
