"""Delivery: what becomes of letters that do not arrive, and of whom they must not or not yet reach."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest

from bot.services.sending.delivery import LANES
from bot.services.sending.messenger import Gone, Missing, Moved, Refused, Unknown, Unreachable, Wait
from bot.storage import Database, Erasure, Outcome, Quiet, Reason, Stage, State
from tests.services.sending.posting import Office, until
from tests.storage.steps import stop

ANA, BRUNA, MARKO = 6_000_000_001, 6_000_000_002, 6_000_000_003
GROUP, SUPERGROUP = -4_000_001, -1_002_000_001
CROWD = range(1, 61)


@pytest.fixture
def office(database: Database) -> Office:
    """Delivery as the bot composes it, without a limit of speed."""
    return Office(database)


async def test_a_wish_to_wait_holds_everybody_and_then_it_is_tried_again(office: Office) -> None:
    """What had arrived of the letter is left out the second time."""
    await office.subscribe(*CROWD)
    number = await office.begin()
    office.post.fates[CROWD[0]].append(Wait(0.6, parts=1))

    async with office.at_work():
        await until(lambda: office.lane.is_held)
        row = None
        while office.lane.is_held:
            row = (await office.rows(number))[CROWD[0]]
            assert len(office.post.tries) == 1
            await asyncio.sleep(0.02)
        assert row
        assert (row.state, row.parts, row.due_at) == ("pending", 1, None)
        await office.finished(number)

    assert [each.parts for each in office.post.tries if each.person == CROWD[0]] == [0, 1]
    assert sorted(office.post.arrived) == list(CROWD)


async def test_whoever_has_a_turn_when_the_wish_comes_waits_too(database: Database) -> None:
    """Turns are given out a moment early: those go back, and nobody is left out."""
    office = Office(database, per_second=10)
    await office.subscribe(*range(1, 9))
    number = await office.begin()
    office.post.fates[3].append(Wait(0.5))

    async with office.at_work():
        await until(lambda: office.lane.is_held)
        tried = len(office.post.tries)
        while office.lane.is_held:
            assert len(office.post.tries) == tried
            await asyncio.sleep(0.02)
        await office.finished(number)

    assert sorted(office.post.arrived) == list(range(1, 9))


async def test_who_cannot_be_reached_is_tried_again_some_seconds_later(office: Office) -> None:
    """The lane makes a pause; in the end everybody has it."""
    await office.subscribe(ANA, BRUNA)
    number = await office.begin()
    office.post.fates[ANA].append(Unreachable("network"))

    async with office.at_work():
        await until(lambda: office.lane.rounds == 1)
        await until(lambda: office.post.arrived == [BRUNA])
        row = (await office.rows(number))[ANA]
        assert (row.state, office.lane.rounds) == ("pending", 0)
        assert timedelta(seconds=3) < row.due_at - row.changed_at <= timedelta(seconds=5)
        assert await office.stage(number) is Stage.SENDING
        office.clock.ahead += timedelta(seconds=6)
        await office.finished(number)

    assert office.post.arrived == [BRUNA, ANA]


async def test_what_may_have_arrived_is_uncertain_and_never_sent_again(office: Office) -> None:
    """The campaign ends with it; staff see the number."""
    await office.subscribe(ANA, BRUNA)
    number = await office.begin()
    office.post.fates[ANA].append(Unknown("ReadTimeout", parts=1))

    async with office.at_work():
        await office.finished(number)

    row = (await office.rows(number))[ANA]
    assert (row.state, row.reason, row.parts) == ("uncertain", "ReadTimeout", 1)
    assert [each.person for each in office.post.tries] == [ANA, BRUNA]
    assert office.desk.tallies[-1].of(State.UNCERTAIN) == 1


async def test_a_content_that_is_refused_is_refused_once(office: Office) -> None:
    """The campaign pauses after one call, staff learn the reason once, and nobody is left out when it goes on."""
    await office.subscribe(*CROWD)
    number = await office.begin()
    office.post.fates[CROWD[0]].append(Refused("Wrong file identifier"))

    async with office.at_work():
        await office.halted()
        assert await office.stage(number) is Stage.PAUSED
        await asyncio.sleep(0.3)
        assert len(office.post.tries) == 1
        assert set((await office.states(number)).values()) == {State.PENDING}
        assert (office.desk.count("halted"), office.desk.reasons) == (1, ["Wrong file identifier"])
        await office.resume(number)
        await office.finished(number)

    assert sorted(office.post.arrived) == list(CROWD)


async def test_a_refusal_in_one_language_stops_the_other_too(office: Office) -> None:
    """It is refused once as well, though the other has arrived; staff put it right."""
    await office.subscribe(*CROWD)
    await office.subscribe(ANA, BRUNA, MARKO, language="it")
    number = await office.begin()
    for person in (ANA, BRUNA, MARKO):
        office.post.fates[person].append(Refused("Message is too long"))

    async with office.at_work():
        await office.halted()

    assert [each.person for each in office.post.tries if each.person >= ANA] == [ANA]
    assert office.desk.count("halted") == 1
    assert (await office.states(number))[ANA] is State.PENDING


@pytest.mark.parametrize("missing", Missing)
async def test_who_is_gone_is_not_written_to_again(office: Office, missing: Missing) -> None:
    """All they had asked for ends, with the reason, and so does what waits for them."""
    await office.subscribe(ANA, BRUNA)
    await office.subscribe(ANA, feed="4.3")
    number, entry = await office.begin(), await office.begin("4.3")
    office.post.fates[ANA].append(Gone(missing))

    async with office.at_work():
        await office.finished(number, entry)

    row, waiting = (await office.rows(number))[ANA], (await office.rows(entry))[ANA]
    assert (row.state, row.reason) == ("gone", missing)
    assert (waiting.state, waiting.reason) == ("gone", f"stopped-{missing}")
    subscriber = await office.subscriptions.find(ANA)
    assert subscriber
    ended = {(each.feed, each.is_active, each.reason, each.source) for each in subscriber.subscriptions}
    assert ended == {(feed, False, Reason(missing), "delivery") for feed in ("news", "4.3")}
    assert [each.person for each in office.post.tries] == [ANA, BRUNA]
    assert (await office.states(number))[BRUNA] is State.SENT


async def test_a_group_is_followed_to_its_new_number(office: Office) -> None:
    """The letter goes there, the subscription and its history too."""
    await office.subscribe(GROUP)
    number = await office.begin()
    office.post.fates[GROUP].append(Moved(SUPERGROUP))

    async with office.at_work():
        await office.finished(number)

    assert [each.person for each in office.post.tries] == [GROUP, SUPERGROUP]
    assert await office.states(number) == {SUPERGROUP: State.SENT}
    assert await office.subscriptions.find(GROUP) is None
    history = await office.subscriptions.history(SUPERGROUP)
    assert [(row["event"], row["source"]) for row in history] == [("began", "chat"), ("migrated", "delivery")]


async def test_a_group_whose_new_number_is_subscribed_too_gets_one_letter(office: Office) -> None:
    """The one to the new number, which is under way at that very moment and stays so."""
    await office.subscribe(GROUP, SUPERGROUP, ANA)
    number = await office.begin()
    office.post.fates[GROUP].append(Moved(SUPERGROUP))
    office.post.held = lambda attempt: attempt.person == SUPERGROUP
    await first(office, number, ANA)

    async with office.at_work():
        await until(lambda: GROUP in {each.person for each in office.post.tries})
        await until(lambda: unknown(office, GROUP))
        await asyncio.sleep(0.2)
        office.post.free.set()
        await office.finished(number)

    assert Counter(each.person for each in office.post.tries) == {ANA: 1, GROUP: 1, SUPERGROUP: 1}
    assert await office.states(number) == {ANA: State.SENT, SUPERGROUP: State.SENT}


async def first(office: Office, number: int, person: int) -> None:
    """Let the others wait until one person has a campaign."""
    claimed = await office.ledger.claim(100, office.clock())
    later = office.clock() + timedelta(seconds=0.3)
    outcomes = [
        Outcome(number, each.person, State.PENDING, due_at=None if each.person == person else later) for each in claimed
    ]
    await office.ledger.record(outcomes, office.clock())


async def unknown(office: Office, person: int) -> bool:
    """Whether somebody is no subscriber."""
    return await office.subscriptions.find(person) is None


async def test_twenty_failures_of_one_kind_in_a_row_pause_a_campaign(office: Office) -> None:
    """Something is wrong with more than a connection; staff learn what it is, once."""
    await office.subscribe(*CROWD)
    number = await office.begin()
    office.post.always = lambda: Unknown("ReadTimeout")

    async with office.at_work():
        await office.halted()

    states = Counter((await office.states(number)).values())
    assert states == {State.UNCERTAIN: 20, State.PENDING: len(CROWD) - 20}
    assert (office.desk.told.count(("halted", number)), office.desk.reasons) == (1, ["ReadTimeout"])


async def test_failures_of_different_kinds_do_not_add_up(office: Office) -> None:
    """Nor do those between which something has arrived."""
    await office.subscribe(*CROWD)
    number = await office.begin()
    for person in CROWD[1:]:
        if person <= 30:
            office.post.fates[person].append(Unknown(f"kind {person % 2}"))
        elif person != 45:
            office.post.fates[person].append(Unknown("the same"))

    async with office.at_work():
        await office.finished(number)

    assert office.desk.count("halted") == 0


async def test_our_own_mistake_leaves_it_uncertain_and_the_log_names_nobody(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    """Nobody knows whether it arrived; the type of the error stands in the log, and not what it says."""
    await office.subscribe(ANA, BRUNA)
    number = await office.begin()
    office.post.fates[ANA].append(ValueError(f"somebody called {ANA} who reads 'Nova cesta.'"))

    async with office.at_work():
        await office.finished(number)

    row = (await office.rows(number))[ANA]
    assert (row.state, row.reason) == ("uncertain", "ValueError")
    assert "ValueError" in caplog.text
    assert str(ANA) not in caplog.text
    assert "cesta" not in caplog.text
    assert office.post.arrived == [BRUNA]


async def test_a_campaign_that_cannot_be_composed_pauses(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    """Nothing is sent of it and nobody is left out; the campaigns beside it go on."""
    await office.subscribe(ANA, BRUNA)
    broken = await office.begin(content={"sl": {"words": "Nova cesta."}})
    sound = await office.begin()

    async with office.at_work():
        await office.finished(sound)
        assert await office.stage(broken) is Stage.PAUSED

    assert set((await office.states(broken)).values()) == {State.PENDING}
    assert office.desk.told.count(("halted", broken)) == 1
    assert sorted(office.post.arrived) == [ANA, BRUNA]
    assert "cesta" not in caplog.text


async def test_at_night_a_letter_waits_for_the_morning(office: Office) -> None:
    """It is put off to the end of the quiet hours of whoever wants them; the others have it at once."""
    await office.subscribe(ANA, BRUNA)
    await office.subscriptions.be_quiet(ANA, Quiet(11 * 60, 14 * 60))
    number = await office.begin()

    async with office.at_work():
        await until(lambda: office.post.arrived == [BRUNA])
        await until(lambda: put_off(office, number, ANA))
        row = (await office.rows(number))[ANA]
        assert (row.state, row.due_at.isoformat()) == ("pending", "2026-11-26T13:00:00+00:00")
        office.clock.ahead += timedelta(hours=2)
        await office.finished(number)

    assert office.post.arrived == [BRUNA, ANA]


async def put_off(office: Office, number: int, person: int) -> bool:
    """Whether a delivery waits for its time."""
    return (await office.rows(number))[person].due_at is not None


async def test_who_stops_while_it_is_on_its_way_is_not_tried_again(office: Office) -> None:
    """It comes back because Telegram was too busy; by then they have said stop."""
    await office.subscribe(ANA, BRUNA)
    number = await office.begin()
    office.post.fates[ANA].append(Wait(0.1))
    office.post.held = lambda attempt: attempt.person == ANA

    async with office.at_work():
        await until(lambda: office.post.under_way == 1)
        await stop(office.database, office.clock(), ANA)
        office.post.free.set()
        await office.finished(number)

    assert [each.person for each in office.post.tries] == [ANA, BRUNA]
    assert await office.states(number) == {ANA: State.GONE, BRUNA: State.SENT}


async def test_who_is_erased_while_it_is_on_its_way_leaves_no_row(office: Office) -> None:
    """What became of it is not written down under their number."""
    await office.subscribe(ANA, BRUNA)
    number = await office.begin()
    office.post.held = lambda attempt: attempt.person == ANA

    async with office.at_work():
        await until(lambda: office.post.under_way == 1)
        await Erasure(office.database).erase(ANA)
        office.post.free.set()
        await office.finished(number)

    assert await office.states(number) == {BRUNA: State.SENT}
    assert office.desk.tallies[-1].total == 2


async def test_two_campaigns_leave_a_second_to_each_chat(office: Office) -> None:
    """Both arrive, the second a second later."""
    await office.subscribe(ANA, BRUNA)
    one, two = await office.begin(), await office.begin()

    async with office.at_work():
        await office.finished(one, two)

    for person in (ANA, BRUNA):
        first, second = (each.at for each in office.post.tries if each.person == person)
        assert second - first >= 1
    assert Counter(office.post.arrived) == {ANA: 2, BRUNA: 2}


async def test_a_pause_stops_it_and_it_goes_on_where_it_was(office: Office) -> None:
    """What is under way arrives, nothing else does until staff let it go on."""
    await office.subscribe(*CROWD)
    number = await office.begin()
    office.post.held = lambda attempt: attempt.person != CROWD[0]

    async with office.at_work():
        await until(lambda: office.post.under_way == LANES)
        await office.pause(number)
        office.post.free.set()
        await until(lambda: len(office.post.arrived) == LANES + 1)
        await asyncio.sleep(0.3)
        assert len(office.post.tries) == LANES + 1
        assert State.SENDING not in (await office.states(number)).values()
        await office.resume(number)
        await office.finished(number)

    assert Counter(office.post.arrived) == dict.fromkeys(CROWD, 1)


async def test_what_is_cancelled_is_not_sent_any_more(office: Office) -> None:
    """Not even what comes back because Telegram was too busy."""
    await office.subscribe(*CROWD)
    number = await office.begin()
    office.post.held = lambda attempt: attempt.person != CROWD[0]
    for person in CROWD[1:]:
        office.post.fates[person].append(Wait(0.05))

    async with office.at_work():
        await until(lambda: office.post.under_way == LANES)
        await office.campaigns.change(number, [Stage.SENDING], stage=Stage.CANCELLED)
        await office.ledger.cancel(number, office.clock())
        office.post.free.set()
        await until(lambda: office.nothing_left(number))
        await asyncio.sleep(0.2)

    assert Counter((await office.states(number)).values()) == {State.SENT: 1, State.GONE: len(CROWD) - 1}
    assert len(office.post.tries) == LANES + 1
