"""The newsroom's door: who gets through it, and what arrives behind it, formatting and files kept."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.handlers.pace import Pace
from bot.language import Language
from bot.services.newsroom import Note, Staff
from bot.services.replies import Reply
from bot.services.sending.content import Attachment, Content, Span
from tests.botapi import BotApi, Person
from tests.fake_services import FakeBot, says
from tests.handlers.conftest import Running


@dataclass
class FakeNewsroom:
    """Notes what it is given; `waits` says whether a draft waits for a message, None that it did."""

    staff: Staff
    waits: bool | None = True
    notes: list[Note] = field(default_factory=list)
    mended: list[Note] = field(default_factory=list)
    albums: list[str] = field(default_factory=list)
    interrupted: int = 0

    async def home(self, person: int, called_in: Language | None = None) -> tuple[Reply, ...]:
        return (says(f"home of {person} in {called_in}"),)

    async def write(self, _person: int, note: Note) -> tuple[Reply, ...] | None:
        if not self.waits:
            return None
        self.notes.append(note)
        return () if note.album else (says("taken"),)

    async def interrupt(self, _person: int) -> None:
        self.interrupted += 1

    async def missed(self, _person: int) -> tuple[Reply, ...]:
        return (says("missed"),) if self.waits is None else ()

    async def mend(self, _person: int, note: Note) -> tuple[Reply, ...] | None:
        self.mended.append(note)
        return (says("mended"),)

    async def gathered(self, _person: int, album: str) -> tuple[Reply, ...] | None:
        self.albums.append(album)
        return (says("gathered"),)


@pytest.fixture
def eva(api: BotApi) -> Person:
    """A member of the staff."""
    return api.person("Eva")


@pytest.fixture
def newsroom(eva: Person, services: FakeBot) -> FakeNewsroom:
    """Where she writes."""
    made: Any = FakeNewsroom(Staff(frozenset({eva.id}), frozenset({eva.id})))
    services.newsroom = made
    fake: FakeNewsroom = made
    return fake


@pytest.fixture
def slow() -> Pace:
    """One message a minute."""
    return Pace(1, lambda: 0.0)


@pytest.fixture
async def ana(api: BotApi, newsroom: FakeNewsroom, running: Running) -> AsyncIterator[Person]:
    """Somebody else, while the bot runs that has a newsroom."""
    async with running():
        yield api.person("Ana")


async def test_the_command_opens_the_newsroom_for_staff_alone(eva: Person, ana: Person) -> None:
    """In both languages; to anybody else it is a word like any other, and no menu names it."""
    for command, language in (("/objavi", "sl"), ("/pubblica", "it"), ("/Pubblica zdaj", "it")):
        eva.say(command)
        assert (await eva.next_message()).text == f"home of {eva.id} in {language}"
        ana.say(command)
        assert (await ana.next_message()).text == f"ask: {command.removeprefix('/')}"


async def test_in_a_group_nobody_opens_it(api: BotApi, eva: Person, ana: Person, services: FakeBot) -> None:
    """Neither by command nor with what a draft waits for."""
    group = api.group("Koper", [eva, ana])
    group.say(eva, "/objavi")
    group.say(eva, "sejem")
    await api.settled()

    assert services.heard == []
    await group.quiet(0.2)


async def test_a_text_arrives_with_its_formatting(eva: Person, ana: Person, newsroom: FakeNewsroom) -> None:
    """What Telegram finds by itself, like links, it will find again."""
    bold = {"type": "bold", "offset": 0, "length": 5}
    link = {"type": "text_link", "offset": 6, "length": 3, "url": "https://koper.si/a"}
    sent = eva.say("Sejem bo 🙂 https://koper.si", entities=[bold, link])
    await eva.next_message()

    spans = (Span("bold", 0, 5), Span("text_link", 6, 3, url="https://koper.si/a"))
    assert newsroom.notes == [Note(sent.id, Content("Sejem bo 🙂 https://koper.si", spans))]


@pytest.mark.parametrize(
    ("send", "kind"),
    [
        (Person.send_photo, "photo"),
        (Person.send_video, "video"),
        (Person.send_animation, "animation"),
        (lambda person, caption: person.send_document(caption=caption), "document"),
    ],
)
async def test_a_file_arrives_by_its_number_with_its_caption(
    eva: Person, ana: Person, newsroom: FakeNewsroom, send: Callable[[Person, str], Any], kind: str
) -> None:
    """Of a photo, the largest size; an animation is no document here."""
    sent = send(eva, "Sejem")
    await eva.next_message()
    shown = sent.content[kind]
    largest = shown[-1] if isinstance(shown, list) else shown

    (note,) = newsroom.notes
    assert note.content == Content("Sejem", files=(Attachment(kind, largest["file_id"]),))


@pytest.mark.parametrize(
    "send", ["send_voice", "send_sticker", "send_poll", "send_location", "send_audio", "send_dice"]
)
async def test_what_cannot_be_sent_on_arrives_as_nothing(
    eva: Person, ana: Person, newsroom: FakeNewsroom, send: str
) -> None:
    """The newsroom says what may be sent."""
    getattr(eva, send)()
    await eva.next_message()

    assert [note.content for note in newsroom.notes] == [None]


async def test_an_album_is_gone_on_with_once(eva: Person, ana: Person, newsroom: FakeNewsroom) -> None:
    """After its last file."""
    eva.send_album(["photo", "photo", "video"], "Sejem")
    assert (await eva.next_message()).text == "gathered"

    assert len(newsroom.notes) == 3
    assert {note.album for note in newsroom.notes} == set(newsroom.albums)
    await eva.quiet(0.2)


async def test_what_no_draft_waits_for_is_answered_as_usual(
    eva: Person, ana: Person, newsroom: FakeNewsroom, services: FakeBot
) -> None:
    """Questions, files and all."""
    newsroom.waits = False
    eva.say("kdaj bo vrtec")
    await eva.next_message()
    eva.send_voice()
    await eva.next_message()
    eva.send_photo("kaj je to")
    await eva.next_message()

    assert services.heard == [("ask", "kdaj bo vrtec"), ("unreadable", "voice"), ("ask", "kaj je to")]


@pytest.mark.parametrize("command", ["/pomoc", "/pomoč", "/program", "/start"])
async def test_a_command_is_a_command_while_a_draft_waits(
    eva: Person, ana: Person, newsroom: FakeNewsroom, command: str
) -> None:
    """Whichever way it is typed; no draft waits from then on."""
    eva.say(command)
    await eva.next_message()

    assert newsroom.notes == []
    assert newsroom.interrupted


async def test_a_question_leaves_the_draft_alone_and_no_citizen_touches_one(
    eva: Person, ana: Person, newsroom: FakeNewsroom
) -> None:
    """Only commands end its waiting, and only those of staff."""
    eva.say("Sejem bo 12. 12.")
    await eva.next_message()
    ana.say("/pomoc")
    await ana.next_message()

    assert newsroom.interrupted == 0


async def test_whoever_writes_to_a_draft_that_waits_no_more_gets_an_answer_and_a_word(
    eva: Person, ana: Person, newsroom: FakeNewsroom, services: FakeBot
) -> None:
    """In this order."""
    newsroom.waits = None
    eva.say("kdaj bo vrtec")

    assert [message.text for message in await eva.hears(2)] == ["ask: kdaj bo vrtec", "missed"]


async def test_an_edit_arrives_from_staff_and_from_nobody_else(
    api: BotApi, eva: Person, ana: Person, newsroom: FakeNewsroom
) -> None:
    """A citizen's edited question keeps its answer."""
    sent, asked = eva.say("Sejm"), ana.say("kdaj")
    await eva.next_message()
    await ana.next_message()
    eva.edit(sent, "Sejem")
    ana.edit(asked, "kje")
    assert (await eva.next_message()).text == "mended"
    await api.settled()

    assert newsroom.mended == [Note(sent.id, Content("Sejem"))]
    await ana.quiet(0.2)


async def test_two_albums_of_ten_lose_nothing_to_the_pace(
    eva: Person, newsroom: FakeNewsroom, running: Running, slow: Pace
) -> None:
    """Twenty messages in one breath are no flood when staff send them."""
    async with running(pace=slow):
        for _ in range(2):
            eva.send_album(["photo"] * 10, "Sejem")
        assert [message.text for message in await eva.hears(2)] == ["gathered"] * 2

    assert len(newsroom.notes) == 20


async def test_the_bot_ends_while_an_album_is_awaited(eva: Person, newsroom: FakeNewsroom, running: Running) -> None:
    """What was taken is gone on with before it ends."""
    async with running():
        eva.send_album(["photo", "photo"], "Sejem")
        while len(newsroom.notes) < 2:  # noqa: ASYNC110 - the fake has no event of its own
            await asyncio.sleep(0.01)

    assert newsroom.albums
