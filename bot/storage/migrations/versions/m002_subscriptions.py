"""Subscriptions, campaigns, their deliveries, and invitations."""

import sqlalchemy as sa
from alembic import op

revision = "m002"
down_revision = "m001"


def upgrade() -> None:
    """Makes the tables."""
    _subscribers()
    _subscriptions()
    _consents()
    _subscription_history()
    _campaigns()
    _deliveries()
    _delivery_totals()
    _attendance()


def _subscribers() -> None:
    op.create_table(
        "subscribers",
        sa.Column(
            "person",
            sa.BigInteger,
            autoincrement=False,
            nullable=False,
            comment="the messenger's number of the person, group or channel",
        ),
        sa.Column("language", sa.String(2), nullable=False, comment="the language of their messages"),
        sa.Column("paused_until", sa.DateTime(timezone=True), nullable=True, comment="until then nothing is sent"),
        sa.Column(
            "quiet_from",
            sa.Integer,
            nullable=True,
            comment="minute of the day, in Koper, from which nothing is sent",
        ),
        sa.Column("quiet_to", sa.Integer, nullable=True, comment="minute of the day from which it is sent again"),
        sa.Column(
            "asked_at", sa.DateTime(timezone=True), nullable=False, comment="when they first agreed to subscribe"
        ),
        sa.PrimaryKeyConstraint("person", name="pk_subscribers"),
        comment="who has subscribed; kept until 28 days after the last subscription has ended",
    )


def _subscriptions() -> None:
    op.create_table(
        "subscriptions",
        sa.Column(
            "person",
            sa.BigInteger,
            autoincrement=False,
            nullable=False,
            comment="the messenger's number of the person, group or channel",
        ),
        sa.Column(
            "feed",
            sa.String(32),
            nullable=False,
            comment="news, messages, notices, events or the id of an entry",
        ),
        sa.Column("is_active", sa.Boolean, nullable=False, comment="whether it goes on"),
        sa.Column("reason", sa.String(16), nullable=True, comment="why it has ended"),
        sa.Column("source", sa.String(16), nullable=False, comment="where it was asked for or ended"),
        sa.Column("wording", sa.String(16), nullable=False, comment="version of the words that were agreed to"),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False, comment="when it was asked for"),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False, comment="when it last began or ended"),
        sa.PrimaryKeyConstraint("person", "feed", name="pk_subscriptions"),
        comment="what each has asked for; kept while it goes on and for 28 days after",
    )
    op.create_index("ix_subscriptions_feed", "subscriptions", ["feed", "is_active"])


def _consents() -> None:
    op.create_table(
        "consents",
        sa.Column(
            "person",
            sa.BigInteger,
            autoincrement=False,
            nullable=False,
            comment="the messenger's number of the person, group or channel",
        ),
        sa.Column("wording", sa.String(16), nullable=False, comment="version of the words that were agreed to"),
        sa.Column("language", sa.String(2), nullable=False, comment="the language they were read in"),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False, comment="when they were agreed to"),
        sa.PrimaryKeyConstraint("person", "wording", name="pk_consents"),
        comment="the consents that hold; kept until withdrawn, or 28 days after the last subscription has ended",
    )


def _subscription_history() -> None:
    op.create_table(
        "subscription_history",
        sa.Column("number", sa.Integer, nullable=False, comment="in order"),
        sa.Column(
            "person",
            sa.BigInteger,
            nullable=False,
            comment="the messenger's number of the person, group or channel",
        ),
        sa.Column("feed", sa.String(32), nullable=True, comment="what it was about; nothing when it was about all"),
        sa.Column("event", sa.String(16), nullable=False, comment="began, ended, paused, resumed, withdrawn, migrated"),
        sa.Column("reason", sa.String(16), nullable=True, comment="why it ended"),
        sa.Column("source", sa.String(16), nullable=False, comment="where it came from"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, comment="when"),
        sa.PrimaryKeyConstraint("number", name="pk_subscription_history"),
        comment="what has happened to each subscription; kept until 28 days after the last one has ended",
    )
    op.create_index("ix_subscription_history_person", "subscription_history", ["person"])


