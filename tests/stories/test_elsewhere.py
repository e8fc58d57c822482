"""Inline mode in other chats, and groups."""

import pytest

from tests.botapi import BotApi, Person

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_inline_results_speak_the_language_of_whoever_types(ana: Person, bruna: Person) -> None:
    """The same words, two people, two languages; Telegram may not mix them."""
    slovene, italian = await ana.inline(""), await bruna.inline("")

    assert slovene.is_personal
    assert len(slovene.results) == len(italian.results) == 9
    assert slovene.results[0]["title"] != italian.results[0]["title"]


async def test_an_inline_result_is_the_programmes_own_words(ana: Person) -> None:
    """At most ten, each complete."""
    found = (await ana.inline("kanalizacija")).results

    assert 1 <= len(found) <= 10
    assert all("<blockquote>" in one["input_message_content"]["message_text"] for one in found)


async def test_a_group_hears_the_bot_only_when_it_means_it(api: BotApi, ana: Person, bruna: Person) -> None:
    """A mention, a reply and a command; everything else belongs to the neighbours."""
    group = api.group("Sosedje", [ana, bruna], username=f"sosedje_{ana.id}", privacy=False)
    group.say(ana, "Kdaj bo kanalizacija na vasi?")
    asked = group.say(bruna, "@koper_bot quando arriva la fognatura?")

    answer = await group.next_message()
    assert answer.reply_to == asked.id
    assert "<blockquote>" in answer.html

    group.say(ana, "/vprasaj kdaj bo kanalizacija na vasi?")
    assert "<blockquote>" in (await group.next_message()).html
