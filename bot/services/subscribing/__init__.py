"""Subscribing: what somebody asked for, what they agreed to, and what they may see, change and take back.

subscribing           the door handle: commands, presses, and what the messenger tells of blocking and moving
requests, rights      what was asked for in plain words; whose subscriptions somebody may change
acts, consent         what a tap does, and what was agreed to before the first message
screens, words        where it is chosen and changed; short messages about it
views, wishes         for whom a screen is drawn; what its buttons carry
own_data              everything kept about somebody, shown and erased
"""

from bot.services.subscribing.subscribing import SCREENS, Change, Subscribing

__all__ = ["SCREENS", "Change", "Subscribing"]
