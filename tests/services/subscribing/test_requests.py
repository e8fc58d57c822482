"""Requests in words: whoever wants to leave gets out, and a question about the town stays a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.subscribing.requests import asked
from tests.services.reading import text_of


@pytest.mark.parametrize(
    ("screen", "text"),
    [
        ("settings", text)
        for text in (
            "stop",
            "/stop",
            "Nehajte mi pošiljat!",
            "nehaj",
            "ne zelim vec sporocil",
            "odjavi me",
            "Prosim, odjavite me od vsega.",
            "unsubscribe",
            "Non voglio più messaggi",
            "basta",
            "smettila",
            "cancellami",
            "come disdico",
            "dej mi mir",
            "pavza",
            "ne piši mi ponoči",
            "non scrivermi di notte",
            "odjava",
            "disdico l'iscrizione",
        )
    ]
    + [
        ("erase", text)
        for text in ("izbriši moje podatke", "prosim izbrišite vse moje podatke", "cancella i miei dati")
    ]
    + [("data", text) for text in ("kaj veste o meni", "che dati avete su di me?")]
    + [("subscribe", text) for text in ("kako se naročim", "kako se narocim na novice?", "come mi iscrivo")],
)
def test_what_is_asked_of_the_bot_is_understood(screen: str, text: str) -> None:
    """With and without carons, in both languages."""
    request = asked(text)

    assert request is not None
    assert request.screen == screen


@pytest.mark.parametrize(
    "text",
    [
        "nehajte graditi garaže",
        "basta cemento",
        "iscrizione all'asilo",
        "prijava na vrtec",
        "kako se prijavim na razpis",
        "stop križarkam",
        "come mi iscrivo all'asilo",
        "disdico l'abbonamento del bus",
        "ne piše nič o cesti",
        "kdaj bo kanalizacija",
        "odjava vode",
    ],
)
def test_a_question_about_the_town_is_none(text: str) -> None:
    """It goes on to the programme."""
    assert asked(text) is None


@given(st.text(max_size=200))
def test_any_text_is_judged(text: str) -> None:
    """Nothing is raised; blank and long ones are no requests."""
    request = asked(text)

    assert request is None or len(text.split()) <= 12


async def test_leaving_in_words_shows_the_subscriptions(bot: Bot, asker: Asker, bruna: Asker) -> None:
    """The same screen as the command, in the language of the words."""
    (shown,) = await bot.ask(asker, "nehajte mi pošiljat")
    (by_command,) = await bot.command(asker, "narocnina")
    (in_italian,) = await bot.ask(bruna, "non voglio più messaggi")

    assert text_of(shown) == text_of(by_command)
    assert text_of(in_italian) == text_of((await bot.command(bruna, "iscrizioni"))[0])
