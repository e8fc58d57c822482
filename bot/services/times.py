"""Days as people in Koper read them, of times that are kept in UTC."""

from datetime import UTC, date, datetime, time

from bot.language import Language
from bot.texts import Texts
from bot.texts.dates import KOPER


def day_of(moment: datetime) -> date:
    """The day in Koper of an aware time."""
    return moment.astimezone(KOPER).date()


def midnight(day: date) -> datetime:
    """When a day begins in Koper, in UTC."""
    return datetime.combine(day, time.min, KOPER).astimezone(UTC)


def spoken_day(moment: datetime, language: Language, texts: Texts) -> str:
    """The day in Koper of an aware time, in figures."""
    return spoken(day_of(moment), language, texts)


def spoken(day: date, language: Language, texts: Texts) -> str:
    """A day in figures: "3. 2. 2026", "3/2/2026"."""
    # Texts, for a catalog would write the number of a year like an amount: "2.026".
    return texts("date", language, day=str(day.day), month=str(day.month), year=str(day.year))
