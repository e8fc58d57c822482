"""`ask --jsonl`: one JSON line in, one JSON line out. Others build on this contract; it only ever grows."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NoReturn

from bot.matching.matcher import Matcher
from bot.matching.verdict import Answer, Choose, Decline, Verdict

_TEXT = "text"
# The name of a language that cannot be told, because the message holds no word.
_NO_LANGUAGE = "other"


class _BadLineError(ValueError):
    """A line that holds no question; says what was found and what is expected."""


def answer_lines(matcher: Matcher, lines: Iterable[str]) -> Iterator[str]:
    """A line for each line, in order, without line ends; blank ones are bad ones, to stay in step."""
    return (answer_line(matcher, line, number) for number, line in enumerate(lines, 1))


def answer_line(matcher: Matcher, line: str, number: int = 1) -> str:
    """The answer to one line of JSON with a "text", as ASCII; never raises.

    Keys of the input other than "text" pass through, unless the answer has one of the same name ("id" is the
    input's, null when it has none). A bad line, the `number`-th, gives {"error": …, "line": number}.
    """
    try:
        given = _given(line)
        passed = {key: value for key, value in given.items() if key != _TEXT}
        return _written({"id": None} | passed | _told(matcher.match(given[_TEXT])))
    except (ValueError, RecursionError) as error:  # also: numbers beyond Python's limits, endless nesting
        return _written({"error": str(error), "line": number})


def _written(value: Mapping[str, Any]) -> str:
    # ASCII: half a surrogate pair has no UTF-8, and some readers of lines also break at U+2028.
    return json.dumps(value, allow_nan=False)


def _given(line: str) -> dict[str, Any]:
    """The object on a line; _BadLineError or another ValueError when there is no question in it."""
    try:
        found = json.loads(line.removeprefix("\ufeff"), parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise _BadLineError(f"not JSON: {error}") from error
    if not isinstance(found, dict):
        raise _BadLineError(f'expected an object {{"id": …, "text": …}}, found {_kind(found)}')
    if _TEXT not in found:
        raise _BadLineError('expected a key "text", found none')
    if not isinstance(found[_TEXT], str):
        raise _BadLineError(f'expected a string under "text", found {_kind(found[_TEXT])}')
    return found


def _refuse(constant: str) -> NoReturn:
    raise _BadLineError(f"not JSON: {constant}")


def _kind(value: object) -> str:
    """What JSON calls a value's type."""
    names = {dict: "object", list: "array", str: "string", bool: "boolean", type(None): "null"}
    return names.get(type(value), "number")


def _told(verdict: Verdict) -> dict[str, Any]:
    decision = verdict.decision
    topic = decision.topic if isinstance(decision, Decline) else None
    return {
        "language": verdict.language or _NO_LANGUAGE,
        "decision": type(decision).__name__.lower(),
        "shown": list(decision.ids) if isinstance(decision, Answer | Choose) else [],
        "ids": [ranked.id for ranked in verdict.ranking],
        "scores": [round(ranked.score, 4) for ranked in verdict.ranking],
        "reply": topic.kind.value if topic else None,
        "related": list(decision.related) if isinstance(decision, Decline) else [],
    }
