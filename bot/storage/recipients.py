"""Recipients: who gets a campaign if it begins now, and in which language."""

from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language import LANGUAGES, Language, as_language
from bot.storage.attendance import coming, staying_away
from bot.storage.campaigns import Audience, Campaign
from bot.storage.deliveries import State, deliveries
from bot.storage.subscribers import eligible, subscribers, subscriptions

_ARRIVED: Final = (State.SENT, State.UNCERTAIN)


async def recipients(connection: AsyncConnection, campaign: Campaign, now: datetime) -> list[tuple[int, Language]]:
    """Who gets a campaign, and the language each gets it in."""
    wanted = (
        select(subscribers.c.person, subscribers.c.language)
        .join(subscriptions, subscriptions.c.person == subscribers.c.person)
        .where(eligible(campaign.feed, now), _among(campaign))
        .order_by(subscribers.c.person)
        .with_for_update(read=True)  # on PostgreSQL somebody may stop between this and the writing of the rows
    )
    # Who follows a commitment and its pillar stands there twice.
    people = {row.person: row.language for row in await connection.execute(wanted)}
    chosen = ((person, _language_for(campaign, as_language(own) or "sl")) for person, own in people.items())
    return [(person, language) for person, language in chosen if language]


def _language_for(campaign: Campaign, own: Language) -> Language | None:
    """The language in which somebody gets a campaign: their own, else the other if staff said so, else none."""
    if own in campaign.content:
        return own
    if campaign.content.get("missing") != "other":
        return None
    return next((language for language in LANGUAGES if language in campaign.content), None)


def _among(campaign: Campaign) -> ColumnElement[bool]:
    person, table = subscribers.c.person, deliveries.c
    got = select(table.person).where(table.campaign == campaign.origin, table.state.in_(_ARRIVED))
    over = _over(campaign)
    match campaign.audience:
        case Audience.ALL:
            return subscriptions.c.is_active
        case Audience.GOT:
            return person.in_(got)
        case Audience.GOING:
            return person.in_(coming(campaign.origin, over))
        case Audience.INVITED:
            return person.in_(got) & person.not_in(staying_away(campaign.origin, over))


def _over(campaign: Campaign) -> datetime | None:
    """When the event is over that a campaign is about; None when it is about none."""
    kept = campaign.content.get("event", {}).get("over")
    return datetime.fromisoformat(kept) if kept else None
