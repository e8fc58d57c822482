"""The bulk lane: never too fast for Telegram, hardly slower than was set, and law-abiding when it is told to wait."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.services.sending.lane import LONG_TEXT, TELEGRAMS_LIMIT, Lane

SHORT = 100
RATES = st.integers(1, TELEGRAMS_LIMIT)
STEPS = st.lists(st.floats(0, 1.5) | st.floats(0, 0.05), max_size=150)
# A rested lane that is asked again as often as can be.
RESTED, STEADY = [10.0], [0.01] * 250


@dataclass
class Stopwatch:
    """A clock that a test turns forward."""

    time: float = 1000.0

    def __call__(self) -> float:
        return self.time


def lane(per_second: float | None, stopwatch: Stopwatch, chance: float = 0.0) -> Lane:
    """A lane that nothing has gone through."""
    return Lane(per_second, stopwatch, lambda: chance)


def go(lane: Lane, messages: int = 1, length: int = SHORT) -> list[float]:
    """Give out as many turns as there are, to new people each time; when each goes, as the clock will show it."""
    turns = (lane.take(person, messages, length) for person in range(lane.room(30)))
    return [lane.clock() + turn for turn in turns if turn is not None]


def went(
    lane: Lane, stopwatch: Stopwatch, steps: Iterable[float], messages: int = 1, length: int = SHORT
) -> list[float]:
    """When each message goes if all turns are taken after each step."""
    times: list[float] = []
    for step in steps:
        stopwatch.time += step
        times += [turn for turn in go(lane, messages, length) for _ in range(messages)]
    return times


def most_in_a_second(times: list[float]) -> int:
    """How many there are in the fullest second, its end not counted."""
    return max((sum(begin <= at < begin + 1 for at in times) for begin in times), default=0)


def spaced(times: list[float]) -> bool:
    """Whether nobody goes before somebody who was given a turn earlier."""
    return times == sorted(times)


@pytest.fixture
def stopwatch() -> Stopwatch:
    """Some moment."""
    return Stopwatch()


@given(RATES, STEPS)
@example(TELEGRAMS_LIMIT, RESTED + STEADY)
@example(29, RESTED + STEADY)
@example(1, RESTED + [0.5] * 20)
def test_no_second_holds_more_than_was_set_and_two(per_second: int, steps: list[float]) -> None:
    """However the clock goes on; and at no rate more than Telegram takes."""
    stopwatch = Stopwatch()

    times = went(lane(per_second, stopwatch), stopwatch, steps)

    assert spaced(times)
    assert most_in_a_second(times) <= min(per_second + 2, TELEGRAMS_LIMIT)


@given(RATES, STEPS, st.integers(3, 11))
@example(TELEGRAMS_LIMIT, RESTED + STEADY, 11)
def test_an_album_counts_as_often_as_it_has_messages(per_second: int, steps: list[float], messages: int) -> None:
    """Telegram counts each of its files, and never gets more than 30 messages of all kinds."""
    stopwatch = Stopwatch()

    times = went(lane(per_second, stopwatch), stopwatch, steps, messages)

    assert spaced(times)
    assert most_in_a_second(times) <= TELEGRAMS_LIMIT


@given(RATES, st.lists(st.floats(0, 0.5), max_size=100))
@example(TELEGRAMS_LIMIT, RESTED + STEADY)
def test_whoever_is_told_that_there_is_room_gets_a_turn(per_second: int, steps: list[float]) -> None:
    """As many short letters as were promised, be it by a clock that stands still; and the next one must wait."""
    stopwatch = Stopwatch()
    tried = lane(per_second, stopwatch)
    for step in steps:
        stopwatch.time += step
        promised = tried.room(30)
        assert len(go(tried)) == promised
        assert tried.room(30) == 0
        assert tried.wait() > 0


@given(RATES, st.lists(st.floats(0, 0.5), max_size=100))
def test_after_the_wait_there_is_a_turn(per_second: int, steps: list[float]) -> None:
    """Nobody sleeps for nothing."""
    stopwatch = Stopwatch()
    tried = lane(per_second, stopwatch)
    for step in steps:
        stopwatch.time += step
        go(tried)
        stopwatch.time += tried.wait()
        assert tried.room(30) > 0


@pytest.mark.parametrize("per_second", [5, 25, 29, 30])
@pytest.mark.parametrize("step", [0.01, 0.033, 0.1])
def test_a_minute_brings_nearly_what_was_set(stopwatch: Stopwatch, per_second: int, step: float) -> None:
    """At least 95 of a hundred, though it is only looked at now and then."""
    times = went(lane(per_second, stopwatch), stopwatch, [step] * int(60 / step))

    assert 0.95 * 60 * per_second <= len(times) <= 60 * per_second + 2


def test_albums_bring_no_more_messages_than_texts(stopwatch: Stopwatch) -> None:
    """In a minute as many as were set, give or take an album."""
    times = went(lane(5, stopwatch), stopwatch, [0.1] * 600, messages=11)

    assert 0.9 * 60 * 5 <= len(times) <= 60 * 5 + 3 * 11


def test_who_is_looked_after_often_goes_at_even_intervals(stopwatch: Stopwatch) -> None:
    """Turns are given out a moment before, so that claiming does not make them late."""
    times = went(lane(20, stopwatch), stopwatch, [0.05] * 200)[3:]

    assert [later - earlier for earlier, later in itertools.pairwise(times)] == pytest.approx(
        [1 / 19.2] * (len(times) - 1)
    )


def test_after_a_long_rest_three_go_at_once(stopwatch: Stopwatch) -> None:
    """One whose turn it is and two that were late, however long ago."""
    tried = lane(5, stopwatch)
    stopwatch.time += 3600

    assert tried.room(30) == 3
    assert tried.room(2) == 2
    assert go(tried) == [stopwatch.time] * 3
    assert tried.room(30) == 0
    assert tried.wait() == pytest.approx(1 / 4.8 - 0.1)


def test_a_long_text_takes_two_turns(stopwatch: Stopwatch) -> None:
    """More than 500 units are long; the rate of those is half."""
    short = went(lane(20, stopwatch), stopwatch, [0.01] * 6000, length=LONG_TEXT)
    long = went(lane(20, stopwatch), stopwatch, [0.01] * 6000, length=LONG_TEXT + 1)

    assert len(long) == pytest.approx(len(short) / 2, abs=2)


def test_a_wait_is_obeyed_to_its_end(stopwatch: Stopwatch) -> None:
    """By those who ask, by those who were promised a turn before, and by the last wish if there are several."""
    tried = lane(None, stopwatch)
    assert tried.room(30) == 30
    tried.hold(7)
    tried.hold(3)

    stopwatch.time += 6.9
    assert tried.is_held
    assert tried.room(30) == 0
    assert tried.take(7, 1, SHORT) is None
    assert tried.wait() == pytest.approx(0.1)
    stopwatch.time += 0.2
    assert not tried.is_held
    assert tried.room(30) == 30
    assert tried.wait() == 0
    assert tried.take(7, 1, SHORT) == 0


@pytest.mark.parametrize("chance", [0.0, 0.5, 0.999])
def test_pauses_double_up_to_a_minute_and_differ_by_chance(stopwatch: Stopwatch, chance: float) -> None:
    """At most a half is left out, so that many who wait for one server do not come back together."""
    tried = lane(None, stopwatch, chance)
    pauses = []
    for _ in range(9):
        tried.back_off()
        pauses.append(tried.wait())
        stopwatch.time += pauses[-1] + 1e-6

    assert pauses == pytest.approx([second * (1 - chance / 2) for second in (1, 2, 4, 8, 16, 32, 60, 60, 60)], abs=1e-3)


def test_what_fails_during_a_pause_is_the_same_round(stopwatch: Stopwatch) -> None:
    """Thirty that were under way make one pause; somebody who is reached ends the row."""
    tried = lane(None, stopwatch)
    for _ in range(30):
        tried.back_off()
    assert (tried.rounds, tried.wait()) == (1, pytest.approx(1))

    stopwatch.time += 1.1
    tried.back_off()
    assert (tried.rounds, tried.wait()) == (2, pytest.approx(2))
    tried.arrived()
    stopwatch.time += 2.1
    tried.back_off()
    assert (tried.rounds, tried.wait()) == (1, pytest.approx(1))


def test_a_wish_to_wait_is_not_cut_by_a_pause(stopwatch: Stopwatch) -> None:
    """Telegram's own seconds are law."""
    tried = lane(None, stopwatch)
    tried.hold(30)
    tried.back_off()

    assert tried.wait() == pytest.approx(30)
    assert tried.rounds == 0


