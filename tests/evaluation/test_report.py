"""The report for people."""

import re

from bot.evaluation.languages import JudgedLanguages, LanguageTally, Mistake
from bot.evaluation.measures import Judged, JudgedSet, Tally
from bot.evaluation.report import Results, got, report
from bot.evaluation.sets import Message
from bot.evaluation.thresholds import checks
from bot.evaluation.totals import Scope, Total, changes, totals
from bot.matching.verdict import Answer, Choose, Decision, Decline, Verdict
from bot.programme.model import Bilingual, Topic, TopicKind

from .conftest import ROOT
from .knowledge import judged, ranked

OWN = "tests/questions/sl.yaml"
RIGHT = judged("1.1", decision=Answer(("1.1",)), ranking=ranked(0.9, 0.1))


def misled(text: str) -> Judged:
    """A question that was answered wrongly."""
    return judged("9.9", decision=Answer(("1.1",)), ranking=ranked(0.9), text=text)


def results(*found: Judged) -> Results:
    """The results of one set."""
    sets = (JudgedSet("mine", found),)
    return Results(sets, (), checks(sets, ()), ())


def section(text: str, heading: str) -> list[str]:
    """The lines below a heading."""
    lines = text.split(f"## {heading}\n\n")[1].split("\n\n", maxsplit=1)[0]
    return lines.splitlines()


def test_how_it_was_measured_stands_before_the_first_figure() -> None:
    """Every word of the tables that is not plain is told, and the page that is named exists."""
    method = report(results(RIGHT), details=False).removeprefix("# Evaluation\n\n").split("\n## ", maxsplit=1)[0]

    assert all(f"**{word}**" in method for word in ("Direct", "Helped", "Misled", "Noise", "hit@1", "hit@3"))
    assert "|" not in method
    assert all((ROOT / "docs" / page).is_file() for page in re.findall(r"\]\((.+?)\)", method))


def test_each_language_and_category_has_a_row_and_each_language_a_total() -> None:
    """Shares in percent beside the number of questions."""
    found = results(RIGHT, judged("1.1", category="noisy"), judged("1.1", lang="it", ranking=ranked(0.1)))

    lines = section(report(found, details=False), "In scope, %")

    assert lines[2:] == [
        "| sl | plain | 1 | 100.0 | 0.0 | 0.0 | 0.0 | 0.0 | 100.0 | 100.0 | 100.0 |",
        "| sl | noisy | 1 | 0.0 | 0.0 | 100.0 | 0.0 | 0.0 | 0.0 | 0.0 | 100.0 |",
        "| sl | **all** | 2 | 50.0 | 0.0 | 50.0 | 0.0 | 0.0 | 50.0 | 50.0 | 100.0 |",
        "| it | plain | 1 | 0.0 | 0.0 | 100.0 | 0.0 | 0.0 | 100.0 | 100.0 | 0.0 |",
        "| it | **all** | 1 | 0.0 | 0.0 | 100.0 | 0.0 | 0.0 | 100.0 | 100.0 | 0.0 |",
        "| **all** | **all** | 3 | 33.3 | 0.0 | 66.7 | 0.0 | 0.0 | 66.7 | 66.7 | 66.7 |",
    ]


def test_the_two_languages_are_set_side_by_side() -> None:
    """They are of equal rank, so a difference is a fault."""
    found = results(RIGHT, judged("1.1", lang="it", told="it", ranking=ranked(0.1)))

    lines = section(report(found, details=False), "Slovene and Italian, in scope, %")

    assert "| direct | 100.0 | 0.0 | +100.0 |" in lines
    assert "| hit@1 | 100.0 | 100.0 | +0.0 |" in lines


def test_with_one_language_alone_nothing_is_compared() -> None:
    """No row of dashes."""
    assert "Slovene and Italian" not in report(results(RIGHT), details=False)


def test_out_of_scope_has_a_table_of_its_own() -> None:
    """Declined is right there, choices are noise."""
    found = results(judged(), judged(decision=Choose(("1.1",))))

    lines = section(report(found, details=False), "Out of scope, %")

    assert lines[0] == "| language | category | n | declined | noise | misled | language |"
    assert lines[-1] == "| **all** | **all** | 2 | 50.0 | 50.0 | 0.0 | 100.0 |"


def test_a_broken_threshold_stands_out_and_spoils_the_results() -> None:
    """Whoever reads only the first table knows."""
    found = results(judged("9.9", decision=Answer(("1.1",)), ranking=ranked(0.9)))

    assert "| sl, in scope | misled | 100.0 | ≤ 2 | **no** |" in report(found, details=False)
    assert not found.is_good
    assert results(RIGHT).is_good


def test_a_fall_behind_the_baseline_stands_out_and_spoils_the_results() -> None:
    """Also when every threshold is still kept."""
    sets = (JudgedSet("mine", (RIGHT,) * 8 + (judged("1.1"),) * 2),)
    before = Total("mine", Scope.INSIDE, Tally(count=10, first=10, first_three=10, language=10))
    found = Results(sets, (), (), changes(totals(sets, ()), (before,)))

    assert "| mine, in scope | hit@1 | 100.0 | 80.0 | -20.0 **worse** |" in report(found, details=False)
    assert not found.is_good


def test_measures_that_stayed_are_counted_only() -> None:
    """A table of zeros hides what moved."""
    sets = (JudgedSet("mine", (RIGHT,)),)
    found = Results(sets, (), (), changes(totals(sets, ()), totals(sets, ())))

    assert section(report(found, details=False), "Against the baseline, %") == ["None of 4 measures has changed."]


