"""Logging: one line an event on standard error, and no token in it, whoever logs."""

import logging
import re

# httpx logs every address it asks at INFO, and the address of a Bot API call holds the token; python-telegram-bot logs
# whole updates and aiosqlite every value of a statement at DEBUG, people's words included.
_NOISY = ("httpx", "httpcore", "telegram", "aiosqlite", "alembic")
_TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{3,}")


class _Redacting(logging.Formatter):
    """Formats as usual, then blanks whatever looks like a token, in messages and tracebacks alike."""

    def format(self, record: logging.LogRecord) -> str:
        return _TOKEN.sub("<token>", super().format(record))


def configure(level: str) -> None:
    """Send the log to standard error at `level`; noisy libraries speak only of warnings."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Redacting("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)
