"""Settings from the environment (and a .env file beside main.py), typed and checked at start.

Every variable stands in the README's table with its default; a test compares the two.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsError

EDITOR: Final = "editor"
"""The role of those who write what is sent to many."""
SENDER: Final = "sender"
"""The role of those who send it."""
_MEMBER: Final = re.compile(rf"([1-9][0-9]{{0,15}})(?::({EDITOR}|{SENDER}))?")


class Settings(BaseSettings):
    """What an operator can set; each field is read from the variable of its name in capitals."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True)

    telegram_bot_token: SecretStr | None = Field(default=None, description="the bot's token from @BotFather")
    telegram_api_url: str = Field(
        default="https://api.telegram.org",
        pattern=r"^https?://[^\s]+$",
        description="the Bot API server",
    )
    knowledge_dir: Path = Field(default=Path("knowledge"), description="the folder of the knowledge base")
    data_dir: Path = Field(default=Path("data"), description="the folder of the database")
    model_dir: Path = Field(default=Path("data/model"), description="the folder of the learnt model")
    database_url: str | None = Field(
        default=None,
        description="another database (sqlite+aiosqlite://… or postgresql+asyncpg://…)",
    )
    question_days: int = Field(default=90, ge=1, le=365, description="days that anonymous questions are kept")
    follow_up_minutes: int = Field(
        default=10, ge=0, le=60, description="minutes that a question is kept for a follow-up; 0 keeps none"
    )
    messages_per_minute: int = Field(
        default=20, ge=1, le=600, description="messages a person may send in a minute before being slowed"
    )
    staff_language: str = Field(
        default="sl", pattern="^(sl|it|en)$", description="the language in which staff are told of their mistakes"
    )
    staff_ids: str = Field(
        default="", description="Telegram numbers of those who write (`:editor`) and send (`:sender`) to subscribers"
    )
    four_eyes: bool = Field(default=False, description="whether a second person must confirm what is sent to many")
    bulk_per_second: int = Field(
        default=25, ge=1, le=30, description="messages to subscribers in a second; Telegram takes 30"
    )
    log_level: str = Field(default="INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$", description="how much is logged")

    @property
    def database(self) -> str:
        """The database's address: DATABASE_URL, else a SQLite file in DATA_DIR."""
        return self.database_url or f"sqlite+aiosqlite:///{self.data_dir / 'bot.sqlite3'}"

    @field_validator("staff_ids")
    @classmethod
    def _well_formed(cls, value: str) -> str:
        roles(value)
        return value

    @property
    def staff(self) -> Mapping[int, frozenset[str]]:
        """The roles of each member of the staff, by the messenger's number."""
        return roles(self.staff_ids)

    @property
    def heartbeat(self) -> Path:
        """The file whose age tells whether the bot is alive."""
        return self.data_dir / "heartbeat"


def load() -> Settings:
    """The settings of this process; SettingsError names each variable that is wrong and what it should be."""
    try:
        return Settings()
    except ValidationError as error:
        found = [(".".join(map(str, e["loc"])).upper(), e["msg"]) for e in error.errors(include_input=False)]
        wrong = [f"{name}: {message.removeprefix('Value error, ')}" for name, message in found]
        raise SettingsError("; ".join(wrong)) from None


def roles(text: str) -> Mapping[int, frozenset[str]]:
    """Who has which roles: "111, 222:editor, 333:sender"; a number without a role has both.

    ValueError says what was found and what is expected.
    """
    found: dict[int, frozenset[str]] = {}
    for part in filter(None, map(str.strip, text.split(","))):
        member = _MEMBER.fullmatch(part)
        if member is None:
            raise ValueError(f"expected numbers like 111, 222:{EDITOR}, 333:{SENDER}, found {part!r}")
        given = frozenset({member[2]} if member[2] else {EDITOR, SENDER})
        found[int(member[1])] = found.get(int(member[1]), frozenset()) | given
    return found
