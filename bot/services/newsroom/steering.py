"""Steering what is being sent: pause, go on, cancel, and once more what may or may not have arrived."""

from dataclasses import dataclass

from bot.services.newsroom import reporting
from bot.services.newsroom.draft import with_work
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.seals import Check, Seals, digest
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.watching import Watching
from bot.services.newsroom.writing import old_button
from bot.services.replies import Pressed
from bot.storage import UNDER_WAY, Stage, State


@dataclass(frozen=True, slots=True)
class Steering:
    """Acts of senders on a campaign that has begun. Delivery looks at its stage before each message."""

    kit: Kit
    watching: Watching
    seals: Seals

    async def pause(self, say: Voice, _person: int, number: int, _argument: str) -> Pressed:
        """Send no more of it until somebody says so."""
        await self.kit.campaigns.change(number, [Stage.SENDING], stage=Stage.PAUSED)
        await self.watching.refresh(number)
        return await self._where_it_stands(say, number)

    async def resume(self, say: Voice, _person: int, number: int, _argument: str) -> Pressed:
        """Go on."""
        await self.kit.campaigns.change(number, [Stage.PAUSED], stage=Stage.SENDING)
        await self.watching.refresh(number)
        return await self._where_it_stands(say, number)

    async def ask_stop(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """Somebody who may not stop it asks those who may."""
        campaign = await self.kit.find(number, *UNDER_WAY)
        if campaign is None:
            return await self.report(say, person, number, "")
        staff = self.kit.staff
        reached = await self.kit.tell(staff.senders - {person}, lambda to: reporting.stop_asked(to, staff, campaign))
        told = "stop-asked-told" if reached else "stop-asked-unheard"
        return Pressed((say.plain(told, name=say.name(campaign)),), in_place=True)

    async def cancel(self, say: Voice, _person: int, number: int, _argument: str) -> Pressed:
        """Ask once more."""
        campaign = await self.kit.find(number, *UNDER_WAY)
        if campaign is None:
            return await self.report(say, _person, number, "")
        tally = await self.kit.ledger.tally(number)
        return Pressed((reporting.really_cancel(say, campaign, tally),))

    async def cancel_for_good(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """Take back what is not sent; what is under way at this moment still arrives."""
        now = self.kit.now()
        cancelled = {"stage": Stage.CANCELLED, "ended_at": now}
        if await self.kit.campaigns.change(number, UNDER_WAY, **cancelled):
            await self.kit.ledger.cancel(number, now)
            await self.watching.refresh(number)
            await self._tell_others(person, number)
        return await self.report(say, person, number, "")

    async def report(self, say: Voice, _person: int, number: int, _argument: str) -> Pressed:
        """What has become of it so far."""
        campaign = await self.kit.find(number)
        if campaign is None or campaign.started_at is None:
            return old_button(say)
        return Pressed(
            (reporting.report(say, self.kit.staff, campaign, await self.watching.outcome(campaign)),), in_place=True
        )

    async def again(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """Ask whether to send once more what is uncertain, with a warning."""
        campaign = await self.kit.find(number, Stage.FINISHED)
        uncertain = (await self.kit.ledger.tally(number)).of(State.UNCERTAIN)
        if campaign is None or not uncertain:
            return await self.report(say, person, number, "")
        seal = self.seals.put(person, number, digest("again", uncertain), self.kit.now())
        return Pressed((reporting.really_again(say, campaign, uncertain, seal),))

    async def send_again(self, say: Voice, person: int, number: int, seal: str) -> Pressed:
        """Send it once more, if that is what was warned of."""
        uncertain = (await self.kit.ledger.tally(number)).of(State.UNCERTAIN)
        check = self.seals.broken(seal, person, number, digest("again", uncertain), self.kit.now())
        if check is not Check.HOLDS or not await self.kit.find(number, Stage.FINISHED):
            return await self.again(say, person, number, "")
        await self.kit.ledger.retry(number, self.kit.now())
        return await self._where_it_stands(say, number)

    async def leave(self, say: Voice, person: int, number: int, _argument: str) -> Pressed:
        """Leave what is uncertain as it is, and ask no more."""
        campaign = await self.kit.find(number, Stage.FINISHED)
        if campaign:
            left = dict(with_work(campaign, left=True).work)
            await self.kit.campaigns.change(number, [Stage.FINISHED], work=left)
        return await self.report(say, person, number, "")

    async def _where_it_stands(self, say: Voice, number: int) -> Pressed:
        campaign = await self.kit.find(number, *UNDER_WAY)
        if campaign is None:
            return await self.report(say, 0, number, "")
        if campaign.stage is Stage.SENDING:  # numbers on this screen would soon be old
            return Pressed((reporting.goes_on(say, self.kit.staff, campaign),), in_place=True)
        tally = await self.kit.ledger.tally(number)
        return Pressed((reporting.progress(say, self.kit.staff, campaign, tally, 0.0),), in_place=True)

    async def _tell_others(self, person: int, number: int) -> None:
        """Whoever wrote or confirmed what somebody else has cancelled hears of it."""
        campaign = await self.kit.find(number)
        if campaign is None:
            return
        tally = await self.kit.ledger.tally(number)
        concerned = {each for each in (campaign.author, campaign.sender) if each is not None} - {person}
        await self.kit.tell(concerned, lambda to: reporting.cancelled_by_other(to, campaign, tally))
