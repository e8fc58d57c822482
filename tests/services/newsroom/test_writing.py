"""Writing: one question after the other, every answer in the database at once."""

from pathlib import Path

import pytest

from bot.services.feeds import FEEDS
from bot.services.newsroom.draft import contents
from bot.services.newsroom.wish import Do, Wish
from bot.services.replies import Reply
from bot.services.sending.content import Content
from bot.storage import Audience, People, Stage
from tests.services.newsroom.office import (
    ANA,
    BRUNA,
    EVA,
    ITALIAN,
    META,
    PIA,
    SIMON,
    SLOVENE,
    Office,
    steps_of,
    wishes,
)
from tests.services.test_trouble import taken_away


def shown(replies: tuple[Reply, ...] | None) -> Reply:
    """The one screen that was shown."""
    assert replies is not None
    (reply,) = replies
    return reply


async def test_the_first_screen_offers_kinds_followers_a_correction_and_what_was_sent(office: Office) -> None:
    """In that order."""
    assert wishes(await office.home(EVA)) == [
        *((Do.BEGIN, feed) for feed in FEEDS),
        (Do.BEGIN, "entry"),
        (Do.LIST, "correct"),
        (Do.LIST, ""),
    ]


async def test_whoever_only_sends_begins_nothing(office: Office) -> None:
    """Neither by a button nor by sending what one carries."""
    assert steps_of(await office.home(PIA)) == {Do.LIST}
    pressed = await office.press(PIA, Wish(Do.BEGIN, 0, "news"))

    assert office.knows("not-editor", *pressed.replies)
    assert await office.campaigns.in_stage(*Stage) == ()


async def test_whoever_only_writes_sends_nothing(office: Office) -> None:
    """What needs a sender is refused, whoever's campaign it is."""
    await office.subscribers(ANA)
    campaign = await office.sending()

    for do in (Do.CONFIRM, Do.PAUSE, Do.RESUME, Do.CANCEL, Do.CANCEL_YES, Do.AGAIN, Do.AGAIN_YES, Do.LEAVE):
        assert office.knows("not-sender", *(await office.press(META, Wish(do, campaign.number, "x"))).replies)
    assert (await office.found(campaign.number)).stage is Stage.SENDING


async def test_a_kind_begins_a_draft_that_asks_for_the_slovene(office: Office) -> None:
    """It stands in the database before anything is written."""
    await office.home(EVA)
    asked = await office.tap(EVA, Do.BEGIN, "notices")
    campaign = await office.newest()

    assert (campaign.stage, campaign.author, campaign.feed, campaign.audience) == (
        Stage.DRAFT,
        EVA,
        "notices",
        Audience.ALL,
    )
    assert office.knows("ask-sl", *asked.replies)
    assert asked.in_place


async def test_slovene_then_italian_then_the_preview(office: Office) -> None:
    """Both are kept with their formatting; the preview comes in both languages."""
    await office.subscribers(ANA)
    campaign = await office.written()

    assert {language: content.text for language, content in contents(campaign).items()} == {
        "sl": SLOVENE,
        "it": ITALIAN,
    }
    assert [(person, letter.content.text) for person, letter in office.messenger.letters] == [
        (EVA, SLOVENE),
        (EVA, ITALIAN),
    ]


async def test_a_restart_loses_nothing_of_a_draft(office: Office) -> None:
    """The next message is still its Italian text."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")
    await office.write(EVA, SLOVENE)
    office.restart()

    await office.write(EVA, ITALIAN)

    assert {language: content.text for language, content in contents(await office.newest()).items()} == {
        "sl": SLOVENE,
        "it": ITALIAN,
    }


async def test_without_a_draft_that_waits_a_message_is_a_question(office: Office) -> None:
    """Before one is begun, and after the preview was shown."""
    assert await office.write(EVA, "kdaj bo vrtec") is None

    await office.written()

    assert await office.write(EVA, "kdaj bo vrtec") is None


async def test_the_draft_of_one_takes_no_message_of_another(office: Office) -> None:
    """Simon asks, while Eva writes."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")

    assert await office.write(SIMON, "kdaj bo vrtec") is None


