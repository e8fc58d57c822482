"""Subscribing and leaving, with the real bot: a person, a group, a channel, one's data and their end."""

import asyncio
import json
from pathlib import Path

import pytest

from bot.services.subscribing.consent import BRIEF, FULL
from bot.texts import Texts
from tests.botapi import BotApi, Message, Person
from tests.programme.folders import base, change
from tests.services.subscribing.tapping import said_of
from tests.storage.test_erasure import _varint

from .process import answering

pytestmark = pytest.mark.asyncio(loop_scope="session")


def tick(say: Texts, feed: str, *, on: bool = False) -> str:
    """The label of a kind on the screen."""
    return say("tick-on" if on else "tick-off", "sl", feed=say(f"feed-{feed}", "sl"))


async def turn(person: Person, label: str) -> Message:
    """Press a button and read what takes its screen's place."""
    await person.press(label)
    return (await person.hears(kind="edit"))[0]


async def subscribe(person: Person, say: Texts, feed: str = "news") -> Message:
    """Tick a kind for the first time and agree; the screen with the tick."""
    person.say("/naroci")
    await person.next_message()
    await turn(person, tick(say, feed))
    shown = await turn(person, say("button-agree", "sl"))
    assert "/narocnina" in (await person.next_message()).text
    return shown


async def test_from_the_bell_to_the_first_tick_and_out_again(ana: Person, say: Texts) -> None:
    """The words before the first tick, a welcome after it, and one tap below a message to leave."""
    ana.start()
    await ana.next_message()
    await ana.press(say("button-subscribe", "sl"))
    assert tick(say, "news") in (await ana.next_message()).buttons

    words = await turn(ana, tick(say, "news"))
    assert say("consent-begins", "sl", feed=say("feed-news", "sl")) in words.text
    assert all(say(sentence, "sl", whose="person") in words.text for sentence in BRIEF)
    answers = ("button-agree", "button-refuse", "button-about-data")
    assert words.buttons == tuple(say(answer, "sl") for answer in answers)
    assert tick(say, "news", on=True) in (await turn(ana, say("button-agree", "sl"))).buttons
    welcome = await ana.next_message()
    assert "/narocnina" in welcome.text

    answer = await ana.answered(ana.forge("stop:news:sl", welcome))
    assert answer.text == say("ended", "sl", feed=say("feed-news", "sl"))
    word = await ana.next_message()
    assert say("ended-way-back", "sl") in word.text
    assert say("ended-last", "sl", whose="person") in word.text
    again = await turn(ana, say("return-to", "sl", feed=say("feed-news", "sl")))
    assert say("consent-title", "sl") in again.text
    back = await turn(ana, say("button-agree", "sl"))
    assert back.text == say("subscribe-welcome", "sl", feed=say("feed-news", "sl"), **said_of("person"))


async def test_whoever_wants_to_know_more_reads_it_in_place_and_answers_there(bruna: Person, say: Texts) -> None:
    """Who is responsible, the rights and where to complain; the first screen tells the sender alone."""
    bruna.say("/iscriviti")
    kinds = await bruna.next_message()
    assert "una volta alla settimana" in kinds.text
    feed = say("feed-events", "it")
    short = await turn(bruna, say("tick-off", "it", feed=feed))
    assert "obcina@koper.si" in short.text
    assert "Via Verdi 10" not in short.text

    full = await turn(bruna, say("button-about-data", "it"))

    assert all(say(sentence, "it", **said_of("person", "it")) in full.text for sentence in (*FULL, "complaint"))
    assert "Via Verdi 10, 6000 Capodistria" in full.text
    assert full.buttons == (say("button-agree", "it"), say("button-refuse", "it"))
    assert say("tick-on", "it", feed=feed) in (await turn(bruna, say("button-agree", "it"))).buttons
    assert "/iscrizioni" in (await bruna.next_message()).text
    bruna.say("/privacy")
    privacy = (await bruna.next_message()).text
    assert "Via Verdi 10, 6000 Capodistria" in privacy
    assert say("complaint", "it") in privacy


async def test_another_who_is_responsible_is_asked_for_anew_while_the_bot_runs(tmp_path: Path, say: Texts) -> None:
    """Staff save the file; what goes on goes on, and the next new kind needs a yes to the new words."""
    newsletter = base(tmp_path) / "newsletter.yaml"
    known = {"KNOWLEDGE_DIR": str(newsletter.parent)}
    async with BotApi.start() as api, answering(api, tmp_path / "data", tmp_path / "model", **known) as process:
        ana = api.person("Ana", language_code="sl")
        await subscribe(ana, say)
        change(newsletter, "email: obcina@koper.si", "email: pisarna@koper.si")
        async with asyncio.timeout(60):
            while "read anew" not in process.errors:  # noqa: ASYNC110 - another process says it
                await asyncio.sleep(0.2)

        ana.say("/naroci")
        assert tick(say, "news", on=True) in (await ana.next_message()).buttons
        asked = await turn(ana, tick(say, "events"))
        assert "pisarna@koper.si" in asked.text
        shown = await turn(ana, say("button-agree", "sl"))
        assert {tick(say, "news", on=True), tick(say, "events", on=True)} <= set(shown.buttons)
        assert await process.stop() == 0


