"""News of followed entries: offered once, whatever is read again or restarted, and sent to its followers."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.matcher import Matcher
from bot.programme.model import Bilingual, Knowledge, Status, Update
from bot.services.newsroom.draft import contents
from bot.services.newsroom.following import recent
from bot.services.newsroom.wish import Do
from bot.services.replies import Reply
from bot.storage import Campaign, Stage
from bot.storage.terms import DRAFTS
from tests.services.newsroom.office import ANA, EVA, META, PIA, SIMON, Office, steps_of

TODAY = date(2025, 5, 14)
SAID = Bilingual("Gradnja se je začela 3. marca.", "I lavori sono iniziati il 3 marzo.")
LINK = "https://www.koper.si/gradnja"


def knowing(office: Office, *updates: Update, entry: str = "4.3") -> Knowledge:
    """The knowledge base, as if these updates stood below an entry."""
    knowledge = office.matcher.knowledge
    entries = tuple(
        replace(each, updates=tuple(updates) if each.id == entry else ()) for each in knowledge.programme.entries
    )
    return replace(knowledge, programme=replace(knowledge.programme, entries=entries))


def update(days_ago: int = 1, status: Status | None = Status.UNDER_WAY) -> Update:
    """What has happened some days ago."""
    return Update(TODAY - timedelta(days=days_ago), SAID, LINK, status)


async def offered(office: Office) -> tuple[Campaign, ...]:
    """What waits for a sender."""
    return await office.campaigns.in_stage(Stage.REVIEW)


async def test_an_update_is_offered_to_all_senders(office: Office) -> None:
    """For the followers of its very entry, with both texts."""
    await office.newsroom.offer_updates(knowing(office, update()), office.clock())
    (campaign,) = await offered(office)

    assert (campaign.feed, campaign.key, campaign.author) == ("4.3", "update:4.3:2025-05-13", None)
    assert [steps_of(*office.posted(person)) for person in (EVA, SIMON, PIA)] == [{Do.SHOW, Do.DISCARD}] * 3
    assert office.posted(META) == []
    title = office.matcher.knowledge.programme.find("4.3")
    assert title is not None
    sl, it = contents(campaign)["sl"], contents(campaign)["it"]
    assert sl.text == f"{title.title.sl}\n\nV teku · 13. 5. 2025\n{SAID.sl}\n\nVir: {LINK}"
    assert it.text == f"{title.title.it}\n\nIn corso · 13/5/2025\n{SAID.it}\n\nFonte: {LINK}"
    assert (sl.spans[0].kind, sl.spans[0].length) == ("bold", len(title.title.sl))


async def test_what_a_sender_has_changed_while_the_others_are_told_stays_changed(office: Office) -> None:
    """Telling all of them takes seconds, and the first has it at once."""
    post = office.messenger.post

    async def quick(person: int, reply: Reply) -> int:
        office.messenger.post = post  # type: ignore[method-assign]
        (campaign,) = await offered(office)
        changed = {"content": campaign.content | {"missing": "none"}, "work": {"right": ["numbers"]}}
        assert await office.campaigns.change(campaign.number, [Stage.REVIEW], **changed)
        return await post(person, reply)

    office.messenger.post = quick  # type: ignore[method-assign]
    await office.newsroom.offer_updates(knowing(office, update()), office.clock())
    (campaign,) = await offered(office)

    assert campaign.content["missing"] == "none"
    assert campaign.work == {"right": ["numbers"], "offered": True}


async def test_without_a_status_none_is_told(office: Office) -> None:
    """As on the card."""
    await office.newsroom.offer_updates(knowing(office, update(status=None)), office.clock())
    (campaign,) = await offered(office)

    assert contents(campaign)["sl"].text.splitlines()[2] == "13. 5. 2025"


async def test_it_is_offered_once_whatever_is_read_again_or_restarted(office: Office) -> None:
    """Also when its words were mended meanwhile, and after it was left."""
    for _ in range(2):
        await office.newsroom.offer_updates(knowing(office, update()), office.clock())
    office.restart()
    mended = replace(update(), text=Bilingual("Gradnja teče.", "I lavori procedono."))
    await office.newsroom.offer_updates(knowing(office, mended), office.clock())
    await office.tap(EVA, Do.DISCARD)
    await office.newsroom.offer_updates(knowing(office, mended), office.clock())

    asked = {person: [Do.SHOW in steps_of(each) for each in office.posted(person)] for person in (EVA, SIMON, PIA)}
    assert asked == {EVA: [True], SIMON: [True, False], PIA: [True, False]}


async def test_what_nobody_could_be_told_is_told_the_next_time(office: Office) -> None:
    """Telegram was away at the first start."""
    office.messenger.away = {EVA, SIMON, PIA}
    await office.newsroom.offer_updates(knowing(office, update()), office.clock())
    office.messenger.away = {SIMON}
    for _ in range(2):
        await office.newsroom.offer_updates(knowing(office, update()), office.clock())

    assert [len(office.posted(person)) for person in (EVA, SIMON, PIA)] == [1, 0, 1]


async def test_only_what_is_new_is_offered(office: Office) -> None:
    """Thirty days back, and nothing from the days to come."""
    updates = [update(days) for days in (-1, 0, 29, 30, 31)]
    await office.newsroom.offer_updates(knowing(office, *updates), office.clock())

    assert {campaign.key for campaign in await offered(office)} == {"update:4.3:2025-05-14", "update:4.3:2025-04-15"}


@settings(deadline=None)
@given(
    day=st.dates(date(2025, 1, 1), date(2027, 12, 31)),
    begun=st.timedeltas(timedelta(0), timedelta(days=40)),
    later=st.timedeltas(timedelta(0), timedelta(days=40)),
)
def test_an_offer_that_was_erased_after_its_term_is_never_made_anew(
    matcher: Matcher, day: date, begun: timedelta, later: timedelta
) -> None:
    """Whenever it was made, and however the clock is moved in between."""
    knowledge = matcher.knowledge
    entry = replace(knowledge.programme.entries[-1], updates=(Update(day, SAID, LINK),))
    told = replace(knowledge, programme=replace(knowledge.programme, entries=(entry,)))
    made = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=3) + begun
    now = made + later

    if list(recent(told, made)) and now - made > DRAFTS:
        assert not list(recent(told, now))


async def test_a_sender_looks_and_sends_it_to_the_followers_of_the_entry(office: Office) -> None:
    """Like any other campaign: preview, number, confirmation; who follows the pillar is among them."""
    await office.subscribers(ANA, feed="4.3")
    await office.subscribers(1009, feed="4")
    await office.subscribers(1010, feed="4.4")
    await office.newsroom.offer_updates(knowing(office, update()), office.clock())
    await office.tap(PIA, Do.SHOW)
    assert office.knows("counts-total", office.shown[PIA][-1], count=2)

    await office.tap(PIA, Do.SEND)
    await office.tap(PIA, Do.CONFIRM)

    assert (await office.newest()).stage is Stage.SCHEDULED
    assert (await office.newest()).sender == PIA


async def test_with_four_eyes_one_sender_is_enough_for_what_stands_in_the_knowledge_base(careful: Office) -> None:
    """Somebody else wrote it there; whoever rewrites it needs another one."""
    await careful.subscribers(ANA, feed="4.3")
    await careful.newsroom.offer_updates(knowing(careful, update()), careful.clock())
    await careful.tap(EVA, Do.SHOW)
    assert {Do.SEND, Do.WRITE, Do.DISCARD} <= steps_of(careful.shown[EVA][-1])

    await careful.tap(EVA, Do.WRITE, "sl")
    await careful.write(EVA, contents(await careful.newest())["sl"].text.replace("V teku", "Zdaj v teku"))
    await careful.tap(EVA, Do.NOW)

    assert ((await careful.newest()).stage, (await careful.newest()).author) == (Stage.REVIEW, EVA)
    await careful.newsroom.offer_updates(knowing(careful, update()), careful.clock())
    assert len(careful.posted(EVA)) == 1


async def test_without_senders_nothing_is_begun(office: Office) -> None:
    """Nobody could send it; when somebody can, it is offered."""
    office.staff = type(office.staff)()
    office.restart()
    await office.newsroom.offer_updates(knowing(office, update()), office.clock())

    assert await offered(office) == ()
