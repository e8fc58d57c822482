"""Text in, text out: folding, words and lemmas, and which language a message is in."""

from typing import Final, Literal, get_args

Language = Literal["sl", "it"]
"""The two languages of equal rank that the bot speaks."""

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


def other(language: Language) -> Language:
    """The other one of the two."""
    return "it" if language == "sl" else "sl"


def as_language(tag: str | None) -> Language | None:
    """A stored or sent language tag ("sl", "it-IT", "hr", None) as one of ours, or None."""
    head = (tag or "").lower().partition("-")[0]
    return next((language for language in LANGUAGES if language == head), None)
