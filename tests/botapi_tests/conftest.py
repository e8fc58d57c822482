"""A server for each test, a bare `telegram.Bot` that calls it, and a small application that lives on it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)
from telegram.request import HTTPXRequest

from tests.botapi import BotApi

TOKEN = "123:TEST"


@pytest.fixture(autouse=True)
def _timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without this the library warns of a coming change whenever it is refused with 429."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """A Telegram without anybody in it."""
    async with BotApi.start(token=TOKEN, username="koper_bot") as server:
        yield server


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[Bot]:
    """The real client of python-telegram-bot, pointed to the server."""
    async with Bot(TOKEN, base_url=f"{api.url}/bot", base_file_url=f"{api.url}/file/bot") as client:
        yield client


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Greet, with two buttons."""
    assert update.effective_chat
    buttons = [
        InlineKeyboardButton("Šola", callback_data="school"),
        InlineKeyboardButton("Pot", callback_data="way"),
    ]
    text = f"<b>Dober dan</b> {' '.join(context.args or [])}"
    markup = InlineKeyboardMarkup([buttons])
    await context.bot.send_message(update.effective_chat.id, text, parse_mode="HTML", reply_markup=markup)


async def pressed(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer the press and change the message."""
    assert update.callback_query
    await update.callback_query.answer(f"izbrano: {update.callback_query.data}")
    await update.callback_query.edit_message_text(f"Odprto: {update.callback_query.data}")


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say it back."""
    assert update.effective_message
    await update.effective_message.reply_text(f"» {update.effective_message.text}")


@asynccontextmanager
async def running(api: BotApi) -> AsyncIterator[Application[Any, Any, Any, Any, Any, Any]]:
    """A polling application with the three handlers above."""
    builder = ApplicationBuilder().token(TOKEN).base_url(f"{api.url}/bot").base_file_url(f"{api.url}/file/bot")
    request = HTTPXRequest(read_timeout=5, connection_pool_size=8)
    application = builder.request(request).build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(pressed))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    async with application:
        await application.start()
        assert application.updater
        await application.updater.start_polling(timeout=5, poll_interval=0)
        yield application
        await application.updater.stop()
        await application.stop()


@pytest.fixture
async def echoing(api: BotApi) -> AsyncIterator[Application[Any, Any, Any, Any, Any, Any]]:
    """The application, already polling."""
    async with running(api) as application:
        yield application
