"""The language a person chose."""

from datetime import datetime

from bot.storage import Database, People


async def test_somebody_new_has_no_language(database: Database) -> None:
    """Nobody is taken for a Slovene or an Italian before they say so."""
    assert await People(database).language(7) is None


async def test_the_last_choice_counts(database: Database, now: datetime) -> None:
    """A second choice replaces the first, for this person alone."""
    people = People(database)
    await people.choose_language(7, "sl", now)
    await people.choose_language(8, "sl", now)
    await people.choose_language(7, "it", now)

    assert (await people.language(7), await people.language(8)) == ("it", "sl")


async def test_the_largest_number_of_the_messenger_fits(database: Database, now: datetime) -> None:
    """Telegram promises at most 52 bits; a database's integer of 32 would refuse them."""
    largest = 2**52 - 1
    await People(database).choose_language(largest, "it", now)

    assert await People(database).language(largest) == "it"
