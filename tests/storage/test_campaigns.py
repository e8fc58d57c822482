"""Campaigns: begun once for a key, changed only from where one thinks they are, kept for their time."""

import asyncio
from datetime import date, datetime, timedelta

import pytest

from bot.storage import Audience, Campaign, Campaigns, Database, Stage
from tests.storage.steps import BOTH, begin, draft, end, found


async def left(database: Database) -> set[int]:
    """The numbers of all campaigns."""
    return {campaign.number for campaign in await Campaigns(database).in_stage(*Stage)}


async def test_a_campaign_comes_back_as_it_was_begun(database: Database, now: datetime) -> None:
    """Every column, the times with their zone."""
    content = {"sl": {"text": "Živijo"}, "missing": "other", "event": {"start": "2025-06-01T18:00:00+02:00"}}
    number = await Campaigns(database).begin(
        "events",
        now=now,
        content=content,
        work={"asks": "it"},
        author=7,
        audience=Audience.GOING,
        origin=3,
        stage=Stage.SCHEDULED,
        due_at=now + timedelta(days=1),
        key="reminder:3",
    )

    assert number
    assert await Campaigns(database).find(number) == Campaign(
        number=number,
        feed="events",
        audience=Audience.GOING,
        origin=3,
        stage=Stage.SCHEDULED,
        content=content,
        work={"asks": "it"},
        author=7,
        sender=None,
        created_at=now,
        due_at=now + timedelta(days=1),
        started_at=None,
        ended_at=None,
        key="reminder:3",
    )
    assert await Campaigns(database).find(number + 1) is None


async def test_of_many_with_one_key_one_is_begun(database: Database, now: datetime) -> None:
    """All at the same time, and once more when it has long been sent; without a key each is one of its own."""
    campaigns = Campaigns(database)
    many = (campaigns.begin("4.3", now=now, content=BOTH, key="update:4.3:2025-05-14") for _ in range(10))
    numbers = [number for number in await asyncio.gather(*many) if number is not None]
    assert len(numbers) == 1
    await end(database, numbers[0], now)

    assert await campaigns.begin("4.3", now=now, content=BOTH, key="update:4.3:2025-05-14") is None
    assert await campaigns.begin("4.3", now=now, content=BOTH, key="update:4.3:2025-05-15")
    assert len({(await draft(database, now)).number for _ in range(3)}) == 3


async def test_a_campaign_is_changed_only_from_an_expected_stage(database: Database, now: datetime) -> None:
    """What has moved on meanwhile is left alone, all columns of it."""
    campaigns = Campaigns(database)
    campaign, other = await draft(database, now), await draft(database, now)
    due = now + timedelta(hours=1)

    assert await campaigns.change(
        campaign.number, [Stage.DRAFT, Stage.REVIEW], stage=Stage.SCHEDULED, due_at=due, sender=8
    )
    assert not await campaigns.change(campaign.number, [Stage.DRAFT], stage=Stage.CANCELLED, content={}, sender=9)
    assert not await campaigns.change(999, [Stage.DRAFT], sender=9)

    changed = await found(database, campaign.number)
    assert (changed.stage, changed.due_at, changed.sender, changed.content) == (Stage.SCHEDULED, due, 8, BOTH)
    assert await found(database, other.number) == other


async def test_of_many_who_change_at_once_one_succeeds(database: Database, now: datetime) -> None:
    """Two people confirm, or one taps twice."""
    number = (await draft(database, now)).number
    change = Campaigns(database).change

    done = await asyncio.gather(*(change(number, [Stage.DRAFT], stage=Stage.SCHEDULED, sender=p) for p in range(1, 9)))

    assert sum(done) == 1


async def test_campaigns_are_found_by_stage_age_and_author(database: Database, now: datetime) -> None:
    """Oldest first when there is work to do, newest first for looking back."""
    campaigns = Campaigns(database)
    numbers = [await begin(database, now) for _ in range(3)]
    drafts = [(await draft(database, now, author=7)).number for _ in range(2)]
    await campaigns.change(numbers[1], [Stage.SENDING], stage=Stage.PAUSED)

    assert [each.number for each in await campaigns.in_stage(Stage.SENDING, Stage.PAUSED)] == numbers
    assert [each.number for each in await campaigns.in_stage(Stage.PAUSED)] == [numbers[1]]
    assert [each.number for each in await campaigns.latest(2)] == [numbers[2], numbers[1]]
    assert [each.number for each in await campaigns.drafts_of(7)] == [drafts[1], drafts[0]]
    await campaigns.change(drafts[1], [Stage.DRAFT], stage=Stage.REVIEW)
    assert [each.number for each in await campaigns.drafts_of(7)] == [drafts[0]]
    assert await campaigns.drafts_of(8) == ()


