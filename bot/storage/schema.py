"""The metadata all tables share, and column types that behave alike on SQLite and PostgreSQL."""

import re
from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect, MetaData, Text
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

# PostgreSQL takes no NUL, and no database takes half of a surrogate pair.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class FreeText(TypeDecorator[str]):
    """Text that people wrote: what no database can hold becomes U+FFFD, the rest comes back."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        """The text as every database can hold it."""
        return value and _UNSTORABLE.sub("\ufffd", value)


class Moment(TypeDecorator[datetime]):
    """An aware time, kept and given back in UTC; a time without a zone is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """The time in UTC: SQLite drops the zone and compares what is left as text."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """The time with its zone: PostgreSQL gives it back in UTC, SQLite without saying so."""
        return value and value.replace(tzinfo=UTC)
