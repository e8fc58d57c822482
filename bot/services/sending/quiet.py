"""Quiet hours, as people in Koper live them."""

from datetime import UTC, datetime, timedelta
from typing import Final

from bot.storage.subscribers import Quiet
from bot.texts.dates import KOPER

_DAY_MINUTES: Final = 24 * 60


def quiet_until(quiet: Quiet | None, now: datetime) -> datetime | None:
    """When the quiet hours end that are on now; None when none are.

    Minutes are those of the clock on the wall: on the two nights of the year in which it jumps, the end is the one
    that the clock shows.
    """
    if quiet is None:
        return None
    here = now.astimezone(KOPER)
    minute = here.hour * 60 + here.minute
    if (minute - quiet.start) % _DAY_MINUTES >= (quiet.end - quiet.start) % _DAY_MINUTES:
        return None
    midnight = here.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    wall = midnight + timedelta(days=minute >= quiet.end, minutes=quiet.end)
    # In the hour that comes twice, its first time may be over.
    end = next(at for fold in (0, 1) if (at := wall.replace(fold=fold).astimezone(UTC)) > now)
    # A few minutes of the day that are not quiet may fall into the hour that is left out.
    return quiet_until(quiet, end) or end.astimezone(now.tzinfo)