async def test_only_the_draft_that_was_asked_last_waits(office: Office) -> None:
    """One that was left is gone on with from the first screen, and then waits in place of the other."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")
    left = await office.newest()
    await office.tap(EVA, Do.BEGIN, "notices")
    await office.write(EVA, SLOVENE)
    assert (await office.found(left.number)).content == {}

    await office.home(EVA)
    await office.press(EVA, Wish(Do.OPEN, left.number))
    await office.write(EVA, "Novica.")

    assert contents(await office.found(left.number))["sl"].text == "Novica."
    assert "it" not in (await office.newest()).content


@pytest.mark.parametrize(
    ("skipped", "argument", "missing"),
    [("it", "it-other", "other"), ("it", "it-none", "none"), ("sl", "sl-other", "other"), ("sl", "sl-none", "none")],
)
async def test_a_language_can_be_left_out_if_that_is_said(
    office: Office, skipped: str, argument: str, missing: str
) -> None:
    """Those who read it get the other one, or nothing; the number says which."""
    await office.subscribers(ANA)
    await office.subscribers(BRUNA, language="it")
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")
    if skipped == "it":
        await office.write(EVA, SLOVENE)
    pressed = await office.tap(EVA, Do.SKIP, argument)
    replies = pressed.replies if skipped == "it" else await office.write(EVA, ITALIAN)
    campaign = await office.newest()

    assert skipped not in campaign.content
    assert campaign.content["missing"] == missing
    assert office.knows("counts-total", *(replies or ()), count=2 if missing == "other" else 1)
    assert office.knows("counts-without", *(replies or ()), count=1) == (missing == "none")


async def test_never_are_both_languages_left_out(office: Office) -> None:
    """The second question offers no such button, and sending what one carries changes nothing."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")
    asked = await office.tap(EVA, Do.SKIP, "sl-none")
    campaign = await office.newest()

    assert Do.SKIP not in steps_of(*asked.replies)
    pressed = await office.press(EVA, Wish(Do.SKIP, campaign.number, "it-none"))
    assert office.knows("press-is-old", *pressed.replies)
    assert (await office.newest()).work["step"] == "it"


async def test_a_language_that_was_left_out_can_be_written_after_all(office: Office) -> None:
    """Then nobody gets the other one in its place."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")
    await office.write(EVA, SLOVENE)
    await office.tap(EVA, Do.SKIP, "it-other")
    await office.tap(EVA, Do.WRITE, "it")
    await office.write(EVA, ITALIAN)

    assert set((await office.newest()).content) == {"sl", "it"}


async def test_each_language_can_be_rewritten_from_the_preview(office: Office) -> None:
    """Only that one is asked; then the preview comes anew."""
    await office.written()
    asked = await office.tap(EVA, Do.WRITE, "sl")
    assert office.knows("ask-sl", *asked.replies)

    replies = await office.write(EVA, "Sejem bo 12. 12. ob 18h.")

    assert Do.NOW in steps_of(shown(replies))
    assert contents(await office.newest())["sl"].text == "Sejem bo 12. 12. ob 18h."


async def test_what_cannot_be_passed_on_is_told_and_the_draft_goes_on_waiting(office: Office) -> None:
    """A voice message, a sticker, a poll."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")

    assert office.knows("send-what", *(await office.send(EVA, None) or ()))
    assert office.knows("ask-it", *(await office.write(EVA, SLOVENE) or ()))


