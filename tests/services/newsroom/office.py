"""An office with staff and subscribers: what tests of the newsroom begin with, and how its people talk and tap."""

from dataclasses import dataclass, field
from functools import partial

from bot.language import Language
from bot.matching.matcher import Matcher
from bot.services.actions import Verb, parse
from bot.services.events import Events
from bot.services.newsroom import FAMILIES, Kit, Newsroom, Note, Staff
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.wish import Do, Wish
from bot.services.newsroom.wish import parse as parse_wish
from bot.services.replies import Button, Pressed, Reply
from bot.services.sending.content import Attachment, Content, Span
from bot.services.sending.letters import letter
from bot.services.sending.messenger import Gone, Letter, Missing, Refused, Undelivered
from bot.storage import Attendance, Campaign, Campaigns, Claimed, Database, Ledger, Outcome, People, Stage, State, Tally
from bot.texts import Texts
from tests.services.conftest import Clock
from tests.services.reading import buttons, text_of
from tests.storage import steps

EVA, SIMON, META, PIA = 7, 8, 9, 10
"""Eva and Simon write and send, Meta only writes, Pia only sends."""
ANA, BRUNA, MARKO = 1001, 1002, 1003
"""Subscribers."""
STAFF = Staff(writers=frozenset({EVA, SIMON, META}), senders=frozenset({EVA, SIMON, PIA}))
FOUR_EYES = Staff(STAFF.writers, STAFF.senders, four_eyes=True)
SLOVENE, ITALIAN = "Sejem bo 12. 12. ob 18.00.", "La fiera è il 12 dicembre alle 18."


@dataclass
class FakeMessenger:
    """Notes what it is given; `away` are those who cannot be reached, `refusing` is why a letter is not taken."""

    letters: list[tuple[int, Letter]] = field(default_factory=list)
    posts: list[tuple[int, int, Reply]] = field(default_factory=list)
    away: set[int] = field(default_factory=set)
    refusing: Undelivered | None = None
    gone: set[int] = field(default_factory=set)
    """Messages that can no longer be revised."""

    async def send(self, person: int, letter: Letter, **_: int | None) -> int:
        self._reach(person)
        if self.refusing:
            raise self.refusing
        self.letters.append((person, letter))
        return len(self.letters)

    async def post(self, person: int, reply: Reply) -> int:
        self._reach(person)
        self.posts.append((person, len(self.posts) + 1, reply))
        return len(self.posts)

    async def revise(self, person: int, message: int, reply: Reply) -> None:
        self._reach(person)
        if message in self.gone:
            raise Refused("message to edit not found")
        self.posts[message - 1] = (person, message, reply)

    async def chat(self, _name: str) -> int | None:
        return None

    async def is_admin(self, _chat: int, _person: int) -> bool:
        return False

    def _reach(self, person: int) -> None:
        if person in self.away:
            raise Gone(Missing.BLOCKED)


