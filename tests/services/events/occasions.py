"""An invitation with people around it, on a real database: what tests of events begin with."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.language import Language
from bot.programme.model import Bilingual
from bot.services.actions import parse
from bot.services.asker import Asker
from bot.services.events import Event, Events, Invitations, Reminders
from bot.services.replies import Pressed
from bot.services.sending.content import Content
from bot.storage import (
    Act,
    Attendance,
    Audience,
    Campaign,
    Campaigns,
    Coming,
    Database,
    Ledger,
    Outcome,
    Reason,
    Source,
    Stage,
    State,
    Subscriptions,
)
from bot.texts import Texts
from bot.texts.dates import KOPER, when
from tests.services.conftest import Clock

ANA, BRUNA, MARKO = 1001, 1002, 1003
GROUP = -100_123
AUTHOR = 7
START = datetime(2026, 12, 12, 18, 0, tzinfo=KOPER)
END = START + timedelta(hours=2)
EVENING = datetime(2026, 12, 11, 18, 0, tzinfo=KOPER)
SENT_AT = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
EVENT = Event(
    uid="12@koper",
    sequence=0,
    start=START,
    end=END,
    title=Bilingual("Odprtje parka", "Apertura del parco"),
    place=Bilingual("Koper", "Capodistria"),
)


def kept(coming: str, language: Language = "sl", start: datetime = START) -> str:
    """The word that an answer to an event was noted."""
    return Texts()(f"coming-kept-{coming}", language, when=when(start, language))


@dataclass
class Town:
    """The services of events and whoever they are about."""

    database: Database
    clock: Clock

    def __post_init__(self) -> None:
        self.campaigns = Campaigns(self.database)
        self.attendance = Attendance(self.database)
        self.ledger = Ledger(self.database)
        self.events = Events(self.campaigns, self.attendance, Texts())
        self.invitations = Invitations(
            self.campaigns, self.attendance, Subscriptions(self.database), Texts(), self.clock
        )
        self.reminders = Reminders(self.campaigns, self.attendance, self.ledger, Texts())

    async def subscribe(self, *people: int, language: Language = "sl") -> None:
        """Let people ask for invitations."""
        subscriptions, act = Subscriptions(self.database), Act(Source.CHAT, SENT_AT - timedelta(days=1))
        for person in people:
            await subscriptions.agree(person, language, "v1", act.at)
            await subscriptions.subscribe(person, ["events"], wording="v1", act=act)

    async def unsubscribe(self, *people: int) -> None:
        """Let people stop invitations."""
        subscriptions, act = Subscriptions(self.database), Act(Source.CHAT, SENT_AT)
        for person in people:
            await subscriptions.stop(person, ["events"], Reason.PERSON, act)

    async def invite(self, event: Event = EVENT, at: datetime | None = SENT_AT) -> int:
        """An invitation that is sent at a time, or only a draft for None; its number."""
        content = {language: Content("Vabljeni!").as_json() for language in ("sl", "it")}
        made = await self.campaigns.begin(
            "events", now=SENT_AT, content=content | {"event": event.as_json()}, author=AUTHOR
        )
        assert made
        if at:
            await self.send(made, at)
        return made

    async def send(self, number: int, at: datetime) -> list[int]:
        """Send a campaign to everybody who gets it; who that is."""
        assert await self.ledger.open(await self.campaign(number), list(Stage), at)
        claimed = [each for each in await self.ledger.claim(1000, at) if each.campaign == number]
        await self.ledger.record([Outcome(number, each.person, State.SENT, message_id=1) for each in claimed], at)
        await self.campaigns.change(number, [Stage.SENDING], stage=Stage.FINISHED, ended_at=at)
        return [each.person for each in claimed]

    async def campaign(self, number: int) -> Campaign:
        """The campaign of a number, as it stands now."""
        found = await self.campaigns.find(number)
        assert found
        return found

    async def press(self, person: int, text: str) -> Pressed:
        """What a press of a button leads to."""
        action = parse(text)
        assert action
        return await self.invitations.press(Asker(person, "sl"), action)

    async def counts(self, number: int) -> tuple[int, ...]:
        """How many said yes, maybe, no."""
        counts = await self.events.counts(number)
        assert list(counts) == list(Coming)
        return tuple(counts.values())

    async def reminders_of(self, number: int) -> list[Campaign]:
        """The reminders of an invitation that were ever begun."""
        family = await self.campaigns.family(number)
        return [campaign for campaign in family if campaign.audience is Audience.GOING]
