"""Updates that Telegram delivers twice, and a database that does not answer."""

from bot.errors import StorageError
from tests.botapi import BotApi
from tests.fake_services import FakeBot

from .conftest import Running


async def test_an_update_delivered_twice_is_answered_once(api: BotApi, running: Running, services: FakeBot) -> None:
    """The second delivery is claimed already."""
    claimed: set[int] = set()

    async def claim(update_id: int) -> bool:
        first = update_id not in claimed
        claimed.add(update_id)
        return first

    async with running(claim=claim):
        ana = api.person("Ana")
        ana.say("enkrat")
        await ana.next_message()
        await api.settled()
        api.redeliver(1)
        ana.say("konec")

        assert (await ana.next_message()).text == "ask: konec"


async def test_answers_go_on_without_the_database(api: BotApi, running: Running) -> None:
    """A claim that cannot be made counts as made."""

    async def claim(_update_id: int) -> bool:
        raise StorageError("database is locked")

    async with running(claim=claim):
        ana = api.person("Ana")
        ana.say("vseeno?")

        assert (await ana.next_message()).text == "ask: vseeno?"
