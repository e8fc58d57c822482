"""The two languages and their tags."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import LANGUAGES, as_language, other


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("sl", "sl"),
        ("IT", "it"),
        ("it-IT", "it"),
        ("sl-Latn-SI", "sl"),
        ("hr", None),
        ("slo", None),
        ("", None),
        (None, None),
    ],
)
def test_a_tag_is_one_of_ours_or_none(tag: str | None, language: str | None) -> None:
    """As an app or the database names a language."""
    assert as_language(tag) == language


@given(st.text())
def test_any_tag_is_one_of_ours_or_none(tag: str) -> None:
    """Apps send what they like."""
    assert as_language(tag) in {None, *LANGUAGES}


def test_each_language_is_the_other_of_the_other() -> None:
    """There are two of equal rank."""
    assert [other(language) for language in LANGUAGES] == ["it", "sl"]
