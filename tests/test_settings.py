"""Settings: typed, checked at start, each wrong one named in one sentence."""

from pathlib import Path

import pytest

from bot import settings
from bot.errors import SettingsError
from bot.settings import Settings


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder without a .env file and an environment without our variables."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_nothing_need_be_set() -> None:
    """No token is no error: the bot then talks in the terminal."""
    found = settings.load()

    assert found.telegram_bot_token is None
    assert found.telegram_api_url == "https://api.telegram.org"
    assert (found.question_days, found.follow_up_minutes, found.messages_per_minute) == (90, 10, 20)


def test_a_variable_of_the_environment_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever its capitals, which differ between systems."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("FOLLOW_UP_MINUTES", "0")

    found = settings.load()

    assert found.heartbeat == tmp_path / "elsewhere" / "heartbeat"
    assert found.database == f"sqlite+aiosqlite:///{tmp_path / 'elsewhere' / 'bot.sqlite3'}"
    assert found.follow_up_minutes == 0


def test_a_file_of_settings_counts_and_the_environment_outranks_it(
    monkeypatch: pytest.MonkeyPatch, clean: Path
) -> None:
    """And what else stands in the file is nobody's business."""
    (clean / ".env").write_text("QUESTION_DAYS=30\nMESSAGES_PER_MINUTE=5\nSOMETHING_ELSE=1\n", encoding="utf-8")
    monkeypatch.setenv("MESSAGES_PER_MINUTE", "7")

    found = settings.load()

    assert (found.question_days, found.messages_per_minute) == (30, 7)


def test_another_database_takes_the_place_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """One machine is not always enough."""
    monkeypatch.setenv("DATABASE_URL", "postgresql+asyncpg://bot@db/bot")

    assert settings.load().database == "postgresql+asyncpg://bot@db/bot"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_API_URL", "https://two words"),
        ("QUESTION_DAYS", "0"),
        ("QUESTION_DAYS", "366"),
        ("FOLLOW_UP_MINUTES", "-1"),
        ("FOLLOW_UP_MINUTES", "61"),
        ("FOLLOW_UP_MINUTES", "ten"),
        ("MESSAGES_PER_MINUTE", ""),
        ("MESSAGES_PER_MINUTE", "1.5"),
        ("LOG_LEVEL", "LOUD"),
    ],
)
def test_a_wrong_value_is_named_with_what_is_expected(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """One line, which begins with the variable."""
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError, match=rf"^{name}: \S") as caught:
        settings.load()

    assert "\n" not in str(caught.value)


def test_several_wrong_values_are_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody starts three times to learn of three mistakes."""
    monkeypatch.setenv("QUESTION_DAYS", "many")
    monkeypatch.setenv("LOG_LEVEL", "LOUD")

    with pytest.raises(SettingsError, match=r"QUESTION_DAYS: .*LOG_LEVEL: "):
        settings.load()


def test_the_token_is_shown_to_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not when settings are printed, not when another of them is wrong."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123456:secret-of-ours")
    assert "secret-of-ours" not in repr(settings.load())

    monkeypatch.setenv("QUESTION_DAYS", "123456:secret-of-ours")
    with pytest.raises(SettingsError) as caught:
        settings.load()

    assert "secret-of-ours" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_settings_do_not_change_while_the_bot_runs() -> None:
    """Whoever has read one may rely on it."""
    with pytest.raises(ValueError, match="frozen"):
        settings.load().question_days = 1


def test_every_setting_says_what_it_is_for() -> None:
    """In a few words, for the README's table."""
    assert all(field.description for field in Settings.model_fields.values())
