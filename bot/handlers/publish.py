"""What Telegram shows before anybody writes: the menu and the descriptions, per language of the app."""

import logging

from telegram import BotCommand
from telegram.constants import BotDescriptionLimit
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.language import LANGUAGES
from bot.services.bot import Bot
from bot.services.commands import Description

_logger = logging.getLogger(__name__)


async def publish(telegram: ExtBot[None], bot: Bot) -> None:
    """Publish both languages, and a bilingual version for every other app.

    A bot without a menu still answers, so a failure is a line in the log and no more.
    """
    described = {language: bot.describe(language) for language in LANGUAGES}
    try:
        await _publish(telegram, None, bilingual(*described.values()))
        for language, description in described.items():
            await _publish(telegram, language, description)
    except TelegramError as error:
        _logger.warning("menu and description could not be published: %s", type(error).__name__)


async def _publish(telegram: ExtBot[None], language: str | None, description: Description) -> None:
    menu = [BotCommand(name, text) for name, text in description.menu]
    await telegram.set_my_commands(menu, language_code=language)
    await telegram.set_my_short_description(description.short, language_code=language)
    await telegram.set_my_description(description.full, language_code=language)


def bilingual(first: Description, second: Description) -> Description:
    """Both in one; where Telegram has no room for two texts (120 and 512 characters), the first alone.

    A command of both languages is listed once, described in both.
    """
    menu = dict(first.menu)
    for name, text in second.menu:
        menu[name] = f"{menu[name]} · {text}" if name in menu else text
    return Description(
        _joined(first.short, second.short, "\n", BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH),
        _joined(first.full, second.full, "\n\n", BotDescriptionLimit.MAX_DESCRIPTION_LENGTH),
        tuple(menu.items()),
    )


def _joined(first: str, second: str, between: str, longest: int) -> str:
    both = f"{first}{between}{second}"
    return both if len(both) <= longest else first
