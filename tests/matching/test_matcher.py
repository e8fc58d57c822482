"""Any message whatever has a verdict that keeps its promises."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language import Language
from bot.language.words import words
from bot.matching.learning import build
from bot.matching.matcher import MOST_RANKED, Matcher
from bot.matching.verdict import Answer, Choose, Decline, Ranked, Verdict
from bot.matching.weights import Machines
from bot.programme.model import BACKGROUND, Knowledge, Phrasing
from tests.evaluation.knowledge import asked_also, tiny
from tests.evaluation.knowledge import large as large_knowledge
from tests.language.anything import PATHOLOGICAL, any_text

ASKED = (
    "kdaj bo kanalizacija in kaj bo s cesto proti hrvaški?",
    "Quanto costerà lo sport per i bambini?",
    "dom za starejše",
    "Živjo!",
    "112",
)


def assert_sound(verdict: Verdict, knowledge: Knowledge) -> None:
    """What every verdict promises to those who show it."""
    entries = {entry.id for entry in knowledge.programme.entries}
    ids = [ranked.id for ranked in verdict.ranking]
    scores = [ranked.score for ranked in verdict.ranking]

    assert not verdict.language or len(verdict.language) == 2
    assert len(ids) == len(set(ids)) == min(MOST_RANKED, len(entries))
    assert set(ids) <= entries
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    match verdict.decision:
        case Answer(shown):
            assert 1 <= len(shown) == len(set(shown)) <= 3
            assert set(shown) <= entries
        case Choose(shown):
            assert 1 <= len(shown) <= 4
            assert list(shown) == ids[: len(shown)]
        case Decline(topic, related):
            assert topic is None or topic in knowledge.topics
            assert set(related) <= entries


@given(text=any_text(), preferred=st.sampled_from(["sl", "it", None]))
@settings(deadline=None)
def test_any_text_has_a_sound_verdict(matcher: Matcher, text: str, preferred: Language | None) -> None:
    """And the same one when asked again."""
    verdict = matcher.match(text, preferred)

    assert_sound(verdict, matcher.knowledge)
    assert matcher.match(text, preferred) == verdict


@given(text=any_text(), preferred=st.sampled_from(["sl", "it", None]))
@settings(deadline=None)
def test_any_text_has_a_sound_verdict_in_either_shape(taught: Matcher, text: str, preferred: Language | None) -> None:
    """By machines or by prototypes, with near misses and shared questions."""
    verdict = taught.match(text, preferred)

    assert_sound(verdict, taught.knowledge)
    assert taught.match(text, preferred) == verdict


@given(text=st.lists(st.sampled_from(" ".join(ASKED).split()), max_size=40).map(" ".join))
@settings(deadline=None)
def test_any_mixture_of_real_words_has_a_sound_verdict(matcher: Matcher, text: str) -> None:
    """Where several matters meet."""
    assert_sound(matcher.match(text), matcher.knowledge)


@pytest.mark.parametrize("name", PATHOLOGICAL)
def test_the_worst_texts_have_a_sound_verdict(matcher: Matcher, name: str) -> None:
    """What chance does not find."""
    verdict = matcher.match(PATHOLOGICAL[name])

    assert_sound(verdict, matcher.knowledge)
    assert matcher.match(PATHOLOGICAL[name]) == verdict


def test_marks_that_python_takes_for_letters_have_a_verdict(matcher: Matcher) -> None:
    """Voiced sound marks of Japanese in half width, five in a row."""
    assert_sound(matcher.match("kdaj ﾞﾞﾞﾞﾞ"), matcher.knowledge)


@pytest.mark.parametrize(
    "text", ["Kdaj bo nova cesta proti Hrvaški?", "kaj bo s šolo na Škofijah", "kaj pa šport za otroke v Žusterni"]
)
def test_letters_sent_with_their_marks_apart_change_nothing(matcher: Matcher, text: str) -> None:
    """Text copied from a PDF or a file name of a Mac is decomposed."""
    assert matcher.match(unicodedata.normalize("NFD", text)) == matcher.match(text)


@pytest.mark.parametrize("text", [*ASKED, *PATHOLOGICAL.values()], ids=lambda text: text[:20].encode("unicode_escape"))
def test_an_explanation_changes_nothing_of_the_verdict(matcher: Matcher, text: str) -> None:
    """It only says what spoke for the first two, and for the best that is no entry."""
    verdict, explained = matcher.match(text), matcher.explain(text)

    assert (explained.language, explained.decision, explained.ranking) == (
        verdict.language,
        verdict.decision,
        verdict.ranking,
    )
    beside = {share.target for share in explained.explanation} - {ranked.id for ranked in verdict.ranking[:2]}
    assert len(beside) <= 1
    assert not any(map(matcher.knowledge.programme.find, beside))
    assert verdict.explanation == ()


def test_an_explanation_names_the_words_that_spoke_most(small: Matcher) -> None:
    """Words, concepts and pairs, the strongest first."""
    shares = [share for share in small.explain("kdaj bo kanalizacija").explanation if share.target == "4.3"]

    assert {"wkanalizacija", "ksewer", "bbiti kanalizacija"} <= {share.signal for share in shares}
    assert [abs(share.weight) for share in shares] == sorted((abs(share.weight) for share in shares), reverse=True)
    assert len(shares) <= 8


def test_an_explanation_by_prototypes_adds_up_to_the_score(large: Matcher) -> None:
    """What it starts from, -1, is nothing that a word said."""
    shares = [share.weight for share in large.explain("kanalizacija").explanation if share.target == "4.3"]
    _, signals = large.first_signals("kanalizacija")

    assert sum(shares) - 1 == pytest.approx(signals.own, abs=1e-3)


def test_an_explanation_adds_up_to_the_score(small: Matcher) -> None:
    """But for the bias, nothing that counted is left out of a short question."""
    shares = [share.weight for share in small.explain("kanalizacija").explanation if share.target == "4.3"]
    number = small.model.targets.index("4.3")
    assert isinstance(small.model.weights, Machines)
    bias = float(small.model.weights.weights[small.model.columns.bias, number])
    score = float(small.model.scored(("kanalizacija",)).scores[number])

    assert sum(shares) + bias == pytest.approx(score, abs=1e-3)


def test_each_matter_of_a_message_gets_its_answer(matcher: Matcher) -> None:
    """In the order they were asked."""
    assert matcher.match("dom za starejše in tretji tir").decision == Answer(("5.1", "4.4"))


def test_a_matter_asked_twice_is_answered_once(matcher: Matcher) -> None:
    """Two sentences, one entry."""
    assert matcher.match("Kdaj bo kanalizacija? Koliko vasi čaka na kanalizacijo?").decision == Answer(("4.3",))


def test_four_matters_get_three_answers(matcher: Matcher) -> None:
    """More would flood a phone."""
    text = "Kdaj bo kanalizacija? Boste kupili Vinakoper? Bo medicinska fakulteta? Bo amfiteater ob morju?"

    assert matcher.match(text).decision == Answer(("4.3", "1.1", "6.2"))


def test_what_was_chosen_decides_a_tie_and_never_the_entry(matcher: Matcher) -> None:
    """The ranking does not depend on who asks."""
    for text in ASKED:
        assert matcher.match(text, "sl").ranking == matcher.match(text, "it").ranking


def test_a_word_of_either_language_is_decided_in_the_same_way_for_everybody(matcher: Matcher) -> None:
    """Who has chosen Italian and who has chosen Slovene are told the same of "sirene", each in their language."""
    said = sorted({word for phrasing in matcher.knowledge.phrasings for word in words(phrasing.text)})[::40]
    both = [(matcher.match(word, "sl"), matcher.match(word, "it")) for word in said]
    tied = [(one, other) for one, other in both if one.language != other.language]

    assert tied
    assert [one.ranking[0] for one, other in tied if one.decision != other.decision] == []
    assert [one.ranking[0] for one, other in tied if one.ranking != other.ranking] == []


def test_what_follows_4000_letters_is_not_read(matcher: Matcher) -> None:
    """Nobody asks at such length."""
    text = "dom za starejše " * 250

    assert matcher.match(text + "tretji tir") == matcher.match(text)


def test_a_message_without_a_word_is_not_guessed_at(small: Matcher) -> None:
    """Its small talk replies where there is one; here there is none."""
    assert small.match("🙂🙂").decision == Decline()


def test_a_letter_with_one_sure_matter_is_answered(matcher: Matcher) -> None:
    """Among much that is about nothing of ours."""
    soup = "Včeraj sem kuhala juho s krompirjem. Potem sem šla spat. Mačka je spala na kavču. "
    text = soup * 4 + "Kdaj bo do nas prišla kanalizacija? " + soup * 3

    assert matcher.match(text).decision == Answer(("4.3",))


def test_a_topic_that_is_far_from_sure_does_not_reply(matcher: Matcher) -> None:
    """A plain no is better than a wrong "we do not park here"."""
    assert matcher.match("xqzwy qxqx").decision == Decline()


@given(text=any_text())
def test_the_first_signals_are_those_of_the_first_entry(small: Matcher, text: str) -> None:
    """The curve is fitted to what it is then asked."""
    entry_id, signals = small.first_signals(text)

    assert small.match(text).ranking[0] == Ranked(entry_id, small.model.weights.curve.probability(signals))


def test_the_first_signals_know_nothing_of_what_staff_wrote() -> None:
    """A phrasing under an entry would make every curve look right."""
    text = "zdravnik za otroke v ambulanti"
    matcher = build(
        asked_also(tiny(), *[Phrasing("6.2", "sl", f"{text} {n}") for n in "abcd"], Phrasing("4.3", "sl", text))
    )

    assert matcher.match(text).ranking[0].id == "4.3"
    assert matcher.first_signals(text)[0] == "6.2"


def test_a_phrasing_of_an_entry_has_a_verdict_however_much_else_is_like_it() -> None:
    """Also when prototypes of background are nearer than those of all entries."""
    elsewhere = (Phrasing(BACKGROUND, "sl", f"mačka leze na kavč {number}") for number in range(150))
    matcher = build(asked_also(large_knowledge(), *elsewhere, Phrasing("4.3", "sl", "mačka leze na kavč")))

    assert matcher.match("mačka leze na kavč").decision == Answer(("4.3",))
