"""Who belongs to the staff: read from the settings, each role by itself."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import SettingsError
from bot.services.newsroom import Staff
from bot.settings import Settings, load, roles
from bot.storage import Audience, Campaign, Stage


def staff(text: str, *, four_eyes: bool = False) -> Staff:
    """The staff of a setting."""
    return Staff.of(roles(text), four_eyes=four_eyes)


def by(author: int | None, key: str | None = None) -> Campaign:
    """A campaign of somebody, of nobody any more, or made of what stands in the knowledge base."""
    now = datetime(2025, 5, 14, tzinfo=UTC)
    values = {"number": 1, "feed": "news", "audience": Audience.ALL, "origin": None, "stage": Stage.REVIEW}
    times = dict.fromkeys(("due_at", "started_at", "ended_at", "sender"))
    return Campaign(**values, **times, content={}, work={}, author=author, created_at=now, key=key)


def test_a_number_without_a_role_has_both() -> None:
    """The others have the one that is named."""
    found = staff("111, 222:editor, 333:sender")

    assert [found.can_write(person) for person in (111, 222, 333, 444)] == [True, True, False, False]
    assert [found.can_send(person) for person in (111, 222, 333, 444)] == [True, False, True, False]
    assert found.everyone == {111, 222, 333}
    assert found.senders == {111, 333}


def test_two_roles_of_one_number_add_up() -> None:
    """Written apart they mean the same as none."""
    assert staff("5:editor,5:sender") == staff("5")


def test_nobody_is_staff_unless_somebody_is_named() -> None:
    """As it is without the setting."""
    assert staff("").everyone == frozenset()
    assert Settings(_env_file=None).staff == {}


def test_with_four_eyes_nobody_confirms_their_own() -> None:
    """Without them whoever sends may; what was made of the knowledge base is nobody's own."""
    for four_eyes, own in ((False, True), (True, False)):
        found = staff("1, 2, 3:editor", four_eyes=four_eyes)
        assert found.can_confirm(1, by(1)) is own
        assert found.can_confirm(1, by(2))
        assert found.can_confirm(1, by(None, "update:4.3:2025-05-13"))
        assert found.can_confirm(1, by(None)) is own
        assert not found.can_confirm(3, by(1))
        assert found.others(1) == {2}


@pytest.mark.parametrize(
    "value", ["ana", "1;2", "12:boss", "-5", "0", "1, 2:editor:sender", "1 2", "99999999999999999"]
)
def test_a_malformed_value_is_told_with_what_is_expected(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """In one sentence, which begins with the variable and names what was found."""
    monkeypatch.setenv("STAFF_IDS", value)

    with pytest.raises(SettingsError, match=r"^STAFF_IDS: expected numbers like 111, 222:editor, 333:sender, found '"):
        load()


@pytest.mark.parametrize("value", ["0", "31", "fast"])
def test_nobody_sends_faster_than_telegram_takes(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """One to thirty a second."""
    monkeypatch.setenv("BULK_PER_SECOND", value)

    with pytest.raises(SettingsError, match=r"^BULK_PER_SECOND: "):
        load()


@settings(deadline=None)
@given(members=st.dictionaries(st.integers(1, 10**12), st.sampled_from(["", ":editor", ":sender"]), max_size=5))
def test_every_member_is_read_back(members: dict[int, str]) -> None:
    """With blanks and commas too many."""
    found = staff(" , ".join(f"{person}{role}" for person, role in members.items()) + ",")

    assert found.writers == {person for person, role in members.items() if role != ":sender"}
    assert found.senders == {person for person, role in members.items() if role != ":editor"}
