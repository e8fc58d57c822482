"""Learning which features speak for which target."""

import numpy as np

from bot.matching.training import Row, train


def row(*columns: int) -> Row:
    """An example with the value 1 in these columns."""
    return Row(np.array(columns, np.intp), np.ones(len(columns), np.float32))


def test_examples_that_can_be_told_apart_are() -> None:
    """Each target is best where its own feature is."""
    rows = [row(0), row(1), row(2), row(0, 3), row(1, 3), row(2, 3)]

    weights = train(rows, np.array([0, 1, 2, 0, 1, 2]), columns=4, targets=3)

    assert weights.argmax(axis=1)[:3].tolist() == [0, 1, 2]


def test_a_target_of_few_examples_counts_as_much_as_one_of_many() -> None:
    """Otherwise what is asked often would swallow what is asked seldom."""
    weights = train([row(0, 2)] * 20 + [row(1, 2)], np.array([0] * 20 + [1]), columns=3, targets=2)

    assert weights[1].argmax() == 1


def test_a_target_without_examples_is_never_ahead() -> None:
    """Nothing speaks for it."""
    weights = train([row(0), row(1)], np.array([0, 1]), columns=2, targets=3)

    assert (weights.argmax(axis=1) != 2).all()


def test_learning_twice_gives_the_same() -> None:
    """The order of the examples is shuffled by a fixed seed."""
    rows, labels = [row(0), row(1), row(0, 1)], np.array([0, 1, 1])

    assert (train(rows, labels, 2, 2) == train(rows, labels, 2, 2)).all()
