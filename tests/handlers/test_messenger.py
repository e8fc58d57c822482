"""The messenger over HTTP: what people see of a letter, and what services learn of one that does not arrive."""

import ast
import asyncio
import tokenize
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.handlers.messenger import TelegramMessenger
from bot.services.replies import Block, Button, File, Link, Reply, Style
from bot.services.sending.content import Attachment, Content, Span
from bot.services.sending.delivery import LANES
from bot.services.sending.messenger import (
    Gone,
    Letter,
    Missing,
    Moved,
    Refused,
    Undelivered,
    Unknown,
    Unreachable,
    Wait,
)
from bot.settings import Settings
from tests.botapi import BotApi, Message, Person
from tests.botapi.faults import Fault
from tests.handlers.conftest import Running

ROOT = Path(__file__).parents[2]
TEXT = "🏛 Nova <b>pot</b> & več"
BOLD: dict[str, Any] = {"type": "bold", "offset": 3, "length": 4}
LINK: dict[str, Any] = {"type": "text_link", "offset": 8, "length": 10, "url": "https://koper.si/pot?a=1&b=2"}
EMOJI: dict[str, Any] = {"type": "custom_emoji", "offset": 0, "length": 2, "custom_emoji_id": "5368324170671202286"}
SPANS = (
    Span("custom_emoji", 0, 2, emoji="5368324170671202286"),
    Span("bold", 3, 4),
    Span("text_link", 8, 10, url="https://koper.si/pot?a=1&b=2"),
)
ROWS = ((Button("🔕 Odjava", "stop:news:sl"),), (Button("❓ Zakaj", "why:12:sl"), Link("Stran", "https://koper.si")))
LETTER = Letter(Content(TEXT, SPANS), ROWS)
BELOW = "To ste dobili <ker> & zato."


@pytest.fixture(autouse=True)
def _durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the application sets it."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
async def messenger(api: BotApi) -> AsyncIterator[TelegramMessenger]:
    """The bot's, connected to the server of the test."""
    async with TelegramMessenger(api.token, api.url) as messenger:
        yield messenger


@pytest.fixture
def bruna(api: BotApi) -> Person:
    """Somebody who has met the bot."""
    person = api.person("Bruna", "it")
    person.meet()
    return person


def file_of(message: Message) -> Attachment:
    """What somebody sent, as it is kept."""
    kind, shown = next(iter(message.content.items()))
    return Attachment(kind, (shown[-1] if isinstance(shown, list) else shown)["file_id"])


def calls(api: BotApi, *ignored: str) -> list[str]:
    """What was called, in order, without getMe and some more."""
    return [call.method for call in api.calls if call.method not in {"getMe", *ignored}]


# Letters


async def test_a_text_arrives_as_it_was_formatted(api: BotApi, messenger: TelegramMessenger, bruna: Person) -> None:
    """To the letter, without a preview of its links, with the buttons below; what is told is the message's number."""
    number = await messenger.send(bruna.id, LETTER)

    (message,) = await bruna.hears(1)
    assert (message.id, message.text) == (number, TEXT)
    assert list(message.entities) == [EMOJI, BOLD, LINK]
    assert message.rows == (("🔕 Odjava",), ("❓ Zakaj", "Stran"))
    assert [button.get("callback_data") for row in message.keyboard for button in row] == [
        "stop:news:sl",
        "why:12:sl",
        None,
    ]
    assert api.calls[-1].params["link_preview_options"] == {"is_disabled": True}


async def test_text_that_looks_like_markup_is_text(messenger: TelegramMessenger, bruna: Person) -> None:
    """Also where nothing is formatted."""
    await messenger.send(bruna.id, Letter(Content("<b>a</b> & <script>")))

    (message,) = await bruna.hears(1)
    assert (message.text, message.entities, message.keyboard) == ("<b>a</b> & <script>", (), ())