async def test_an_entry_is_followed_from_its_answer(ana: Person, say: Texts) -> None:
    """The answer stays, its bell becomes the button to stop and back; the settings list the entry by its title."""
    ana.say("Kdaj bo kanalizacija na vasi?")
    card = await ana.next_message()
    await ana.press(say("button-follow", "sl"))
    assert (await ana.next_message()).buttons[0] == say("button-agree", "sl")
    begun = await turn(ana, say("button-agree", "sl"))
    assert "4.3 · " in begun.text

    await ana.press(say("button-follow", "sl"), card)
    changed = (await ana.hears(kind="edit"))[0]
    assert (changed.id, changed.text) == (card.id, card.text)
    assert say("button-stop-entry", "sl") in changed.buttons
    assert "4.3 · " in (await ana.next_message()).text

    ana.say("/narocnina")
    settings = await ana.next_message()
    followed = next(label for label in settings.buttons if "4.3 · " in label)
    assert followed not in (await turn(ana, followed)).buttons

    await ana.press(say("button-stop-entry", "sl"), changed)
    assert (await ana.hears(kind="edit"))[0].buttons == card.buttons


async def test_settings_are_changed_in_their_place(ana: Person, say: Texts) -> None:
    """A pause, quiet hours, the language of the messages, and all of it ended."""
    await subscribe(ana, say)
    ana.say("/narocnina")
    await ana.next_message()

    await turn(ana, say("button-pause", "sl"))
    assert say("button-go-on", "sl") in (await turn(ana, say("pause-7", "sl"))).buttons
    await turn(ana, say("button-go-on", "sl"))
    await turn(ana, say("button-pause", "sl"))
    dates = await turn(ana, say("pause-until", "sl"))
    assert f"⏸ Premor do {dates.buttons[4]}" in (await turn(ana, dates.buttons[4])).text
    await turn(ana, say("button-quiet", "sl"))
    quiet = await turn(ana, say("quiet-hours", "sl", start="22", end="7"))
    assert say("settings-quiet", "sl", start="22", end="7") in quiet.text
    italian = await turn(ana, say("button-messages-it", "it"))
    assert say("settings-language", "it", language="it") in italian.text
    assert say("all-stopped", "it", whose="person") in (await turn(ana, say("button-stop-all", "it"))).text


async def test_whoever_blocks_and_comes_back_is_asked(ana: Person, say: Texts) -> None:
    """Nothing goes on until they say so."""
    await subscribe(ana, say)
    ana.block()
    ana.start()
    question, _welcome = await ana.hears(2)
    assert say("again-ask", "sl") in question.text
    ana.say("/naroci")
    assert tick(say, "news") in (await ana.next_message()).buttons

    await ana.press(say("button-again", "sl"), question)
    await ana.hears(kind="edit")
    ana.say("/naroci")

    assert tick(say, "news", on=True) in (await ana.next_message()).buttons


async def test_a_group_is_subscribed_by_its_administrators_alone(
    api: BotApi, ana: Person, bruna: Person, say: Texts
) -> None:
    """Others are led to their own chat; after a move to a new number all goes on."""
    group = api.group("Sosedje", [ana, bruna])
    group.say(bruna, "/iscriviti")
    refused = await group.next_message()
    assert refused.text == say("subscribe-not-admin", "it")
    assert (await group.press(bruna, refused.buttons[0])).url == "https://t.me/koper_bot?start=it_subscribe"
    bruna.start("it_subscribe")
    assert say("subscribe-title", "it") in (await bruna.next_message()).text

    group.say(ana, "/naroci")
    assert say("subscribe-for-chat", "sl") in (await group.next_message()).text
    led = await group.press(bruna, tick(say, "news"))
    assert led.url == "https://t.me/koper_bot?start=sl_subscribe"
    await group.press(ana, tick(say, "news"))
    await group.hears(kind="edit")
    await group.press(ana, say("button-agree", "sl"))
    await group.next_message()

    group.promote(bruna)
    group.migrate()
    await api.settled()
    group.say(bruna, "/naroci")
    assert tick(say, "news", on=True) in (await group.next_message()).buttons

    group.kick_bot(ana)
    await api.settled()
    group.add_bot(ana)
    assert "/vprasaj" in (await group.next_message()).text
    group.say(ana, "/naroci")
    assert tick(say, "news") in (await group.next_message()).buttons