def test_errors_are_listed_on_request_alone_the_worst_first() -> None:
    """Text, gold, what was decided, and the scores down to the gold's."""
    missed = judged("1.5", ranking=ranked(0.19, 0.1, 0.05, 0.04, 0.03), text="a | b\n*c*")
    found = results(RIGHT, missed, misled("narobe"))

    lines = section(report(found, details=True), "Errors in scope")

    assert lines[2:] == [
        "| misled | q-1 | plain | narobe | 9.9 | answer 1.1 | 1.1 0.90 |",
        r"| declined | q-1 | plain | a \| b \*c\* | 1.5 | decline | 1.1 0.19, 1.2 0.10, 1.3 0.05, 1.5 0.03 |",
    ]
    assert "narobe" not in report(found, details=False)


def test_known_failures_are_told_without_being_asked_for_the_worst_first() -> None:
    """What a citizen would call wrong, in scope and out of it, with its text."""
    failures = (judged("1.1", text="a"), judged(decision=Choose(("1.1",)), text="b"), misled("c"))
    found = Results((JudgedSet(OWN, (RIGHT, judged(), *failures)),), (), (), ())

    lines = section(report(found, details=False), "Known failures")

    assert [line.split(" | ")[:4] for line in lines[2:]] == [
        ["| misled", "q-1", "plain", "c"],
        ["| unhelpful", "q-1", "plain", "b"],
        ["| declined", "q-1", "plain", "a"],
    ]


def test_without_details_no_text_of_a_foreign_set_is_told() -> None:
    """Its figures are, for those belong to us."""
    mistakes = (Mistake(Message("sl", "tuje sporočilo"), ""),)
    failures = (judged("1.1", text="tuje 1"), judged(decision=Choose(("1.1",)), text="tuje 2"), misled("tuje 3"))
    foreign = JudgedSet("shared/questions/sl.yaml", failures)
    languages = JudgedLanguages("shared/questions/language.yaml", (LanguageTally("sl", 1, 0),), mistakes)
    found = Results((JudgedSet(OWN, (misled("naše"),)), foreign), (languages,), checks((foreign,), (languages,)), ())

    text = report(found, details=False)

    assert "tuje" not in text
    assert [line.split(" | ")[3] for line in section(text, "Known failures")[2:]] == ["naše"]
    assert "| shared/questions/sl.yaml, in scope | misled |" in text
    assert report(found, details=True).count("tuje") == 4


def test_what_helped_is_no_known_failure() -> None:
    """A ranking that is led by another entry is an error for us and none for the citizen."""
    both = judged("1.2", "1.3", decision=Answer(("1.2", "1.3")), ranking=ranked(0.5, 0.4, 0.3))
    found = Results((JudgedSet(OWN, (both, RIGHT, judged())),), (), (), ())

    assert "## Known failures" not in report(found, details=False)


def test_choices_led_by_the_gold_are_no_error() -> None:
    """The person was helped, and the ranking is right."""
    found = results(judged("1.1", decision=Choose(("1.1", "1.2")), ranking=ranked(0.5, 0.45)))

    assert "## Errors" not in report(found, details=True)


def test_an_answer_whose_ranking_is_led_by_another_entry_is_listed_last() -> None:
    """Each part of a message can be answered rightly while the whole of it is misunderstood."""
    both = judged("1.2", "1.3", decision=Answer(("1.2", "1.3")), ranking=ranked(0.5, 0.4, 0.3))

    lines = section(report(results(both, judged("1.1")), details=True), "Errors in scope")

    assert [line.split(" | ")[0] for line in lines[2:]] == ["| declined", "| direct"]


def test_a_decision_is_told_in_a_few_words() -> None:
    """A referral by its id."""
    topic = Topic("bus-times", TopicKind.REFERRAL, Bilingual("a", "b"))
    decisions: tuple[Decision, ...] = (Answer(("1", "2")), Choose(("3",)), Decline(topic), Decline())

    told = [got(Verdict("sl", decision, ())) for decision in decisions]

    assert told == ["answer 1 2", "choose 3", "decline bus-times", "decline"]


def test_confusions_and_calibration_are_told_without_being_asked_for() -> None:
    """Where to add phrasings, and whether the probabilities hold."""
    text = report(results(RIGHT, judged("2.1", ranking=ranked(0.9))), details=False)

    assert section(text, "Confused entries")[-1] == "| 2.1 | 1.1 | 1 |"
    assert section(text, "Probability and truth")[-1] == "| 0.9 to 1.0 | 2 | 0.90 | 0.50 |"
    assert "Expected calibration error 0.400, Brier score 0.410." in text


def test_languages_are_told_by_set_with_their_mistakes() -> None:
    """A text without a language shows a dash."""
    mistake = Mistake(Message("sl", "Dvomim\ud800"), "")
    found = Results((), (JudgedLanguages("langs", (LanguageTally("sl", 4, 3),), (mistake,)),), (), ())

    text = report(found, details=True)

    assert section(text, "Languages, %")[2:] == [
        "| langs | sl | 4 | 75.0 |",
        "| langs | **all** | 4 | 75.0 |",
    ]
    assert section(text, "Languages mistaken")[-1] == "| langs | sl | – | Dvomim? |"


def test_a_long_text_is_cut_to_one_cell() -> None:
    """A message of 4,000 letters must not burst the table."""
    found = results(judged("1.1", text="beseda " * 600))

    line = section(report(found, details=True), "Errors in scope")[-1]

    assert len(line) < 250
    assert "…" in line