@pytest.mark.parametrize("kind", ["photo", "document", "video", "audio", "animation"])
async def test_a_file_arrives_with_its_caption(messenger: TelegramMessenger, bruna: Person, kind: str) -> None:
    """By the number under which Telegram keeps it, formatted, with the buttons below it."""
    ways: dict[str, Callable[[], Message]] = {
        "photo": bruna.send_photo,
        "document": bruna.send_document,
        "video": bruna.send_video,
        "audio": bruna.send_audio,
        "animation": bruna.send_animation,
    }
    file = file_of(ways[kind]())

    number = await messenger.send(bruna.id, Letter(Content(TEXT, SPANS, (file,)), ROWS))

    (message,) = await bruna.hears(1)
    assert (message.id, message.text) == (number, TEXT)
    assert list(message.entities) == [EMOJI, BOLD, LINK]
    assert file_of(message) == file
    assert message.buttons == ("🔕 Odjava", "❓ Zakaj", "Stran")


def album(*sent: Message) -> Letter:
    """An album of what somebody sent, with buttons."""
    return Letter(Content(TEXT, SPANS, tuple(map(file_of, sent))), ROWS, BELOW)


async def test_below_an_album_a_sentence_carries_the_buttons(messenger: TelegramMessenger, bruna: Person) -> None:
    """The first file carries the text; the number is that of the message with the buttons."""
    letter = album(bruna.send_photo(), bruna.send_video(), bruna.send_photo())

    number = await messenger.send(bruna.id, letter)

    *files, below = await bruna.hears(4)
    assert [message.text for message in files] == [TEXT, "", ""]
    assert list(files[0].entities) == [EMOJI, BOLD, LINK]
    assert tuple(map(file_of, files)) == letter.content.files
    assert len({message.album for message in files}) == 1
    assert not any(message.keyboard for message in files)
    assert (below.id, below.text, below.entities) == (number, BELOW, ())
    assert below.buttons == ("🔕 Odjava", "❓ Zakaj", "Stran")


async def test_an_album_of_documents_or_music_arrives_too(messenger: TelegramMessenger, bruna: Person) -> None:
    """Telegram mixes neither with pictures."""
    await messenger.send(bruna.id, album(bruna.send_document("a.pdf"), bruna.send_document("b.pdf")))
    await messenger.send(bruna.id, album(bruna.send_audio(), bruna.send_audio()))

    kinds = [next(iter(message.content), "") for message in await bruna.hears(6)]
    assert kinds == ["document", "document", "", "audio", "audio", ""]


async def test_of_an_album_that_arrived_only_the_buttons_are_sent(
    api: BotApi, messenger: TelegramMessenger, bruna: Person
) -> None:
    """After a failure between the two, which said that one part has arrived."""
    letter = album(bruna.send_photo(), bruna.send_photo())
    api.fail("sendMessage", 429, retry_after=7)
    with pytest.raises(Wait) as raised:
        await messenger.send(bruna.id, letter)
    assert (raised.value.seconds, raised.value.parts) == (7, 1)

    await messenger.send(bruna.id, letter, parts=raised.value.parts)

    assert calls(api) == ["sendMediaGroup", "sendMessage", "sendMessage"]
    assert [message.text for message in await bruna.hears(3)] == [TEXT, "", BELOW]


async def test_an_album_that_did_not_arrive_has_no_buttons_below(
    api: BotApi, messenger: TelegramMessenger, bruna: Person
) -> None:
    """Nothing of it has arrived."""
    api.fail("sendMediaGroup", 400, description="Bad Request: wrong file identifier/HTTP URL specified")
    with pytest.raises(Refused) as raised:
        await messenger.send(bruna.id, album(bruna.send_photo(), bruna.send_photo()))

    assert raised.value.parts == 0
    assert calls(api) == ["sendMediaGroup"]


async def test_a_correction_answers_its_message_if_that_is_still_there(
    api: BotApi, messenger: TelegramMessenger, bruna: Person
) -> None:
    """A text, a file and an album; one that answers nothing arrives all the same."""
    first = await messenger.send(bruna.id, LETTER)
    photo = bruna.send_photo()

    await messenger.send(bruna.id, LETTER, reply_to=first)
    await messenger.send(bruna.id, Letter(Content("", files=(file_of(photo),))), reply_to=first)
    await messenger.send(bruna.id, album(photo, photo), reply_to=first)
    await messenger.send(bruna.id, LETTER, reply_to=99_999)

    messages = await bruna.hears(7)
    assert [message.reply_to for message in messages] == [None, first, first, first, first, None, None]


