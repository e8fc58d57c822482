"""Whole conversations with the real bot, started as a process of its own, over HTTP."""
