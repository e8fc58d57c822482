"""How the Bot API says no: one exception with the code, the words and the parameters of an error answer."""

from __future__ import annotations

from typing import Any


class Refusal(Exception):
    """An error answer of the Bot API, worded as Telegram words it."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> dict[str, Any]:
        """The body of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(reason: str) -> Refusal:
    """400, with Telegram's prefix."""
    return Refusal(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refusal:
    """403, with Telegram's prefix."""
    return Refusal(403, f"Forbidden: {reason}")


def conflict(reason: str) -> Refusal:
    """409, with Telegram's prefix."""
    return Refusal(409, f"Conflict: {reason}")


def too_many(retry_after: int) -> Refusal:
    """429; `retry_after` is in whole seconds."""
    return Refusal(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)