# Failures


async def failure(messenger: TelegramMessenger, person: int) -> Undelivered:
    """What becomes of a letter that does not arrive."""
    with pytest.raises(Undelivered) as raised:
        await messenger.send(person, LETTER)
    return raised.value


@pytest.mark.parametrize(
    ("status", "description", "kind"),
    [
        (429, None, Wait),
        (403, "Forbidden: bot was blocked by the user", Gone),
        (400, "Bad Request: message is too long", Refused),
        (400, "Bad Request: chat not found", Gone),
        (500, None, Unreachable),
        (502, None, Unreachable),
        (503, None, Unreachable),
    ],
)
async def test_a_refusal_is_told_and_not_tried_again(
    api: BotApi, messenger: TelegramMessenger, bruna: Person, status: int, description: str | None, kind: type
) -> None:
    """One call, whatever the answer: whether there is another is the ledger's to say."""
    api.fail("sendMessage", status, retry_after=9, description=description)

    raised = await failure(messenger, bruna.id)

    assert type(raised) is kind
    assert not isinstance(raised, Wait) or raised.seconds == 9
    assert calls(api) == ["sendMessage"]


@pytest.mark.parametrize("after", [False, True])
async def test_a_lost_connection_leaves_it_open(
    api: BotApi, messenger: TelegramMessenger, bruna: Person, after: object
) -> None:
    """Seen from here it is the same whether it arrived or not; it is not tried again."""
    api.drop("sendMessage", after=bool(after))

    assert isinstance(await failure(messenger, bruna.id), Unknown)
    assert calls(api) == ["sendMessage"]
    assert len(api.sent_to(bruna.id)) == (1 if after else 0)


async def test_who_blocks_the_bot_and_who_never_met_it_are_gone(
    api: BotApi, messenger: TelegramMessenger, bruna: Person
) -> None:
    """And so is a group that has thrown it out."""
    stranger, group = api.person("Neznanec"), api.group("Soseska", [bruna])
    bruna.block()
    group.kick_bot(bruna)

    failures = [await failure(messenger, chat) for chat in (bruna.id, stranger.id, group.id, 12345)]

    assert [each.missing for each in failures if isinstance(each, Gone)] == [
        Missing.BLOCKED,
        Missing.REMOVED,
        Missing.REMOVED,
        Missing.REMOVED,
    ]


async def test_a_group_that_became_a_supergroup_tells_its_new_number(
    api: BotApi, messenger: TelegramMessenger, bruna: Person
) -> None:
    """And there the letter arrives."""
    group = api.group("Soseska", [bruna])
    old, new = group.id, group.migrate()

    moved = await failure(messenger, old)
    assert isinstance(moved, Moved)
    assert moved.person == new
    await messenger.send(new, LETTER)
    assert [message.text for message in api.sent_to(new)] == [TEXT]


async def test_a_server_that_is_gone_is_unreachable(messenger: TelegramMessenger, bruna: Person) -> None:
    """Nothing listens at its address: nothing can have left."""
    async with TelegramMessenger("123:TEST", "http://127.0.0.1:1") as lost:
        assert isinstance(await failure(lost, bruna.id), Unreachable)
        with pytest.raises(Unreachable):
            await lost.chat("@koper")


async def test_a_server_that_is_gone_after_the_greeting_is_unreachable() -> None:
    """It went away between two letters."""
    async with BotApi.start() as api:
        person = api.person()
        person.meet()
        messenger = TelegramMessenger(api.token, api.url)
        await messenger.send(person.id, LETTER)

    async with messenger:
        assert isinstance(await failure(messenger, person.id), Unreachable | Unknown)
        assert isinstance(await failure(messenger, person.id), Unreachable)


