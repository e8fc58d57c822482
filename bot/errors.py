"""Everything that can go wrong by itself, as one tree.

BotError
├── SettingsError       a setting is missing or makes no sense
├── KnowledgeError      the knowledge base cannot be read or has problems
├── StorageError        the database did not do what was asked
└── QuestionSetError    a file of questions for the evaluation is malformed

Each carries one sentence for the person who can mend it; doors show it, nobody parses it.
"""


class BotError(Exception):
    """Root of the tree; catching it means "something we foresaw"."""


class SettingsError(BotError):
    """A setting is missing or makes no sense; names the variable and what is expected."""


class KnowledgeError(BotError):
    """The knowledge base cannot be used; names the file, the line and the remedy."""


class StorageError(BotError):
    """The database did not do what was asked; answers go on without it."""


class QuestionSetError(BotError):
    """A question set is malformed; names the file and the entry in it."""
