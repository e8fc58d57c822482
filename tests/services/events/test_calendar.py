"""The calendar file: what is read from it is what was written, for any event, and by the letter of RFC 5545."""

from datetime import UTC, datetime, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.language import LANGUAGES, Language
from bot.programme.model import Bilingual
from bot.services.events import Event, calendar_file
from bot.texts import Texts
from bot.texts.dates import KOPER

SAY = Texts()
NOW = datetime(2026, 11, 26, 8, 30, tzinfo=UTC)

moments = st.datetimes(datetime(2026, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda moment: moment.replace(second=0, microsecond=0)
)
texts = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=300)
bilingual = st.builds(Bilingual, texts, texts)
languages = st.sampled_from(LANGUAGES)


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Any event that could be."""
    start = draw(moments)
    length = draw(st.none() | st.integers(1, 3 * 24 * 60))
    end = None if length is None else start + timedelta(minutes=length)
    number, sequence = draw(st.integers(1, 10**6)), draw(st.integers(0, 99))
    return Event(f"{number}@koper_bot", sequence, start, end, draw(bilingual), draw(bilingual), draw(st.booleans()))


def event(**values: Any) -> Event:
    """An ordinary evening in December, but for some values."""
    usual = {
        "uid": "12@koper_bot",
        "sequence": 3,
        "start": datetime(2026, 12, 12, 18, 0, tzinfo=KOPER),
        "end": datetime(2026, 12, 12, 21, 0, tzinfo=KOPER),
        "title": Bilingual("Srečanje v Škocjanu", "Incontro a San Canziano"),
        "place": Bilingual("Koper", "Capodistria"),
    }
    return Event(**usual | values)


def read(file: bytes) -> icalendar.Event:
    """The one event of a file, as a calendar takes it in."""
    (found,) = icalendar.Calendar.from_ical(file).walk("VEVENT")
    assert isinstance(found, icalendar.Event)
    assert found.errors == []
    return found


def written(made: Event, language: Language = "sl", now: datetime = NOW) -> icalendar.Event:
    """An event after its way through a file."""
    return read(calendar_file(made, language, SAY, now))


@settings(deadline=None)
@given(events(), languages)
def test_what_is_read_is_what_was_written(made: Event, language: Language) -> None:
    """Title, place, times, identity and state, whatever letters the title and the place are made of."""
    found = written(made, language)
    title = made.name(language)

    assert str(found["SUMMARY"]) == (SAY("calendar-cancelled", language, title=title) if made.cancelled else title)
    assert str(found["LOCATION"]) == made.where
    assert (found.start, found["DTEND"].dt if "DTEND" in found else None) == (made.start, made.end)
    assert (str(found["UID"]), found["SEQUENCE"]) == (made.uid, made.sequence)
    assert found["DTSTAMP"].dt == NOW
    assert found["STATUS"] == ("CANCELLED" if made.cancelled else "CONFIRMED")


@settings(deadline=None)
@given(
    st.text(st.characters(categories=("L", "M", "N", "P", "S")), min_size=1).filter(lambda text: "\ufeff" not in text)
)
@example(r"\N \n \\N \, a;b,c: \"d\"")
def test_letters_and_signs_of_a_title_stay_as_they_are(title: str) -> None:
    """Commas, semicolons, backslashes and emoji are the file's affair."""
    assert str(written(event(title=Bilingual(title, title)))["SUMMARY"]) == title


def test_signs_with_a_meaning_are_escaped_as_the_standard_wants() -> None:
    """Read without the library that wrote it."""
    file = calendar_file(event(title=Bilingual(r"C:\N; a, b: d", "x")), "sl", SAY, NOW)

    assert rb"SUMMARY:C:\\N\; a\, b: d" in file.split(b"\r\n")


@settings(deadline=None)
@given(events(), languages)
def test_lines_are_folded_and_end_as_the_standard_wants(made: Event, language: Language) -> None:
    """At most 75 bytes a line, CRLF after each, no control character in any, each line whole in UTF-8."""
    lines = calendar_file(made, language, SAY, NOW).split(b"\r\n")

    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert not [line for line in lines if any(sign < 32 or sign == 127 for sign in line)]
    assert all(line.decode() is not None for line in lines)


def test_the_head_says_that_it_is_published() -> None:
    """Version, maker and method, each once."""
    calendar = icalendar.Calendar.from_ical(calendar_file(event(), "sl", SAY, NOW))

    assert (calendar["VERSION"], calendar["METHOD"]) == ("2.0", "PUBLISH")
    assert "koper" in calendar["PRODID"]


