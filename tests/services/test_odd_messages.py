"""Buttons of older versions, nonsense, deep links, what cannot be read, and inline mode."""

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.language import LANGUAGES, Language, other
from bot.programme.model import Kind, Programme
from bot.services import actions
from bot.services.actions import Action, Verb
from bot.services.asker import Asker
from bot.services.bot import Bot, InlineResult
from bot.services.replies import Reply
from bot.services.screens import UNREADABLE
from bot.texts import Texts
from tests.services.reading import SEWERS, quotes, shown, text_of

_ANYTHING = st.text(st.characters(exclude_categories=()), max_size=80)  # half surrogate pairs, too
_VERBS = st.sampled_from([*Verb, "", "Entry", "delete"])
_NEARLY = st.builds(":".join, st.tuples(_VERBS, _ANYTHING, st.sampled_from([*LANGUAGES, "", "en", "it-IT"])))
_AGAIN = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


def said(replies: tuple[Reply, ...], toast: str | None = None) -> str:
    """All words of an answer."""
    return "".join([*map(text_of, replies), toast or ""]).strip()


@_AGAIN
@given(action=_ANYTHING | _NEARLY)
async def test_any_text_as_a_button_gets_a_word(bot: Bot, action: str) -> None:
    """No press, however forged, raises or stays without an answer."""
    pressed = await bot.press(Asker(1, "sl"), action)

    assert said(pressed.replies, pressed.toast)


@_AGAIN
@given(text=_ANYTHING)
async def test_any_text_as_a_question_gets_one_to_three_answers(bot: Bot, text: str) -> None:
    """Whatever is typed, and whatever was asked before."""
    replies = await bot.ask(Asker(1, "it"), text)

    assert 1 <= len(replies) <= 3
    assert all(text_of(reply).strip() for reply in replies)


@_AGAIN
@given(payload=_ANYTHING | st.text(string.ascii_letters + string.digits + "_-", max_size=64))
async def test_any_text_as_a_deep_link_opens_something(bot: Bot, payload: str) -> None:
    """Anybody can write a link to the bot."""
    (reply,) = await bot.start(Asker(1, "sl"), payload)

    assert text_of(reply).strip()


@_AGAIN
@given(query=_ANYTHING)
async def test_any_text_in_inline_mode_brings_lines_that_telegram_takes(bot: Bot, query: str) -> None:
    """At most ten, each with an id of its own and a title."""
    assert_listable(await bot.inline(Asker(1, "sl"), query))


def assert_listable(results: tuple[InlineResult, ...]) -> None:
    """What Telegram asks of inline results."""
    ids = [result.id for result in results]
    assert 1 <= len(results) <= 10
    assert len(set(ids)) == len(ids)
    assert all(0 < len(each.encode()) <= 64 for each in ids)
    assert all(result.title.strip() and result.description.strip() for result in results)
    assert all(text_of(result.reply).strip() for result in results)


@pytest.mark.parametrize(
    "action", ["", "old", "entry", "entry:4.3", "entry:4.3:en", "entry:4.3:sl:now", "vote:4.3:sl", "::", "4.3"]
)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_button_of_another_version_is_told_to_be_old(
    bot: Bot, say: Texts, language: Language, action: str
) -> None:
    """In the person's language, with the way to the programme, below the old screen."""
    pressed = await bot.press(Asker(1, language), action)

    assert said(pressed.replies) == say("old-button", language)
    assert not pressed.in_place


@pytest.mark.parametrize("action", ["entry:99.9:it", "browse:99:it", "browse::it", "entry::it"])
async def test_an_entry_that_is_gone_is_told_to_be_gone(bot: Bot, asker: Asker, say: Texts, action: str) -> None:
    """In the language of the screen on which the button stood."""
    assert said((await bot.press(asker, action)).replies) == say("gone", "it")


async def test_an_opinion_on_an_entry_that_is_gone_is_thanked_for(bot: Bot, asker: Asker, say: Texts) -> None:
    """Nobody is bothered with it, and nothing is counted."""
    assert (await bot.press(asker, "helpful:99.9:sl")).toast == say("thanks-helpful", "sl")


