"""Whoever leaves invitations is told what they will not hear of any more."""

import pytest

from bot.language import LANGUAGES, Language
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.texts import Texts
from tests.services.reading import text_of
from tests.services.subscribing.tapping import subscribe


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("feed", "told"), [("events", True), ("news", False)])
async def test_the_end_of_invitations_is_that_of_their_changes_too(
    bot: Bot, asker: Asker, say: Texts, feed: str, language: Language, *, told: bool
) -> None:
    """A stop is final, also for those who have said that they come."""
    await subscribe(bot, asker, feed)

    pressed = await bot.press(asker, f"stop:{feed}:{language}")

    assert any(say("ended-events", language) in text_of(reply) for reply in pressed.replies) == told
