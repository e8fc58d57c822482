"""The event of an invitation as a value, to and from the content of a campaign."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final

from bot.language import Language
from bot.programme.model import Bilingual
from bot.storage import Campaign
from bot.texts.dates import KOPER

KEY: Final = "event"
"""Where it stands in a campaign's content."""

_USUAL_LENGTH: Final = timedelta(hours=2)
_EVENING: Final = time(18)
# RFC 5545 has no room for control characters, UTF-8 none for half of a surrogate pair.
_UNWRITABLE: Final = re.compile("[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff]+")


@dataclass(frozen=True, slots=True)
class Event:
    """One version of an event: `uid` stays, `sequence` grows with every change. Times are aware, and become UTC."""

    uid: str
    sequence: int
    start: datetime
    end: datetime | None
    title: Bilingual
    place: Bilingual
    cancelled: bool = False

    def __post_init__(self) -> None:
        """In one zone times can be compared: across zones Python calls no two alike in the hour that comes twice."""
        object.__setattr__(self, "start", self.start.astimezone(UTC))
        object.__setattr__(self, "end", self.end and self.end.astimezone(UTC))

    @property
    def over_at(self) -> datetime:
        """From when on nobody is asked any more: two hours after its start where nobody has said; shown to nobody."""
        return self.end or self.start + _USUAL_LENGTH

    def name(self, language: Language) -> str:
        """The title in one language, in one line."""
        return _one_line(self.title[language])

    @property
    def where(self) -> str:
        """Both names of the place in the order of the town's signs, "Koper / Capodistria"; one that is alike once."""
        return " / ".join(dict.fromkeys((_one_line(self.place.sl), _one_line(self.place.it))))

    def is_moved_from(self, before: "Event") -> bool:
        """Whether it is over at another time: whoever answered before has not answered to this.

        One that only begins at another hour of the same evening, or whose end has become known, asks nobody anew.
        """
        return before.over_at != self.over_at

    @property
    def evening_before(self) -> datetime:
        """Six o'clock in Koper on the day before."""
        yesterday = self.start.astimezone(KOPER).date() - timedelta(days=1)
        return datetime.combine(yesterday, _EVENING, KOPER)

    def as_json(self) -> dict[str, Any]:
        """As it stands in the content of a campaign, times in Koper's."""
        return {
            "uid": self.uid,
            "sequence": self.sequence,
            "start": self.start.astimezone(KOPER).isoformat(),
            "end": self.end and self.end.astimezone(KOPER).isoformat(),
            "over": self.over_at.isoformat(),  # for storage, where answers are kept by it
            "place": {"sl": self.place.sl, "it": self.place.it},
            "title": {"sl": self.title.sl, "it": self.title.it},
            "cancelled": self.cancelled,
        }


def _one_line(text: str) -> str:
    """A text without control characters, with each blank, line end or row of them as one blank."""
    return _UNWRITABLE.sub(" ", text).strip()


def from_json(kept: Mapping[str, Any]) -> Event:
    """What `as_json` made."""
    return Event(
        uid=kept["uid"],
        sequence=kept["sequence"],
        start=datetime.fromisoformat(kept["start"]),
        end=datetime.fromisoformat(kept["end"]) if kept["end"] else None,
        title=Bilingual(**kept["title"]),
        place=Bilingual(**kept["place"]),
        cancelled=kept["cancelled"],
    )


def event_of(campaign: Campaign) -> Event | None:
    """The event that a campaign is about, None for one that is about none."""
    kept = campaign.content.get(KEY)
    return from_json(kept) if kept else None
