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
    # Subscriptions. What these are about may go on with "@CHAT" and "/PLACE", see services.subscribing.wishes.
    SUBSCRIBE = "subscribe"  # begin a feed: subscribe:news:sl, subscribe:4.3:it, subscribe:all:sl; without one, choose
    STOP = "stop"  # end a feed: stop:news:sl, stop:4.3:it, stop:all:sl
    AGREE = "agree"  # to a wording, and begin a feed: agree:2026-12-0f3a9c.news:sl; agree:more.news:sl; or agree:no:sl
    SETTINGS = "settings"  # all of one's subscriptions; settings:speak:it sets the language of what is sent
    PAUSE = "pause"  # pause:menu:sl, pause:7:sl (days), pause:dates:sl, pause:2026-12-01:sl, pause:off:sl
    QUIET = "quiet"  # quiet:menu:sl, quiet:22-7:sl (hours in Koper), quiet:off:sl
    WHY = "why"  # why one got a campaign: why:12:sl
    AGAIN = "again"  # go on with what ended for a reason: again:blocked:sl
    DATA = "data"  # everything that is kept about oneself: data::sl
    ERASE = "erase"  # erase:ask:sl, erase:yes:sl, erase:no:sl
    # Events. Both name the campaign that they stand below.
    ATTEND = "attend"  # who comes: attend:12.yes:sl, attend:12.maybe:sl, attend:12.no:sl
    CALENDAR = "calendar"  # the calendar file: calendar:12:sl
    # Staff. What it is about is read by services.newsroom.wish.
    DESK = "desk"  # a step of the newsroom: desk:begin.0.news:sl, desk:confirm.12.0f3a9c:it


OWN = (Verb.SUBSCRIBE, Verb.SETTINGS, Verb.DATA, Verb.ERASE)
"""What somebody in a group is led to their own chat for, since there it is about themselves."""

WAYS_OUT = (Verb.STOP, Verb.ERASE, Verb.PAUSE, Verb.SETTINGS)
"""What ends something, or shows where it is ended: no limit on how fast somebody presses may hold it up."""


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


def calendar_link(campaign: int, language: Language) -> str:
    """The start parameter that brings a calendar file: "sl_calendar-12"."""
    return f"{language}_{Verb.CALENDAR}-{campaign}"


def own_link(verb: Verb, about: str, language: Language) -> str:
    """The start parameter that opens a screen about oneself: "sl_settings", "sl_subscribe", "it_subscribe-4-3"."""
    return f"{language}_{verb}-{about.replace('.', '-')}".rstrip("-")


def parse_deep_link(payload: str) -> Action | None:
    """What a start parameter opens: an entry, a calendar file, one's own things; None when it is not one of ours."""
    tag, _, what = payload.partition("_")
    language = as_language(tag)
    if language is None or not what:
        return None
    verb, _, about = what.partition("-")
    if verb == Verb.CALENDAR:
        return Action(Verb.CALENDAR, about, language)
    if verb in OWN:
        return Action(Verb(verb), about.replace("-", "."), language)
    return Action(Verb.ENTRY, what.replace("-", "."), language)
