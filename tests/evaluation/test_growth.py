"""How growth is measured; what it costs stands in the report of the bench, never in a test."""

from bot.evaluation.growth import Growth, grown, growth, measured
from bot.evaluation.synthetic import country
from bot.programme.reader import load
from tests.programme.folders import BASE


def test_a_size_is_built_and_asked_as_a_whole() -> None:
    """Every figure is one, and almost every mistyped phrasing finds its entry."""
    found = measured(BASE, 100)

    assert (found.size, found.phrasings) == (100, len(country(load(BASE), 100).knowledge.phrasings))
    assert found.build > 0
    assert 0 < found.p50 <= found.p99
    assert found.peak > 0
    assert 90 < found.found <= 100


def test_sizes_are_measured_in_the_order_they_are_given() -> None:
    """Each by a process that ends by itself."""
    assert [each.size for each in growth(BASE, (20, 10))] == [20, 10]


def test_the_memory_of_a_size_is_its_own() -> None:
    """Whatever the process holds that asks for it, such as the matcher of the bench."""
    megabytes = 400
    held = bytearray(b"x" * (megabytes << 20))

    (found,) = growth(BASE, (10,))

    assert found.peak < megabytes
    held.clear()


def test_sizes_stand_below_each_other_in_one_table() -> None:
    """Thousands are parted, and nothing is measured more exactly than it is told."""
    lines = grown((Growth(100, 602, 0.04, 0.1, 0.2, 80, 100), Growth(50_000, 300_123, 61.25, 0.914, 2, 912.5, 96.66)))

    assert lines.splitlines()[2:4] == [
        "| 100 | 602 | 0.0 | 0.10 | 0.20 | 80 | 100.0 |",
        "| 50,000 | 300,123 | 61.2 | 0.91 | 2.00 | 912 | 96.7 |",
    ]
    assert grown(()) == ""
