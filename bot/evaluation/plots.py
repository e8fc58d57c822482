"""The two pictures of the documents, drawn with matplotlib, a package of the bench extra."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.errors import BotError
from bot.evaluation.growth import Growth
from bot.evaluation.measures import Calibration

_BLUE, _GREY = "#2b7bb9", "#9aa5ab"


def plot_growth(found: Sequence[Growth], path: Path) -> None:
    """Time a question and memory against the number of entries, both on logarithmic scales."""
    figure, (left, right) = _axes(2)
    sizes = [each.size for each in found]
    left.plot(sizes, [each.p50 for each in found], "o-", color=_BLUE, label="p50")
    left.plot(sizes, [each.p99 for each in found], "o--", color=_BLUE, label="p99")
    left.plot(sizes, [found[0].p50 * size / sizes[0] for size in sizes], ":", color=_GREY, label="as fast as the size")
    left.set(title="A question", ylabel="ms", yscale="log", ylim=(0.1, 100))
    right.plot(sizes, [each.peak or 0 for each in found], "o-", color=_BLUE)
    right.set(title="Peak of resident memory while building", ylabel="MB", yscale="log")
    for axis in (left, right):
        axis.set(xlabel="entries", xscale="log")
        axis.grid(alpha=0.3)
    left.legend()
    _save(figure, path)


def plot_calibration(found: Calibration, path: Path) -> None:
    """The share of first entries that are right against their probability; a dot's size tells how many they are."""
    figure, (axis,) = _axes(1)
    axis.plot((0, 1), (0, 1), ":", color=_GREY)
    sizes = [8 + 2 * each.count**0.5 * 4 for each in found.bins]
    axis.scatter([each.predicted for each in found.bins], [each.right for each in found.bins], s=sizes, color=_BLUE)
    axis.set(xlabel="probability of the first entry", ylabel="share right", xlim=(0, 1), ylim=(0, 1.03), aspect="equal")
    axis.grid(alpha=0.3)
    _save(figure, path)


def _axes(count: int) -> tuple[Any, tuple[Any, ...]]:
    """A figure and its axes; BotError when matplotlib is not installed."""
    try:
        import matplotlib as mpl  # noqa: PLC0415 - of the bench extra, which the bot does without
        from matplotlib.figure import Figure  # noqa: PLC0415
    except ImportError as error:
        raise BotError("pictures need matplotlib, which `make bench` installs") from error
    mpl.rcParams["svg.hashsalt"] = "the same picture every time"
    figure = Figure(figsize=(4.6 * count, 3.6), layout="constrained")
    axes = figure.subplots(1, count, squeeze=False)
    return figure, tuple(axes[0])


def _save(figure: Any, path: Path) -> None:  # noqa: ANN401 - matplotlib is imported when it is needed
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, format="svg", metadata={"Date": None})
