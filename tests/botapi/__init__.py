"""A small Telegram for tests: the Bot API over HTTP on loopback, and the people who use it.

    async with BotApi.start(token="123:TEST", username="koper_bot") as api:
        ana = api.person("Ana", language_code="sl")   # the bot is pointed to api.url
        ana.start()
        greeting = await ana.next_message()
        answer = await ana.press("Zdravstvo")

How it is built, from the bottom: `refusal` and `pulse` know nothing; `params` reads requests; `markup` reads
Telegram's HTML; `updates` is the queue; `state` is all that Telegram knows; `limits` is what it accepts;
`sending`, `answering` and `profile` are the methods, listed in `methods`; `faults` is what goes wrong;
`room`, `people`, `groups`, `inline` and `attachments` are the people's side; `server` holds it together.
"""

from .groups import Group
from .inline import InlineAnswer
from .people import Person
from .refusal import Refusal
from .room import Answer
from .server import BotApi, Call
from .state import Message, Standing, User

__all__ = [
    "Answer",
    "BotApi",
    "Call",
    "Group",
    "InlineAnswer",
    "Message",
    "Person",
    "Refusal",
    "Standing",
    "User",
]
