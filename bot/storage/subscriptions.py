"""Subscriptions: beginning, ending, pausing; each change with its history, and with it what is not sent yet."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Table, delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language import Language
from bot.storage.database import Database
from bot.storage.deliveries import erase_rows, tables_of_people, withdraw
from bot.storage.subscribers import (
    Act,
    Quiet,
    Reason,
    Subscriber,
    consents,
    subscribers,
    subscription_history,
    subscriptions,
)
from bot.storage.subscribers import find as find_subscriber
from bot.storage.wordings import forget_unused


class Subscriptions:
    """Who is subscribed to what."""

    def __init__(self, database: Database) -> None:
        """Works on a database; every method raises StorageError when that fails."""
        self._database = database

    async def find(self, person: int) -> Subscriber | None:
        """All about one subscriber, None for somebody who never was one."""
        async with self._database.connect() as connection:
            return await find_subscriber(connection, person)

    async def agree(self, person: int, language: Language, wording: str, now: datetime) -> None:
        """Keep that somebody agreed to a version of the words, in a language."""
        async with self._database.begin() as connection:
            entered = insert(subscribers).values(person=person, language=language, asked_at=now)
            await connection.execute(entered.on_conflict_do_nothing())
            # An erasure waits for this, and finds the consent.
            await find_subscriber(connection, person, to_change=True)
            row = insert(consents).values(person=person, wording=wording, language=language, given_at=now)
            await connection.execute(row.on_conflict_do_nothing())

    async def subscribe(self, person: int, feeds: Sequence[str], *, wording: str, act: Act) -> bool:
        """Begin some feeds; those that go on already stay as they are. False when the wording was not agreed to."""
        async with self._database.begin() as connection:
            before = await find_subscriber(connection, person, to_change=True)
            if before is None or wording not in before.wordings:
                return False
            for feed in feeds:
                if feed not in before.active:
                    await _begin(connection, person, feed, wording, act)
            return True

    async def stop(self, person: int, feeds: Sequence[str] | None, reason: Reason, act: Act) -> tuple[str, ...]:
        """End some feeds (all for None), and with them whatever is not sent yet; those that ended by this.

        A pause ends with the last of them: whoever comes back would not think of it, and wait in vain. So does the
        consent when the person themselves has ended it: whoever wants nothing any more agrees to nothing any more.
        """
        async with self._database.begin() as connection:
            before = await find_subscriber(connection, person, to_change=True)
            ending = tuple(sorted(f for f in (before.active if before else ()) if feeds is None or f in feeds))
            for feed in ending:
                await _end(connection, person, feed, reason, act)
            is_over = before is not None and before.active <= set(ending)
            if is_over and ending:
                awake = update(subscribers).where(subscribers.c.person == person).values(paused_until=None)
                await connection.execute(awake)
            if is_over and reason is Reason.PERSON:
                await _forget_consent(connection, person, act)
            await withdraw(connection, person, reason=f"stopped-{reason}", now=act.at)
            return ending

    async def pause(self, person: int, until: datetime | None, act: Act) -> None:
        """Send nothing until a time to a subscriber, what is not sent yet included; None goes on at once."""
        async with self._database.begin() as connection:
            change = update(subscribers).where(subscribers.c.person == person).values(paused_until=until)
            if not (await connection.execute(change)).rowcount:
                return
            await _note(connection, act, person=person, event="paused" if until else "resumed")
            if until:
                await withdraw(connection, person, reason="paused", now=act.at)

    async def be_quiet(self, person: int, quiet: Quiet | None) -> None:
        """Set or drop the quiet hours."""
        hours = {"quiet_from": quiet and quiet.start, "quiet_to": quiet and quiet.end}
        async with self._database.begin() as connection:
            await connection.execute(update(subscribers).where(subscribers.c.person == person).values(hours))

    async def speak(self, person: int, language: Language) -> None:
        """Set the language of the messages, for somebody who is a subscriber."""
        async with self._database.begin() as connection:
            await connection.execute(
                update(subscribers).where(subscribers.c.person == person).values(language=language)
            )

    async def migrate(self, old: int, new: int, act: Act) -> bool:
        """Follow a group to its new number; False when there was no subscriber to follow, as at the second time.

        Where the new number is a subscriber already, theirs is what counts, and what stood under the old one is erased.
        """
        async with self._database.erasing() as connection:
            if not await _has_rows(connection, subscribers, old):
                return False
            taken = await _has_rows(connection, subscribers, new)
            for table in tables_of_people():
                if taken:
                    await erase_rows(connection, table, old)
                elif await _has_rows(connection, table, old):
                    await erase_rows(connection, table, new)
                    await connection.execute(update(table).where(table.c.person == old).values(person=new))
            await _note(connection, act, person=new, event="migrated")
            return True

    async def history(self, person: int) -> tuple[dict[str, object], ...]:
        """What has happened to somebody's subscriptions, oldest first, as it stands in the table."""
        wanted = select(subscription_history).where(subscription_history.c.person == person)
        async with self._database.connect() as connection:
            rows = (await connection.execute(wanted.order_by(subscription_history.c.number))).mappings().all()
        return tuple(dict(row) for row in rows)

    async def purge(self, before: datetime) -> int:
        """Erase what ended before a time, and all about those who then have no subscription; how many ended."""
        async with self._database.begin() as connection:
            ended = subscriptions.c.is_active.is_(False) & (subscriptions.c.changed_at < before)
            gone = (await connection.execute(delete(subscriptions).where(ended))).rowcount
            has_one = select(subscriptions.c.person).where(subscriptions.c.person == subscribers.c.person).exists()
            # Between agreeing and subscribing there is a moment in which nothing goes on.
            agreed = select(consents.c.person).where(consents.c.given_at >= before)
            known = has_one | subscribers.c.person.in_(agreed)
            strangers = select(subscribers.c.person).where(~known, subscribers.c.asked_at < before)
            for table in (consents, subscription_history, subscribers):
                await connection.execute(delete(table).where(table.c.person.in_(strangers)))
            await forget_unused(connection, before)
        return gone


