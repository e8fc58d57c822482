"""Pressed buttons: in place, as new messages, on messages that are gone, and far too late."""

from bot.services.bot import Pressed
from bot.services.replies import Block, Button, Link, Reply, Share
from tests.botapi import BotApi, Person
from tests.fake_services import FakeBot, says

SCREEN = Reply((Block("zaslon"),), ((Button("Naprej", "browse:4:sl"),),))


async def shown(person: Person, services: FakeBot) -> None:
    """Let the person see a screen with one button."""
    services.answer = (SCREEN,)
    person.say("program")
    await person.next_message()


async def test_browsing_edits_the_message_instead_of_flooding(ana: Person, services: FakeBot) -> None:
    """The first reply takes the place of the screen that was pressed."""
    await shown(ana, services)
    services.pressed = Pressed((says("naslednji"),), in_place=True)

    await ana.press("Naprej")
    edited = (await ana.hears(kind="edit"))[0]

    assert (edited.text, edited.buttons, edited.id) == ("naslednji", (), ana.screen[1].id)


async def test_a_press_for_an_answer_writes_a_new_message(ana: Person, services: FakeBot) -> None:
    """The old screen stays; the toast is the answer to the press."""
    await shown(ana, services)
    services.pressed = Pressed((says("odgovor"),), toast="izvolite")

    answer = await ana.press("Naprej")

    assert answer.text == "izvolite"
    assert (await ana.next_message()).text == "odgovor"
    assert ana.screen[1].text == "zaslon"


async def test_pressing_twice_is_no_failure(ana: Person, services: FakeBot) -> None:
    """The second press finds nothing to change, which Telegram calls an error."""
    await shown(ana, services)
    services.pressed = Pressed((SCREEN,), in_place=True)

    await ana.press("Naprej")
    await ana.press("Naprej")
    ana.say("konec")

    assert (await ana.next_message()).text == "zaslon"
    assert ("say", "failure") not in services.heard


async def test_a_press_on_a_message_that_is_gone_brings_a_new_one(api: BotApi, ana: Person, services: FakeBot) -> None:
    """Where Telegram no longer lets us edit, the screen comes as a new message."""
    await shown(ana, services)
    services.pressed = Pressed((says("naslednji"),), in_place=True)
    api.fail("editMessageText", 400, description="Bad Request: message can't be edited")

    await ana.press("Naprej")

    assert (await ana.next_message()).text == "naslednji"


async def test_a_press_on_an_inaccessible_message_brings_a_new_one(api: BotApi, ana: Person, services: FakeBot) -> None:
    """Of a very old message Telegram tells no more than its number."""
    await shown(ana, services)
    services.pressed = Pressed((says("naslednji"),), in_place=True)
    chat = {"id": ana.id, "type": "private"}
    gone = {"chat": chat, "message_id": 5, "date": 0}
    api.push(
        {
            "callback_query": {
                "id": "9",
                "from": ana.user.as_json(),
                "chat_instance": "1",
                "data": "x",
                "message": gone,
            }
        }
    )

    assert (await ana.next_message()).text == "naslednji"


async def test_a_press_from_before_a_long_pause_still_gets_its_screen(
    api: BotApi, ana: Person, services: FakeBot
) -> None:
    """Telegram refuses the late answer to the press; the screen comes all the same."""
    await shown(ana, services)
    services.pressed = Pressed((says("odgovor"),), toast="prepozno")
    api.fail(
        "answerCallbackQuery",
        400,
        description="Bad Request: query is too old and response timeout expired or query ID is invalid",
    )

    ana.tap("Naprej")

    assert (await ana.next_message()).text == "odgovor"
    assert ("say", "failure") not in services.heard


async def test_nonsense_from_a_changed_client_reaches_the_services_alone(ana: Person, services: FakeBot) -> None:
    """The door has no opinion on what a button carries."""
    await shown(ana, services)

    answer = await ana.answered(ana.forge("drop table;:\u0000č"))

    assert answer.text == "hvala"


async def test_a_long_toast_is_cut_to_what_telegram_takes(ana: Person, services: FakeBot) -> None:
    """Two hundred characters fit into the answer to a press."""
    await shown(ana, services)
    services.pressed = Pressed(toast="x" * 300)

    assert (await ana.press("Naprej")).text == "x" * 200


async def test_share_and_links_open_pages(ana: Person, services: FakeBot) -> None:
    """Share passes on a deep link to this bot with its text; a link is a link."""
    services.answer = (
        Reply(
            (Block("kartica"),),
            ((Share("Deli", "sl_4-3", "Čista voda & več"), Link("Stran", "https://www.koper.si/")),),
        ),
    )
    ana.say("voda")
    await ana.next_message()

    assert (await ana.press("Stran")).url == "https://www.koper.si/"
    assert (await ana.press("Deli")).url == (
        "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fkoper_bot%3Fstart%3Dsl_4-3&text=%C4%8Cista+voda+%26+ve%C4%8D"
    )


async def test_a_press_can_lead_to_ones_own_chat_with_the_bot(ana: Person, services: FakeBot) -> None:
    """The chat it was pressed in stays as it is, and the bot hears what the link carries."""
    await shown(ana, services)
    services.pressed = Pressed(private="sl_calendar-12")

    answer = await ana.press("Naprej")

    assert answer.url == "https://t.me/koper_bot?start=sl_calendar-12"
    assert (await ana.next_message()).text == "start: sl_calendar-12"
