"""The office of every test."""

import pytest

from bot.matching.matcher import Matcher
from bot.storage import Database
from tests.services.conftest import Clock
from tests.services.newsroom.office import FOUR_EYES, Office


@pytest.fixture
def office(database: Database, matcher: Matcher, clock: Clock) -> Office:
    """Where one person may write and send."""
    return Office(database, matcher, clock)


@pytest.fixture
def careful(database: Database, matcher: Matcher, clock: Clock) -> Office:
    """Where nobody confirms what they wrote."""
    return Office(database, matcher, clock, FOUR_EYES)
