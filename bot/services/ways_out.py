"""Ways out: what ends something or leads there, however it is put. No limit on how fast one writes may hold it up."""

from bot.services import actions, commands
from bot.services.subscribing import requests

_SCREENS = ("settings", "erase")


def is_pressed(text: str) -> bool:
    """Whether a button is one."""
    action = actions.parse(text)
    return action is not None and action.verb in actions.WAYS_OUT


def is_written(text: str) -> bool:
    """Whether a message is one: a command, or a request in words."""
    known = commands.read(text)[0] or requests.asked(text)
    return known is not None and known.screen in _SCREENS
