"""Sending, on a real database, with a messenger that notes what it is given and fails as asked."""
