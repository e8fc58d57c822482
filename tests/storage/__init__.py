"""The storage against real SQLite files; PostgreSQL by compiling everything for it."""
