"""Reading a Reply as a person would: its words, its quotation, its buttons."""

from bot.services.actions import Action, Verb, parse
from bot.services.replies import Button, Link, Reply, Share, Style

SEWERS = {"sl": "Kdaj bo kanalizacija na vasi?", "it": "Quando arriva la fognatura in paese?"}
"""A question that 4.3 answers, in both languages."""


def text_of(reply: Reply) -> str:
    """All that is written above the buttons."""
    return "\n\n".join(block.text for block in reply.blocks)


def quotes(*replies: Reply) -> list[str]:
    """The programme's own words, one of each Reply that quotes it."""
    return [block.text for reply in replies for block in reply.blocks if block.style is Style.QUOTE]


def buttons(reply: Reply) -> list[Button]:
    """The buttons whose press comes back to the bot, in reading order."""
    return [button for row in reply.rows for button in row if isinstance(button, Button)]


def labels(reply: Reply) -> list[str]:
    """What stands on all buttons, in reading order."""
    return [button.label for row in reply.rows for button in row]


def shares(reply: Reply) -> list[Share]:
    """The buttons that pass an entry on."""
    return [button for row in reply.rows for button in row if isinstance(button, Share)]


def links(reply: Reply) -> list[Link]:
    """The buttons that open a page."""
    return [button for row in reply.rows for button in row if isinstance(button, Link)]


def actions(reply: Reply) -> list[Action]:
    """What the buttons do; each must be one that the bot understands."""
    found = [parse(button.action) for button in buttons(reply)]
    assert None not in found
    return [action for action in found if action]


def opened(reply: Reply, verb: Verb = Verb.ENTRY) -> list[str]:
    """The ids of the entries that the buttons of one verb name."""
    return [action.about for action in actions(reply) if action.verb is verb]


def shown(*replies: Reply) -> list[str]:
    """The ids of the entries that answer cards show: every card has a button to call it helpful."""
    return [entry_id for reply in replies for entry_id in opened(reply, Verb.HELPFUL)]


def press_of(reply: Reply, label: str) -> str:
    """The action of the button with a label."""
    return next(button.action for button in buttons(reply) if button.label == label)
