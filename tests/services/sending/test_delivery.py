"""Delivery: what arrives, how many at once, in which order."""

import asyncio
from collections import Counter

import pytest

from bot.language import Language
from bot.services.sending.content import Attachment, Content
from bot.services.sending.delivery import LANES
from bot.services.sending.messenger import Letter, Unknown, Wait
from bot.storage import Audience, Campaign, Database, State
from tests.services.sending.posting import WORDS, Office, until

ANA, BRUNA, MARKO = 6_000_000_001, 6_000_000_002, 6_000_000_003
CROWD = range(1, 61)


@pytest.fixture
def office(database: Database) -> Office:
    """Delivery as the bot composes it, without a limit of speed."""
    return Office(database)


async def test_a_letter_arrives_once_and_its_number_is_written_down(office: Office) -> None:
    """Everybody in their language; the campaign is finished, and staff are told so once with the count."""
    await office.subscribe(ANA, MARKO)
    await office.subscribe(BRUNA, language="it")
    number = await office.begin()

    async with office.at_work():
        await office.finished(number)

    rows = await office.rows(number)
    assert sorted(office.post.arrived) == [ANA, BRUNA, MARKO]
    assert {person: row.message_id for person, row in rows.items()} == {
        person: 1000 + place for place, person in enumerate(office.post.arrived)
    }
    assert {(row.state, row.parts, row.reason) for row in rows.values()} == {("sent", 1, None)}
    assert {each.person: each.letter.content.text for each in office.post.tries} == {
        ANA: "Nova cesta.",
        BRUNA: "Strada nuova.",
        MARKO: "Nova cesta.",
    }
    assert office.desk.count("finished") == 1
    assert office.desk.tallies[-1].counts == {("sl", "sent"): 2, ("it", "sent"): 1}


async def test_a_correction_answers_the_message_that_it_corrects(office: Office) -> None:
    """In each chat the one that came there."""
    await office.subscribe(ANA, BRUNA)
    first = await office.begin()
    async with office.at_work():
        await office.finished(first)
        second = await office.begin(origin=first, audience=Audience.GOT)
        await office.finished(second)

    rows = await office.rows(first)
    assert {each.person: each.reply_to for each in office.post.tries[2:]} == {
        person: row.message_id for person, row in rows.items()
    }


async def test_never_more_than_thirty_are_under_way(office: Office) -> None:
    """As many stand as "sending" in the ledger, so no more can be uncertain after a crash."""
    await office.subscribe(*CROWD)
    number = await office.begin()
    office.post.held = lambda attempt: attempt.person != CROWD[0]

    async with office.at_work():
        await until(lambda: office.post.under_way == LANES)
        await asyncio.sleep(0.3)
        assert Counter((await office.states(number)).values()) == {
            State.SENT: 1,
            State.SENDING: LANES,
            State.PENDING: len(CROWD) - LANES - 1,
        }
        office.post.free.set()
        await office.finished(number)

    assert office.post.most == LANES
    assert sorted(office.post.arrived) == list(CROWD)


async def test_the_first_letter_goes_alone_in_each_language(office: Office) -> None:
    """Nobody else's is sent before that one has arrived somewhere."""
    await office.subscribe(*CROWD)
    await office.subscribe(ANA, BRUNA, MARKO, language="it")
    number = await office.begin()
    office.post.held = lambda _: True

    async with office.at_work():
        await until(lambda: office.post.under_way == 1)
        await asyncio.sleep(0.2)
        assert len(office.post.tries) == 1
        office.post.held = lambda attempt: attempt.letter.content.text == "Strada nuova."
        office.post.free.set()
        office.post.free = asyncio.Event()
        await until(lambda: len(office.post.arrived) == len(CROWD))
        await asyncio.sleep(0.2)
        assert [each.person for each in office.post.tries if each.person >= ANA] == [ANA]
        office.post.free.set()
        await office.finished(number)

    assert len(office.post.arrived) == len(CROWD) + 3


async def test_a_campaign_that_begins_does_not_slow_the_one_that_goes_on(office: Office) -> None:
    """Its first letter goes alone, those of the other still thirty at a time."""
    await office.subscribe(*CROWD)
    await office.subscribe(ANA, BRUNA, feed="events")
    event = await office.begin("events", content={"sl": Content("Vabilo.").as_json(), "missing": "other"})
    office.post.held = lambda attempt: attempt.letter.content.text == "Vabilo."

    async with office.at_work():
        await until(lambda: office.post.under_way == 1)
        office.post.free.set()
        await office.finished(event)
        office.post.free = asyncio.Event()
        office.post.held = lambda attempt: attempt.person != CROWD[0]
        news = await office.begin()
        again = await office.begin("events")
        await until(lambda: office.post.under_way == LANES)
        assert Counter((await office.states(again)).values())[State.SENDING] <= 1
        office.post.free.set()
        await office.finished(news, again)

    assert Counter(office.post.arrived) == dict.fromkeys(CROWD, 1) | {ANA: 2, BRUNA: 2}


async def test_of_an_album_only_what_is_missing_is_sent_again(office: Office) -> None:
    """The pictures have arrived and the buttons not; that they still cannot be sent brings no second album."""
    album = Content("Slike", files=(Attachment("photo", "a"), Attachment("photo", "b"))).as_json()
    await office.subscribe(ANA)
    number = await office.begin(content={"sl": album})
    office.post.fates[ANA].extend([Wait(0.05, parts=1), Wait(0.05), Unknown("ReadError", parts=1)])

    async with office.at_work():
        await office.finished(number)

    assert [each.parts for each in office.post.tries] == [0, 1, 1]
    row = (await office.rows(number))[ANA]
    assert (row.state, row.parts) == ("uncertain", 1)


async def test_a_whole_album_has_two_parts(office: Office) -> None:
    """Both are written down."""
    album = Content("Slike", files=(Attachment("photo", "a"), Attachment("photo", "b"))).as_json()
    await office.subscribe(ANA)
    number = await office.begin(content={"sl": album})

    async with office.at_work():
        await office.finished(number)

    row = (await office.rows(number))[ANA]
    assert (row.state, row.parts) == ("sent", 2)


async def test_albums_go_as_slowly_as_their_messages(database: Database) -> None:
    """Nothing is lost by waiting for the turns of all of them."""
    office = Office(database, per_second=30)
    album = Content("Slike", files=tuple(Attachment("photo", str(each)) for each in range(10))).as_json()
    await office.subscribe(*range(1, 7))
    number = await office.begin(content={"sl": album})

    async with office.at_work():
        await office.finished(number)

    at = [each.at for each in office.post.tries]
    assert sorted(office.post.arrived) == list(range(1, 7))
    assert all(later - earlier >= 1 for earlier, later in zip(at, at[2:], strict=False))


async def test_a_letter_is_made_once_for_each_language(office: Office) -> None:
    """Ten thousand people read the same; what is sent is not read from the database for each."""
    made: list[tuple[int, str, str]] = []
    compose = office.compose

    def composing(campaign: Campaign, language: Language, reader: Language) -> Letter:
        made.append((campaign.number, language, reader))
        return compose(campaign, language, reader)

    office.delivery.compose = composing
    await office.subscribe(*CROWD)
    await office.subscribe(ANA, language="it")
    number = await office.begin(content=WORDS)
    async with office.at_work():
        await office.finished(number)

    assert sorted(made) == [(number, "it", "it"), (number, "sl", "sl")]
