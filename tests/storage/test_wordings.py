"""What was agreed to can be shown as long as somebody's consent or subscription names it."""

from datetime import datetime, timedelta

from bot.storage import Database, Subscriptions, Wordings
from bot.storage.terms import GRACE
from tests.storage.steps import WORDING, stop, subscribe

LATER = GRACE + timedelta(days=1)


async def test_the_words_of_a_version_stay_as_they_were_first(database: Database, now: datetime) -> None:
    """In each language, for people and for chats; nobody's words are put in their place."""
    kept = Wordings(database)
    await kept.keep("1", "sl", "person", "Da.", now)
    await kept.keep("1", "it", "person", "Sì.", now)
    await kept.keep("1", "sl", "person", "Nekaj drugega.", now)

    assert await kept.find("1", "sl", "person") == "Da."
    assert await kept.find("1", "it", "person") == "Sì."
    assert await kept.find("1", "sl", "chat") is None


async def test_old_words_that_somebody_is_about_to_agree_to_stay(database: Database, now: datetime) -> None:
    """Nobody's consent names them any more, and the daily purge may come before the new one is kept."""
    kept, later = Wordings(database), now + LATER
    await kept.keep("1", "sl", "person", "Da.", now)
    await kept.keep("1", "sl", "person", "Da.", later)

    await Subscriptions(database).purge(later - GRACE)

    assert await kept.find("1", "sl", "person") == "Da."


async def test_they_go_with_the_last_who_has_agreed(database: Database, now: datetime) -> None:
    """After the 28 days of grace, not before; those that another still has stay."""
    kept, subscriptions = Wordings(database), Subscriptions(database)
    await kept.keep(WORDING, "sl", "person", "Da.", now)
    await kept.keep("0", "sl", "person", "Tega ni nikoli nihče potrdil.", now)
    await subscribe(database, now, 7)

    await subscriptions.purge(now)
    assert await kept.find("0", "sl", "person")
    await subscriptions.purge(now + timedelta(days=1))
    assert await kept.find("0", "sl", "person") is None
    assert await kept.find(WORDING, "sl", "person") == "Da."

    much_later = now + 2 * LATER
    await stop(database, much_later, 7)  # with that the consent is gone, and the subscription names them still
    await subscriptions.purge(much_later + timedelta(days=1) - GRACE)
    assert await kept.find(WORDING, "sl", "person") == "Da."
    await subscriptions.purge(much_later + LATER - GRACE)
    assert await kept.find(WORDING, "sl", "person") is None