@pytest.mark.parametrize("action", ["example:4:sl", "example::sl", "screen:old:sl", "screen::sl"])
async def test_a_screen_that_is_gone_brings_the_help(bot: Bot, asker: Asker, say: Texts, action: str) -> None:
    """The next best thing."""
    assert say("help-ask", "sl") in said((await bot.press(asker, action)).replies)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_deep_link_opens_any_entry_for_anybody(
    bot: Bot, marko: Asker, programme: Programme, language: Language
) -> None:
    """In the language in which it was shared, whatever app follows it."""
    for entry in programme.entries:
        (card,) = await bot.start(marko, actions.deep_link(entry.id, language))

        assert shown(card) == [entry.id]
        assert quotes(card) == [entry.text[language]]


@pytest.mark.parametrize(
    "payload", ["sl", "sl_", "_4-3", "en_4-3", "sl_99-9", "sl-4-3", "newsletter", "4.3", "sl_4-3_x"]
)
async def test_a_deep_link_to_nothing_is_a_welcome(bot: Bot, asker: Asker, payload: str) -> None:
    """Whoever comes by an old link is not sent away."""
    assert await bot.start(asker, payload) == await bot.start(asker)


@given(verb=st.sampled_from(Verb), about=st.text(string.ascii_letters + string.digits + ".", max_size=40))
def test_an_action_is_read_back_as_it_was_written(verb: Verb, about: str) -> None:
    """After any restart, by any version."""
    for language in LANGUAGES:
        action = Action(verb, about, language)

        assert actions.parse(action.encode()) == action


def test_an_action_too_long_for_a_button_is_refused_where_it_is_made() -> None:
    """64 bytes, not letters."""
    with pytest.raises(ValueError, match="at most 64 bytes"):
        Action(Verb.ENTRY, "č" * 30, "sl").encode()


@pytest.mark.parametrize("kind", UNREADABLE)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_cannot_be_read_gets_a_word_of_its_own(bot: Bot, say: Texts, language: Language, kind: str) -> None:
    """Voice, photos, stickers, contacts and the like."""
    reply = await bot.unreadable(Asker(1, language), kind)

    assert text_of(reply) == say(f"unreadable-{kind}", language)


@pytest.mark.parametrize(("kind", "like"), [("video", "photo"), ("animation", "photo"), ("gift", "other")])
async def test_kinds_without_a_word_of_their_own_get_the_nearest(
    bot: Bot, asker: Asker, say: Texts, kind: str, like: str
) -> None:
    """Also those that Telegram invents tomorrow."""
    assert text_of(await bot.unreadable(asker, kind)) == say(f"unreadable-{like}", "sl")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_whoever_floods_is_asked_politely_to_wait(bot: Bot, say: Texts, language: Language) -> None:
    """In their language."""
    assert text_of(await bot.too_fast(Asker(1, language))) == say("too-fast", language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", ["", "   "])
async def test_inline_mode_begins_with_the_pillars(
    bot: Bot, programme: Programme, language: Language, query: str
) -> None:
    """All nine, in the language of whoever types."""
    results = await bot.inline(Asker(1, language), query)

    assert [result.title for result in results] == [pillar.title[language] for pillar in programme.of_kind(Kind.PILLAR)]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_inline_mode_lists_what_answers_best_first(bot: Bot, language: Language) -> None:
    """In the language of the words, with the whole card to send; also when the app speaks the other."""
    results = await bot.inline(Asker(1, other(language)), SEWERS[language])

    assert_listable(results)
    assert results[0].id == f"{language}_4.3"
    assert results[0].reply == (await bot.press(Asker(1), f"entry:4.3:{language}")).replies[0]


async def test_inline_results_of_two_languages_never_share_an_id(bot: Bot) -> None:
    """Telegram would take one for the other."""
    slovene = {result.id for result in await bot.inline(Asker(1, "sl"), "")}
    italian = {result.id for result in await bot.inline(Asker(2, "it"), "")}

    assert not slovene & italian


async def test_inline_mode_shows_the_pillars_when_nothing_answers(bot: Bot, asker: Asker) -> None:
    """As for no words at all."""
    assert await bot.inline(asker, "Kdaj odpeljejo smeti?") == await bot.inline(asker, "")


async def test_inline_mode_keeps_the_persons_language_while_they_type(bot: Bot, asker: Asker) -> None:
    """The first letters of a word tell nothing of a language, and the list must not jump between two."""
    for beginning in ("k", "ka", "kan", "x", "xq"):
        assert {result.id[:2] for result in await bot.inline(asker, beginning)} == {"sl"}, beginning
