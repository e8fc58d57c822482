"""The door of the newsroom among all others: only staff, only in private, asked again at every press."""

from dataclasses import replace

from bot.services.actions import Action, Verb, parse
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.newsroom import FAMILIES
from bot.services.newsroom.wish import Do, Wish
from bot.services.newsroom.wish import parse as parse_wish
from bot.services.replies import Pressed
from bot.storage import Stage
from bot.texts import Texts
from tests.services.newsroom.office import EVA, Office
from tests.services.reading import SEWERS, shown, text_of

BEGIN = Action(Verb.DESK, "begin.0.news", "sl").encode()


async def pressed(bot: Bot, asker: Asker) -> Pressed:
    """Somebody sends what a button of the newsroom carries."""
    return await bot.press(asker, BEGIN)


async def test_whoever_is_no_staff_presses_an_old_button(bot: Bot, office: Office, asker: Asker, say: Texts) -> None:
    """As with any button that nobody knows; nothing is begun."""
    (reply,) = (await pressed(replace(bot, newsroom=office.newsroom), asker)).replies

    assert say("old-button", "sl") in text_of(reply)
    assert await office.campaigns.in_stage(*Stage) == ()


async def test_in_a_group_there_is_no_newsroom(bot: Bot, office: Office, say: Texts) -> None:
    """Not for staff either: all would read it."""
    (reply,) = (await pressed(replace(bot, newsroom=office.newsroom), Asker(EVA, "sl", chat=-100))).replies

    assert say("old-button", "sl") in text_of(reply)
    assert await office.campaigns.in_stage(*Stage) == ()


async def test_without_a_messenger_there_is_no_newsroom(bot: Bot, say: Texts) -> None:
    """As in the terminal."""
    (reply,) = (await pressed(bot, Asker(EVA, "sl"))).replies

    assert say("old-button", "sl") in text_of(reply)


async def test_whoever_left_the_staff_is_out_at_the_next_press(bot: Bot, office: Office, say: Texts) -> None:
    """Their old screens are harmless."""
    inside = replace(bot, newsroom=office.newsroom)
    assert (await pressed(inside, Asker(EVA, "sl"))).in_place
    office.staff = type(office.staff)()
    office.restart()

    (reply,) = (await pressed(replace(bot, newsroom=office.newsroom), Asker(EVA, "sl"))).replies

    assert say("old-button", "sl") in text_of(reply)


async def test_a_message_that_was_no_text_is_answered_as_a_question(bot: Bot, office: Office) -> None:
    """In one tap: the draft is as it was, and below stands the answer."""
    inside, eva = replace(bot, newsroom=office.newsroom), Asker(EVA, "sl")
    await pressed(inside, eva)
    await office.write(EVA, SEWERS["sl"])
    button = office.button(EVA, Do.NOT_MEANT)

    first, *answer = (await inside.press(eva, button.action)).replies

    (draft,) = await office.campaigns.in_stage(Stage.DRAFT)
    assert draft.content == {}
    assert Texts(*FAMILIES)("not-meant", "sl", name=office.name(draft)) in text_of(first)
    assert shown(*answer) == ["4.3"]


def test_every_step_comes_back_from_its_button() -> None:
    """In at most 64 bytes, with the longest number and word."""
    for do in Do:
        for argument in ("", "4.3", "it-other", "a" * 24):
            wish = Wish(do, 999_999_999, argument)
            action = parse(Action(Verb.DESK, wish.encode(), "sl").encode())
            assert action is not None
            assert parse_wish(action.about) == wish