def _campaigns() -> None:
    op.create_table(
        "campaigns",
        sa.Column("number", sa.Integer, nullable=False, comment="in order"),
        sa.Column("key", sa.String(64), nullable=True, comment="what it must be sent only once for, if anything"),
        sa.Column(
            "feed",
            sa.String(32),
            nullable=False,
            comment="news, messages, notices, events or the id of an entry",
        ),
        sa.Column("audience", sa.String(8), nullable=False, comment="who of the feed: all, got, going, invited"),
        sa.Column(
            "origin",
            sa.Integer,
            nullable=True,
            comment="number of the campaign that it corrects or reminds of",
        ),
        sa.Column("state", sa.String(10), nullable=False, comment="where it stands"),
        sa.Column("content", sa.JSON, nullable=False, comment="what is sent, by language"),
        sa.Column("work", sa.JSON, nullable=False, comment="what staff are asked next; where progress is shown"),
        sa.Column("author", sa.BigInteger, nullable=True, comment="the messenger's number of who wrote it"),
        sa.Column("sender", sa.BigInteger, nullable=True, comment="the messenger's number of who confirmed it"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, comment="when it was begun"),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True, comment="when it is to be sent"),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True, comment="when sending began"),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True, comment="when it was finished or cancelled"),
        sa.PrimaryKeyConstraint("number", name="pk_campaigns"),
        sa.UniqueConstraint("key", name="uq_campaigns_key"),
        sqlite_autoincrement=True,
        comment="what staff have sent or are writing; kept for two years, unsent drafts for 30 days",
    )


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("campaign", sa.Integer, autoincrement=False, nullable=False, comment="number of the campaign"),
        sa.Column(
            "person",
            sa.BigInteger,
            autoincrement=False,
            nullable=False,
            comment="the messenger's number of the person, group or channel",
        ),
        sa.Column("language", sa.String(2), nullable=False, comment="the language that is sent"),
        sa.Column("state", sa.String(10), nullable=False, comment="pending, sending, sent, gone, failed, uncertain"),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True, comment="not before this time"),
        sa.Column("parts", sa.Integer, nullable=False, comment="how many of its messages have arrived"),
        sa.Column("message_id", sa.BigInteger, nullable=True, comment="Telegram's number of the message that arrived"),
        sa.Column("reason", sa.String(64), nullable=True, comment="why it did not arrive"),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False, comment="when its state changed"),
        sa.PrimaryKeyConstraint("campaign", "person", name="pk_deliveries"),
        comment="who gets what of each campaign; kept for 90 days after its end, then only counted",
    )
    op.create_index("ix_deliveries_person", "deliveries", ["person"])
    op.create_index("ix_deliveries_state", "deliveries", ["state", "campaign", "person"])


def _delivery_totals() -> None:
    op.create_table(
        "delivery_totals",
        sa.Column("campaign", sa.Integer, autoincrement=False, nullable=False, comment="number of the campaign"),
        sa.Column("language", sa.String(2), nullable=False, comment="the language that was sent"),
        sa.Column("state", sa.String(10), nullable=False, comment="what became of the deliveries"),
        sa.Column("times", sa.Integer, nullable=False, comment="how many"),
        sa.PrimaryKeyConstraint("campaign", "language", "state", name="pk_delivery_totals"),
        comment="counts of deliveries whose rows were erased; they name nobody and are kept with the campaign",
    )


def _attendance() -> None:
    op.create_table(
        "attendance",
        sa.Column(
            "campaign",
            sa.Integer,
            autoincrement=False,
            nullable=False,
            comment="number of the campaign that invited",
        ),
        sa.Column(
            "person",
            sa.BigInteger,
            autoincrement=False,
            nullable=False,
            comment="the messenger's number of the person",
        ),
        sa.Column("answer", sa.String(8), nullable=False, comment="yes, maybe or no"),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False, comment="when the event is over"),
        sa.PrimaryKeyConstraint("campaign", "person", name="pk_attendance"),
        comment="who comes to an event; kept until a week after it",
    )
