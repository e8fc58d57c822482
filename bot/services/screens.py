"""The fixed screens: welcome, help, privacy, choice of language, and replies to what cannot be read."""

from bot.language import Language
from bot.programme.model import Controller
from bot.services.actions import Verb
from bot.services.build import both, browse_row, button, language_row, note, subscribe_row, title
from bot.services.replies import Block, Button, Reply
from bot.services.responsible import responsible_in_full
from bot.texts import Texts

EXAMPLES = (1, 2, 3)
# Kinds of message that hold no text, as doors name them; every one has a sentence "unreadable-…".
_SAME = {"video": "photo", "animation": "photo"}
UNREADABLE = ("voice", "photo", "sticker", "contact", "location", "poll", "document", "other")


class Screens:
    """Screens that depend on nothing but texts and a few settings."""

    def __init__(self, texts: Texts, *, period: str, question_days: int, follow_up_minutes: int) -> None:
        self._texts = texts
        self._period = period
        self._question_days = question_days
        self._follow_up_minutes = follow_up_minutes

    def welcome(self, language: Language | None) -> Reply:
        """First contact; in both languages, with two buttons, when we do not know which."""
        if language is None:
            return both(
                self._greeting("sl"),
                self._greeting("it"),
                (language_row(self._texts),),
            )
        greeting = self._greeting(language)
        say = self._texts
        blocks = (*greeting.blocks, Block(say("welcome-examples", language)))
        examples = tuple((self._example(number, language),) for number in EXAMPLES)
        return Reply(blocks, (*examples, browse_row(say, language), subscribe_row(say, language), language_row(say)))

    def _greeting(self, language: Language) -> Reply:
        say = self._texts
        lines = (
            say("welcome-ask", language, period=self._period),
            say("welcome-browse", language),
            say("welcome-honest", language),
        )
        return Reply(
            (
                title(say("welcome-title", language)),
                Block("\n".join(lines)),
                note(say("welcome-privacy", language)),
            )
        )

    def _example(self, number: int, language: Language) -> Button:
        return button(self._texts(f"example-{number}", language), Verb.EXAMPLE, str(number), language)

    def example(self, number: str, language: Language) -> str | None:
        """The text of an example question, None for a number that is none of ours."""
        known = {str(example) for example in EXAMPLES}
        return self._texts(f"example-{number}", language) if number in known else None

    def choose_language(self, language: Language | None) -> Reply:
        """The screen on which a person picks a language."""
        say = self._texts
        spoken: tuple[Language, ...] = (language,) if language else ("sl", "it")
        blocks = tuple(
            block
            for tongue in spoken
            for block in (title(say("language-title", tongue)), Block(say("language-hint", tongue)))
        )
        return Reply(blocks, (language_row(say),))

    def help(self, language: Language, *, in_group: bool = False) -> Reply:
        """How the bot works, in short; in a group first how it is spoken to there."""
        say = self._texts
        lines = (*(("help-group",) if in_group else ()), "help-ask", "help-answer", "help-commands")
        blocks = tuple(Block(say(line, language)) for line in lines)
        return Reply(
            (title(say("help-title", language)), *blocks, note(say("help-not", language))),
            (browse_row(say, language),),
        )

    def privacy(self, language: Language, controller: Controller) -> Reply:
        """What is stored, why and for how long, with the terms of this installation, and who is responsible."""
        say = self._texts
        blocks = (
            title(say("privacy-title", language)),
            Block(say("privacy-stored", language)),
            Block(say("privacy-subscriptions", language)),
            Block(say("privacy-follow-up", language, minutes=self._follow_up_minutes)),
            Block(say("privacy-tallies", language, days=self._question_days)),
            Block(say("privacy-feedback", language)),
            Block(say("privacy-not", language)),
            Block(say("privacy-erasure", language)),
            Block(responsible_in_full(controller, language, say)),
            Block(say("complaint", language)),
            note(say("privacy-telegram", language)),
        )
        return Reply(blocks)

    def unreadable(self, kind: str, language: Language) -> Reply:
        """A fitting word for a message without text; an unknown kind gets the general one."""
        kind = _SAME.get(kind, kind)
        known = kind if kind in UNREADABLE else "other"
        return Reply((Block(self._texts(f"unreadable-{known}", language)),))

    def agree(self, language: Language) -> Reply:
        """To a consent given in words: what it is given by instead, and where one can choose."""
        return Reply((Block(self._texts("agree-by-button", language)),), (subscribe_row(self._texts, language),))

    def plain(self, message: str, language: Language) -> Reply:
        """One sentence of the catalog and the way to the programme."""
        return Reply((Block(self._texts(message, language)),), (browse_row(self._texts, language),))
