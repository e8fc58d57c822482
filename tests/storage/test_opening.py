"""Who gets a campaign: counted beforehand, written down in one step, always among those who are subscribed."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.errors import StorageError
from bot.storage import Attendance, Audience, Coming, Database, Ledger, Outcome, Stage, State
from bot.storage.deliveries import deliveries
from bot.storage.subscribers import subscribers, subscriptions
from tests.storage.steps import begin, draft, follow_up, found, send, states, stop, subscribe


async def languages(database: Database, number: int) -> dict[int, str]:
    """In which language each gets a campaign."""
    wanted = select(deliveries.c.person, deliveries.c.language).where(deliveries.c.campaign == number)
    async with database.connect() as connection:
        return {row.person: row.language for row in await connection.execute(wanted)}


async def test_a_campaign_goes_to_those_of_its_feed(database: Database, now: datetime) -> None:
    """And to nobody who has asked for something else, or has stopped."""
    await subscribe(database, now, 7, 8, 9)
    await subscribe(database, now, 10, feed="events")
    await stop(database, now, 9)
    campaign = await draft(database, now)

    assert await Ledger(database).audience(campaign, now) == {"sl": 2}
    assert await Ledger(database).open(campaign, [Stage.DRAFT], now)

    assert await states(database) == {(campaign.number, 7): "pending", (campaign.number, 8): "pending"}
    begun = await found(database, campaign.number)
    assert (begun.stage, begun.started_at) == (Stage.SENDING, now)


async def test_who_follows_a_pillar_follows_its_commitments(database: Database, now: datetime) -> None:
    """Each once, whoever follows both too; what is about the pillar itself does not go to those of a commitment."""
    await subscribe(database, now, 6, 7, feed="4")
    await subscribe(database, now, 7, 8, feed="4.3")
    await subscribe(database, now, 9, feed="4.4")
    commitment, pillar = await begin(database, now, "4.3"), await begin(database, now, "4")

    assert list(await states(database)) == [(commitment, 6), (commitment, 7), (commitment, 8), (pillar, 6), (pillar, 7)]


async def test_what_somebody_stops_may_still_come_with_the_pillar(database: Database, now: datetime) -> None:
    """As long as they follow that; with it ends what is not sent yet."""
    await subscribe(database, now, 7, feed="4")
    await subscribe(database, now, 7, feed="4.3")
    number = await begin(database, now, "4.3")

    await stop(database, now, 7, "4.3")
    assert await states(database) == {(number, 7): "pending"}
    await stop(database, now, 7, "4")
    assert await states(database) == {(number, 7): "gone"}


async def test_a_campaign_begins_once(database: Database, now: datetime) -> None:
    """Many at the same moment, and again later when somebody new has come: nobody is added."""
    await subscribe(database, now, 7)
    campaign = await draft(database, now)
    ledger = Ledger(database)

    begun = await asyncio.gather(*(ledger.open(campaign, [Stage.DRAFT, Stage.SCHEDULED], now) for _ in range(8)))
    await subscribe(database, now, 8)
    again = await ledger.open(campaign, [Stage.DRAFT, Stage.SCHEDULED], now + timedelta(hours=1))

    assert (sum(begun), again) == (1, False)
    assert list(await states(database)) == [(campaign.number, 7)]
    assert (await found(database, campaign.number)).started_at == now


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.SCHEDULED])
async def test_a_campaign_begins_only_from_where_it_may(database: Database, now: datetime, stage: Stage) -> None:
    """What was cancelled, or is already at work, writes no row."""
    await subscribe(database, now, 7)
    campaign = await draft(database, now, stage=stage)

    assert not await Ledger(database).open(campaign, [Stage.SCHEDULED], now)

    assert await states(database) == {}
    assert await found(database, campaign.number) == campaign


async def test_a_campaign_begins_wholly_or_not_at_all(database: Database, now: datetime) -> None:
    """One row cannot be written: none is, and the campaign may begin another time."""
    await subscribe(database, now, 7, 8)
    campaign = await draft(database, now)
    async with database.begin() as connection:
        row = {"campaign": campaign.number, "person": 8, "language": "sl", "state": "sent", "parts": 1}
        await connection.execute(deliveries.insert().values(row | {"changed_at": now}))

    with pytest.raises(StorageError):
        await Ledger(database).open(campaign, [Stage.DRAFT], now)

    assert await states(database) == {(campaign.number, 8): "sent"}
    assert (await found(database, campaign.number)).stage == Stage.DRAFT


async def test_thousands_are_written_down(database: Database, now: datetime) -> None:
    """More than fit into one statement."""
    await subscribe(database, now, 1, 2, 3)
    subscription = {
        "feed": "news",
        "is_active": True,
        "source": "chat",
        "wording": "1",
        "since": now,
        "changed_at": now,
    }
    others = range(4, 2501)
    async with database.begin() as connection:
        for table, row in ((subscribers, {"language": "it", "asked_at": now}), (subscriptions, subscription)):
            await connection.execute(table.insert(), [row | {"person": person} for person in others])

    number = await begin(database, now)

    assert (await Ledger(database).tally(number)).counts == {("sl", "pending"): 3, ("it", "pending"): 2497}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"sl": {}, "it": {}}, {7: "sl", 8: "it"}),
        ({"sl": {}, "it": {}, "missing": "none"}, {7: "sl", 8: "it"}),
        ({"sl": {}, "missing": "other"}, {7: "sl", 8: "sl"}),
        ({"it": {}, "missing": "other"}, {7: "it", 8: "it"}),
        ({"sl": {}, "missing": "none"}, {7: "sl"}),
        ({"it": {}}, {8: "it"}),
        ({"missing": "other"}, {}),
    ],
)
async def test_each_gets_their_language_or_what_staff_said(
    database: Database, now: datetime, content: dict[str, object], expected: dict[int, str]
) -> None:
    """Their own; where it is missing the other one or nothing, and nothing when staff did not say."""
    await subscribe(database, now, 7, language="sl")
    await subscribe(database, now, 8, language="it")
    campaign = await draft(database, now, content=content)
    counted = dict(await Ledger(database).audience(campaign, now))

    assert await Ledger(database).open(campaign, [Stage.DRAFT], now)

    assert await languages(database, campaign.number) == expected
    assert counted == {language: list(expected.values()).count(language) for language in expected.values()}


async def test_a_correction_goes_to_those_who_got_it(database: Database, now: datetime) -> None:
    """Or may have got it; to none who failed, came later or have stopped since."""
    await subscribe(database, now, 1, 2, 3, 4, 5)
    origin = await begin(database, now)
    became = [State.SENT, State.UNCERTAIN, State.GONE, State.FAILED, State.SENT]
    await Ledger(database).claim(10, now)
    await Ledger(database).record([Outcome(origin, person, state) for person, state in enumerate(became, 1)], now)
    await subscribe(database, now, 6)
    await stop(database, now, 5)

    assert await follow_up(database, now, origin, Audience.GOT) == {1, 2}
    assert await follow_up(database, now, 999, Audience.GOT) == set()


async def test_a_reminder_goes_to_those_who_come(database: Database, now: datetime) -> None:
    """Yes or maybe to this very invitation, and still subscribed."""
    await subscribe(database, now, 1, 2, 3, 4, 5)
    origin = await begin(database, now)
    await send(database, now)
    attendance = Attendance(database)
    for person, answer in ((1, Coming.YES), (2, Coming.MAYBE), (3, Coming.NO), (5, Coming.YES), (6, Coming.YES)):
        await attendance.answer(origin, person, answer, now)
    await attendance.answer(origin + 1, 4, Coming.YES, now)
    await stop(database, now, 5)

    assert await follow_up(database, now, origin, Audience.GOING) == {1, 2}


async def test_a_change_goes_to_those_invited_who_did_not_refuse(database: Database, now: datetime) -> None:
    """Who has not answered wants to know too; a no to another invitation is none to this."""
    await subscribe(database, now, 1, 2, 3, 4, 5)
    origin = await begin(database, now)
    await send(database, now)
    await subscribe(database, now, 6)
    for person, answer in ((1, Coming.YES), (2, Coming.NO), (3, Coming.MAYBE), (6, Coming.YES)):
        await Attendance(database).answer(origin, person, answer, now)
    await Attendance(database).answer(origin + 1, 4, Coming.NO, now)
    await stop(database, now, 5)

    assert await follow_up(database, now, origin, Audience.INVITED) == {1, 3, 4}


@pytest.mark.parametrize(("audience", "expected"), [(Audience.GOING, {3}), (Audience.INVITED, {1, 2, 3, 4})])
async def test_only_answers_to_the_end_that_holds_are_looked_at(
    database: Database, now: datetime, audience: Audience, expected: set[int]
) -> None:
    """Yes and no to the old date are nothing now: the first is not reminded, the second is told what is new."""
    await subscribe(database, now, 1, 2, 3, 4, 5)
    origin = await begin(database, now)
    await send(database, now)
    new = now + timedelta(days=7)
    answers = [(1, Coming.YES, now), (2, Coming.NO, now), (3, Coming.YES, new), (5, Coming.NO, new)]
    for person, answer, ends_at in answers:
        await Attendance(database).answer(origin, person, answer, ends_at)

    content = {"sl": {}, "it": {}, "event": {"over": new.isoformat()}}
    number = await begin(database, now, audience=audience, origin=origin, content=content)

    assert {person for campaign, person in await states(database) if campaign == number} == expected


@pytest.mark.parametrize("audience", [Audience.GOT, Audience.GOING, Audience.INVITED])
async def test_without_an_origin_nobody_is_meant(database: Database, now: datetime, audience: Audience) -> None:
    """A mistake reaches nobody instead of everybody."""
    await subscribe(database, now, 7)
    await begin(database, now)
    await send(database, now)

    assert await Ledger(database).audience(await draft(database, now, audience=audience), now) == {}
