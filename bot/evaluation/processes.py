"""The bot as whole processes: how long they take to start, how much memory they hold."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import IO, Final

# Learning the model takes a quarter of a minute, more on a busy machine; after this it hangs.
_PATIENCE_SECONDS: Final = 300.0
_PROMPT: Final = b" > "
_KIB_PER_MB: Final = 1024


@dataclass(frozen=True, slots=True)
class Footprint:
    """Seconds to the first prompt of a terminal chat, and its resident memory in MB (of 1024 * 1024 bytes).

    `first_start` learns the model, `second_start` finds it. `loaded` is measured at the prompt, `after` once
    the questions are answered, `peak` is the most it ever held. None is what could not be measured.
    """

    first_start: float | None = None
    second_start: float | None = None
    loaded: float | None = None
    after: float | None = None
    peak: float | None = None


def ask_seconds(main: Path, question: str) -> float | None:
    """How long `main.py ask QUESTION` takes once the model has been learnt; None when it fails."""
    with tempfile.TemporaryDirectory() as folder:
        taken = [_run(main, ("ask", question), Path(folder)) for _ in range(2)]
    return taken[-1]


def footprint(main: Path, texts: Sequence[str], count: int) -> Footprint:
    """Start `main.py chat` twice in a clean folder; the second answers `count` texts, over and over."""
    with tempfile.TemporaryDirectory() as folder:
        with _chat(main, Path(folder)) as chat:
            first_start = chat.started
        with _chat(main, Path(folder)) as chat:
            if chat.started is None:
                return Footprint(first_start)
            loaded, _ = chat.memory()
            for number in range(count):
                chat.say(texts[number % len(texts)])
            after, peak = chat.memory()
    return Footprint(first_start, chat.started, loaded, after, peak)


def _run(main: Path, arguments: Sequence[str], folder: Path) -> float | None:
    begun = time.perf_counter()
    try:
        subprocess.run(  # noqa: S603 - our own program
            [sys.executable, main, *arguments],
            check=True,
            capture_output=True,
            timeout=_PATIENCE_SECONDS,
            cwd=main.parent,
            env=_environment(folder),
        )
    except subprocess.SubprocessError:
        return None
    return time.perf_counter() - begun


def _environment(folder: Path) -> Mapping[str, str]:
    """Ours, with the database and the model in a folder of their own, and no way to Telegram."""
    own = {"DATA_DIR": str(folder / "data"), "MODEL_DIR": str(folder / "model")}
    return os.environ | own | {"DATABASE_URL": "", "TELEGRAM_BOT_TOKEN": ""}


@dataclass(frozen=True, slots=True)
class _Chat:
    """A terminal chat that runs; `started` is None when it ended before its first prompt."""

    process: subprocess.Popen[bytes]
    heard: IO[bytes]
    told: IO[bytes]
    started: float | None

    def say(self, text: str) -> bool:
        """Send one line and wait for the next prompt; False when the chat has ended."""
        line = " ".join(text.encode("utf-8", "replace").decode("utf-8").split()).lstrip("/")
        try:
            self.told.write(f"{line}\n".encode())
            self.told.flush()
        except BrokenPipeError:
            return False
        return _prompted(self.heard)

    def memory(self) -> tuple[float | None, float | None]:
        """Resident memory in MB, now and at its peak; None where the system does not tell."""
        return memory_of(self.process.pid)


def memory_of(pid: int) -> tuple[float | None, float | None]:
    """Resident memory of a process in MB, now and at its peak; None where the system does not tell."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None, None
    facts = dict(line.split(":", 1) for line in lines.splitlines() if ":" in line)
    return _megabytes(facts.get("VmRSS")), _megabytes(facts.get("VmHWM"))


def _megabytes(fact: str | None) -> float | None:
    """The figure of a line such as "VmRSS:    12345 kB"; one that has ended has none."""
    return int(fact.split()[0]) / _KIB_PER_MB if fact else None


@contextmanager
def _chat(main: Path, folder: Path) -> Iterator[_Chat]:
    """A chat at its first prompt; killed at the end, having nothing to save."""
    begun = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, main, "chat", "--lang", "sl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=main.parent,
        env=_environment(folder),
    ) as process:
        clock = Timer(_PATIENCE_SECONDS, process.kill)
        clock.start()
        try:
            heard, told = process.stdout, process.stdin
            if heard is None or told is None:  # never with PIPE
                raise BrokenPipeError
            started = time.perf_counter() - begun if _prompted(heard) else None
            yield _Chat(process, heard, told, started)
        finally:
            process.kill()
            clock.cancel()


def _prompted(heard: IO[bytes]) -> bool:
    """Read on until the prompt stands there; False at the end of the output."""
    tail = b""
    while not tail.endswith(_PROMPT):
        found = os.read(heard.fileno(), 1 << 16)
        if not found:
            return False
        tail = (tail + found)[-len(_PROMPT) :]
    return True