async def test_it_meets_telegram_once_and_not_before_it_must(
    api: BotApi, messenger: TelegramMessenger, bruna: Person
) -> None:
    """If that fails nothing has been sent, and the next letter tries it again; many at once do not."""
    assert api.calls == []
    api.fail("getMe", 502)
    assert isinstance(await failure(messenger, bruna.id), Unreachable)
    assert calls(api) == []

    await asyncio.gather(*(messenger.send(bruna.id, LETTER) for _ in range(5)))

    assert api.count("getMe") == 3  # the one that failed, and one for each of its two bots
    assert len(await bruna.hears(5)) == 5


async def test_a_wrong_token_is_nobodys_fault(api: BotApi, bruna: Person) -> None:
    """Nobody is gone because of it."""
    async with TelegramMessenger("123:WRONG", api.url) as stranger:
        raised = await failure(stranger, bruna.id)

    assert isinstance(raised, Unreachable)
    assert raised.reason == "InvalidToken"


# Answers


async def test_answers_go_on_while_every_place_for_letters_is_taken(
    api: BotApi, messenger: TelegramMessenger, running: Running
) -> None:
    """Thirty letters hang, and Ana and the staff are answered as always."""
    people = [api.person(f"Oseba {number}") for number in range(LANES)]
    for person in people:
        person.meet()
        api.faults.plan(Fault("sendMessage", delay=600, chat_id=person.id))

    async with running():
        letters = [asyncio.create_task(messenger.send(person.id, LETTER)) for person in people]
        await api.called("sendMessage", LANES)
        ana = api.person("Ana")
        ana.say("Kaj je s cesto?")
        assert (await ana.next_message()).text == "ask: Kaj je s cesto?"
        assert await messenger.post(ana.id, Reply((Block("Poročilo"),))) == ana.last.id
        assert not any(letter.done() for letter in letters)
        for letter in letters:
            letter.cancel()
        await asyncio.gather(*letters, return_exceptions=True)


async def test_what_is_posted_is_shown_like_an_answer(messenger: TelegramMessenger, bruna: Person) -> None:
    """Escaped, in as many messages as it takes, the buttons below the last, then its file."""
    long = Block("a" * 4000, Style.TITLE)
    reply = Reply((long, Block("b" * 4000), Block("5 < 6")), ROWS, file=File("porocilo.txt", b"vse"))

    number = await messenger.post(bruna.id, reply)

    first, second, file = await bruna.hears(3)
    assert first.html == f"<b>{'a' * 4000}</b>"
    assert second.text == f"{'b' * 4000}\n\n5 < 6"
    assert (first.buttons, second.buttons) == ((), ("🔕 Odjava", "❓ Zakaj", "Stran"))
    assert file.file
    assert (file.id, file.file.name, file.file.content) == (number, "porocilo.txt", b"vse")


async def test_what_is_posted_is_tried_again(api: BotApi, messenger: TelegramMessenger, bruna: Person) -> None:
    """Staff may read it twice, which is better than not at all."""
    api.drop("sendMessage")
    await messenger.post(bruna.id, Reply((Block("Poročilo"),)))
    assert [message.text for message in await bruna.hears(1)] == ["Poročilo"]


async def test_what_was_posted_can_be_revised(messenger: TelegramMessenger, bruna: Person) -> None:
    """With new buttons; to the same once more is no failure, for that is what was wanted."""
    number = await messenger.post(bruna.id, Reply((Block("Poslano: 1"),)))

    await messenger.revise(bruna.id, number, Reply((Block("Poslano: 2"),), ROWS))
    await messenger.revise(bruna.id, number, Reply((Block("Poslano: 2"),), ROWS))

    (edit,) = await bruna.hears(1, kind="edit")
    assert (edit.text, edit.buttons) == ("Poslano: 2", ("🔕 Odjava", "❓ Zakaj", "Stran"))


async def test_what_is_gone_cannot_be_revised(api: BotApi, messenger: TelegramMessenger, bruna: Person) -> None:
    """Then something new is to be posted instead."""
    number = await messenger.post(bruna.id, Reply((Block("Poslano: 1"),)))
    with pytest.raises(Refused):
        await messenger.revise(bruna.id, number + 50, Reply((Block("Poslano: 2"),)))
    bruna.block()
    with pytest.raises(Gone):
        await messenger.revise(bruna.id, number, Reply((Block("Poslano: 2"),)))


