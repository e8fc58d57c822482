"""What Telegram cuts off, in letters: every sentence stays below."""

import re
from itertools import chain

import pytest

from bot.language import LANGUAGES, Language
from bot.services.commands import COMMANDS, describe
from bot.texts import Texts

PERIOD = "2022–2026"
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_descriptions_fit(language: Language) -> None:
    """A line of 120 letters below the name, a paragraph of 512 before the first message."""
    description = describe(Texts(), language, PERIOD)

    assert 0 < len(description.short) <= 120
    assert 0 < len(description.full) <= 512


def test_both_descriptions_fit_together() -> None:
    """Apps in other languages are shown both; otherwise one of two languages of equal rank would be cut."""
    slovene, italian = (describe(Texts(), language, PERIOD) for language in LANGUAGES)

    assert len(f"{slovene.short}\n{italian.short}") <= 120
    assert len(f"{slovene.full}\n\n{italian.full}") <= 512


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_fits(language: Language) -> None:
    """At most 100 commands with descriptions of 256 letters; also two of them joined."""
    menu = describe(Texts(), language, PERIOD).menu

    assert 3 <= len(menu) <= 100
    assert all(_COMMAND.fullmatch(name) for name, _ in menu)
    assert all(3 <= len(words) <= 120 for _, words in menu)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_holds_only_commands_of_its_language(language: Language) -> None:
    """And one for everything: start, browsing, language, help, privacy, asking in a group."""
    names = [name for name, _ in describe(Texts(), language, PERIOD).menu]
    known = {command.name: command for command in COMMANDS}

    assert len(set(names)) == len(names)
    assert all(known[name].language in {None, language} for name in names)
    assert {known[name].screen for name in names} == {command.screen for command in COMMANDS}


def test_no_two_commands_have_one_name() -> None:
    """Each opens one screen."""
    names = [command.name for command in COMMANDS]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answers_to_a_press_fit(language: Language) -> None:
    """200 letters in the little window over the chat."""
    windows = ("thanks-", "language-", "subscribe-not-", "subscribe-unre", "pause-over")
    ids = [name for name in Texts().ids(language) if name.startswith(windows)]

    assert len(ids) >= 7
    assert all(len(Texts()(name, language)) <= 200 for name in ids)


@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_can_be_read_on_a_phone(language: Language) -> None:
    """One line, at most 32 letters."""
    texts = Texts("", "staff")
    labels = [
        texts(name, language, number=9, count=10_000, language=named)
        for name in texts.ids(language)
        if name.startswith("button-")
        for named in LANGUAGES
    ]

    assert all(len(label) <= 32 and "\n" not in label for label in labels), labels


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_that_a_text_names_exists(language: Language) -> None:
    """Whoever reads of /zasebnost will type it; /quit belongs to the terminal."""
    texts = Texts()
    known = {command.name for command in COMMANDS} | {"quit"}
    families = ("welcome-", "help-", "ask-", "old-", "terminal-", "subscribe-", "consent-", "privacy-", "data-file")
    plain = [name for name in texts.ids(language) if name.startswith(families)]
    names = ("label", "url", "feed", "sort", "whose", "email", "settings", "data", "erase")
    values: dict[str, str | int] = dict.fromkeys(names, "x")
    values |= {"period": PERIOD, "number": 1}
    said = (texts(name, language, days=1, minutes=1, **values) for name in plain)

    named = set(chain.from_iterable(re.findall(r"(?:^|\s)/([a-z]+)", text, re.MULTILINE) for text in said))
    assert named
    assert named <= known
