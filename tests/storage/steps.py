"""What tests of subscriptions and campaigns do again and again, one word for each."""

from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.storage import (
    Act,
    Audience,
    Campaign,
    Campaigns,
    Database,
    Ledger,
    Outcome,
    Reason,
    Source,
    Stage,
    State,
    Subscriptions,
)
from bot.storage.deliveries import deliveries

BOTH = {"sl": {}, "it": {}}
WORDING = "1"


def by_hand(now: datetime) -> Act:
    """Somebody tapped a button."""
    return Act(Source.CHAT, now)


async def subscribe(database: Database, now: datetime, *people: int, feed: str = "news", language: Any = "sl") -> None:
    """Some people agree and subscribe to a feed."""
    subscriptions = Subscriptions(database)
    for person in people:
        await subscriptions.agree(person, language, WORDING, now)
        assert await subscriptions.subscribe(person, [feed], wording=WORDING, act=by_hand(now))


async def stop(database: Database, now: datetime, person: int, *feeds: str) -> tuple[str, ...]:
    """Somebody stops some feeds, or all."""
    return await Subscriptions(database).stop(person, feeds or None, Reason.PERSON, by_hand(now))


async def draft(database: Database, now: datetime, feed: str = "news", **values: Any) -> Campaign:
    """A campaign that is not sent yet."""
    number = await Campaigns(database).begin(feed, now=now, **{"content": BOTH} | values)
    return await found(database, number)


async def begin(database: Database, now: datetime, feed: str = "news", **values: Any) -> int:
    """The number of a campaign that is being sent."""
    campaign = await draft(database, now, feed, **values)
    assert await Ledger(database).open(campaign, [Stage.DRAFT], now)
    return campaign.number


async def follow_up(database: Database, now: datetime, origin: int, audience: Audience) -> set[int]:
    """Who gets a campaign about an earlier one."""
    number = await begin(database, now, audience=audience, origin=origin)
    return {person for campaign, person in await states(database) if campaign == number}


async def end(database: Database, number: int, now: datetime) -> None:
    """A campaign is finished."""
    assert await Campaigns(database).change(number, list(Stage), stage=Stage.FINISHED, ended_at=now)


async def send(database: Database, now: datetime, state: State = State.SENT, **values: Any) -> list[int]:
    """Claim all that is due and record the same of each; whom it went to."""
    claimed = await Ledger(database).claim(1000, now)
    outcomes = [Outcome(each.campaign, each.person, state, **values) for each in claimed]
    await Ledger(database).record(outcomes, now)
    return [each.person for each in claimed]


async def found(database: Database, number: int | None) -> Campaign:
    """A campaign that exists."""
    campaign = await Campaigns(database).find(number or 0)
    assert campaign
    return campaign


async def states(database: Database) -> dict[tuple[int, int], str]:
    """The state of each delivery, by campaign and person."""
    table = deliveries.c
    async with database.connect() as connection:
        rows = (await connection.execute(select(table.campaign, table.person, table.state))).all()
    return {(row.campaign, row.person): row.state for row in rows}