@dataclass
class Office:
    """A newsroom, whose restart is another one on the same database."""

    database: Database
    matcher: Matcher
    clock: Clock
    staff: Staff = STAFF
    messenger: FakeMessenger = field(default_factory=FakeMessenger)

    def __post_init__(self) -> None:
        self.texts = Texts(*FAMILIES)
        self.campaigns = Campaigns(self.database)
        self.ledger = Ledger(self.database)
        self.shown: dict[int, list[Reply]] = {}
        self.messages = 0
        self.restart()

    def restart(self) -> None:
        """Nothing that was in memory is left."""
        kit = Kit(
            staff=self.staff,
            campaigns=self.campaigns,
            ledger=self.ledger,
            people=People(self.database),
            messenger=self.messenger,
            compose=partial(letter, texts=self.texts),
            matcher=lambda: self.matcher,
            texts=self.texts,
            staff_language="sl",
            now=self.clock,
        )
        self.newsroom = Newsroom.of(kit, Events(self.campaigns, Attendance(self.database), self.texts))

    # What people do

    async def home(self, person: int) -> Reply:
        """Somebody opens the newsroom."""
        return self._seen(person, await self.newsroom.home(person))[0]

    async def write(self, person: int, text: str, *kinds: str, album: str | None = None) -> tuple[Reply, ...] | None:
        """Somebody sends a text, or files of some kinds with it as caption."""
        content = Content(text, files=tuple(Attachment(kind, f"file-of-{kind}") for kind in kinds))
        return await self.send(person, content, album=album)

    async def send(self, person: int, content: Content | None, *, album: str | None = None) -> tuple[Reply, ...] | None:
        """Somebody sends a message; None is one that cannot be passed on."""
        self.messages += 1
        replies = await self.newsroom.write(person, Note(self.messages, content, album))
        return None if replies is None else self._seen(person, replies)

    def note(self, message: int, text: str, *kinds: str) -> Note:
        """A message as it is after an edit."""
        return Note(message, Content(text, files=tuple(Attachment(kind, f"file-of-{kind}") for kind in kinds)))

    def bold(self, text: str) -> Content:
        """A text whose first word is bold."""
        return Content(text, (Span("bold", 0, len(text.partition(" ")[0])),))

    async def tap(self, person: int, do: Do, argument: str | None = None) -> Pressed:
        """Somebody presses the newest button that asks for a step."""
        return await self.press(person, self.button(person, do, argument))

    async def press(self, person: int, pressed: Button | Wish) -> Pressed:
        """Somebody presses a button, be it of an old screen, or sends what no button carries."""
        about = pressed.encode() if isinstance(pressed, Wish) else about_of(pressed)
        result = await self.newsroom.press(person, about)
        self._seen(person, result.replies)
        return result

    def button(self, person: int, do: Do, argument: str | None = None) -> Button:
        """The newest button on somebody's screen that asks for a step."""
        for reply in reversed(self._screens(person)):
            for each in buttons(reply):
                wish = wish_of(each)
                if wish and wish.do is do and argument in (None, wish.argument):
                    return each
        raise AssertionError(f"no button {do} on the screens of {person}")

    def posted(self, person: int) -> list[Reply]:
        """What the messenger has brought to somebody."""
        return [reply for to, _, reply in self.messenger.posts if to == person]

    def _seen(self, person: int, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
        for reply in replies:
            self.shown.setdefault(person, []).append(reply)
        return replies

    def _screens(self, person: int) -> list[Reply]:
        return self.posted(person) + self.shown.get(person, [])

    # Whole stretches of the way

    async def subscribers(self, *people: int, feed: str = "news", language: Language = "sl") -> None:
        """Some people subscribe."""
        await steps.subscribe(self.database, self.clock(), *people, feed=feed, language=language)

    async def written(self, person: int = EVA, feed: str = "news", sl: str = SLOVENE, it: str = ITALIAN) -> Campaign:
        """A draft with both texts, shown to its author."""
        await self.home(person)
        await self.tap(person, Do.BEGIN, feed)
        await self.write(person, sl)
        await self.write(person, it)
        return await self.newest()

    async def scheduled(self, person: int = EVA, feed: str = "news") -> Campaign:
        """The same, confirmed by its author."""
        campaign = await self.written(person, feed)
        await self.tap(person, Do.NOW)
        await self.tap(person, Do.CONFIRM)
        return await self.found(campaign.number)

    async def sending(self, feed: str = "news") -> Campaign:
        """The same, begun after its minute."""
        campaign = await self.scheduled(feed=feed)
        self.clock.forward(1)
        assert await self.ledger.open(campaign, [Stage.SCHEDULED], self.clock())
        return await self.found(campaign.number)

    async def sent(self, feed: str = "news", state: State = State.SENT, reason: str | None = None) -> Campaign:
        """The same, with one outcome for all recipients, and told."""
        campaign = await self.sending(feed)
        await self.deliver(state, reason)
        self.clock.forward(1)
        assert await self.campaigns.change(
            campaign.number, [Stage.SENDING], stage=Stage.FINISHED, ended_at=self.clock()
        )
        await self.newsroom.finished(campaign, await self.tally(campaign))
        return await self.found(campaign.number)

    async def deliver(self, state: State = State.SENT, reason: str | None = None) -> tuple[Claimed, ...]:
        """All that is due meets one outcome."""
        claimed = await self.ledger.claim(100, self.clock())
        await self.ledger.record(
            [Outcome(each.campaign, each.person, state, reason, message_id=1) for each in claimed], self.clock()
        )
        return claimed

    async def newest(self) -> Campaign:
        """The campaign that was begun last."""
        return max(await self.campaigns.in_stage(*Stage), key=lambda campaign: campaign.number)

    async def found(self, number: int) -> Campaign:
        """A campaign that is there."""
        campaign = await self.campaigns.find(number)
        assert campaign is not None
        return campaign

    async def tally(self, campaign: Campaign) -> Tally:
        """Where its deliveries stand."""
        return await self.ledger.tally(campaign.number)

    def name(self, campaign: Campaign) -> str:
        """What staff call a campaign, in Slovene."""
        return Voice(self.texts, "sl", self.matcher.knowledge.programme).name(campaign)

    def knows(self, message: str, *replies: Reply | None, tongue: Language = "sl", **values: str | int) -> bool:
        """Whether one of some replies says a sentence of the catalog."""
        sentence = self.texts(message, tongue, **values)
        return any(sentence in text_of(reply) for reply in replies if reply)


def wish_of(button: Button) -> Wish | None:
    """What a button of the newsroom means, None for any other."""
    action = parse(button.action)
    return parse_wish(action.about) if action and action.verb is Verb.DESK else None


def wishes(*replies: Reply) -> list[tuple[Do, str]]:
    """The steps that some screens offer, with their arguments."""
    found = [wish_of(button) for reply in replies for button in buttons(reply)]
    return [(wish.do, wish.argument) for wish in found if wish]


def steps_of(*replies: Reply) -> set[Do]:
    """The steps that some screens offer."""
    return {do for do, _ in wishes(*replies)}


def about_of(button: Button) -> str:
    """What a button is about."""
    action = parse(button.action)
    assert action is not None
    return action.about
