"""From a question in anybody's words to Replies, with what may be known of the question before."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.language import Language, as_language
from bot.matching.decision import offered
from bot.matching.matcher import Matcher
from bot.matching.verdict import Answer, Choose, Decision, Decline, Verdict
from bot.programme.model import TopicKind
from bot.services import follow_ups
from bot.services.asker import Asker
from bot.services.memory import Memory
from bot.services.presenting import Presenter
from bot.services.replies import Reply
from bot.storage.conversations import LastQuestion
from bot.texts import Texts


@dataclass(frozen=True, slots=True)
class Answering:
    """Answers questions. `matcher` gives the matcher of the knowledge base as it is now."""

    matcher: Callable[[], Matcher]
    texts: Texts
    memory: Memory

    async def ask(self, asker: Asker, text: str) -> tuple[Reply, ...]:
        """One to three replies to a question, never none."""
        matcher = self.matcher()
        presenter = Presenter(matcher.knowledge.programme, self.texts)
        preferred = await self.memory.language(asker)
        last = await self.memory.last(asker)
        wanted = follow_ups.wanted_language(text)
        if last and wanted:
            await self.memory.translate(asker, last, wanted)
            return presenter.show(Verdict(wanted, _again(matcher, last), ()), wanted)
        if last and follow_ups.asks_for_more(text):
            return presenter.no_more(last.shown, last.language)
        verdict, subject = _understand(matcher, text, preferred, last)
        await self._note(asker, text, subject, verdict, preferred)
        return presenter.show(verdict, preferred)

    def of_topic(self, topic: str, language: Language) -> tuple[Reply, ...]:
        """The fixed reply of a topic; none for one that staff have taken out."""
        knowledge = self.matcher().knowledge
        found = knowledge.topic(topic)
        verdict = Verdict(language, Decline(found), ())
        return Presenter(knowledge.programme, self.texts).show(verdict, language) if found else ()

    async def _note(self, asker: Asker, text: str, subject: str, verdict: Verdict, preferred: Language | None) -> None:
        """Count the question, and keep what it was about for the minutes in which a follow-up may come."""
        decision = verdict.decision
        ids = () if isinstance(decision, Decline) else decision.ids
        await asyncio.gather(  # at once, for each may wait a second for a database that somebody holds
            self.memory.tally(text, verdict.language, type(decision).__name__.lower(), ids[0] if ids else None),
            self._keep(asker, subject, verdict, as_language(verdict.language) or preferred or "sl"),
        )

    async def _keep(self, asker: Asker, subject: str, verdict: Verdict, language: Language) -> None:
        """Keep what was shown; after a no there is nothing to go on from, while thanks and the like change nothing."""
        match verdict.decision:
            case Answer(ids) | Choose(ids):
                await self.memory.remember(asker, subject, language, ids)
            case Decline(topic) if topic is None or topic.kind is TopicKind.REFERRAL:
                await self.memory.forget(asker)


def _understand(
    matcher: Matcher, text: str, preferred: Language | None, last: LastQuestion | None
) -> tuple[Verdict, str]:
    """The verdict on a message, and the question it is about: its own, or the one before that it leans on."""
    alone = matcher.match(text, preferred)
    stands_alone = isinstance(alone.decision, Answer) or (
        isinstance(alone.decision, Decline) and alone.decision.topic is not None
    )
    if last is None or stands_alone or not follow_ups.leans(text):
        return alone, text
    together = matcher.match(f"{last.text} {text}", as_language(alone.language) or last.language)
    if isinstance(together.decision, Decline):
        return alone, text
    if together.decision.ids[0] == last.shown[0]:
        # The question before drowns the new side. What is asked alone may be offered; else the same entry once more,
        # which may not speak of the new side at all, so it is offered, not asserted, beside others that may.
        decision = alone.decision if isinstance(alone.decision, Choose) else Choose(offered(together.ranking))
        together = replace(together, decision=decision)
    return replace(together, language=alone.language or together.language), last.text


def _again(matcher: Matcher, last: LastQuestion) -> Decision:
    """What was shown last: answers, or a choice where several were shown that did not answer together."""
    answered = len(last.shown) == 1 or matcher.match(last.text).decision == Answer(last.shown)
    return Answer(last.shown) if answered else Choose(last.shown)
