"""When the bot is not sure, when the programme is silent, and when somebody writes in another language."""

import pytest

from bot.language import LANGUAGES, Language
from bot.matching.verdict import Choose, Decline, Verdict
from bot.programme.model import Programme
from bot.services.actions import Verb
from bot.services.asker import Asker
from bot.services.bot import LONGEST_QUESTION, Bot
from bot.services.presenting import Presenter
from bot.texts import Texts
from tests.services.reading import actions, labels, links, opened, quotes, shown, text_of

_WASTE: dict[Language, str] = {"sl": "Kdaj odpeljejo smeti?", "it": "Quando passano a prendere la spazzatura?"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_when_it_is_not_sure_it_asks(programme: Programme, say: Texts, language: Language) -> None:
    """A button for each entry that may be meant, named by its title, then "nothing of these"; and no quotation."""
    ids = ("9.2", "9", "V1", "P7")
    (choice,) = Presenter(programme, say).show(Verdict(language, Choose(ids), ()), None)

    assert say("choose-title", language) in text_of(choice)
    assert opened(choice) == list(ids)
    assert actions(choice)[-1].verb is Verb.NOTHING
    titles = [entry.title[language] for entry in map(programme.find, ids) if entry]
    assert labels(choice) == [*titles, say("button-nothing", language)]
    assert quotes(choice) == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_choice_never_holds_more_than_four(bot: Bot, programme: Programme, language: Language) -> None:
    """Asked with the first words of every entry, the vaguest questions there are; at most three answers either."""
    for number, entry in enumerate(programme.entries):
        for words in (entry.title[language].split()[0], entry.title[language]):
            replies = await bot.ask(Asker(5000 + number, language), words)

            assert 1 <= len(replies) <= 3
            offered = [ids for ids in map(opened, replies) if len(ids) > 1]
            assert all(len(ids) <= 4 for ids in offered), words


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_of_these_is_taken_for_an_answer(bot: Bot, asker: Asker, say: Texts, language: Language) -> None:
    """The choice gives way to a word on what else can be done."""
    pressed = await bot.press(asker, f"nothing::{language}")

    assert pressed.in_place
    assert text_of(pressed.replies[0]) == say("nothing-reply", language)
    assert opened(pressed.replies[0], Verb.BROWSE) == ["home"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_programme_is_silent_about_is_said_openly(
    programme: Programme, say: Texts, language: Language
) -> None:
    """No entry is pushed on anybody; the way to the whole programme stays open."""
    (reply,) = Presenter(programme, say).show(Verdict(language, Decline(), ()), None)

    assert text_of(reply) == f"{say('decline-title', language)}\n\n{say('decline-hint', language)}"
    assert (quotes(reply), opened(reply)) == ([], [])
    assert opened(reply, Verb.BROWSE) == ["home"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_referral_says_where_to_turn_and_calls_related_entries_related(
    bot: Bot, asker: Asker, say: Texts, language: Language
) -> None:
    """They follow the sentence that they do not answer the question, and none is quoted."""
    (reply,) = await bot.ask(asker, _WASTE[language])

    referral = bot.matcher().knowledge.topic("waste-collection")
    assert referral is not None
    assert reply.blocks[0].text == referral.reply[language]
    assert reply.blocks[1].text == say("related-title", language)
    assert opened(reply) == list(referral.related)
    assert [link.url for link in links(reply)] == [referral.link]
    assert (quotes(reply), shown(reply)) == ([], [])


@pytest.mark.parametrize(("text", "language"), [("dober dan", "sl"), ("buongiorno", "it")])
async def test_small_talk_gets_a_friendly_sentence_and_nothing_else(
    bot: Bot, asker: Asker, text: str, language: Language
) -> None:
    """No related entries, no quotation."""
    (reply,) = await bot.ask(asker, text)

    greeting = bot.matcher().knowledge.topic("greeting")
    assert greeting is not None
    assert text_of(reply) == greeting.reply[language]
    assert (opened(reply), quotes(reply)) == ([], [])


@pytest.mark.parametrize(
    "text",
    ["When will our village get sewers?", "kada će biti kanalizacija u selu", "Wann kommt die Kanalisation?"],
    ids=["en", "hr", "de"],
)
async def test_another_language_is_offered_ours_and_what_was_found(
    bot: Bot, marko: Asker, say: Texts, text: str
) -> None:
    """Both languages say which they are, and both name the entry, to be opened in either."""
    (reply,) = await bot.ask(marko, text)

    assert all(say("other-language", language) in text_of(reply) for language in LANGUAGES)
    assert [(action.about, action.language) for action in actions(reply)] == [("4.3", "sl"), ("4.3", "it")]


@pytest.mark.parametrize("text", ["What is the meaning of life?", "Привет, как дела?", "你好", "مرحبا"])
async def test_another_language_is_offered_ours_when_nothing_was_found(
    bot: Bot, marko: Asker, say: Texts, text: str
) -> None:
    """And the whole programme in both."""
    (reply,) = await bot.ask(marko, text)

    assert all(say("other-language", language) in text_of(reply) for language in LANGUAGES)
    assert [(action.about, action.language) for action in actions(reply)] == [("home", "sl"), ("home", "it")]


async def test_a_speaker_of_another_language_reads_the_chosen_one_first(bot: Bot, bruna: Asker, say: Texts) -> None:
    """Whoever has an Italian phone and asks in English."""
    (reply,) = await bot.ask(bruna, "When will our village get sewers?")

    assert reply.blocks[0].text == say("other-language", "it")
    assert actions(reply)[0].language == "it"


async def test_no_words_from_somebody_unknown_are_answered_in_both_languages(bot: Bot, marko: Asker) -> None:
    """A smiley tells nothing of a language."""
    (reply,) = await bot.ask(marko, "🙂")

    assert [action.language for action in actions(reply)] == ["sl", "it"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_message_that_is_no_question_for_its_length_gets_a_word(
    bot: Bot, say: Texts, language: Language
) -> None:
    """Telegram lets 4,096 characters through."""
    (reply,) = await bot.ask(Asker(7, language), "kanalizacija " * 315)

    assert text_of(reply) == say("too-long", language)


async def test_the_longest_question_is_still_answered(bot: Bot, asker: Asker) -> None:
    """The limit itself is allowed."""
    text = "kdaj bo kanalizacija " * 200

    assert shown(*await bot.ask(asker, text[:LONGEST_QUESTION])) == ["4.3"]
