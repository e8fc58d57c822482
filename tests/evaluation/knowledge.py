"""A knowledge base small enough to be learnt in a moment, and judged questions made by hand."""

from dataclasses import replace
from itertools import islice, product
from typing import Final

from bot.evaluation.measures import Judged, outcome
from bot.evaluation.sets import Question
from bot.matching.verdict import Decision, Decline, Ranked, Verdict
from bot.programme.model import (
    BACKGROUND,
    Bilingual,
    Concept,
    Controller,
    Entry,
    Feed,
    Headings,
    Kind,
    Knowledge,
    Newsletter,
    Phrasing,
    Programme,
    Topic,
    TopicKind,
)

_BOTH: Final = Bilingual("beseda", "parola")

_ASKED: Final = {
    ("4.3", "sl"): (
        "kdaj bo kanalizacija",
        "kanalizacija v vasi",
        "greznica in kanalizacija",
        "kdaj kanalizacija",
    ),
    ("4.3", "it"): (
        "quando arriva la fognatura",
        "fognatura in paese",
        "pozzo nero e fognatura",
        "la fognatura",
    ),
    ("6.2", "sl"): ("nov zdravnik v ambulanti", "iščem zdravnika", "zdravnik za otroke", "dom za zdravnike"),
    ("6.2", "it"): ("un nuovo medico in ambulatorio", "cerco un medico", "medico per bambini", "il medico"),
    ("greeting", "sl"): ("dober dan", "živjo živjo", "zdravo bot", "dober dan bot"),
    ("greeting", "it"): ("buongiorno", "ciao ciao", "salve bot", "buongiorno bot"),
    ("bus-times", "sl"): ("ob kateri uri pelje avtobus", "vozni red avtobusa", "avtobus številka dva"),
    ("bus-times", "it"): ("a che ora parte la corriera", "orario della corriera", "corriera numero due"),
    (BACKGROUND, "sl"): ("včeraj sem kuhala juho", "mačka spi na kavču", "juho s krompirjem"),
    (BACKGROUND, "it"): ("ieri ho cucinato la zuppa", "il gatto dorme sul divano", "zuppa con patate"),
}


def tiny() -> Knowledge:
    """Two commitments, a greeting, a referral that touches the sewers, and background."""
    sewer = Bilingual("Zgradili bomo kanalizacijo.", "Costruiremo la fognatura.")
    doctor = Bilingual("Zaposlili bomo zdravnike.", "Assumeremo medici.")
    entries = (
        Entry("4.3", Kind.COMMITMENT, Bilingual("Kanalizacija", "Fognatura"), sewer),
        Entry("6.2", Kind.COMMITMENT, Bilingual("Zdravniki", "Medici"), doctor),
    )
    phrasings = (Phrasing(*owner, text) for owner, texts in _ASKED.items() for text in texts)
    return Knowledge(
        Programme(_BOTH, "2022-2026", Headings(_BOTH, _BOTH, _BOTH), entries),
        (
            Topic("greeting", TopicKind.SMALLTALK, _BOTH),
            Topic("bus-times", TopicKind.REFERRAL, _BOTH, related=("4.3",)),
        ),
        tuple(phrasings),
        (Concept("sewer", {"sl": ("kanalizacija",), "it": ("fognatura",)}),),
        (),
        Newsletter(Controller(_BOTH, _BOTH, "obcina@koper.si"), dict.fromkeys(Feed, _BOTH)),
        "0" * 64,
    )


def large() -> Knowledge:
    """The tiny one with 400 commitments more, each of a word of its own: too many for a machine each."""
    knowledge = tiny()
    made_up = map("".join, product(("ba", "ce", "di", "fo", "gu"), repeat=4))
    named = {f"{10 + number // 9}.{number % 9 + 1}": word for number, word in enumerate(islice(made_up, 400))}
    entries = (
        Entry(entry_id, Kind.COMMITMENT, Bilingual(word, word), Bilingual(f"Zgradili bomo {word}.", f"Faremo {word}."))
        for entry_id, word in named.items()
    )
    asked = (Phrasing(entry_id, "sl", f"kdaj bo {word}") for entry_id, word in named.items())
    programme = replace(knowledge.programme, entries=(*knowledge.programme.entries, *entries))
    return asked_also(replace(knowledge, programme=programme), *asked)


def asked_also(knowledge: Knowledge, *phrasings: Phrasing) -> Knowledge:
    """A knowledge base with more phrasings."""
    return replace(knowledge, phrasings=(*knowledge.phrasings, *phrasings))


def ranked(*scores: float) -> tuple[Ranked, ...]:
    """A ranking of entries 1.1, 1.2, … with these probabilities."""
    return tuple(Ranked(f"1.{number}", score) for number, score in enumerate(scores, 1))


def judged(  # every field has a default, so that a test names only what it is about
    *gold: str,
    decision: Decision | None = None,
    ranking: tuple[Ranked, ...] = (),
    lang: str = "sl",
    told: str = "sl",
    category: str = "plain",
    text: str = "vprašanje",
) -> Judged:
    """A question with this gold and a verdict on it; declined unless a decision is given."""
    verdict = Verdict(told, decision or Decline(), ranking)
    return Judged(Question("q-1", lang, category, text, gold), verdict, outcome(verdict, gold))
