"""The report of `check`: every problem of the knowledge base with file, line and remedy, in words."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import TextIO

from bot.matching.learning import open_or_build
from bot.matching.matcher import Matcher
from bot.matching.verdict import Answer, Choose, Decline
from bot.programme.checks import Probe, check
from bot.programme.located import where
from bot.programme.model import Expected
from bot.programme.problems import Severity, errors, sentence
from bot.programme.reader import read
from bot.texts import Texts


def report(  # noqa: PLR0913 - a keyword for each option of the command
    folder: Path, model_dir: Path, language: str, out: TextIO, *, today: date, quick: bool, errors_only: bool
) -> int:
    """Print the problems, the gravest first; 1 when there are errors or questions answered otherwise, else 0.

    Unless `quick`, and when the knowledge base can be read, the matcher is learnt (and kept for the bot's next start)
    and asked whether any phrasing leads to another entry than its own, and whether each question of staff is answered
    as they expect. With `errors_only` nothing else is told, nor counts: what does not keep the bot from starting.
    """
    knowledge, _ = read(folder)
    probe = None if quick or knowledge is None else _probe(open_or_build(knowledge, model_dir))
    problems = sorted(check(folder, probe, today), key=lambda problem: list(Severity).index(problem.severity))
    texts, say = Texts("check"), Texts("cli")
    for problem in errors(problems) if errors_only else problems:
        mark = say(f"check-{problem.severity}", language)
        print(f"{mark} {where(problem)}: {sentence(problem, texts, language)}", file=out)
    counts = Counter(problem.severity for problem in problems)
    wrong, otherwise, warnings = (counts[severity] for severity in Severity)
    asked = "no" if probe is None else "yes"
    print(say("check-summary", language, errors=wrong, asked=asked, changes=otherwise, warnings=warnings), file=out)
    return 1 if wrong or (otherwise and not errors_only) else 0


def _probe(matcher: Matcher) -> Probe:
    """What the matcher makes of a text, in the words of the checks."""

    def probe(text: str) -> tuple[str, ...]:
        match matcher.match(text).decision:
            case Answer(ids):
                return ids
            case Choose():
                return (Expected.CHOOSE,)
            case Decline(topic):
                return (Expected.DECLINE, topic.id) if topic else (Expected.DECLINE,)

    return probe