async def test_an_album_is_one_message_whose_next_step_is_shown_once(office: Office) -> None:
    """Its parts come one by one, the first with the text; nothing is said until all are there."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")
    for caption in (SLOVENE, "", ""):
        assert await office.write(EVA, caption, "photo", album="a") == ()

    replies = await office.newsroom.gathered(EVA, "a")

    assert office.knows("ask-it", *(replies or ()))
    assert await office.newsroom.gathered(EVA, "a") == ()
    content = contents(await office.newest())["sl"]
    assert (content.text, [file.kind for file in content.files]) == (SLOVENE, ["photo"] * 3)


async def test_the_text_of_an_album_may_stand_with_any_of_its_files(office: Office) -> None:
    """Telegram shows a lone caption below the whole album."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")
    for caption in ("", SLOVENE, ""):
        await office.write(EVA, caption, "photo", album="a")

    assert contents(await office.newest())["sl"].text == SLOVENE


async def test_a_late_file_of_an_album_still_belongs_to_it(office: Office) -> None:
    """It comes when the Italian is asked already, and is not taken for the Italian."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")
    await office.write(EVA, SLOVENE, "photo", album="a")
    await office.newsroom.gathered(EVA, "a")

    assert await office.write(EVA, "", "video", album="a") == ()
    campaign = await office.newest()

    assert [file.kind for file in contents(campaign)["sl"].files] == ["photo", "video"]
    assert "it" not in campaign.content
    assert office.knows("found-files", *(await office.write(EVA, ITALIAN) or ()), sl=2, it=0)


async def test_no_album_grows_beyond_ten_files(office: Office) -> None:
    """More than Telegram sends in one."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")
    for _ in range(12):
        await office.write(EVA, SLOVENE, "photo", album="a")

    assert len(contents(await office.newest())["sl"].files) == 10


async def test_an_edited_message_changes_the_draft_that_holds_it(office: Office) -> None:
    """While the next question waits it is only noted; after the preview it is shown anew."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")
    await office.write(EVA, "Sejem bo 13. 12. ob 18.00.")
    noted = await office.newsroom.mend(EVA, office.note(1, SLOVENE))
    assert office.knows("edit-taken", *(noted or ()))
    replies = await office.write(EVA, ITALIAN)
    assert Do.NOW in steps_of(shown(replies))

    again = await office.newsroom.mend(EVA, office.note(2, "La fiera è il 12 dicembre alle 18!"))

    assert Do.NOW in steps_of(shown(again))
    assert contents(await office.newest())["it"].text == "La fiera è il 12 dicembre alle 18!"


async def test_an_edit_of_any_other_message_is_nobodys_business(office: Office) -> None:
    """Neither a message that no campaign holds, nor one of somebody else."""
    await office.subscribers(ANA)
    campaign = await office.scheduled()

    for person, message in ((EVA, 99), (SIMON, 1)):
        assert await office.newsroom.mend(person, office.note(message, "Drugo.")) is None
    assert contents(await office.found(campaign.number))["sl"].text == SLOVENE


async def test_an_edit_after_the_confirmation_is_refused_aloud(office: Office) -> None:
    """What was shown and confirmed goes out; silence would let the author believe otherwise."""
    await office.subscribers(ANA)
    campaign = await office.scheduled()

    told = await office.newsroom.mend(EVA, office.note(1, "Drugo."))

    assert office.knows("edit-too-late", *(told or ()), name=office.name(campaign))
    assert contents(await office.found(campaign.number))["sl"].text == SLOVENE


async def test_an_edited_caption_keeps_the_files_of_its_album(office: Office) -> None:
    """The edit tells only of the one file it stands with."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")
    for caption in ("Sejem.", "", ""):
        await office.write(EVA, caption, "photo", album="a")
    await office.newsroom.gathered(EVA, "a")

    await office.newsroom.mend(EVA, office.note(1, "Velik sejem.", "photo"))

    content = contents(await office.newest())["sl"]
    assert (content.text, len(content.files)) == ("Velik sejem.", 3)