async def test_what_a_feed_gets_about_a_time_is_what_began_or_will_begin_then(
    database: Database, now: datetime
) -> None:
    """A day before and after, the ends not counted; no draft, nothing of another feed, nothing that was taken back."""
    day = timedelta(days=1)
    began = {at: await begin(database, now + at) for at in (-day, -day / 2, timedelta(0), day)}
    planned = {"stage": Stage.SCHEDULED, "due_at": now + day / 2}
    soon = await draft(database, now, **planned)
    await draft(database, now, **{**planned, "due_at": now + day})
    await draft(database, now, "notices", **planned)
    await draft(database, now, stage=Stage.DRAFT, due_at=now + day / 2)
    await begin(database, now, "notices")
    found_numbers = [each.number for each in await Campaigns(database).around("news", now - day, now + day)]

    assert found_numbers == [began[-day / 2], began[timedelta(0)], soon.number]


async def test_a_family_is_a_campaign_and_what_refers_to_it(database: Database, now: datetime) -> None:
    """Oldest first; others' relatives are none."""
    first, other = await draft(database, now), await draft(database, now)
    reminder, correction = [await draft(database, now, origin=first.number) for _ in range(2)]
    await draft(database, now, origin=other.number)

    assert await Campaigns(database).family(first.number) == (first, reminder, correction)
    assert await Campaigns(database).family(999) == ()


async def test_events_are_found_by_the_day_on_which_they_begin(database: Database, now: datetime) -> None:
    """From the first minute of that day; what is no event is none, nor is one without a beginning."""
    starts = ["2025-05-31T23:59:00+02:00", "2025-06-01T00:00:00+02:00", "2026-01-01T10:00:00+01:00"]
    numbers = [(await draft(database, now, content={"event": {"start": start}})).number for start in starts]
    await draft(database, now)
    await draft(database, now, content={"event": {"uid": "x"}})

    assert await Campaigns(database).with_event_since(date(2025, 6, 1)) == tuple(numbers[1:])


async def purge(database: Database, moment: datetime) -> int:
    """How many go at a moment by the terms that we keep."""
    return await Campaigns(database).purge(moment - timedelta(days=30), moment - timedelta(days=730))


@pytest.mark.parametrize("stage", [Stage.FINISHED, Stage.CANCELLED])
async def test_what_was_sent_is_kept_for_its_years(database: Database, now: datetime, stage: Stage) -> None:
    """Counted from its end, to the second; a draft's term is no matter of theirs."""
    number, ended = await begin(database, now), now + timedelta(days=1)
    await Campaigns(database).change(number, list(Stage), stage=stage, ended_at=ended)

    assert await purge(database, ended + timedelta(days=730)) == 0
    assert await purge(database, ended + timedelta(days=730, seconds=1)) == 1
    assert await left(database) == set()


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.REVIEW, Stage.STALE, Stage.CANCELLED])
async def test_what_was_never_sent_is_kept_for_its_days(database: Database, now: datetime, stage: Stage) -> None:
    """Counted from its beginning, or from when it was to be sent: what has just missed its time is not due to go."""
    old, moment = (await draft(database, now, stage=stage)).number, now + timedelta(days=31)
    missed = (await draft(database, now, stage=stage, due_at=moment - timedelta(hours=2))).number
    young = (await draft(database, now + timedelta(days=2), stage=stage)).number

    assert await purge(database, moment) == 1

    assert await left(database) == {missed, young}
    assert old not in {missed, young}


async def test_what_waits_for_its_time_is_kept(database: Database, now: datetime) -> None:
    """However long ago it was written, and even if its time has passed unnoticed: dispatch decides about it."""
    number = (await draft(database, now, stage=Stage.SCHEDULED, due_at=now)).number

    assert await purge(database, now + timedelta(days=100)) == 0
    assert await left(database) == {number}


async def test_what_was_begun_and_never_ended_does_not_stay_for_ever(database: Database, now: datetime) -> None:
    """Paused and forgotten, it counts from its beginning."""
    number = await begin(database, now)
    await Campaigns(database).change(number, [Stage.SENDING], stage=Stage.PAUSED)

    assert await purge(database, now + timedelta(days=730)) == 0
    assert await purge(database, now + timedelta(days=731)) == 1


async def test_a_number_is_never_given_again(database: Database, now: datetime) -> None:
    """An old button of a campaign that is gone must not be about another."""
    number = (await draft(database, now)).number
    assert await purge(database, now + timedelta(days=31)) == 1

    assert (await draft(database, now)).number > number
