"""Every sentence the bot says: sl.ftl and it.ftl (Project Fluent, which knows the Slovene dual)."""

from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from bot.language import Language

_HERE = Path(__file__).parent


class Texts:
    """The catalogs of some languages; one message id, the same variables, in each of them.

    `isolating` marks (invisible direction signs) are off: both languages run left to right.
    """

    def __init__(self, *families: str) -> None:
        """`families` are the catalogs to read, "" for the bot's own ("sl.ftl"), "check" for "check.sl.ftl"."""
        self._families = families or ("",)

    def __call__(self, message: str, language: str, /, **values: str | int) -> str:
        """The sentence `message` in a language with its values set in.

        Raises KeyError for an unknown message and ValueError when a value is missing: both are our own
        mistakes, which the tests of the catalogs find.
        """
        bundle = _bundle(self._families, language)
        pattern = bundle.get_message(message).value
        if pattern is None:
            raise KeyError(message)
        text, problems = bundle.format_pattern(pattern, values)
        if problems:
            raise ValueError(f"{message} ({language}): {problems[0]}")
        return str(text)

    def ids(self, language: Language) -> frozenset[str]:
        """The ids of all messages in one language."""
        return frozenset(_bundle(self._families, language)._messages)  # noqa: SLF001 - the library has no listing


@cache
def _bundle(families: tuple[str, ...], language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for family in families:
        path = _HERE / (f"{family}.{language}.ftl" if family else f"{language}.ftl")
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle
