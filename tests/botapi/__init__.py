"""A small Telegram for tests: the Bot API over HTTP on loopback, and the people who use it.

    async with BotApi.start(token="123:TEST", username="koper_bot") as api:
        ana = api.person("Ana", language_code="sl")   # the bot is pointed to api.url
        ana.start()
        greeting = await ana.next_message()
        answer = await ana.press("Zdravstvo")

People format what they write, send albums, found groups and channels:

    ana.say("Nova pot", entities=[{"type": "bold", "offset": 0, "length": 4}])
    ana.send_album(["photo", "video"], caption="Nova pot")   # the bot may send each on by its file_id
    group = api.group("Uredništvo", [ana, luca])             # Ana is its creator
    group.promote(luca)
    channel = api.channel("Novice", [ana], username="koper_novice")

A drill of sending counts what came to be, not what was called, and may lose its bot at any time:

    api.random_faults(seed=7, share={"429": 0.01, "drop_after": 0.01, "403": 0.02}, retry_after=1)
    api.quiet_after_429()
    received = Counter(effect.chat_id for effect in api.effects)

How it is built, from the bottom: `refusal` and `pulse` know nothing; `params` reads requests; `markup` reads
Telegram's HTML; `updates` is the queue; `records` are what is kept of chats and messages, `files` of files,
`members` says who is what; `state` is all that Telegram knows; `limits` is what it accepts;
`sending`, `media`, `answering` and `profile` are the methods, listed in `methods`; `faults` and `rates` are what
goes wrong; `writing` and `attachments` are what people send, `room` is where, and `people`, `gathering`, `groups`,
`channels` and `inline` are the people's side; `serving` is the HTTP side, and `server` holds it together.
"""

from .channels import Channel
from .groups import Group
from .inline import InlineAnswer
from .people import Person
from .records import Effect, Message, Standing, User
from .refusal import Refusal
from .room import Answer
from .server import BotApi
from .serving import Call

__all__ = [
    "Answer",
    "BotApi",
    "Call",
    "Channel",
    "Effect",
    "Group",
    "InlineAnswer",
    "Message",
    "Person",
    "Refusal",
    "Standing",
    "User",
]
