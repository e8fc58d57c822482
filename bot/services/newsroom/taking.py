"""Taking: a message of an author becomes what the draft waits for. Commands and questions never come here."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Final

from bot.language import LANGUAGES, Language
from bot.matching.decision import offered
from bot.services.feeds import followed
from bot.services.newsroom import asking
from bot.services.newsroom.draft import TEXTS, Step, remembering, step_of, waits, with_detail, with_text, with_work
from bot.services.newsroom.kit import Kit
from bot.services.newsroom.notes import Note
from bot.services.newsroom.reviewing import Reviewing
from bot.services.newsroom.timing import Timing
from bot.services.newsroom.voice import Voice
from bot.services.newsroom.writing import Writing
from bot.services.replies import Reply
from bot.services.sending.content import from_json
from bot.storage import Campaign, Stage

BETWEEN_NAMES: Final = "|"
"""Between the Slovene and the Italian name of an event or a place."""
_LONGEST_NAME: Final = 200
_LARGEST_ALBUM: Final = 10

Replies = tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class Taking:
    """Takes messages for the draft that waits for one."""

    kit: Kit
    writing: Writing
    timing: Timing
    reviewing: Reviewing

    async def take(self, say: Voice, person: int, note: Note) -> Replies | None:
        """What comes next; nothing yet for a part of an album; None when no draft waits for anything."""
        drafts = await self.kit.drafts_of(person)
        for each in drafts:
            if note.album and _album(each) == note.album:
                await self._add(each, note)
                return ()
        now = self.kit.now()
        campaign = next((each for each in drafts if waits(each, now)), None)
        step = waits(campaign, now) if campaign else None
        if campaign is None or step is None:
            return None
        if step in TEXTS:
            return await self._text(say, person, campaign, note)
        words = note.content.text.strip() if note.content and not note.content.files else ""
        if not words:
            return await self.writing.again(say, campaign, "send-words")
        return await self._answers[step](say, person, campaign, words)

    async def edited(self, say: Voice, person: int, note: Note) -> Replies | None:
        """Take over the mended text of a message that a draft holds; None when no campaign holds it.

        What waits to be confirmed or sent stays as it was shown, and the author is told so.
        """
        for campaign in await self.kit.drafts_of(person):
            language = _language_of(campaign, note)
            if language and note.content:
                return await self._mend(say, person, campaign, language, note)
        waiting = await self.kit.campaigns.in_stage(Stage.REVIEW, Stage.SCHEDULED, Stage.STALE)
        held = next((each for each in waiting if each.author == person and _language_of(each, note)), None)
        return (say.plain("edit-too-late", name=say.name(held)),) if held else None

    async def gathered(self, say: Voice, person: int, album: str) -> Replies:
        """What comes next when an album has come whole."""
        for campaign in await self.kit.drafts_of(person):
            if _album(campaign) == album and campaign.work["album"][1] == campaign.work.get("step"):
                return await self._taken(say, person, campaign, campaign.work["album"][1])
        return ()

    @property
    def _answers(self) -> dict[Step, Callable[[Voice, int, Campaign, str], Awaitable[Replies]]]:
        return {
            Step.ENTRY: self._entry,
            Step.TITLE: self._names,
            Step.PLACE: self._names,
            Step.NEW_PLACE: self._names,
            Step.START: self.timing.read,
            Step.END: self.timing.read,
            Step.WHEN: self.timing.read,
            Step.NEW_START: self.timing.read,
            Step.REASON: self.reviewing.because,
        }

    async def _text(self, say: Voice, person: int, campaign: Campaign, note: Note) -> Replies:
        if note.content is None:
            return await self.writing.again(say, campaign, "send-what")
        language = TEXTS[Step(campaign.work["step"])]
        changed = with_text(remembering(campaign, language), language, note.content, note.message)
        if note.album is None:
            return await self._taken(say, person, changed, language)
        kept = await self.kit.save(with_work(changed, album=[note.album, language]))
        return () if kept else (say.plain("draft-gone"),)

    async def _taken(self, say: Voice, person: int, campaign: Campaign, language: Language) -> Replies:
        """What follows a text; the last screen tells what was taken, so that a slip can be taken back."""
        *before, last = await self.writing.ask(say, person, campaign)
        return (*before, asking.with_taken(say, campaign, language, last))

    async def _add(self, campaign: Campaign, note: Note) -> None:
        """One more file of an album; whichever of its messages has the text, that is the text."""
        language: Language = campaign.work["album"][1]
        before = from_json(campaign.content[language])
        if note.content is None or len(before.files) >= _LARGEST_ALBUM:
            return
        text = note.content if note.content.text else before
        whole = replace(text, files=(*before.files, *note.content.files))
        message = note.message if note.content.text else campaign.work["messages"][language]
        changed = with_text(campaign, language, whole, message)
        await self.kit.save(with_work(changed, album=campaign.work["album"]))

    async def _mend(self, say: Voice, person: int, campaign: Campaign, language: Language, note: Note) -> Replies:
        if note.content is None:
            return ()
        before = from_json(campaign.content[language])
        is_album = len(before.files) > 1
        content = replace(note.content, files=before.files) if is_album else note.content
        changed = with_text(campaign, language, content, note.message)
        waits_elsewhere = any(waits(each, self.kit.now()) for each in await self.kit.drafts_of(person))
        if step_of(changed) is None and not waits_elsewhere:
            return await self.writing.ask(say, person, changed)
        return (say.plain("edit-taken" if await self.kit.save(changed) else "draft-gone"),)

    async def _entry(self, say: Voice, person: int, campaign: Campaign, words: str) -> Replies:
        if followed(words, say.programme):
            return await self.writing.ask(say, person, replace(campaign, feed=words))
        ids = offered(self.kit.matcher().match(words, say.language).ranking)
        found = [entry for entry in (followed(each, say.programme) for each in ids) if entry]
        if not found:
            return await self.writing.again(say, campaign, "entry-not-found")
        return (asking.entries(say, campaign, found),)

    async def _names(self, say: Voice, person: int, campaign: Campaign, words: str) -> Replies:
        names = [" ".join(name.split()) for name in words.split(BETWEEN_NAMES)]
        if len(names) != len(LANGUAGES) or not all(0 < len(name) <= _LONGEST_NAME for name in names):
            return await self.writing.again(say, campaign, "names-both")
        both = dict(zip(LANGUAGES, names, strict=True))
        step = step_of(campaign)
        if step is Step.NEW_PLACE:
            return await self.timing.changing.tell(say, person, campaign, place=both)
        return await self.writing.ask(say, person, with_detail(campaign, step or Step.PLACE, both))


def _language_of(campaign: Campaign, note: Note) -> Language | None:
    """The language of the text that a message holds in a campaign, None when it holds none."""
    messages = campaign.work.get("messages", {})
    return next((each for each in LANGUAGES if messages.get(each) == note.message), None)


def _album(campaign: Campaign) -> str | None:
    album: str | None = campaign.work.get("album", (None, None))[0]
    return album
