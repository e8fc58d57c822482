"""Migrations, shipped with the package: versions/m001_….py, one file a step, applied at every start."""

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, func, select

FOLDER: Final = Path(__file__).parent

_LOCK: Final = 20222026  # any number that no other program takes in the same PostgreSQL database


def migrate(connection: Connection, folder: Path = FOLDER) -> None:
    """Brings the tables to the newest version within the connection's transaction: all steps or none.

    One database at a time in a process (Alembic keeps the one it works on globally); several processes wait
    for each other, by BEGIN IMMEDIATE on SQLite and by a lock on PostgreSQL.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    # A percent sign in the path would be an interpolation to the parser behind Config.
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
