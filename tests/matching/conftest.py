"""Matchers learnt in a moment; the real one is the fixture `matcher` that all rooms share."""

from typing import Final

import pytest

from bot.matching.learning import build
from bot.matching.matcher import Matcher
from bot.programme.model import Phrasing
from tests.evaluation.knowledge import asked_also, tiny
from tests.evaluation.knowledge import large as large_knowledge

NEAR: Final = (
    Phrasing("4.3", "sl", "kdo prazni greznico", is_near=True),
    Phrasing("4.3", "sl", "koliko stane praznjenje greznice", is_near=True),
    Phrasing("4.3", "sl", "praznjenje greznice cena", is_near=True),
    Phrasing("4.3", "it", "chi svuota il pozzo nero", is_near=True),
    Phrasing("4.3", "it", "quanto costa svuotare il pozzo nero", is_near=True),
    Phrasing("4.3", "it", "svuotare il pozzo nero prezzo", is_near=True),
)
SHARED: Final = tuple(
    Phrasing(entry_id, language, text)
    for text, language in (("kaj boste storili za vas", "sl"), ("zdravje", "sl"), ("cosa farete per il paese", "it"))
    for entry_id in ("6.2", "4.3")
)


@pytest.fixture(scope="session")
def small() -> Matcher:
    """A matcher of two commitments, a greeting, a referral and background."""
    return build(tiny())


@pytest.fixture(scope="session")
def large() -> Matcher:
    """The same with 400 commitments more, which are told apart by prototypes instead of machines."""
    return build(large_knowledge())


@pytest.fixture(params=["small", "large"])
def either(request: pytest.FixtureRequest) -> Matcher:
    """One after the other: what both shapes of weights promise."""
    found: Matcher = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session", params=[tiny, large_knowledge], ids=["small", "large"])
def taught(request: pytest.FixtureRequest) -> Matcher:
    """Either of them, with near misses of the sewers and questions that two commitments answer."""
    return build(asked_also(request.param(), *NEAR, *SHARED))
