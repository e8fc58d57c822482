"""What a button of the newsroom means: "STEP.CAMPAIGN.ARGUMENT", readable after any restart.

Never rename a step: buttons of older versions stay in the chats of the staff.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.settings import EDITOR, SENDER

# No number that a database could not hold.
_FORM: Final = re.compile(r"([a-z-]+)(?:\.([0-9]{1,9}))?(?:\.([\w.-]{0,24}))?", re.ASCII)


class Do(StrEnum):
    """Every step that a button can ask for."""

    HOME = "home"
    LIST = "list"  # the newest campaigns; list.0.correct: which to correct; list.0.discard: what was thrown away
    OPEN = "open"  # go on where a draft waits, or show one campaign
    BEGIN = "begin"  # begin.0.news, begin.0.entry
    PICK = "pick"  # pick.12.4.3: the entry whose followers get it
    SKIP = "skip"  # skip.12.it-other, skip.12.it-none, skip.12.end
    WRITE = "write"  # write.12.sl: ask for it anew
    HOUR = "hour"  # hour.12.MINUTES since 1970: which of two, when the clock shows a time twice
    RIGHT = "right"  # right.12.numbers, right.12.language-sl: a finding is right so
    SWAP = "swap"  # the texts of both languages stood in each other's place
    LATER = "later"  # put a question aside
    NOT_MEANT = "not-meant"  # not-meant.12.sl-345: message 345 was no text for it; …reason-KEY: nor a reason
    SHOW = "show"  # the preview
    PREVIEW = "preview"  # stands on the buttons below a preview, which do nothing else
    DISCARD = "discard"
    RESTORE = "restore"
    SEND = "send"  # at once or, if one was chosen, at its time
    NOW = "now"  # at once, whatever time was chosen
    WHEN = "when"  # ask for a time
    CONFIRM = "confirm"  # confirm.12.NONCE
    GIVE_BACK = "give-back"  # asks a second person why; give-back.12.plain does not
    UNDO = "undo"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    CANCEL_YES = "cancel-yes"
    ASK_STOP = "ask-stop"  # somebody who may not stop it asks those who may
    REPORT = "report"
    AGAIN = "again"  # ask whether to send the uncertain ones again
    AGAIN_YES = "again-yes"  # again-yes.12.NONCE
    LEAVE = "leave"
    CORRECT = "correct"
    MOVE = "move"  # move.12.start, move.12.place: change an event
    CALL_OFF = "call-off"


_OF_SENDERS: Final = frozenset(
    {Do.CONFIRM, Do.PAUSE, Do.RESUME, Do.CANCEL, Do.CANCEL_YES, Do.AGAIN, Do.AGAIN_YES, Do.LEAVE}
)
_OF_ALL: Final = frozenset(
    {Do.HOME, Do.LIST, Do.OPEN, Do.LATER, Do.SHOW, Do.PREVIEW, Do.DISCARD, Do.RESTORE, Do.SEND, Do.NOW, Do.GIVE_BACK}
    | {Do.UNDO, Do.REPORT, Do.NOT_MEANT, Do.ASK_STOP}
)


@dataclass(frozen=True, slots=True)
class Wish:
    """A step, the campaign it is about (0 for none) and what else it needs."""

    do: Do
    number: int = 0
    argument: str = ""

    def encode(self) -> str:
        """As it stands in a button."""
        return f"{self.do}.{self.number}.{self.argument}" if self.argument else f"{self.do}.{self.number}"


def parse(about: str) -> Wish | None:
    """What `encode` made, or None for what no version of the bot has written."""
    found = _FORM.fullmatch(about)
    if found is None or found[1] not in set(Do):
        return None
    return Wish(Do(found[1]), int(found[2] or 0), found[3] or "")


def role_for(do: Do) -> str | None:
    """The role that somebody needs for a step, None when any will do."""
    if do in _OF_ALL:
        return None
    return SENDER if do in _OF_SENDERS else EDITOR