async def test_a_channel_is_found_by_its_name(api: BotApi, messenger: TelegramMessenger, bruna: Person) -> None:
    """None for one that does not exist; that the network is away is not the same."""
    channel = api.channel("Novice", [bruna], username="koper_novice")

    assert await messenger.chat("@koper_novice") == channel.id
    assert await messenger.chat("@nihče") is None
    api.fail("getChat", 403, description="Forbidden: bot was kicked from the channel chat")
    assert await messenger.chat("@koper_novice") is None
    api.fail("getChat", 502, times=None)
    with pytest.raises(Unreachable):
        await messenger.chat("@koper_novice")


async def test_who_administers_a_group_is_known(api: BotApi, messenger: TelegramMessenger, bruna: Person) -> None:
    """Its founder and who was promoted; nobody else, and nobody in a group without the bot."""
    ana, marko = api.person("Ana"), api.person("Marko")
    group = api.group("Soseska", [bruna, ana, marko])
    group.promote(ana)

    assert [await messenger.is_admin(group.id, person.id) for person in (bruna, ana, marko)] == [True, True, False]
    with pytest.raises(Gone):
        await messenger.is_admin(-100_500, bruna.id)


# Money

PAID = "allow_paid_broadcast"


async def test_no_call_spends_money(
    api: BotApi, messenger: TelegramMessenger, running: Running, bruna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of all that the bot says in a conversation and of all that the messenger can do; nor can it be switched on."""
    monkeypatch.setenv(PAID.upper(), "true")
    for name in ("photo", "document", "video", "audio", "animation"):
        file = file_of(getattr(bruna, f"send_{name}")())
        await messenger.send(bruna.id, Letter(Content("a", files=(file,)), ROWS))
    await messenger.send(bruna.id, album(bruna.send_photo(), bruna.send_photo()))
    await messenger.send(bruna.id, LETTER)
    number = await messenger.post(bruna.id, Reply((Block("a"),), file=File("a.txt", b"a")))
    await messenger.revise(bruna.id, number - 1, Reply((Block("b"),)))
    async with running():
        bruna.start()
        bruna.say("Kaj je s cesto?")
        await api.settled()

    sending = [call for call in api.calls if call.method.startswith(("send", "edit"))]
    assert {call.method for call in sending} >= {
        "sendMessage",
        "sendPhoto",
        "sendDocument",
        "sendVideo",
        "sendAudio",
        "sendAnimation",
        "sendMediaGroup",
        "editMessageText",
    }
    assert [call.method for call in api.calls if PAID in str(call.params)] == []


def test_no_code_can_spend_money() -> None:
    """The word stands only where it is said that it is not used; no setting is called so."""
    found = [where for path in sorted((ROOT / "bot").rglob("*.py")) for where in used(path)]

    assert found == []
    assert [name for name in Settings.model_fields if "paid" in name] == []


def used(path: Path) -> list[str]:
    """Where some code uses the word, docstrings and comments left out."""
    source = path.read_text(encoding="utf-8")
    if PAID not in source:
        return []
    spans = [
        range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and ast.get_docstring(node) is not None
    ]
    with path.open("rb") as file:
        tokens = [token for token in tokenize.tokenize(file.readline) if token.type != tokenize.COMMENT]
    return [
        f"{path.name}:{token.start[0]}"
        for token in tokens
        if PAID in token.string and not any(token.start[0] in span for span in spans)
    ]


def test_the_search_for_the_word_finds_it(tmp_path: Path) -> None:
    """As an argument and as a key, but not where it is only spoken of."""
    code = tmp_path / "code.py"
    code.write_text(
        f'"""Never {PAID}."""\n\n# no {PAID}\nsend({PAID}=True)\nsend(**{{"{PAID}": 1}})\n', encoding="utf-8"
    )

    assert used(code) == ["code.py:4", "code.py:5"]
