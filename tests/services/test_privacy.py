"""What reaches the database: nothing that tells who somebody is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.services import personal
from bot.services.asker import Asker
from bot.services.bot import Bot
from bot.storage import Database

PERSONAL = [
    "ana.novak@example.com",
    "ana+koper@posta.example.si",
    "031 234 567",
    "+386 31/234-567",
    "00386 (0)5 664 61 00",
    "05.664.61.00",
    "0101990505123",
    "SI56 1010 0000 0123 456",
    "https://example.com/~ananovak",
    "HTTP://EXAMPLE.COM/ananovak",
    "www.facebook.com/ananovak",
    "t.me/ananovak",
    "@ananovak",
]


@pytest.mark.parametrize("secret", PERSONAL)
@pytest.mark.parametrize(
    "question",
    ["Kdaj bo kanalizacija na vasi? Pišite mi: {}, hvala", "{} kdaj bo kanalizacija", "Kdaj odpeljejo smeti? ({})"],
)
async def test_personal_data_never_reaches_the_file(
    bot: Bot, database: Database, asker: Asker, file: Path, secret: str, question: str
) -> None:
    """Not in the tables, not in the log beside them, answered or declined; the question itself is there."""
    await bot.ask(asker, question.format(secret))
    await bot.inline(asker, question.format(secret))
    await database.stop()

    kept = b"".join(path.read_bytes() for path in file.parent.iterdir())
    assert b"kanalizacija" in kept or b"smeti" in kept
    assert secret.encode() not in kept
    assert max(secret.split(), key=len).strip("()").encode() not in kept


async def test_a_long_question_is_kept_by_its_beginning_alone(
    bot: Bot, database: Database, asker: Asker, file: Path
) -> None:
    """A tally is for reading, not for keeping somebody's story."""
    await bot.ask(asker, "kanalizacija " * 20 + "in potem se je zgodba nadaljevala")
    await database.stop()

    kept = b"".join(path.read_bytes() for path in file.parent.iterdir())
    assert b"kanalizacija" in kept
    assert b"zgodba" not in kept


async def test_a_press_an_example_and_a_look_leave_no_trace_of_the_person(
    bot: Bot, database: Database, file: Path
) -> None:
    """Only who chooses a language or asks is known by number."""
    stranger = Asker(987654321, "sl")
    await bot.start(stranger)
    await bot.command(stranger, "program")
    await bot.press(stranger, "entry:4.3:sl")
    await bot.press(stranger, "helpful:4.3:sl")
    await bot.inline(stranger, "kanalizacija")
    await bot.unreadable(stranger, "photo")

    async with database.connect() as connection:
        for table in ("people", "last_questions"):
            rows = await connection.exec_driver_sql(f"SELECT count(*) FROM {table}")  # noqa: S608 - names from above
            assert rows.scalar_one() == 0
    assert file.exists()


@pytest.mark.parametrize("secret", PERSONAL)
def test_personal_data_becomes_a_mark(secret: str) -> None:
    """In the middle of a sentence, which stays."""
    assert personal.strip(f"prej {secret} potem") in {"prej … potem", "prej SI… potem"}


@pytest.mark.parametrize(
    "text", ["Program 2022–2026", "največ 30 eur na mesec", "ob 17.30 na avtobus 12", "leta 2026 in 2027", "9.2", ""]
)
def test_numbers_that_name_nobody_stay(text: str) -> None:
    """Years, prices, hours and ids."""
    assert personal.strip(text) == text


@given(st.text(st.characters(exclude_categories=())))
def test_taking_out_twice_takes_out_no_more(text: str) -> None:
    """Whatever is typed."""
    once = personal.strip(text)

    assert personal.strip(once) == once
