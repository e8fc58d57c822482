"""From the knowledge base to a matcher, learnt once."""

import gc
import logging
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.matching.learning import build, examples, open_or_build
from bot.matching.matcher import MOST_RANKED, Matcher
from bot.matching.model import Example
from bot.matching.verdict import Decline
from bot.programme.model import Bilingual, Knowledge, Phrasing, Status, Update
from tests.evaluation.knowledge import asked_also, tiny

ROOT = Path(__file__).parents[2]
WORDS = "kdaj bo kanalizacija v vasi zdravnik za otroke nov medico il dober dan avtobus juho xqzwy 12"
TEXTS = ("kdaj bo kanalizacija", "un medico", "dober dan", "xqzwy")

# Concepts that share their words, and a question about them, in a process of its own.
ELSEWHERE = """
from dataclasses import replace
from bot.matching.learning import build
from bot.programme.model import Concept
from tests.evaluation.knowledge import tiny
concepts = tuple(Concept(name, {"sl": ("kanalizacija", "zdravnik"), "it": ("medico",)}) for name in "abcdef")
matcher = build(replace(tiny(), concepts=concepts))
columns, weights = matcher.model.columns, matcher.model.weights.weights
print(list(columns.numbers), weights.tobytes().hex(), matcher.match("kanalizacija"))
"""


def taught(text: str, *entry_ids: str, is_near: bool = False) -> Knowledge:
    """The tiny knowledge base with one more phrasing, under each of some entries."""
    return asked_also(tiny(), *(Phrasing(entry_id, "sl", text, is_near) for entry_id in entry_ids))


def example_of(text: str, knowledge: Knowledge) -> Example:
    """The one example of a text."""
    (found,) = (each for each in examples(knowledge) if each.text == text)
    return found


def place(matcher: Matcher, text: str, entry_id: str) -> int:
    """Where an entry stands in the ranking of a text."""
    return [ranked.id for ranked in matcher.match(text).ranking].index(entry_id)


@given(
    text=st.lists(
        st.sampled_from(WORDS.split()),
        max_size=6,
    ).map(" ".join),
    entry_id=st.sampled_from(["4.3", "6.2"]),
)
@example(text="zdravnik", entry_id="4.3")
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_phrasing_given_to_an_entry_never_makes_it_lose_that_phrasing(
    small: Matcher, text: str, entry_id: str
) -> None:
    """Staff who add what somebody asked see it get better, or stay."""
    matcher = build(taught(text, entry_id))

    assert place(matcher, text, entry_id) <= place(small, text, entry_id)


def test_a_phrasing_of_known_words_given_to_an_entry_finds_it() -> None:
    """That is what staff add it for."""
    text = "otroke v ambulanti"
    assert place(build(taught(text, "4.3")), text, "4.3") == 0


def test_the_garbage_collector_is_on_again_after_learning() -> None:
    """It only stands aside meanwhile."""
    build(tiny())

    assert gc.isenabled()


def test_learning_twice_gives_the_same_verdicts(small: Matcher) -> None:
    """Chance has no part in it."""
    again = build(tiny())

    assert [again.match(text) for text in TEXTS] == [small.match(text) for text in TEXTS]


def test_another_process_learns_the_same() -> None:
    """Whatever seed Python hashes its strings with, or two machines would answer differently."""
    told = {
        subprocess.run(
            [sys.executable, "-c", ELSEWHERE],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for seed in (1, 2, 3)
    }

    assert len(told) == 1


def test_what_is_learnt_is_kept_and_opened_again(tmp_path: Path) -> None:
    """One file a version of the knowledge base, the same verdicts."""
    first = open_or_build(tiny(), tmp_path / "model")
    written = {path: path.stat().st_mtime_ns for path in (tmp_path / "model").iterdir()}
    second = open_or_build(tiny(), tmp_path / "model")

    assert len(written) == 1
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "model").iterdir()} == written
    assert [second.match(text) for text in TEXTS] == [first.match(text) for text in TEXTS]


def test_a_changed_knowledge_base_is_learnt_anew_in_place_of_the_old(tmp_path: Path) -> None:
    """The folder does not fill up."""
    open_or_build(tiny(), tmp_path)
    (old,) = tmp_path.iterdir()
    open_or_build(replace(taught("novo vprašanje", "4.3"), fingerprint="1" * 64), tmp_path)

    (new,) = tmp_path.iterdir()
    assert new != old


