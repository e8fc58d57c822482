"""The values of the knowledge base: finding entries, and a text in either language."""

from datetime import date

from bot.programme.model import Bilingual, Entry, Kind, Status, Update
from bot.programme.reader import load
from tests.programme.folders import BASE

_WORDS = Bilingual("beseda", "parola")


def _entry(*statuses: Status | None) -> Entry:
    """An entry with an update of each status, the newest first, a day each."""
    updates = (Update(date(2026, 3, 31 - age), _WORDS, "https://a.si", each) for age, each in enumerate(statuses))
    return Entry("4.3", Kind.COMMITMENT, _WORDS, _WORDS, updates=tuple(updates))


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


def test_an_entry_of_which_nothing_is_known_has_no_update_and_no_status() -> None:
    """As every entry is until somebody writes one down."""
    entry = _entry()

    assert (entry.last_update, entry.status) == (None, None)


def test_the_last_update_of_an_entry_is_its_newest() -> None:
    """Whether it tells a status or not."""
    update = _entry(None, Status.DONE).last_update

    assert update is not None
    assert (update.date, update.status) == (date(2026, 3, 31), None)


def test_the_status_of_an_entry_is_the_one_told_last() -> None:
    """An update without a status does not take back the one before it."""
    assert _entry(None, Status.UNDER_WAY, Status.PLANNED).status is Status.UNDER_WAY
    assert _entry(None, None).status is None
