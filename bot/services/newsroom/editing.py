"""Edits of the knowledge base: staff are told in the bot when one cannot go live, and when all is well again."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.programme.located import where
from bot.programme.problems import Problem, sentence
from bot.services.build import title
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.voice import Voice
from bot.services.replies import Block, Reply

# One slip may break a whole file; the first mistakes are where to begin.
_MOST_TOLD: Final = 3


@dataclass(frozen=True, slots=True)
class Editing:
    """Tells those who write; whoever cannot be reached finds it in the log."""

    kit: Kit

    async def refused(self, problems: Sequence[Problem]) -> None:
        """An edit has mistakes, so that the last good version stays in use."""
        await self.kit.tell(self.kit.staff.writers, lambda say: _refused(say, problems))

    async def mended(self) -> None:
        """The mistakes are gone, and what was edited is live."""
        await self.kit.tell(self.kit.staff.writers, lambda say: say.plain("edit-mended"))


def _refused(say: Voice, problems: Sequence[Problem]) -> Reply:
    told = [Block(f"{where(each)}\n{sentence(each, say.texts, say.language)}") for each in problems[:_MOST_TOLD]]
    left = len(problems) - len(told)
    more = [Block(say("edit-more", count=left))] if left else []
    return Reply((title(say("edit-refused-title")), Block(say("edit-refused")), *told, *more))
