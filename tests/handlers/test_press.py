"""Pressed buttons: in place, as new messages, on messages that are gone, and far too late."""

from bot.services.bot import Pressed
from bot.services.replies import Block, Button, Link, Private, Reply, Share
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


async def test_a_long_word_that_nothing_else_says_is_closed_by_hand(ana: Person, services: FakeBot) -> None:
    """A short one is read in passing, and what a message says as well needs no second look."""
    await shown(ana, services)
    long = "Zapisano: pridete. Pošiljatelj vidi samo število odgovorov, ne imen."
    alerts = []
    for pressed in (Pressed(toast=long), Pressed(toast="Hvala za odziv!"), Pressed((says("odgovor"),), toast=long)):
        services.pressed = pressed
        answer = await ana.press("Naprej", ana.screen[1])
        assert answer.text == pressed.toast
        alerts.append(answer.alert)

    assert alerts == [True, False, False]


async def test_one_button_takes_the_place_of_another_and_all_else_stays(ana: Person, services: FakeBot) -> None:
    """A bell that has become the button to stop; what the press brings comes below."""
    rows = ((Button("Prvi", "a:1:sl"), Button("Zvonec", "subscribe:4.3:sl")), (Link("Stran", "https://koper.si/"),))
    services.answer = (Reply((Block("kartica"),), rows),)
    ana.say("program")
    card = await ana.next_message()
    services.pressed = Pressed((says("spremljam"),), instead=Button("Konec", "stop:4.3/c:sl"))

    await ana.press("Zvonec")
    edited = (await ana.hears(kind="edit"))[0]

    assert (edited.id, edited.text) == (card.id, "kartica")
    assert edited.rows == (("Prvi", "Konec"), ("Stran",))
    assert (await ana.next_message()).text == "spremljam"
    await ana.press("Konec")
    assert services.heard[-1] == ("press", "stop:4.3/c:sl")


async def test_a_button_that_cannot_be_changed_keeps_nobody_from_the_answer(
    api: BotApi, ana: Person, services: FakeBot
) -> None:
    """The message was deleted meanwhile, or is the same already."""
    await shown(ana, services)
    services.pressed = Pressed((says("spremljam"),), instead=Button("Naprej", "browse:4:sl"))
    await ana.press("Naprej")
    assert (await ana.next_message()).text == "spremljam"

    api.fail("editMessageReplyMarkup", 400, description="Bad Request: message to edit not found")
    await ana.press("Naprej")
    assert (await ana.next_message()).text == "spremljam"
    assert ("say", "failure") not in services.heard


async def test_a_button_leads_from_a_group_to_the_private_chat(api: BotApi, ana: Person, services: FakeBot) -> None:
    """As a deep link, which starts the bot with its parameter."""
    bruna = api.person("Bruna", language_code="it")
    group = api.group("Sosedje", [ana, bruna])
    services.answer = (Reply((Block("zase"),), ((Private("Zasebno", "sl_subscribe-4-3"),),)),)
    group.say(bruna, "@koper_bot kako se naročim")
    await group.next_message()

    assert (await group.press(bruna, "Zasebno")).url == "https://t.me/koper_bot?start=sl_subscribe-4-3"


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


ANSWERS = tuple(Button(label, f"attend:1.{answer}:sl") for label, answer in (("Da", "yes"), ("Ne", "no")))
CHOSEN = (Button("✓ Da", "attend:1.yes:sl"), Button("Ne", "attend:1.no:sl"))


async def test_a_row_takes_the_place_of_the_one_that_was_pressed(ana: Person, services: FakeBot) -> None:
    """The text, the other buttons and the chat stay as they are; pressing the same again is no failure."""
    services.answer = (Reply((Block("vabilo"),), (ANSWERS, (Button("Koledar", "calendar:1:sl"),))),)
    ana.say("vabilo")
    await ana.next_message()
    services.pressed = Pressed(toast="zapisano", row=CHOSEN)

    answer = await ana.press("Da")
    edited = (await ana.hears(kind="edit"))[0]
    again = await ana.press("✓ Da")

    assert (answer.text, again.text) == ("zapisano", "zapisano")
    assert edited.text == "vabilo"
    assert edited.rows == (("✓ Da", "Ne"), ("Koledar",))
    assert ("say", "failure") not in services.heard


async def test_a_row_of_a_message_that_is_gone_is_let_go(api: BotApi, ana: Person, services: FakeBot) -> None:
    """The word over the chat has said what was noted."""
    services.answer = (Reply((Block("vabilo"),), (ANSWERS,)),)
    ana.say("vabilo")
    await ana.next_message()
    services.pressed = Pressed(toast="zapisano", row=CHOSEN)
    api.fail("editMessageReplyMarkup", 400, description="Bad Request: message can't be edited")

    answer = await ana.press("Da")

    assert answer.text == "zapisano"
    assert ("say", "failure") not in services.heard
