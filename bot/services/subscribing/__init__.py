"""Subscribing: what somebody asked for, what they agreed to, and what they may see, change and take back.

subscribing           the door handle: commands, requests, links and presses
membership            what the messenger tells: blocked, let in again, added, thrown out, moved
requests, phrases     what was asked for in plain words, and which words those are
rights                whose subscriptions somebody may change
acts, consent         what a tap does, and what was agreed to before the first message
screens, words        where it is chosen and changed; short messages about it
views, wishes         for whom a screen is drawn; what its buttons carry
own_data              everything kept about somebody, shown and erased
"""

from bot.services.subscribing.membership import Change
from bot.services.subscribing.subscribing import SCREENS, Subscribing

__all__ = ["SCREENS", "Change", "Subscribing"]
