"""The methods that answer a press on a button or an inline query; each query may be answered once."""

from __future__ import annotations

from . import limits
from .markup import units
from .params import Params
from .refusal import bad_request
from .state import Question, World

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def _open(world: World, query_id: object) -> Question:
    question = world.questions.get(str(query_id))
    if question is None or question.expired or question.answer is not None:
        raise bad_request(TOO_OLD)
    return question


def answer_callback_query(world: World, params: Params) -> bool:
    """answerCallbackQuery."""
    text = str(params.get("text", ""))
    if units(text) > limits.CALLBACK_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    question = _open(world, params.get("callback_query_id"))
    question.answer = {
        "text": text,
        "alert": params.get("show_alert", False),
        "url": params.get("url"),
        "cache_time": params.number("cache_time"),
    }
    world.pulse.beat()
    return True


def answer_inline_query(world: World, params: Params) -> bool:
    """answerInlineQuery."""
    results = limits.inline_results(params)
    question = _open(world, params.get("inline_query_id"))
    question.answer = {
        "results": results,
        "is_personal": params.get("is_personal", False),
        "cache_time": params.number("cache_time", 300),
        "next_offset": str(params.get("next_offset", "")),
        "button": params.get("button"),
    }
    world.pulse.beat()
    return True
