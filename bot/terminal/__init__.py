"""The terminal door: the same bot and the same screens without Telegram."""
