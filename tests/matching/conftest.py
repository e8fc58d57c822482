"""A matcher learnt in a moment; the real one is the fixture `matcher` that all rooms share."""

import pytest

from bot.matching.learning import build
from bot.matching.matcher import Matcher
from tests.evaluation.knowledge import tiny


@pytest.fixture(scope="session")
def small() -> Matcher:
    """A matcher of two commitments, a greeting, a referral and background."""
    return build(tiny())