async def _has_rows(connection: AsyncConnection, table: Table, person: int) -> bool:
    return await connection.scalar(select(table.c.person).where(table.c.person == person).limit(1)) is not None


async def _begin(connection: AsyncConnection, person: int, feed: str, wording: str, act: Act) -> None:
    fresh: dict[str, object] = {"is_active": True, "reason": None, "source": act.source, "wording": wording}
    fresh |= {"since": act.at, "changed_at": act.at}
    row = insert(subscriptions).values(person=person, feed=feed, **fresh)
    await connection.execute(
        row.on_conflict_do_update(index_elements=[subscriptions.c.person, subscriptions.c.feed], set_=fresh)
    )
    await _note(connection, act, person=person, feed=feed, event="began")


async def _end(connection: AsyncConnection, person: int, feed: str, reason: Reason, act: Act) -> None:
    mine = (subscriptions.c.person == person) & (subscriptions.c.feed == feed)
    values = {"is_active": False, "reason": reason, "source": act.source, "changed_at": act.at}
    await connection.execute(update(subscriptions).where(mine).values(values))
    await _note(connection, act, person=person, feed=feed, event="ended", reason=reason)


async def _forget_consent(connection: AsyncConnection, person: int, act: Act) -> None:
    """Under which words each subscription was asked for, and when, still stands in the subscription itself."""
    gone = await connection.execute(delete(consents).where(consents.c.person == person))
    if gone.rowcount:
        await _note(connection, act, person=person, event="withdrawn")


async def _note(connection: AsyncConnection, act: Act, **row: str | int | None) -> None:
    values = row | {"source": act.source, "at": act.at}
    await connection.execute(insert(subscription_history).values(values))
