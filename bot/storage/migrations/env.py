"""What Alembic runs to migrate: over the connection that bot.storage.migrations hands in."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
