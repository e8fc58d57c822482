"""The bench measures; how fast anything is stands in its report, never in a test."""

import sys
from pathlib import Path

import pytest

from bot.errors import BotError
from bot.evaluation import contenders
from bot.evaluation.bench import bench, measure, spread
from bot.evaluation.processes import Footprint, ask_seconds, footprint
from bot.evaluation.sets import Question
from bot.matching.matcher import Matcher

from .knowledge import tiny

QUESTIONS = (
    Question("a", "sl", "plain", "kdaj bo kanalizacija", ("4.3",)),
    Question("b", "it", "plain", "cerco un medico", ("6.2",)),
    Question("c", "sl", "plain", "mačka spi na kavču", ()),
    Question("d", "sl", "plain", "???", ()),
)
ENTRIES = {"4.3", "6.2"}

# A terminal chat as the bench sees it: sets a model in its folder, prompts, answers, prompts.
CHAT = """
import os, pathlib, sys
pathlib.Path(os.environ["MODEL_DIR"]).mkdir(exist_ok=True)
assert sys.argv[1] == "chat" and not os.environ["TELEGRAM_BOT_TOKEN"]
print("Dober dan!", end=" > ", flush=True)
for line in sys.stdin:
    print("Odgovor na", line, "vi", end=" > ", flush=True)
"""


def script(tmp_path: Path, text: str) -> Path:
    """A program in the place of main.py."""
    path = tmp_path / "main.py"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("make", [contenders.wratio, contenders.bm25])
def test_the_other_contenders_find_a_phrasing_they_know(make: object) -> None:
    """A comparison is fair only with something that works."""
    assert callable(make)
    contender = make(tiny().phrasings, ENTRIES)

    assert (contender.first("Cerco un medico!"), contender.first("kanalizacija v vasi")) == ("6.2", "4.3")


def test_a_contender_is_right_when_its_first_entry_is_in_the_gold(small: Matcher) -> None:
    """Out of scope questions take time but have no right entry."""
    found = measure("ours", contenders.ours(small), QUESTIONS)

    assert found.hit_1 == 100
    assert 0 < found.p50 <= found.p99


def test_questions_are_taken_evenly_from_first_to_last() -> None:
    """Sets stand one after the other: the first thousand would be Slovene alone."""
    assert [each.id for each in spread(QUESTIONS, 2)] == ["a", "c"]
    assert spread(QUESTIONS, 9) == list(QUESTIONS)


def test_the_report_sets_all_contenders_side_by_side(small: Matcher) -> None:
    """Ours with new and with known words, and the two others."""
    text = bench(small, QUESTIONS, tiny().phrasings)

    names = [line.split(" | ")[0].removeprefix("| ") for line in text.splitlines() if line.startswith("| ")]
    assert names[2:] == [
        "the matcher, words new to it",
        "the matcher",
        "bm25s",
        "rapidfuzz process.extract, WRatio",
    ]
    assert "Whole processes" not in text


def test_without_the_bench_extra_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody needs bm25s to run the bot."""
    monkeypatch.setitem(sys.modules, "bm25s", None)

    with pytest.raises(BotError, match="pip install"):
        contenders.bm25(tiny().phrasings, ENTRIES)


def test_a_chat_is_measured_from_start_to_the_last_answer(tmp_path: Path) -> None:
    """Started twice, asked as often as wished, also with texts that would be commands or many lines."""
    found = footprint(script(tmp_path, CHAT), ("kdaj", "/quit", "a\nb", "\ud800"), 9)

    assert found.first_start is not None
    assert found.second_start is not None
    if Path("/proc/self/status").exists():
        assert found.peak is not None
        assert found.loaded is not None
        assert 0 < found.loaded <= found.peak


def test_a_chat_that_ends_before_its_prompt_has_no_figures(tmp_path: Path) -> None:
    """A broken program shows dashes, not a crash."""
    assert footprint(script(tmp_path, "raise SystemExit(2)"), ("kdaj",), 9) == Footprint()


def test_a_question_on_the_command_line_is_timed_only_when_it_succeeds(tmp_path: Path) -> None:
    """A quick failure is not a quick start."""
    assert ask_seconds(script(tmp_path, ""), "kdaj") is not None
    assert ask_seconds(script(tmp_path, "raise SystemExit(2)"), "kdaj") is None


def test_the_report_tells_of_whole_processes(small: Matcher, tmp_path: Path) -> None:
    """With the program that is measured at hand."""
    text = bench(small, QUESTIONS, tiny().phrasings, script(tmp_path, "raise SystemExit(2)"))

    assert "| terminal to the first prompt, second start | – |" in text
