"""Drills: what is promised of newsletters, shown with a process that is killed, a server that fails and a real clock.

The suite runs them small; `make drill` runs them in full size (DRILL=full).
"""