def test_a_chat_gets_one_letter_a_second(stopwatch: Stopwatch) -> None:
    """Counted from the last that went; one that was refused its turn does not count, nor does anybody else's."""
    tried = lane(None, stopwatch)
    assert not tried.too_soon(7)
    assert tried.take(7, 1, SHORT) == 0
    assert tried.too_soon(7)
    assert not tried.too_soon(8)

    stopwatch.time += 0.99
    assert tried.too_soon(7)
    stopwatch.time += 0.02
    assert not tried.too_soon(7)
    tried.hold(1)
    assert tried.take(7, 1, SHORT) is None
    assert not tried.too_soon(7)


def test_a_chat_that_waits_for_its_turn_has_its_letter_already(stopwatch: Stopwatch) -> None:
    """The second begins when the one that was given a turn has gone."""
    tried = lane(1, stopwatch)
    for person in (1, 2, 3):
        assert tried.take(person, 1, SHORT) == 0
    stopwatch.time += 1 / 0.96 - 0.1
    assert tried.take(7, 1, SHORT) == pytest.approx(0.1)

    stopwatch.time += 1
    assert tried.too_soon(7)
    stopwatch.time += 0.11
    assert not tried.too_soon(7)


def test_whom_it_sent_to_long_ago_is_forgotten(stopwatch: Stopwatch) -> None:
    """A hundred thousand people do not stay in memory, those of the last second do."""
    tried = lane(None, stopwatch)
    for person in range(20_000):
        stopwatch.time += 0.001
        assert tried.take(person, 1, SHORT) == 0

    assert len(tried._latest) <= 5000
    assert all(tried.too_soon(person) for person in range(19_100, 20_000))


def test_without_a_limit_there_is_always_room(stopwatch: Stopwatch) -> None:
    """As much as is asked for, whatever went before."""
    tried = lane(None, stopwatch)
    assert [tried.take(person, 11, LONG_TEXT + 1) for person in range(100)] == [0.0] * 100
    assert tried.room(17) == 17
    assert tried.wait() == 0
