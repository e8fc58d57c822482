"""The two pictures of the documents."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from xml.parsers import expat

import pytest

from bot.errors import BotError
from bot.evaluation.growth import Growth
from bot.evaluation.measures import Bin, Calibration
from bot.evaluation.plots import plot_calibration, plot_growth

GROWN = (Growth(100, 602, 0.3, 0.14, 4.27, 80, 98), Growth(1_000, 6_002, 0.7, 0.77, 5.9, 120, 96))
CALIBRATED = Calibration((Bin(0.1, 0.2, 9, 0.15, 0.1), Bin(0.9, 1.0, 99, 0.97, 0.98)), 0.01, 0.02)
PICTURES = {
    "growth": partial(plot_growth, GROWN),
    "calibration": partial(plot_calibration, CALIBRATED),
    "calibration-of-nothing": partial(plot_calibration, Calibration((), 0, 0)),
}

Draw = Callable[[Path], None]
every_picture = pytest.mark.parametrize("draw", PICTURES.values(), ids=PICTURES)


def root(picture: bytes) -> str:
    """The outermost element of a file; an error when it is no XML."""
    names: list[str] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, _: names.append(name)
    parser.Parse(picture, True)
    return names[0]


@every_picture
def test_a_picture_opens_as_svg(tmp_path: Path, draw: Draw) -> None:
    """Whatever its file is called."""
    draw(tmp_path / "picture")

    assert root((tmp_path / "picture").read_bytes()) == "svg"


@every_picture
def test_a_picture_is_the_same_twice(tmp_path: Path, draw: Draw) -> None:
    """A commit shows a change where something has changed: no date, no random names."""
    first, second = tmp_path / "1.svg", tmp_path / "2.svg"
    draw(first)
    draw(second)

    assert first.read_bytes() == second.read_bytes()


def test_other_figures_are_another_picture(tmp_path: Path) -> None:
    """It is drawn from what was measured."""
    plot_growth(GROWN, tmp_path / "1.svg")
    plot_growth(GROWN[:1], tmp_path / "2.svg")

    assert (tmp_path / "1.svg").read_bytes() != (tmp_path / "2.svg").read_bytes()


def test_without_matplotlib_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nobody needs it to measure."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)

    with pytest.raises(BotError, match="matplotlib, which `make bench` installs"):
        plot_growth(GROWN, tmp_path / "growth.svg")
