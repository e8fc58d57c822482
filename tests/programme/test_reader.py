"""Reading the knowledge base: values, order, and what is refused."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import KnowledgeError
from bot.programme.checks import check
from bot.programme.model import Bilingual, Controller, Feed, Kind, Phrasing, Status, TopicKind, Update
from bot.programme.parsing import parse
from bot.programme.problems import Rule, Severity, errors
from bot.programme.reader import load, read
from bot.programme.sources import gather
from bot.texts import Texts
from tests.programme.folders import BASE, KNOWLEDGE, TODAY, base, change


def test_the_knowledge_base_of_this_repository_has_no_errors() -> None:
    """What we ship can be used."""
    _, problems = read(KNOWLEDGE)

    assert errors(problems) == ()


def test_entries_stand_in_the_order_of_the_programme(tmp_path: Path) -> None:
    """A pillar comes before its commitments, and pillar 10 after pillar 2, whatever the file names' order."""
    folder = base(tmp_path)
    for number in range(2, 11):
        path = folder / "pillars" / f"{number}-promet.yaml"
        shutil.copy(BASE / "pillars" / "1-promet.yaml", path)
        change(path, 'id: "1"', f'id: "{number}"')
        change(path, '"1.1"', f'"{number}.1"')

    ids = [entry.id for entry in load(folder).programme.entries]

    assert ids == ["V1", "P1", *(each for n in range(1, 11) for each in (f"{n}", f"{n}.1"))]


def test_a_commitment_knows_its_pillar_and_its_explanation() -> None:
    """Everything in a pillar's file arrives in the entry."""
    entry = load(BASE).programme.find("1.1")

    assert entry is not None
    assert (entry.kind, entry.pillar, entry.title.it) == (Kind.COMMITMENT, "1", "Il terzo binario")
    assert entry.plain is not None
    assert entry.plain.sl == "»Tir« je železniška proga."


def test_an_update_keeps_its_day_its_words_its_source_and_its_status() -> None:
    """Everything written under it arrives in the entry."""
    entry = load(BASE).programme.find("1.1")
    words = Bilingual("Gradnja 3. tira se je začela.", "Sono iniziati i lavori per il 3° binario.")

    assert entry is not None
    assert entry.updates == (Update(date(2026, 3, 14), words, "https://www.koper.si/gradnja", Status.UNDER_WAY),)


def test_updates_are_newest_first_in_whatever_order_they_are_written(tmp_path: Path) -> None:
    """Some add new ones at the end, some at the top; a pillar has its own."""
    folder = base(tmp_path)
    told = "\n    sl: Začelo se je.\n    it: È iniziato.\n    link: https://www.koper.si/a\n"
    days = ("2025-12-01", "2026-01-31", "2024-02-29")
    written = "".join(f'  - date: "{day}"{told}' for day in days)
    change(folder / "pillars" / "1-promet.yaml", "commitments:", f"updates:\n{written}commitments:")

    pillar = load(folder).programme.find("1")

    assert pillar is not None
    assert [update.date.isoformat() for update in pillar.updates] == ["2026-01-31", "2025-12-01", "2024-02-29"]


def test_a_point_of_the_vision_has_no_updates(tmp_path: Path) -> None:
    """Nobody can say of a vision that it is done."""
    folder = base(tmp_path)
    told = '    updates:\n      - date: "2026-03-14"\n        sl: Da.\n        it: Sì.\n        link: https://a.si\n'
    change(folder / "programme.yaml", "\nprinciples:\n", f"\n{told}principles:\n")

    assert [problem.rule for problem in read(folder)[1]] == [Rule.UNKNOWN_KEY]


def test_an_update_from_the_future_does_not_keep_the_knowledge_base_from_being_used(tmp_path: Path) -> None:
    """The bot starts whatever its clock says; only the check, which is told the day, warns."""
    folder = base(tmp_path)
    change(folder / "pillars" / "1-promet.yaml", '"2026-03-14"', '"2062-03-14"')

    knowledge, problems = read(folder)

    assert knowledge is not None
    assert problems == check(folder) == ()
    assert [(each.rule, each.severity) for each in check(folder, today=TODAY)] == [
        (Rule.DATE_IN_FUTURE, Severity.WARNING)
    ]


