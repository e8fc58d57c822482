"""`main.py phrasings`: what is found when it is left out, and what of it staff are told."""

from collections import Counter

import pytest

from bot.evaluation.left_out import Missing, leave_out, report
from bot.matching.matcher import NEAR
from bot.programme.model import Phrasing
from bot.programme.rules.phrasings import ENOUGH

from .knowledge import asked_also, tiny

SHARED = "kdaj bo kanalizacija"


def section(text: str, heading: str) -> list[str]:
    """The rows of the table below a heading; none when there is no such heading."""
    _, found, below = text.partition(f"## {heading}\n\n")
    return below.split("\n\n", maxsplit=1)[0].splitlines()[2:] if found else []


def missing(target: str, *found: str, language: str = "sl", text: str = "vprašanje") -> Missing:
    """A phrasing of this target for which these were found."""
    return Missing(text, language, (target,), found)


def sound(entry_id: str, count: int = ENOUGH) -> list[Missing]:
    """So many phrasings of an entry in each language, all of them found."""
    return [missing(entry_id, entry_id, language=language) for language in ("sl", "it") for _ in range(count)]


def test_every_phrasing_is_left_out_exactly_once() -> None:
    """Those of topics and background too; titles and texts are nobody's question."""
    knowledge = tiny()

    found = Counter((each.text, each.language, each.targets) for each in leave_out(knowledge))

    assert found == Counter((each.text, each.language, (each.target,)) for each in knowledge.phrasings)


def test_a_phrasing_is_judged_with_all_its_targets() -> None:
    """One that two entries share is judged once; a near miss belongs to the surroundings of its entry."""
    near = Phrasing("4.3", "sl", "greznica smrdi", is_near=True)

    found = leave_out(asked_also(tiny(), Phrasing("6.2", "sl", SHARED), near))

    assert [each.targets for each in found if each.text == SHARED] == [("4.3", "6.2")]
    assert [each.targets for each in found if each.text == near.text] == [(f"{NEAR}4.3",)]
    assert {len(each.found) for each in found} == {3}


@pytest.mark.parametrize(("found", "place"), [(("a", "b"), 1), (("c", "b", "a"), 2), (("c", "d"), None)])
def test_the_best_placed_of_its_targets_counts(found: tuple[str, ...], place: int | None) -> None:
    """Any one of them answers."""
    assert Missing("vprašanje", "sl", ("a", "b"), found).place == place


def test_shares_are_told_by_language_and_by_whose_the_phrasings_are() -> None:
    """Found first, found at all, and taken for an entry where it is none or the reverse; a dash for nothing."""
    found = [
        missing("4.3", "4.3"),
        missing("4.3", "4.3"),
        missing("4.3", "6.2", "4.3"),
        missing("4.3", "greeting"),
        missing(f"{NEAR}4.3", "4.3", language="it"),
        missing("greeting", "greeting"),
        missing("greeting", "greeting", language="en"),
    ]

    assert section(report(tiny(), found, details=False), "Found when left out, %") == [
        "| entries | sl | 4 | 50.0 | 75.0 | 25.0 |",
        "| entries | it | 0 | – | – | – |",
        "| near misses | sl | 0 | – | – | – |",
        "| near misses | it | 1 | 0.0 | 0.0 | 100.0 |",
        "| topics and background | sl | 1 | 100.0 | 100.0 | 0.0 |",
        "| topics and background | it | 0 | – | – | – |",
    ]


def test_an_entry_that_is_thin_in_one_language_is_named() -> None:
    """Also when all of its phrasings are found; one that has enough is not."""
    found = [*sound("4.3"), *sound("6.2")[:-1]]

    assert section(report(tiny(), found, details=False), "Entries to look at") == [
        f"| 6.2 | {ENOUGH} | {ENOUGH - 1} | 100.0 |  | yes |"
    ]


def test_an_entry_that_is_taken_for_another_is_named_with_it() -> None:
    """Also when it is not thin: of 200 phrasings 42 are lost, most of them to one entry."""
    lost = [missing("4.3", "6.2")] * 38 + [missing("4.3", "bus-times")] * 4
    text = report(tiny(), [*sound("4.3", 79), *lost, *sound("6.2")], details=False)

    assert section(text, "Entries to look at") == ["| 4.3 | 121 | 79 | 79.0 | 6.2 (38), bus-times (4) |  |"]
    assert section(text, "Entries taken for another") == ["| 4.3 | 6.2 | 38 |", "| 4.3 | bus-times | 4 |"]


def test_an_entry_of_which_four_fifths_are_found_is_well_enough() -> None:
    """What is lost of it is told all the same."""
    text = report(tiny(), [*sound("4.3", 80), *[missing("4.3", "6.2")] * 40, *sound("6.2")], details=False)

    assert section(text, "Entries to look at") == []
    assert section(text, "Entries taken for another") == ["| 4.3 | 6.2 | 40 |"]


def test_an_entry_without_any_phrasing_is_the_thinnest_of_all() -> None:
    """Nothing is divided by nothing."""
    text = report(tiny(), sound("4.3"), details=False)

    assert section(text, "Entries to look at") == ["| 6.2 | 0 | 0 | 0.0 |  | yes |"]


def test_phrasings_that_are_lost_are_told_on_request_alone() -> None:
    """With what was found for them, and as text that can be no markup."""
    found = [*sound("4.3"), *sound("6.2"), missing("4.3", "6.2", "4.3", text="a | b")]

    assert "## Phrasings" not in report(tiny(), found, details=False)
    assert section(report(tiny(), found, details=True), "Phrasings that find another") == [
        r"| 4.3 | 6.2 4.3 | a \| b |"
    ]


def test_a_knowledge_base_in_good_order_has_nothing_to_look_at() -> None:
    """The shares stand alone."""
    text = report(tiny(), [*sound("4.3"), *sound("6.2")], details=True)

    assert [line for line in text.splitlines() if line.startswith("#")] == ["# Phrasings", "## Found when left out, %"]
