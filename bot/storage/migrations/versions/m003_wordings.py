"""The words of each version of the consent."""

import sqlalchemy as sa
from alembic import op

revision = "m003"
down_revision = "m002"


def upgrade() -> None:
    """Makes the table."""
    op.create_table(
        "wordings",
        sa.Column("wording", sa.String(16), nullable=False, comment="version of the words"),
        sa.Column("language", sa.String(2), nullable=False, comment="the language they are in"),
        sa.Column(
            "whose",
            sa.String(6),
            nullable=False,
            comment="for whom they speak: a person, or a chat (group or channel)",
        ),
        sa.Column("words", sa.Text, nullable=False, comment="the words"),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False, comment="when somebody last agreed to them"),
        sa.PrimaryKeyConstraint("wording", "language", "whose", name="pk_wordings"),
        comment="what was agreed to; kept as long as a consent or a subscription names the version",
    )