def test_the_times_are_those_of_koper_and_the_file_says_what_that_is() -> None:
    """Not UTC: whoever moves the entry moves it on the clocks of Koper."""
    file = calendar_file(event(), "sl", SAY, NOW).decode()

    assert "DTSTART;TZID=Europe/Ljubljana:20261212T180000\r\n" in file
    assert "DTEND;TZID=Europe/Ljubljana:20261212T210000\r\n" in file
    assert file.count("BEGIN:VTIMEZONE") == 1
    assert file.index("TZID:Europe/Ljubljana") < file.index("BEGIN:VEVENT")


@settings(deadline=None)
@given(moments)
def test_the_zone_that_is_written_out_agrees_with_the_world(moment: datetime) -> None:
    """If the law about summer time changes, the data of the zones will, and this test will fail."""
    (zone,) = icalendar.Calendar.from_ical(calendar_file(event(), "sl", SAY, NOW)).walk("VTIMEZONE")
    assert isinstance(zone, icalendar.Timezone)

    here = moment.astimezone(KOPER)
    wall = here.replace(tzinfo=zone.to_tz(lookup_tzid=False))

    if here.replace(fold=0).utcoffset() == here.replace(fold=1).utcoffset():  # not in the hour that comes twice
        assert wall.utcoffset() == here.utcoffset()


@pytest.mark.parametrize(
    ("day", "jump", "name"), [((2027, 3, 28), 2, "CEST"), ((2027, 10, 31), 3, "CET")], ids=["spring", "autumn"]
)
def test_the_clocks_jump_in_the_right_hour(day: tuple[int, int, int], jump: int, name: str) -> None:
    """A jump is given by what the clock on the wall showed before it: the library's own zone is an hour late."""
    calendar = icalendar.Calendar.from_ical(calendar_file(event(), "sl", SAY, NOW))
    (zone,) = calendar.walk("VTIMEZONE")
    (half,) = [each for each in zone.subcomponents if each["TZNAME"] == name]

    assert half["DTSTART"].dt.hour == jump
    assert half["TZOFFSETFROM"].td != half["TZOFFSETTO"].td
    offset = half["TZOFFSETFROM"].td
    instant = datetime(*day, jump, tzinfo=UTC) - offset
    assert (instant - timedelta(seconds=1)).astimezone(KOPER).utcoffset() == offset
    assert instant.astimezone(KOPER).utcoffset() == half["TZOFFSETTO"].td


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_place_bears_both_names_in_both_files(language: Language) -> None:
    """In the order of the town's signs; one name that is alike stands once."""
    place = Bilingual("Taverna", "Taverna")

    assert str(written(event(), language)["LOCATION"]) == "Koper / Capodistria"
    assert str(written(event(place=place), language)["LOCATION"]) == "Taverna"


def test_the_title_is_in_the_language_of_the_button() -> None:
    """Of equal rank, one file each."""
    assert str(written(event(), "sl")["SUMMARY"]) == "Srečanje v Škocjanu"
    assert str(written(event(), "it")["SUMMARY"]) == "Incontro a San Canziano"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_event_without_a_known_end_has_none_and_says_so(language: Language) -> None:
    """Two hours that nobody has promised would be a claim; the standard asks for neither end nor duration."""
    found = written(event(end=None), language)

    assert "DTEND" not in found
    assert "DURATION" not in found
    assert str(found["DESCRIPTION"]) == SAY("calendar-no-end", language)
    assert "DESCRIPTION" not in written(event(), language)


@pytest.mark.parametrize(
    "start", [datetime(2026, 12, 12, 18, 0, tzinfo=KOPER), datetime(2027, 3, 28, 9, 0, tzinfo=KOPER)]
)
def test_it_rings_on_the_evening_before(start: datetime) -> None:
    """At six by the clock on the wall, also when a night of 23 hours lies between."""
    (alarm,) = written(event(start=start, end=None)).walk("VALARM")

    rings = (start.astimezone(UTC) + alarm["TRIGGER"].dt).astimezone(KOPER)
    assert (rings.date(), rings.hour, rings.minute) == (start.date() - timedelta(days=1), 18, 0)
    assert alarm["ACTION"] == "DISPLAY"
    assert alarm["DESCRIPTION"] == "Srečanje v Škocjanu"


@pytest.mark.parametrize(
    ("made", "now"),
    [(event(cancelled=True), NOW), (event(), datetime(2026, 12, 11, 18, 0, tzinfo=KOPER))],
    ids=["cancelled", "evening"],
)
def test_it_rings_only_when_there_is_something_to_ring_for(made: Event, now: datetime) -> None:
    """Not for what was cancelled, and not at once when the evening has begun."""
    assert written(made, now=now).walk("VALARM") == []
    assert len(written(event()).walk("VALARM")) == 1
