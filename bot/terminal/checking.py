"""The report of `check`: every problem of the knowledge base with file, line and remedy, in words."""

from pathlib import Path
from typing import TextIO

from bot.matching.learning import open_or_build
from bot.matching.matcher import Matcher
from bot.matching.verdict import Answer
from bot.programme.checks import Probe, check
from bot.programme.located import where
from bot.programme.model import Phrasing
from bot.programme.problems import Severity, errors, sentence
from bot.programme.reader import read
from bot.texts import Texts


def report(  # noqa: PLR0913 - a keyword for each option of the command
    folder: Path, model_dir: Path, language: str, out: TextIO, *, quick: bool, errors_only: bool
) -> int:
    """Print the problems; 1 when there are errors, 0 when at most warnings.

    Unless `quick`, and when the knowledge base can be read, the matcher is learnt (and kept for the bot's next start)
    and asked whether any phrasing leads to another entry than its own.
    """
    knowledge, _ = read(folder)
    probe = None if quick or knowledge is None else _probe(open_or_build(knowledge, model_dir))
    problems = sorted(check(folder, probe), key=lambda problem: problem.severity is not Severity.ERROR)
    texts, say = Texts("check"), Texts("cli")
    for problem in errors(problems) if errors_only else problems:
        mark = say(f"check-{problem.severity}", language)
        print(f"{mark} {where(problem)}: {sentence(problem, texts, language)}", file=out)
    wrong = len(errors(problems))
    print(say("check-summary", language, errors=wrong, warnings=len(problems) - wrong), file=out)
    return 1 if wrong else 0


def _probe(matcher: Matcher) -> Probe:
    """Where the matcher leads a phrasing: the entry it would assert, None when it asks or declines."""

    def probe(phrasing: Phrasing) -> str | None:
        decision = matcher.match(phrasing.text).decision
        if not isinstance(decision, Answer) or phrasing.target in decision.ids:
            return None
        return decision.ids[0]

    return probe
