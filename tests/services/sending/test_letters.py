"""Letters: what staff wrote in a language, and below it the buttons that every message carries."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.language import LANGUAGES, Language, other
from bot.services.actions import Action, Verb, parse
from bot.services.replies import Button
from bot.services.sending.content import Attachment, Content, Span
from bot.services.sending.letters import footer, languages, letter
from bot.services.sending.messenger import Letter
from bot.storage import Audience, Campaign, Stage
from bot.texts import Texts
from tests.services.events.occasions import EVENT

SAY = Texts()
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
SLOVENE = Content("Nova cesta", (Span("bold", 0, 4), Span("text_link", 5, 5, url="https://koper.si")))
ITALIAN = Content("Strada nuova", files=(Attachment("photo", "abc"),))
BOTH = {"sl": SLOVENE.as_json(), "it": ITALIAN.as_json()}


def campaign(feed: str = "news", number: int = 12, **content: Any) -> Campaign:
    """A campaign with this content, in both languages unless told otherwise."""
    return Campaign(
        number=number,
        feed=feed,
        audience=Audience.ALL,
        origin=None,
        stage=Stage.SENDING,
        content=content or BOTH,
        work={},
        author=1,
        sender=1,
        created_at=NOW,
        due_at=NOW,
        started_at=NOW,
        ended_at=None,
    )


def actions(letter: Letter) -> list[list[Action | None]]:
    """What the buttons below a letter do, row by row."""
    return [[parse(button.action) for button in row if isinstance(button, Button)] for row in letter.rows]


def labels(letter: Letter) -> list[str]:
    """What stands on the buttons."""
    return [button.label for row in letter.rows for button in row]


def test_a_letter_brings_what_staff_wrote_in_the_language() -> None:
    """With its formatting and its files."""
    assert letter(campaign(), "sl", "sl", SAY).content == SLOVENE
    assert letter(campaign(), "it", "it", SAY).content == ITALIAN


def test_a_language_that_is_missing_is_no_letter() -> None:
    """It is our own mistake to ask for it."""
    with pytest.raises(KeyError):
        letter(campaign(sl=SLOVENE.as_json()), "it", "it", SAY)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("feed", "label"),
    [
        ("news", "button-stop-news"),
        ("messages", "button-stop-messages"),
        ("notices", "button-stop-notices"),
        ("events", "button-stop-events"),
        ("4.3", "button-stop-entry"),
        ("9", "button-stop-entry"),
    ],
)
def test_every_letter_can_be_stopped_and_says_why(feed: str, label: str, language: Language) -> None:
    """In its language, with the feed and the campaign in the buttons, so that they work for years."""
    made = letter(campaign(feed), language, language, SAY)

    assert actions(made) == [[Action(Verb.STOP, feed, language)], [Action(Verb.WHY, "12", language)]]
    assert labels(made) == [SAY(label, language), SAY("button-why", language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_invitation_can_be_answered(language: Language) -> None:
    """Above the two that every letter has: yes, maybe, no, then the calendar file."""
    made = letter(campaign("events", **BOTH, event=EVENT.as_json()), language, language, SAY)

    attend = [Action(Verb.ATTEND, f"12.{answer}", language) for answer in ("yes", "maybe", "no")]
    assert actions(made) == [
        attend,
        [Action(Verb.CALENDAR, "12", language)],
        [Action(Verb.STOP, "events", language)],
        [Action(Verb.WHY, "12", language)],
    ]


def test_nobody_is_asked_whether_they_come_to_what_is_cancelled() -> None:
    """The calendar file stays: it takes the event out of the calendar."""
    event = replace(EVENT, cancelled=True, sequence=2).as_json()
    made = letter(campaign("events", **BOTH, event=event), "sl", "sl", SAY)

    assert [row[0].verb for row in actions(made) if row[0]] == [Verb.CALENDAR, Verb.STOP, Verb.WHY]


def test_buttons_have_room_for_any_campaign_and_any_entry() -> None:
    """Telegram's 64 bytes are not exceeded by the longest id of a feed and the highest number."""
    made = letter(campaign("x" * 32, number=2**31 - 1, **BOTH, event=EVENT.as_json()), "it", "it", SAY)

    assert all(len(button.action.encode()) <= 64 for row in made.rows for button in row if isinstance(button, Button))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_album_is_followed_by_a_sentence_that_carries_the_buttons(language: Language) -> None:
    """Two parts, where everything else has one."""
    album = Content("Slike", files=(Attachment("photo", "a"), Attachment("photo", "b")))
    made = letter(campaign(sl=album.as_json(), it=album.as_json()), language, language, SAY)

    assert made.parts == 2
    assert made.below == SAY("letter-below", language)
    assert made.rows == footer(campaign(), language, SAY)
    assert letter(campaign(), language, language, SAY).parts == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_reads_it_in_a_language_that_is_not_theirs_finds_their_own_buttons(language: Language) -> None:
    """The text is as it is; everything below speaks to them."""
    own = other(language)
    made = letter(campaign(missing="other", **{language: SLOVENE.as_json()}), language, own, SAY)

    assert made.content == SLOVENE
    assert actions(made) == [[Action(Verb.STOP, "news", own)], [Action(Verb.WHY, "12", own)]]
    assert labels(made) == [SAY("button-stop-news", own), SAY("button-why", own)]
    assert made.below == SAY("letter-below", own)


def test_a_campaign_tells_its_languages() -> None:
    """In the order in which the bot always names them; what else stands in the content is none."""
    assert languages(campaign(it=ITALIAN.as_json(), sl=SLOVENE.as_json(), missing="none")) == ("sl", "it")
    assert languages(campaign(it=ITALIAN.as_json(), missing="other")) == ("it",)
