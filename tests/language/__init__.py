"""Folding, words and lemmas, and which language a message is in."""
