"""The checks before a preview: what is truly different is found, what is only written differently is not."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language import LANGUAGES, Language
from bot.services.newsroom.checks import ACCEPTABLE, Finding, Rule, findings, links
from bot.services.sending.content import Attachment, Content, Span
from bot.texts import Texts
from bot.texts.dates import KOPER, when

_FIRST, _LAST = datetime(2026, 1, 1), datetime(2027, 12, 31)  # noqa: DTZ001 - the strategy adds the zone


def pair(sl: str, it: str) -> dict[Language, Content]:
    """The same in both languages."""
    return {"sl": Content(f"Slovensko: {sl}"), "it": Content(f"Italiano: {it}")}


def rules(sl: str, it: str) -> set[Rule]:
    """What is found in two texts."""
    return {finding.rule for finding in findings(pair(sl, it))}


@pytest.mark.parametrize(
    ("sl", "it"),
    [
        ("12. decembra", "12 dicembre"),
        ("12. decembra", "il 12/12"),
        ("12. 12. 2026", "12 dicembre 2026"),
        ("1. maja", "1° maggio"),
        ("decembra 2026", "dicembre 2026"),
        ("12/2026", "dicembre 2026"),
        ("ob 18.00", "alle 18:00"),
        ("ob 18h", "alle 18:00"),
        ("ob 09.30", "alle 9:30"),
        ("1.000 EUR", "1 000 euro"),
        ("1.000.000", "1 000 000"),
        ("1\N{NO-BREAK SPACE}000 EUR", "1000 euro"),
        ("10.000,00 €", "10 000 €"),
        ("leta 2026 100 ljudi", "100 persone nel 2026"),
        ("dve šoli", "2 scuole"),
        ("prvi dan", "1° giorno"),
        ("25 m² zelenja", "25 mq di verde"),
        ("3,5 milijona", "3.5 milioni"),
        ("tel. 05 664 62 46", "tel. 05 664 62 46"),
        ("5. in 6. maja", "5 e 6 maggio"),
    ],
)
def test_numbers_and_dates_that_are_only_written_differently_are_no_finding(sl: str, it: str) -> None:
    """Each language has its own way."""
    assert rules(sl, it) == set()
    assert rules(it, sl) == set()


@pytest.mark.parametrize(
    ("sl", "it", "only_sl", "only_it"),
    [
        ("12. decembra", "13 dicembre", "12", "13"),
        ("12. decembra", "12 novembre", "12", "11"),
        ("ob 18.00", "alle 19:00", "18", "19"),
        ("ob 18.30", "alle 18:00", "30", "–"),
        ("1.000 EUR", "10 000 euro", "1000", "10000"),
        ("30 eur", "trenta euro", "30", "–"),
        ("leta 2026", "nel 2027", "2026", "2027"),
    ],
)
def test_numbers_and_dates_that_differ_are_found(sl: str, it: str, only_sl: str, only_it: str) -> None:
    """What stands in one language alone is told."""
    (finding,) = findings(pair(sl, it))

    assert finding == Finding(Rule.NUMBERS, None, {"sl": only_sl, "it": only_it})


@settings(deadline=None)
@given(
    moment=st.datetimes(_FIRST, _LAST, timezones=st.just(UTC)),
    amount=st.integers(0, 10**7),
)
def test_what_the_catalogs_write_of_one_moment_and_one_amount_agrees(moment: datetime, amount: int) -> None:
    """The two languages write dates, hours and thousands each in its way."""
    sl = f"{when(moment, 'sl')}: {amount:,} EUR".replace(",", ".")
    it = f"{when(moment, 'it')}: {amount} euro"

    assert Rule.NUMBERS not in rules(sl, it)


@settings(deadline=None)
@given(day=st.dates(date(2026, 1, 1), date(2026, 12, 31)), other=st.dates(date(2026, 1, 1), date(2026, 12, 31)))
def test_two_different_days_never_pass_for_one(day: date, other: date) -> None:
    """Where their figures are the same ones, as of 5. 6. and 6. 5., their order tells."""
    texts = [when(datetime(each.year, each.month, each.day, 12, tzinfo=KOPER), "sl") for each in (day, other)]
    found = rules(texts[0], texts[1])
    alike = sorted((day.day, day.month)) == sorted((other.day, other.month))

    assert (Rule.NUMBERS in found) == (not alike)
    assert (Rule.DATES in found) == (alike and day != other)


@pytest.mark.parametrize(
    ("sl", "it"),
    [
        ("https://koper.si/a", "https://koper.si/a."),
        ("https://www.koper.si/", "www.koper.si"),
        ("http://Koper.si", "https://koper.si"),
        ("(https://koper.si/a)", "https://koper.si/a, grazie"),
        ("info@koper.si", "info@koper.si!"),
    ],
)
def test_links_that_are_only_spelt_differently_are_no_finding(sl: str, it: str) -> None:
    """What matters is where they lead."""
    assert rules(sl, it) == set()


@pytest.mark.parametrize(
    ("sl", "it"),
    [
        ("https://koper.si/a", "https://koper.si/b"),
        ("https://koper.si/sl", ""),
        ("", "info@koper.si"),
        ("www.koper.si", "www.izola.si"),
    ],
)
def test_links_that_differ_are_found(sl: str, it: str) -> None:
    """Also when only one language has any."""
    assert rules(sl, it) == {Rule.LINKS}


def test_a_link_behind_words_counts_like_one_that_is_written_out() -> None:
    """A formatted word may lead to a page."""
    behind = Content("Več tukaj.", (Span("text_link", 4, 5, url="https://koper.si/a"),))

    assert links(behind) == links(Content("Altro: https://koper.si/a"))
    assert not findings({"sl": behind, "it": Content("Altro: https://koper.si/a")})


@pytest.mark.parametrize(
    "left", ["{ime}", "{ }", "[[datum]]", "XXX", "xxxx", "ob ___ uri", "TODO", "todo:", "Lorem ipsum dolor"]
)
def test_a_place_that_was_not_filled_in_is_found(left: str) -> None:
    """In each language; it cannot be accepted."""
    found = findings(pair(f"Vabljeni {left} v Koper", "Venite"))

    assert [(finding.rule, finding.language) for finding in found] == [(Rule.PLACEHOLDER, "sl")]
    assert Rule.PLACEHOLDER not in ACCEPTABLE


@pytest.mark.parametrize("text", ["XXX. obletnica", "metodo", "Todorović", "a_b", "»…«"])
def test_what_only_looks_like_one_is_none(text: str) -> None:
    """The thirtieth anniversary, an Italian word, a name."""
    assert Rule.PLACEHOLDER not in rules(text, text)


@pytest.mark.parametrize(
    ("length", "files", "too_long"),
    [(4096, 0, False), (4097, 0, True), (1024, 1, False), (1025, 1, True), (1025, 3, True)],
)
def test_a_text_beyond_the_length_of_telegram_is_found(length: int, files: int, *, too_long: bool) -> None:
    """Below a file there is less room."""
    contents: dict[Language, Content] = {
        "sl": Content("a" * length, files=(Attachment("photo", "x"),) * files),
        "it": Content("b", files=(Attachment("photo", "x"),) * files),
    }

    assert (Rule.TOO_LONG in {finding.rule for finding in findings(contents)}) == too_long


def test_length_is_counted_as_telegram_counts() -> None:
    """An emoji is two."""
    found = findings({"sl": Content("🙂" * 2049)})

    assert found == (Finding(Rule.TOO_LONG, "sl", {"length": 4098, "longest": 4096}),)


@pytest.mark.parametrize("text", ["", " \n "])
def test_a_message_needs_words(text: str) -> None:
    """A picture alone says nothing to whoever cannot see it."""
    found = findings({"sl": Content(text, files=(Attachment("photo", "x"),))})

    assert [finding.rule for finding in found] == [Rule.EMPTY]


@pytest.mark.parametrize(
    ("sl", "it", "differ"),
    [
        (["photo"], ["photo"], False),
        (["photo", "video"], ["video", "photo"], False),
        (["photo"], ["document"], True),
        (["photo"], ["photo", "photo"], True),
        (["photo"], [], True),
    ],
)
def test_the_files_are_of_the_same_kind_and_number(sl: list[str], it: list[str], *, differ: bool) -> None:
    """Whichever their order."""
    contents: dict[Language, Content] = {
        "sl": Content("Dober dan", files=tuple(Attachment(kind, "x") for kind in sl)),
        "it": Content("Buongiorno", files=tuple(Attachment(kind, "y") for kind in it)),
    }

    assert bool(findings(contents)) == differ


def test_the_same_text_twice_is_found() -> None:
    """Somebody has pasted the Slovene one into both; blanks make no difference."""
    assert Rule.SAME in {each.rule for each in findings({"sl": Content("Dober dan"), "it": Content("Dober  dan")})}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vabljeni 12. decembra ob 18.00", False),
        ("Vabljeni 12/12 ob 18h", False),
        ("Vabljeni 13. decembra ob 18.00", True),
        ("Vabljeni 12. decembra ob 19.00", True),
        ("Vabljeni na praznik", True),
    ],
)
def test_an_invitation_names_its_day_and_hour(text: str, *, found: bool) -> None:
    """Else people would know them from the calendar file alone."""
    start = datetime(2026, 12, 12, 17, 0, tzinfo=UTC)

    assert [each.rule for each in findings({"sl": Content(text)}, start=start)] == ([Rule.START] if found else [])


@pytest.mark.parametrize(
    ("sl", "it", "only_sl", "only_it"),
    [
        ("5. 6. 2027", "6/5/2027", "5. 6.", "6. 5."),
        ("5. junija ob 18.00", "6/5 alle 18:00", "5. 6.", "6. 5."),
        ("od 5. 6. do 7. 8.", "dal 5/8 al 7/6", "5. 6., 7. 8.", "5. 8., 7. 6."),
    ],
)
def test_day_and_month_in_the_other_order_are_found(sl: str, it: str, only_sl: str, only_it: str) -> None:
    """The figures are the same, the dates are not."""
    (finding,) = findings(pair(sl, it))

    assert finding == Finding(Rule.DATES, None, {"sl": only_sl, "it": only_it})


@pytest.mark.parametrize(
    ("sl", "it"),
    [("5. 6. ob 9.10", "5/6 alle 9:10"), ("ob 9.10 in 11.12", "alle 9:10 e 11:12"), ("10.10 €", "10,10 €")],
)
def test_what_only_looks_like_a_date_in_one_language_is_none(sl: str, it: str) -> None:
    """Slovene writes hours with a dot."""
    assert rules(sl, it) == set()


TODAY = date(2026, 11, 20)
WRONG = [
    "v torek, 3. 12. 2026, ob 18.00",
    "torek, 3. decembra",
    "v torek 3.12. ob 9",
    "Torek, dne 3. 12.",
    "3. 12. (torek)",
    "3. 12., v torek",
    "do srede, 30. 6. 2027, in v torek, 3. 12. 2026",
    "martedì 3 dicembre 2026",
    "martedi' 3 dicembre".replace("'", ""),
    "MARTEDÌ 3/12",
    "il 3/12/2026 (martedì)",
    "martedì il 3 dicembre",
]
RIGHT = [
    "v četrtek, 3. 12. 2026, ob 18.00",
    "četrtka, 3. decembra",
    "giovedì 3 dicembre",
    "il 03/12 (giovedì)",
    "torek, 1. 12., sreda, 2. 12., in četrtek, 3. 12.",
    "1. 12. (torek), 2. 12. (sreda)",
    "od ponedeljka, 7. 12., do petka, 11. 12.",
    "v soboto, 5., in nedeljo, 6. 12. 2026",
    "sabato 5 e domenica 6 dicembre",
    "sabato 1º maggio 2027",
    "v petek, 1. januarja",
    "v torek, 13. oktobra",
    "ogni martedì alle 10.30, fino al 3/12",
    "vsak torek ob 10.12",
    "torek, 31. 11. 2026",
]


@pytest.mark.parametrize("text", WRONG)
def test_a_date_with_the_name_of_another_day_is_found(text: str) -> None:
    """In either language, whichever stands first, with the day that it is."""
    (finding,) = findings({"sl": Content(text)}, today=TODAY)

    assert finding == Finding(Rule.WEEKDAY, "sl", {"weekday": 2}, date(2026, 12, 3))
    assert Rule.WEEKDAY in ACCEPTABLE


@pytest.mark.parametrize("text", RIGHT)
def test_a_date_with_its_own_day_is_no_finding(text: str) -> None:
    """Nor is a name that belongs to another date, a day without a date, or a date that no calendar has."""
    assert Rule.WEEKDAY not in {each.rule for each in findings({"sl": Content(text)}, today=TODAY)}


@settings(deadline=None)
@given(day=st.dates(date(2026, 11, 20), date(2027, 8, 31)), named=st.integers(0, 6))
def test_the_day_of_a_date_is_known_in_both_languages(day: date, named: int) -> None:
    """As the catalogs write it, and without the year."""
    for language in LANGUAGES:
        written = when(datetime(day.year, day.month, day.day, 12, tzinfo=KOPER), language)
        wrong = written.replace(
            Texts()(f"weekday-{day.isoweekday()}", language), Texts()(f"weekday-{named + 1}", language)
        )
        for text in (wrong, wrong.replace(f" {day.year}", "")):
            found = [each for each in findings({language: Content(text)}, today=TODAY) if each.rule is Rule.WEEKDAY]
            assert bool(found) == (named != day.weekday())


def test_what_was_accepted_is_not_found_again() -> None:
    """And nothing else is passed over with it."""
    contents = pair("12 https://koper.si/sl", "13 https://koper.si/it")

    assert {each.rule for each in findings(contents)} == {Rule.NUMBERS, Rule.LINKS}
    assert {each.rule for each in findings(contents, frozenset({"numbers"}))} == {Rule.LINKS}


@settings(deadline=None)
@given(sl=st.text(max_size=60), it=st.text(max_size=60))
def test_no_text_breaks_the_checks(sl: str, it: str) -> None:
    """Free text of any kind; whatever is found between the two is found the other way round, but for the language."""
    one = {each.rule for each in findings({"sl": Content(sl), "it": Content(it)})}
    other = {each.rule for each in findings({"sl": Content(it), "it": Content(sl)})}

    assert one - {Rule.LANGUAGE} == other - {Rule.LANGUAGE}


@settings(deadline=None)
@given(text=st.text(max_size=200))
def test_a_text_agrees_with_itself(text: str) -> None:
    """The same numbers and links, whatever they are."""
    assert not {each.rule for each in findings({"sl": Content(text), "it": Content(text)})} & {
        Rule.NUMBERS,
        Rule.LINKS,
        Rule.FILES,
    }


@pytest.mark.parametrize(
    "link", ["https://www.koper.si/it/novice", "www.koper.si/obcina/novice-in-objave", "novice.obcina@koper.si"]
)
def test_the_words_of_a_link_do_not_count_as_a_language(link: str) -> None:
    """The pages of the municipality have Slovene addresses in Italian too."""
    written = {"sl": Content(f"Nova stran: {link}"), "it": Content(f"Nuovo sito: {link}")}

    assert findings(written) == ()


def test_languages_put_the_wrong_way_round_are_noticed() -> None:
    """The Italian was pasted as the Slovene, and the other way round; each is told."""
    sl = Content("Odpiramo novo kolesarsko pot ob obali, vabljeni na sprehod.")
    it = Content("Apriamo la nuova pista ciclabile lungo la costa, venite a passeggiare.")

    assert {each.language for each in findings({"sl": it, "it": sl}) if each.rule is Rule.LANGUAGE} == {"sl", "it"}
    assert Rule.LANGUAGE not in {each.rule for each in findings({"sl": sl, "it": it})}


@pytest.mark.parametrize("left", ["[DATUM]", "[ime]", "???"])
def test_what_people_leave_to_fill_in_is_found(left: str) -> None:
    """Single brackets and question marks too; a note like [1] is none."""
    assert Rule.PLACEHOLDER in {each.rule for each in findings({"sl": Content(f"Pridite {left} v Taverno.")})}
    assert Rule.PLACEHOLDER not in {each.rule for each in findings({"sl": Content("Pridite [1] v Taverno.")})}
