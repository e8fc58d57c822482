"""Why deliveries were left out: counted by reason, for the report in words."""

from datetime import datetime

from bot.storage import Database, Erasure, Ledger, Outcome, State
from tests.storage.steps import begin, stop, subscribe


async def test_reasons_are_counted_for_one_campaign(database: Database, now: datetime) -> None:
    """Those of another are its own; what was sent has none."""
    await subscribe(database, now, 1, 2, 3, 4)
    first = await begin(database, now)
    await begin(database, now)
    await stop(database, now, 1)
    claimed = await Ledger(database).claim(3, now)
    assert [each.person for each in claimed] == [2, 3, 4]
    await Ledger(database).record(
        [
            Outcome(first, 2, State.GONE, "blocked"),
            Outcome(first, 3, State.GONE, "blocked"),
            Outcome(first, 4, State.SENT, message_id=1),
        ],
        now,
    )

    assert await Ledger(database).gone(first) == {"stopped-person": 1, "blocked": 2}


async def test_of_whoever_was_erased_only_the_number_is_left(database: Database, now: datetime) -> None:
    """The tally still counts them."""
    await subscribe(database, now, 1)
    number = await begin(database, now)
    await stop(database, now, 1)
    await Erasure(database).erase(1)

    assert await Ledger(database).gone(number) == {}
    assert (await Ledger(database).tally(number)).of(State.GONE) == 1