def test_a_referral_has_its_link_and_related_entries() -> None:
    """A matter that is not ours still leads on."""
    topic = load(BASE).topic("bus-times")

    assert topic is not None
    assert (topic.kind, topic.link, topic.related) == (TopicKind.REFERRAL, "https://www.koper.si/", ("1.1",))


def test_who_is_responsible_arrives_with_name_address_and_email() -> None:
    """Without an officer there is none, which the law allows to small ones."""
    name = Bilingual("Mestna občina Koper", "Comune città di Capodistria")
    address = Bilingual("Verdijeva ulica 10, 6000 Koper", "Via Verdi 10, 6000 Capodistria")

    assert load(BASE).newsletter.controller == Controller(name, address, "obcina@koper.si", None)


def test_an_officer_for_the_data_is_named_by_an_address(tmp_path: Path) -> None:
    """Where there is one."""
    folder = base(tmp_path)
    change(folder / "newsletter.yaml", "kinds:", "  officer: dpo@koper.si\nkinds:")

    assert load(folder).newsletter.controller.officer == "dpo@koper.si"


def test_every_kind_has_its_sentence_in_both_languages() -> None:
    """In the order in which the bot shows them, whatever the order of the file."""
    about = load(BASE).newsletter.about

    assert tuple(about) == tuple(Feed)
    assert about[Feed.NOTICES] == Bilingual("Roki in zapore, kadar je treba.", "Scadenze e chiusure, quando serve.")


def test_a_phrasing_keeps_its_target_and_the_language_of_its_folder() -> None:
    """The folder says the language, the key says the target."""
    assert Phrasing("greeting", "it", "buongiorno") in load(BASE).phrasings


def test_concepts_and_places_are_both_words_of_one_meaning() -> None:
    """Places follow concepts."""
    concepts = load(BASE).concepts

    assert [(each.id, each.words["it"]) for each in concepts] == [
        ("railway", ("treno", "ferrovia")),
        ("koper", ("Capodistria",)),
    ]


def test_a_folded_text_loses_its_last_line_break(tmp_path: Path) -> None:
    """`sl: >` means the same to a writer as `sl: >-`."""
    folder = base(tmp_path)
    change(
        folder / "smalltalk.yaml",
        "sl: Pozdravljeni! Kaj vas zanima?",
        "sl: >\n      Pozdravljeni!\n      Kaj?",
    )

    topic = load(folder).topic("greeting")

    assert topic is not None
    assert topic.reply.sl == "Pozdravljeni! Kaj?"


