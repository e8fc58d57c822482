"""Requests in words: whoever wants to leave gets out, and a question about the town stays a question."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import Language
from bot.language.folding import fold
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.services.subscribing.requests import asked
from bot.storage import Database, Erasure
from bot.texts import Texts
from tests.services.reading import text_of
from tests.services.subscribing.tapping import does, subscribe

COMMANDS: dict[Language, str] = {"sl": "narocnina", "it": "iscrizioni"}


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
            "nocem več tega dobivati",
            "nočem tega več dobivat",
            "nocn vec tega dobivat",
            "cen se odjavit",
            "rada bi se odjavila od novic",
            "nehite mi pisat",
            "ne mi več pisat",
            "pusti me pr miru",
            "pustite me pri miru!",
            "dost je",
            "lasciami in pace",
            "non voglio ricevere più nulla",
            "come faccio a disiscrivermi?",
            "disdico l’iscrizione",
            "cancellami da tutto",
            "premor",
            "mettimi in pausa",
            "na kaj sem naročen?",
            "a che cosa sono iscritta?",
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
        for text in (
            "izbriši moje podatke",
            "prosim izbrišite vse moje podatke",
            "cancella i miei dati",
            "izbrisi me",
            "izbrišite vse o meni",
            "cancellami",
        )
    ]
    + [
        ("data", text)
        for text in ("kaj veste o meni", "kaj vse imate o meni", "che dati avete su di me?", "quali dati avete di me?")
    ]
    + [
        ("subscribe", text)
        for text in (
            "kako se naročim",
            "kako se narocim na novice?",
            "come mi iscrivo",
            "vorrei iscrivermi a tutto",
            "Buongiorno, vorrei iscrivermi a tutto.",
            "Dober dan! Rada bi se naročila na vse, hvala.",
        )
    ]
    + [("help", text) for text in ("pomoc", "Pomoč?", "aiuto", "help")]
    + [
        ("agree", text)
        for text in ("ja strinjam se", "se strinjam", "Da, strinjam se.", "acconsento", "sì accetto", "Sì, acconsento")
    ],
)
def test_what_is_asked_of_the_bot_is_understood(screen: str, text: str) -> None:
    """With and without carons, in both languages."""
    request = asked(text)

    assert request is not None
    assert request.screen == screen
    assert not request.is_cry


@pytest.mark.parametrize(
    "text",
    [
        *(
            "zakaj to dobivam",
            "zakaj sem to dobila",
            "zakaj mi posiljate",
            "Zakaj mi pišete?",
            "zakaj dobivam sporočila",
        ),
        *("perché ricevo questo", "perche mi scrivete", "Perché mi arrivano questi messaggi?"),
    ],
)
def test_who_asks_why_in_words_is_understood(text: str) -> None:
    """The settings, with a word on where it is told of each message."""
    request = asked(text)

    assert request is not None
    assert (request.screen, request.lead) == ("settings", "why-in-words")


@pytest.mark.parametrize(
    "text",
    ["nocem vec tega", "nocem vec", "Nočem več!", "ne želim več", "dovolj mi je vsega", "non voglio più", "aiuto!"],
)
def test_words_that_may_be_a_cry_are_taken_for_one_as_well(text: str) -> None:
    """They say too little to know whether somebody means our messages."""
    request = asked(text)

    assert request is not None
    assert request.is_cry


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
        "zakaj dobivam kazni",
        "zakaj ne pišete o cesti",
        "perché ricevo la multa",
        "dovolj parkirišč",
        "rabim pomoč",
        "aiuto agli anziani",
        "na kaj se lahko zanesemo",
        "se strinjam z garažo",
    ],
)
def test_a_question_about_the_town_is_none(text: str) -> None:
    """It goes on to the programme."""
    assert asked(text) is None


@pytest.mark.parametrize(
    "text", ["nočem več živeti", "non voglio più vivere", "non ce la faccio", "non ce la faccio più", "na pomoč"]
)
def test_a_cry_for_help_is_none(text: str) -> None:
    """It goes on to the model, which knows whom to call."""
    assert asked(text) is None


@given(st.text(max_size=200))
def test_any_text_is_judged(text: str) -> None:
    """Nothing is raised; blank and long ones are no requests."""
    request = asked(text)

    assert request is None or len(text.split()) <= 12


@given(
    st.sampled_from(
        ("Nočem več tega dobivati", "Zakaj to dobivam", "Non voglio più", "Perché ricevo questo", "Izbriši me")
    ),
    st.sampled_from((str, str.upper, str.lower, fold)),
    st.sampled_from(("", "Dober dan, ", "Buongiorno! ", "prosim, ", "🙏 ")),
    st.sampled_from(("", ".", " !!", ", grazie", " hvala lepa", " 😡")),
)
def test_the_way_it_is_typed_changes_nothing(text: str, typed: Callable[[str], str], before: str, after: str) -> None:
    """Capitals, missing carons, a greeting in front, thanks or a face behind."""
    assert asked(f"{before}{typed(text)}{after}") == asked(text) is not None


async def test_leaving_in_words_shows_the_subscriptions(bot: Bot, asker: Asker, bruna: Asker) -> None:
    """The same screen as the command, in the language of the words."""
    (shown,) = await bot.ask(asker, "nehajte mi pošiljat")
    (by_command,) = await bot.command(asker, "narocnina")
    (in_italian,) = await bot.ask(bruna, "non voglio più messaggi")

    assert text_of(shown) == text_of(by_command)
    assert text_of(in_italian) == text_of((await bot.command(bruna, "iscrizioni"))[0])


@pytest.mark.parametrize(("text", "language"), [("nocem vec", "sl"), ("non voglio più", "it")])
async def test_below_the_way_out_stands_whom_to_call(bot: Bot, asker: Asker, text: str, language: Language) -> None:
    """First the settings, then the numbers, for nobody knows which of both was meant."""
    emergency = bot.matcher().knowledge.topic("emergency")
    assert emergency

    shown, below = await bot.ask(asker, text)

    (settings,) = await bot.command(asker, COMMANDS[language])
    assert text_of(shown) == text_of(settings)
    assert emergency.reply[language] in text_of(below)
    assert "116 123" in text_of(below)


async def test_words_about_messages_bring_the_way_out_alone(bot: Bot, asker: Asker) -> None:
    """Nobody who wants no more mail is sent to a helpline."""
    assert len(await bot.ask(asker, "nočem več tega dobivati")) == 1


@pytest.mark.parametrize(("text", "language"), [("zakaj to dobivam", "sl"), ("perché ricevo questo", "it")])
async def test_why_in_words_shows_what_one_has_and_where_more_is_told(
    bot: Bot, asker: Asker, say: Texts, text: str, language: Language
) -> None:
    """One sentence on top of the settings; they say so where nothing goes on."""
    (nothing,) = await bot.ask(asker, text)
    await subscribe(bot, asker, "news")
    (something,) = await bot.ask(asker, text)

    for shown in (nothing, something):
        assert shown.blocks[1].text == say("why-in-words", language)
        assert "❓" in shown.blocks[1].text
    assert say("settings-none", language) in text_of(nothing)
    assert say("settings-none", language) not in text_of(something)
    assert ("stop", "news") in does(something)


@pytest.mark.parametrize(("text", "language"), [("ja strinjam se", "sl"), ("sì accetto", "it")])
async def test_a_yes_in_words_begins_nothing(
    bot: Bot, asker: Asker, database: Database, say: Texts, text: str, language: Language
) -> None:
    """It is told which button gives the consent, and where one can choose."""
    await bot.press(asker, f"subscribe:news:{language}")

    (word,) = await bot.ask(asker, text)

    assert text_of(word) == say("agree-by-button", language)
    assert say("button-agree", language) in text_of(word)
    assert does(word) == {("subscribe", "")}
    assert await Erasure(database).everything(asker.person) == {}


@pytest.mark.parametrize("text", ["pomoc", "aiuto", "help"])
async def test_help_alone_is_the_screen_of_help(bot: Bot, asker: Asker, text: str) -> None:
    """As the command of that name."""
    (shown,) = await bot.ask(asker, text)

    assert text_of(shown) == text_of((await bot.command(asker, text))[0])


async def test_help_that_is_shouted_names_whom_to_call(bot: Bot, asker: Asker) -> None:
    """In the language of the word; in both, for a word of neither and somebody whose language is unknown."""
    stranger = Asker(77, "de")

    _, italian = await bot.ask(asker, "Aiuto!!")
    _, *both = await bot.ask(stranger, "HELP!")

    assert "chiami subito il 112" in text_of(italian)
    assert [text_of(below).count("112") for below in both] == [1, 1]