async def test_followers_of_an_entry_are_named_by_its_number(office: Office) -> None:
    """At once, without a choice."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "entry")

    assert office.knows("ask-sl", *(await office.write(EVA, "4.3") or ()))
    assert (await office.newest()).feed == "4.3"


async def test_followers_of_an_entry_are_found_by_words(office: Office) -> None:
    """What answers them is offered, and picked."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "entry")
    found = shown(await office.write(EVA, "kdaj bo kanalizacija na vasi"))
    assert (Do.PICK, "4.3") in wishes(found)

    asked = await office.tap(EVA, Do.PICK, "4.3")

    assert office.knows("ask-sl", *asked.replies)
    assert (await office.newest()).feed == "4.3"


async def test_only_what_can_be_followed_is_offered(office: Office) -> None:
    """No vision and no principle; what is not in the programme is said to be absent."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "entry")

    assert office.knows("entry-not-found", *(await office.write(EVA, "V1") or ()))
    pressed = await office.press(EVA, Wish(Do.PICK, (await office.newest()).number, "V1"))
    assert office.knows("press-is-old", *pressed.replies)
    assert (await office.newest()).feed == ""


async def test_a_draft_can_be_thrown_away_and_brought_back(office: Office) -> None:
    """With all that was written."""
    await office.written()
    pressed = await office.tap(EVA, Do.DISCARD)
    campaign = await office.newest()
    assert campaign.stage is Stage.CANCELLED
    assert pressed.in_place

    await office.tap(EVA, Do.RESTORE)

    assert (await office.newest()).stage is Stage.DRAFT
    assert contents(await office.newest()) == contents(campaign)


async def test_nobody_throws_away_or_rewrites_the_draft_of_another(office: Office) -> None:
    """Nor sends it, nor looks at it."""
    await office.subscribers(ANA)
    campaign = await office.written()

    for wish in (
        Wish(Do.DISCARD, campaign.number),
        Wish(Do.WRITE, campaign.number, "sl"),
        Wish(Do.NOW, campaign.number),
        Wish(Do.SEND, campaign.number),
        Wish(Do.WHEN, campaign.number),
        Wish(Do.SKIP, campaign.number, "it-none"),
        Wish(Do.RIGHT, campaign.number, "numbers"),
        Wish(Do.OPEN, campaign.number),
        Wish(Do.RESTORE, campaign.number),
    ):
        await office.press(SIMON, wish)

    assert await office.found(campaign.number) == campaign
    assert steps_of(*office.shown[SIMON]) == set()
    assert [person for person, _ in office.messenger.letters] == [EVA, EVA]


async def test_staff_read_the_language_they_chose(office: Office) -> None:
    """Else that of the staff, whatever their app speaks."""
    await People(office.database).choose_language(EVA, "it", office.clock())

    assert office.knows("home-title", await office.home(EVA), tongue="it")
    assert office.knows("home-title", await office.home(SIMON), tongue="sl")


async def test_formatting_is_kept(office: Office) -> None:
    """To the letter."""
    await office.home(EVA)
    await office.tap(EVA, Do.BEGIN, "news")
    content = office.bold("Sejem bo 12. 12.")
    await office.send(EVA, content)

    assert contents(await office.newest())["sl"] == content


async def test_nonsense_in_a_button_is_an_old_button(office: Office) -> None:
    """Whatever a changed client sends, staff read a sentence and nothing changes."""
    campaign = await office.written()
    for about in ("", "x", "write", f"write.{campaign.number}.when", "begin.0.4.3", "write.999999999.sl", "hour.1.x"):
        pressed = await office.newsroom.press(EVA, about)
        assert pressed.replies
    assert await office.found(campaign.number) == campaign


async def test_while_the_database_is_away_staff_read_so(office: Office, file: Path) -> None:
    """Nothing has changed, and a message is a question like anybody's; nothing raises."""
    await office.written()
    taken_away(file)

    assert office.knows("storage-away", await office.home(EVA))
    assert office.knows("storage-away", *(await office.tap(EVA, Do.NOW)).replies)
    assert await office.send(EVA, Content("kdaj bo vrtec")) is None
