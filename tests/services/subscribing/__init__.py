"""Subscribing, tap by tap, on a real database."""
