"""The command line, as real processes: what operators and staff type."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.cli import cli
from bot.matching.matcher import Matcher
from bot.texts import Texts
from tests.programme.folders import base, change

_ROOT = Path(__file__).parents[1]
_SECONDS = 180
_KEYS = {"id", "language", "decision", "shown", "ids", "scores", "reply", "related"}

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def learnt(matcher: Matcher, pytestconfig: pytest.Config) -> Path | None:
    """The folder in which `matcher` is kept, so that no process learns it again."""
    assert matcher
    return pytestconfig.cache.mkdir("model") if pytestconfig.cache else None


@pytest.fixture
def run(learnt: Path | None, tmp_path: Path) -> Run:
    """Runs one command to its end, in the repository, with its data in a folder of its own."""

    def run(*arguments: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        usual = {
            "PATH": os.environ["PATH"],
            "PYTHONUTF8": "1",
            "PYTHONWARNINGS": "error",
            "LANG": "C.UTF-8",
            "TELEGRAM_BOT_TOKEN": "",
            "DATA_DIR": str(tmp_path / "data"),
            "MODEL_DIR": str(learnt or tmp_path / "model"),
        }
        return subprocess.run(
            [sys.executable, "main.py", *arguments],
            cwd=_ROOT,
            env=usual | environment,
            input=typed,
            capture_output=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=False,
        )

    return run


def lines(*questions: object) -> str:
    """JSON lines, as `ask --jsonl` reads them."""
    return "".join(json.dumps(question, ensure_ascii=False) + "\n" for question in questions)


def answers(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    """The objects on the lines of an output."""
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_help_lists_every_command(run: Run) -> None:
    """With a line on each."""
    done = run("--help")

    assert done.returncode == 0
    assert all(f"\n  {name} " in done.stdout for name in cli.commands)


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_has_help_with_examples(run: Run, name: str) -> None:
    """Examples that can be copied, each on a line of its own."""
    done = run(name, "--help")

    assert done.returncode == 0, done.stderr
    examples = done.stdout.partition("Examples:\n")[2].split("\n")
    assert examples[0].strip().startswith(f"python main.py {name}")
    assert all(line.strip().startswith(f"python main.py {name}") for line in examples if line.strip())


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("evaluate", ("--details", "--fit", "--plot PATH", "--write-baseline")),
        ("phrasings", ("--details",)),
        ("bench", ("--plot PATH",)),
    ],
)
def test_the_help_tells_every_option(run: Run, name: str, options: tuple[str, ...]) -> None:
    """With a sentence on each."""
    found = [line.strip() for line in run(name, "--help").stdout.splitlines()]

    assert all(any(line.startswith(f"{option}  ") for line in found) for option in options)


@pytest.mark.parametrize(
    ("question", "title", "language"),
    [
        ("Kdaj bo kanalizacija na vasi?", "Kanalizacija", "sl"),
        ("Quando arriva la fognatura in paese?", "La rete fognaria", "it"),
    ],
)
def test_ask_shows_the_decision_and_the_screen(run: Run, question: str, title: str, language: str) -> None:
    """What a citizen would see, below a line for operators."""
    done = run("ask", question, "--lang", language)

    assert done.returncode == 0, done.stderr
    first, *rest = done.stdout.splitlines()
    assert first == Texts("cli")("ask-answer", language, ids="4.3", language=language)
    assert title in rest
    assert any(line.startswith("│ ") for line in rest)


def test_ask_why_names_the_signals_of_the_first_entries(run: Run) -> None:
    """Words and concepts with their share, and how probable each entry is."""
    done = run("ask", "--why", "kdaj bo kanalizacija", "--lang", "sl")

    say = Texts("cli")
    assert done.returncode == 0, done.stderr
    assert say("why-ranking", "sl") in done.stdout
    assert say("why-signals", "sl", id="4.3") in done.stdout
    assert say("signal-word", "sl", name="kanalizacija") in done.stdout


def test_ask_without_a_question_says_what_is_missing(run: Run) -> None:
    """Exit code 2, as for every wrong use."""
    done = run("ask")

    assert done.returncode == 2
    assert "--jsonl" in done.stderr


def test_jsonl_answers_each_line_in_order_and_goes_on_after_a_bad_one(run: Run) -> None:
    """The contract that staff and the sealed evaluation use; a line that is none says which it was."""
    typed = (
        lines({"id": "a", "text": "Kdaj bo kanalizacija na vasi?", "gold": ["4.3"], "note": {"č": 1}})
        + "not json\n\n"
        + lines({"id": 2, "text": "Kdaj odpeljejo smeti?"}, {"id": None, "text": "dober dan"}, {"id": 5})
        + '{"id": "last", "text": "Quando arriva la fognatura in paese?"}'
    )

    done = run("ask", "--jsonl", typed=typed)

    assert done.returncode == 0, done.stderr
    first, bad, empty, waste, greeting, without, last = answers(done)
    assert first.keys() == _KEYS | {"gold", "note"}
    assert (first["id"], first["decision"], first["shown"]) == ("a", "answer", ["4.3"])
    assert (first["gold"], first["note"]) == (["4.3"], {"č": 1})
    assert [problem["line"] for problem in (bad, empty, without)] == [2, 3, 6]
    assert all(problem["error"] for problem in (bad, empty, without))
    assert (waste["id"], waste["decision"], waste["reply"], waste["shown"]) == (2, "decline", "referral", [])
    assert waste["related"]
    assert (greeting["decision"], greeting["reply"], greeting["related"]) == ("decline", "smalltalk", [])
    assert (last["id"], last["language"], last["shown"]) == ("last", "it", ["4.3"])


def test_jsonl_ranks_at_most_ten_best_first_on_a_decline_too(run: Run) -> None:
    """Scores stand in the order of the ids, and the language is always named."""
    texts = ["Kdaj bo kanalizacija?", "dober dan", "xyz", "", "🙂", "When will we get sewers?"]

    done = run("ask", "--jsonl", typed=lines(*({"id": text, "text": text} for text in texts)))

    for answer in answers(done):
        assert answer.keys() == _KEYS
        assert answer["decision"] in {"answer", "choose", "decline"}
        assert 1 <= len(answer["ids"]) == len(answer["scores"]) <= 10
        assert answer["scores"] == sorted(answer["scores"], reverse=True)
        assert (answer["shown"] == []) is (answer["decision"] == "decline")
        assert answer["language"]
    assert [answer["id"] for answer in answers(done)] == texts


@pytest.mark.parametrize("language", ["sl", "it", "en"])
def test_check_of_a_sound_knowledge_base_says_so(run: Run, tmp_path: Path, language: str) -> None:
    """In the language asked for; exit code 0."""
    done = run("check", "--quick", "--lang", language, KNOWLEDGE_DIR=str(base(tmp_path)))

    assert done.returncode == 0, done.stdout
    expected = Texts("cli")("check-summary", language, errors=0, asked="no", changes=0, warnings=0)
    assert done.stdout.splitlines()[-1] == expected


def test_check_finds_every_problem_with_file_and_line(run: Run, tmp_path: Path) -> None:
    """Two in one run; exit code 1."""
    folder = base(tmp_path)
    change(folder / "pillars" / "1-promet.yaml", "title:", "titel:")
    (folder / "smalltalk.yaml").write_text("", encoding="utf-8")

    done = run("check", "--lang", "en", KNOWLEDGE_DIR=str(folder), MODEL_DIR=str(tmp_path / "model"))

    assert done.returncode == 1
    places = re.findall(r"(\S+\.yaml):(\d+): ", done.stdout)
    assert ("smalltalk.yaml", "1") in places
    assert "pillars/1-promet.yaml" in dict(places)
    assert "“title”" in done.stdout


def test_check_warns_of_an_update_from_the_future(run: Run, tmp_path: Path) -> None:
    """It alone knows what day it is; exit code 0."""
    folder = base(tmp_path)
    change(folder / "pillars" / "1-promet.yaml", '"2026-03-14"', '"9999-12-31"')

    done = run("check", "--quick", "--lang", "en", KNOWLEDGE_DIR=str(folder))

    assert done.returncode == 0, done.stdout
    assert done.stdout.count("pillars/1-promet.yaml:20: The update is dated 9999-12-31") == 1


def test_phrasings_leaves_out_those_of_a_small_knowledge_base(run: Run, tmp_path: Path) -> None:
    """From the files to the report, with all the processes that takes; exit code 0."""
    done = run("phrasings", "--details", KNOWLEDGE_DIR=str(base(tmp_path)))

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("# Phrasings\n\n## Found when left out, %\n\n| phrasings of |")
    assert done.stderr == ""


def test_evaluate_fit_prints_a_curve_and_nothing_else(run: Run) -> None:
    """One line to be pasted into matching/calibration.py; exit code 0 whatever the thresholds say."""
    done = run("evaluate", "--fit", "tests/questions/out-of-scope.yaml")

    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"Curve\((\w+=-?[\d.]+(, )?){5}\)\n", done.stdout)


def test_a_bot_on_a_broken_knowledge_base_says_where_it_is_broken(run: Run, tmp_path: Path) -> None:
    """One sentence with file and line instead of a traceback; exit code 2."""
    folder = base(tmp_path)
    (folder / "smalltalk.yaml").write_text("", encoding="utf-8")

    done = run("ask", "vrtec", KNOWLEDGE_DIR=str(folder), MODEL_DIR=str(tmp_path / "model"))

    assert done.returncode == 2
    assert "smalltalk.yaml:1: " in done.stderr
    assert "Traceback" not in done.stderr


def test_chat_over_a_pipe_is_the_same_bot_with_numbers_for_buttons(run: Run) -> None:
    """A question, the first button of its card, a command, and the end of the input; it left a sign of life."""
    done = run("chat", "--lang", "sl", typed="Kdaj bo kanalizacija na vasi?\n1\n/zasebnost\n")

    say = Texts()
    assert done.returncode == 0, done.stderr
    welcome, question, pressed, privacy = done.stdout.split(f"{say('terminal-prompt', 'sl')} > ")[:4]
    assert say("welcome-title", "sl") in welcome
    assert say("terminal-hint", "sl") in welcome
    assert "Kanalizacija" in question
    assert f"[1] {say('button-more', 'sl')}" in question
    assert say("browse-hint", "sl") in pressed
    assert say("privacy-title", "sl") in privacy
    assert done.stdout.rstrip().endswith(say("terminal-goodbye", "sl"))
    assert "\x1b" not in done.stdout
    assert "Traceback" not in done.stderr
    assert run("health").returncode == 0


def test_run_without_a_token_says_so_in_one_line_and_opens_the_chat(run: Run) -> None:
    """The same bot with the same screens, and exit code 0 at the end of the input."""
    done = run("run", typed="/privacy\n", LANG="it_IT.UTF-8")

    say = Texts()
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == say("terminal-no-token", "it")
    assert say("welcome-title", "it") in done.stdout
    assert say("privacy-title", "it") in done.stdout


@pytest.mark.parametrize(
    ("name", "value"), [("QUESTION_DAYS", "many"), ("TELEGRAM_API_URL", "telegram"), ("LOG_LEVEL", "LOUD")]
)
def test_a_wrong_setting_is_one_sentence_that_names_it(run: Run, name: str, value: str) -> None:
    """Exit code 2, no traceback, nothing started."""
    done = run("run", **{name: value})

    assert done.returncode == 2
    assert done.stderr.startswith(f"{name}: ")
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


def test_health_without_a_sign_of_life_is_unhealthy(run: Run, tmp_path: Path) -> None:
    """Exit code 1 for the container, and where it looked."""
    done = run("health")

    assert done.returncode == 1
    assert str(tmp_path / "data" / "heartbeat") in done.stderr


@pytest.mark.parametrize(("age", "code"), [(0, 0), (3600, 1)])
def test_health_reads_the_age_of_the_last_sign_of_life(run: Run, tmp_path: Path, age: int, code: int) -> None:
    """Two minutes is too long ago."""
    heartbeat = tmp_path / "data" / "heartbeat"
    heartbeat.parent.mkdir()
    heartbeat.touch()
    then = heartbeat.stat().st_mtime - age
    os.utime(heartbeat, (then, then))

    assert run("health").returncode == code


def test_an_unknown_command_is_refused_with_a_hint(run: Run) -> None:
    """Exit code 2, as is usual."""
    done = run("aks", "vrtec")

    assert done.returncode == 2
    assert "--help" in done.stderr
