"""What a member of the staff has sent, as the newsroom takes it from a door."""

from dataclasses import dataclass

from bot.services.sending.content import Content


@dataclass(frozen=True, slots=True)
class Note:
    """One message: its number, what it holds (None for what cannot be passed on) and the album it belongs to."""

    message: int
    content: Content | None
    album: str | None = None
