"""The live library: the last good version of the knowledge base, read anew when its files change."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock

from bot.programme.model import Knowledge
from bot.programme.problems import Problem, Say
from bot.programme.reader import load, read
from bot.programme.sources import yaml_files

Watcher = Callable[[Knowledge], None]
_Stamp = tuple[tuple[str, int, int], ...]


class Library:
    """Holds the knowledge base of a folder. Synchronous: whoever refreshes does so in a thread."""

    def __init__(self, folder: Path, say: Say | None = None, language: str = "en") -> None:
        """Read the folder; KnowledgeError (told by `say`, if given) when the first version is no good."""
        self._folder = folder
        self._lock = Lock()
        self._watchers: list[Watcher] = []
        self._stamp = _stamp(folder)  # before reading: a change in between is then seen next time
        self._knowledge = load(folder, say, language)
        self._broken = False

    @property
    def knowledge(self) -> Knowledge:
        """The last good version."""
        return self._knowledge

    def watch(self, callback: Watcher) -> None:
        """Call back with each new good version, in the thread that refreshes."""
        self._watchers.append(callback)

    def refresh(self) -> tuple[Problem, ...] | None:
        """Look whether files changed; None when nothing did, else the problems of what stands there now.

        When an error is among them, the last good version stays.
        """
        with self._lock:
            stamp = _stamp(self._folder)
            if stamp == self._stamp:
                return None
            self._stamp = stamp
            was_broken, (knowledge, problems) = self._broken, read(self._folder)
            self._broken = knowledge is None
            if knowledge is None:
                return problems
            if knowledge.fingerprint == self._knowledge.fingerprint:  # touched, or mended back to what is in use
                return problems if was_broken else None
            self._knowledge = knowledge
            for tell in tuple(self._watchers):
                tell(knowledge)
            return problems


def _stamp(folder: Path) -> _Stamp:
    """Names, times in nanoseconds and sizes: what tells a changed file without opening it."""
    return tuple(_stamped(folder, path) for path in yaml_files(folder))


def _stamped(folder: Path, path: str) -> tuple[str, int, int]:
    try:
        facts = (folder / path).stat()
    except OSError:  # gone between listing and looking
        return path, 0, 0
    return path, facts.st_mtime_ns, facts.st_size
