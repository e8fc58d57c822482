"""Files that people send, files that the bot sends, and albums of both."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import (
    Bot,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    MessageEntity,
)
from telegram.error import BadRequest

from tests.botapi import BotApi, Message, Person

from .test_limits import call

BOLD = {"type": "bold", "offset": 0, "length": 4}


@pytest.fixture
def ana(api: BotApi) -> Person:
    """Somebody who started the bot."""
    person = api.person("Ana")
    person.start()
    return person


def file_id(message: Message) -> str:
    """The id of what somebody sent, of a photo that of its largest size."""
    shown = next(iter(message.content.values()))
    return str((shown[-1] if isinstance(shown, list) else shown)["file_id"])


async def test_an_album_arrives_as_messages_of_one_group(api: BotApi, bot: Bot, ana: Person) -> None:
    """What was sent along and what is known by its id, each with its own caption."""
    known = file_id(ana.send_video())
    first = InputMediaPhoto(b"png", caption="<b>Nova</b> pot", parse_mode="HTML")
    second = InputMediaVideo(known, caption="Film", caption_entities=[MessageEntity("bold", 0, 4)])
    sent = await bot.send_media_group(ana.id, [first, second, InputMediaPhoto("https://koper.si/a.png")])
    shown = await ana.hears(3)
    assert [message.html for message in shown] == ["<b>Nova</b> pot", "<b>Film</b>", ""]
    assert [next(iter(message.content)) for message in shown] == ["photo", "video", "photo"]
    assert [message.message_id for message in sent] == [message.id for message in shown]
    assert len({message.media_group_id for message in sent} | {message.album for message in shown}) == 1
    assert shown[0].file
    assert shown[0].file.content == b"png"
    assert file_id(shown[1]) == known


async def test_two_albums_are_two_groups(bot: Bot, ana: Person) -> None:
    """A client would otherwise show them as one."""
    albums = [await bot.send_media_group(ana.id, [InputMediaPhoto(b"x"), InputMediaPhoto(b"y")]) for _ in range(2)]
    assert len({album[0].media_group_id for album in albums}) == 2


@pytest.mark.parametrize(
    ("kinds", "reason"),
    [
        ([], "there are no messages to send"),
        (["photo"], "too few messages to send as an album"),
        (["photo"] * 11, "too many messages to send as an album"),
        (["photo", "document"], "document can't be mixed with other media types"),
        (["audio", "video"], "audio can't be mixed with other media types"),
        (["photo", "animation"], "can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup"),
    ],
)
async def test_an_album_that_telegram_would_not_show_is_refused(
    api: BotApi, ana: Person, kinds: list[str], reason: str
) -> None:
    """Two to ten items of fitting kinds."""
    media = [{"type": kind, "media": "https://koper.si/x"} for kind in kinds]
    body = await call(api, "sendMediaGroup", chat_id=ana.id, media=media)
    assert body["description"] == f"Bad Request: {reason}"


@pytest.mark.parametrize(
    ("item", "more", "reason"),
    [
        ({}, {"reply_markup": {"inline_keyboard": []}}, "an album takes no reply markup"),
        ({"media": "unknown"}, {}, "wrong file identifier/HTTP URL specified"),
        ({"media": "attach://lost"}, {}, "there is no photo in the request"),
        ({"caption": "x" * 1025}, {}, "message caption is too long"),
        ({}, {"reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        ({}, {"chat_id": 7}, "chat not found"),
    ],
)
async def test_a_refused_album_is_refused_whole(
    api: BotApi, ana: Person, item: dict[str, Any], more: dict[str, Any], reason: str
) -> None:
    """Though only one item of it is wrong."""
    photo = {"type": "photo", "media": "https://koper.si/a.png"}
    params: dict[str, Any] = {"chat_id": ana.id, "media": [photo, photo | item]}
    body = await call(api, "sendMediaGroup", **(params | more))
    assert body["description"] == f"Bad Request: {reason}"
    assert api.sent_to(ana.id) == []
    assert api.effects == []


async def test_documents_and_music_make_albums_of_their_own(bot: Bot, ana: Person) -> None:
    """Each among its own kind."""
    for item in (InputMediaDocument(b"x", filename="a.pdf"), InputMediaAudio(b"x")):
        sent = await bot.send_media_group(ana.id, [item, item])
        assert all(message.document or message.audio for message in sent)


@pytest.mark.parametrize("kind", ["photo", "document", "video", "audio", "animation", "voice"])
async def test_what_somebody_sent_can_be_sent_on_by_its_id(bot: Bot, ana: Person, kind: str) -> None:
    """As the same file of the same kind, and to somebody else."""
    given = getattr(ana, f"send_{kind}")()
    send = getattr(bot, f"send_{kind}")
    sent = await send(ana.id, file_id(given), caption="Glejte")
    assert (ana.last.content, ana.last.text) == (given.content, "Glejte")
    assert getattr(sent, kind)


@pytest.mark.parametrize("kind", ["photo", "document", "video", "audio", "animation", "voice"])
async def test_what_the_bot_uploads_is_understood_by_the_library(bot: Bot, ana: Person, kind: str) -> None:
    """And can be sent again by the id that came back."""
    send = getattr(bot, f"send_{kind}")
    shown = getattr(await send(ana.id, b"bytes"), kind)
    again = await send(ana.id, (shown[-1] if kind == "photo" else shown).file_id)
    assert getattr(again, kind) == shown
    assert bool(again.document) is (kind in {"document", "animation"})  # Telegram describes both as documents


async def test_a_file_keeps_its_kind(bot: Bot, ana: Person) -> None:
    """A picture sent as a document stays one."""
    photo, document = file_id(ana.send_photo()), file_id(ana.send_document())
    with pytest.raises(BadRequest, match="Can't use file of type photo as document"):
        await bot.send_document(ana.id, photo)
    with pytest.raises(BadRequest, match="Can't use file of type document as photo"):
        await bot.send_photo(ana.id, document)


async def test_people_send_albums_with_the_caption_on_the_first(bot: Bot, ana: Person) -> None:
    """Several updates with one group; sent on by their ids they arrive in the same order."""
    album = ana.send_album(["photo", "video", "photo"], caption="Nova pot", entities=[BOLD])
    updates = [update.message for update in await bot.get_updates() if update.message][1:]
    assert [message.caption for message in updates] == ["Nova pot", None, None]
    assert [message.caption_entities for message in updates] == [(MessageEntity("bold", 0, 4),), (), ()]
    assert len({message.media_group_id for message in updates}) == 1
    photo, video, other = (file_id(message) for message in album)
    await bot.send_media_group(ana.id, [InputMediaPhoto(photo), InputMediaVideo(video), InputMediaPhoto(other)])
    assert [message.content for message in await ana.hears(3)] == [message.content for message in album]


async def test_a_caption_can_be_changed_and_taken_away(bot: Bot, ana: Person) -> None:
    """Not to what it is, and not where there is none."""
    sent = await bot.send_photo(ana.id, b"png", caption="prej")
    await bot.edit_message_caption(ana.id, sent.message_id, caption="<b>potem</b>", parse_mode="HTML")
    assert (ana.last.html, list(ana.last.content)) == ("<b>potem</b>", ["photo"])
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_caption(ana.id, sent.message_id, caption="<b>potem</b>", parse_mode="HTML")
    await bot.edit_message_caption(ana.id, sent.message_id)
    assert ana.last.text == ""
    text = await bot.send_message(ana.id, "x")
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(ana.id, text.message_id, caption="y")


async def test_an_album_counts_as_many_messages_as_it_has(api: BotApi, bot: Bot, ana: Person) -> None:
    """Against the limit of sending, and among the effects."""
    limit = api.rate_limit(total=3)
    pair = [InputMediaPhoto(b"x", caption="prva"), InputMediaPhoto(b"y")]
    await bot.send_media_group(ana.id, pair)
    body = await call(api, "sendMediaGroup", chat_id=ana.id, media=[{"type": "photo", "media": "https://a.si/b"}] * 2)
    assert (body["error_code"], limit.refusals) == (429, 1)
    effects = [(effect.chat_id, effect.method, effect.text) for effect in api.effects]
    assert effects == [(ana.id, "sendMediaGroup", "prva"), (ana.id, "sendMediaGroup", "")]
