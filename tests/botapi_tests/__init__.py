"""Tests of the Bot API server itself, with the real client of python-telegram-bot."""
