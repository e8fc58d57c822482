"""What the question sets have to reach: each limit by itself, and those in force."""

from dataclasses import fields, replace

import pytest

from bot.evaluation.languages import JudgedLanguages, LanguageTally
from bot.evaluation.measures import Judged, JudgedSet
from bot.evaluation.thresholds import THRESHOLDS, Check, Limits, Thresholds, checks
from bot.evaluation.totals import DECLINED, DIRECT, HIT_1, HIT_3, LANGUAGE, MISLED, MISSED, SHOWN, Measure
from bot.matching.verdict import Answer, Choose

from .knowledge import judged, ranked

NOTHING = Thresholds({}, {}, {}, {}, {}, {}, apart_inside=100, apart_outside=100)
RIGHT = judged("1.1", decision=Answer(("1.1",)), ranking=ranked(0.9))
HELPED = judged("1.2", decision=Choose(("1.1", "1.2")), ranking=ranked(0.5, 0.4))
WRONG = judged("9.9", decision=Answer(("1.1",)), ranking=ranked(0.9), told="it")
INSIDE = JudgedSet("mine", (RIGHT,) * 6 + (HELPED,) * 2 + (judged("1.1"), WRONG))
OUTSIDE = JudgedSet("mine", (judged(),) * 8 + (judged(decision=Choose(("1.1",))), judged(decision=Answer(("1.1",)))))
LANGUAGES = JudgedLanguages("languages.yaml", (LanguageTally("sl", 60, 58), LanguageTally("it", 40, 40)), ())

# What these thresholds were when they were agreed upon; those in force may only ask for more.
AGREED = Thresholds(
    inside={HIT_1: 90, HIT_3: 97, SHOWN: 95, DIRECT: 80, MISLED: 2, MISSED: 4, LANGUAGE: 99},
    outside={MISLED: 1, DECLINED: 94},
    category={HIT_1: 80},
    set_inside={HIT_1: 88, HIT_3: 95, MISLED: 3},
    set_outside={MISLED: 2, DECLINED: 92},
    languages={LANGUAGE: 98},
    apart_inside=4,
    apart_outside=2,
)


def figures(found: tuple[Check, ...]) -> list[tuple[str, str, float, bool]]:
    """What was measured where, and whether it suffices."""
    return [(check.where, check.measure.name, check.measured, check.is_held) for check in found]


def broken(sets: tuple[JudgedSet, ...], thresholds: Thresholds) -> list[tuple[str, str]]:
    """The limits that are not kept."""
    return [(where, name) for where, name, _, is_held in figures(checks(sets, (), thresholds)) if not is_held]


def stricter(measure: Measure, limit: float) -> float:
    """A limit that asks for a point more."""
    return limit + 1 if measure.is_good else limit - 1


def asked(lang: str, right: int, wrong: int) -> tuple[Judged, ...]:
    """So many questions in scope in one language whose gold leads the ranking, and so many others."""
    return tuple(
        judged(gold, ranking=ranked(0.9), lang=lang, told=lang) for gold in ("1.1",) * right + ("9.9",) * wrong
    )


@pytest.mark.parametrize(
    ("group", "where"),
    [("inside", "sl, in scope"), ("category", "sl, plain"), ("set_inside", "mine, in scope")],
)
@pytest.mark.parametrize(
    ("measure", "reached"),
    [(HIT_1, 60), (HIT_3, 80), (DIRECT, 60), (SHOWN, 80), (MISSED, 10), (MISLED, 10), (LANGUAGE, 90)],
    ids=lambda value: getattr(value, "name", str(value)),
)
def test_a_limit_in_scope_holds_up_to_its_figure_and_not_beyond(
    group: str, where: str, measure: Measure, reached: float
) -> None:
    """For a language, for a category, and for a set."""
    limits = (reached, stricter(measure, reached))
    held, missed = (checks((INSIDE,), (), replace(NOTHING, **{group: {measure: limit}})) for limit in limits)

    assert figures(held) == [(where, measure.name, reached, True)]
    assert figures(missed) == [(where, measure.name, reached, False)]


@pytest.mark.parametrize(("group", "where"), [("outside", "sl, out of scope"), ("set_outside", "mine, out of scope")])
@pytest.mark.parametrize(("measure", "reached"), [(DECLINED, 80), (MISLED, 10)], ids=["declined-80", "misled-10"])
def test_a_limit_out_of_scope_holds_up_to_its_figure_and_not_beyond(
    group: str, where: str, measure: Measure, reached: float
) -> None:
    """For a language and for a set."""
    limits = (reached, stricter(measure, reached))
    held, missed = (checks((OUTSIDE,), (), replace(NOTHING, **{group: {measure: limit}})) for limit in limits)

    assert figures(held) == [(where, measure.name, reached, True)]
    assert figures(missed) == [(where, measure.name, reached, False)]


