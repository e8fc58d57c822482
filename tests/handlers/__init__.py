"""The Telegram door, driven over HTTP against the Bot API server of `tests.botapi`."""
