"""One question on the command line: the verdict, what it shows, and on request why."""

from typing import TextIO

from bot.language import Language
from bot.matching.matcher import NEAR, Matcher
from bot.matching.verdict import Decline, Share, Verdict
from bot.services.presenting import Presenter
from bot.terminal.screen import draw
from bot.texts import Texts

_BAR = 20
_SIGNALS = {"w": "word", "k": "concept", "b": "pair"}


def answer_one(matcher: Matcher, question: str, preferred: Language | None, out: TextIO, *, why: bool) -> None:
    """Print the decision, the screen a person would see, and with `why` the share of each signal."""
    say = Texts("cli")
    tongue = preferred or "en"
    verdict = matcher.explain(question, preferred) if why else matcher.match(question, preferred)
    decision = verdict.decision
    ids = (decision.topic.id if decision.topic else "–",) if isinstance(decision, Decline) else decision.ids
    head = say(f"ask-{type(decision).__name__.lower()}", tongue, ids=", ".join(ids), language=verdict.language or "–")
    screen = draw(Presenter(matcher.knowledge.programme, Texts()).show(verdict, preferred), colours=out.isatty())
    print(f"{head}\n\n{screen.text}", file=out)
    if why:
        print("\n".join(_reasons(matcher, verdict, say, tongue)), file=out)


def _reasons(matcher: Matcher, verdict: Verdict, say: Texts, tongue: str) -> list[str]:
    lines = [say("why-ranking", tongue)]
    for ranked in verdict.ranking[:5]:
        entry = matcher.knowledge.programme.find(ranked.id)
        title = entry.title["it" if tongue == "it" else "sl"] if entry else ""
        lines.append(f"  {ranked.score:6.1%}  {ranked.id:<4} {title}")
    for target in dict.fromkeys(share.target for share in verdict.explanation):
        lines.append(_heading(matcher, target, say, tongue))
        lines += [_signal(share, say, tongue) for share in verdict.explanation if share.target == target]
    return lines


def _heading(matcher: Matcher, target: str, say: Texts, tongue: str) -> str:
    if target.startswith(NEAR):
        return say("why-near", tongue, id=target.removeprefix(NEAR))
    return say("why-signals" if matcher.knowledge.programme.find(target) else "why-beside", tongue, id=target)


def _signal(share: Share, say: Texts, tongue: str) -> str:
    name = say(f"signal-{_SIGNALS[share.signal[0]]}", tongue, name=share.signal[1:])
    bar = ("+" if share.weight > 0 else "-") * min(_BAR, max(1, round(abs(share.weight) * 20)))
    return f"  {share.weight:+.3f} {bar:<{_BAR}} {name}"
