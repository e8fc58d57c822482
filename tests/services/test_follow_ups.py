"""Messages of few words that lean on the question before, for as long as that is kept."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.language import LANGUAGES, Language, other
from bot.services import follow_ups
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.replies import Reply
from bot.texts import Texts
from tests.services.conftest import Builder, Clock
from tests.services.reading import SEWERS, actions, labels, opened, shown, text_of

IN_THE_OTHER = [
    ("sl", "in Italian?"),
    ("sl", "po italijansko?"),
    ("sl", "in italiano?"),
    ("sl", "kaj pa po italijansko"),
    ("it", "po slovensko?"),
    ("it", "v slovenščini, prosim"),
    ("it", "e in sloveno?"),
    ("it", "in Slovenian please"),
]
ABOUT_PEOPLES = ["italijanska manjšina", "scuole italiane", "slovenske šole v Italiji", "la minoranza slovena"]


async def last_of(bot: Bot, asker: Asker, *texts: str) -> tuple[Reply, ...]:
    """What the last of some messages brings."""
    replies: tuple[Reply, ...] = ()
    for text in texts:
        replies = await bot.ask(asker, text)
    return replies


def offered(*replies: Reply) -> list[str]:
    """The entries that a person sees as answers or choices, not those called merely related."""
    return [*shown(*replies), *(entry_id for reply in replies if not shown(reply) for entry_id in opened(reply))]


async def unsure(bot: Bot, language: Language) -> tuple[Asker, Reply]:
    """Somebody who asked something so vague that they were given a choice, and that choice."""
    titles = (entry.title[language] for entry in bot.matcher().knowledge.programme.entries)
    for number, word in enumerate(sorted({word for title in titles for word in title.split()})):
        asker = Asker(6000 + number, language)
        replies = await bot.ask(asker, word)
        nothing = bot.texts("button-nothing", language)
        if len(opened(replies[0])) > 1 and labels(replies[0])[-1] == nothing:
            return asker, replies[0]
    pytest.fail("not one of the words of the titles is vague")


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Kaj bo s športom?", "kaj pa za otroke?"),
        ("Kaj je s športom?", "in za otroke?"),
        ("Cosa fate per lo sport?", "e per i bambini?"),
    ],
)
async def test_a_follow_up_is_understood_from_the_question_before(
    bot: Bot, asker: Asker, say: Texts, first: str, then: str
) -> None:
    """Sport, and now for children: the entry on children's sport is among what is shown, not called "related"."""
    replies = await last_of(bot, asker, first, then)

    said = text_of(replies[0])
    assert "9.2" in offered(*replies)
    assert not any(say("related-title", language) in said for language in LANGUAGES)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Quanto costerà lo sport per i bambini?", "e per gli anziani?"),
        ("Največ 30 eur na mesec za šport otrok?", "kaj pa za starejše?"),
    ],
)
async def test_the_same_entry_is_offered_and_not_asserted_again(bot: Bot, asker: Asker, first: str, then: str) -> None:
    """What the programme says of children's sport may say nothing of pensioners."""
    assert shown(*await bot.ask(asker, first)) == ["9.2"]

    assert "9.2" not in shown(*await bot.ask(asker, then))


@pytest.mark.parametrize(("before", "then"), [("Kaj bo s športom?", "kaj pa za starejše?")])
async def test_a_follow_up_does_not_repeat_the_answer_before(
    bot: Bot, asker: Asker, say: Texts, before: str, then: str
) -> None:
    """Nor does it speak of two questions in a message of one."""
    first = shown(*await bot.ask(asker, before))

    replies = await bot.ask(asker, then)

    assert not set(first) & set(shown(*replies))
    assert say("answers-several", "sl", count=2) not in text_of(replies[0])


@pytest.mark.parametrize(("then", "entry_id"), [("kaj pa cesta?", "4.5"), ("e la strada per la Croazia?", "4.5")])
async def test_a_new_matter_that_begins_like_a_follow_up_is_found(
    bot: Bot, asker: Asker, then: str, entry_id: str
) -> None:
    """What was shown already does not stand before what is asked now."""
    await bot.ask(asker, SEWERS["sl"])

    assert entry_id in offered(*await bot.ask(asker, then))


@pytest.mark.parametrize(("language", "then"), IN_THE_OTHER)
async def test_a_wish_for_the_other_language_shows_the_same_entry_in_it(
    bot: Bot, asker: Asker, language: Language, then: str
) -> None:
    """Asked in any of the languages people have."""
    (card,) = await last_of(bot, asker, SEWERS[language], then)

    assert (card,) == (await bot.press(asker, f"entry:4.3:{other(language)}")).replies


@pytest.mark.parametrize(("first", "then", "language"), [("sl", "in italiano?", "it"), ("it", "po slovensko?", "sl")])
async def test_a_choice_in_the_other_language_is_still_a_choice(
    bot: Bot, say: Texts, first: Language, then: str, language: Language
) -> None:
    """One screen, the same entries; nothing is claimed to be an answer, nor are there four questions."""
    asker, before = await unsure(bot, first)

    replies = await bot.ask(asker, then)

    assert len(replies) == 1
    assert (shown(*replies), opened(replies[0])) == ([], opened(before))
    assert labels(replies[0])[-1] == say("button-nothing", language)


@pytest.mark.parametrize("text", ABOUT_PEOPLES)
async def test_a_question_about_people_or_schools_is_no_wish_for_a_language(bot: Bot, asker: Asker, text: str) -> None:
    """In Koper, of all places."""
    alone = await bot.ask(Asker(9, "sl"), text)

    assert await last_of(bot, asker, SEWERS["sl"], text) == alone


