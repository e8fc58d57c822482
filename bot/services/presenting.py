"""From a Verdict to Replies: the programme's own words, a choice, an honest no, or an offer to speakers of others."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.language import LANGUAGES, Language, as_language, other
from bot.matching.verdict import Answer, Choose, Decision, Decline, Verdict
from bot.programme.model import Programme, Topic
from bot.services.actions import Verb
from bot.services.build import browse_row, button, note, subscribe_rows, title
from bot.services.cards import card
from bot.services.replies import Block, Link, Reply, Row
from bot.texts import Texts

# The topic of those who ask how to subscribe or to leave; its reply carries the buttons for both.
_SUBSCRIBE = "subscribe"


@dataclass(frozen=True, slots=True)
class Presenter:
    """Shows verdicts on one programme."""

    programme: Programme
    texts: Texts

    def show(self, verdict: Verdict, preferred: Language | None) -> tuple[Reply, ...]:
        """One to three replies, in the language of the message, else the person's, else both."""
        language = as_language(verdict.language) or preferred
        if verdict.language and as_language(verdict.language) is None:
            return (self._foreign(verdict.decision, preferred),)
        if language is None:
            return (_in_both(self._decided(verdict.decision, tongue) for tongue in LANGUAGES),)
        return self._decided(verdict.decision, language)

    def cards(self, ids: tuple[str, ...], language: Language) -> tuple[Reply, ...]:
        """One card an entry; the first of several says how many there are."""
        cards = [card(self.programme, entry, language, self.texts) for entry in map(self.programme.find, ids) if entry]
        if len(cards) > 1:
            several = Block(self.texts("answers-several", language, count=len(cards)))
            cards[0] = replace(cards[0], blocks=(several, *cards[0].blocks))
        return tuple(cards) or (self._no(None, (), language),)

    def no_more(self, ids: tuple[str, ...], language: Language) -> tuple[Reply, ...]:
        """The honest word to "when?" and "how much?": the programme says of these entries what was shown."""
        said = Block(self.texts("no-more", language))
        return (Reply((said,), (*self._titles(ids, language), browse_row(self.texts, language))),)

    def _decided(self, decision: Decision, language: Language) -> tuple[Reply, ...]:
        match decision:
            case Answer(ids):
                return self.cards(ids, language)
            case Choose(ids):
                return (self._choice(ids, language),)
            case Decline(topic, related):
                return (self._no(topic, related, language),)

    def _choice(self, ids: tuple[str, ...], language: Language) -> Reply:
        say = self.texts
        nothing = button(say("button-nothing", language), Verb.NOTHING, "", language)
        return Reply(
            (title(say("choose-title", language)), Block(say("choose-hint", language))),
            (*self._titles(ids, language), (nothing,)),
        )

    def _no(self, topic: Topic | None, related: tuple[str, ...], language: Language) -> Reply:
        say = self.texts
        said = (
            (Block(topic.reply[language]),)
            if topic
            else (title(say("decline-title", language)), Block(say("decline-hint", language)))
        )
        link: tuple[Row, ...] = ((Link(say("button-link", language), topic.link),),) if topic and topic.link else ()
        ours = subscribe_rows(say, language) if topic and topic.id == _SUBSCRIBE else ()
        touching = (note(say("related-title", language)),) if related else ()
        return Reply((*said, *touching), (*self._titles(related, language), *link, *ours, browse_row(say, language)))

    def _foreign(self, decision: Decision, preferred: Language | None) -> Reply:
        """To a message in a third language: what we speak, and what was found all the same."""
        ids = () if isinstance(decision, Decline) else decision.ids
        spoken: tuple[Language, ...] = (preferred, other(preferred)) if preferred else LANGUAGES
        offer = tuple(Block(self.texts("other-language", language)) for language in spoken)
        if not ids:
            return Reply(offer, tuple(browse_row(self.texts, language) for language in spoken))
        found = tuple(note(self.texts("other-language-found", language)) for language in spoken)
        return Reply((*offer, *found), tuple(row for language in spoken for row in self._titles(ids, language)))

    def _titles(self, ids: tuple[str, ...], language: Language) -> tuple[Row, ...]:
        """One button an entry, with its title, that opens its card."""
        entries = (entry for entry in map(self.programme.find, ids) if entry)
        return tuple((button(entry.title[language], Verb.ENTRY, entry.id, language),) for entry in entries)


def _in_both(replies: Iterable[tuple[Reply, ...]]) -> Reply:
    """One screen with the first reply in each language, for somebody whose language we do not know."""
    firsts = [several[0] for several in replies]
    return Reply(
        tuple(block for reply in firsts for block in reply.blocks),
        tuple(row for reply in firsts for row in reply.rows),
    )