@pytest.mark.parametrize(("limit", "is_held"), [(98, True), (99, False)])
def test_language_sets_have_a_limit_of_their_own(limit: float, *, is_held: bool) -> None:
    """98 of 100 suffice for the one and not for the other."""
    found = checks((), (LANGUAGES,), replace(NOTHING, languages={LANGUAGE: limit}))

    assert figures(found) == [("languages.yaml, language", "language", 98, is_held)]


def test_a_good_set_does_not_hide_a_bad_one() -> None:
    """Of the language 90 of 100 are right, which suffices; of the small set none is."""
    sets = (JudgedSet("good", asked("sl", 90, 0)), JudgedSet("bad", asked("sl", 0, 10)))

    assert broken(sets, replace(NOTHING, inside={HIT_1: 90})) == []
    assert broken(sets, replace(NOTHING, set_inside={HIT_1: 88})) == [("bad, in scope", "hit@1")]


def test_many_small_faults_add_up_over_all_sets() -> None:
    """Each set is good enough for a set, and all of them together are not for a language."""
    sets = tuple(JudgedSet(name, asked("it", 89, 11)) for name in "ab")

    assert broken(sets, replace(NOTHING, inside={HIT_1: 90}, set_inside={HIT_1: 88})) == [("it, in scope", "hit@1")]


def test_a_good_language_does_not_hide_the_other() -> None:
    """Not in the same set either."""
    sets = (JudgedSet("mine", (*asked("sl", 99, 0), *asked("it", 0, 1))),)

    assert broken(sets, replace(NOTHING, inside={HIT_1: 90})) == [("it, in scope", "hit@1")]


def test_a_good_category_does_not_hide_a_bad_one() -> None:
    """Short words are to be found as well as long sentences, in each language."""
    keyword = judged("9.9", ranking=ranked(0.9), category="keyword")
    sets = (JudgedSet("mine", (*asked("sl", 99, 0), keyword)),)

    assert broken(sets, replace(NOTHING, inside={HIT_1: 90}, category={HIT_1: 80})) == [("sl, keyword", "hit@1")]


@pytest.mark.parametrize(("better", "worse"), [("sl", "it"), ("it", "sl")])
@pytest.mark.parametrize(("apart", "is_held"), [(10, True), (9, False)])
def test_the_languages_may_be_so_far_apart_and_no_further(
    better: str, worse: str, apart: float, *, is_held: bool
) -> None:
    """They are of equal rank, so that it does not matter which of them is ahead."""
    sets = (JudgedSet("mine", (*asked(better, 10, 0), *asked(worse, 9, 1))),)
    found = checks(sets, (), replace(NOTHING, inside={HIT_1: 0}, apart_inside=apart))

    assert figures(found)[-1] == ("sl and it apart, in scope", "hit@1", 10, is_held)


@pytest.mark.parametrize(("apart", "is_held"), [(50, True), (49, False)])
@pytest.mark.parametrize(("measure", "limit"), [(DECLINED, 0), (MISLED, 100)], ids=["declined", "misled"])
def test_out_of_scope_the_languages_are_held_together_too(
    measure: Measure, limit: float, apart: float, *, is_held: bool
) -> None:
    """In every measure that has a limit there, whether more or less of it is better."""
    misled = judged(decision=Answer(("1.1",)), lang="it", told="it")
    sets = (JudgedSet("mine", (judged(), judged(), judged(lang="it", told="it"), misled)),)
    found = checks(sets, (), replace(NOTHING, outside={measure: limit}, apart_outside=apart))

    assert figures(found)[-1] == ("sl and it apart, out of scope", measure.name, 50, is_held)


def test_one_language_alone_is_not_apart_from_anything() -> None:
    """Whoever measures the Slovene set sees Slovene figures."""
    sets = (JudgedSet("mine", asked("sl", 1, 1)),)

    assert broken(sets, replace(NOTHING, inside={HIT_1: 50}, apart_inside=0)) == []


def test_questions_in_other_languages_have_no_threshold_in_scope() -> None:
    """They are answered when they can be, which nobody promised."""
    sets = (JudgedSet("other", (judged("9.9", lang="other", decision=Answer(("1.1",))),)),)

    assert checks(sets, (), THRESHOLDS) == ()


def test_the_thresholds_in_force_ask_for_something_in_every_group() -> None:
    """An emptied group would hold for ever."""
    assert [each.name for each in fields(THRESHOLDS) if not getattr(THRESHOLDS, each.name)] == []


@pytest.mark.parametrize("group", [each.name for each in fields(Thresholds) if "apart" not in each.name])
def test_the_thresholds_in_force_are_never_lowered(group: str) -> None:
    """What was agreed upon once is asked for at least."""
    agreed: Limits = getattr(AGREED, group)
    now: Limits = getattr(THRESHOLDS, group)

    assert agreed.keys() <= now.keys()
    assert all(now[each] >= limit if each.is_good else now[each] <= limit for each, limit in agreed.items())


def test_the_languages_in_force_are_never_let_further_apart() -> None:
    """What was agreed upon once is asked for at least."""
    assert THRESHOLDS.apart_inside <= AGREED.apart_inside
    assert THRESHOLDS.apart_outside <= AGREED.apart_outside
