"""Updates: each on a day of the calendar that has come, and on a day of its own, by which followers know it."""

from collections.abc import Iterator
from datetime import date

from bot.programme.located import Scalar, where
from bot.programme.problems import Problem, Rule, problem
from bot.programme.shapes import DATE
from bot.programme.sources import Sources


def problems(sources: Sources) -> Iterator[Problem]:
    """All problems of updates that can be told on any day."""
    for dates in _dates(sources):
        first: dict[str, Scalar] = {}
        for each in dates:
            if not _day(each):
                yield problem(Rule.NO_SUCH_DAY, each, date=each.value)
            elif each.value in first:
                yield problem(Rule.DATE_TWICE, each, date=each.value, first=where(first[each.value]))
            else:
                first[each.value] = each


def in_future(sources: Sources, today: date) -> Iterator[Problem]:
    """Updates that have not happened yet: most are mistyped, and would hide all that come after them."""
    for dates in _dates(sources):
        for each in dates:
            day = _day(each)
            if day and day > today:
                yield problem(Rule.DATE_IN_FUTURE, each, date=each.value, today=today.isoformat())


def _dates(sources: Sources) -> Iterator[tuple[Scalar, ...]]:
    """The dates of each entry's updates, as far as they are written like dates."""
    for entry in sources.entries():
        written = (update.text("date") for update in entry.updates)
        yield tuple(each for each in written if each and DATE.fits(each.value))


def _day(written: Scalar) -> date | None:
    try:
        return date.fromisoformat(written.value)
    except ValueError:
        return None