def test_an_update_is_shown_and_not_learnt(tmp_path: Path) -> None:
    """What is kept goes on as it is, so that news is live at once, and no answer changes by it."""
    open_or_build(tiny(), tmp_path)
    (kept,) = tmp_path.iterdir()
    written = kept.stat().st_mtime_ns
    update = Update(date(2026, 3, 14), Bilingual("xqzwy", "xqzwy"), "https://a.si", Status.DONE)
    programme = tiny().programme
    entries = tuple(replace(entry, updates=(update,)) for entry in programme.entries)
    told = replace(tiny(), programme=replace(programme, entries=entries), fingerprint="1" * 64)

    matcher = open_or_build(told, tmp_path)

    assert [(path, path.stat().st_mtime_ns) for path in tmp_path.iterdir()] == [(kept, written)]
    assert [entry.last_update for entry in matcher.knowledge.programme.entries] == [update, update]
    assert examples(told) == examples(tiny())


def test_a_phrasing_that_becomes_a_near_miss_is_learnt_anew(tmp_path: Path) -> None:
    """Its words are the same, what they lead to is not."""
    text = "kje je greznica"
    open_or_build(taught(text, "4.3"), tmp_path)

    assert open_or_build(taught(text, "4.3", is_near=True), tmp_path).match(text).decision == Decline(related=("4.3",))


def test_a_phrasing_that_entries_share_is_learnt_once_for_all_of_them() -> None:
    """Twice would make each of them a mistake of the other."""
    assert example_of("zdravje v vasi", taught("zdravje v vasi", "4.3", "6.2")).targets == ("4.3", "6.2")


def test_a_near_miss_is_learnt_for_what_lies_around_its_entry() -> None:
    """A target of its own, which people ask for too."""
    found = example_of("kje je greznica", taught("kje je greznica", "4.3", is_near=True))

    assert (found.targets, found.is_asked) == (("near:4.3",), True)


def test_the_programmes_own_words_are_learnt_as_nobodys_question(small: Matcher) -> None:
    """An entry is found by them, though nobody wrote them under it."""
    assert not example_of("Zgradili bomo kanalizacijo.", tiny()).is_asked
    assert "zgradili bomo kanalizacijo" not in small.model.asked
    assert small.match("Zgradili bomo kanalizacijo.").ranking[0].id == "4.3"


def test_what_is_learnt_of_a_text_is_without_its_frame() -> None:
    """As it is without it when somebody asks."""
    text = "Kaj piše v programu o greznicah?"

    assert example_of(text, taught(text, "4.3")).typed == ("greznicah",)


def test_a_file_that_is_no_model_is_replaced(tmp_path: Path) -> None:
    """Whatever lies under its name."""
    open_or_build(tiny(), tmp_path)
    (path,) = tmp_path.iterdir()
    whole = path.stat().st_size
    path.write_text("hello", encoding="utf-8")

    assert open_or_build(tiny(), tmp_path).match("kdaj bo kanalizacija").ranking[0].id == "4.3"
    assert path.stat().st_size == whole


# Not run: see test_model.py.
def test_a_file_that_was_cut_is_replaced(tmp_path: Path) -> None:
    """A full disk or a power cut must not keep the bot from starting."""
    open_or_build(tiny(), tmp_path)
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:1000])

    assert open_or_build(tiny(), tmp_path).match("kdaj bo kanalizacija").ranking[0].id == "4.3"


def test_a_folder_that_cannot_be_written_only_warns(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The bot answers, and says why its next start will be slow."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        matcher = open_or_build(tiny(), tmp_path / "file" / "model")

    assert matcher.match("kdaj bo kanalizacija").ranking[0].id == "4.3"
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "could not be kept" in caplog.text


def test_a_knowledge_base_of_entries_alone_has_a_ranking_too() -> None:
    """Nothing beside them to be ahead of."""
    entries = {"4.3", "6.2"}
    asked = tuple(phrasing for phrasing in tiny().phrasings if phrasing.target in entries)
    verdict = build(replace(tiny(), phrasings=asked, topics=())).match("kdaj bo kanalizacija")

    assert verdict.ranking[0].id == "4.3"
    assert len(verdict.ranking) == len(entries) <= MOST_RANKED
