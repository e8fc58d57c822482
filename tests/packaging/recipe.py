"""The Dockerfile as values: stages and their steps, read by the parser that Docker's own builder uses."""

import json
from dataclasses import dataclass
from pathlib import Path

import dockerfile

REPOSITORY = Path(__file__).parents[2]
DOCKERFILE = REPOSITORY / "Dockerfile"


@dataclass(frozen=True, slots=True)
class Step:
    """One instruction: `flags` are those in front (`--from=builder` as a pair), `words` what it says."""

    name: str
    words: tuple[str, ...]
    flags: tuple[tuple[str, str], ...]

    def flag(self, name: str) -> str | None:
        """The value of a flag, None when it is not given."""
        return dict(self.flags).get(name)

    @property
    def pairs(self) -> dict[str, str]:
        """The names and values of an ENV, LABEL or ARG, without their quotation marks."""
        if self.name == "ARG":
            return dict(word.partition("=")[::2] for word in self.words)
        return {key: _bare(value) for key, value in zip(self.words[::2], self.words[1::2], strict=True)}


@dataclass(frozen=True, slots=True)
class Stage:
    """What stands between two FROMs: the image or earlier stage it begins from, its own name, its steps."""

    origin: str
    name: str
    steps: tuple[Step, ...]

    def all(self, name: str) -> tuple[Step, ...]:
        """The steps of one kind, in order."""
        return tuple(step for step in self.steps if step.name == name)

    def last(self, name: str) -> tuple[str, ...]:
        """The words of the step of this kind that counts; an error when there is none."""
        return self.all(name)[-1].words


def stages() -> tuple[Stage, ...]:
    """The stages of this repository's Dockerfile; the last one is the image."""
    found: list[tuple[tuple[str, ...], list[Step]]] = []
    for command in dockerfile.parse_file(str(DOCKERFILE)):
        step = Step(command.cmd, command.value, tuple(_flag(flag) for flag in command.flags))
        if step.name == "FROM":
            found.append((step.words, []))
        else:
            found[-1][1].append(step)
    return tuple(Stage(words[0], words[-1], tuple(steps)) for words, steps in found)


def image() -> Stage:
    """The last stage."""
    return stages()[-1]


def _flag(flag: str) -> tuple[str, str]:
    name, _, value = flag.removeprefix("--").partition("=")
    return name, value


def _bare(value: str) -> str:
    return json.loads(value) if value.startswith('"') else value
