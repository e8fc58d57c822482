"""The contract of `ask --jsonl`."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.evaluation.jsonl import answer_line, answer_lines
from bot.matching.matcher import Matcher

_ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)  # half surrogate pairs, too


def answered(matcher: Matcher, line: object) -> dict[str, Any]:
    """What comes back for a value as a line."""
    return dict(json.loads(answer_line(matcher, json.dumps(line))))


def test_a_question_is_answered_with_every_key_of_the_contract(small: Matcher) -> None:
    """Staff and the sealed evaluation read these keys."""
    found = answered(small, {"id": "q-1", "text": "kdaj bo kanalizacija"})

    assert found.keys() == {"id", "language", "decision", "shown", "ids", "scores", "reply", "related"}
    assert (found["id"], found["language"], found["decision"]) == ("q-1", "sl", "answer")
    assert (found["shown"], found["ids"]) == (["4.3"], ["4.3", "6.2"])
    assert (found["reply"], found["related"]) == (None, [])


def test_the_scores_stand_in_the_order_of_the_ids(small: Matcher) -> None:
    """One probability an id, best first."""
    found = answered(small, {"id": 1, "text": "cerco un medico"})

    assert found["ids"][0] == "6.2"
    assert len(found["scores"]) == len(found["ids"])
    assert found["scores"] == sorted(found["scores"], reverse=True)


@pytest.mark.parametrize(
    ("text", "reply", "related"),
    [("dober dan", "smalltalk", []), ("vozni red avtobusa", "referral", ["4.3"])],
)
def test_a_topic_is_a_decline_with_its_kind_of_reply(small: Matcher, text: str, reply: str, related: list[str]) -> None:
    """Nothing is shown, but the ranking stays."""
    found = answered(small, {"id": 1, "text": text})

    assert (found["decision"], found["reply"], found["related"]) == ("decline", reply, related)
    assert (found["shown"], len(found["ids"])) == ([], 2)


def test_other_keys_pass_through(small: Matcher) -> None:
    """Whoever asks finds their own notes again, whatever they hold."""
    notes = {"id": ["a", None], "lang": "sl", "gold": {"x": [1.5, True]}, "č": "\ud800"}

    found = answered(small, notes | {"text": "dober dan"})

    assert {key: found[key] for key in notes} == notes
    assert "text" not in found


def test_a_key_of_the_contract_in_the_input_gives_way(small: Matcher) -> None:
    """What the answer says is never the asker's."""
    found = answered(small, {"text": "kdaj bo kanalizacija", "decision": "decline", "language": "xx"})

    assert (found["decision"], found["language"]) == ("answer", "sl")


def test_a_question_without_an_id_gets_none(small: Matcher) -> None:
    """Every answer has the same keys."""
    assert answered(small, {"text": "dober dan"})["id"] is None


def test_a_message_without_words_is_in_another_language(small: Matcher) -> None:
    """The contract knows no empty language."""
    assert answered(small, {"id": 1, "text": "🙂 !?"})["language"] == "other"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", "not JSON"),
        ("kdaj bo kanalizacija", "not JSON"),
        ('{"text": "a"} {"text": "b"}', "not JSON"),
        ('{"id": NaN, "text": "a"}', "NaN"),
        ('{"id": 1e999, "text": "a"}', "JSON"),
        (f'{{"id": {"9" * 5000}, "text": "a"}}', "limit"),
        ("[" * 200_000, "recursion"),
        ('["text"]', "found array"),
        ("null", "found null"),
        ('{"id": 1}', '"text", found none'),
        ('{"text": null}', "found null"),
        ('{"text": 7}', "found number"),
        ('{"text": true}', "found boolean"),
    ],
)
def test_a_bad_line_says_what_is_wrong_and_where(small: Matcher, line: str, said: str) -> None:
    """One line of JSON as for any other line."""
    found = json.loads(answer_line(small, line, 7))

    assert found.keys() == {"error", "line"}
    assert said in found["error"]
    assert found["line"] == 7


def test_after_a_bad_line_the_run_goes_on(small: Matcher) -> None:
    """One line out for each line in, in order."""
    lines = ['{"id": 1, "text": "dober dan"}\n', "\n", '{"id": 3, "text": "kanalizacija"}\n']

    first, second, third = map(json.loads, answer_lines(small, lines))

    assert (first["id"], second["line"], third["id"]) == (1, 2, 3)


def test_a_byte_order_mark_before_the_first_line_is_no_harm(small: Matcher) -> None:
    """Windows puts one there."""
    assert json.loads(answer_line(small, '\ufeff{"id": 1, "text": "dober dan"}'))["id"] == 1


@settings(max_examples=60, deadline=None)
@given(text=_ANYTHING)
def test_any_text_is_answered_on_one_line_of_ascii(small: Matcher, text: str) -> None:
    """Also half a surrogate pair, control characters and line separators."""
    line = answer_line(small, json.dumps({"id": text, "text": text}))

    assert line.isascii()
    assert len(line.splitlines()) == 1
    assert json.loads(line)["id"] == text


@settings(max_examples=60, deadline=None)
@given(line=_ANYTHING)
def test_no_line_whatever_raises(small: Matcher, line: str) -> None:
    """Almost none of them is JSON."""
    assert json.loads(answer_line(small, line)).keys() == {"error", "line"}
