"""Inline mode from the person's side: a query, the results, and the memory that Telegram keeps of them."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import Any

from .params import Json
from .records import User
from .state import World


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """What the bot offered; `cached` when Telegram answered in its place."""

    results: list[Json]
    is_personal: bool
    cache_time: int
    next_offset: str
    button: Json | None = None
    cached: bool = False


class InlineCache:
    """Answers by query, shared by all unless the bot said `is_personal`: this is how a language leaks."""

    def __init__(self) -> None:
        self.on = True
        self._kept: dict[tuple[Any, ...], tuple[float, InlineAnswer]] = {}

    def find(self, query: str, offset: str, user_id: int) -> InlineAnswer | None:
        """An answer that still holds."""
        for key in ((query, offset, user_id), (query, offset, None)):
            until, answer = self._kept.get(key, (0.0, None))
            if self.on and answer is not None and time.monotonic() < until:
                return replace(answer, cached=True)
        return None

    def keep(self, query: str, offset: str, user_id: int, answer: InlineAnswer) -> None:
        """Remember for as long as the bot allowed."""
        key = (query, offset, user_id if answer.is_personal else None)
        self._kept[key] = (time.monotonic() + answer.cache_time, answer)


async def ask(world: World, cache: InlineCache, user: User, query: str, offset: str, timeout: float) -> InlineAnswer:
    """Send an inline query and wait for its results."""
    if remembered := cache.find(query, offset, user.id):
        return remembered
    query_id = world.ask()
    shown = {"id": query_id, "from": user.as_json(), "query": query, "offset": offset, "chat_type": "sender"}
    world.updates.announce("inline_query", shown)
    question = world.questions[query_id]
    try:
        answer = InlineAnswer(**await world.pulse.until(lambda: question.answer, timeout))
    except TimeoutError:
        raise AssertionError(f"the inline query {query!r} was not answered within {timeout} s") from None
    cache.keep(query, offset, user.id, answer)
    return answer
