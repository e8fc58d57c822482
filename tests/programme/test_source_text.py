"""The Slovene texts are the programme's own, word for word, but for the typing errors listed here."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pytest

from bot.programme.model import Entry, Kind, Programme
from bot.programme.reader import load
from tests.programme.folders import KNOWLEDGE, ROOT

_SOURCE: Final = ROOT.parent / "shared" / "programme" / "program-2022-2026.txt"
_MENDED: Final = (
    ("občinski mora", "občinski ravni mora"),  # 6.1: a word is left out
    ("znastvenimi", "znanstvenimi"),  # 7.2: a letter is left out
    ("9. stebrov", "9 stebrov"),  # the heading: a cardinal number, not an ordinal
    ("2022 – 2026", "2022–2026"),  # the title: a range has no spaces
    ("zaostanke\u00a0 in", "zaostanke in"),  # P1: doubled space (the first one does not break)
    ("dostopna\u00a0 in", "dostopna in"),  # P2: doubled space
    ("zagotoviti\u00a0 optimalno", "zagotoviti optimalno"),  # 6.1: doubled space
    ("prihodnost –\u00a0 v", "prihodnost – v"),  # 7.1: doubled space
    ("nišnimi in\u00a0 kakovostnimi", "nišnimi in kakovostnimi"),  # 7.2: doubled space
    ("vse dni v letu\u00a0\n", "vse dni v letu\n"),  # 8.2: trailing space
)
_SHA256: Final = "a1008a4aa91f1179e6e04e9306b60c5a266fcf666720f70ba182d8078d6feef7"


@pytest.fixture(scope="module")
def programme() -> Programme:
    """The programme of this repository."""
    return load(KNOWLEDGE).programme


def _as_the_source_is_laid_out(programme: Programme) -> str:
    """The Slovene texts as one page: headings, pillars with numbers, everything else with bullets."""
    headings = programme.headings
    blocks: list[Iterable[str]] = [
        [programme.title.sl],
        [headings.vision.sl],
        map(_bullet, programme.of_kind(Kind.VISION)),
        [headings.principles.sl],
        map(_bullet, programme.of_kind(Kind.PRINCIPLE)),
        [headings.pillars.sl],
    ]
    for pillar in programme.of_kind(Kind.PILLAR):
        blocks += [[f"{pillar.id}. {pillar.text.sl}"], map(_bullet, programme.commitments(pillar.id))]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _bullet(entry: Entry) -> str:
    return f" • {entry.text.sl}"


def _mended_source(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    for written, meant in _MENDED:
        assert text.count(written) == 1, written
        text = text.replace(written, meant)
    # The page opens with its menu's word "Program" and closes with the form for the newsletter.
    return re.sub(r"\AProgram\n\n|\n+Bodi obveščen!.*\Z", "", text, flags=re.DOTALL).rstrip("\n") + "\n"


def test_the_slovene_texts_are_those_that_were_compared_with_the_source(programme: Programme) -> None:
    """The sum was taken when the page was equal to the source; it holds where the source is not at hand."""
    page = _as_the_source_is_laid_out(programme)

    assert hashlib.sha256(page.encode()).hexdigest() == _SHA256


@pytest.mark.parametrize("source", [path for path in (_SOURCE,) if path.is_file()])
def test_the_slovene_texts_equal_the_source_but_for_errors_listed(programme: Programme, source: Path) -> None:
    """Line by line, so that a difference shows itself; only where the source lies beside the repository."""
    assert _as_the_source_is_laid_out(programme).split("\n") == _mended_source(source).split("\n")
