"""The values of the knowledge base: finding entries, and a text in either language."""

from bot.programme.model import Kind
from bot.programme.reader import load
from tests.programme.folders import BASE


def test_a_text_is_there_in_either_language() -> None:
    """Neither language is the default."""
    title = load(BASE).programme.title

    assert (title["sl"], title["it"]) == ("Program občine", "Programma del Comune")


def test_a_commitment_leads_to_its_pillar_and_back() -> None:
    """Buttons go both ways."""
    programme = load(BASE).programme
    (commitment,) = programme.commitments("1")

    pillar = programme.pillar_of(commitment)

    assert pillar is not None
    assert programme.of_kind(Kind.PILLAR) == (pillar,)
    assert programme.pillar_of(pillar) is None


def test_an_entry_that_is_gone_is_none() -> None:
    """Buttons of an older version stay in people's chats."""
    assert load(BASE).programme.find("99.9") is None
