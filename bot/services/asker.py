"""Who writes and where, as far as a service needs to know."""

from dataclasses import dataclass

from bot.language import Language, as_language


@dataclass(frozen=True, slots=True)
class Asker:
    """The messenger's number of a person and the language tag of their app ("sl", "it-IT", "hr", None).

    `chat` is the number of the group or channel they write in, None in private. An administrator who writes in the
    name of a group stays unnamed: then `person` is the group's number too.
    """

    person: int
    app_language: str | None = None
    chat: int | None = None

    @property
    def app(self) -> Language | None:
        """The app's language when it is one of ours."""
        return as_language(self.app_language)
