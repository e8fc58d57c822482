"""Which language a message is in: a detector of few words, and the one of the real knowledge base."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import Language
from bot.language.detection import Detector, learn
from bot.matching.matcher import Matcher

from .anything import PATHOLOGICAL, any_text

SAMPLES = (
    ("sl", "kdaj bo kanalizacija v vasi"),
    ("sl", "kdaj bo nova cesta"),
    ("it", "quando arriva la fognatura in paese"),
    ("it", "quando fate la strada nuova"),
    ("uk", "коли буде дорога коли буде вода"),
    ("mk", "кога ќе биде патот кога ќе има вода"),
)

SLOVENE = (
    "Kdaj bo do nas prišla kanalizacija?",
    "Kje lahko oddam vlogo za denarno pomoč?",
    "kanalizacija",
    "šola",
    "zdravnik",
    "hvala",
    "kdaj bo ze ta cesta proti hrvaski",
    "zivljenje v zascitenem obmocju",
    "ma ki bo enkrat zrihtal da mi gor po brjegih nismo zadnja luknja",
    "alora ma zakaj nas nobeden več nč ne poštima",
    "KDAJ BO KANALIZACIJA",
)
ITALIAN = (
    "Vorrei sapere quando comincia la scuola.",
    "Quanto costerà lo sport per i bambini?",
    "fognatura",
    "strada",
    "medico",
    "grazie",
    "perche la citta non fa piu niente",
    "ndo xe che i fa la strada nova",
    "cossa fé per i veci de Capodistria",
    "QUANDO ARRIVA LA FOGNATURA",
)
OTHERS = (
    ("hr", "Kada će biti gotova nova cesta i što je s kanalizacijom?"),
    ("hr", "Gdje mogu prijaviti kvar na uličnoj rasvjeti?"),
    ("en", "When will the new road to Croatia be finished?"),
    ("en", "What do you plan for the elderly?"),
    ("de", "Wann wird die neue Straße nach Kroatien fertig?"),
    ("de", "Was machen Sie für ältere Menschen?"),
    ("fr", "Quand est-ce que la nouvelle route sera terminée ?"),
    ("fr", "Que faites-vous pour les personnes âgées ?"),
    ("uk", "Коли буде нова дорога?"),
    ("mk", "Кога ќе биде готов патот?"),
    ("ar", "متى سيكون الطريق جاهزا؟"),
    ("zh", "新的道路什么时候完成？"),
)
WORDLESS = ("", "   ", "🙂👍🏽👨‍👩‍👧‍👦", "🇸🇮", "?!…", "112", "12 345,67", "٤٢", "①", "\ud83d", "\u200b\u202e")


@pytest.fixture(scope="module")
def few() -> Detector:
    """A detector that has read six lines."""
    return learn(SAMPLES)


@pytest.mark.parametrize("text", SLOVENE)
def test_slovene_is_told(matcher: Matcher, text: str) -> None:
    """Sentences, single words, without carons, dialect; whatever was chosen before."""
    assert matcher.model.detector.detect(text, "it") == "sl"


@pytest.mark.parametrize("text", ITALIAN)
def test_italian_is_told(matcher: Matcher, text: str) -> None:
    """Sentences, single words, without accents, dialect; whatever was chosen before."""
    assert matcher.model.detector.detect(text, "sl") == "it"


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_another_language_is_told(matcher: Matcher, language: str, text: str) -> None:
    """It gets a bilingual offer, not an answer in the wrong one of the two."""
    assert matcher.model.detector.detect(text, "sl") == language


@pytest.mark.parametrize("text", WORDLESS)
def test_a_text_without_a_word_has_no_language(few: Detector, text: str) -> None:
    """Signs, emoji and numbers alone say nothing, not even what was chosen before."""
    assert few.detect(text, "it") == ""


@pytest.mark.parametrize("text", ["½", "3½"])
def test_numbers_that_are_no_digits_have_no_language(few: Detector, text: str) -> None:
    """A telephone makes ½ of 1/2."""
    assert few.detect(text, "it") == ""


@pytest.mark.parametrize("name", ["letters in full width", "letters for formulas"])
def test_letters_in_fancy_dress_are_latin_letters(matcher: Matcher, name: str) -> None:
    """People decorate their messages; what is asked stays Slovene."""
    assert matcher.model.detector.detect(PATHOLOGICAL[name]) == "sl"


@pytest.mark.parametrize("preferred", ["sl", "it"])
def test_a_tie_is_decided_by_what_the_person_chose(few: Detector, preferred: Language) -> None:
    """A word of pieces that neither language has."""
    assert few.detect("xq", preferred) == preferred


def test_a_tie_without_a_choice_is_one_of_ours(few: Detector) -> None:
    """Nobody is answered in a third language for a word nobody knows."""
    assert few.detect("xq") in {"sl", "it"}


def test_words_of_one_dictionary_outweigh_a_tie() -> None:
    """Words never seen in any phrasing, which one dictionary alone knows, whatever was chosen."""
    blank = learn((("sl", "hm"), ("it", "hm")))

    assert blank.detect("žuželka dežnik hrošč", "it") == "sl"
    assert blank.detect("zucchero ombrello scuola", "sl") == "it"


def test_a_word_of_everybody_is_in_the_language_that_was_chosen(matcher: Matcher) -> None:
    """From somebody whose language we know, one or two words are not taken for German."""
    detector = matcher.model.detector

    assert [detector.detect("web", "sl"), detector.detect("web", "it")] == ["sl", "it"]


def test_among_languages_of_one_script_the_likelier_is_told(few: Detector) -> None:
    """Ukrainian and Macedonian share theirs."""
    assert (few.detect("коли вода"), few.detect("кога вода")) == ("uk", "mk")


@pytest.mark.parametrize(("text", "language"), [("Καλημέρα", "el"), ("你好", "zh"), ("नमस्ते", "xx"), ("שלום", "xx")])
def test_a_script_never_learnt_still_names_a_language(few: Detector, text: str, language: str) -> None:
    """Its usual one, or "xx" where the script is not known either."""
    assert few.detect(text, "sl") == language


def test_a_detector_of_nothing_tells_one_of_ours() -> None:
    """A knowledge base without phrasings must not break the bot."""
    assert learn(()).detect("šola") in {"sl", "it"}


@given(text=any_text(), preferred=st.sampled_from(["sl", "it", None]))
def test_any_text_has_a_short_language_or_none(few: Detector, text: str, preferred: Language | None) -> None:
    """Asked twice, the same."""
    told = few.detect(text, preferred)

    assert not told or (len(told) == 2 and told.isascii())
    assert told == few.detect(text, preferred)


def test_the_end_of_a_long_text_does_not_matter(few: Detector) -> None:
    """The first lines tell; reading on only takes time."""
    assert few.detect("kdaj bo kanalizacija " * 30 + "quando arriva la fognatura " * 500) == "sl"
