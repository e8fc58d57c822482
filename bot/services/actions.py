"""What a button means: a verb and its arguments in at most 64 bytes, readable after any restart.

An action is written by `Action.encode` and read back by `parse`; a deep link carries the same in the letters
that Telegram allows there.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.language import Language, as_language

_MOST_BYTES = 64


class Verb(StrEnum):
    """Every verb a button can carry. Never rename one: buttons of older versions stay in people's chats."""

    ENTRY = "entry"  # an entry as a new card: entry:4.3:sl
    BROWSE = "browse"  # a page of the programme, in place: browse:home:sl, browse:vision:it, browse:4:sl, browse:4.3:sl
    LANGUAGE = "language"  # choose the bot's language: language::it
    HELPFUL = "helpful"  # this answer was helpful: helpful:4.3:sl
    UNHELPFUL = "unhelpful"  # it was not
    NOTHING = "nothing"  # none of the offered choices fits: nothing::sl
    EXAMPLE = "example"  # ask an example question: example:2:it
    SCREEN = "screen"  # welcome, help, privacy, … : screen:privacy:sl


@dataclass(frozen=True, slots=True)
class Action:
    """A verb, what it is about ("" when the verb says it all) and the language of the screen it stands on."""

    verb: Verb
    about: str
    language: Language

    def encode(self) -> str:
        """The text of a button, "verb:about:language"; ValueError above Telegram's 64 bytes."""
        text = f"{self.verb}:{self.about}:{self.language}"
        if len(text.encode()) > _MOST_BYTES:
            raise ValueError(f"a button carries at most {_MOST_BYTES} bytes: {text!r}")
        return text


def parse(text: str) -> Action | None:
    """The action of a pressed button, or None for one that no version of the bot has written."""
    verb, _, rest = text.partition(":")
    about, _, tag = rest.partition(":")
    language = as_language(tag)
    return Action(Verb(verb), about, language) if language and verb in set(Verb) else None


def deep_link(entry_id: str, language: Language) -> str:
    """The start parameter that opens an entry: letters, digits, "_" and "-" alone ("4.3" becomes "sl_4-3")."""
    return f"{language}_{entry_id.replace('.', '-')}"


def parse_deep_link(payload: str) -> Action | None:
    """The entry that a start parameter opens, or None when it is not one of ours."""
    tag, _, entry = payload.partition("_")
    language = as_language(tag)
    if language is None or not entry:
        return None
    return Action(Verb.ENTRY, entry.replace("-", "."), language)
