"""The first tables: people, last_questions, feedback, questions, updates."""

import sqlalchemy as sa
from alembic import op

revision = "m001"
down_revision = None


def upgrade() -> None:
    """Makes the tables."""
    _people()
    _last_questions()
    _feedback()
    _questions()
    _updates()


def _people() -> None:
    op.create_table(
        "people",
        sa.Column(
            "person",
            sa.BigInteger,
            autoincrement=False,
            nullable=False,
            comment="the messenger's number of the person",
        ),
        sa.Column("language", sa.String(2), nullable=False, comment="the language they chose"),
        sa.Column("chosen_at", sa.DateTime(timezone=True), nullable=False, comment="when they chose it"),
        sa.PrimaryKeyConstraint("person", name="pk_people"),
        comment="the language of those who chose one; kept until they have it erased",
    )


def _last_questions() -> None:
    op.create_table(
        "last_questions",
        sa.Column(
            "person",
            sa.BigInteger,
            autoincrement=False,
            nullable=False,
            comment="the messenger's number of the person",
        ),
        sa.Column("text", sa.Text, nullable=False, comment="the question as it was asked"),
        sa.Column("language", sa.String(2), nullable=False, comment="the language it was answered in"),
        sa.Column("shown", sa.JSON, nullable=False, comment="ids of the entries that the answer showed"),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False, comment="when it was asked"),
        sa.PrimaryKeyConstraint("person", name="pk_last_questions"),
        comment="the last question of each person; of use for FOLLOW_UP_MINUTES, then purged",
    )


def _feedback() -> None:
    op.create_table(
        "feedback",
        sa.Column("day", sa.Date, nullable=False, comment="the day of the presses"),
        sa.Column("entry", sa.String(64), nullable=False, comment="id of the entry that was shown"),
        sa.Column("language", sa.String(2), nullable=False, comment="the language it was shown in"),
        sa.Column("helpful", sa.Boolean, nullable=False, comment="which of the two buttons was pressed"),
        sa.Column("times", sa.Integer, nullable=False, comment="how often"),
        sa.PrimaryKeyConstraint("day", "entry", "language", "helpful", name="pk_feedback"),
        comment="anonymous counts of helpful and unhelpful answers; kept for two years",
    )


def _questions() -> None:
    op.create_table(
        "questions",
        sa.Column("day", sa.Date, nullable=False, comment="the day it was asked"),
        sa.Column(
            "digest",
            sa.LargeBinary(32),
            nullable=False,
            comment="SHA-256 of text, language, decision and entry",
        ),
        sa.Column("text", sa.Text, nullable=False, comment="the question, stripped of personal data"),
        sa.Column("language", sa.String(2), nullable=False, comment="the language it was answered in"),
        sa.Column("decision", sa.String(32), nullable=False, comment="what the bot made of it"),
        sa.Column("entry", sa.String(64), nullable=True, comment="id of the entry that answered it, if one did"),
        sa.Column("times", sa.Integer, nullable=False, comment="how often that day"),
        sa.PrimaryKeyConstraint("day", "digest", name="pk_questions"),
        comment="anonymous tallies of questions; kept for QUESTION_DAYS",
    )


def _updates() -> None:
    op.create_table(
        "updates",
        sa.Column(
            "update_id",
            sa.BigInteger,
            autoincrement=False,
            nullable=False,
            comment="Telegram's number of the update",
        ),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False, comment="when it came first"),
        sa.PrimaryKeyConstraint("update_id", name="pk_updates"),
        comment="updates already taken; kept for 24 hours",
    )
