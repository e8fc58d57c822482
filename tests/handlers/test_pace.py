"""The limit for one person."""

import pytest

from bot.handlers import pace
from bot.handlers.pace import INLINE, PRESS, Pace, Turn
from tests.botapi import BotApi
from tests.fake_services import FakeBot, says

from .conftest import Running

GO, WARN, SILENT = Turn.GO, Turn.WARN, Turn.SILENT


class Clock:
    """Monotonic seconds that a test moves."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def turns(limit: Pace, count: int, person: int = 1) -> list[Turn]:
    """What becomes of some messages in a row."""
    return [limit.turn(person) for _ in range(count)]


def test_a_flood_is_answered_then_warned_once_then_passed_over() -> None:
    """One polite word is enough."""
    assert turns(Pace(3, Clock()), 6) == [GO, GO, GO, WARN, SILENT, SILENT]


def test_one_flood_slows_nobody_else() -> None:
    """Each person has a bucket of their own."""
    limit = Pace(2, Clock())
    turns(limit, 50, person=1)

    assert turns(limit, 2, person=2) == [GO, GO]


def test_a_steady_flood_hears_the_warning_once() -> None:
    """Ten messages a second for a minute: silence lasts as long as the flood does."""
    clock = Clock()
    limit = Pace(20, clock)
    seen = []
    for tick in range(600):
        clock.now = tick / 10
        seen.append(limit.turn(1))

    assert seen.count(WARN) == 1
    assert seen.count(GO) < 25


def test_whoever_pauses_is_answered_again() -> None:
    """A minute and a half mends everything, the next warning included."""
    clock = Clock()
    limit = Pace(4, clock)
    turns(limit, 100)
    clock.now = 90.0

    assert turns(limit, 6) == [GO, GO, GO, GO, WARN, SILENT]


def test_pressing_and_inline_typing_are_cheaper_than_writing() -> None:
    """Leafing through the programme quickly is no flood."""
    limit = Pace(2, Clock())

    assert [limit.turn(1, PRESS) for _ in range(5)] == [GO] * 4 + [WARN]
    assert [limit.turn(2, INLINE) for _ in range(19)] == [GO] * 19


def test_memory_is_bounded_and_forgets_whoever_wrote_longest_ago(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many people write, so many are remembered."""
    monkeypatch.setattr(pace, "_MOST_PEOPLE", 3)
    limit = Pace(1, Clock())
    for person in (1, 2, 3, 1, 4):
        limit.turn(person)

    assert limit.people == 3
    assert limit.turn(1) is SILENT
    assert limit.turn(2) is GO


async def test_the_warning_reaches_the_chat_once(api: BotApi, running: Running, services: FakeBot) -> None:
    """A flooding person reads it as a message, and everybody else is answered."""
    async with running(pace=Pace(2, Clock())):
        ana, berta = api.person("Ana"), api.person("Berta")
        for number in range(6):
            ana.say(f"{number}")
        berta.say("in jaz?")

        assert [one.text for one in await ana.hears(3)] == ["ask: 0", "ask: 1", "too_fast:"]
        assert (await berta.next_message()).text == "ask: in jaz?"
        await api.settled()
        await ana.quiet(0)


async def test_a_flood_of_presses_is_warned_in_the_toast(api: BotApi, running: Running, services: FakeBot) -> None:
    """Each of them: who hears nothing believes that the button has done what it says."""
    async with running(pace=Pace(1, Clock())):
        ana = api.person("Ana")
        services.answer = (says("zaslon"),)
        ana.say("program")
        shown = await ana.next_message()

        for _ in range(5):
            assert (await ana.answered(ana.forge("x", shown))).text == "passed_over: x"


@pytest.mark.parametrize("action", ["stop:news:sl", "erase:yes/w:it", "pause:7/s:sl", "settings::it"])
async def test_a_stop_passes_a_flood(api: BotApi, running: Running, services: FakeBot, action: str) -> None:
    """Whoever wants out gets out, however fast they have pressed before."""
    async with running(pace=Pace(1, Clock())):
        ana = api.person("Ana")
        services.answer = (says("zaslon"),)
        ana.say("program")
        shown = await ana.next_message()
        for _ in range(5):
            await ana.answered(ana.forge("browse:home:sl", shown))

        assert (await ana.answered(ana.forge(action, shown))).text == "hvala"
        assert services.heard[-1] == ("press", action)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("/izbris", ("command", "izbris")),
        ("/cancella", ("command", "cancella")),
        ("/narocnina", ("command", "narocnina")),
        ("/iscrizioni@koper_bot", ("command", "iscrizioni")),
        ("nehajte mi pisat", ("ask", "nehajte mi pisat")),
        ("cancellami", ("ask", "cancellami")),
    ],
)
async def test_words_of_leaving_pass_a_flood(
    api: BotApi, running: Running, services: FakeBot, text: str, heard: tuple[str, str]
) -> None:
    """Typed commands and requests alike."""
    async with running(pace=Pace(1, Clock())):
        ana = api.person("Ana")
        for number in range(4):
            ana.say(f"{number}")
        ana.say(text)
        await api.settled()

        assert services.heard == [("ask", "0"), ("too_fast", ""), heard]


async def test_a_flood_of_stops_is_one_too(api: BotApi, running: Running, services: FakeBot) -> None:
    """They have as much again of their own; what is more than both is passed over and told so."""
    async with running(pace=Pace(2, Clock())):
        ana = api.person("Ana")
        services.answer = (says("zaslon"),)
        ana.say("program")
        shown = await ana.next_message()

        told = [(await ana.answered(ana.forge("stop:news:sl", shown))).text for _ in range(8)]

        assert told == ["hvala"] * 6 + ["passed_over: stop:news:sl"] * 2


async def test_a_stop_in_a_group_passes_a_flood(api: BotApi, running: Running, services: FakeBot) -> None:
    """There it follows the name of the bot."""
    async with running(pace=Pace(1, Clock())):
        ana = api.person("Ana")
        group = api.group("Sosedje", [ana])
        for text in ("a", "b", "c", "nehaj"):
            group.say(ana, f"@koper_bot {text}")
        await api.settled()

        assert [text for what, text in services.heard if what == "ask"] == ["a", "nehaj"]


async def test_a_flood_of_inline_queries_is_left_alone(api: BotApi, running: Running, services: FakeBot) -> None:
    """Nobody is warned in somebody else's chat."""
    async with running(pace=Pace(1, Clock())):
        ana = api.person("Ana")
        for number in range(11):
            api.push({"inline_query": {"id": str(number), "from": ana.user.as_json(), "query": "x", "offset": ""}})
        await api.settled()

        assert [what for what, _ in services.heard if what != "inline"] == []
        assert api.count("answerInlineQuery") == 10
        assert api.count("sendMessage") == 0
