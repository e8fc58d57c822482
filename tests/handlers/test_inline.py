"""Inline mode in any chat."""

from bot.services.bot import InlineResult
from bot.services.replies import Block, Button, Reply, Share, Style
from tests.botapi import BotApi, Person
from tests.fake_services import FakeBot

CARD = Reply(
    (Block("Šport", Style.TITLE), Block("Brezplačno <za> otroke.", Style.QUOTE)),
    ((Button("Več", "browse:9:sl"), Share("Deli", "sl_9-1", "Šport")),),
)


async def test_results_are_personal_so_that_languages_do_not_mix(ana: Person, services: FakeBot) -> None:
    """Telegram would otherwise show one person's language to everybody who types the same."""
    services.found = (InlineResult("sl_9.1", "Šport", "Brezplačno", CARD),)

    offered = await ana.inline("sport")

    assert (offered.is_personal, offered.cache_time) == (True, 30)
    assert [result["title"] for result in offered.results] == ["Šport"]
    assert services.heard == [("inline", "sport")]


async def test_a_result_in_a_foreign_chat_has_only_buttons_that_lead_somewhere(ana: Person, services: FakeBot) -> None:
    """A press there would change the message for all who read it."""
    services.found = (InlineResult("sl_9.1", "Šport", "Brezplačno", CARD),)

    result = (await ana.inline("sport")).results[0]

    assert [[one["text"] for one in row] for row in result["reply_markup"]["inline_keyboard"]] == [["Deli"]]
    assert result["input_message_content"]["message_text"] == (
        "<b>Šport</b>\n\n<blockquote>Brezplačno &lt;za&gt; otroke.</blockquote>"
    )


async def test_a_query_that_is_too_old_is_no_failure(api: BotApi, ana: Person, services: FakeBot) -> None:
    """Whoever typed on has forgotten it."""
    ana.start()
    await ana.next_message()
    api.push({"inline_query": {"id": "1", "from": ana.user.as_json(), "query": "x", "offset": ""}})
    ana.say("konec")

    assert (await ana.next_message()).text == "ask: konec"
    assert ("say", "failure") not in services.heard
