"""Reading question sets and language sets."""

from pathlib import Path

import pytest

from bot.errors import QuestionSetError
from bot.evaluation.sets import LanguageSet, Message, Question, QuestionSet, read

KNOWN = ("4.1", "4.10", "V1")
GOOD = "- {id: a, lang: sl, category: plain, text: kaj bo, gold: ['V1']}\n"


def written(tmp_path: Path, text: str) -> Path:
    """A file with this text."""
    path = tmp_path / "questions" / "mine.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_question_set_keeps_its_questions_in_order(tmp_path: Path) -> None:
    """Other keys, such as the source, are left aside."""
    path = written(tmp_path, GOOD + "- {id: b, lang: other, category: oos, text: hi, gold: [], source: x}\n")

    found = read(path, KNOWN)

    assert isinstance(found, QuestionSet)
    assert found.questions == (
        Question("a", "sl", "plain", "kaj bo", ("V1",)),
        Question("b", "other", "oos", "hi", ()),
    )


def test_a_set_is_named_by_its_file_and_two_folders(tmp_path: Path) -> None:
    """The name is the same wherever the project lies."""
    assert read(written(tmp_path, GOOD), KNOWN).name == f"{tmp_path.name}/questions/mine.yaml"


def test_what_yaml_would_take_for_numbers_and_booleans_stays_text(tmp_path: Path) -> None:
    """4.10 is not 4.1, "no" is a message, and so is 112."""
    path = written(
        tmp_path,
        "- {id: 1, lang: it, category: keyword, text: no, gold: [4.10]}\n"
        "- {id: 2, lang: either, category: keyword, text: 112, gold: []}\n",
    )

    found = read(path, KNOWN)

    assert isinstance(found, QuestionSet)
    assert [(each.id, each.text, each.gold) for each in found.questions] == [
        ("1", "no", ("4.10",)),
        ("2", "112", ()),
    ]


def test_a_file_without_gold_is_a_language_set(tmp_path: Path) -> None:
    """The shape tells, not the name of the file."""
    found = read(written(tmp_path, "- {text: Dvomim., lang: sl, words: 1}\n- {text: Ciao., lang: it}\n"), KNOWN)

    assert isinstance(found, LanguageSet)
    assert found.messages == (Message("sl", "Dvomim."), Message("it", "Ciao."))


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (
            "{id: b, lang: sl, category: plain, text: x, gold: ['9.9']}",
            "entry 2 (b): the programme has no entry '9.9'",
        ),
        (
            "{id: b, lang: sl, category: plain, text: x, gold: [[]]}",
            "entry 2 (b): the programme has no entry []",
        ),
        (
            "{id: b, lang: sl, category: plain, text: x, gold: V1}",
            "entry 2 (b): expected a list of ids under `gold`",
        ),
        (
            "{id: b, lang: sl, category: plain, text: x}",
            "entry 2 (b): expected a list of ids under `gold`, found nothing",
        ),
        ("{id: b, lang: si, category: plain, text: x, gold: []}", "under `lang`, found 'si'"),
        (
            "{id: b, lang: sl, category: plain, text: , gold: []}",
            "expected a text under `text`, found nothing",
        ),
        ("{id: b, lang: sl, category: [], text: x, gold: []}", "expected a text under `category`, found []"),
        (
            "{lang: sl, category: plain, text: x, gold: []}",
            "entry 2: expected a text under `id`, found nothing",
        ),
        ("{id: a, lang: sl, category: plain, text: x, gold: []}", "two entries have the id a"),
        ("kaj bo", "expected a list of questions"),
        ("{id: b", "cannot be read"),
    ],
)
def test_a_wrong_entry_is_told_with_file_and_entry(tmp_path: Path, entry: str, said: str) -> None:
    """Whoever writes questions can mend them."""
    path = written(tmp_path, f"{GOOD}- {entry}\n")

    with pytest.raises(QuestionSetError) as error:
        read(path, KNOWN)

    assert str(error.value).startswith(f"{path}: ")
    assert said in str(error.value)


def test_all_wrong_entries_are_told_at_once(tmp_path: Path) -> None:
    """One run finds every problem, up to ten."""
    path = written(tmp_path, GOOD + "- {id: b, gold: []}\n" * 2)

    with pytest.raises(QuestionSetError) as error:
        read(path, KNOWN)

    assert len(str(error.value).splitlines()) == 7  # lang, category, text of two entries, and the same id


@pytest.mark.parametrize("text", ["", "a: 1\n", "[]\n"])
def test_a_file_without_a_list_is_no_set(tmp_path: Path, text: str) -> None:
    """An empty file must not pass for a perfect one."""
    with pytest.raises(QuestionSetError, match="expected a list of questions"):
        read(written(tmp_path, text), KNOWN)


def test_a_missing_file_is_told_by_name(tmp_path: Path) -> None:
    """A typing error in the command is no crash."""
    with pytest.raises(QuestionSetError, match=r"absent\.yaml: cannot be read"):
        read(tmp_path / "absent.yaml", KNOWN)