async def test_a_channel_is_subscribed_in_private_by_its_administrator(
    api: BotApi, ana: Person, bruna: Person, say: Texts
) -> None:
    """By its name; the person themselves is subscribed to nothing by it."""
    name = f"kanal_{ana.id}"
    channel = api.channel("Kanal", [ana], username=name)
    bruna.say(f"/iscriviti @{name}")
    assert (await bruna.next_message()).text == say("subscribe-not-admin-here", "it")
    bruna.say("/iscriviti @drug_kanal")
    assert (await bruna.next_message()).text == say("subscribe-unknown-chat", "it")

    channel.add_bot(ana, posts=False)
    ana.say(f"/naroci @{name}")
    assert say("subscribe-mute-channel", "sl") in (await ana.next_message()).text
    channel.add_bot(ana, posts=True)
    shown = await turn(ana, say("button-kinds", "sl"))
    assert shown.text.startswith(say("about-channel", "sl", title="Kanal"))
    await turn(ana, tick(say, "events"))
    assert tick(say, "events", on=True) in (await turn(ana, say("button-agree", "sl"))).buttons
    named = f"/narocnina @{name}"
    assert named in (await ana.next_message()).text
    ana.say("/naroci")
    assert tick(say, "events") in (await ana.next_message()).buttons
    ana.say("/narocnina")
    assert say("for-chat-hint", "sl", command="/narocnina") in (await ana.next_message()).text
    ana.say(named)
    assert tick(say, "events", on=True) in (await ana.next_message()).buttons


async def test_a_bell_in_a_group_follows_for_it_only_by_its_name(
    api: BotApi, ana: Person, bruna: Person, say: Texts
) -> None:
    """An administrator who presses it below somebody's answer chooses; a member is led to their own chat."""
    group = api.group("Sosedje", [ana, bruna], fresh=True)
    greeting = (await group.next_message()).text
    assert say("group-added", "sl") in greeting
    assert say("group-added", "it") in greeting
    group.say(bruna, "/vprasaj Kdaj bo kanalizacija na vasi?")
    card = await group.next_message()
    led = await group.press(bruna, say("button-follow", "sl"), card)
    assert led.url == "https://t.me/koper_bot?start=sl_subscribe-4-3"

    await group.press(ana, say("button-follow", "sl"), card)
    choice = await group.next_message()
    assert choice.buttons == (say("follow-for-group", "sl", title="Sosedje"), say("follow-for-oneself", "sl"))
    own = await group.press(ana, choice.buttons[1], choice)
    assert own.url == "https://t.me/koper_bot?start=sl_subscribe-4-3"
    await group.press(ana, choice.buttons[0], choice)
    words = (await group.hears(kind="edit"))[0]
    assert words.buttons[0] == say("button-agree", "sl")
    refused = await group.press(bruna, words.buttons[0], words)
    assert (refused.text, refused.alert) == (say("subscribe-not-admin", "sl"), True)


async def test_ones_data_come_as_words_and_as_a_file(ana: Person, say: Texts) -> None:
    """What the file holds is what was done."""
    await subscribe(ana, say, "events")
    ana.say("/mojipodatki")
    words, document = await ana.hears(2)

    assert say("data-title", "sl") in words.text
    assert document.content["document"]["file_name"] == say("data-file-name", "sl")
    assert document.file is not None
    kept = json.loads(document.file.content)
    assert kept["number"] == ana.id
    assert [each["feed"] for each in kept["kept"]["subscriptions"]] == ["events"]


async def test_after_the_end_no_file_of_the_bot_knows_the_person(data: Path, model: Path, say: Texts) -> None:
    """Neither the database nor the log beside it, byte by byte, while the bot runs on."""
    async with BotApi.start() as api, answering(api, data, model) as process:
        ana = api.person("Ana", language_code="sl")
        number = (ana.id.to_bytes(6, "big"), _varint(ana.id), str(ana.id).encode())

        def traces() -> list[str]:
            files = [process.log, *(file for file in data.rglob("*") if file.is_file())]
            return [file.name for file in files if any(each in file.read_bytes() for each in number)]

        ana.say("Kdaj bo kanalizacija na vasi?")
        await ana.next_message()
        await subscribe(ana, say)
        assert traces()

        ana.say("/izbris")
        assert say("erase-what", "sl") in (await ana.next_message()).text
        assert (await turn(ana, say("button-erase-yes", "sl"))).text == say("erase-done", "sl")
        await api.settled()

        assert traces() == []
        ana.say("/mojipodatki")
        assert say("data-nothing", "sl") in (await ana.next_message()).text
        assert await process.stop() == 0


async def test_without_the_database_subscriptions_say_so_and_questions_are_answered(
    data: Path, model: Path, say: Texts
) -> None:
    """One sentence; nothing is promised."""
    async with BotApi.start() as api, answering(api, data, model) as process:
        ana = api.person("Ana", language_code="sl")
        await subscribe(ana, say)
        for file in data.glob("bot.sqlite3*"):
            file.unlink()
        data.rename(data.with_name("elsewhere"))
        data.touch()

        ana.say("/narocnina")
        assert (await ana.next_message(timeout=15)).text == say("subscribe-storage", "sl")
        ana.say("Kdaj bo kanalizacija na vasi?")
        assert "<blockquote>" in (await ana.next_message(timeout=15)).html
        assert await process.stop() == 0