@pytest.mark.parametrize("text", ["kaj pa za otroke?", "e per gli anziani?", *(text for _, text in IN_THE_OTHER)])
async def test_without_a_question_before_it_is_a_message_like_any_other(bot: Bot, asker: Asker, text: str) -> None:
    """Answered by itself, and never by the sewers of somebody else."""
    await bot.ask(Asker(4711, "sl"), SEWERS["sl"])

    replies = await bot.ask(asker, text)

    assert text_of(replies[0])
    assert "4.3" not in offered(*replies)


async def test_the_question_before_is_known_for_its_minutes_and_no_longer(bot: Bot, asker: Asker, clock: Clock) -> None:
    """Ten of them; after that a follow-up stands alone."""
    await bot.ask(asker, SEWERS["sl"])

    clock.forward(9.9)
    assert shown(*await bot.ask(asker, "po italijansko?")) == ["4.3"]
    clock.forward(0.2)
    assert "4.3" not in offered(*await bot.ask(asker, "po italijansko?"))


async def test_with_no_minutes_nothing_is_kept_and_nothing_leant_on(build: Builder, asker: Asker, file: Path) -> None:
    """FOLLOW_UP_MINUTES=0 means that the table stays empty."""
    bot = build(follow_up_minutes=0)

    replies = await last_of(bot, asker, SEWERS["sl"], "po italijansko?")

    assert "4.3" not in offered(*replies)
    with closing(sqlite3.connect(file)) as reading:
        assert reading.execute("SELECT count(*) FROM last_questions").fetchone() == (0,)


@pytest.mark.parametrize(("minutes", "words"), [(0, "0"), (10, "10")])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_privacy_screen_says_how_long_a_question_is_kept(
    build: Builder, say: Texts, language: Language, minutes: int, words: str
) -> None:
    """The setting of this installation, not a sentence that was true once."""
    (screen,) = await build(follow_up_minutes=minutes).command(Asker(1, language), "privacy")

    assert say("privacy-follow-up", language, minutes=minutes) in text_of(screen)
    assert (f" {words} " in say("privacy-follow-up", language, minutes=minutes)) is bool(minutes)


@pytest.mark.parametrize(("text", "topic"), [("hvala", "thanks"), ("in hvala", "thanks"), ("e grazie", "thanks")])
async def test_thanks_after_an_answer_are_thanks(bot: Bot, asker: Asker, text: str, topic: str) -> None:
    """And no follow-up, though they begin with "and"."""
    (reply,) = await last_of(bot, asker, SEWERS["sl"], text)

    known = bot.matcher().knowledge.topic(topic)
    assert known is not None
    assert text_of(reply) in {known.reply[language] for language in LANGUAGES}


async def test_one_person_leans_on_their_own_question_alone(bot: Bot, asker: Asker, bruna: Asker) -> None:
    """Two conversations at a time do not mix."""
    await bot.ask(asker, SEWERS["sl"])
    await bot.ask(bruna, "E la strada verso la Croazia?")

    assert shown(*await bot.ask(asker, "in italiano?")) == ["4.3"]
    assert shown(*await bot.ask(bruna, "po slovensko?")) == ["4.5"]


async def test_several_answers_are_shown_again_in_the_other_language(bot: Bot, asker: Asker, say: Texts) -> None:
    """All of them, counted in that language."""
    replies = await last_of(bot, asker, "kdaj bo kanalizacija in kaj bo s cesto proti hrvaški?", "in italiano?")

    assert shown(*replies) == ["4.3", "4.5"]
    assert replies[0].blocks[0].text == say("answers-several", "it", count=2)
    assert {action.language for action in actions(replies[0])} == {"it", "sl"}


@pytest.mark.parametrize("text", ["kaj pa", "Kej pa za mulce?", "E PER I BAMBINI", "what about the elderly?"])
def test_openings_that_lean(text: str) -> None:
    """Whatever their case and accents."""
    assert follow_ups.leans(text)


@pytest.mark.parametrize("text", ["", "edilizia", "pašniki", "infrastruktura na vasi", "in " * 7, "elektrika"])
def test_words_that_only_begin_like_an_opening_do_not_lean(text: str) -> None:
    """Nor do long messages."""
    assert not follow_ups.leans(text)


@pytest.mark.parametrize(("language", "text"), IN_THE_OTHER)
def test_the_wish_for_a_language_is_told_by_its_name(language: Language, text: str) -> None:
    """In any language that people here speak, with a few polite words."""
    assert follow_ups.wanted_language(text) == other(language)


@pytest.mark.parametrize("text", [*ABOUT_PEOPLES, "", "Italija", "slovenski jezik v šolah", "italiani di Capodistria"])
def test_the_name_of_a_people_is_no_wish_for_a_language(text: str) -> None:
    """It is what they ask about."""
    assert follow_ups.wanted_language(text) is None


@pytest.mark.parametrize(
    ("language", "then"), [("sl", "kdaj?"), ("sl", "In zakaj?"), ("it", "quando?"), ("it", "e perché?")]
)
async def test_bare_question_words_are_told_that_the_programme_says_no_more(
    bot: Bot, asker: Asker, say: Texts, language: Language, then: str
) -> None:
    """Honestly, in the language of the answer before, with the way back to that entry."""
    (reply,) = await last_of(bot, asker, SEWERS[language], then)

    assert text_of(reply) == say("no-more", language)
    assert opened(reply) == ["4.3"]


@pytest.mark.parametrize("text", ["kdaj?", "quando?"])
async def test_bare_question_words_without_a_question_before_are_no_follow_up(
    bot: Bot, asker: Asker, say: Texts, text: str
) -> None:
    """Nothing was shown, so nothing is said of it."""
    (reply,) = await bot.ask(asker, text)

    assert text_of(reply) not in {say("no-more", language) for language in LANGUAGES}
