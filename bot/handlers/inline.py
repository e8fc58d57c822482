"""Inline mode: the programme in any chat, "@koper_bot sport"."""

from collections.abc import Iterator

from telegram import InlineQueryResultArticle, InputTextMessageContent, Update

from bot.handlers.rendering import inline_screen
from bot.handlers.updates import Context, asker_of
from bot.services.bot import Bot, InlineResult

# Telegram keeps results for the same words; a language chosen meanwhile should show soon.
_CACHE_SECONDS = 30


async def inline(bot: Bot, update: Update, context: Context) -> None:
    """List what fits the words; personal, because Telegram would show one person's language to all others."""
    query = update.inline_query
    if query is None:
        return
    found = await bot.inline(asker_of(query.from_user), query.query)
    await query.answer(tuple(_articles(found, context.bot.username)), cache_time=_CACHE_SECONDS, is_personal=True)


def _articles(found: tuple[InlineResult, ...], username: str) -> Iterator[InlineQueryResultArticle]:
    for result in found:
        screen = inline_screen(result.reply, username)
        if screen:
            yield InlineQueryResultArticle(
                id=result.id,
                title=result.title,
                description=result.description,
                input_message_content=InputTextMessageContent(screen.html),
                reply_markup=screen.keyboard,
            )