def test_files_saved_on_windows_are_read_like_others(tmp_path: Path) -> None:
    """A byte order mark and Windows' line ends are no mistakes."""
    folder = base(tmp_path)
    for path in folder.rglob("*.yaml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    knowledge, problems = read(folder)

    assert problems == ()
    assert knowledge is not None
    assert knowledge.programme == load(BASE).programme


def test_the_fingerprint_changes_with_any_file(tmp_path: Path) -> None:
    """A remark in one file is enough."""
    folder = base(tmp_path)
    before = load(folder).fingerprint

    change(folder / "vocabulary.yaml", "places:", "# a remark\nplaces:")

    assert before == load(BASE).fingerprint
    assert load(folder).fingerprint != before


def test_a_warning_does_not_keep_the_knowledge_base_from_being_used(tmp_path: Path) -> None:
    """Only errors do."""
    folder = base(tmp_path)
    change(folder / "vocabulary.yaml", "[Koper]", "[Koper, vlak]")

    knowledge, problems = read(folder)

    assert knowledge is not None
    assert [problem.severity for problem in problems] == [Severity.WARNING]


def test_an_absent_folder_is_told_file_by_file(tmp_path: Path) -> None:
    """Nothing at all is a list of missing files, not a crash."""
    knowledge, problems = read(tmp_path / "nowhere")

    assert knowledge is None
    assert {problem.rule for problem in problems} == {Rule.FILE_ABSENT}


def test_a_broken_programme_is_not_blamed_on_the_phrasings(tmp_path: Path) -> None:
    """Where the entries are unknown, no phrasing is said to lead nowhere."""
    folder = base(tmp_path)
    change(folder / "pillars" / "1-promet.yaml", "commitments:", "commitments: [")

    _, problems = read(folder)

    assert {problem.rule for problem in problems} == {Rule.YAML_SYNTAX}


def test_loading_a_broken_folder_tells_the_first_problem_in_words(tmp_path: Path) -> None:
    """The one who starts the bot reads what to mend, and where."""
    folder = base(tmp_path)
    change(folder / "programme.yaml", 'period: "2022–2026"', "period: 2022")

    with pytest.raises(KnowledgeError, match=r'^programme.yaml:4: .*Write "2022"\.$'):
        load(folder, Texts("check"))


def test_loading_a_broken_folder_without_a_catalog_names_rule_and_facts(tmp_path: Path) -> None:
    """Without sentences at hand there is still the place and the rule."""
    folder = base(tmp_path)
    change(folder / "programme.yaml", 'period: "2022–2026"', "period: 2022")

    with pytest.raises(KnowledgeError, match=r"^programme.yaml:4: unquoted-value value=2022, kind=number$"):
        load(folder)


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000, "{a: " * 100_000, "[" * 30 + "]" * 30])
def test_a_file_nested_without_end_is_refused(text: str) -> None:
    """YAML's own tree would break the process; ours gives up early."""
    root, problems = parse(text, "x.yaml")

    assert root is None
    assert [problem.rule for problem in problems if problem.severity is Severity.ERROR] == [Rule.YAML_SYNTAX]


@pytest.mark.parametrize("text", ["[a]: b", "? {a: b}\n: c", "- a\n---\n- b", "%YAML 9.9\n---\na: b", "a: \x00"])
def test_what_only_yaml_experts_write_is_refused(text: str) -> None:
    """Keys that are lists, several documents, directives and control characters are none of ours."""
    _, problems = parse(text, "x.yaml")

    assert problems


_YAML_LIKE = st.text(alphabet="sliditext:- \n\"'#[]{}&*!|>?%@`~=<,V1.0\t\ufeff\u200bč»«", max_size=120)
_FILES = ["programme.yaml", "pillars/1-promet.yaml", "smalltalk.yaml", "referrals.yaml"]
_FILES += ["newsletter.yaml", "vocabulary.yaml"]


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(st.text(max_size=80), _YAML_LIKE))
def test_no_text_makes_the_parser_raise(text: str) -> None:
    """Whatever somebody saves, it is told, never thrown."""
    root, problems = parse(text, "x.yaml")

    assert root is not None or problems


@settings(max_examples=60, deadline=None)
@given(content=st.one_of(st.binary(max_size=60), _YAML_LIKE.map(str.encode)), name=st.sampled_from(_FILES))
def test_no_content_makes_the_reader_raise(content: bytes, name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The same holds for whole folders with one strange file."""
    folder = base(tmp_path_factory.mktemp("strange"))
    (folder / name).write_bytes(content)

    knowledge, problems = read(folder)

    assert knowledge is not None or problems


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_no_cut_or_splice_makes_the_reader_raise(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A file cut anywhere with something typed into the cut is nearly right, and still never raises."""
    folder = base(tmp_path_factory.mktemp("spliced"))
    path = folder / data.draw(st.sampled_from(_FILES))
    text = path.read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 60)))
    path.write_text(text[:start] + data.draw(_YAML_LIKE) + text[end:], encoding="utf-8")

    knowledge, problems = read(folder)

    assert (knowledge is None) == bool(errors(problems))


def test_gathering_counts_every_phrasing_of_the_base() -> None:
    """Forty for each of four entries and a greeting, in two languages."""
    assert sum(1 for _ in gather(BASE).phrasings()) == 2 * (4 * 40 + 1)
