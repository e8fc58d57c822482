"""Promises of bot/programme: reading, rules, schemas and the live library."""
