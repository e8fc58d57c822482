"""The newsroom: staff write what goes to many, look at it, confirm it, steer its sending and read how it went.

Nothing is held in memory but the seals of confirmations: every draft stands in the database after each step.
"""

from bot.services.newsroom.kit import FAMILIES, Kit
from bot.services.newsroom.newsroom import Newsroom
from bot.services.newsroom.notes import Note
from bot.services.newsroom.staff import Staff

__all__ = ["FAMILIES", "Kit", "Newsroom", "Note", "Staff"]
